import type { SeenReport } from "../../report/seen-report";
import type { Paper } from "../paper";
import type { Draw } from "../pictures";
import { valuesBook } from "./values-book";
import { valuesSheet } from "./values-sheet";

export { valuesBook } from "./values-book";
export { zippedFiles } from "./zipped-files";
export { valuesSheet, type ValuesSheet } from "./values-sheet";

/** The report for sending out: a workbook of one sheet that holds values, looks and pictures of the charts, and nothing else. */
export async function makeValuesOnly(seen: SeenReport, paper: Paper, draw: Draw): Promise<Uint8Array> {
  const { report, colours } = seen.plan;
  return valuesBook({ title: paper.title, colours, sheets: [{ name: report.sheet, ...(await valuesSheet(seen, paper, draw)) }] });
}
