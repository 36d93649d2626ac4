import { openHost } from "../host/node";
import { buildReport } from "../src/jobs/build-report";
import { EXAMPLES, renderPages } from "./render";
import path from "node:path";

const EXAMPLE = path.join(EXAMPLES, "essex-2020.xlsx");
const COMMENTARY = {
  Domestic_Abuse:
    "A force-wide governance board is well established and oversees all domestic abuse activity. The level of increase appears to have slowed in the last five months.",
  Knife_Crime: "A new process verifies knife crime between the two recording systems, with compliance reports for the Crime Bureau.",
};

/** Builds the example with some commentary, and keeps only the report's own sheets, the report first. */
async function save(file: string): Promise<void> {
  const host = await openHost({ workbook: EXAMPLE });
  const build = () => buildReport(host.run, { by: null, end: null, strandsFrom: null, today: new Date(2020, 2, 16) });
  await build();
  await host.run(async (context) => {
    for (const [key, words] of Object.entries(COMMENTARY))
      context.workbook.names.getItem(`SR_${key}_Commentary`).getRange().getCell(0, 0).values = [[words]];
    await context.sync();
  });
  await build();
  await host.run(async (context) => {
    const sheets = context.workbook.worksheets.load("items/name");
    await context.sync();
    for (const sheet of sheets.items) if (sheet.name !== "Report" && sheet.name !== "Strand data") sheet.delete();
    context.workbook.worksheets.getItem("Report").position = 0;
    await context.sync();
  });
  await host.save(file);
}

/** The report's pages. */
export function pictureReport(): Promise<void> {
  const pages = [
    ["report-overview", 1],
    ["report-sections", 2],
    ["strand-data", 8],
  ] as const;
  const verdicts = { name: "verdicts", page: 1, crop: { width: 595, height: 300 } };
  const dataNotes = { name: "data-notes", page: 7, crop: { width: 595, height: 290 } };
  return renderPages(save, [...pages.map(([name, page]) => ({ name, page, crop: null })), verdicts, dataNotes]);
}
