import { monthOf } from "../../../src/domain/month";
import { said } from "../said";

const CELL = { sheet: "Data", address: "C5" };
const SHEET = { sheet: "Data", address: null };
const NOWHERE = { sheet: null, address: null };
const [DEC_19, JAN_20, FEB_20] = [monthOf(2019, 12), monthOf(2020, 1), monthOf(2020, 2)];
const STRANGE = { line: "Burglary", month: "Jan 20", found: 1430, usual: [120, 160], slip: null, meant: null } as const;
const COUNT = { header: "Count", column: "C", count: 1 };

test.each<readonly [string, () => readonly string[], readonly string[]]>([
  [
    "a blank cell among counts",
    () => said("blankAmongCounts", CELL, { strand: "Burglary", months: [JAN_20], count: 1 }),
    [
      "“Data”, cell C5: 1 cell is blank among the counts of “Burglary” for Jan 20, so a total would be incomplete. Enter the count, or 0 if there were none.",
    ],
  ],
  [
    "two blank cells among counts",
    () => said("blankAmongCounts", CELL, { strand: "Burglary", months: [DEC_19, JAN_20], count: 2 }),
    [
      "“Data”, cell C5: 2 cells are blank among the counts of “Burglary” for Dec 19 and Jan 20, so a total would be incomplete. Enter the count, or 0 if there were none.",
    ],
  ],
  [
    "a month without a count",
    () => said("blankCounts", CELL, { strand: "Burglary", months: [JAN_20] }),
    ["“Data”, cell C5: “Burglary” has no count for Jan 20. Blank does not count as 0. Enter the count, or 0 if there were none."],
  ],
  [
    "a last month that is not complete, where it is asked",
    () => said("incompleteMonths", SHEET, { end: DEC_19, months: [JAN_20], asked: true }),
    [
      "Jan 20 looks incomplete: far fewer rows or lower figures than usual, records that stop before the last day, or only zeros. Enter the rest, or choose the last month of the report. December 2019 is the last complete one.",
      "End the report with December 2019: 2019-12",
      "End the report with January 2020: 2020-01",
    ],
  ],
  [
    "last months that are not complete, where nothing is asked",
    () => said("incompleteMonths", SHEET, { end: DEC_19, months: [JAN_20, FEB_20], asked: false }),
    [
      "Jan 20 and Feb 20 are incomplete: far fewer rows or lower figures than usual, records that stop before the last day, or only zeros. The report ends with December 2019.",
    ],
  ],
  [
    "a count with a mark",
    () => said("markedCounts", CELL, { count: 1, marks: ["80 r"] }),
    ["“Data”, cell C5: 1 count has a mark: “80 r”. It is counted."],
  ],
  [
    "counts with marks",
    () => said("markedCounts", CELL, { count: 2, marks: ["80 r", "90 p"] }),
    ["“Data”, cell C5: 2 counts have marks: “80 r” and “90 p”. They are counted."],
  ],
  [
    "months with marks",
    () => said("markedMonths", CELL, { count: 2, marks: ["p"] }),
    ["“Data”, cell C5: 2 months have marks: “p”. Their figures may not be final. They are counted."],
  ],
  [
    "a mark counted as 0",
    () => said("marksCountedAsNone", SHEET, { count: 1, marks: ["-"] }),
    ["“Data”: 1 cell with “-” is counted as 0, because the sheet “Reading” says so."],
  ],
  [
    "marks of several sheets counted as 0",
    () => said("marksCountedAsNone", NOWHERE, { count: 2, marks: ["-", "nil"] }),
    ["2 cells with “-” and “nil” are counted as 0, because the sheet “Reading” says so."],
  ],
  [
    "a text instead of a count",
    () => said("notACount", CELL, { ...COUNT, kind: "text", found: ["n/k"] }),
    [
      "“Data”, cell C5: 1 cell in column C (“Count”) has text instead of a count: “n/k”. Enter the count, or 0 if there were none. If it is a mark, say what it stands for: in the pane under Settings, Marks, or on the sheet “Reading”, as “mark: x is none”.",
      "n/k; expected a whole number from 0",
    ],
  ],
  [
    "texts instead of counts",
    () => said("notACount", CELL, { ...COUNT, kind: "text", count: 2, found: ["n/k", "?"] }),
    [
      "“Data”, cell C5: 2 cells in column C (“Count”) have text instead of a count: “n/k” and “?”. Enter the count, or 0 if there were none. If it is a mark, say what it stands for: in the pane under Settings, Marks, or on the sheet “Reading”, as “mark: x is none”.",
      "n/k; ?; expected a whole number from 0",
    ],
  ],
  [
    "a negative number",
    () => said("notACount", CELL, { ...COUNT, kind: "negative", found: ["-3"] }),
    [
      "“Data”, cell C5: 1 cell in column C (“Count”) has a negative number: “-3”. A count cannot be below 0. Enter the right one.",
      "-3; expected a whole number from 0",
    ],
  ],
  [
    "a fraction",
    () => said("notACount", CELL, { ...COUNT, kind: "fraction", found: ["3.5"] }),
    [
      "“Data”, cell C5: 1 cell in column C (“Count”) has a number that is not whole: “3.5”. Enter a whole number.",
      "3.5; expected a whole number from 0",
    ],
  ],
  [
    "an error",
    () => said("notACount", CELL, { ...COUNT, kind: "error", found: ["#REF!"] }),
    [
      "“Data”, cell C5: 1 cell in column C (“Count”) has an error instead of a count: “#REF!”. Correct the formula, or enter the count.",
      "#REF!; expected a whole number from 0",
    ],
  ],
  [
    "a suppressed count",
    () => said("notACount", CELL, { ...COUNT, kind: "suppressed", found: ["<5"] }),
    [
      "“Data”, cell C5: 1 cell in column C (“Count”) has a mark for a suppressed count: “<5”. No total is possible without it. Enter the count, or leave these rows out of the strand.",
      "<5; expected a whole number from 0",
    ],
  ],
  [
    "a number that may be whole both ways",
    () => said("notACount", CELL, { ...COUNT, kind: "unclear", found: ["2.000"] }),
    [
      "“Data”, cell C5: 1 cell in column C (“Count”) has a number that can be read in two ways: “2.000”. The point may mark thousands or decimals. Enter the number without it, or choose which it is.",
      "2.000; expected a whole number from 0",
      "“2.000” is 2,000: Data=thousands by point",
      "“2.000” is 2: Data=decimals by point",
    ],
  ],
  [
    "numbers of which one is whole by thousands alone",
    () => said("notACount", CELL, { ...COUNT, kind: "unclear", count: 2, found: ["2.000", "1.234 r"] }),
    [
      "“Data”, cell C5: 2 cells in column C (“Count”) have a number that can be read in two ways: “2.000” and “1.234 r”. The point may mark thousands or decimals. Enter the number without it, or choose which it is.",
      "2.000; 1.234 r; expected a whole number from 0",
      "“2.000” is 2,000: Data=thousands by point",
    ],
  ],
  [
    "an unclear number of no one sheet",
    () => said("notACount", NOWHERE, { ...COUNT, kind: "unclear", found: ["2.000"] }),
    [
      "1 cell in column C (“Count”) has a number that can be read in two ways: “2.000”. The point may mark thousands or decimals. Enter the number without it, or choose which it is.",
      "2.000; expected a whole number from 0",
    ],
  ],
  [
    "a mark for a missing count",
    () => said("notACount", CELL, { ...COUNT, kind: "notAvailable", found: ["[x]"] }),
    [
      "“Data”, cell C5: 1 cell in column C (“Count”) has a mark for a missing count: “[x]”. Enter the count, or 0 if the mark stands for none. You can also say what it stands for: in the pane under Settings, Marks, or on the sheet “Reading”, as “mark: x is none”.",
      "[x]; expected a whole number from 0",
    ],
  ],
  ...(
    [
      ["swapped", 143, "Two digits may have been swapped: is it 143?"],
      ["doubled", 143, "A digit may have been typed twice: is it 143?"],
      ["missing", null, "A digit may be missing."],
      ["nought", 143, "There may be a zero too many: is it 143?"],
      [null, null, "Check it at its source."],
    ] as const
  ).map(
    ([slip, meant, advice]) =>
      [
        `a count far from its history: ${slip ?? "no slip"}`,
        () => said("implausibleCount", CELL, { count: 1, values: [{ ...STRANGE, slip, meant }] }),
        [
          `“Data”, cell C5: 1,430 for Burglary in Jan 20 is far from the other months, which are mostly 120 to 160. ${advice}`,
          `1430; expected ${meant ?? "120 to 160"}`,
        ],
      ] as const,
  ),
  [
    "counts far from their history",
    () => said("implausibleCount", SHEET, { count: 7, values: [STRANGE, { ...STRANGE, line: "Robbery", found: 900 }] }),
    [
      "“Data”: 7 counts are far from the other months of the same series (furthest: Burglary, Jan 20: 1,430, usually 120 to 160 and Robbery, Jan 20: 900, usually 120 to 160). Check them at their source.",
      "1430; 900; expected 120 to 160; 120 to 160",
    ],
  ],
  [
    "a 0 where there never was one",
    () => said("zeroAmongCounts", CELL, { count: 1, values: [{ line: "Burglary", month: "Jan 20", lowest: 1200 }] }),
    [
      "“Data”, cell C5: 0 is unusual here (Burglary in Jan 20, otherwise never below 1,200). Enter the count, or clear the cell until it is known. If there was none, accept this and give the reason.",
      "0; expected 1200 or more",
    ],
  ],
  [
    "zeros where there never was one",
    () => said("zeroAmongCounts", SHEET, { count: 7, values: [{ line: "Burglary", month: "Jan 20", lowest: 5 }] }),
    [
      "“Data”: 7 zeros are unusual here (Burglary in Jan 20, otherwise never below 5). Enter the count, or clear the cell until it is known. If there was none, accept this and give the reason.",
      "0; expected 5 or more",
    ],
  ],
  [
    "a month entered twice",
    () => said("monthRepeated", CELL, { month: JAN_20, of: DEC_19, series: 3 }),
    ["“Data”, cell C5: all 3 counts of Jan 20 are the same as those of Dec 19. Enter the month’s own counts."],
  ],
  [
    "a number kept as text",
    () => said("numbersAsText", CELL, { count: 1 }),
    ["“Data”, cell C5: 1 number is stored as text. It is counted."],
  ],
  [
    "numbers kept as text",
    () => said("numbersAsText", CELL, { count: 2 }),
    ["“Data”, cell C5: 2 numbers are stored as text. They are counted."],
  ],
  [
    "sums of 12 months",
    () =>
      said("rollingSums", CELL, {
        of: ["Burglary"],
        share: "21%",
        values: [
          { month: DEC_19, count: 1200 },
          { month: JAN_20, count: 1210 },
        ],
        leave: { texts: ["Burglary sums"], notes: [{ sheet: "Data", column: "Offence", readAs: "left out: Burglary sums" }] },
      }),
    [
      "“Data”, cell C5: the figures of Burglary look like rolling totals or averages of several months, not monthly counts: they change by only 21% of what chance and the months' lengths alone would bring (Dec 19: 1,200 and Jan 20: 1,210). Enter the count of each month. If these are monthly counts, accept this and give the reason.",
      "Leave “Burglary sums” out: Data!Offence=left out: Burglary sums",
    ],
  ],
  [
    "totals that run up",
    () =>
      said("runningTotals", CELL, {
        of: ["Burglary", "Robbery"],
        start: 3,
        values: [
          { month: DEC_19, count: 900 },
          { month: JAN_20, count: 1000 },
        ],
        leave: null,
      }),
    [
      "“Data”, cell C5: the figures of Burglary and Robbery grow from April to the end of each year (Dec 19: 900 and Jan 20: 1,000), so adding them up would count most offences many times. Enter the count of each month: each figure less the one before it. April stays as it is.",
    ],
  ],
  [
    "dates that lie weeks apart",
    () => said("weeklyFigures", CELL, { days: 52, apart: 7 }),
    [
      "“Data”, cell C5: the 52 dates are 7 days apart, so these are weekly figures. Weeks do not fit into months. Enter monthly counts, or leave the sheet out.",
      "Leave “Data” out: Data=not read",
    ],
  ],
  [
    "dates that lie two weeks apart",
    () => said("weeklyFigures", CELL, { days: 26, apart: 14 }),
    [
      "“Data”, cell C5: the 26 dates are 14 days apart, so these are figures of 2 weeks. Weeks do not fit into months. Enter monthly counts, or leave the sheet out.",
      "Leave “Data” out: Data=not read",
    ],
  ],
  [
    "months kept as text",
    () => said("textAmongDates", CELL, { column: "Month", count: 2 }),
    [
      "“Data”, cell C5: 2 months in column “Month” are text, but the others are dates. They are counted, but Excel sorts and filters text separately.",
    ],
  ],
  [
    "a month with a mark",
    () => said("markedMonths", CELL, { count: 1, marks: ["p"] }),
    ["“Data”, cell C5: 1 month has a mark: “p”. Its figures may not be final. They are counted."],
  ],
  [
    "a last month that is not complete, and no other month to end with but a later one",
    () => said("incompleteMonths", SHEET, { end: DEC_19, months: [JAN_20], asked: true, ends: [JAN_20] }),
    [
      "Jan 20 looks incomplete: far fewer rows or lower figures than usual, records that stop before the last day, or only zeros. Enter the rest, or choose the last month of the report. December 2019 is the last complete one, but months of its period or of the year before are missing.",
      "End the report with January 2020: 2020-01",
    ],
  ],
  [
    "a last month that is not complete, and no month to end with",
    () => said("incompleteMonths", SHEET, { end: DEC_19, months: [JAN_20], asked: true, ends: [] }),
    [
      "Jan 20 looks incomplete: far fewer rows or lower figures than usual, records that stop before the last day, or only zeros. Enter the rest. December 2019 is the last complete one, but months of its period or of the year before are missing.",
    ],
  ],
  [
    "a month kept as text",
    () => said("textAmongDates", CELL, { column: "Month", count: 1 }),
    [
      "“Data”, cell C5: 1 month in column “Month” is text, but the others are dates. It is counted, but Excel sorts and filters text separately.",
    ],
  ],
])("what is said of %s", (_, words, expected) => {
  expect(words()).toEqual(expected);
});
