import type { Answer } from "../../domain/answer";
import { card, counted, listed, number, placed } from "../writing";

export const sameMonthTwice = card("structure", "sameMonthTwice", "Same month twice", {
  scope: "table",
  looksAt: "rows with the same month, offence and place but different counts",
  toDo: "Keep the right row, give a header to the column that tells them apart, or choose which count.",
  message({ of, count }, at) {
    const examples = listed(
      of.map(({ line, month, counts }) => `${[line, month].filter((each) => each !== "").join(", ")}: ${listed(counts.map(number))}`),
    );
    return `${placed(at)}${counted(count, "row has", "rows have")} the same month and names as another row but a different count (${examples}). Keep the right row, give a header to the column that tells them apart, or choose which count.`;
  },
  answers: (_, { sheet }) => (sheet === null ? [] : countingRowsOf(sheet)),
});

/** The choices for rows of the same month and names. */
export function countingRowsOf(sheet: string): readonly Answer[] {
  const choice = (label: string, readAs: string): Answer => ({ label, notes: [{ sheet, column: "", readAs: `same rows: ${readAs}` }] });
  return [
    choice("Count the first row of each", "first counted"),
    choice("Count the last row of each", "last counted"),
    choice("All are right: add them up", "added up"),
  ];
}
