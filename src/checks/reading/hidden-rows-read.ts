import { card, counted, quoted } from "../writing";

export const hiddenRowsRead = card("reading", "hiddenRowsRead", "Hidden rows are counted", {
  looksAt: "hidden and filtered rows. They are counted",
  toDo: "Nothing, if they should be counted.",
  message: ({ rows, filtered }, { sheet }) =>
    `${quoted(sheet ?? "")} has ${counted(rows, "hidden row")}${filtered ? " because of a filter" : ""}. ${rows === 1 ? "It is" : "They are"} counted like the others.`,
});
