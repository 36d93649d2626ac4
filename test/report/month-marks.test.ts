import { MARK_COLUMN } from "../../src/report/layout/data-columns";
import { addMark, markWidth } from "../../src/report/layout/month-marks";
import { SheetBuilder, text } from "../../src/report/layout/sheet-builder";
import type { ReportStrand } from "../../src/report/report";

test("The column of marks grows by 15 points for each kind of mark that a strand has, revised or provisional", () => {
  const strand = (more: object) => ({ revisions: null, vintages: null, ...more }) as unknown as ReportStrand;
  const [plain, revised, provisional] = [strand({}), strand({ revisions: {} }), strand({ vintages: { provisional: [1] } })];
  const widths = [[], [plain], [plain, revised], [plain, provisional], [revised, provisional]].map((strands) => markWidth(strands, 20));
  expect(widths).toEqual([20, 20, 35, 35, 50]);
});

test("A mark stands behind those that a month has", () => {
  const sheet = new SheetBuilder(Array.from({ length: MARK_COLUMN + 1 }, () => 50));
  sheet.row(13.5);
  sheet.row(13.5);
  sheet.put(1, MARK_COLUMN, text("R", "dataText"));
  for (const row of [0, 1]) addMark(sheet, row, "p");
  expect(sheet.contents.map((cells) => cells[MARK_COLUMN])).toEqual([{ text: "p" }, { text: "R p" }]);
  expect(sheet.finish().styles.map(({ style }) => style)).toEqual(["dataText"]);
});
