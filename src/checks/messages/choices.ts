import { noteOn, type Answer } from "../../domain/answer";
import type { FigureTable } from "../../domain/count-details";
import { longMonth, type Month } from "../../domain/month";
import { listed } from "../../domain/text";
import { quoted } from "./words";

/** More choices than this are no help; the message says what can be done. */
export const MOST_CHOICES = 6;

/** The choice that ends the report with a month. */
function endingWith(end: Month): Answer {
  return { label: `End the report with ${longMonth(end)}`, notes: [], end };
}

/** The choices that end the report with one of these months. */
export function endingWithOne(ends: readonly Month[] = []): readonly Answer[] {
  return ends.map(endingWith);
}

/** The choice that leaves whole sheets or tables out; none where there are none, or too many for one button. */
export function leavingOut(tables: readonly FigureTable[]): readonly Answer[] {
  if (tables.length === 0 || tables.length > MOST_CHOICES) return [];
  const notes = tables.map((table) => noteOn(table, "not read"));
  return [{ label: `Leave ${listed(tables.map(({ name }) => quoted(name)))} out`, notes }];
}

/** The choice that leaves a table out, given by a cell of it, or its whole sheet. */
export function leavingTable(sheet: string | null, cell: string | null): readonly Answer[] {
  if (sheet === null) return [];
  return [{ label: cell === null ? `Leave ${quoted(sheet)} out` : "Leave this table out", notes: [noteOn({ sheet, cell }, "not read")] }];
}

/** ", or end the report with December 2019.": the end of advice, where it is known which months work; `none` where none does. */
export function orEndWith(ends: readonly Month[] | undefined, none = NO_OTHER_END): string {
  if (ends === undefined) return ".";
  return ends.length === 0 ? `. ${none}` : `, or end the report with ${listed(ends.map(longMonth), "or")}.`;
}

/** Said where no month works. */
export const NO_END = "No complete month has figures for its whole period and the one a year before. Enter those that are missing.";
/** Said where no other month works. */
export const NO_OTHER_END = "No other complete month has figures for its whole period and the one a year before.";
