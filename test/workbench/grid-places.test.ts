import { openHost } from "../../host/node";
import { parseArea } from "../../host/engine/area";
import { fitColumns } from "../../workbench/fit-columns";
import { operations } from "../../workbench/grid/difference";
import { Lines } from "../../workbench/grid/lines";
import { goTo, placeLinked } from "../../workbench/grid/links";
import { isAtEnd, mostRows, rowsAround } from "../../workbench/grid/rows-shown";
import { gridArea, readSheet } from "../../workbench/grid/sheet-data";
import { sumsOf } from "../../workbench/grid/sums";

const sheetOf = async (cells: Readonly<Record<string, string | number>>, formats: Readonly<Record<string, string>> = {}) => {
  const host = await openHost();
  await host.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    for (const [address, value] of Object.entries(cells)) sheet.getRange(address).formulas = [[value]];
    for (const [address, format] of Object.entries(formats)) sheet.getRange(address).numberFormat = [[format]];
  });
  return { host, sheet: host.workbook.sheetNamed("Sheet1")! };
};

describe("which rows the grid shows", () => {
  test("a sheet of some thousand rows is shown whole, of a longer one the rows around the selected cell", () => {
    expect(mostRows(26)).toBeGreaterThan(9_000);
    expect(rowsAround(1_200, 1_354, 9_000, undefined)).toEqual({ first: 1, last: 1_354, total: 1_354 });
    expect(rowsAround(30_000, 45_000, 9_000, { first: 1, last: 9_000, total: 45_000 })).toEqual({
      first: 25_500,
      last: 34_499,
      total: 45_000,
    });
    expect(rowsAround(45_000, 45_000, 9_000, undefined)).toEqual({ first: 36_001, last: 45_000, total: 45_000 });
  });

  test("the rows stay the same while the selected cell is among them, until it comes to their end", () => {
    const before = { first: 25_500, last: 34_499, total: 45_000 };
    expect(rowsAround(34_400, 45_000, 9_000, before)).toEqual(before);
    expect([30_000, 34_498, 25_501].map((row) => isAtEnd(row, before))).toEqual([false, true, true]);
    expect(isAtEnd(1, { first: 1, last: 9_000, total: 9_000 })).toBe(false);
  });

  test("rows keep their numbers when others are shown, and what stands still at the top is shown with them", async () => {
    const { host, sheet } = await sheetOf({ A1: "Title", A2: "Head", A3: "above", A60000: "last" });
    await host.run(async (context) => context.workbook.worksheets.getItem("Sheet1").freezePanes.freezeRows(2));
    host.user.select("Sheet1", "A60000");
    const { data, rows, config } = readSheet(sheet);
    expect([data[0]![0]?.v, data[1]![0]?.v, data[2]![0], data[59_999]![0]?.v]).toEqual(["Title", "Head", null, "last"]);
    expect([config.rowhidden?.[1], config.rowhidden?.[2], config.rowhidden?.[rows.first - 2], config.rowhidden?.[rows.first - 1]]).toEqual([
      undefined,
      0,
      0,
      undefined,
    ]);
    expect(gridArea(parseArea("A60000")!, data)).toEqual({ row: [59_999, 59_999], column: [0, 0] });
  });

  test("a cell beyond what can be shown is never taken for another one", async () => {
    const { host, sheet } = await sheetOf({ A1: 1 });
    host.user.select("Sheet1", "D1200");
    expect(gridArea(parseArea("D1200")!, readSheet(sheet).data)).toEqual({ row: [1_199, 1_199], column: [3, 3] });
    for (const far of ["A1048576", "XFD1"]) {
      host.user.select("Sheet1", far);
      expect(gridArea(parseArea(far)!, readSheet(sheet).data)).toBeUndefined();
    }
  });

  test("what has not changed is not looked at again: a sheet that is read twice has the same cells", async () => {
    const { host, sheet } = await sheetOf({ A1: "A text that is cut off by its neighbour", B1: 5, C1: "=B1*2" });
    const [one, other] = [readSheet(sheet), readSheet(sheet)];
    expect(other.data[0]!.every((cell, column) => cell === one.data[0]![column])).toBe(true);
    host.user.type("Sheet1", "B1", 6);
    expect(operations("id", other, readSheet(sheet)).map(({ path }) => path)).toEqual([
      ["data", 0, 1],
      ["data", 0, 2],
    ]);
  });
});

test("a cell that is scrolled to stands below what stands still", () => {
  const rows = new Lines(100, { 0: 29 }, { 7: 0 }, 19);
  expect([rows.scrollTarget(5, 5), rows.scrollTarget(3, 5), rows.scrollTarget(50, 0)]).toEqual([0, 0, 47]);
  const target = rows.scrollTarget(50, 5);
  expect(rows.start(50) - rows.start(target)).toBeGreaterThanOrEqual(rows.start(5));
  expect([rows.inSight(5, 5, rows.start(2), 400), rows.inSight(5, 5, 0, 400), rows.inSight(2, 5, 900, 400)]).toEqual([false, true, true]);
});

test("figures at the foot are those of the cells' values, in the first number's format", async () => {
  const { sheet } = await sheetOf({ A1: 5080, A2: 20, A3: "n/k" }, { A1: "#,##0" });
  expect(sumsOf(sheet, parseArea("A1")!)).toContain("Sum: 5,080");
  expect(sumsOf(sheet, parseArea("A:A")!)).toEqual(["Average: 2,550", "Count: 3", "Min: 20", "Max: 5,080", "Sum: 5,100"]);
  expect(sumsOf(sheet, parseArea("A3:A9")!)).toEqual([]);
});

test("a link leads to cells of the workbook, by formula or laid on the cell; a place that is not there is said", async () => {
  const { host, sheet } = await sheetOf({
    A1: `=HYPERLINK("#'Sheet1'!B2:C3","there")`,
    A2: '=HYPERLINK("https://example.org","out")',
    A3: "text",
  });
  await host.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("A3").hyperlink = { documentReference: "Sheet1!D4" };
  });
  expect([1, 2, 3, 4].map((row) => placeLinked(sheet, row, 1))).toEqual(["'Sheet1'!B2:C3", undefined, "Sheet1!D4", undefined]);
  goTo(host.user, sheet, "'Sheet1'!B2:C3");
  expect(sheet.selection).toEqual(parseArea("B2:C3"));
  expect(() => goTo(host.user, sheet, "Nowhere!A1")).toThrow("“Nowhere!A1” is not a cell, range or name of this workbook.");
});

test("columns of a CSV file are as wide as what they hold, titles aside", async () => {
  const { sheet } = await sheetOf({
    A1: "A long title that stands alone in its row",
    A2: "01/05/2020",
    B2: "Violence and sexual offences",
    C2: 5,
  });
  fitColumns(sheet);
  const [a, b, c] = [1, 2, 3].map((column) => sheet.columnAt(column)?.width);
  expect([a! > 10, a! < 15, b! > 25, c]).toEqual([true, true, true, undefined]);
});
