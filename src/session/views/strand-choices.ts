import { counted } from "../../domain/text";
import type { WatchedFindings } from "../../jobs/watch-figures";
import { byChoices } from "../../reading";

/** The most strands: a board reads no more, and more make a report slow to write. */
const MOST_STRANDS = 250;

/** A column that strands can be made from, one for each of its values. */
export interface StrandChoice {
  readonly column: string;
  /** "12 strands" */
  readonly strands: string;
  /** Why it cannot be chosen; null where it can. */
  readonly problem: string | null;
}

/** The columns that a first "Strands" table can be made from. */
export function strandChoices({ whole }: WatchedFindings): readonly StrandChoice[] {
  return byChoices(whole.read).map(({ column, strands }) => ({
    column,
    strands: strands === null ? "not counted yet" : counted(strands, "strand"),
    problem: strands !== null && strands > MOST_STRANDS ? "too many for a report" : null,
  }));
}
