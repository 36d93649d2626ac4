import { addMonths, type Month } from "../../domain/month";
import type { StrandFigures } from "../../domain/strand";

/** How many earlier months a report can be built for from the pane. */
const MOST = 24;

/** The months that a report can end with besides the latest: those with a full 24 months of figures in some strand. */
export function periodsToChoose(strands: readonly StrandFigures[], latest: Month | null): readonly Month[] {
  if (latest === null) return [];
  const firsts = strands.flatMap(({ figures }) => (figures.kind === "months" ? (figures.months[0]?.month ?? []) : []));
  if (firsts.length === 0) return [];
  const earliest = Math.max(addMonths(Math.min(...firsts) as Month, 23), latest - MOST);
  return Array.from({ length: Math.max(0, latest - earliest) }, (_, index) => addMonths(latest, -1 - index));
}
