import { addMonths, monthNumberOf, type Month } from "../../../domain/month";
import { ENGLISH, inEnglish } from "../../dates/languages";
import { monthNumber, monthsIn } from "../../dates/months";
import { whenOfHeader } from "../../dates/when";
import { isWords, rangeOf, type SheetView } from "../../sheets/sheet-view";
import { periodLines } from "./period-lines";
import { NOT_OF, saidIn } from "./sheet-month";

/** When a mail went, which is mostly after the month that it is about. */
const MAILED = /^(?:sent|date|received|on\b.*\bwrote)\b/i;
/** What follows is of another return, or what this one is compared with. */
const OF_OTHERS = /\b(?:next|due|(?:changes?|difference|up|down) (?:on|from))\b/i;
const NAMES = [...ENGLISH.keys()].toSorted((one, other) => other.length - one.length).join("|");
/** "4 February 2018", "Feb 4th, 2018", "04/02/2018": a day says when something was done, not of which month figures are. */
const DAY = new RegExp(
  String.raw`(?<![\p{L}\d])(?:\d{1,2}(?:st|nd|rd|th)?[ \-./]*(?:of )?(?:${NAMES})\b\.?(?:,?[ \-./]*\d{4})?|(?:${NAMES})\.? \d{1,2}(?:st|nd|rd|th)?(?!\d),?(?: \d{4})?|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{4}-\d\d-\d\d)(?![\p{L}\d])`,
  "giu",
);
/** A period by its first or last day. */
const BY_DAYS = /\b(?:to|until|ending|ended|end|month|period|between)\b|[–—]/i;

/** What the lines about a block say of its month. */
export interface BlockSaid {
  /** The months with their year; of several, nothing shows which is its own. None where a longer period is said. */
  readonly months: readonly Month[];
  /** The number of the one month that stands there without its year. */
  readonly named: number | null;
  /** The month of the one day that stands there: a return is made in it or after it. */
  readonly day: Month | null;
}

/** What a row's words say, without days and without what is said of other returns. */
function wordsIn(view: SheetView, row: number): { readonly texts: readonly string[]; readonly days: readonly string[] } {
  const texts = rangeOf(view.region.left, view.region.right)
    .map((column) => inEnglish(view.text(row, column), view.dates.names))
    .filter((text) => text !== "" && isWords(text));
  const days = texts.flatMap((text) => (BY_DAYS.test(text) ? [] : [...text.matchAll(DAY)].map(([day]) => day)));
  const kept = MAILED.test(texts[0] ?? "") ? [] : texts;
  return { texts: kept.map((text) => withoutDays(text, days).split(NOT_OF)[0]!.split(OF_OTHERS)[0]!), days };
}

function withoutDays(text: string, days: readonly string[]): string {
  return days.reduce((rest, day) => rest.replace(day, " "), text);
}

/** What the lines in these rows say, else the header below them. */
export function saidInRows(view: SheetView, rows: readonly number[], headerRow: number | null): BlockSaid {
  const { dates } = view;
  const words = rows.map((row) => wordsIn(view, row));
  const isDayAlone = (row: number) => words[rows.indexOf(row)]!.days.length > 0;
  const alone = headerRow === null ? [] : periodLines(view, headerRow).filter(({ row }) => rows.includes(row) && !isDayAlone(row));
  const texts = words.flatMap((each) => each.texts);
  const inLines = [...alone.map(({ text }) => text), ...texts].map((line) => ({
    months: monthsIn(line, dates),
    length: saidIn(line, dates).length,
  }));
  const inHeader = rangeOf(view.region.left, view.region.right).flatMap((column) => {
    const when = headerRow === null ? null : whenOfHeader(view.at(headerRow, column), view.format(headerRow, column), dates);
    return when ? [{ months: [when.month], length: when.length }] : [];
  });
  const all = inLines.some(({ months }) => months.length > 0) ? inLines : inHeader;
  const isLong = all.some(({ length }) => length !== 1);
  const months = isLong ? [] : distinct(all.flatMap((each) => each.months));
  const names = distinct(
    texts.flatMap((text) => [...text.matchAll(/(?<!\p{L})\p{Lu}\p{L}{2,8}(?!\p{L})/gu)].flatMap(([name]) => numberOf(name))),
  );
  const days = distinct(words.flatMap((each) => each.days.flatMap((day) => monthOfDay(day, view))));
  return {
    months,
    named: months.length === 0 && !isLong && names.length === 1 ? names[0]! : null,
    day: days.length === 1 ? days[0]! : null,
  };
}

function numberOf(name: string): readonly number[] {
  const number = monthNumber(name.toLowerCase());
  return number === undefined ? [] : [number];
}

/** The month of a day whose month is written as a word, with its year. */
function monthOfDay(day: string, { dates }: SheetView): readonly Month[] {
  const [name] = (day.match(/\p{L}{3,}/gu) ?? []).filter((each) => numberOf(each).length > 0);
  const year = /\d{4}/.exec(day)?.[0];
  return name === undefined || year === undefined ? [] : monthsIn(`${name} ${year}`, dates);
}

function distinct<Value>(values: readonly Value[]): readonly Value[] {
  return [...new Set(values)];
}

/** The last month of this number that is not after the day on which a return was made. */
export function namedBefore({ named, day }: BlockSaid): Month | null {
  return named === null || day === null ? null : addMonths(day, -((monthNumberOf(day) - named + 12) % 12));
}

/** 1 where the months of a sheet go on from block to block, -1 where they go back. */
export function stepOf(blocks: readonly { readonly month: Month | null; readonly named: number | null }[]): 1 | -1 {
  const numbers = blocks.map(({ month, named }) => (month === null ? named : monthNumberOf(month)));
  const back = numbers.filter((number, at) => at > 0 && number !== null && isNext(number, numbers[at - 1]!)).length;
  const on = numbers.filter((number, at) => at > 0 && number !== null && isNext(numbers[at - 1]!, number)).length;
  return back > on ? -1 : 1;
}

function isNext(one: number | null, other: number | null): boolean {
  return one !== null && other !== null && (one % 12) + 1 === other;
}

/**
 * The blocks with the months of those that name theirs without a year, where the block before or after shows the year: it has the month
 * before or after by its name. Where the neighbours show different ones, it stays unknown.
 */
export function withNamed<Block extends { readonly month: Month | null; readonly named: number | null }>(
  blocks: readonly Block[],
): readonly Block[] {
  const step = stepOf(blocks);
  const known = [...blocks];
  const settle = (at: number) => {
    const { month, named } = known[at]!;
    if (month !== null || named === null) return;
    const [before, after] = [known[at - 1]?.month ?? null, known[at + 1]?.month ?? null];
    const meant = distinct([...(before === null ? [] : [addMonths(before, step)]), ...(after === null ? [] : [addMonths(after, -step)])]);
    if (meant.length === 1 && monthNumberOf(meant[0]!) === named) known[at] = { ...known[at]!, month: meant[0]! };
  };
  for (const at of blocks.keys()) settle(at);
  for (const at of [...blocks.keys()].toReversed()) settle(at);
  return known;
}

/** True of a block that will follow from the one before as soon as the month of that is known. */
export function followsBefore(blocks: readonly { readonly month: Month | null; readonly named: number | null }[], at: number): boolean {
  const [before, own] = [blocks[at - 1], blocks[at]!];
  if (!before || before.month !== null || own.month !== null) return false;
  return stepOf(blocks) === 1 ? isNext(before.named, own.named) : isNext(own.named, before.named);
}
