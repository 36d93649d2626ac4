import type { FindingDetails } from "../../domain/finding";
import { card, inRow, quoted } from "../writing";

const WHY: Readonly<Record<FindingDetails["badTarget"]["why"], string>> = {
  text: "is not a number of offences, like 2,000, or a change in per cent, like -5%",
  notPositive: "comes to no offences or fewer. A target is 1 or more",
  underOne: "is less than one offence. For a change in per cent, write it with its sign and %, like -5%",
  unsigned:
    "does not say which way. Write -5% for 5% fewer than in the earlier period, or +5% for 5% more, with an apostrophe before the plus ('+5%) so that Excel keeps it",
  percentOfMonth: "is a percentage. The targets of single months are numbers of offences",
};

export const badTarget = card("reading", "badTarget", "Target not understood", {
  looksAt: "whether targets are numbers of 1 or more, or changes in per cent with a sign",
  toDo: "Write a number of offences, or a change with its sign: -5% or +5%.",
  message: ({ strand, found, why }, at) => `${inRow(at)}the target of ${quoted(strand)} is not used: ${quoted(found)} ${WHY[why]}.`,
  foundAndExpected: ({ found }) => ({ found, expected: null }),
});
