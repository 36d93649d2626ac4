import { card, counted, listed, number, placed } from "../writing";

export const sameMonthTwice = card("structure", "sameMonthTwice", "Same month twice", {
  scope: "table",
  looksAt: "rows of the same month, offence and place with other counts",
  toDo: "Keep the right one, head the column that tells the rows apart, or say that they are added up.",
  message({ of, count }, at) {
    const examples = listed(
      of.map(({ line, month, counts }) => `${[line, month].filter((each) => each !== "").join(", ")}: ${listed(counts.map(number))}`),
    );
    return `${placed(at)}${counted(count, "row says", "rows say")} the same month and names as another one, with another count (${examples}). Keep the right one, or head the column that tells them apart; if all of them are right, say on the sheet “Reading”: “same rows: added up”.`;
  },
  answers: (_, { sheet }) =>
    sheet === null ? [] : [{ label: "Add them up: all are right", notes: [{ sheet, column: "", readAs: "same rows: added up" }] }],
});
