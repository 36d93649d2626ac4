import { absoluteAddress } from "../../domain/address";
import type { Solved, SolvedCount, SolvedWindow } from "../../domain/solved";
import { capital } from "../../domain/text";
import { windowText } from "../../domain/window";
import type { ReportStrand } from "../report";
import { monthCell, sourceCell } from "./data-cells";
import { formula, number, text, type SheetBuilder, type StyledCell } from "./sheet-builder";

/** A row a month, and past an empty column three rows a strand: both rates with their intervals, and the change. */
const HEADERS = ["Solved: strand", "Window", "Month", "Months", "Solved", "Offences", "Solved: counted from"];
const RATE_HEADERS = ["Solved rate: strand", "Window", "Rate", "95%, low", "95%, high"];
const COLUMN = { solved: 4, recorded: 5, rates: 8, rate: 2, low: 3, high: 4 } as const;
const EMPTY = 18;
/** In points, past an empty column. */
const WIDTHS = [150, 132, 54, 48, 54, 60, 196, EMPTY, 150, 132, 60, 60, 60];

/** Where a strand's solved offences stand on the strand data. Addresses are absolute and without the sheet. */
export interface SolvedCells {
  readonly earlier: WindowCells;
  readonly later: WindowCells;
  readonly change: string;
  readonly low: string;
  readonly high: string;
}

interface WindowCells {
  readonly solved: string;
  readonly rate: string;
}

/** The widths of the columns that solved offences add to the strand data; none where no strand has any. */
export function solvedWidths(strands: readonly ReportStrand[]): readonly number[] {
  return strands.some(({ comparison: { solved } }) => solved && hasRates(solved)) ? [EMPTY, ...WIDTHS] : [];
}

/** Adds the strands' solved offences from this cell on. Gives where these stand, for strands with rates. */
export function addSolved(
  sheet: SheetBuilder,
  { row: head, column }: { readonly row: number; readonly column: number },
  strands: readonly ReportStrand[],
): ReadonlyMap<string, SolvedCells> {
  const cells = new Map<string, SolvedCells>();
  if (solvedWidths(strands).length === 0) return cells;
  const at = (row: number, of: number, rows = 1) => absoluteAddress({ row, column: column + of, rows, columns: 1 });
  const add = (row: number, of: number, line: readonly StyledCell[]) =>
    line.forEach((each, index) => sheet.putDown(row, column + of + index, each));
  const headed = (headers: readonly string[]) => headers.map((header) => text(header, "headLeft"));
  add(head, 0, headed(HEADERS));
  add(head, COLUMN.rates, headed(RATE_HEADERS));
  let [row, rateRow] = [head, head];
  for (const { key, strand, comparison } of strands) {
    const { solved } = comparison;
    if (!solved || !hasRates(solved)) continue;
    const addWindow = (window: SolvedWindow): WindowCells => {
      const first = row + 1;
      for (const count of window.counts) add(++row, 0, countLine(strand, window, count));
      const [counts, recorded] = [at(first, COLUMN.solved, window.counts.length), at(first, COLUMN.recorded, window.counts.length)];
      add(++rateRow, COLUMN.rates, [
        text(strand, "dataText"),
        text(capital(windowText(window)), "dataText"),
        formula(`=SUM(${counts})/SUM(${recorded})`, "dataShare"),
        number(window.low, "dataShare"),
        number(window.high, "dataShare"),
      ]);
      return { solved: counts, rate: at(rateRow, COLUMN.rates + COLUMN.rate) };
    };
    const [earlier, later] = [addWindow(solved.earlier), addWindow(solved.later)];
    add(++rateRow, COLUMN.rates, [
      text(strand, "dataText"),
      text("Change, in percentage points", "dataText"),
      formula(`=100*(${later.rate}-${earlier.rate})`, "dataPoints"),
      number(100 * solved.low, "dataPoints"),
      number(100 * solved.high, "dataPoints"),
    ]);
    const ofChange = (of: number) => at(rateRow, COLUMN.rates + of);
    cells.set(key, { earlier, later, change: ofChange(COLUMN.rate), low: ofChange(COLUMN.low), high: ofChange(COLUMN.high) });
  }
  return cells;
}

type Rates = Solved & { readonly [Part in "earlier" | "later"]: SolvedWindow } & { readonly [Part in "change" | "low" | "high"]: number };

/** Whether the two rates are there. */
export function hasRates(solved: Solved): solved is Rates {
  return solved.earlier !== null && solved.later !== null && solved.low !== null && solved.high !== null;
}

function countLine(strand: string, window: SolvedWindow, { end, length, solved, recorded, sources }: SolvedCount): readonly StyledCell[] {
  return [
    text(strand, "dataText"),
    text(capital(windowText(window)), "dataText"),
    monthCell(end),
    number(length, "dataCount"),
    number(solved, "dataCount"),
    number(recorded, "dataCount"),
    sourceCell(sources),
  ];
}
