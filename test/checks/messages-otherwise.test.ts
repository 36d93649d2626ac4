import { SAMPLES } from "../../scripts/docs/message-samples";
import { finding, NOWHERE, type FindingCode, type FindingDetails, type FindingPlace } from "../../src/domain/finding";
import type { FigureTable } from "../../src/domain/count-details";
import { monthOf } from "../../src/domain/month";
import { answersTo } from "../../src/checks/answers";
import { cardOf } from "../../src/checks/all-checks";
import { said } from "./said";

const SHEET = { sheet: "Data", address: null };
const JUN_19 = monthOf(2019, 6);
const SIX = ["A", "B", "C", "D", "E", "F"];
const LOOKS = [...SIX, "G", "H"].map((sheet, at) => ({ sheet, seen: `row ${Math.max(at, 3)} with “Offence”` }));
const STORM = { system: "STORM", sheet: "Log" };
const NOW = { of: "now", sheet: "Crimes" } as const;
const THEN = { of: "then", sheet: "Crimes" } as const;
const table = (sheet: string, cell: string | null = null): FigureTable => ({ sheet, cell, name: sheet, toldApart: false });
const placeTable = (name: string): FigureTable => ({ ...table(name), toldApart: true });
const FORCES = [null, "MSG average"].map((beside) => ({ forces: { beside, own: beside && "Essex", across: beside !== null } }));
const otherMonth = (sheet: string) => ({ sheet, named: JUN_19, title: `Offences ${sheet}`, titled: monthOf(2019, 7) });
const RETURNS = [
  ...[[], [JUN_19, monthOf(2019, 7)]].map((said) => ({ column: "A9", month: null, said })),
  { column: "A9", month: JUN_19, said: [], byDay: true },
  { column: "A9", month: null, said: [], between: true },
];
const filled = (count: number) => Array.from({ length: count }, (_, at) => ({ name: `{{f${at}}}`, value: String(at) }));

/** What is other than in a code's sample, whose message messages.test.ts has; and where, if that is elsewhere. */
type Other<Code extends FindingCode> = DetailsOf<FindingDetails[Code]> & { readonly at?: FindingPlace };
type DetailsOf<Details> = string extends keyof Details ? unknown : Partial<Details>;

