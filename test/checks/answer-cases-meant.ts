import type { FindingCode } from "../../src/domain/finding";
import { sheetOf } from "../reading/sheets";
import { FRAUD_AND_THEFT, HEADERS, wide, type Case } from "./answer-cases";

/** A sheet of the months from one to before another. */
const months = (name: string, from: number, to: number, fraud: number) =>
  sheetOf(name, [
    ["Offence", ...HEADERS.slice(from, to)],
    ["Fraud", ...HEADERS.slice(from, to).map(() => fraud)],
    ["Theft", ...HEADERS.slice(from, to).map(() => 30)],
  ]);

const across = (rows: readonly (readonly (string | number)[])[]) => sheetOf("Data", [["Month", "Fraud", "Theft"], ...rows]);
const strandsTable = (...rows: readonly (readonly string[])[]) => sheetOf("Strands", [["Strand", "Column", "Values"], ...rows]);
const PLACES = ["North", "South", ..."ABCDEFGHIJ"];
/** Fraud with its two parts, of which the one is twice the other. */
const parted = wide(
  ["Offence"],
  [
    [["Fraud online"], 20],
    [["Fraud by phone"], (at) => 10 + (at % 5)],
    [["Fraud"], (at) => 30 + (at % 5)],
    [["Theft"], 7],
  ],
);

/** The same of questions that stand nowhere else. */
export const MEANT_CASES: Readonly<Record<string, Case>> = {
  notMonthlyCounts: {
    sheets: [wide(["Offence"], FRAUD_AND_THEFT), wide(["Offence"], [[["Arson"], 2]], { name: "Rate per 1,000" })],
    gives: { "Do not read “Rate per 1,000”": ["2019-12", 120], "They are monthly counts: count them": ["2019-12", 120] },
  },
  columnsWithoutHeader: {
    sheets: [
      sheetOf("Data", [
        ["Offence", ...HEADERS.flatMap((header) => [header, ""])],
        ["Fraud", ...HEADERS.flatMap(() => [10, 3])],
        ["Theft", ...HEADERS.flatMap(() => [30, 7])],
      ]),
    ],
    gives: { "Do not read the 25 columns without a header": ["2019-12", 120] },
  },
  twoRowsForMonth: {
    sheets: [across([...HEADERS.map((month) => [month, 10, 30]), ["Dec 19", 7, 31]])],
    gives: {
      "Count the first row of each": ["2019-12", 120],
      "Count the last row of each": ["2019-12", 117],
      "All are right: add them up": ["2019-12", 127],
    },
  },
  totalCountedWithParts: {
    defined: true,
    sheets: [strandsTable(["Fraud", "Offence", "Fraud*"], ["Theft", "Offence", "Theft"]), parted],
    gives: { "Leave “Fraud” out": ["2019-12", 387], "Leave “Fraud online” and “Fraud by phone” out": ["2019-12", 387] },
  },
  rowsWithoutCategory: {
    sheets: [wide(["Offence"], [...FRAUD_AND_THEFT, [[""], (at) => 5 + (at % 3)]])],
    gives: { "Leave rows without a name in “Offence” out": ["2019-12", 120] },
  },
};

