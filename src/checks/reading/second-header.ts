import { card, placed } from "../writing";

export const secondHeader = card("reading", "secondHeader", "Second header", {
  adjustable: false,
  scope: "cell",
  looksAt: "header rows among the figures",
  toDo: "Remove it, or move the table below it to a sheet of its own.",
  message: (_, at) =>
    `${placed(at)}there is a second header row among the figures. Remove it, or move the table below it to a sheet of its own.`,
});
