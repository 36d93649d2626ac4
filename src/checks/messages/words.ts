import type { Misspelt } from "../../domain/comparing-details";
import type { FindingPlace } from "../../domain/finding";
import { shortMonth, shortSpan, type Month } from "../../domain/month";
import { listed, listedSome } from "../../domain/text";
import type { FoundAndExpected } from "../card";

export function quoted(text: string): string {
  return `“${text}”`;
}

/** “Burglary”, “Robbery” and “Fraud” */
export function quotedList(texts: readonly string[], conjunction: "and" | "or" = "and"): string {
  return listed(texts.map(quoted), conjunction);
}

/** Names that a message lists before it says how many more there are. */
const MOST_NAMES = 4;
const MOST_MONTHS = 6;

/** “Burglary”, “Robbery”, “Fraud”, “Theft” and 9 more */
export function quotedSome(texts: readonly string[]): string {
  return listedSome(texts.map(quoted), MOST_NAMES);
}

/** Burglary, Robbery, Fraud, Theft and 9 more: names at the start of a message. */
export function some(texts: readonly string[]): string {
  return listedSome(texts, MOST_NAMES);
}

/** "Mar 19, Apr 19 and 4 more" */
export function monthList(months: readonly Month[], most = MOST_MONTHS): string {
  return listedSome(months.map(shortMonth), most);
}

/** "Jul 19 to Dec 19" where they follow one another, else as lists are. */
export function monthsText(months: readonly Month[], most = MOST_MONTHS): string {
  const [first, last] = [months[0]!, months.at(-1)!];
  return months.length > 2 && last - first === months.length - 1 ? shortSpan(first, last) : monthList(months, most);
}

/** “Monthly offences”, cells D5:D7, D9: the start of a message. */
export function placed({ sheet, address }: FindingPlace): string {
  if (sheet === null) return "";
  if (address === null) return `${quoted(sheet)}: `;
  return `${quoted(sheet)}, ${/[:,]/.test(address) ? "cells" : "cell"} ${address}: `;
}

/** Row 7 of “Strands”: the start of a message about a row of a table. */
export function inRow({ sheet, address }: FindingPlace): string {
  const row = /\d+/.exec(address ?? "")?.[0];
  return sheet === null ? "" : row === undefined ? `${quoted(sheet)}: ` : `Row ${row} of ${quoted(sheet)}: `;
}

/** ", and so it is on “2019” and “2020”": the other sheets that ask the same, after the finding's own. */
export function alsoOn([, ...others]: readonly string[]): string {
  return others.length === 0 ? "" : `, and so it is on ${quotedSome(others)}`;
}

/** “Burglery” looks like “Burglary” misspelt: the cause of another finding, which is named first. */
export function misspeltText({ found, meant }: Misspelt): string {
  return `${quoted(found)} looks like ${quoted(meant)} misspelt, which is another finding: put that right first, or accept it.`;
}

/** 1,204 */
export function number(value: number): string {
  return value.toLocaleString("en-GB");
}

/** What several cells hold and what they should hold, one after the other. */
export function inTurn(values: readonly { readonly found: string | number; readonly expected: string | number }[]): FoundAndExpected {
  return { found: values.map(({ found }) => found).join("; "), expected: values.map(({ expected }) => expected).join("; ") };
}
