import { card, placed, quoted } from "../writing";

export const flagNotRead = card("systems", "flagNotRead", "Flag neither yes nor no", {
  adjustable: false,
  acceptable: false,
  looksAt: "what a system’s columns of flags hold",
  toDo: "Write yes or no, or take the column out of Flags on the sheet “Systems”.",
  message: ({ header, found }, at) =>
    `${placed(at)}${quoted(found)} in the column ${quoted(header)} says neither yes nor no. Write one of them, or take the column out of Flags on the sheet ${quoted("Systems")}.`,
  foundAndExpected: ({ found }) => ({ found, expected: "yes or no" }),
});