const OTHERS: { readonly [Code in FindingCode]?: readonly Other<Code>[] } = {
  accountFails: [{ strand: null }],
  ambiguousColumn: [
    { role: "month", choices: ["Start", "End"] },
    { role: "count", choices: ["A", "B"], makes: [1, null] },
    { choices: ["MajorText", "MinorText", "None"], makes: [12, 3] },
    { choices: SIX, at: { sheet: "Data", address: "A1, B1, C1, D1, E1, F1" } },
    { choices: [...SIX, "G"], at: { sheet: "Data", address: "A1, B1, C1, D1, E1, F1, G1" } },
    { at: SHEET },
  ],
  columnsNamedAlike: [{ columns: ["B", "E", "F"], areSame: false, sheets: ["Jan 20", "Feb 20"], at: NOWHERE }, { columns: [...SIX, "G"] }],
  ambiguousDays: [{ sheets: ["Data", "Other"] }, {}],
  ambiguousPeriod: [
    { sheets: ["Data", "Other"] },
    { found: "3", ends: [JUN_19, monthOf(2019, 3)], numbered: true },
    { found: "3", ends: [JUN_19], numbered: true },
    { found: "Oct-Mar 2020", ends: [monthOf(2019, 3), monthOf(2020, 3)] },
    { found: "Oct to Mar 2020", ends: [monthOf(2019, 3), monthOf(2020, 3)] },
    { found: "Q1", ends: [JUN_19] },
    { found: "2019", ends: [monthOf(2019, 3), monthOf(2020, 3)] },
    { found: "Year 2019", ends: [monthOf(2019, 3), monthOf(2020, 3)] },
    { found: "FY 2019", ends: [monthOf(2019, 3), monthOf(2020, 3)] },
    { found: "Fiscal year 2019", ends: [monthOf(2019, 3), monthOf(2020, 3)] },
    { found: "2019/20", ends: [monthOf(2019, 12), monthOf(2020, 2), JUN_19] },
  ],
  badBaseline: [{}],
  badBreakMonth: [{ found: "" }, {}],
  badBreakPart: [{}, { found: "120", why: "allStrands" }],
  badDirection: [{}],
  badPeriod: [{}, { strand: null, why: "notPeriod" }, { why: "otherEnd", end: JUN_19 }],
  badPeriodEnd: [{}],
  badSystem: [
    {},
    { why: "book", found: "[b.xlsx]Crimes" },
    { why: "sameSheet" },
    { why: "noSheet", system: "" },
    { why: "column", found: "Crime ref" },
    { why: "noColumn", found: "Reference" },
    { why: "flags" },
    { why: "name", found: "STORM" },
  ],
  badTarget: [{}],
  badTargetMonth: [{ found: "" }, {}],
  baselineMissing: [{ why: "periodsDoNotFit" }, { why: "missingTotal" }, { why: "onlyYearTotals" }, { why: "notBefore" }],
  breakOutsideData: [{ strand: null }],
  breakPartTooLarge: [{}],
  breakPartUnused: [{ span: 10 }],
  breakStrandUnknown: [{ suggestion: null }],
  breaksColumnsMissing: [{ at: NOWHERE }],
  columnsNotChecked: [{ columns: ["Ward"], at: NOWHERE }],
  commentaryCut: [{ isTooLong: true }],
  contributionsNotGiven: [{ why: "noColumn" }, { why: "onlyOne" }, { why: "onlyOne", strands: ["Fraud", "Theft"] }, { why: "noStrand" }],
  countedBy: [
    {},
    { why: { code: "noSystems" } },
    { why: { code: "noRows" } },
    { why: { code: "notRecords", ...STORM } },
    { why: { code: "noRule", ...STORM } },
    { why: { code: "nothing", ...STORM } },
    { why: { code: "files" } },
    { why: { code: "noneInBoth" } },
    { why: { code: "otherDate", system: "STORM", date: "Opened", counted: "Closed" } },
  ],
  countedUnsure: [{ says: "either", unsure: 1, of: 1 }],
  endAfterData: [{}, { ends: [JUN_19] }, { ends: [] }],
  endBeforeData: [{}, { ends: [] }],
  endChosenBefore: [{}, { end: JUN_19 }],
  endsBeforeLastReport: [{}, { ends: [] }],
  figureNameUnknown: [{}, { suggestion: null }],
  figuresFilledIn: [{ filled: filled(6) }, { filled: filled(7) }],
  flagNotRead: [{}],
  hiddenRowsRead: [{ rows: 2, filtered: false, at: NOWHERE }],
  hiddenSheetRead: [{ at: NOWHERE }],
  keptUnreadable: [
    { what: "build", problem: "No text." },
    { what: "ledger", problem: "a.b is missing" },
  ],
  leftOutAsSaid: [
    { what: { of: "sheet" } },
    { what: { of: "sheet" }, sheets: ["A", "B"] },
    { what: { of: "columns", names: ["C"] } },
    { what: { of: "columns", names: ["C", "D"] } },
    { what: { of: "same rows", count: 1 } },
    { what: { of: "same rows", count: 2 } },
    { what: { of: "references", column: "Ref", count: 1, by: "last" } },
    { what: { of: "references", column: "Ref", count: 2, by: "first" } },
    { what: { of: "tables", names: ["North"] } },
    { what: { of: "tables", names: ["North", "South"] } },
    { what: { of: "tables", names: ["Data", "Data"], from: ["B4", "F4"] } },
    { what: { of: "rows", column: "District", names: ["South", "East"], kept: ["North"] } },
    { what: { of: "rows", column: "District", names: ["South"], kept: ["North", "West"] } },
  ],
  leftOutByName: [{}, { as: "measure", value: "Cost of living fraud", across: true, sheets: ["A", "B"] }],
  looksRefused: [
    {
      refused: [
        { what: "margins", reason: "No." },
        { what: "chart", reason: "No." },
        { what: "name", reason: "Never." },
      ],
    },
  ],
  measureCounted: [
    {
      counted: ["A", "B"],
      left: ["C"],
      choices: [
        { of: "C", notes: [] },
        { of: null, notes: [] },
      ],
    },
    { counted: ["A"], left: ["B", "C"], choices: [] },
  ],
  missingMonths: [
    {},
    { lacking: [{ sheet: "West", cell: null, name: "West", toldApart: true }], sheets: [] },
    { sheets: [], ends: [], span: 1 },
    { systems: ["ATHENA", "STORM"], sheets: [] },
  ],
  mixedDays: [{}],
  monthsOutOfOrder: [{ dates: { year: 0, days: 3 } }, { dates: { year: 12, days: 2 } }],
  mixedPeriods: [{ isMonth: true, isTotal: true, column: "N", month: monthOf(2020, 1) }],
  mixedMeasures: [
    {},
    { out: ["No crime", "Cancelled"], sheets: ["Jan", "Feb"] },
    { values: SIX },
    { values: [...SIX, "G"] },
    ...FORCES,
    { values: ["A", "B"], forces: { beside: null, own: null, across: false, tables: [table("A"), table("B", "C4")] } },
  ],
  monthColumnChosen: [
    {
      others: [
        { header: "Committed", column: "B" },
        { header: "Closed", column: "D" },
      ],
    },
  ],
  columnsWithoutHeader: [{ columns: ["C"] }],
  monthNotRead: [{}, { found: "", month: null }, { length: 3 }, ...RETURNS],
  monthReadByPlace: [{}],
  monthsUnderYears: [{}, { missing: "offence" }],
  namesWithNotes: [
    { names: SIX.map((bare) => ({ text: `${bare} (1)`, bare })) },
    { names: SIX.slice(1).map((bare) => ({ text: `${bare} (1)`, bare })) },
  ],
  nearMiss: [{}],
  noCommonReference: [{ matched: 3 }, { matched: 300, apart: 290 }],
  notByRecord: [
    { reason: { why: "counts", ...NOW, sheet: null } },
    { reason: { why: "counts", ...THEN, sheet: null } },
    { reason: { why: "noReference", ...NOW } },
    { reason: { why: "blank", ...THEN, address: "B7", header: "Ref", rows: 1200 } },
    { reason: { why: "noCommon", matched: 1, rows: 1200, apart: 1 } },
    { reason: { why: "noCommon", matched: 0, rows: 1200, apart: 0 } },
    { reason: { why: "noCommon", matched: 3, rows: 1200, apart: 0 } },
    { reason: { why: "notCounted", ...NOW, sheet: null } },
    { reason: { why: "notCounted", ...THEN, sheet: null } },
    { reason: { why: "notCounted", ...NOW } },
    { reason: { why: "notAsReported", month: JUN_19, reported: 1200, records: 1201 } },
  ],
  nothingRecognised: [{ seen: [] }, { seen: LOOKS }, {}],
  packMeasuresLeftOut: [
    { why: "typed", measures: ["Visits"] },
    { why: "typed" },
    { why: "target", measures: ["Visits"] },
    { why: "target" },
    { sheets: ["A", "B"] },
    { why: "confidential" },
  ],
  packStrandsLeftOut: [{ why: "systems" }, { strands: ["Fraud", "Theft"], sheets: ["A", "B"] }, { sheets: [] }],
  packsDoNotAddUp: [{ sum: 1205, at: SHEET }, { at: { sheet: null, address: "C7" } }],
  paperColumnsMissing: [{ missing: ["Text"], at: NOWHERE }],
  paperHeadingMissing: [{ begins: "" }],
  paperNumberTwice: [{ firstRow: null }],
  paperTextMissing: [{ headings: ["Risks"] }, { headings: [..."ABCDE"] }, { headings: [..."ABCDEF"] }],
  partsByName: [{ parts: ["of which A", "of which B"], sheets: ["A", "B"] }],
  periodsDoNotFit: [{}, { ends: [] }],
  pivotFiltered: [
    { field: "Finalised", found: "Y", one: true },
    { field: null, found: "Recorded crime - detected only" },
  ],
  populationsNotRead: [
    { why: "notANumber" },
    { why: "twice" },
    { why: "noRows" },
    { why: "several", places: [..."ABCDE"] },
    { why: "thousands", places: [..."ABCDEF"] },
    { why: "none" },
  ],
  readingColumnsMissing: [{ at: NOWHERE }],
  referenceRepeated: [{}],
  severalMeasures: [
    { choices: [{ label: "Score", column: "B" }] },
    { among: "sheets", sheets: ["Jan", "Feb", "Mar"] },
    { among: "sheets" },
    {
      choices: [
        { label: "Month", column: "B" },
        { label: "Month", column: "C" },
      ],
    },
    {
      choices: [
        { label: "Month", column: "B" },
        { label: "YTD", column: "C" },
      ],
    },
    {
      choices: [
        { label: "P1", column: "B" },
        { label: "Week 12", column: "C" },
      ],
    },
    { choices: [{ label: "P1", column: "B" }] },
    {
      choices: [
        { label: "P1", column: "B" },
        { label: "South", column: "C" },
      ],
    },
  ],
  severalSources: [
    { tables: [placeTable("North"), placeTable("South")], addable: true },
    { tables: [table("Data"), { ...table("Copy"), toldApart: true }], addable: true },
    { tables: [placeTable("North"), placeTable("South")] },
    { tables: [table("Data", "A3"), table("Data", "A20")], addable: true },
    {
      tables: [
        { ...table("Data"), name: "Crime" },
        { ...table("Copy"), name: "Crime" },
      ],
    },
    { tables: [table("Jan"), table("Feb")], months: [JUN_19], free: [monthOf(2019, 7), monthOf(2019, 8)], addable: true },
    { tables: [table("Summary"), table("Jan"), table("Feb")], summary: 0 },
    { tables: [table("Jan"), table("Feb"), table("Mar")], free: [monthOf(2019, 7)], addable: true },
    { tables: [...SIX, "G"].map((name) => table(name)) },
    { tables: SIX.map((name) => table(name)) },
    { tables: [placeTable("Essex"), placeTable("Essex North"), placeTable("Essex South")], addable: true },
    { tables: [placeTable("Essex"), placeTable("Essex North")], addable: true },
    { tables: [placeTable("Force"), placeTable("North"), placeTable("South")], addable: true },
  ],
  sheetLongerThanRead: [{ isOfMonths: true }, { isSaid: true, at: NOWHERE }, { rows: 1, read: 1, at: NOWHERE }],
  smallBase: [{ base: 1, span: 1 }],
  solvedMoreThanRecorded: [{ months: [monthOf(2019, 4), monthOf(2019, 5), JUN_19] }],
  solvedNotKnown: [
    { why: "noColumn", strands: ["Fraud"] },
    { why: "noValue" },
    { why: "systems" },
    { why: "several", column: "" },
    { why: "several", column: "“A” and “B”" },
  ],
  strandBelowTable: [{ at: { sheet: null, address: "A19:L19" } }, { strand: "", at: { sheet: "Strands", address: null } }, { strand: "" }],
  strandKind: [{ why: "counts" }],
  strandMatchesNothing: [{ column: null }, { values: ["Fruad"], suggestion: "Fraud" }, { examples: [] }],
  strandsBehind: [
    {},
    { strands: ["Fraud"], before: monthOf(2019, 10) },
    { strands: ["Fraud"], before: monthOf(2019, 9) },
    { ends: [monthOf(2020, 1)] },
  ],
  tablesBehind: [
    { ends: [] },
    {
      tables: ["Thurrock", "Castle Point"].map((name) => ({
        table: { sheet: name, cell: null, name, toldApart: true },
        end: monthOf(2019, 10),
      })),
    },
  ],
  strandsColumnsIgnored: [{ columns: ["A", "B"], at: NOWHERE }],
  strandsColumnsMissing: [{ missing: ["Values"], at: NOWHERE }],
  strandsTableEmpty: [{ at: NOWHERE }],
  strandsTableTooLong: [{ at: NOWHERE }],
  subColumnsLeftOut: [{ counted: ["A", "B"], left: ["C"] }],
  summedOverTables: [{ strands: ["Fraud"] }],
  systemDates: [{ why: "none" }, { why: "either", found: "02/03/2019" }, {}, { other: null }],
  systemsNotTwo: [
    { why: "headers", found: [] },
    { why: "rows", found: [] },
    { why: "rows", found: ["STORM"] },
    { why: "rows" },
    { why: "none", found: [] },
    { why: "none", found: ["STORM"] },
    { why: "unused", found: ["ATHENA", "STORM"], book: "b.xlsx" },
  ],
  targetStrandUnknown: [{ strand: "", suggestion: null }],
  targetsColumnsMissing: [{ at: NOWHERE }],
  textDisagrees: [{ why: "ownPeriod", words: "10 months ending Jan 20", against: "names no other" }, { why: "otherPeriod" }],
  textFigureStale: [{ now: null }, {}],
  textTooLong: [{}],
  titleOtherMonth: [
    {},
    { sheets: [otherMonth("A"), otherMonth("B"), otherMonth("C"), otherMonth("D")] },
    { sheets: [otherMonth("A"), otherMonth("B"), otherMonth("C")] },
  ],
  totalOrParts: [{}, { labels: ["All", "Any"], alone: 3 }, { lookedUp: true }],
  totalsLeftOut: [
    { count: 1 },
    { of: "measures", count: 1 },
    { of: "measures", count: 2 },
    { of: "columns", count: 1 },
    { of: "again", count: 1 },
    { of: "again", count: 2 },
    { of: "columns", count: 2 },
    { of: "headers", count: 1 },
    { of: "headers", count: 2, sheets: 3, at: NOWHERE },
  ],
  twoColumnsForMonth: [
    { instead: [{ column: "F", month: JUN_19 }] },
    { columns: ["C", "D", "E"] },
    { columns: ["C", "D", "E", "F"] },
    { at: NOWHERE },
  ],
  twoRowsForMonth: [{ months: [JUN_19, monthOf(2019, 7)] }],
  unknownColumn: [
    { suggestion: null, columns: [] },
    { suggestion: null, columns: [..."ABCDEFGHIJKL"] },
    { suggestion: null, columns: [..."ABCDEFGHIJKLM"] },
  ],
  unknownSheet: [{ suggestion: null }, { suggestion: null, sheets: [] }],
  unnamedTotal: [
    {},
    { all: true, how: "sum" },
    { across: true, how: "late", sheets: ["A", "B"] },
    { how: "rest" },
    { how: "rest", value: "Rest of England" },
    { how: "shared" },
    { how: "named" },
  ],
  valueMatchesNothing: [{ suggestion: "Fraud" }],
  valuesInNoStrand: [{ count: 2, at: NOWHERE }, { count: 1203 }],
  wholeAndParts: [
    { wholes: ["A", "B"], parts: 1 },
    { wholes: ["Summary"], parts: 24, again: true },
  ],
  wholeCounted: [{ sheets: ["A", "B"] }, { more: 0, alone: 1 }, { more: 36, alone: 0 }, { more: 37, alone: 0 }],
  wordsUnlike: [{ says: "both", of: "unit", words: ["", "North"], records: 1 }],
  yearNotSaid: [{}],
  yearOutOfPlace: [{}, { length: 3 }],
};

