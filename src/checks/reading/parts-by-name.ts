import { card, placed, quoted, quotedSome } from "../writing";

export const partsByName = card("reading", "partsByName", "Parts by their name", {
  looksAt: "names that say that they are a part, such as “of which dwelling”",
  toDo: "Nothing, unless it is no part of what stands above it.",
  message: ({ column, parts }, at) =>
    `${placed(at)}${quotedSome(parts)} in column ${quoted(column)} ${parts.length === 1 ? "is called a part" : "are called parts"} of what stands before, and ${parts.length === 1 ? "is" : "are"} not added to it.`,
  answers: ({ column, sheets }) => [
    { label: "They are no parts: add all up", notes: sheets.map((sheet) => ({ sheet, column, readAs: "added up" })) },
  ],
});
