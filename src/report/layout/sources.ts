import { columnLetters, quotedSheet } from "../../domain/address";
import type { FigureSource } from "../../domain/series";

/** Spans that are written out; the rest is counted. */
const SPANS_SHOWN = 3;

/** "Monthly offences!D7:D9, D12 and 3 more ranges": the cells that a figure was added up from. */
export function sourceText(sources: readonly FigureSource[]): string {
  const all = sources.flatMap((source) => source.rows.map((rows) => spanText(source, rows)));
  const shown = all.slice(0, SPANS_SHOWN).map((span, index) => (index > 0 && span.sheet === all[index - 1]!.sheet ? span.address : `${span.sheet}!${span.address}`));
  const more = all.length - shown.length;
  return `${shown.join(", ")}${more > 0 ? ` and ${more.toLocaleString("en-GB")} more` : ""}`;
}

/** Where a link to these cells leads: the first run of them, with its sheet. */
export function sourceTarget(sources: readonly FigureSource[]): string | null {
  const source = sources.find(({ rows }) => rows.length > 0);
  return source ? `${quotedSheet(source.sheet)}!${spanText(source, source.rows[0]!).address}` : null;
}

function spanText({ sheet, column }: FigureSource, { first, last }: { first: number; last: number }): { sheet: string; address: string } {
  const letters = columnLetters(column);
  return { sheet, address: first === last ? `${letters}${first + 1}` : `${letters}${first + 1}:${letters}${last + 1}` };
}
