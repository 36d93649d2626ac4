import { blank, formula, number, SheetBuilder, text } from "../../src/report/layout/sheet-builder";
import type { SheetPlan } from "../../src/report/plan";

const made = () => {
  const sheet = new SheetBuilder([100, 50, 50]);
  sheet.wideRow(20, text("Title", "heading"));
  sheet.row(15, [text("a", "body"), null, number(3, "count")]);
  sheet.row(15, [text("", "body"), formula("=A2", "count"), blank("count")]);
  sheet.commentaryBox([30], "Fraud");
  return sheet;
};
const REST = { sheet: "Report", charts: [], frozenRows: 1, page: {} as SheetPlan["page"] };

describe("a sheet in the making", () => {
  test("numbers its rows, and holds every cell of their width", () => {
    const sheet = made();
    expect([sheet.nextRow, sheet.width, sheet.acrossAddress(4)]).toEqual([4, 200, "A5:C5"]);
    const { cells, rowHeights, columnWidths } = sheet.finish();
    expect(cells).toEqual([
      [{ text: "Title" }, null, null, null],
      [{ text: "a" }, null, { number: 3 }, null],
      [null, { formula: "=A2" }, null, null],
      [null, null, null, { text: "‹ Commentary, yours to write" }],
    ]);
    expect([rowHeights, columnWidths]).toEqual([
      [20, 15, 15, 30],
      [100, 50, 50, 150],
    ]);
  });

  test("has one look for neighbouring cells, and for the same columns of rows that follow each other", () => {
    expect(made().finish().styles).toEqual([
      { style: "heading", areas: ["A1:C1"] },
      { style: "body", areas: ["A2:A3"] },
      { style: "count", areas: ["C2", "B3:C3"] },
      { style: "commentary", areas: ["A4:C4"] },
      { style: "commentaryLabel", areas: ["D4"] },
    ]);
    const sheet = new SheetBuilder([1, 1, 1]);
    for (const row of [0, 1, 3]) sheet.putDown(row, 0, blank("body"));
    sheet.put(3, 2, blank("body"));
    sheet.put(3, 1, blank("body"));
    expect(sheet.finish().styles).toEqual([{ style: "body", areas: ["A1:A2", "A4", "C4", "B4"] }]);
  });

  test("merges its wide rows, and knows the analyst's cells", () => {
    const sheet = made();
    sheet.own(2, 1, "Arson");
    const { merges, commentary } = sheet.finish();
    expect(merges).toEqual(["A1:C1", "A4:C4"]);
    expect(commentary).toEqual([
      { key: "Fraud", address: "A4:C4" },
      { key: "Arson", address: "B3" },
    ]);
  });

  test("adds the rows that lack down to a cell, and no more", () => {
    const sheet = new SheetBuilder([1, 1]);
    sheet.putDown(2, 1, number(5, "count"));
    sheet.putDown(1, 0, number(4, "count"));
    expect(sheet.finish()).toMatchObject({
      cells: [
        [null, null],
        [{ number: 4 }, null],
        [null, { number: 5 }],
      ],
      rowHeights: [13.5, 13.5, 13.5],
    });
  });

  test("says how high some of its rows are together", () => {
    expect([made().heightBetween(1, 3), made().heightBetween(0, 4), made().heightBetween(2, 2)]).toEqual([30, 80, 0]);
  });

  test("is gone on with as it was, and leaves the finished one as it is", () => {
    const plan: SheetPlan = { ...REST, ...made().finish() };
    const before = JSON.stringify(plan);
    const again = SheetBuilder.of(plan);
    expect(again.finish()).toEqual(made().finish());
    again.put(1, 1, number(9, "count"));
    again.commentaryBox([10], "Arson");
    expect(JSON.stringify(plan)).toBe(before);
  });
});
