import type { CountDetails } from "../../../src/domain/count-details";
import { NOWHERE } from "../../../src/domain/finding";
import { addMonths, monthOf } from "../../../src/domain/month";
import { MONTHLY, SHEET, JAN_20, type Samples } from "./places";

const FROM_MARCH = Array.from({ length: 8 }, (_, index) => addMonths(monthOf(2019, 3), index));

export const COUNTS: Samples<CountDetails> = {
  leftOutAsSaid: [SHEET, { sheets: ["Monthly"], what: { of: "rows", column: "District", names: ["South"], kept: [] } }],
  totalsLeftOut: [MONTHLY, { of: "rows", labels: ["Total", "Essex total"], count: 14, sheets: 1 }],
  notACount: [MONTHLY, { kind: "suppressed", header: "Count", column: "D", count: 12, found: ["*", "[c]"] }],
  numbersAsText: [MONTHLY, { count: 4 }],
  markedMonths: [
    { sheet: "Monthly", address: "Y1" },
    { count: 1, marks: ["(provisional)"] },
  ],
  markedCounts: [MONTHLY, { count: 12, marks: ["[r]", "p"] }],
  marksCountedAsNone: [MONTHLY, { count: 12, marks: ["-", "nil"] }],
  blankCounts: [MONTHLY, { strand: "Fraud", months: FROM_MARCH }],
  blankAmongCounts: [MONTHLY, { strand: "Fraud", months: [JAN_20], count: 1 }],
  rowsWithoutMonth: [MONTHLY, { count: 4, found: ["", "Janury 20"] }],
  rowsWithoutCategory: [MONTHLY, { column: "Offence", count: 4, records: false, total: false }],
  duplicateRows: [MONTHLY, { count: 1, ones: false }],
  flaggedTwice: [MONTHLY, { column: "Domestic", flags: ["Y"], count: 5 }],
  sameReference: [
    MONTHLY,
    { column: "Crime Reference", count: 2, references: ["42/1001/20", "42/1002/20"], alike: true, sheets: ["Monthly"] },
  ],
  secondHeader: [{ sheet: "Monthly", address: "A80" }, {}],
  valuesMissingInMonths: [
    SHEET,
    {
      strands: ["Knife Crime"],
      sheets: ["Monthly"],
      gaps: [{ header: "Offence", mayBeLeftOut: true, value: "Threat with knife", months: [JAN_20], usual: 40 }],
      values: 3,
    },
  ],
  noRowsAreNone: [SHEET, { count: 3, of: [{ value: "Fraud, South", months: [JAN_20] }], lines: 2 }],
  recordsStop: [SHEET, { header: null, place: null, stop: "end", day: 43_902, month: monthOf(2020, 3), missing: 63 }],
  columnsNotChecked: [SHEET, { columns: ["District", "Ward"] }],
  severalSources: [
    NOWHERE,
    {
      strands: ["Fraud"],
      places: ["“Data”", "“Copy of data”"],
      tables: [
        { sheet: "Data", cell: null, name: "Data", toldApart: true },
        { sheet: "Copy of data", cell: null, name: "Copy of data", toldApart: true },
      ],
    },
  ],
  recordsNotCounted: [
    { sheet: "Crimes", address: "B1" },
    {
      ...{ strands: ["Burglary", "Robbery"], header: "What happened", column: "B", example: "Burglary" },
      tables: [{ sheet: "Summary", cell: null, name: "Summary", toldApart: false }],
    },
  ],
  coarserLeftOut: [NOWHERE, { strands: ["Fraud"], places: ["“By year”"] }],
  summedOverTables: [NOWHERE, { strands: ["A", "B", "C", "D", "E", "F"], places: ["“2019”", "“2020”"] }],
};
