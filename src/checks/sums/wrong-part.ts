import type { CellRange } from "../../domain/address";
import { parts, valueAt, type TableCounts } from "../../reading/ledger";
import { historyOf, type History } from "../values/history";
import { repeatedMonths } from "../values/repeated-months";
import { isSlipOf } from "../values/slips";
import type { TotalParts } from "./parts-of-total";

/** Along which side of a table's counts a total stands: a row of totals is a line, a column of them a step. */
export type Side = "line" | "step";

/** A total row or column, with what it adds up. */
export interface Total {
  readonly side: Side;
  readonly item: number;
  readonly explained: TotalParts;
}

/** A count among a total's parts that is likely wrong, with the one that makes the sum right. */
export interface WrongPart {
  readonly of: string;
  readonly cell: CellRange;
  readonly found: number;
  readonly meant: number;
}

/** Why the total may be right after all: one count, another total that is off by as much, or a month entered twice. */
export interface PartsDoubt {
  readonly why: "count" | "totals" | "month";
  /** The count, where it is one. */
  readonly part: WrongPart | null;
}

/** How many counts a history needs to show what is usual. */
const FEWEST = 4;
/** A count at least the first number of spreads from its level is strange; within the second number, it is usual. */
const [STRANGE, USUAL] = [6, 2.5];

/** Says of a total's wrong value what speaks for the total and against its parts; null where nothing does. */
export function partsDoubt(counts: TableCounts, totals: readonly Total[]): (of: Total, voter: number, off: number) => PartsDoubt | null {
  const histories = new Map<number, History | null>();
  const historyOfLine = (line: number): History | null => {
    if (!histories.has(line)) {
      const months = parts(counts.steps).filter((step) => counts.steps[step]!.month !== null && !Number.isNaN(valueAt(counts, line, step)));
      histories.set(line, months.length < FEWEST ? null : historyOf(months.map((step) => valueAt(counts, line, step))));
    }
    return histories.get(line)!;
  };
  const repeated = new Set(repeatedMonths(counts).map(({ step }) => step));

  return (of, voter, off) => {
    const { side, explained } = of;
    const cells = explained.parts
      .map((part) => (side === "line" ? ([part, voter] as const) : ([voter, part] as const)))
      .filter(([line, step]) => valueAt(counts, line, step) + off >= 0);
    const isOffByIt = (total: Total, at: number) =>
      total.explained.wrong.some(({ voter: other, found, expected }) => other === at && found - expected === off);
    const crossed = cells.filter(([line, step]) =>
      totals.some(
        (total) => total.side !== side && total.explained.parts.includes(voter) && isOffByIt(total, side === "line" ? line : step),
      ),
    );
    const typed = (isTold: (history: History, found: number, meant: number) => boolean) =>
      cells.filter(([line, step]) => {
        const [history, found] = [historyOfLine(line), valueAt(counts, line, step)];
        return history !== null && Math.abs(history.distance(found + off)) <= USUAL && isTold(history, found, found + off);
      });
    const strange = typed((history, found) => Math.abs(history.distance(found)) >= STRANGE);
    const slips = typed((_, found, meant) => isSlipOf(found, meant));
    const found = [crossed, strange, slips].find(({ length }) => length > 0);
    if (found) {
      const [[line, step]] = found as [readonly [number, number]];
      const cell = found.length === 1 ? counts.cellOf(line, step) : null;
      const name = `${counts.lines[line]!.label}, ${counts.steps[step]!.label}`;
      const count = valueAt(counts, line, step);
      return { why: "count", part: cell && { of: name, cell, found: count, meant: count + off } };
    }
    if (cells.some(([, step]) => repeated.has(step))) return { why: "month", part: null };
    const shares = ({ explained: other }: Total) => other.parts.some((part) => explained.parts.includes(part));
    const others = totals.some((total) => total.side === side && total.item !== of.item && shares(total) && isOffByIt(total, voter));
    return others ? { why: "totals", part: null } : null;
  };
}
