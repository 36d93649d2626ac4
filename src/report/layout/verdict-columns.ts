import { HIDDEN_MARK } from "../../domain/hidden";
import type { ReportStrand } from "../report";
import { controlText, exceptionalText, methodText, verdictWord } from "../verdict-words";
import { HEAD_ROW, VERDICT_COLUMN } from "./data-columns";
import { blank, number, text, type SheetBuilder } from "./sheet-builder";

const HEADERS = ["Verdict: strand", "Stands out?", "Method", "p", "Ratio, low", "Ratio, high", "Dispersion", "Latest month", "Judged by"];

/** How each strand was judged, a row each: the chance of such a change where nothing changed, and the 95 % interval of later/earlier. */
export function addVerdicts(sheet: SheetBuilder, strands: readonly ReportStrand[]): void {
  HEADERS.forEach((header, index) => sheet.put(HEAD_ROW, VERDICT_COLUMN + index, text(header, "headLeft")));
  strands.forEach(({ strand, verdict, latestMonth, comparison }, index) => {
    const ofMonth = (words: string) => text(comparison.hidden ? HIDDEN_MARK : words, "dataText");
    const value = (of: number | null) => (of === null ? blank("dataText") : number(of, "dataRatio"));
    const cells = [
      text(strand, "dataText"),
      text(verdict.reason === "recordingChanged" ? "Not known" : verdictWord(verdict), "dataText"),
      text(methodText(verdict), "dataText"),
      value(verdict.p),
      value(verdict.low),
      value(verdict.high),
      value(verdict.dispersion),
      ofMonth(exceptionalText(latestMonth)),
      ofMonth(controlText(latestMonth)),
    ];
    cells.forEach((cell, column) => sheet.putDown(HEAD_ROW + 1 + index, VERDICT_COLUMN + column, cell));
  });
}
