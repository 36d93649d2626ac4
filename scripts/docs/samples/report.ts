import type { ReportDetails } from "../../../src/domain/report-details";
import { NOWHERE } from "../../../src/domain/finding";
import { BOX, JAN_20, type Samples } from "./places";

export const REPORT: Samples<ReportDetails> = {
  packStrandsLeftOut: [
    { sheet: "Fraud", address: null },
    { column: "District", strands: ["Fraud"], sheets: ["Fraud"] },
  ],
  packMeasuresLeftOut: [
    { sheet: "Referrals", address: null },
    { column: "District", measures: ["Referrals", "Visits"], why: "noColumn", sheets: ["Referrals"] },
  ],
  packsDoNotAddUp: [
    { sheet: "Monthly", address: "C7, C19" },
    { strand: "Knife Crime", column: "District", window: JAN_20, total: 1204, sum: 1200 },
  ],
  populationsNotRead: [
    { sheet: "Population", address: null },
    { why: "missing", places: ["Basildon"] },
  ],
  paperColumnsMissing: [{ sheet: "Paper", address: null }, { missing: ["Heading", "Text"] }],
  paperHeadingMissing: [{ sheet: "Paper", address: "B6" }, { begins: "The rate of crime increase" }],
  paperNumberTwice: [
    { sheet: "Paper", address: "A9" },
    { number: "6.2", firstRow: 8 },
  ],
  paperTextMissing: [{ sheet: "Paper", address: "C4, C9" }, { headings: ["Recommendations", "Demand & Risks"] }],
  paperNumberSkipped: [
    { sheet: "Paper", address: "A9" },
    { before: "6.2", after: "6.4" },
  ],
  figureNameUnknown: [BOX, { title: "Hate Crime", words: "{{pctDif}}", suggestion: "{{pctDiff}}" }],
  namedFigureMissing: [BOX, { title: "Hate Crime", words: "{{diff}}", mark: "[c]" }],
  textDisagrees: [
    BOX,
    {
      ...{ title: "Knife Crime", why: "average", words: "an average of 40 each month" },
      against: "207 over the 8 months from June 2019 to January 2020 is 25.9 a month",
    },
  ],
  textFigureStale: [BOX, { title: "Fraud", words: "2,087", what: "the later total", now: "2,097", instead: "Fraud fell to 2,097." }],
  figuresFilledIn: [BOX, { title: "Hate Crime", filled: [{ name: "{{diff}}", value: "387" }] }],
  commentaryKept: [
    { sheet: "Strand data", address: null },
    { strands: ["Hate Crime"], sheet: "Strand data" },
  ],
  placesMoved: [NOWHERE, { sheet: "Report" }],
  reportRestored: [NOWHERE, { sheet: "Report" }],
  sheetProtected: [NOWHERE, { sheet: "Report" }],
  cellsInTheWay: [{ sheet: "Report", address: "A210:C220" }, {}],
  foreignReport: [NOWHERE, { sheet: "Report", used: "Strand report" }],
  commentaryCut: [
    { sheet: "Report", address: "A23:F23" },
    { strand: "Hate Crime", isTooLong: false },
  ],
};
