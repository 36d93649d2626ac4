import { card, listed, placed, quoted } from "../writing";

export const differencesUnchecked = card("comparison tables", "differencesUnchecked", "Differences not checked", {
  scope: "table",
  noted: true,
  looksAt: "columns of differences of which nothing says what they compare, such as those behind solved offences",
  toDo: "Nothing: they are not in the report. Look at them yourself where the sheet itself goes to the board.",
  message: ({ columns }, at) =>
    `${placed(at)}${listed(columns.map(quoted))} ${columns.length === 1 ? "is" : "are"} not checked: nothing says what ${columns.length === 1 ? "it compares" : "they compare"}.`,
  foundAndExpected: ({ columns }) => ({ found: columns.join("; "), expected: "" }),
});
