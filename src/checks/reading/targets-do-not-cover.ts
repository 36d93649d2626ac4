import { card, monthsText, quoted, windowNamed, windowText } from "../writing";

export const targetsDoNotCover = card("reading", "targetsDoNotCover", "Targets do not cover the period", {
  looksAt: "whether the targets of single months cover all months of the later period",
  toDo: "Give the months their targets.",
  message: ({ strand, months, end, span }) =>
    `The targets of ${quoted(strand)} do not cover the ${windowText(windowNamed({ window: end, span }))}: there is none for ${monthsText(months)}. They are not compared with the figure. Give these months their targets.`,
});
