import fc from "fast-check";
import { openHost } from "../node";
import { book } from "./support";

type Place = readonly [row: number, column: number];

/** What the client answers for the used range of some cells, within all of the sheet or a part. */
async function used(values: readonly Place[], formats: readonly Place[], within: string | undefined, valuesOnly: boolean): Promise<string> {
  const host = await openHost();
  return host.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    for (const [row, column] of values) sheet.getCell(row, column).values = [["x"]];
    for (const [row, column] of formats) sheet.getCell(row, column).format.fill.color = "#FF0000";
    const range = (within === undefined ? sheet : sheet.getRange(within))
      .getUsedRangeOrNullObject(valuesOnly)
      .load("rowIndex, columnIndex, rowCount, columnCount");
    await context.sync();
    return range.isNullObject
      ? "none"
      : [range.rowIndex, range.columnIndex, range.rowIndex + range.rowCount - 1, range.columnIndex + range.columnCount - 1].join();
  });
}

function around(places: readonly Place[]): string {
  if (places.length === 0) return "none";
  const [rows, columns] = [places.map(([row]) => row), places.map(([, column]) => column)];
  return [Math.min(...rows), Math.min(...columns), Math.max(...rows), Math.max(...columns)].join();
}

const places = fc.array(fc.tuple(fc.nat(12), fc.nat(8)), { maxLength: 6 });

describe("the used range", () => {
  it("is the smallest around the cells in use, wherever they are", async () => {
    await fc.assert(
      fc.asyncProperty(places, places, fc.boolean(), async (values, formats, valuesOnly) => {
        expect(await used(values, formats, undefined, valuesOnly)).toBe(around(valuesOnly ? values : [...values, ...formats]));
      }),
      { numRuns: 60 },
    );
  });

  it("of a range is the part of it in use", async () => {
    await fc.assert(
      fc.asyncProperty(places, async (values) => {
        expect(await used(values, [], "C3:F9", true)).toBe(
          around(values.filter(([row, column]) => row >= 2 && row <= 8 && column >= 2 && column <= 5)),
        );
      }),
      { numRuns: 60 },
    );
  });

  it("shrinks when cells are emptied", async () => {
    const host = await openHost();
    await book(host).write("Sheet1", "B2:D4", [
      [1, 2, 3],
      [4, 5, 6],
      [7, 8, 9],
    ]);
    await book(host).act("Sheet1", "B2:B4", (range) => range.clear("Contents"));
    await book(host).act("Sheet1", "B4:D4", (range) => range.clear("Contents"));
    const address = await host.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getUsedRange(true).load("address");
      await context.sync();
      return range.address;
    });
    expect(address).toBe("Sheet1!C2:D3");
  });
});
