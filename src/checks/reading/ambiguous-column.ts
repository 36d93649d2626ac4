import { card, placed, quotedList } from "../writing";

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
});
