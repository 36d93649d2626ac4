import { columnLetters } from "../../../domain/address";
import type { FindingDetails } from "../../../domain/finding-details";
import { finding, type Finding } from "../../../domain/finding";
import { grouped } from "../../../domain/grouped";
import { addMonths, type Month } from "../../../domain/month";
import { sumOf } from "../../../domain/sum";
import { rangeOf, type SheetView } from "../../sheets/sheet-view";
import type { MonthColumn, TableColumn } from "../../tables/tables";
import { countOf } from "../../texts/counts";

/** Fewer counts, or smaller ones together, may be the same by chance. */
const [FEWEST_ROWS, LEAST] = [2, 20] as const;
/** Months that stand twice one after the other, from this many on, are a year's whose headers were repeated. */
const FEWEST_REPEATED = 3;
const YEAR = 12;

/** The months of a header that stand once, those that stand again, and what must be asked. */
export interface OnceEach {
  readonly once: readonly MonthColumn[];
  /** Columns that have a month's figures again. */
  readonly again: readonly TableColumn[];
  readonly findings: readonly Finding[];
}

/**
 * Months that stand once. A month in two columns has no figure, because nothing says which column is right: unless both have the same
 * figures in all rows, as where last month and the same month a year before stand again behind the months. Where the place of one shows
 * a month that is not there, it was copied, and is asked about.
 */
export function withoutDoubles(view: SheetView, headerRow: number, lastRow: number, months: readonly MonthColumn[]): OnceEach {
  const again = new Set(
    months.filter(
      (each, at) =>
        months.slice(0, at).some(({ month, column }) => month === each.month && areSame(view, headerRow, lastRow, column, each.column)) &&
        !isCopied(months, each.month),
    ),
  );
  const all = months.filter((each) => !again.has(each));
  const columnsOf = grouped(all, ({ month }) => month);
  const doubles = [...columnsOf].filter(([, columns]) => columns.length > 1);
  const cell = (letters: string | undefined) => `${letters}${headerRow + 1}`;
  const span = (run: readonly Named[]) => `${cell(run[0]?.column)}:${cell(run.at(-1)?.column)}`;
  const repeated = repeatedYear(all, doubles);
  return {
    once: all.filter(({ month }) => columnsOf.get(month)!.length === 1),
    again: [...again].map((each) => ({ ...each, again: true })),
    findings: (repeated ? doubles.slice(0, 1) : doubles).map(([month, columns]) => {
      const instead = repeated ? [] : insteadOf(all, month);
      const letters = columns.map(({ column }) => columnLetters(column));
      const address = repeated ? repeated.runs.map(span).join(", ") : letters.map(cell).join(", ");
      const more = { ...(instead.length > 0 ? { instead } : {}), ...(repeated ? { repeated } : {}) };
      return finding("twoColumnsForMonth", { sheet: view.sheet, address }, { month, columns: letters, ...more });
    }),
  };
}

/** True of two columns with the same counts in all rows, enough of them that it is no chance. */
function areSame(view: SheetView, headerRow: number, lastRow: number, one: number, other: number): boolean {
  // What stands further down than is read may differ.
  if (lastRow > view.region.bottom) return false;
  const pairs = rangeOf(headerRow + 1, lastRow).map((row) => {
    const countAt = (column: number) => countOf(view.at(row, column), view.marks);
    return [countAt(one), countAt(other)] as const;
  });
  const isSame = pairs.every(
    ([first, second]) => first.kind === second.kind && (first.kind !== "count" || second.kind !== "count" || first.count === second.count),
  );
  const counts = pairs.flatMap(([first]) => (first.kind === "count" ? [first.count] : []));
  return isSame && counts.filter((count) => count > 0).length >= FEWEST_ROWS && sumOf(counts) >= LEAST;
}

/** For columns of the same month: the month that the places of each show, if no other column has it. */
function insteadOf(months: readonly MonthColumn[], twice: Month): readonly { readonly column: string; readonly month: Month }[] {
  const present = new Set(months.map(({ month }) => month));
  return months.flatMap(({ month, column }, at) => {
    if (month !== twice) return [];
    const [before, after] = [months[at - 1]?.month, months[at + 1]?.month];
    const meant = [...(before === undefined ? [] : [addMonths(before, 1)]), ...(after === undefined ? [] : [addMonths(after, -1)])];
    const [only, ...others] = new Set(meant);
    return only !== undefined && others.length === 0 && !present.has(only) ? [{ column: columnLetters(column), month: only }] : [];
  });
}

/** True where one of the columns of a month stands in the place of another month: between its neighbours, or beside the one it is like. */
function isCopied(months: readonly MonthColumn[], twice: Month): boolean {
  const shown = new Set(insteadOf(months, twice).map(({ column }) => column));
  return months.some(({ column }, at) => {
    const [before, after] = [months[at - 1], months[at + 1]];
    const isBeside = [before, after].some((other) => other?.month === twice && Math.abs(other.column - column) === 1);
    return shown.has(columnLetters(column)) && ((before !== undefined && after !== undefined) || isBeside);
  });
}

/** The columns of two runs of the same months, one right after the other, as where a year's headers were copied; null where they are none. */
function repeatedYear(months: readonly MonthColumn[], doubles: readonly (readonly [Month, readonly MonthColumn[]])[]): Repeated | null {
  const [first, second] = [0, 1].map((at) => doubles.flatMap(([, columns]) => columns[at] ?? []));
  if (doubles.length < FEWEST_REPEATED || doubles.some(([, columns]) => columns.length !== 2)) return null;
  const present = new Set(months.map(({ month }) => month));
  const isRun = (of: readonly MonthColumn[]) =>
    of.every((each, at) => at === 0 || (each.month === addMonths(of[at - 1]!.month, 1) && each.column > of[at - 1]!.column));
  const areApart = first!.at(-1)!.column < second![0]!.column;
  const shifted = (of: readonly MonthColumn[], by: number) =>
    of.map(({ month, column }) => ({ column: columnLetters(column), month: addMonths(month, by) }));
  const isFree = (of: readonly Named[]) => of.every(({ month }) => !present.has(month));
  const [earlier, later] = [shifted(first!, -YEAR), shifted(second!, YEAR)];
  const meant = [later, earlier].filter(isFree);
  return isRun(first!) && isRun(second!) && areApart && meant.length > 0
    ? { runs: [shifted(first!, 0), shifted(second!, 0)], meant }
    : null;
}

type Repeated = NonNullable<FindingDetails["twoColumnsForMonth"]["repeated"]>;
type Named = { readonly column: string; readonly month: Month };
