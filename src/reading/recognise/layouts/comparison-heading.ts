import { cellAt, type CellRange } from "../../../domain/address";
import type { Month } from "../../../domain/month";
import { oneLine } from "../../../domain/text";
import { parseMonth } from "../../dates/months";
import { sectionText } from "../../texts/section";
import { isBlank, rangeOf, type Region, type SheetView } from "../../sheets/sheet-view";

/** What the lines above a comparison table say of it. */
export interface ComparisonHeading {
  readonly section: string | null;
  readonly strand: string | null;
  readonly measure: string | null;
  readonly lead: string | null;
  readonly period: Month | null;
  readonly namedAt: CellRange | null;
}

/** A row above the table as one line of text. */
interface Line {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly kind: "period" | "lead" | "section" | "number" | "text";
  readonly section: string | null;
  /** The line without its number, its "Lead:" or its closing colon. */
  readonly rest: string;
}

const PERIOD = /^(?:the )?(?:12|twelve) ?-?months? (?:to|ending|ended)(?: the)?(?: end of| end)? (.+?):?$/i;
const LEAD = /^(?:strand )?lead(?: officer)?\s*[:–-]\s*(.+)$/i;
const SECTION = /^(\d{1,2}(?:\.\d{1,2}){0,2})[.):]?\s+(\D.{0,79})$/;
const NUMBER = /^\d{1,2}(?:\.\d{1,2}){0,2}[.):]?$/;
const MEASURE = /\b(offences|crimes|incidents|occurrences|referrals)$/i;

/** Reads the lines of a region above a table: section and strand, lead, measure, period. The nearest lines count. */
export function readHeading(view: SheetView, region: Region): ComparisonHeading {
  const lines = linesIn(view, region);
  const period = lines.findLast(({ kind }) => kind === "period");
  const lead = lines.findLast(({ kind }) => kind === "lead");
  const named = headingLine(lines);
  const texts = lines.filter((line) => line.kind === "text" && line !== named && line.row > (named?.row ?? -1));
  const measure = texts.findLast(({ rest }) => MEASURE.test(rest)) ?? (period ? undefined : texts.at(-1));
  return {
    section: named ? (named.section ?? numberAbove(lines, named)) : null,
    strand: named ? strandName(named) : null,
    measure: measure?.rest ?? (named && MEASURE.test(named.rest) ? named.rest : null),
    lead: lead?.rest ?? null,
    period: period ? periodEnd(period.text) : null,
    namedAt: named ? cellAt(view.sheet, named.row, named.column) : null,
  };
}

/** The month that a line like "12 months to end of January 2020:" names. */
export function periodEnd(text: string): Month | null {
  const match = PERIOD.exec(text);
  return match ? parseMonth(match[1]!) : null;
}

function linesIn(view: SheetView, { top, bottom, left, right }: Region): readonly Line[] {
  const lines: Line[] = [];
  for (const row of rangeOf(top, bottom)) {
    const filled = [...rangeOf(left, right)].filter((column) => !isBlank(view.at(row, column)));
    if (filled.length === 0) continue;
    const texts = filled.map((column) => shownText(view, row, column));
    const named = NUMBER.test(texts[0]!) ? filled[1] : undefined;
    lines.push(lineOf(row, named ?? filled[0]!, oneLine(texts.join(" "))));
  }
  return lines;
}

function shownText(view: SheetView, row: number, column: number): string {
  const raw = view.at(row, column);
  return typeof raw === "number" ? sectionText(raw, view.format(row, column)) : oneLine(raw);
}

function lineOf(row: number, column: number, text: string): Line {
  const line = { row, column, text, section: null, rest: text.replace(/\s*:$/, "") };
  if (periodEnd(text) !== null) return { ...line, kind: "period" };
  const lead = LEAD.exec(text);
  if (lead) return { ...line, kind: "lead", rest: lead[1]! };
  const section = SECTION.exec(text);
  if (section) return { ...line, kind: "section", section: section[1]!, rest: section[2]!.replace(/\s*:$/, "") };
  return NUMBER.test(text) ? { ...line, kind: "number", section: text.replace(/[.):]$/, "") } : { ...line, kind: "text" };
}

/**
 * The line that names the strand: the nearest with a section number such as 5.10. Else the nearest below a number that stands alone, or
 * the nearest that ends with a colon. Else the first of the block of lines above the table.
 */
function headingLine(lines: readonly Line[]): Line | undefined {
  const numbered = lines.findLast(({ kind, section }) => kind === "section" && section!.includes("."));
  if (numbered) return numbered;
  const number = lines.findLastIndex(({ kind }) => kind === "number");
  if (number >= 0 && lines[number + 1]?.kind === "text") return lines[number + 1];
  return (
    lines.findLast(({ kind, text }) => (kind === "text" || kind === "section") && text.endsWith(":")) ??
    blockAbove(lines).find(({ kind }) => kind === "text" || kind === "section")
  );
}

/** The last lines that no blank row divides. */
function blockAbove(lines: readonly Line[]): readonly Line[] {
  let first = lines.length - 1;
  while (first > 0 && lines[first - 1]!.row === lines[first]!.row - 1) first -= 1;
  return lines.slice(Math.max(first, 0));
}

function numberAbove(lines: readonly Line[], named: Line): string | null {
  const above = lines[lines.indexOf(named) - 1];
  return above?.kind === "number" ? above.section : null;
}

/** "Knife Crime Offences" alone above a table names the strand Knife Crime. */
function strandName({ kind, rest, text }: Line): string {
  const name = kind === "text" && !text.endsWith(":") ? rest.replace(/\s+offences$/i, "") : rest;
  return name === "" ? rest : name;
}
