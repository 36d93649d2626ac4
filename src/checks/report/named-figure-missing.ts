import { card, placed, quoted } from "../writing";

export const namedFigureMissing = card("report", "namedFigureMissing", "A text names a figure that is not given", {
  noted: false,
  ready: "texts",
  looksAt: "names of figures in texts whose figure is missing, or hidden as a small count",
  toDo: "Take the name out of the text.",
  message: ({ title, words, mark }, at) =>
    `${placed(at)}the text on ${quoted(title)} names ${quoted(words)}. The report does not give this figure, so that ${mark} stands in its place. Take the name out of the text, or say it in other words.`,
});
