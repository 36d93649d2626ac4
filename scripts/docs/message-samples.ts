import { NOWHERE, type FindingCode, type FindingDetails, type FindingPlace } from "../../src/domain/finding";
import { addMonths, monthOf } from "../../src/domain/month";

const MONTHLY: FindingPlace = { sheet: "Monthly", address: "D5:D7, D9" };
const STRANDS: FindingPlace = { sheet: "Strands", address: "E7" };
const BOX: FindingPlace = { sheet: "Report", address: "A41" };
const SHEET: FindingPlace = { sheet: "Monthly", address: null };
const JAN_20 = monthOf(2020, 1);
const FROM_MARCH = Array.from({ length: 8 }, (_, index) => addMonths(monthOf(2019, 3), index));

/**
 * One finding for each code. A new code makes this incomplete, so someone must write its sample and read its text here.
 */
export const SAMPLES: { readonly [Code in FindingCode]: readonly [FindingPlace, FindingDetails[Code]] } = {
  accountFails: [
    { sheet: null, address: null },
    { strand: "Burglary", figures: 1234, cells: 1230 },
  ],
  nothingRecognised: [
    NOWHERE,
    {
      seen: [
        { sheet: "Rota", seen: "row 3 with “Desk 1” and “Desk 2”; no months" },
        { sheet: "Sheet3", seen: "nothing" },
      ],
    },
  ],
  hiddenSheetRead: [SHEET, {}],
  hiddenRowsRead: [SHEET, { rows: 1, filtered: true }],
  ambiguousPeriod: [MONTHLY, { found: "Q1 2020", ends: [monthOf(2020, 3), monthOf(2020, 6)] }],
  ambiguousDays: [MONTHLY, { header: "Date", found: "02/03/2020" }],
  mixedDays: [MONTHLY, { header: "Date", found: "02/03/2020" }],
  leftOutByName: [SHEET, { column: "Offence", value: "Total theft", as: "total", across: false, sheets: ["Data"] }],
  unnamedTotal: [
    SHEET,
    { column: "District", value: "Essex", parts: ["North", "South"], all: false, how: "nearly", across: false, sheets: ["Monthly"] },
  ],
  totalCountedWithParts: [
    SHEET,
    {
      strand: "Violence",
      column: "Offence",
      value: "Violence against the person",
      parts: ["Violence with injury", "Violence without injury"],
      how: "sum",
    },
  ],
  totalOrParts: [SHEET, { column: "Flag", labels: ["All"], strands: ["Burglary"], alone: 0, rows: 3 }],
  measureCounted: [
    SHEET,
    {
      counted: ["Recorded"],
      left: ["Solved"],
      choices: [
        { of: "Solved", notes: [] },
        { of: null, notes: [] },
      ],
    },
  ],
  mixedMeasures: [SHEET, { column: "Measure", values: ["Recorded", "Solved"], strands: ["Burglary"] }],
  yearNotSaid: [
    { sheet: "Monthly", address: "B7:M7" },
    { found: ["Jan", "Dec"], cell: "B7" },
  ],
  monthsUnderYears: [{ sheet: "Monthly", address: "B3" }, { missing: "year" }],
  wholeCounted: [
    SHEET,
    { column: "Division", whole: "Forcewide", parts: ["East", "West"], figures: 72, more: 1, alone: 2, sheets: ["Monthly"] },
  ],
  namesWithNotes: [NOWHERE, { names: [{ text: "Burglary (1)", bare: "Burglary" }] }],
  partsByName: [SHEET, { column: "Offence", parts: ["of which dwelling"], sheets: ["Monthly"] }],
  wholeAndParts: [NOWHERE, { wholes: ["ACT"], parts: 9 }],
  partsDoNotAddUp: [
    SHEET,
    {
      whole: "Force",
      parts: 3,
      months: [JAN_20],
      choices: {
        counts: { sheet: "Monthly", column: "B3", readAs: "whole of the others" },
        leaves: { sheet: "Monthly", column: "B3", readAs: "not read" },
      },
    },
  ],
  readingColumnsMissing: [{ sheet: "Reading", address: null }, {}],
  readingNotUnderstood: [{ sheet: "Reading", address: "C4" }, { found: "ofence" }],
  breaksColumnsMissing: [{ sheet: "Breaks", address: null }, {}],
  breakStrandUnknown: [
    { sheet: "Breaks", address: "A5" },
    { strand: "Knife Crme", strands: ["Knife Crime", "Robbery"], suggestion: "Knife Crime" },
  ],
  badBreakMonth: [{ sheet: "Breaks", address: "B5" }, { found: "last summer" }],
  badBreakPart: [
    { sheet: "Breaks", address: "D5" },
    { found: "some", why: "count" },
  ],
  breakTwice: [
    { sheet: "Breaks", address: "B6" },
    { month: monthOf(2019, 6), firstRow: 5 },
  ],
  breakPartTooLarge: [
    { sheet: "Breaks", address: "D5" },
    { strand: "Knife Crime", month: monthOf(2019, 6), end: JAN_20, part: 1200, most: 934 },
  ],
  breakPartUnused: [
    { sheet: "Breaks", address: "D5" },
    { strand: "Knife Crime", month: monthOf(2018, 6), end: JAN_20, part: 120 },
  ],
  breakOutsideData: [
    { sheet: "Breaks", address: "B5" },
    { strand: "Knife Crime", month: monthOf(2091, 6), first: monthOf(2018, 2), last: JAN_20 },
  ],
  targetsColumnsMissing: [{ sheet: "Targets", address: null }, {}],
  targetStrandUnknown: [
    { sheet: "Targets", address: "A5" },
    { strand: "Knife Crme", strands: ["Knife Crime", "Robbery"], suggestion: "Knife Crime" },
  ],
  badTarget: [
    { sheet: "Strands", address: "M5" },
    { strand: "Knife Crime", found: "5%", why: "unsigned" },
  ],
  badTargetMonth: [
    { sheet: "Targets", address: "B5" },
    { strand: "Knife Crime", found: "spring" },
  ],
  targetTwice: [
    { sheet: "Targets", address: "C5" },
    { strand: "Knife Crime", other: "Strands M4" },
  ],
  targetsDoNotCover: [
    { sheet: "Targets", address: "B5" },
    { strand: "Knife Crime", months: [monthOf(2019, 12), JAN_20], end: JAN_20 },
  ],
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
  ambiguousColumn: [
    { sheet: "Monthly", address: "C1, D1" },
    { role: "offence", choices: ["MajorText", "MinorText"] },
  ],
  severalMeasures: [
    { sheet: "Monthly", address: "B2, C2" },
    {
      choices: [
        { label: "Recorded", column: "B" },
        { label: "Solved", column: "C" },
      ],
      among: "months",
      sheets: ["Monthly"],
    },
  ],
  subColumnsLeftOut: [
    { sheet: "Monthly", address: "B2, C2, D2" },
    { counted: ["Total"], left: ["Male", "Female"] },
  ],
  monthNotRead: [
    { sheet: "Monthly", address: "D1" },
    { found: "Latest", column: "D", month: JAN_20, length: 1 },
  ],
  yearOutOfPlace: [
    { sheet: "Monthly", address: "D1" },
    { found: "Jan 02", column: "D", month: monthOf(2002, 1), meant: JAN_20, length: 1 },
  ],
  differencesUnchecked: [{ sheet: "Pack", address: "H2" }, { columns: ["Force % change"] }],
  pairNotRead: [
    { sheet: "Pack", address: "B2:C2" },
    { found: ["FYTD 2018/19", "FYTD 2019/20"], why: "not 12 months" },
  ],
  quartersByStep: [
    { sheet: "Monthly", address: "B1" },
    { found: "31/01/2020", end: JAN_20 },
  ],
  monthColumnChosen: [
    { sheet: "Crimes", address: "C1" },
    { chosen: "Recorded Date", others: [{ header: "Committed Date", column: "B" }] },
  ],
  monthReadByPlace: [
    { sheet: "Monthly", address: "D1" },
    { found: "Janurary 20", month: JAN_20, length: 1 },
  ],
  titleOtherMonth: [
    { sheet: "Jan 20", address: "A1" },
    { sheets: [{ sheet: "Jan 20", named: JAN_20, title: "Offences Dec 2019", titled: monthOf(2019, 12) }] },
  ],
  twoColumnsForMonth: [MONTHLY, { month: JAN_20, columns: ["C", "F"] }],
  twoRowsForMonth: [MONTHLY, { months: [JAN_20] }],
  sheetLongerThanRead: [SHEET, { rows: 1200, read: 500 }],
  tableWithoutHeading: [{ sheet: "Tables", address: "A12" }, {}],
  windowsNotYearApart: [
    { sheet: "Tables", address: "B12" },
    { strand: "Fraud", ends: [monthOf(2018, 1), JAN_20] },
  ],
  periodNotLaterWindow: [
    { sheet: "Tables", address: "B12" },
    { strand: "Fraud", period: monthOf(2020, 2), later: JAN_20 },
  ],
  diffDisagrees: [
    { sheet: "Tables", address: "D13" },
    { strand: "Fraud", what: "% Diff.", found: "+6.3%", expected: "-6.3%", why: "sign" },
  ],
  strandsTableEmpty: [STRANDS, {}],
  strandsTableTooLong: [STRANDS, { rows: 800, read: 492 }],
  strandsColumnsMissing: [STRANDS, { missing: ["Column", "Values"], found: ["Section", "Strand", "Valeus"] }],
  strandsColumnsIgnored: [STRANDS, { columns: ["Remark"] }],
  strandsRowIgnored: [STRANDS, { text: "Strands overlap." }],
  strandNameMissing: [STRANDS, {}],
  strandBelowTable: [{ sheet: "Strands", address: "A19:L20" }, { strand: "Hate Crime" }],
  strandRowsDisagree: [STRANDS, { strand: "Hate Crime", column: "Lead", firstRow: 4 }],
  textTooLong: [
    { sheet: "Strands", address: "C7" },
    { what: "A measure", begins: "Offences that", length: 1000, most: 250 },
  ],
  badDirection: [STRANDS, { strand: "Hate Crime", found: "sideways" }],
  conditionIncomplete: [STRANDS, { strand: "Fraud", blank: "Values" }],
  unknownSheet: [STRANDS, { sheet: "Mothly", sheets: ["Monthly", "Records"], suggestion: "Monthly" }],
  duplicateSection: [STRANDS, { section: "5.1", firstRow: 4 }],
  badPeriodEnd: [STRANDS, { strand: "Night Time Economy", found: "soon" }],
  badPeriod: [STRANDS, { strand: "Hare Coursing", found: "18 months", why: "tooLong", end: null }],
  badBaseline: [STRANDS, { found: "before the pandemic" }],
  unknownColumn: [
    STRANDS,
    { strand: "Fraud", column: "Ofence", columns: ["Month", "Offence", "District", "Count"], suggestion: "Offence" },
  ],
  columnNotNamed: [STRANDS, { strand: "Fraud", choices: ["Offence", "Crime type"] }],
  valueMatchesNothing: [STRANDS, { strand: "Fraud", column: "Offence", value: "Fruad*", examples: ["Fraud", "Theft"], suggestion: null }],
  strandMatchesNothing: [
    STRANDS,
    {
      strand: "Fraud",
      column: "Offence",
      values: ["Fruad*", "Forgery"],
      examples: ["Fraud", "Theft"],
      suggestion: null,
    },
  ],
  nearMiss: [MONTHLY, { column: "Offence", found: "Burglery", meant: "Burglary" }],
  valuesInNoStrand: [MONTHLY, { column: "Offence", values: ["Arson", "Perjury"], count: 14, strandsSheet: "Strands" }],
  noStrands: [NOWHERE, {}],
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
      gaps: [{ header: "Offence", isColumn: true, value: "Threat with knife", months: [JAN_20], usual: 40 }],
      values: 3,
    },
  ],
  noRowsAreNone: [SHEET, { count: 3, of: [{ value: "Fraud, South", months: [JAN_20] }], lines: 2 }],
  recordsStop: [SHEET, { header: null, place: null, stop: "end", day: 43_902, month: monthOf(2020, 3), missing: 63 }],
  placesAlike: [
    MONTHLY,
    { column: "District", values: ["Harlow", "Basildon"], lines: 1, of: 3, months: 24, choices: [{ leaves: null, notes: [] }] },
  ],
  offenceMissing: [SHEET, { place: "Harlow", offence: "Robbery", others: 13, least: 180, sheets: ["Data"] }],
  columnsNotChecked: [SHEET, { columns: ["District", "Ward"] }],
  measuresColumnsMissing: [{ sheet: "Measures", address: null }, {}],
  measureSectionUnknown: [
    { sheet: "Measures", address: "A5" },
    { measure: "Body-worn video in interview", section: "Domestic Abse", suggestion: "Domestic Abuse" },
  ],
  badMeasure: [
    { sheet: "Measures", address: "I6" },
    { measure: "Operation Sceptre deployments", found: "", why: "span" },
  ],
  measureSheetApart: [
    { sheet: "Measures", address: "E5" },
    { of: "DA measures", strands: ["Domestic Abuse"] },
  ],
  measureMonthsMissing: [
    { sheet: "Measures", address: "G5" },
    { measure: "Arrests", months: [monthOf(2019, 8), monthOf(2019, 9)] },
  ],
  rateOfTooFew: [
    { sheet: "Measures", address: "B5" },
    { measure: "Body-worn video in interview", months: [monthOf(2019, 8)], why: "more" },
  ],
  themesDoNotAddUp: [
    { sheet: "Measures", address: "H8" },
    { measure: "Prevent referrals by theme", total: 32, sum: 31 },
  ],
  measureInDoubt: [
    { sheet: "Measures", address: "B5" },
    { measure: "Body-worn video in interview", of: "DA measures" },
  ],
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
  coarserLeftOut: [NOWHERE, { strands: ["Fraud"], places: ["“By year”"] }],
  summedOverTables: [NOWHERE, { strands: ["A", "B", "C", "D", "E", "F"], places: ["“2019”", "“2020”"] }],
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
  monthsNotWhole: [MONTHLY, { text: "Mar-19 (part month)", months: [monthOf(2019, 3)], ends: [] }],
  incompleteMonths: [NOWHERE, { end: JAN_20, months: [monthOf(2020, 2)], asked: false }],
  runningTotals: [MONTHLY, { of: ["Burglary"], start: 0, values: [{ month: JAN_20, count: 73 }], leave: null }],
  rollingSums: [MONTHLY, { of: ["Burglary"], share: "29%", values: [{ month: JAN_20, count: 730 }], leave: null }],
  weeklyFigures: [SHEET, { days: 104, apart: 7 }],
  notMonthlyCounts: [SHEET, { kind: "rate", text: "Rate per 1,000", strands: ["Burglary"], others: true }],
  strandsBehind: [NOWHERE, { last: JAN_20, before: monthOf(2019, 12), strands: ["Fraud", "Arson"], of: 3 }],
  endsBeforeLastReport: [NOWHERE, { end: monthOf(2019, 12), before: JAN_20 }],
  strandKind: [
    { sheet: "Strands", address: "D7" },
    { strand: "Extremism", found: "words", why: "unknown" },
  ],
  countedBy: [
    { sheet: "Strands", address: "J7" },
    { strand: "Knife Crime", found: "NICHE", systems: ["ATHENA", "STORM"], why: { code: "unknown" } },
  ],
  wordsUnlike: [
    { sheet: "Strands", address: "J7" },
    {
      ...{ strand: "Knife Crime", says: "either", systems: ["ATHENA", "STORM"] },
      ...{ of: "type", words: ["Robbery", "ROB personal"], records: 14, cell: { row: 6, column: 9 } },
    },
  ],
  countedUnsure: [
    { sheet: "Strands", address: "J7" },
    { strand: "Knife Crime", says: "both", systems: ["ATHENA", "STORM"], unsure: 14, of: 612, cell: { row: 6, column: 9 } },
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
  foreignReport: [NOWHERE, { sheet: "Report", used: "Strand report" }],
  endChosenBefore: [NOWHERE, { end: JAN_20, before: JAN_20, latest: monthOf(2020, 4) }],
  commentaryCut: [
    { sheet: "Report", address: "A23:F23" },
    { strand: "Hate Crime", isTooLong: false },
  ],
  systemsNotTwo: [NOWHERE, { why: "many", found: ["ATHENA", "STORM", "NICHE"] }],
  badSystem: [
    { sheet: "Systems", address: "B5" },
    { system: "STORM", found: "STORM extract", why: "sheet" },
  ],
  referencesBlank: [
    { sheet: "STORM", address: "B2" },
    { system: "STORM", header: "Crime ref", rows: 1840 },
  ],
  referenceRepeated: [
    { sheet: "STORM", address: "B7" },
    { system: "STORM", reference: "42/1/19", times: 1000 },
  ],
  noCommonReference: [
    { sheet: "Systems", address: null },
    { systems: ["ATHENA", "STORM"], matched: 0, of: 1840, apart: 0 },
  ],
  systemDates: [
    { sheet: "STORM", address: "C14" },
    { header: "Date", why: "mixed", found: "02/23/2019", other: "25/02/2019" },
  ],
  flagNotRead: [
    { sheet: "STORM", address: "F14" },
    { header: "Knife used", found: "see log" },
  ],
  noSharedMonths: [
    NOWHERE,
    {
      systems: [
        { system: "ATHENA", from: monthOf(2018, 2), to: monthOf(2019, 1) },
        { system: "STORM", from: monthOf(2019, 2), to: JAN_20 },
      ],
    },
  ],
};
