import type { RecordingBreak } from "../../domain/break";
import { finding, placeOf, type Finding } from "../../domain/finding";
import type { Month } from "../../domain/month";
import { lengthOf, type Figures } from "../../domain/series";
import type { StrandDefinition, StrandFigures } from "../../domain/strand";
import { normalised } from "../../domain/text";
import { WINDOW_LENGTH } from "../../domain/window";
import { meansAllStrands } from "../sheets/breaks-table";
import type { BreakRow, GivenBreaks } from "../sheets/given-breaks";
import { nearest } from "../texts/near-miss";

/** Each strand with the breaks that the sheet "Breaks" gives it. */
export function withBreaks(definitions: readonly StrandDefinition[], { rows }: GivenBreaks): readonly StrandDefinition[] {
  if (rows.length === 0) return definitions;
  return definitions.map((definition) => {
    const breaks = rows.filter((row) => isOf(row, definition)).flatMap(breakOf);
    return breaks.length === 0 ? definition : { ...definition, breaks: breaks.toSorted((a, b) => a.month - b.month) };
  });
}

/** Rows of strands that there are not, and of months that no figure is for. */
export function breakFindings(strands: readonly StrandFigures[], { rows }: GivenBreaks): readonly Finding[] {
  if (strands.length === 0) return [];
  const names = strands.map(({ definition }) => definition.strand);
  return rows.flatMap((row): readonly Finding[] => {
    const meant = strands.filter(({ definition }) => isOf(row, definition));
    const strand = meansAllStrands(row.strand) ? null : row.strand;
    if (strand !== null && meant.length === 0)
      return [finding("breakStrandUnknown", placeOf(row.at), { strand, strands: names, suggestion: nearest(strand, names) })];
    if (typeof row.month === "string") return [];
    const covered = meant.flatMap(({ figures }) => coveredBy(figures));
    const [first, last] = [Math.min(...covered), Math.max(...covered)] as [Month, Month];
    if (covered.length === 0 || (row.month >= first && row.month <= last)) return [];
    return [finding("breakOutsideData", placeOf(row.monthAt), { strand, month: row.month, first, last })];
  });
}

function isOf({ strand }: BreakRow, definition: StrandDefinition): boolean {
  return meansAllStrands(strand) || normalised(strand) === normalised(definition.strand);
}

function breakOf({ month, note, part, at, partAt }: BreakRow): readonly RecordingBreak[] {
  return typeof month === "string" ? [] : [{ month, note, part: typeof part === "number" ? part : null, at, partAt }];
}

/** The first and the last month that figures are for. */
function coveredBy(figures: Figures): readonly Month[] {
  return figures.kind === "months"
    ? figures.months.flatMap((count) => [(count.month - lengthOf(count) + 1) as Month, count.month])
    : figures.totals.flatMap(({ end }) => [(end - WINDOW_LENGTH + 1) as Month, end]);
}
