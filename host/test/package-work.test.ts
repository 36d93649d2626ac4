import type { PackageParts } from "../files/package";
import { bookToSend, packageWork, writeSent } from "../files/package-work";
import { packageCheck } from "../library/package-check-node";
import { type NodeHost, openHost } from "../node";
import { onSheet } from "./chart-sheet";
import { furnished } from "./furnished";

const textsOf = (parts: PackageParts) =>
  Object.fromEntries([...parts].map(([path, bytes]) => [path, new TextDecoder("latin1").decode(bytes)]));

/** The parts as written here, and as written where the workbook was sent. */
async function bothWays({ workbook }: Pick<NodeHost, "workbook">) {
  const sent = structuredClone(bookToSend(workbook.book));
  const here = await packageWork(packageCheck).write(workbook.book);
  return { here: textsOf(here), there: textsOf(await writeSent(sent)) };
}

describe("a workbook that is written in another thread", () => {
  test("its parts are the same, with formulas, names, merges and heights", async () => {
    const { here, there } = await bothWays(await furnished());
    expect(Object.keys(here)).toContain("xl/worksheets/sheet2.xml");
    expect(there).toEqual(here);
  });

  test("its parts are the same, with a chart, a table, rules and a comment", async () => {
    const made = await onSheet(async (sheet, context) => {
      sheet.charts.add("ColumnClustered", sheet.getRange("A1:C4"), "Columns");
      context.workbook.worksheets.add("More").getRange("A1:B3").values = [
        ["Month", "Count"],
        ["May", 1],
        ["June", 2],
      ];
      const more = context.workbook.worksheets.getItem("More");
      more.tables.add("A1:B3", true);
      more.getRange("B2:B3").dataValidation.rule = { wholeNumber: { formula1: 0, operator: "GreaterThanOrEqualTo" } };
      more.getRange("B2:B3").conditionalFormats.add("ColorScale");
      context.workbook.comments.add("More!A1", "A remark");
    });
    // Once while it is in use, and once freshly opened from a file.
    const now = await bothWays(made);
    expect(now.there).toEqual(now.here);
    const { here, there } = await bothWays(await openHost({ workbook: (await made.toBytes()).bytes }));
    expect(Object.keys(here)).toEqual(expect.arrayContaining(["xl/charts/chart1.xml", "xl/tables/table1.xml"]));
    expect(there).toEqual(here);
  });
});
