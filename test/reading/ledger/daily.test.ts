import { monthOf, monthToSerial } from "../../../src/domain/month";
import { outcomeOf } from "../../metamorphic/outcome";
import { sheetOf } from "../sheets";

type Row = readonly (string | number)[];

/** Counts of each day of two years, to a day of January 2020; or of every so many days. */
function days(until: number, every = 1): readonly Row[] {
  const all = Array.from({ length: 731 }, (_, at) => monthToSerial(monthOf(2018, 2)) + at);
  const dates = all.filter((date, at) => date < monthToSerial(monthOf(2020, 1)) + until && at % every === 0);
  return [
    ["Date", "Offence", "Count"],
    ...dates.flatMap((date): readonly Row[] => [
      [date, "Fraud", 2],
      [date, "Theft", 3],
    ]),
  ];
}
const read = (rows: readonly Row[]) =>
  outcomeOf([sheetOf("Data", rows, { formats: rows.map((row) => row.map((_, at) => (at === 0 ? "dd/mm/yyyy" : "General"))) })], "Offence");
const errorsOf = (rows: readonly Row[]) => read(rows).errors.map(({ code }) => code);

test("counts of days are added up by month", () => {
  const { windows, findings } = read(days(31));
  expect(findings.filter(({ severity }) => severity !== "info")).toEqual([]);
  expect(windows).toEqual({
    fraud: { end: "2020-01", earlier: 730, later: 730 },
    theft: { end: "2020-01", earlier: 1095, later: 1095 },
  });
});

test("a day said twice is asked about", () => {
  const rows = days(31);
  expect(errorsOf([...rows, rows[40]!])).toEqual(["duplicateRows"]);
  expect(errorsOf([...rows, rows[40]!.with(2, 9)])).toEqual(["sameMonthTwice"]);
});

test("a month whose days stop before its last is not reported", () => {
  expect(errorsOf(days(12))).toEqual(["missingMonths"]);
});

test("rows of every fourth day are not of days", () => {
  expect(errorsOf(days(31, 4))).toContain("duplicateRows");
});
