import { card, placed, quoted } from "../writing";

export const systemDates = card("systems", "systemDates", "Dates of a system not read", {
  adjustable: false,
  acceptable: false,
  looksAt: "whether the dates of a system can all be read in one way",
  toDo: "Write the dates in one form, or say on the sheet “Reading” which number is the day.",
  message: ({ header, why, found, other }, at) => {
    if (why === "none")
      return `${placed(at)}the column ${quoted(header)} has no dates. Name the column of dates on the sheet ${quoted("Systems")}.`;
    if (why === "either")
      return `${placed(at)}${quoted(found)} could be two dates, and no other date in ${quoted(header)} tells which number is the day. Write ${quoted("day first")} or ${quoted("month first")} for this sheet on a sheet ${quoted("Reading")}, or write dates like 2 Mar 2020.`;
    return `${placed(at)}${quoted(found)} begins with the month, and ${quoted(other ?? "")} in the same column with the day. Dates that fit both ways cannot be told. Write all dates in one form.`;
  },
  foundAndExpected: ({ found }) => ({ found, expected: null }),
});
