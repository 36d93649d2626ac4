import { isPeriodCode, periodNames } from "../dates/period-codes";
import type { MonthNames } from "../dates/languages";
import type { SheetHead } from "../sheets/grid";
import type { SheetNotes } from "../sheets/reading-notes";

/** How many periods of a year a sheet has: while figures are typed, all sheets but one stay the same. */
const known = new WeakMap<SheetHead, number>();

function periodsOn(head: SheetHead): number {
  let periods = known.get(head);
  if (periods === undefined) known.set(head, (periods = new Set(namesOn(head, NOTHING_SAID).values()).size));
  return periods;
}

const NOTHING_SAID: Pick<SheetNotes, "dates"> = { dates: {} };

function namesOn({ values }: SheetHead, { dates }: Pick<SheetNotes, "dates">): MonthNames {
  // Picked out row by row: every cell of every sheet is asked, and hardly any is a code.
  const codes = values.flatMap((row) => row.filter(isPeriodCode));
  return periodNames(codes, dates.yearStart ?? 4, 1);
}

/** "P01" to "P03" on a sheet of a year that has only begun are months where another sheet has all twelve of its year. */
export function withSharedPeriods(heads: readonly SheetHead[]): (head: SheetHead, notes: SheetNotes) => SheetNotes {
  const areCodes = heads.some((head) => periodsOn(head) === 12);
  return (head, notes) => {
    const isPart = areCodes && periodsOn(head) > 0 && periodsOn(head) < 12;
    return isPart ? { ...notes, dates: { names: namesOn(head, notes), ...notes.dates } } : notes;
  };
}
