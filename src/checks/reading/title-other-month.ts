import type { Month } from "../../domain/month";
import { periodName } from "../../domain/period";
import { card, counted, listedSome, longMonth, placed, quoted, shortMonth } from "../writing";

/** The most sheets that a message names one by one. */
const MOST_TOLD = 3;

export const titleOtherMonth = card("reading", "titleOtherMonth", "Sheet’s name and title disagree", {
  adjustable: false,
  looksAt: "sheets of one month, or of several, whose name and title say different ones",
  toDo: "Correct the name or the title, or choose which is right.",
  message({ sheets }, at) {
    const [first, ...others] = sheets;
    const ask = `Correct the one that is wrong${sheets.every(({ lengths }) => lengths?.every((length) => length > 1)) ? "" : ", or choose which is right"}.`;
    if (first && others.length === 0) {
      const [named, titled] = first.lengths ?? [1, 1];
      const said = (end: Month, length: number) => (length === 1 ? longMonth(end) : periodName({ end, length }));
      return `${placed(at)}the sheet’s name says ${said(first.named, named)}, but its title says ${said(first.titled, titled)} (${quoted(first.title)}). ${ask}`;
    }
    const told = sheets.map(({ sheet, title }) => `${quoted(sheet)}: ${quoted(title)}`);
    return `the names of ${counted(sheets.length, "sheet")} say different months from their titles (${listedSome(told, MOST_TOLD)}). ${ask}`;
  },
  answers({ sheets }) {
    const [first, ...others] = sheets;
    const notes = (monthOf: (each: (typeof sheets)[number]) => Month) =>
      sheets.map((each) => ({ sheet: each.sheet, column: "", readAs: `month: ${shortMonth(monthOf(each))}` }));
    const label = (month: Month, what: string) =>
      others.length === 0 ? `It is ${shortMonth(month)}, as the ${what} says` : `Each is the month that its ${what} says`;
    if (!first) return [];
    // What is said of a sheet on "Reading" is one month.
    const isOne = (which: 0 | 1) => sheets.every(({ lengths }) => (lengths?.[which] ?? 1) === 1);
    return [
      ...(isOne(0) ? [{ label: label(first.named, others.length === 0 ? "sheet’s name" : "name"), notes: notes(({ named }) => named) }] : []),
      ...(isOne(1) ? [{ label: label(first.titled, "title"), notes: notes(({ titled }) => titled) }] : []),
    ];
  },
});
