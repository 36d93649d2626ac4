import { card, listed, placed, quoted } from "../writing";

export const differencesUnchecked = card("comparison tables", "differencesUnchecked", "Differences not checked", {
  scope: "table",
  noted: true,
  looksAt: "columns of differences that do not say what they compare",
  toDo: "Nothing, they are not in the report. If the sheet itself goes to the board, check them yourself.",
  message: ({ columns }, at) =>
    `${placed(at)}${listed(columns.map(quoted))} ${columns.length === 1 ? "is" : "are"} not checked, because the sheet does not say what ${columns.length === 1 ? "it compares" : "they compare"}.`,
  foundAndExpected: ({ columns }) => ({ found: columns.join("; "), expected: "" }),
});
