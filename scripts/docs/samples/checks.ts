import type { CheckDetails } from "../../../src/domain/check-details";
import { NOWHERE } from "../../../src/domain/finding";
import { addMonths, monthOf } from "../../../src/domain/month";
import { MONTHLY, SHEET, JAN_20, type Samples } from "./places";

export const CHECKS: Samples<CheckDetails> = {
  placesAlike: [
    MONTHLY,
    { column: "District", values: ["Harlow", "Basildon"], lines: 1, of: 3, months: 24, choices: [{ leaves: null, notes: [] }] },
  ],
  offenceRenamed: [SHEET, { before: ["Harassment"], after: ["Stalking and harassment"], month: monthOf(2019, 4), note: null, notes: [] }],
  offenceMissing: [SHEET, { place: "Harlow", offence: "Robbery", others: 13, least: 180, sheets: ["Data"] }],
  runningTotals: [MONTHLY, { of: ["Burglary"], start: 0, values: [{ month: JAN_20, count: 73 }], leave: null }],
  rollingSums: [MONTHLY, { of: ["Burglary"], share: "29%", values: [{ month: JAN_20, count: 730 }], leave: null }],
  weeklyFigures: [SHEET, { days: 104, apart: 7 }],
  notMonthlyCounts: [SHEET, { kind: "rate", text: "Rate per 1,000", strands: ["Burglary"], others: true }],
  monthsMissing: [SHEET, { first: monthOf(2018, 2), last: JAN_20, months: [monthOf(2019, 3)] }],
  monthsOutOfOrder: [MONTHLY, { months: [JAN_20] }],
  monthInFuture: [MONTHLY, { months: [monthOf(2920, 1)] }],
  mixedPeriods: [MONTHLY, { label: "Q1 2020", length: 3, others: 1 }],
  sameMonthTwice: [MONTHLY, { of: [{ line: "Burglary, North", month: "Jan 20", counts: [12, 14] }], count: 1 }],
  spelledDifferently: [MONTHLY, { column: "Offence", names: [{ written: "Burglary ", usual: "Burglary" }], count: 12 }],
  similarNames: [MONTHLY, { column: "Offence", found: "Burglery (Dwelling)", meant: "Burglary (Dwelling)", count: 1 }],
  sheetNotRecognised: [SHEET, { seen: "row 3 with “Desk 1” and “Desk 2”; no months" }],
  implausibleCount: [
    MONTHLY,
    {
      values: [{ line: "Burglary", month: "Jan 20", found: 412, usual: [110, 171], slip: "swapped", meant: 142 }],
      count: 1,
    },
  ],
  zeroAmongCounts: [MONTHLY, { values: [{ line: "Burglary", month: "Jan 20", lowest: 110 }], count: 1 }],
  lastCountsOff: [MONTHLY, { period: { end: JAN_20, length: 1 }, values: [{ name: "Tendring", found: 45, expected: 110 }], count: 1 }],
  monthRepeated: [MONTHLY, { month: JAN_20, of: monthOf(2019, 12), series: 10 }],
  figuresExchanged: [
    { sheet: "Monthly", address: "N2:N3" },
    {
      from: JAN_20,
      names: [
        { name: "Arson", like: "Theft", before: 20, after: 184 },
        { name: "Theft", like: "Arson", before: 180, after: 21 },
      ],
    },
  ],
  countsCopied: [
    MONTHLY,
    {
      ...{ name: "Burglary", series: 1, other: null },
      months: [0, 1, 2, 3, 4, 5].map((at) => addMonths(monthOf(2019, 1), at)),
      of: [0, 1, 2, 3, 4, 5].map((at) => addMonths(monthOf(2018, 1), at)),
    },
  ],
  countsFilled: [
    MONTHLY,
    { name: "Burglary", series: 1, months: [0, 1, 2, 3, 4, 5].map((at) => addMonths(monthOf(2019, 1), at)), count: 142, by: 0 },
  ],
  textAmongDates: [MONTHLY, { column: "Month", count: 1 }],
  totalDisagrees: [
    MONTHLY,
    {
      total: "Total",
      parts: ["Burglary", "Robbery", "Fraud"],
      values: [{ of: "Jan 20", found: 1204, expected: 1214 }],
      count: 1,
    },
  ],
  yearToDateDisagrees: [
    { sheet: "Jan 20", address: "B2" },
    { values: [{ line: "Fraud", month: JAN_20, found: 120, expected: 102, from: null, to: { cell: "C2", total: 102 } }], count: 1 },
  ],
  partExceedsWhole: [
    MONTHLY,
    { part: "of which residential", whole: "Burglary", values: [{ month: "Jan 20", part: 120, whole: 112 }], count: 1 },
  ],
  seriesDisagree: [
    MONTHLY,
    {
      other: "Summary",
      values: [{ line: "Burglary", month: "Jan 20", found: 112, expected: 121, expectedAt: "D7" }],
      count: 1,
    },
  ],
  percentAsText: [MONTHLY, { count: 10 }],
  checkSettingsUnreadable: [NOWHERE, {}],
  keptUnreadable: [NOWHERE, { what: "options", problem: "“charts” has an unexpected value" }],
  reportLost: [NOWHERE, {}],
  commentaryLeft: [{ sheet: "Report commentary", address: null }, { sheet: "Report commentary" }],
  looksRefused: [{ sheet: "Report", address: null }, { refused: [{ what: "page set-up", reason: "There is no printer." }] }],
  hardToRead: [
    { sheet: "Report", address: "A2" },
    { text: "1 cell has letters too pale for what is behind them.", toDo: "Make the letters darker, or the cell lighter." },
  ],
  buildUnfinished: [NOWHERE, {}],
};
