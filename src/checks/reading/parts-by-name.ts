import { card, placed, quoted, quotedSome } from "../writing";

export const partsByName = card("reading", "partsByName", "Parts, by their names", {
  looksAt: "names that say they are a part of something, such as “of which dwelling”",
  toDo: "Nothing, unless it is not part of the row above.",
  message: ({ column, parts }, at) =>
    `${placed(at)}${quotedSome(parts)} in column ${quoted(column)} ${parts.length === 1 ? "sounds like a part" : "sound like parts"} of the name before, so ${parts.length === 1 ? "it is" : "they are"} not added to it.`,
  answers: ({ column, sheets }) => [
    { label: "They are not parts: add them all up", notes: sheets.map((sheet) => ({ sheet, column, readAs: "added up" })) },
  ],
});
