import type { FindingCode } from "../../src/domain/finding";
import { longMonth, shortMonth } from "../../src/domain/month";
import { sheetOf } from "../reading/sheets";
import { FRAUD_AND_THEFT, HEADERS, MONTHS, wide, type Case } from "./answer-cases";

/** Twelve crimes in each of some months, in the order of their dates. */
const extract = (name: string, from: number, to: number) =>
  sheetOf(name, [
    ["Date", "Offence"],
    ...MONTHS.slice(from, to).flatMap((month) =>
      Array.from({ length: 12 }, (_, at) => [`${1 + 2 * at} ${longMonth(month)}`, at % 3 === 0 ? "Theft" : "Fraud"]),
    ),
  ]);

/** A sheet a month, and a summary of all months in which one count is another. */
const besideSummary = [
  wide(["Offence"], [[["Fraud"], (at) => (at === 20 ? 17 : 10)], ...FRAUD_AND_THEFT.slice(1)], { name: "Summary" }),
  ...HEADERS.map((month) =>
    sheetOf(month, [
      ["Offence", "Count"],
      ["Fraud", 10],
      ["Theft", 30],
    ]),
  ),
];

/** Months down, with rows below them that say none. */
const undated = (...rows: readonly (readonly (string | number)[])[]) =>
  sheetOf("Data", [
    ["Month", "Offence", "Count"],
    ...HEADERS.flatMap((month) => [
      [month, "Fraud", 10],
      [month, "Theft", 30],
    ]),
    ...rows,
  ]);

/** Questions of cells without a count, as those of CASES. */
export const ASKED_CASES: Readonly<Record<string, Case>> = {
  blankAmongCounts: {
    sheets: [
      wide(
        ["District", "Offence"],
        [
          [["Harlow", "Fraud"], 10],
          [["Tendring", "Fraud"], (at) => (at === 24 ? "" : 5)],
          [["Harlow", "Theft"], 30],
        ],
      ),
    ],
    gives: { "End the report with November 2019": ["2019-11", 180] },
  },
  rowsWithoutMonth: {
    sheets: [undated(["tbc", "Fraud", 5], ["", "Theft", 7])],
    gives: { "Leave the 2 rows without a month out": ["2019-12", 120] },
  },
};

/** Questions whose answers once led to others, as those of MORE_CASES. */
export const MORE_ASKED: readonly (readonly [string, FindingCode, Case])[] = [
  [
    "two extracts of records that share a month",
    "severalSources",
    {
      sheets: [extract("Extract A", 0, 15), extract("Extract B", 14, 25)],
      gives: {
        "Count Feb 19 from “Extract A”": ["2019-12", 48],
        "Count Feb 19 from “Extract B”": ["2019-12", 48],
      },
    },
  ],
  [
    "a district whose last month is late, in rows of its own",
    "valuesMissingInMonths",
    {
      sheets: [
        sheetOf("Data", [
          ["Month", "District", "Offence", "Count"],
          ...MONTHS.flatMap((month, at) =>
            ["Harlow", "Tendring", "Maldon"]
              .filter((district) => at < 24 || district !== "Maldon")
              .flatMap((district, place) => [
                [shortMonth(month), district, "Fraud", 20 + 9 * place + ((at * (3 + 2 * place)) % 11)],
                [shortMonth(month), district, "Theft", 50 + 9 * place + ((at * (5 + 2 * place)) % 13)],
              ]),
          ),
        ]),
      ],
      gives: {
        "No row means none": ["2019-12", 1187],
        "Leave “Maldon” out of all months": ["2019-12", 714],
        "End the report with November 2019": ["2019-11", 1224],
      },
    },
  ],
  [
    "a summary beside a sheet a month that disagrees with it",
    "severalSources",
    {
      sheets: besideSummary.toReversed(),
      gives: { "Count only “Summary”": ["2019-12", 127], "Leave “Summary” out: count the others": ["2019-12", 120] },
    },
  ],
];
