import { card, counted, listed, number, placed } from "../writing";

export const sameMonthTwice = card("structure", "sameMonthTwice", "Same month twice", {
  scope: "table",
  looksAt: "rows with the same month, offence and place but different counts",
  toDo: "Keep the right row, give a header to the column that tells them apart, or say that they are added up.",
  message({ of, count }, at) {
    const examples = listed(
      of.map(({ line, month, counts }) => `${[line, month].filter((each) => each !== "").join(", ")}: ${listed(counts.map(number))}`),
    );
    return `${placed(at)}${counted(count, "row has", "rows have")} the same month and names as another row but a different count (${examples}). Keep the right row, or give a header to the column that tells them apart. If all are right, say so.`;
  },
  answers: (_, { sheet }) =>
    sheet === null ? [] : [{ label: "All are right: add them up", notes: [{ sheet, column: "", readAs: "same rows: added up" }] }],
});
