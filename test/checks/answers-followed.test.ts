import { answersTo } from "../../src/checks/answers";
import type { Card } from "../../src/checks/card";
import * as cards from "../../src/checks/cards";
import { noteText, parseNote, type Answer } from "../../src/domain/answer";
import { finding, NOWHERE, type FindingCode } from "../../src/domain/finding";
import { addMonths, longMonth, monthOf, shortMonth, type Month } from "../../src/domain/month";
import type { SheetHead } from "../../src/reading";
import { outcomeOf, type Outcome } from "../metamorphic/outcome";
import { sheetOf } from "../reading/sheets";

const MONTHS = Array.from({ length: 25 }, (_, at) => addMonths(monthOf(2017, 12), at));
const HEADERS = MONTHS.map(shortMonth);
type Cell = string | number;

/** Names, and what is counted each month: the same in all of them, or by the month's place. */
type Row = readonly [names: readonly string[], counts: number | ((at: number) => Cell)];
const countsOf = (counts: Row[1]): readonly Cell[] => MONTHS.map((_, at) => (typeof counts === "number" ? counts : counts(at)));
const wide = (columns: readonly string[], rows: readonly Row[], { name = "Data", headers = HEADERS } = {}) =>
  sheetOf(name, [[...columns, ...headers], ...rows.map(([names, counts]) => [...names, ...countsOf(counts)])]);
const long = (columns: readonly string[], rows: readonly Row[]) => {
  const lines = MONTHS.flatMap((month, at) => rows.map(([names, counts]) => [shortMonth(month), ...names, countsOf(counts)[at]!]));
  return sheetOf("Data", [["Month", ...columns, "Count"], ...lines.filter((line) => line.at(-1) !== "")]);
};
const without = ({ values, ...head }: SheetHead, row: number, ...more: readonly (readonly Cell[])[]) =>
  sheetOf(head.sheet, [...values.filter((_, at) => at !== row), ...more]);

interface Case {
  readonly sheets: readonly SheetHead[];
  /**
   * What each answer gives: the last month, and the 12 months to it of the first strand; null where it leaves nothing to report, or what
   * stops the report then, since it is the wrong one.
   */
  readonly gives: Readonly<Record<string, readonly [string, number] | FindingCode | null>>;
}

const last = (at: number) => at === MONTHS.length - 1;
const FRAUD_AND_THEFT: readonly Row[] = [
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

/** A workbook that raises each question, and the figures that each of its answers gives. */
const CASES: Readonly<Partial<Record<FindingCode, Case>>> = {
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
    gives: { "It is Dec 19": ["2019-12", 120], "It is no month, and not read": ["2019-11", 120] },
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
      "They are places, which add up": ["2019-12", 144],
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
      "They are places: add them up": ["2019-12", 144],
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
      "They do not overlap: add all up": ["2019-12", 241],
    },
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
    gives: { "Leave “All” out and add up the others": ["2019-12", 48] },
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
    gives: { "They are no parts: add all up": ["2019-12", 168] },
  },
  duplicateRows: {
    sheets: [without(long(["Offence"], FRAUD_AND_THEFT), -1, ["Dec 19", "Fraud", 10])],
    gives: { "Count each of them once": ["2019-12", 120], "Add them up: all are right": ["2019-12", 130] },
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
  sameMonthTwice: {
    sheets: [without(long(["Offence"], FRAUD_AND_THEFT), -1, ["Dec 19", "Fraud", 7])],
    gives: { "Add them up: all are right": ["2019-12", 127] },
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
  twoColumnsForMonth: {
    sheets: [wide(["Offence"], [[["Fraud"], (at) => (last(at) ? 13 : 10)]], { headers: HEADERS.with(-1, "Nov 19") })],
    gives: { "Column Z is Dec 19": ["2019-12", 123], "Count column Y": ["2019-11", 120], "Count column Z": ["2019-11", 123] },
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
  notMonthlyCounts: {
    sheets: [wide(["Offence"], FRAUD_AND_THEFT), wide(["Offence"], [[["Arson"], 2]], { name: "Rate per 1,000" })],
    gives: { "Leave “Rate per 1,000” unread": ["2019-12", 120] },
  },
};

/** More workbooks that raise a question in another way. */
const MORE_CASES: readonly (readonly [string, FindingCode, Case])[] = [
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
  [
    "a month in two columns, of which one is between its neighbours",
    "twoColumnsForMonth",
    {
      sheets: [wide(["Offence"], [[["Fraud"], (at) => (at === 23 ? 13 : 10)]], { headers: HEADERS.with(-2, "Oct 19") })],
      gives: { "Column Y is Nov 19": ["2019-12", 123], "Count column X": "missingMonths", "Count column Y": "missingMonths" },
    },
  ],
];

/** What is written where an answer is chosen: the pane and the command line keep it in the workbook. */
function followed({ sheets }: Case, { notes, end }: Answer): Outcome {
  const kept = notes.map((note) => parseNote(noteText(note))!);
  expect(kept).toEqual(notes);
  const reading = sheetOf("Reading", [["Sheet", "Column", "Read as"], ...kept.map(({ sheet, column, readAs }) => [sheet, column, readAs])]);
  return outcomeOf(kept.length > 0 ? [...sheets, reading] : sheets, "Offence", end ?? null);
}

const asking = (Object.values(cards) as unknown as readonly Card<FindingCode>[]).flatMap(({ code, answers }) => (answers ? [code] : []));

/** Asked of a workbook with a report, or of records that go on; their answers are followed below. */
const OF_LATER_BUILDS: ReadonlySet<FindingCode> = new Set(["endsBeforeLastReport", "endChosenBefore", "recordsStop"]);

test("Every question that has answers is followed here", () => {
  expect(Object.keys(CASES).toSorted()).toEqual(asking.filter((code) => !OF_LATER_BUILDS.has(code)).toSorted());
});

test.each([...Object.entries(CASES).map(([code, of]) => [code, code, of] as const), ...MORE_CASES])(
  "each answer to %s gives the figures that it promises, and is asked no more",
  (_, code, of) => {
    const { findings } = outcomeOf(of.sheets, "Offence");
    const asked = findings.filter((each) => each.code === code || each.severity === "error");
    expect(asked.map((each) => each.code)).toEqual([code]);
    const given = answersTo(asked[0]!).map((answer) => {
      const { errors, windows } = followed(of, answer);
      const promised = of.gives[answer.label];
      const stops = promised === null ? "nothingRecognised" : typeof promised === "string" ? promised : null;
      expect(errors.map((each) => each.code)).toEqual(stops === null ? [] : [stops]);
      const [first] = Object.values(windows);
      return [answer.label, errors.length > 0 ? (promised === null ? null : errors[0]!.code) : first ? [first.end, first.later] : null];
    });
    expect(Object.fromEntries(given)).toEqual(of.gives);
  },
);

test.each([
  finding("endsBeforeLastReport", NOWHERE, { end: monthOf(2019, 11), before: monthOf(2019, 12) }),
  finding("endChosenBefore", NOWHERE, { end: monthOf(2019, 10), before: monthOf(2019, 10), latest: monthOf(2019, 11) }),
  finding("recordsStop", NOWHERE, { header: null, place: null, stop: "end", day: 43_812, month: monthOf(2019, 12), missing: 20 }),
])("The answer to $code ends the report where it says", (asked) => {
  const [answer] = answersTo(asked);
  const { errors, windows } = followed({ sheets: [wide(["Offence"], FRAUD_AND_THEFT)], gives: {} }, answer!);
  expect([errors, windows["fraud"]?.end]).toEqual([[], "2019-11"]);
});
