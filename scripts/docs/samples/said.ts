import type { SaidDetails } from "../../../src/domain/said-details";
import { NOWHERE } from "../../../src/domain/finding";
import { monthOf } from "../../../src/domain/month";
import { MONTHLY, STRANDS, JAN_20, type Samples } from "./places";

export const SAID: Samples<SaidDetails> = {
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
  strandKind: [
    { sheet: "Strands", address: "D7" },
    { strand: "Extremism", found: "words", why: "unknown" },
  ],
};
