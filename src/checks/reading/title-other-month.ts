import type { Month } from "../../domain/month";
import { card, counted, listed, longMonth, placed, quoted, shortMonth } from "../writing";

/** Sheets that a message tells of one by one. */
const MOST_TOLD = 3;

export const titleOtherMonth = card("reading", "titleOtherMonth", "Title of another month", {
  adjustable: false,
  looksAt: "sheets of one month whose name says another month than the title on them",
  toDo: "Correct the name or the title, or say on the sheet “Reading” which month the sheet is of.",
  message({ sheets }, at) {
    const [first, ...others] = sheets;
    const ask = "Correct the one that is wrong, or say on the sheet “Reading” which month it is (“month: Jan 2020”).";
    if (first && others.length === 0)
      return `${placed(at)}the sheet’s name says ${longMonth(first.named)}, but its title says ${longMonth(first.titled)} (${quoted(first.title)}). Nothing says which month the figures are of. ${ask}`;
    const told = sheets.slice(0, MOST_TOLD).map(({ sheet, title }) => `${quoted(sheet)}: ${quoted(title)}`);
    const more = sheets.length > MOST_TOLD ? [`${sheets.length - MOST_TOLD} more`] : [];
    return `the names of ${counted(sheets.length, "sheet")} say other months than their titles (${listed([...told, ...more])}). Nothing says which month their figures are of. ${ask}`;
  },
  answers({ sheets }) {
    const [first, ...others] = sheets;
    const notes = (monthOf: (each: (typeof sheets)[number]) => Month) =>
      sheets.map((each) => ({ sheet: each.sheet, column: "", readAs: `month: ${shortMonth(monthOf(each))}` }));
    const label = (month: Month, what: string) =>
      others.length === 0 ? `It is ${shortMonth(month)}, as the ${what} says` : `Each is of the month that its ${what} says`;
    return first
      ? [
          { label: label(first.named, others.length === 0 ? "sheet’s name" : "name"), notes: notes(({ named }) => named) },
          { label: label(first.titled, "title"), notes: notes(({ titled }) => titled) },
        ]
      : [];
  },
});
