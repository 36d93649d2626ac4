import type { ReadingNote } from "../../domain/answer";
import { namesPartOfYear } from "../../reading";
import { isMeasureWord } from "../../reading/texts";
import { card, counted, MOST_CHOICES, placed, quoted, quotedList } from "../writing";

const ROLES = {
  month: { names: "months", advice: "Choose one, or give it the header “Month”." },
  count: { names: "counts", advice: "Choose one, or give it the header “Count”." },
  offence: { names: "offences", advice: "Choose one, or name it in the “Strands” table." },
} as const;

export const ambiguousColumn = card("reading", "ambiguousColumn", "Which column is it?", {
  adjustable: false,
  looksAt: "whether only one column can be the month, the count or the offence",
  toDo: "Choose the right column, or give it a header that says what it is.",
  message({ role, choices }, at) {
    const { names, advice: usual } = ROLES[role];
    const advice = role === "count" && choices.every(namesPartOfYear) ? NO_YEAR : usual;
    const several = `several columns could be the ${names}: ${quotedList(choices)}.`;
    return `${placed({ ...at, address: null })}${several} ${advice}`;
  },
  answers({ role, choices, makes = [] }, { sheet, address }) {
    if (sheet === null || address === null) return [];
    const columns = address.split(", ").map((cell) => cell.replace(/\d+$/, ""));
    // A quarter is not the year beside it, nor are three of them.
    const isPart = (choice: string) => role === "count" && namesPartOfYear(choice);
    const ofColumns = columns.flatMap((column, index) =>
      isPart(choices[index]!)
        ? []
        : [{ label: `${quoted(choices[index]!)} (column ${column}${of(makes[index])})`, notes: [{ sheet, column, readAs: role }] }],
    );
    const none = choices.length > columns.length ? [{ label: "None: each row is one offence", notes: notRead(sheet, columns) }] : [];
    // Victims are no part of the offences beside them.
    const mayAddUp =
      role === "count" && columns.length > 1 && none.length === 0 && !choices.some((choice) => isMeasureWord(choice) || isPart(choice));
    const added = mayAddUp ? [{ label: "They are parts: add them up", notes: ofColumns.flatMap(({ notes }) => notes) }] : [];
    return columns.length > MOST_CHOICES ? none : [...ofColumns, ...added, ...none];
  },
});

const NO_YEAR = "None of them is a whole year. Add a column with the year’s count.";

function of(strands: number | null | undefined): string {
  return strands === null || strands === undefined ? "" : `, ${counted(strands, "strand")}`;
}

function notRead(sheet: string, columns: readonly string[]): readonly ReadingNote[] {
  return columns.map((column) => ({ sheet, column, readAs: "not read" }));
}
