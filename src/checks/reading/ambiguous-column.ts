import type { ReadingNote } from "../../domain/answer";
import { card, MOST_CHOICES, placed, quoted, quotedList } from "../writing";

const ROLES = {
  month: { names: "months", advice: "Call the right one “Month”, or say on the sheet “Reading” which it is." },
  count: { names: "counts", advice: "Call the right one “Count”, or say on the sheet “Reading” which it is." },
  offence: { names: "offences", advice: "Choose the column, name it in the “Strands” table, or say on the sheet “Reading” which it is." },
} as const;

export const ambiguousColumn = card("reading", "ambiguousColumn", "Which column is it?", {
  adjustable: false,
  looksAt: "whether one column alone can be the month, the count, the offence",
  toDo: "Call the right one by its name, or say which on the sheet “Reading”.",
  message({ role, choices }, at) {
    const { names, advice } = ROLES[role];
    const several = `several columns could hold the ${names}: ${quotedList(choices)}.`;
    return `${placed({ ...at, address: null })}${several} ${advice}`;
  },
  answers({ role, choices }, { sheet, address }) {
    if (sheet === null || address === null) return [];
    const columns = address.split(", ").map((cell) => cell.replace(/\d+$/, ""));
    const ofColumns = columns.map((column, index) => ({
      label: `${quoted(choices[index]!)} (column ${column})`,
      notes: [{ sheet, column, readAs: role }],
    }));
    const none = choices.length > columns.length ? [{ label: "None: each row is one offence", notes: notRead(sheet, columns) }] : [];
    return columns.length > MOST_CHOICES ? none : [...ofColumns, ...none];
  },
});

function notRead(sheet: string, columns: readonly string[]): readonly ReadingNote[] {
  return columns.map((column) => ({ sheet, column, readAs: "not read" }));
}
