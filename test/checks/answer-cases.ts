import type { FindingCode } from "../../src/domain/finding";
import { addMonths, longMonth, monthOf, monthToSerial, shortMonth, type Month } from "../../src/domain/month";
import type { SheetHead } from "../../src/reading";
import { sheetOf } from "../reading/sheets";

export const MONTHS = Array.from({ length: 25 }, (_, at) => addMonths(monthOf(2017, 12), at));
export const HEADERS = MONTHS.map(shortMonth);
type Cell = string | number;

/** Names, and what is counted each month: the same in all of them, or by the month's place. */
type Row = readonly [names: readonly string[], counts: number | ((at: number) => Cell)];
export const countsOf = (counts: Row[1]): readonly Cell[] => MONTHS.map((_, at) => (typeof counts === "number" ? counts : counts(at)));
export const wide = (columns: readonly string[], rows: readonly Row[], { name = "Data", headers = HEADERS } = {}) =>
  sheetOf(name, [[...columns, ...headers], ...rows.map(([names, counts]) => [...names, ...countsOf(counts)])]);
const long = (columns: readonly string[], rows: readonly Row[]) => {
  const lines = MONTHS.flatMap((month, at) => rows.map(([names, counts]) => [shortMonth(month), ...names, countsOf(counts)[at]!]));
  return sheetOf("Data", [["Month", ...columns, "Count"], ...lines.filter((line) => line.at(-1) !== "")]);
};
const without = ({ values, ...head }: SheetHead, row: number, ...more: readonly (readonly Cell[])[]) =>
  sheetOf(head.sheet, [...values.filter((_, at) => at !== row), ...more]);

export interface Case {
  readonly sheets: readonly SheetHead[];
  /** True where the sheets have a "Strands" table; without it there is a strand for each offence. */
  readonly defined?: true;
  /**
   * What each answer gives: the last month, and the 12 months to it of the first strand; null where it leaves nothing to report, or what
   * stops the report then, since it is the wrong one.
   */
  readonly gives: Readonly<Record<string, readonly [string, number] | FindingCode | null>>;
}
const last = (at: number) => at === MONTHS.length - 1;
export const FRAUD_AND_THEFT: readonly Row[] = [
  [["Fraud"], 10],
  [["Theft"], 30],
];

/** Sheets of one month each, with lines above their tables. */
const sheetsAMonth = (above: (month: Month) => readonly (readonly Cell[])[] = () => [], columns: readonly string[] = ["Count"]) =>
  MONTHS.map((month, at) =>
    sheetOf(shortMonth(month), [
      ...above(month),
      ["Offence", ...columns],
      ["Fraud", ...columns.map((_, column) => 10 * (1 + column * (at % 12)))],
      ["Theft", ...columns.map((_, column) => 30 * (1 + column * (at % 12)))],
    ]),
  );

/** The sheets with one of them again, of which Fraud has another count. */
const copyOf = (sheets: readonly SheetHead[], name: string, fraud: number) => {
  const [header, , theft] = sheets.find(({ sheet }) => sheet === name)!.values;
  return [...sheets, sheetOf(`${name} (2)`, [header!, ["Fraud", fraud], theft!])];
};

/** Ten crimes a month, each recorded in the month after it was committed. */
function recordsOfTwoDates(): SheetHead {
  const rows = MONTHS.flatMap((month, at) =>
    Array.from({ length: 10 }, (_, day): Cell[] => [
      `42/${1000 + at * 10 + day}/18`,
      monthToSerial(addMonths(month, -1)) + 2 * day + 9,
      monthToSerial(month) + 2 * day + 9,
      "Fraud",
    ]),
  );
  return sheetOf("Crimes", [["Crime Ref", "Committed Date", "Recorded Date", "Offence"], ...rows], {
    formats: [["General", "General", "General", "General"], ...rows.map(() => ["General", "dd/mm/yyyy", "dd/mm/yyyy", "General"])],
  });
}

