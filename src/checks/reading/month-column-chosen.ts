import { card, placed, quoted, quotedList } from "../writing";

export const monthColumnChosen = card("reading", "monthColumnChosen", "Which date a crime counts by", {
  scope: "table",
  noted: true,
  looksAt: "records with more than one date: a crime counts in the month of the one that is named",
  toDo: "Nothing, if that date is the right one. If not, choose another.",
  message: ({ chosen, others }, at) =>
    `${placed({ ...at, address: null })}a crime counts in the month of ${quoted(chosen)}, not of ${quotedList(
      others.map(({ header }) => header),
      "or",
    )}.`,
  answers: ({ others }, { sheet }) =>
    sheet === null
      ? []
      : others.map(({ header, column }) => ({ label: `Count by ${quoted(header)}`, notes: [{ sheet, column, readAs: "month" }] })),
});
