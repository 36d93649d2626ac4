import type { FindingCode } from "../../src/domain/finding";
import { addMonths, longMonth, shortMonth } from "../../src/domain/month";
import type { SheetHead } from "../../src/reading";
import { sheetOf } from "../reading/sheets";
import { countsOf, FRAUD_AND_THEFT, HEADERS, MONTHS, wide, type Case } from "./answer-cases";

/** Counts that go up and down, and what some months to each come to. */
const ofFraud = (at: number) => 20 + ((at * 7) % 11);
const yearOf = (at: number, months: number) =>
  Array.from({ length: Math.min(months, at + 1) }, (_, back) => ofFraud(at - back)).reduce((sum, count) => sum + count, 0);

const THREE_YEARS = [...MONTHS.slice(0, 12).map((month) => shortMonth(addMonths(month, -12))), ...HEADERS];

/** Fraud and theft of a place, whose months vary unlike those of others. */
const varied = (usual: number, step: number, of: number): Parameters<typeof wide>[1] => [
  [["Fraud"], (at) => usual + ((at * step) % of)],
  [["Theft"], (at) => 3 * usual + ((at * step) % of)],
];
/** A wide sheet without its last months. */
const shorter = ({ sheet, values }: SheetHead, by: number) =>
  sheetOf(
    sheet,
    values.map((row) => row.slice(0, row.length - by)),
  );

/** Questions about figures that hold others, or that are not whole. */
export const TWICE_CASES: Readonly<Record<string, Case>> = {
  columnsNamedAlike: {
    sheets: MONTHS.map((month, at) =>
      sheetOf(shortMonth(month), [
        ["Offence", "Harlow", "Basildon", "Harlow"],
        ["Fraud", ofFraud(at), 20, ofFraud(at) + 2],
        ["Theft", 30 + (at % 7), 40, 30],
      ]),
    ),
    gives: { "Count only column B": ["2019-12", 538], "Count only column D": ["2019-12", 562] },
  },
  sheetNotRecognised: {
    sheets: ["Harlow", "Kent"].map((name, at) =>
      sheetOf(name, [
        ["Month", "Fraud", "Theft", "Arson"],
        ...MONTHS.map((month, row) => [shortMonth(month), ...[10, 30, 40 + (row % 3)].map((count) => count / (1 + at * 999))]),
      ]),
    ),
    gives: { "Do not read this sheet": ["2019-12", 120] },
  },
  tablesBehind: {
    sheets: [
      wide(["Offence"], varied(10, 1, 7), { name: "North" }),
      wide(["Offence"], varied(40, 7, 13), { name: "South" }),
      shorter(wide(["Offence"], varied(20, 3, 11), { name: "West" }), 1),
    ],
    gives: { "End the report with November 2019": ["2019-11", 999], "Leave “West” out": ["2019-12", 705] },
  },
  recordsNotCounted: {
    sheets: [
      wide(["Offence"], FRAUD_AND_THEFT),
      sheetOf("Crimes", [
        ["Month", "What happened"],
        ...MONTHS.flatMap((month) => ["Fraud", "Fraud", "Theft"].map((offence) => [shortMonth(month), offence])),
      ]),
    ],
    gives: { "Do not count these rows": ["2019-12", 120] },
  },
  leftOutByName: {
    sheets: [
      wide(
        ["Offence"],
        [
          [["Rate of exchange fraud"], 12],
          [["Arson"], 30],
        ],
      ),
    ],
    gives: { "Count “Rate of exchange fraud”": ["2019-12", 144], "Leave “Rate of exchange fraud” out": ["2019-12", 360] },
  },
  offenceMissing: {
    sheets: [
      wide(
        ["District", "Offence"],
        ["Harlow", "Tendring", "Basildon", "Uttlesford"].flatMap((district, place) =>
          ["Fraud", "Theft", "Arson"].flatMap((offence, kind) =>
            place === 0 && kind === 0
              ? []
              : [[[district, offence], (at: number) => 20 + 9 * place + ((at * (3 + kind + place)) % 7)] as const],
          ),
        ),
      ),
    ],
    gives: { "No row means none": ["2019-12", 1711] },
  },
  rollingSums: {
    sheets: [
      wide(
        ["Offence"],
        [
          [["Fraud"], ofFraud],
          [["Fraud, a year"], (at) => (at < 11 ? 0 : yearOf(at, 12))],
        ],
      ),
    ],
    gives: { "Leave “Fraud, a year” out": ["2019-12", yearOf(24, 12)] },
  },
  runningTotals: {
    sheets: [
      wide(
        ["Offence"],
        [
          [["Fraud"], ofFraud],
          [["Fraud so far"], (at) => yearOf(at, ((at + 11) % 12) + 1)],
        ],
      ),
    ],
    gives: { "Leave “Fraud so far” out": ["2019-12", yearOf(24, 12)] },
  },
  flaggedTwice: {
    sheets: [
      sheetOf("Data", [
        ["Date", "Offence", "Beat", "Domestic"],
        ...MONTHS.flatMap((month) =>
          [3, 9, 12, 19].flatMap((day) => {
            const row = [`${day} ${longMonth(month)}`, "Fraud", `Beat ${(month * day) % 9}`];
            return day > 9
              ? [
                  [...row, "Y"],
                  [...row, ""],
                ]
              : [[...row, ""]];
          }),
        ),
      ]),
    ],
    gives: {
      "Leave the rows with “Y” out: the others hold them": ["2019-12", 48],
      "Each row is an offence of its own: count all": ["2019-12", 72],
    },
  },
  monthNotOver: {
    sheets: [
      sheetOf("Data", [
        ["Offences to 12 December 2019", ...HEADERS.map(() => "")],
        ["Offence", ...HEADERS],
        ...FRAUD_AND_THEFT.map(([names, counts]) => [...names, ...countsOf(counts)]),
      ]),
    ],
    gives: { "End the report with November 2019": ["2019-11", 120] },
  },
  monthsNotWhole: {
    sheets: [
      sheetOf("Data", [
        ["December 2018 is not complete", ...THREE_YEARS.map(() => "")],
        ["Offence", ...THREE_YEARS],
        ["Fraud", ...THREE_YEARS.map(() => 10)],
        ["Theft", ...THREE_YEARS.map(() => 20)],
      ]),
    ],
    gives: { "End the report with November 2018": ["2018-11", 120] },
  },
  offenceRenamed: {
    sheets: [
      wide(
        ["Offence"],
        [
          [["Harassment"], (at) => (at < 15 ? 10 : 0)],
          [["Stalking and harassment"], (at) => (at < 15 ? 0 : 10)],
          [["Theft"], 30],
        ],
      ),
    ],
    gives: { "They are different: count “Harassment” and “Stalking and harassment” apart": ["2019-12", 20] },
  },
  yearNotWhole: {
    sheets: [
      sheetOf("Data", [
        ["Offence", "2017/18", "2018/19", "2019/20*"],
        ["Fraud", 120, 118, 61],
        ["Theft", 480, 500, 255],
      ]),
    ],
    gives: { "End the report with March 2019": ["2019-03", 118] },
  },
  diffDisagrees: {
    defined: true,
    sheets: [
      sheetOf("Paper", [
        ["Offence", "12 months to Dec 2018", "12 months to Dec 2019", "Change"],
        ["Arson", 100, 110, -10],
        ["Fraud", 140, 118, 22],
        ["Theft", 480, 500, -20],
      ]),
    ],
    gives: { "The headings are right: leave column D out": ["2019-12", 110] },
  },
  yearsAssumed: {
    sheets: [
      sheetOf("Data", [
        ["Years ending 30 September", "", ""],
        ["Offence", "2017/18", "2018/19"],
        ["Fraud", 120, 118],
        ["Theft", 480, 500],
      ]),
    ],
    gives: {
      "They start in April": ["2019-03", 118],
      "They start in October": ["2019-09", 118],
      "Do not read “Data”": null,
    },
  },
};