/** A workbook that raises each question, and the figures that each of its answers gives. */
export const CASES: Readonly<Partial<Record<FindingCode, Case>>> = {
  ambiguousColumn: {
    sheets: [
      sheetOf("Data", [
        ["Month", "Offence", "Initial", "Updated"],
        ...HEADERS.flatMap((month) => [
          [month, "Fraud", 10, 12],
          [month, "Theft", 30, 35],
        ]),
      ]),
    ],
    gives: { "“Initial” (column C)": ["2019-12", 120], "“Updated” (column D)": ["2019-12", 144] },
  },
  measureCounted: {
    sheets: [
      wide(
        ["Offence", "Measure"],
        [
          [["Fraud", "Recorded"], 10],
          [["Fraud", "Solved"], 2],
        ],
      ),
    ],
    gives: { "Count only “Solved”": ["2019-12", 24], "Add them all up": ["2019-12", 144] },
  },
  mixedMeasures: {
    sheets: [
      wide(
        ["Offence", "Measure"],
        [
          [["Fraud", "Initial"], 10],
          [["Fraud", "Updated"], 2],
        ],
      ),
    ],
    gives: { "Count only “Initial”": ["2019-12", 120], "Count only “Updated”": ["2019-12", 24], "Add them all up": ["2019-12", 144] },
  },
  monthNotRead: {
    sheets: [wide(["Offence"], FRAUD_AND_THEFT, { headers: HEADERS.with(-1, "Latest") })],
    gives: { "It is Dec 19": ["2019-12", 120], "It is not a month: do not read it": ["2019-11", 120] },
  },
  mixedPeriods: {
    sheets: [wide(["Offence"], FRAUD_AND_THEFT, { headers: HEADERS.with(-1, "2019") })],
    gives: { "It is not a month: do not read it": ["2019-11", 120] },
  },
  severalMeasures: {
    sheets: [
      sheetOf("Data", [
        ["", ...HEADERS.flatMap((header) => [header, ""])],
        ["Offence", ...HEADERS.flatMap(() => ["Initial", "Updated"])],
        ["Fraud", ...HEADERS.flatMap(() => [10, 2])],
        ["Theft", ...HEADERS.flatMap(() => [30, 6])],
      ]),
    ],
    gives: {
      "Count “Initial”": ["2019-12", 120],
      "Count “Updated”": ["2019-12", 24],
      "They are places: add them up": ["2019-12", 144],
      "Do not read this sheet": null,
    },
  },
  severalSources: {
    sheets: [
      wide(["Offence"], FRAUD_AND_THEFT, { name: "Initial" }),
      wide(
        ["Offence"],
        [
          [["Fraud"], 2],
          [["Theft"], 7],
        ],
        { name: "Updated" },
      ),
    ],
    gives: {
      "Count only “Initial”": ["2019-12", 120],
      "Count only “Updated”": ["2019-12", 24],
    },
  },
  unnamedTotal: {
    sheets: [
      wide(
        ["Offence", "District"],
        [
          [["Fraud", "North"], 4],
          [["Fraud", "South"], (at) => 5 + (at % 3)],
          [["Fraud", "Centre"], (at) => 9 + (at % 3) + (at === 20 ? 1 : 0)],
        ],
      ),
    ],
    gives: {
      "Leave “Centre” out": ["2019-12", 120],
      "Count “Centre” alone": ["2019-12", 121],
      "They do not overlap: add them all up": ["2019-12", 241],
    },
  },
  yearNotSaid: {
    sheets: [
      sheetOf("Data", [
        ["Offence", ...HEADERS],
        ["Fraud", ...countsOf(10)],
        ["District", ...HEADERS.map((header) => (header.endsWith("19") ? header.slice(0, 3) : ""))],
        ["Harlow", ...countsOf(3)],
      ]),
    ],
    gives: { "They do not count": ["2019-12", 120] },
  },
  monthsUnderYears: {
    sheets: [
      sheetOf("Fraud", [
        ["Year", ...HEADERS.slice(1, 13).map((header) => header.slice(0, 3))],
        [2018, ...Array<number>(12).fill(10)],
        [2019, ...Array<number>(12).fill(12)],
      ]),
      sheetOf("Sheet2", [
        ["Year", ...HEADERS.slice(1, 13).map((header) => header.slice(0, 3))],
        [2018, ...Array<number>(12).fill(1)],
        [2019, ...Array<number>(12).fill(2)],
      ]),
    ],
    gives: { "Do not read this sheet": ["2019-12", 144] },
  },
  yearOutOfPlace: {
    sheets: [wide(["Offence"], FRAUD_AND_THEFT, { headers: HEADERS.with(-1, "Dec 91") })],
    gives: { "It is Dec 19": ["2019-12", 120], "It is Dec 91": ["2019-11", 120] },
  },
  strandsBehind: {
    sheets: [
      wide(
        ["Offence"],
        [
          [["Fraud"], 10],
          [["Theft"], (at) => (last(at) ? "" : 30)],
        ],
      ),
    ],
    gives: { "End the report with November 2019": ["2019-11", 120], "End the report with December 2019": ["2019-12", 120] },
  },
  incompleteMonths: {
    sheets: [wide(["Offence"], [[["Fraud"], (at) => (last(at) ? 0 : 1 + (at % 3))]])],
    gives: { "End the report with November 2019": ["2019-11", 24], "End the report with December 2019": ["2019-12", 23] },
  },
  totalOrParts: {
    sheets: [
      wide(
        ["Offence", "District"],
        [
          [["Fraud", "All"], 10],
          [["Fraud", "Harlow"], (at) => (at === 20 ? 11 : 4)],
        ],
      ),
    ],
    gives: { "Count “All” alone": ["2019-12", 120], "Leave “All” out": ["2019-12", 55] },
  },
  wholeCounted: {
    sheets: [
      wide(
        ["Offence", "District"],
        [
          [["Fraud", "All"], 10],
          [["Fraud", "Harlow"], 4],
        ],
      ),
    ],
    gives: { "Leave out “All” and add up the others": ["2019-12", 48] },
  },
  partsByName: {
    sheets: [
      wide(
        ["Offence", "District"],
        [
          [["Fraud", "Harlow"], 10],
          [["Fraud", "of which new town"], 4],
        ],
      ),
    ],
    gives: { "They are not parts: add them all up": ["2019-12", 168] },
  },
  duplicateRows: {
    sheets: [without(long(["Offence"], FRAUD_AND_THEFT), -1, ["Dec 19", "Fraud", 10])],
    gives: { "Count identical rows once": ["2019-12", 120], "All are right: add them up": ["2019-12", 130] },
  },
  sameReference: {
    sheets: [
      sheetOf("Data", [
        ["Crime Ref", "Date", "Offence"],
        ...MONTHS.flatMap((month) => [12, 19].map((day) => [`${month}/${day}`, `${day} ${longMonth(month)}`, "Fraud"])),
        [`${MONTHS.at(-1)!}/12`, `12 ${longMonth(MONTHS.at(-1)!)}`, "Fraud"],
      ]),
    ],
    gives: { "Count each reference once": ["2019-12", 24], "Each row is an offence: count all": ["2019-12", 25] },
  },
  partsDoNotAddUp: {
    sheets: [
      wide(["Offence"], [[["Fraud"], (at) => (at === 20 ? 31 : 30)]], { name: "Essex" }),
      wide(["Offence"], [[["Fraud"], 10]], { name: "Harlow" }),
      wide(["Offence"], [[["Fraud"], 20]], { name: "Basildon" }),
    ],
    gives: { "Count “Essex” as it is": ["2019-12", 361], "Leave out “Essex”: add up its 2 parts": ["2019-12", 360] },
  },
  placesAlike: {
    sheets: [
      wide(
        ["Offence", "District"],
        [
          [["Fraud", "Harlow"], (at) => 20 + ((at * 3) % 7)],
          [["Fraud", "Basildon"], (at) => 20 + ((at * 3) % 7)],
        ],
      ),
    ],
    gives: {
      "Leave “Basildon” out": ["2019-12", 276],
      "Leave “Harlow” out": ["2019-12", 276],
      "They are two places: count both": ["2019-12", 552],
    },
  },
  sameMonthTwice: {
    sheets: [without(long(["Offence"], FRAUD_AND_THEFT), -1, ["Dec 19", "Fraud", 7])],
    gives: {
      "Count the first row of each": ["2019-12", 120],
      "Count the last row of each": ["2019-12", 117],
      "All are right: add them up": ["2019-12", 127],
    },
  },
  valuesMissingInMonths: {
    sheets: [
      long(
        ["Offence", "District"],
        [
          [["Fraud", "North"], 10],
          [["Fraud", "South"], (at) => (at === 14 ? "" : 20)],
        ],
      ),
    ],
    gives: { "No row means none": ["2019-12", 340], "Leave “South” out of all months": ["2019-12", 120] },
  },
  missingMonths: {
    sheets: [
      long(
        ["Offence"],
        [
          [["Fraud"], (at) => (at === 14 ? "" : 2)],
          [["Theft"], 30],
        ],
      ),
    ],
    gives: { "No row means none": ["2019-12", 22] },
  },
  notACount: {
    sheets: [
      wide(
        ["Offence"],
        [
          [["Fraud"], (at) => (last(at) ? "2.000" : 20)],
          [["Theft"], 30],
        ],
      ),
    ],
    gives: { "“2.000” is 2": ["2019-12", 222], "“2.000” is 2,000": ["2019-12", 2220] },
  },
  ambiguousPeriod: {
    sheets: [
      sheetOf("Data", [
        ["Offence", ...[2018, 2019].flatMap((year) => [1, 2, 3, 4].map((quarter) => `Q${quarter} ${year}`))],
        ["Fraud", ...Array<number>(8).fill(10)],
        ["Theft", ...Array<number>(8).fill(30)],
      ]),
    ],
    gives: {
      "It ends in March 2018: years start in January": ["2019-12", 40],
      "It ends in June 2018: years start in April": ["2020-03", 40],
    },
  },
  ambiguousDays: {
    sheets: [
      sheetOf("Data", [
        ["Date", "Offence", "Crime Ref"],
        ...Array.from({ length: 288 }, (_, at) => {
          const [day, month] = [1 + (at % 12), 1 + (Math.floor(at / 12) % 12)];
          return [`${day}/${month}/${at < 144 ? 2018 : 2019}`, "Fraud", `C${at}`];
        }),
        ["11/12/2018", "Fraud", "C288"],
        ["1/2/2019", "Fraud", "C289"],
      ]),
    ],
    gives: { "Day first": ["2019-12", 145], "Month first": ["2019-12", 145] },
  },
  twoColumnsForMonth: {
    sheets: [wide(["Offence"], [[["Fraud"], (at) => (last(at) ? 13 : 10)]], { headers: HEADERS.with(-1, "Nov 19") })],
    gives: { "Column Z is Dec 19": ["2019-12", 123], "Count column Y": ["2019-11", 120], "Count column Z": ["2019-11", 123] },
  },
  monthColumnChosen: {
    sheets: [recordsOfTwoDates()],
    gives: { "Count by “Committed Date”": ["2019-11", 120] },
  },
  titleOtherMonth: {
    sheets: sheetsAMonth((month) => [[`Offences ${longMonth(last(MONTHS.indexOf(month)) ? monthOf(2017, 11) : month)}`, ""]]),
    gives: { "It is Dec 19, as the sheet’s name says": ["2019-12", 120], "It is Nov 17, as the title says": ["2019-11", 120] },
  },
  pairNotRead: {
    sheets: [
      wide(["Offence"], FRAUD_AND_THEFT),
      sheetOf("Quarters", [
        ["Offence", "Oct-Dec 2018", "Oct-Dec 2019", "Diff."],
        ["Fraud", 30, 33, 3],
        ["Theft", 90, 91, 1],
      ]),
    ],
    gives: { "Do not read this sheet": ["2019-12", 120] },
  },
};

