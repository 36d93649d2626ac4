import { absoluteAddress } from "../../domain/address";
import { capital } from "../../domain/text";
import { windowText } from "../../domain/window";
import type { ReportStrand } from "../report";
import { wholeGap } from "../whole-words";
import { sourceCell } from "./data-cells";
import { percentFormula } from "./formulas";
import type { CountsOf } from "./people-block";
import { formula, number, text, type SheetBuilder, type StyledCell } from "./sheet-builder";
import { windowTotal } from "./window-total";

/** A row a strand: what all places did, and the strand's own percentage. */
const HEADERS = ["All places: beside", "Window", "Earlier", "Later", "% Diff.", "Own % Diff.", "All: counted from"];
const COLUMN = { earlier: 2, later: 3, pct: 4, own: 5 } as const;
const EMPTY = 18;
/** In points, past an empty column. */
const WIDTHS = [150, 132, 60, 60, 54, 60, 196];

/** Where what all places did stands on the strand data. Addresses are absolute and without the sheet. */
export interface WholeCells {
  readonly earlier: string;
  readonly later: string;
  readonly pct: string;
  readonly own: string;
}

/** The widths of the columns that all places add to the strand data; none where no strand has any. */
export function wholeWidths(strands: readonly ReportStrand[]): readonly number[] {
  return strands.some(({ comparison }) => (comparison.whole?.later ?? null) !== null) ? [EMPTY, ...WIDTHS] : [];
}

/** Adds what all places did from this cell on. Gives where it stands, for strands with figures of them. */
export function addWholes(
  sheet: SheetBuilder,
  { row: head, column }: { readonly row: number; readonly column: number },
  strands: readonly ReportStrand[],
  countsOf: CountsOf,
): ReadonlyMap<string, WholeCells> {
  const cells = new Map<string, WholeCells>();
  if (wholeWidths(strands).length === 0) return cells;
  let row = head;
  const at = (of: number) => absoluteAddress({ row, column: column + of, rows: 1, columns: 1 });
  const add = (line: readonly StyledCell[]) => line.forEach((each, index) => sheet.putDown(row, column + index, each));
  add(HEADERS.map((header) => text(header, "headLeft")));
  for (const { key, strand, comparison, gap } of strands) {
    const { whole } = comparison;
    if (!whole || whole.earlier === null || whole.later === null) continue;
    row += 1;
    const counts = countsOf(key);
    const [earlier, later] = [at(COLUMN.earlier), at(COLUMN.later)];
    const own =
      comparison.pctDiff === null
        ? text(gap!.shorthand, "dataPercent")
        : formula(
            percentFormula(
              windowTotal(comparison, comparison.earlier!, counts.earlier),
              windowTotal(comparison, comparison.later!, counts.later),
              comparison.pctDiff,
            ),
            "dataPercent",
          );
    add([
      text(strand, "dataText"),
      text(capital(windowText(whole)), "dataText"),
      number(whole.earlier, "dataCount"),
      number(whole.later, "dataCount"),
      whole.pctDiff === null
        ? text(wholeGap(whole)!.shorthand, "dataPercent")
        : formula(percentFormula(earlier, later, whole.pctDiff), "dataPercent"),
      own,
      sourceCell(whole.sources),
    ]);
    cells.set(key, { earlier, later, pct: at(COLUMN.pct), own: at(COLUMN.own) });
  }
  return cells;
}
