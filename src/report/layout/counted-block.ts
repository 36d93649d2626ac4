import { capital } from "../../domain/text";
import { countedWords } from "../counted-words";
import type { ReportStrand } from "../report";
import { text, type SheetBuilder } from "./sheet-builder";

const WIDTHS = [18, 150, 210] as const;

function counting(strands: readonly ReportStrand[]) {
  return strands.flatMap(({ strand, comparison: { definition } }) => {
    const words = countedWords(definition);
    return words === null ? [] : [{ strand, words }];
  });
}

/** The columns that say which systems' records strands count; none where no strand says it. */
export function countedWidths(strands: readonly ReportStrand[]): readonly number[] {
  return counting(strands).length === 0 ? [] : WIDTHS;
}

/** Which systems' records each strand counts, a row each. */
export function addCountedBy(
  sheet: SheetBuilder,
  { row, column }: { readonly row: number; readonly column: number },
  strands: readonly ReportStrand[],
): void {
  const rows = counting(strands);
  if (rows.length === 0) return;
  ["Counted by: strand", "Records"].forEach((header, index) => sheet.put(row, column + index, text(header, "headLeft")));
  rows.forEach(({ strand, words }, index) => {
    sheet.putDown(row + 1 + index, column, text(strand, "dataText"));
    sheet.putDown(row + 1 + index, column + 1, text(capital(words), "dataText"));
  });
}
