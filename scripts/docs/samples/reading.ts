import type { ReadingDetails } from "../../../src/domain/reading-details";
import { NOWHERE } from "../../../src/domain/finding";
import { monthOf } from "../../../src/domain/month";
import { MONTHLY, SHEET, JAN_20, type Samples } from "./places";

export const READING: Samples<ReadingDetails> = {
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
  garbledLetters: [{ sheet: "Monthly", address: "A7" }, { found: ["CambriolŽe"] }],
  pivotFiltered: [
    { sheet: "Monthly", address: "B1" },
    { field: "District", found: "(Multiple Items)" },
  ],
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
      leaves: ["value", "parts"],
      sheets: ["Monthly"],
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
  ambiguousColumn: [
    { sheet: "Monthly", address: "C1, D1" },
    { role: "offence", choices: ["MajorText", "MinorText"] },
  ],
  columnsNamedAlike: [
    { sheet: "Monthly", address: "B2, E2" },
    { header: "North", columns: ["B", "E"], areSame: true, sheets: ["Monthly"] },
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
  columnsWithoutHeader: [{ sheet: "Monthly", address: "C1, E1, G1" }, { columns: ["C", "E", "G"] }],
  monthNotRead: [
    { sheet: "Monthly", address: "D1" },
    { found: "Latest", column: "D", month: JAN_20, length: 1 },
  ],
  yearOutOfPlace: [
    { sheet: "Monthly", address: "D1" },
    { found: "Jan 02", column: "D", month: monthOf(2002, 1), meant: JAN_20, length: 1 },
  ],
  quartersByStep: [
    { sheet: "Monthly", address: "B1" },
    { found: "31/01/2020", end: JAN_20 },
  ],
  yearsAssumed: [
    { sheet: "Years", address: null },
    { labels: ["2017/18", "2018/19"], start: 4, spanning: true, said: null },
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
};