/** More workbooks that raise a question in another way. */
export const MORE_CASES: readonly (readonly [string, FindingCode, Case])[] = [
  [
    "a dash among the counts",
    "notACount",
    {
      sheets: [
        wide(
          ["Offence"],
          [
            [["Fraud"], (at) => (at === 20 ? "-" : 10)],
            [["Theft"], 30],
          ],
        ),
      ],
      gives: {
        "“-” means none, and counts as 0, on “Data”": ["2019-12", 110],
        "“-” means none, and counts as 0, on all sheets": ["2019-12", 110],
        "Leave “Fraud” out": ["2019-12", 360],
      },
    },
  ],
  [
    "a copy of one of 25 sheets of a month each, where a month is missing",
    "severalSources",
    {
      sheets: copyOf(sheetsAMonth().slice(0, -1), "Nov 19", 12),
      gives: {
        "Count only “Nov 19”": ["2019-11", 120],
        "Count only “Nov 19 (2)”": ["2019-11", 122],
        "“Nov 19” is Dec 19": ["2019-12", 122],
        "“Nov 19 (2)” is Dec 19": ["2019-12", 122],
      },
    },
  ],
  [
    "a month and what may be its running year on sheets of a month each",
    "severalMeasures",
    {
      sheets: sheetsAMonth(() => [], ["Month", "Year"]),
      gives: { "Count “Month”": ["2019-12", 120], "Count “Year”": "runningTotals", "Do not read these sheets": null },
    },
  ],
];
