import { leaveAnswer, linesToLeave } from "../../../src/checks/values/kinds/leave-lines";
import type { CountedSeries } from "../../../src/checks/values/kinds/counted-series";
import type { TableCounts } from "../../../src/reading/ledger";
import { tableOf } from "../../reading/ledger/hand-made";
import { handCounts } from "../hand-made";

const line = (...names: readonly string[]) => ({
  label: names.filter((name) => name !== "").join(", "),
  total: false,
  names,
  totalNames: [],
});
const series = (label: string, on = "Data"): CountedSeries => ({ label, sheet: on, length: 1, names: [], points: [] });
const table = (lines: readonly ReturnType<typeof line>[], more: Partial<TableCounts> = {}): TableCounts => ({
  ...handCounts(Object.fromEntries(lines.map((_, at) => [String(at), [1]]))),
  ...{ lines, headers: ["District", "Offence"], ...more },
});
const left = (tables: readonly TableCounts[], ...labels: readonly string[]) => {
  const leave = linesToLeave(
    labels.map((label) => series(label)),
    { series: tables },
  );
  return leave && leave.notes.map(({ sheet, column, readAs }) => `${sheet} ${column} ${readAs}`);
};
const LINES = [line("North", "Fraud"), line("North", "Fraud, year"), line("South", "Fraud")];

test("lines are left out by a name that no other line has", () => {
  expect(left([table(LINES)], "North, Fraud, year")).toEqual(["Data Offence left out: Fraud, year"]);
  expect(left([table(LINES)], "south, fraud")).toEqual(["Data District left out: South"]);
  expect(left([table(LINES)], "North, Fraud")).toBeNull();
});

test("a strand that is called like a name is made of all lines that have it", () => {
  expect(left([table(LINES)], "FRAUD, year")).toEqual(["Data Offence left out: Fraud, year"]);
  expect(left([table(LINES)], "North")).toEqual(["Data District left out: North"]);
});

test("some line remains, and one that has no name there cannot be named", () => {
  expect(left([table(LINES)], "North", "South")).toBeNull();
  expect(left([table([line("", "Fraud"), line("North", "Theft")])], "Fraud")).toEqual(["Data Offence left out: Fraud"]);
  expect(left([table([line("", "Fraud"), line("North", "Fraud")])], "Fraud")).toBeNull();
});

test("lines are looked for on their own sheet", () => {
  const other = table([line("North", "Arson"), line("South", "Theft")], { table: tableOf({ sheet: "Other" }) });
  expect(left([other, table(LINES)], "North")).toEqual(["Data District left out: North"]);
  expect(left([other], "North")).toBeNull();
});

test("offences that are headers of counts are columns, which are not read", () => {
  const across = (headers: readonly string[], word = "Offence") =>
    table([line("Fraud"), line("Fraud R12"), line("Theft")], {
      headers: ["Offence"],
      table: tableOf({ named: { word } as never, counts: headers.map((header, at) => ({ header, column: at, month: null })) }),
    });
  const named = ["Fraud", "Fraud R12", "Theft"];
  expect(left([across(named)], "Fraud R12")).toEqual(["Data Fraud R12 not read"]);
  expect(left([across(["Fraud", "Theft"])], "Fraud R12")).toEqual(["Data Offence left out: Fraud R12"]);
  expect(left([across(named, "District")], "Fraud R12")).toEqual(["Data Offence left out: Fraud R12"]);
});

test("there is no choice where there is nothing to leave", () => {
  expect(leaveAnswer(null)).toEqual([]);
});
