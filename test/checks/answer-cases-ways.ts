import type { FindingCode } from "../../src/domain/finding";
import { longMonth } from "../../src/domain/month";
import { sheetOf } from "../reading/sheets";
import { FRAUD_AND_THEFT, HEADERS, MONTHS, wide, type Case } from "./answer-cases";

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

/** A comparison table of Fraud and Theft below its period, whose windows end with these months. */
const compared = (name: string, [earlier, later]: readonly [string, string], period = later) =>
  sheetOf(name, [
    [`12 months to end of ${period}:`, "", "", "", ""],
    ["Offence", `12 months to ${earlier}`, `12 months to ${later}`, "Diff.", "% Diff."],
    ["Fraud", 100, 120, 20, 0.2],
    ["Theft", 300, 360, 60, 0.2],
  ]);
const APART = ["December 2018", "December 2019"] as const;
const before = (sheet: ReturnType<typeof sheetOf>) =>
  sheetOf(
    "Others",
    sheet.values.map((row, at) => (at < 2 ? row : [`${String(row[0])} online`, ...row.slice(1)])),
  );

/** Counts of weeks from 1 January 2018 on. */
const WEEKS = sheetOf("Weekly", [
  ["Date", "Station", "Offence", "Count"],
  ...Array.from({ length: 104 }, (_, at) => [
    new Date(Date.UTC(2018, 0, 7 + 7 * at)).toISOString().slice(0, 10).split("-").reverse().join("/"),
    `Harlow desk ${at}`,
    "Robbery",
    20 + ((at * 7) % 11),
  ]),
]);

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
  [
    "a sheet of rates beside the counts, which nothing marks as such",
    "notACount",
    {
      sheets: [
        wide(["Offence"], FRAUD_AND_THEFT),
        wide(
          ["Offence"],
          FRAUD_AND_THEFT.map(([names, count]) => [names, (at) => Number(count) / 8 + at / 7]),
          { name: "Sheet2" },
        ),
      ],
      gives: { "Leave “Sheet2” out: “Data” has the counts": ["2019-12", 120] },
    },
  ],
  [
    "a word for none in many columns",
    "notACount",
    {
      sheets: [
        wide(
          ["Offence"],
          [
            [["Fraud"], (at) => (at % 2 === 0 ? "nil" : 10)],
            [["Theft"], 30],
          ],
        ),
      ],
      gives: {
        "“nil” means none, and counts as 0, on “Data”": ["2019-12", 60],
        "“nil” means none, and counts as 0, on all sheets": ["2019-12", 60],
        "Leave “Fraud” out": ["2019-12", 360],
      },
    },
  ],
  [
    "a year of months whose headers stand again over the next",
    "twoColumnsForMonth",
    {
      sheets: [
        wide(["Offence"], [[["Fraud"], (at) => (at < 13 ? 10 : 20)]], {
          headers: HEADERS.map((header, at) => (at < 13 ? header : HEADERS[at - 12]!)),
        }),
      ],
      gives: { "Columns O to Z are Jan 19 to Dec 19": ["2019-12", 240] },
    },
  ],
  [
    "this year and last year beside a column of months",
    "ambiguousColumn",
    {
      sheets: [
        sheetOf("Data", [
          ["Month", "Offence", "This year", "Last year", "Diff"],
          ...HEADERS.flatMap((month) => [
            [month, "Fraud", 10, 8, 2],
            [month, "Theft", 30, 33, -3],
          ]),
        ]),
      ],
      gives: { "“This year” (column C)": ["2019-12", 120], "“Last year” (column D)": ["2019-12", 96] },
    },
  ],
  [
    "a month written in four ways as not known",
    "rowsWithoutMonth",
    {
      sheets: [
        sheetOf("Data", [
          ["Month", "Offence", "Number in month"],
          ...HEADERS.flatMap((month) => [
            [month, "Fraud", 10],
            [month, "Theft", 30],
          ]),
          ...["Unknown", "unknown", "UNKNOWN", "Not known", "N/K", "tbc"].map((text) => [text, "Fraud", 3]),
        ]),
      ],
      gives: { "Leave the 6 rows without a month out": ["2019-12", 120] },
    },
  ],
];

export const WAYS_CASES: Readonly<Partial<Record<FindingCode, Case>>> = {
  windowsNotYearApart: {
    sheets: [compared("Board", APART), before(compared("Board", ["November 2018", "December 2019"]))],
    defined: true,
    gives: { "Leave this table out": ["2019-12", 120] },
  },
  periodNotLaterWindow: {
    sheets: [compared("Board", APART), before(compared("Board", APART, "November 2019"))],
    defined: true,
    gives: { "Leave this table out": ["2019-12", 120] },
  },
  weeklyFigures: {
    sheets: [wide(["Offence"], FRAUD_AND_THEFT), WEEKS],
    gives: { "Leave “Weekly” out": ["2019-12", 120] },
  },
};