/** More questions of one kind, as those of MORE_CASES. */
export const MORE_TWICE: readonly (readonly [string, FindingCode, Case])[] = [
  [
    "a sheet that is like those of one month each",
    "sheetNotRecognised",
    {
      sheets: MONTHS.map((month, at) =>
        sheetOf(at === MONTHS.length - 1 ? "Latest" : shortMonth(month), [
          ["Offence", "Count"],
          ["Fraud", 10 + (at % 2)],
          ["Theft", 30 + ((at * 7) % 13)],
        ]),
      ),
      gives: { "It is December 2019": ["2019-12", 126], "Do not read this sheet": ["2019-11", 126] },
    },
  ],
  [
    "a sheet whose name holds those of two others",
    "severalSources",
    {
      sheets: ["Norfolk", "Suffolk", "Norfolk and Suffolk"].map((name, at) =>
        wide(
          ["Offence"],
          [
            [["Fraud"], [10, 20, 45][at]!],
            [["Theft"], [30, 70, 130][at]!],
          ],
          { name },
        ),
      ),
      gives: {
        "Count only “Norfolk”": ["2019-12", 120],
        "Count only “Suffolk”": ["2019-12", 240],
        "Count only “Norfolk and Suffolk”": ["2019-12", 540],
        "Leave “Norfolk and Suffolk” out: add the others up": ["2019-12", 360],
      },
    },
  ],
];
