import { card, placed, quoted } from "../writing";

export const figureNameUnknown = card("report", "figureNameUnknown", "A text names a figure that does not exist", {
  noted: false,
  ready: "texts",
  looksAt: "names of figures in commentary and on the sheet “Paper”, such as {{Hate Crime.diff}}",
  toDo: "Correct the name.",
  message: ({ title, words, suggestion }, at) =>
    `${placed(at)}the text on ${quoted(title)} names a figure that does not exist: ${quoted(words)}. ${suggestion === null ? "Write a name such as {{diff}}, or {{Hate Crime.diff}} for another strand’s." : `You may mean ${quoted(suggestion)}.`} Until then the name is printed as it stands.`,
  foundAndExpected: ({ words, suggestion }) => ({ found: words, expected: suggestion }),
});
