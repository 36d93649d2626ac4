import type { ComparingDetails } from "../../../src/domain/comparing-details";
import { NOWHERE } from "../../../src/domain/finding";
import { addMonths, monthOf } from "../../../src/domain/month";
import { MONTHLY, STRANDS, SHEET, JAN_20, type Samples } from "./places";

const FROM_MARCH = Array.from({ length: 8 }, (_, index) => addMonths(monthOf(2019, 3), index));

export const COMPARING: Samples<ComparingDetails> = {
  solvedNotKnown: [
    { sheet: "Crimes", address: null },
    {
      why: "values",
      strands: ["Knife Crime", "Robbery"],
      column: "Outcome",
      values: ["Charged", "No further action", "Under investigation"],
    },
  ],
  solvedMoreThanRecorded: [
    { sheet: "Solved", address: "D7" },
    { strand: "Knife Crime", months: [monthOf(2019, 12), JAN_20] },
  ],
  wholesNotGiven: [{ sheet: null, address: null }, {}],
  ranksNotGiven: [{ sheet: null, address: null }, {}],
  contributionsNotGiven: [
    { sheet: null, address: null },
    { why: "doNotAddUp", column: "District", strands: ["Knife Crime"] },
  ],
  differencesUnchecked: [{ sheet: "Pack", address: "H2" }, { columns: ["Force % change"] }],
  pairNotRead: [
    { sheet: "Pack", address: "B2:C2" },
    { found: ["FYTD 2018/19", "FYTD 2019/20"], why: "not 12 months" },
  ],
  sheetLongerThanRead: [SHEET, { rows: 1200, read: 500 }],
  tableWithoutHeading: [{ sheet: "Tables", address: "A12" }, {}],
  windowsNotYearApart: [
    { sheet: "Tables", address: "B12" },
    { strands: ["Fraud"], ends: [monthOf(2018, 1), JAN_20] },
  ],
  periodNotLaterWindow: [
    { sheet: "Tables", address: "B12" },
    { strands: ["Fraud"], period: monthOf(2020, 2), later: JAN_20 },
  ],
  diffDisagrees: [
    { sheet: "Tables", address: "D13" },
    { strand: "Fraud", what: "% Diff.", found: "+6.3%", expected: "-6.3%", why: "sign" },
  ],
  noFigures: [STRANDS, { strand: "Fraud" }],
  missingMonths: [
    STRANDS,
    { strands: ["Hate Crime", "Fraud"], window: JAN_20, months: FROM_MARCH.slice(0, 2), sheets: ["Monthly"], ends: [monthOf(2019, 2)] },
  ],
  periodsDoNotFit: [NOWHERE, { strands: ["Fraud", "Hate Crime"], window: JAN_20, length: 3, ends: [monthOf(2019, 12)] }],
  onlyYearTotals: [NOWHERE, { strands: ["Fraud"], window: JAN_20, span: 10 }],
  baselineMissing: [
    NOWHERE,
    { strands: ["Fraud"], window: monthOf(2016, 12), why: "missingMonths", months: [monthOf(2016, 1), monthOf(2016, 2)] },
  ],
  missingTotal: [STRANDS, { strand: "Fraud", window: JAN_20, ends: [monthOf(2019, 12)] }],
  zeroBase: [STRANDS, { strand: "Fraud", window: JAN_20 }],
  smallBase: [STRANDS, { strand: "Fraud", window: JAN_20, base: 12, smallest: 50 }],
  notByRecord: [
    NOWHERE,
    {
      strands: ["Fraud"],
      file: "october.xlsx",
      reason: { why: "repeated", of: "then", sheet: "Crimes", address: "B7", reference: "42/1/19", times: 1000 },
    },
  ],
  endAfterData: [NOWHERE, { end: monthOf(2020, 3), last: JAN_20, ends: [JAN_20] }],
  endBeforeData: [NOWHERE, { end: monthOf(1999, 1), first: monthOf(2018, 2), ends: [JAN_20] }],
  monthNotOver: [MONTHLY, { text: "Data as at 12 January 2020", month: JAN_20 }],
  yearNotWhole: [
    MONTHLY,
    { label: "2019/20*", month: monthOf(2020, 3), percent: 52, lines: 6, than: "previous", ends: [monthOf(2019, 3)] },
  ],
  monthsNotWhole: [MONTHLY, { text: "Mar-19 (part month)", months: [monthOf(2019, 3)], ends: [] }],
  incompleteMonths: [NOWHERE, { end: JAN_20, months: [monthOf(2020, 2)], asked: false }],
  strandsBehind: [NOWHERE, { last: JAN_20, before: monthOf(2019, 12), strands: ["Fraud", "Arson"], of: 3 }],
  tablesBehind: [
    NOWHERE,
    {
      last: JAN_20,
      before: monthOf(2019, 11),
      strands: ["Fraud", "Arson"],
      tables: [{ table: { sheet: "Thurrock", cell: null, name: "Thurrock", toldApart: true }, end: monthOf(2019, 11) }],
    },
  ],
  endsBeforeLastReport: [NOWHERE, { end: monthOf(2019, 12), before: JAN_20 }],
  endChosenBefore: [NOWHERE, { end: JAN_20, before: JAN_20, latest: monthOf(2020, 4) }],
};