/** Workbooks whose words say something else than their figures may be, or that leave it open. */
export const MORE_MEANT: readonly (readonly [string, FindingCode, Case])[] = [
  [
    "a total that another strand names",
    "totalCountedWithParts",
    {
      defined: true,
      sheets: [
        strandsTable(["By parts", "Offence", "Fraud*"], ["Online", "Offence", "Fraud online"], ["Theft", "Offence", "Theft"]),
        parted,
      ],
      // To leave the parts out would take the other strand's figures.
      gives: { "Leave “Fraud” out": ["2019-12", 387] },
    },
  ],
  [
    "a total that another strand counts by a wildcard, without its parts",
    "totalCountedWithParts",
    {
      defined: true,
      sheets: [strandsTable(["Fraud", "Offence", "Fraud*"], ["Money", "Offence", "*Fraud; Theft"]), parted],
      gives: { "Leave “Fraud online” and “Fraud by phone” out": ["2019-12", 387] },
    },
  ],
  [
    "three rows of a month, of which the last counts",
    "twoRowsForMonth",
    {
      sheets: [across([...HEADERS.map((month) => [month, 10, 30]), ["Dec 19", 7, 31], ["Dec 19", 8, 31]])],
      gives: {
        "Count the first row of each": ["2019-12", 120],
        "Count the last row of each": ["2019-12", 118],
        "All are right: add them up": ["2019-12", 135],
      },
    },
  ],
  [
    "records without an offence",
    "rowsWithoutCategory",
    {
      sheets: [
        sheetOf("Crimes", [
          ["Crime Ref", "Month", "Offence"],
          ...HEADERS.flatMap((month, at) =>
            Array.from({ length: 10 }, (_, row) => [`42/${1000 + at * 10 + row}/18`, month, at === 20 && row === 4 ? "" : "Fraud"]),
          ),
        ]),
      ],
      gives: { "Leave records without a name in “Offence” out": ["2019-12", 119] },
    },
  ],
  [
    "rows without a district that another strand counts",
    "rowsWithoutCategory",
    {
      defined: true,
      sheets: [
        strandsTable(["Fraud", "Offence", "Fraud"], ["North", "District", "North"]),
        wide(
          ["Offence", "District"],
          [
            ...PLACES.flatMap((place): [string[], number][] => [
              [["Fraud", place], 10],
              [["Theft", place], 7],
            ]),
            [["Fraud", ""], 3],
          ],
        ),
      ],
      gives: {
        "They have no “District”: count them without one": ["2019-12", 12 * (10 * PLACES.length + 3)],
        "They are totals of other rows: count them for no strand": ["2019-12", 120 * PLACES.length],
      },
    },
  ],
  [
    "rows without an offence and a district, beside one that has an offence",
    "rowsWithoutCategory",
    {
      defined: true,
      sheets: [
        strandsTable(["North", "District", "North"], ["Fraud", "Offence", "Fraud"]),
        wide(
          ["District", "Offence"],
          [
            [["North", "Fraud"], 10],
            ...["Theft", "Arson", "Robbery", "Burglary"].map((name, row): [string[], (at: number) => number] => [
              ["South", name],
              (at) => row + at,
            ]),
            [["", "Fraud"], (at) => 20 + ((at * 7) % 5)],
            [["", ""], (at) => 3 + (at % 2)],
          ],
        ),
      ],
      gives: { "Leave rows without a name in “Offence” out": ["2019-12", 120] },
    },
  ],
  [
    "sheets of years that both have one month",
    "severalSources",
    {
      sheets: [months("2018", 0, 13, 10), months("2019", 12, 25, 12)],
      gives: {
        "Count Dec 18 from “2018”": ["2019-12", 144],
        "Count Dec 18 from “2019”": ["2019-12", 144],
      },
    },
  ],
  [
    "a workbook whose one sheet counts something else than offences",
    "notMonthlyCounts",
    {
      sheets: [wide(["Offence"], FRAUD_AND_THEFT, { name: "Victims 2019" })],
      gives: { "They are meant: count “Victims 2019”": ["2019-12", 120] },
    },
  ],
  [
    "a sheet of incidents beside one of offences",
    "notMonthlyCounts",
    {
      sheets: [wide(["Offence"], FRAUD_AND_THEFT, { name: "Offences" }), wide(["Offence"], [[["Disputes"], 2]], { name: "Incidents" })],
      gives: {
        "Do not read “Incidents”": ["2019-12", 120],
        "Both count offences: count them": ["2019-12", 120],
      },
    },
  ],
  [
    "a column of units, of which one is a rate",
    "notMonthlyCounts",
    {
      sheets: [
        wide(
          ["Offence", "Unit"],
          [
            [["Fraud", "Offences"], 10],
            [["Theft", "Rate per 1,000"], 30],
          ],
        ),
      ],
      gives: {
        "Leave “Rate per 1,000” out": ["2019-12", 120],
        "They are monthly counts: count them": ["2019-12", 120],
      },
    },
  ],
  [
    "a month in two columns, of which one is between its neighbours",
    "twoColumnsForMonth",
    {
      sheets: [wide(["Offence"], [[["Fraud"], (at) => (at === 23 ? 13 : 10)]], { headers: HEADERS.with(-2, "Oct 19") })],
      gives: { "Column Y is Nov 19": ["2019-12", 123], "Count column X": "missingMonths", "Count column Y": "missingMonths" },
    },
  ],
];
