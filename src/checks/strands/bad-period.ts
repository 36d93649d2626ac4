import type { BadPeriod } from "../../domain/report-period";
import { card, inRow, longMonth, quoted } from "../writing";

const FORMS = "Write it like “12 months”, “financial year to date”, “quarter”, “6 months” or “Sep 2019 to Dec 2019”";

export const badPeriod = card("strands", "badPeriod", "Period not understood", {
  adjustable: false,
  looksAt: "whether the column Period has periods of 12 months at most",
  toDo: "Write a period, or leave it blank.",
  message: ({ strand, found, why, end }, at) => {
    const whose = strand === null ? "the report’s period" : `the period of ${quoted(strand)}`;
    const blank = strand === null ? "leave it blank for 12 months" : "leave it blank to use the report’s";
    if (why === "otherEnd")
      return `${inRow(at)}${whose}, ${quoted(found)}, does not end with the Period end beside it, ${longMonth(end!)}. Correct one of them, or clear it.`;
    return `${inRow(at)}${whose}, ${quoted(found)}, ${WHY[why]}. ${FORMS}, or ${blank}.`;
  },
  foundAndExpected: ({ found }) => ({ found, expected: null }),
});

const WHY: Readonly<Record<Exclude<BadPeriod, "otherEnd">, string>> = {
  notPeriod: "is not a period",
  tooLong: "is longer than 12 months",
  backwards: "ends before it begins",
};
