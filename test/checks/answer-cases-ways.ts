import type { FindingCode } from "../../src/domain/finding";
import { longMonth } from "../../src/domain/month";
import { sheetOf } from "../reading/sheets";
import { MONTHS, type Case } from "./answer-cases";

/** Returns of a month below one another, with one line that says another month, or none. */
const returns = (line: string, of: number) =>
  sheetOf(
    "Returns",
    MONTHS.flatMap((month, at) => [
      [at === of ? line : `Crime return ${longMonth(month)}`, ""],
      ["Offence", "Number"],
      ["Fraud", 10],
      ["Theft", 30],
      ["", ""],
    ]),
  );

/** Questions that had no answers, or others. */
export const MORE_WAYS: readonly (readonly [string, FindingCode, Case])[] = [
  [
    "a return below others whose month is not said",
    "monthNotRead",
    { sheets: [returns("Crime return", 24)], gives: { "It is Dec 19": ["2019-12", 120], "Leave this table out": ["2019-11", 120] } },
  ],
  [
    "a return below others that has the month of the one before",
    "severalSources",
    {
      sheets: [returns("Crime return November 2019", 24)],
      gives: {
        "Count only “Crime return November 2019” from B117 on": ["2019-11", 120],
        "Count only “Crime return November 2019” from B122 on": ["2019-11", 120],
        "“Crime return November 2019” from B117 on is Dec 19": ["2019-12", 120],
        "“Crime return November 2019” from B122 on is Dec 19": ["2019-12", 120],
      },
    },
  ],
];
