import { absoluteAddress, type CellRange } from "../../domain/address";
import type { Month } from "../../domain/month";
import { DECIMALS, monthTargets } from "../../analysis/targets";
import type { ReportStrand } from "../report";
import { STATE_WORDS, targetMark } from "../target-words";
import { cellLink, monthCell } from "./data-cells";
import { quoted } from "./formulas";
import { formula, number, text, type SheetBuilder, type StyledCell } from "./sheet-builder";
import { windowTotal } from "./window-total";

/** A row a strand, and past an empty column a row for each target that was said. */
const HEADERS = ["Target: strand", "For the period", "Later figure", "Share of it", "Target met?"];
const SAID_HEADERS = ["Target as said: strand", "Month", "Target", "Said at"];
const COLUMN = { strand: 0, whole: 1, later: 2, share: 3, mark: 4, said: 6, target: 8 } as const;
const EMPTY = 18;
/** In points, past an empty column. */
const WIDTHS = [150, 78, 66, 60, 84, EMPTY, 150, 54, 60, 90];

/** Where a strand's target stands on the strand data. Addresses are absolute and without the sheet. */
export interface TargetCells {
  /** What the later figure should come to. */
  readonly whole: string;
  /** The mark in words. */
  readonly mark: string;
  /** The targets of the window's months; null where they are not all there, or it is not one for each month. */
  readonly months: string | null;
}

/** The cells of both windows' counts. */
interface Counts {
  readonly earlier: string;
  readonly later: string;
}

/** The widths of the columns that targets add to the strand data; none where no strand has one. */
export function targetWidths(strands: readonly ReportStrand[]): readonly number[] {
  return strands.some(({ target }) => target !== null) ? [EMPTY, ...WIDTHS] : [];
}

/**
 * Adds from this cell on, for each strand with a target, how far its figure is, and beside it what was said, in a row or a row a month. Gives
 * where these stand.
 */
export function addTargets(
  sheet: SheetBuilder,
  { row: head, column }: { readonly row: number; readonly column: number },
  strands: readonly ReportStrand[],
  countsOf: (key: string) => Counts,
): ReadonlyMap<string, TargetCells> {
  const cells = new Map<string, TargetCells>();
  if (targetWidths(strands).length === 0) return cells;
  const at = (row: number, of: number, rows = 1) => absoluteAddress({ row, column: column + of, rows, columns: 1 });
  const add = (row: number, of: number, line: readonly StyledCell[]) =>
    line.forEach((each, index) => sheet.putDown(row, column + of + index, each));
  add(
    head,
    COLUMN.strand,
    HEADERS.map((header) => text(header, "headLeft")),
  );
  add(
    head,
    COLUMN.said,
    SAID_HEADERS.map((header) => text(header, "headLeft")),
  );
  let [row, saidRow] = [head, head];
  for (const strand of strands) {
    const said = saidOf(strand);
    if (said.length === 0) continue;
    const targets = at(saidRow + 1, COLUMN.target, said.length);
    for (const each of said) add(++saidRow, COLUMN.said, saidLine(strand.strand, each));
    row++;
    const own = { targets, whole: at(row, COLUMN.whole), later: at(row, COLUMN.later) };
    add(row, COLUMN.strand, [text(strand.strand, "dataText"), ...wholeCells(strand, countsOf(strand.key), own)]);
    const isMonthly = strand.comparison.definition.target?.kind === "monthly" && strand.target?.reason !== "monthsMissing";
    cells.set(strand.key, { whole: own.whole, mark: at(row, COLUMN.mark), months: isMonthly ? targets : null });
  }
  return cells;
}

function saidLine(strand: string, { month, value, isShare, at }: Said): readonly StyledCell[] {
  return [
    text(strand, "dataText"),
    month === null ? text("All", "dataText") : monthCell(month),
    number(value, isShare ? "dataPercent" : Number.isInteger(value) ? "dataCount" : "dataLimit"),
    cellLink(at),
  ];
}

interface Said {
  readonly month: Month | null;
  readonly value: number;
  readonly isShare: boolean;
  readonly at: CellRange;
}

/** What was said of the later window; where none of its months has a target, the first that does. */
function saidOf({ comparison }: ReportStrand): readonly Said[] {
  const { target } = comparison.definition;
  if (!target) return [];
  if (target.kind !== "monthly") return [{ month: null, value: target.value, isShare: target.kind === "percent", at: target.at }];
  const own = monthTargets(comparison);
  return (own.length > 0 ? own : target.months.slice(0, 1)).map((each) => ({ ...each, isShare: false }));
}

/** The target of the whole window, the later figure, its share of that, and the mark: formulas where the figures are there. */
function wholeCells(
  { target, comparison }: ReportStrand,
  counts: Counts,
  cells: { readonly targets: string; readonly whole: string; readonly later: string },
): readonly StyledCell[] {
  const { wanted, state } = target!;
  const { definition, earlier, later } = comparison;
  const mark = targetMark(target!);
  const style = wanted === null || Number.isInteger(wanted) ? "dataCount" : "dataLimit";
  const whole =
    definition.target?.kind === "percent" && earlier
      ? `=ROUND(${windowTotal(comparison, earlier, counts.earlier)}*(1+${cells.targets}),${DECIMALS})`
      : `=ROUND(SUM(${cells.targets}),${DECIMALS})`;
  return [
    wanted === null ? text(mark, "dataCount") : formula(whole, style),
    state === null || !later ? text(mark, "dataCount") : formula(`=${windowTotal(comparison, later, counts.later)}`, "dataCount"),
    state === null ? text(mark, "dataCount") : formula(`=${cells.later}/${cells.whole}`, "dataShare"),
    state === null ? text(mark, "dataText") : formula(markFormula(target!, definition.favourable, cells), "dataText"),
  ];
}

/** The mark as a formula, so that it cannot disagree with the figures beside it. */
function markFormula(
  { state }: Pick<NonNullable<ReportStrand["target"]>, "state">,
  favourable: "up" | "down" | null,
  { later, whole }: { readonly later: string; readonly whole: string },
): string {
  const { above, at, below, met, notMet, onCourse, offCourse } = STATE_WORDS;
  if (favourable === null) return `=IF(${later}>${whole},${quoted(above)},IF(${later}<${whole},${quoted(below)},${quoted(at)}))`;
  const [yes, no] = state === "met" || state === "notMet" ? [met, notMet] : [onCourse, offCourse];
  return `=IF(${later}${favourable === "down" ? "<=" : ">="}${whole},${quoted(yes)},${quoted(no)})`;
}
