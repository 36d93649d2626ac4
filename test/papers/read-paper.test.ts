import type { NodeHost } from "../../host/node";
import { readPaper } from "../../src/jobs/read-paper";
import { PaperError } from "../../src/papers/paper-error";
import { essexFigures } from "../report/essex-figures";
import { workbookWithNotes, writeStrands } from "../excel/written";

const onReport = (host: NodeHost, change: (sheet: Excel.Worksheet) => void) =>
  host.run(async (context) => {
    change(context.workbook.worksheets.getItem("Report"));
    await context.sync();
  });

describe("a report that is read to be taken out", () => {
  test("is refused with what to do where there is none", async () => {
    await expect(readPaper((await workbookWithNotes()).run)).rejects.toThrow(
      new PaperError("There is no report in this workbook yet. Build it, then take it out."),
    );
  });

  test("tells what was changed by hand, and is refused where a figure is an error or rows were put in", async () => {
    const host = await workbookWithNotes();
    await writeStrands(host, essexFigures().slice(0, 2));
    expect((await readPaper(host.run)).paper.changed).toEqual([]);
    await onReport(host, (sheet) => (sheet.getRange("C7").values = [[9999]]));
    const { paper } = await readPaper(host.run);
    expect(paper.changed).toEqual(["C7"]);
    expect(JSON.stringify(paper)).toContain('"9,999"');
    await onReport(host, (sheet) => (sheet.getRange("C7").formulas = [["=1/0"]]));
    await expect(readPaper(host.run)).rejects.toThrow("The cell C7 of “Report” shows #DIV/0! in place of its figure.");
    await onReport(host, (sheet) => sheet.getRange("9:9").insert("Down"));
    await expect(readPaper(host.run)).rejects.toThrow("Rows or columns of “Report” were put in or taken out.");
  });
});
