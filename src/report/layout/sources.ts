import { fullAddress, localAddress, type CellRange } from "../../domain/address";
import { firstRuns, runCount } from "../../domain/rows";
import type { FigureSource } from "../../domain/series";

/** Runs of cells that are written out; the rest is counted. */
const RUNS_SHOWN = 3;

/** "Monthly offences!D7:D9, D12 and 3 more": the cells that a figure was added up from. */
export function sourceText(sources: readonly FigureSource[]): string {
  const first = sources.flatMap((source) => firstRanges(source, RUNS_SHOWN)).slice(0, RUNS_SHOWN);
  const shown = first.map((range, index) => {
    const address = localAddress(range);
    return index > 0 && range.sheet === first[index - 1]!.sheet ? address : `${range.sheet}!${address}`;
  });
  const more = sources.reduce((sum, { rows }) => sum + runCount(rows), 0) - shown.length;
  return `${shown.join(", ")}${more > 0 ? ` and ${more.toLocaleString("en-GB")} more` : ""}`;
}

/** Where a link to these cells leads: the first run of them, with its sheet. */
export function sourceTarget(sources: readonly FigureSource[]): string | null {
  const first = sources.flatMap((source) => firstRanges(source, 1))[0];
  return first ? fullAddress(first) : null;
}

function firstRanges({ sheet, column, rows }: FigureSource, most: number): readonly CellRange[] {
  return firstRuns(rows, most).map(({ first, last }) => ({ sheet, column, columns: 1, row: first, rows: last - first + 1 }));
}
