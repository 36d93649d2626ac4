import { longMonth, type Month } from "../domain/month";
import { counted, listed } from "../domain/text";
import type { BlankTexts } from "./blank-texts";
import type { LeftOut, LeftOutReason } from "./tally";

/** How many records a message names. */
export const NAMED = 3;

/** Why records are left out, after "12 records". */
export const LEFT_OUT_WORDS: Readonly<Record<LeftOutReason, string>> = {
  noDate: "without a date",
  unreadableDate: "with a date that cannot be read",
  incompleteMonth: "of months that are not complete",
  sameReference: "whose reference another record has, which is counted",
};

/** Where the records of all places, or of one, begin or stop within a month. */
export interface StopSaid {
  readonly place: string | null;
  readonly stop: "begin" | "end";
  /** Excel's serial number. */
  readonly day: number;
  readonly month: Month;
}

/** "Harlow: records end on 12 March 2020" */
export function stopText({ place, stop, day, month }: StopSaid): string {
  const date = new Date((day - 25_569) * 86_400_000).getUTCDate();
  return `${place === null ? "" : `${place}: `}records ${stop === "end" ? "end" : "begin"} on ${date} ${longMonth(month)}`;
}

/** Places whose records stop before the others'. */
export function placesStopText(stops: readonly StopSaid[]): string {
  return `${listed(stops.slice(0, NAMED).map(stopText))}${more(stops.length)}, and those of other places do not. The months would be too low.`;
}

/** References that several records have. */
export interface RepeatedReference {
  readonly column: string;
  /** How many records have one that another before them has. */
  readonly again: number;
  readonly examples: readonly string[];
}

export function repeatedText({ column, again, examples }: RepeatedReference): string {
  return `“${column}”: ${counted(again, "record")} ${again === 1 ? "has" : "have"} a reference that another record has too, such as ${listed(examples.map((each) => `“${each}”`))}. It is not clear whether each is an offence.`;
}

/** Records without a text by which strands are counted; `places` are the first of them. */
export function forgottenText({ header, records, unclear }: BlankTexts, places: readonly string[]): string {
  const said = `${counted(records, "record")} without “${header}”, by which strands are counted: ${placesText(places)}${more(records)}.`;
  return unclear
    ? `${said} A strand counts any text there, as by “*”, and a blank may be meant or not. Fill it in, or take that condition out of the “Strands” table.`
    : said;
}

/** Records that are left out for their dates; `places` are the first of them. */
export function undatedText({ reason, rows }: LeftOut, places: readonly string[]): string {
  return `${counted(rows, "record")} ${LEFT_OUT_WORDS[reason]}: ${placesText(places)}${more(rows)}.`;
}

/** "crimes.csv, rows 7, 12 and 40": a file's name once, as it may be long. */
function placesText(places: readonly string[]): string {
  const rows = new Map<string, string[]>();
  for (const place of places) {
    const [, file = place, row] = /^(.*), row (\d+)$/.exec(place) ?? [];
    rows.set(file, [...(rows.get(file) ?? []), ...(row === undefined ? [] : [row])]);
  }
  return listed([...rows].map(([file, own]) => (own.length === 0 ? file : `${file}, ${own.length === 1 ? "row" : "rows"} ${listed(own)}`)));
}

function more(all: number): string {
  return all > NAMED ? ` and ${(all - NAMED).toLocaleString("en-GB")} more` : "";
}
