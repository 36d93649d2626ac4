import { Workbook, type Worksheet } from "../../host/library";
import { openHost } from "../../host/node";
import type { SheetHead } from "../../src/reading";
import { askForIndents, withIndents } from "../../src/excel/set-in";

/** Heads of sheets with their texts set in as far as Excel's own indent says, and how often Excel was asked. */
async function heads(sheets: Readonly<Record<string, (sheet: Worksheet) => void>>) {
  const workbook = new Workbook();
  for (const [name, fill] of Object.entries(sheets)) fill(workbook.addWorksheet(name));
  const host = await openHost({ workbook: new Uint8Array(await workbook.xlsx.writeBuffer()), name: "set-in.xlsx" });
  return host.run(async (context) => {
    const read = Object.keys(sheets).map((sheet) => {
      const worksheet = context.workbook.worksheets.getItem(sheet);
      const range = worksheet.getUsedRangeOrNullObject(true).load("values,rowIndex,columnIndex");
      return { sheet, range, isSetIn: askForIndents(worksheet, 20) };
    });
    await context.sync();
    const plain = read.map(({ sheet, range }) => ({
      sheet,
      values: range.isNullObject ? [] : range.values,
      used: range.isNullObject ? null : { row: range.rowIndex, column: range.columnIndex },
    })) as unknown as readonly SheetHead[];
    const before = host.traffic.syncs.length;
    const result = await withIndents(context, plain, ({ sheet }) => read.find((each) => each.sheet === sheet)!.isSetIn());
    return {
      values: Object.fromEntries(result.map(({ sheet, values }) => [sheet, values])),
      syncs: host.traffic.syncs.length - before,
      isSame: result === plain,
      setIn: read.map(({ isSetIn }) => isSetIn()),
    };
  });
}
/** Writes rows from a cell on, each cell with how far it is set in before it: "2:Robbery". */
const filled = (row: number, column: number, rows: readonly (readonly (string | number)[])[]) => (sheet: Worksheet) => {
  rows.forEach((cells, at) =>
    cells.forEach((cell, index) => {
      const [, indent, text] = /^(\d):(.*)$/s.exec(String(cell)) ?? [];
      const place = sheet.getCell(row + at, column + index);
      place.value = text ?? cell;
      if (indent !== undefined) place.alignment = { indent: Number(indent) };
    }),
  );
};

test("Texts have three spaces for each step that they are set in, wherever the sheet's cells begin", async () => {
  const { values, syncs, setIn } = await heads({
    Data: filled(3, 2, [
      ["Area", "Offence", "Jan 20"],
      ["Essex", "Violence", 5],
      ["1:Essex", "2:With injury", 3],
      ["", "1:  Robbery", 2],
    ]),
  });
  expect(values["Data"]).toEqual([
    ["Area", "Offence", "Jan 20"],
    ["Essex", "Violence", 5],
    ["   Essex", "      With injury", 3],
    ["", "     Robbery", 2],
  ]);
  expect([syncs, setIn]).toEqual([1, [true]]);
});

test("What is no text, or none but spaces, stays as it is, and so do the columns behind the fourth", async () => {
  const { values } = await heads({
    Data: filled(1, 1, [
      ["A", "B", "C", "D", "E"],
      ["1: ", "1:x", "1:y", "1:z", "1:beyond"],
    ]),
    Numbers: (sheet) => {
      sheet.getCell(1, 1).value = 7;
      sheet.getCell(1, 1).alignment = { indent: 1 };
      sheet.getCell(2, 1).value = "Robbery";
    },
  });
  expect(values).toEqual({
    Data: [
      ["A", "B", "C", "D", "E"],
      [" ", "   x", "   y", "   z", "beyond"],
    ],
    Numbers: [[7], ["Robbery"]],
  });
});

test("Only sheets that have such cells are asked for them, and none where there is none", async () => {
  const plain = filled(1, 1, [["Offence"], ["Robbery"]]);
  const none = await heads({ Data: plain, Empty: () => undefined });
  expect([none.syncs, none.isSame, none.setIn]).toEqual([0, true, [false, false]]);
  const some = await heads({ Data: plain, Other: filled(1, 1, [["Offence"], ["1:Robbery"]]), Empty: () => undefined });
  expect([some.syncs, some.setIn]).toEqual([1, [false, true, false]]);
  expect(some.values).toEqual({ Data: [["Offence"], ["Robbery"]], Other: [["Offence"], ["   Robbery"]], Empty: [] });
});
