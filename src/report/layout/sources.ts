import { fullAddress, localAddress, type CellRange } from "../../domain/address";
import type { FigureSource } from "../../domain/series";

/** Spans that are written out; the rest is counted. */
const SPANS_SHOWN = 3;

/** "Monthly offences!D7:D9, D12 and 3 more": the cells that a figure was added up from. */
export function sourceText(sources: readonly FigureSource[]): string {
  const all = sources.flatMap(rangesOf);
  const shown = all.slice(0, SPANS_SHOWN).map((range, index) => {
    const address = localAddress(range);
    return index > 0 && range.sheet === all[index - 1]!.sheet ? address : `${range.sheet}!${address}`;
  });
  const more = all.length - shown.length;
  return `${shown.join(", ")}${more > 0 ? ` and ${more.toLocaleString("en-GB")} more` : ""}`;
}

/** Where a link to these cells leads: the first run of them, with its sheet. */
export function sourceTarget(sources: readonly FigureSource[]): string | null {
  const first = sources.flatMap(({ rows, ...source }) => rangesOf({ ...source, rows: rows.slice(0, 1) }))[0];
  return first ? fullAddress(first) : null;
}

function rangesOf({ sheet, column, rows }: FigureSource): readonly CellRange[] {
  return rows.map(({ first, last }) => ({ sheet, column, columns: 1, row: first, rows: last - first + 1 }));
}