function saidOtherwise<Code extends FindingCode>(code: Code, others: readonly Other<Code>[]): readonly (readonly string[])[] {
  const [place, details] = SAMPLES[code];
  return others.map(({ at = place, ...other }) => said(code, at, { ...details, ...other }));
}

test.each(Object.keys(OTHERS) as FindingCode[])("%s says what else may be the case, and offers the choices of that", (code) => {
  expect(saidOtherwise(code, OTHERS[code]!)).toMatchSnapshot();
});

test("quarters are said to fit with the end of one of them where it is not known which months work", () => {
  expect(said("periodsDoNotFit", NOWHERE, { strands: ["Fraud"], window: JUN_19, length: 12 })).toMatchSnapshot();
});

test("what is asked of no one sheet offers no note on one", () => {
  const noted = (Object.keys(SAMPLES) as FindingCode[]).flatMap((code) => {
    const notes = answersTo(finding(code, NOWHERE, SAMPLES[code][1])).flatMap((answer) => answer.notes);
    return notes.some(({ sheet }) => typeof sheet !== "string") ? [code] : [];
  });
  expect(noted).toEqual([]);
});

/** Details that an acceptance does not rest on. */
const PASSING: { readonly [Code in FindingCode]?: readonly (keyof FindingDetails[Code])[] } = {
  countedUnsure: ["of", "cell"],
  incompleteMonths: ["ends"],
  leftOutByName: ["column", "as", "across", "sheets"],
  missingMonths: ["ends"],
  periodsDoNotFit: ["ends"],
  textFigureStale: ["now", "instead"],
  wordsUnlike: ["words", "cell"],
};

test.each(Object.keys(PASSING) as FindingCode[])("an acceptance of %s rests on what is said, and not on what passes", (code) => {
  const [, details] = SAMPLES[code];
  const rests = (of: object) => JSON.stringify(cardOf(code).restsOn!({ ...details, ...of }));
  const passing: readonly string[] = PASSING[code]!;
  const changes = Object.keys(details).map((name) => [name, rests({ [name]: "another" }) !== rests({})] as const);
  expect(changes).toEqual(Object.keys(details).map((name) => [name, !passing.includes(name)]));
});
