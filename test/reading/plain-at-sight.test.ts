import { answersTo } from "../../src/checks/answers";
import { counts, monthsFrom } from "../checks/layouts";
import { checkedChain, figures, lines, only, readingSheet, sheet, sheetOf, type Chained } from "./sheets";

const MONTHS = monthsFrom("2018-01", 25);
const wide = (headers: readonly string[], ...below: readonly string[]) =>
  sheet(
    "Data",
    [
      `Offence | ${headers.join(" | ")}`,
      ...below,
      `Burglary | ${counts(120, headers.length).join(" | ")}`,
      `Fraud | ${counts(60, headers.length, 3).join(" | ")}`,
    ].join("\n"),
  );
const read = (...sheets: Parameters<typeof checkedChain>[0]) => checkedChain(sheets, { by: "Offence" });
const strands = (of: Chained) => of.strands.map(({ definition }) => definition.strand);

test.each([
  ...["Jan-20 to date", "Jan 2020 (to date)", "Jan-20 so far", "to 15 Jan 20", "Up to 15 January", "Jan-20 (15 days)", "1-14 Jan"],
  ...["Jan 20 (to 12)", "MTD", "Month to date", "MTD Jan 20", "Jan 20 (first half)"],
])("a last month %s is asked about, and is then not over", (header) => {
  const own = wide([...MONTHS.slice(0, 24), header]);
  expect(lines(read(own))).toEqual(["error monthNotRead Data Z1"]);
  const said = readingSheet([{ sheet: "Data", column: "Z", readAs: "month: Jan 20" }]);
  expect(lines(read(own, said))).toEqual(["error monthNotOver Data Z1"]);
});

test.each([
  "Jan-20 to date",
  "MTD Jan 20",
  "Part Jan 20",
  "Up to 5/1/2020",
  "As at 5 Jan 2020",
  "01/01/2020 - 05/01/2020",
  "Jan 1-5, 2020",
])("a last column %s is asked about, however few it has, and not where it has far more than a month", (header) => {
  const withLast = (last: number) =>
    sheet(
      "Data",
      [`Offence | ${[...MONTHS.slice(0, 24), header].join(" | ")}`, `Fraud | ${[...counts(60, 24), last].join(" | ")}`].join("\n"),
    );
  expect(lines(read(withLast(6)))).toEqual(["error monthNotRead Data Z1"]);
  expect(lines(read(withLast(600))).filter((line) => line.includes("monthNotRead"))).toEqual([]);
});

test.each(["Last 30 days", "Average of 7 days"])("a column %s after Dec 19 is no part of Jan 20", (header) => {
  expect(lines(read(wide([...MONTHS.slice(0, 24), header])))).toEqual([]);
});

test("a year to date after the last month is none", () => {
  const fraud = counts(60, 24);
  const toDate = fraud.slice(12).reduce((sum, count) => sum + count, 0);
  const headers = [...MONTHS.slice(0, 24), "Dec-19 year to date"];
  expect(lines(read(sheet("Data", `Offence | ${headers.join(" | ")}\nFraud | ${[...fraud, toDate].join(" | ")}`)))).toEqual([]);
  expect(
    lines(
      read(
        sheet(
          "Data",
          ["Offences, Jan 2018 to date", "", `Offence | ${MONTHS.join(" | ")}`, `Fraud | ${counts(60, 25).join(" | ")}`].join("\n"),
        ),
      ),
    ),
  ).toEqual([]);
});

test.each(["", "Status"])("a row that says how final each month is belongs to the header, called %p", (name) => {
  const last = (word: string) => wide(MONTHS, `${name} | ${MONTHS.map((_, at) => (at === 24 ? word : "Final")).join(" | ")}`);
  expect(lines(read(last("Final")))).toEqual([]);
  const found = read(last("Incomplete"));
  expect(lines(found)).toEqual(["error monthNotOver Data Z2"]);
  expect(strands(found)).toEqual(["Burglary", "Fraud"]);
});

const HEADERS = ["Ref", "Date", "Offence", "Weapon"];
const records = (undated: number, offences: readonly string[]) => {
  const rows = Array.from({ length: 240 }, (_, at) => [
    `R${at}`,
    at < undated ? "" : 43_101 + 30 * (at % 24) + (at % 28),
    offences[at % offences.length]!,
    "Knife",
  ]);
  const formats = rows.map(() => ["General", "dd/mm/yyyy", "General", "General"]);
  return sheetOf("Crimes", [HEADERS, ...rows], { formats: [HEADERS.map(() => "General"), ...formats] });
};

test.each([3, 5, 20])("%d records without a date at the top of a sheet are told as such", (undated) => {
  expect(lines(read(records(undated, ["Burglary", "Fraud"])))).toEqual([`error rowsWithoutMonth Crimes B2:B${undated + 1}`]);
});

test("of records, an offence may be called a total", () => {
  const found = read(records(0, ["Burglary", "Total theft", "Total"]));
  expect(strands(found)).toEqual(["Burglary", "Total theft"]);
  expect(Object.values(figures(found)["Total theft"]!).reduce((sum, count) => sum + count, 0)).toBe(80);
});

test("a fiscal year may start in October", () => {
  const yearly = sheet(
    "Data",
    ["Offence | FY 2017 | FY 2018 | FY 2019", "Burglary | 540 | 560 | 450", "Fraud | 720 | 730 | 610"].join("\n"),
  );
  const october = answersTo(only(read(yearly), "ambiguousPeriod")).find(({ notes }) =>
    notes.some(({ readAs }) => readAs.includes("October")),
  )!;
  expect(october.label).toMatch(/^It ends in September 2017/);
  const found = read(yearly, readingSheet(october.notes));
  expect(lines(found)).toEqual([]);
  expect(Object.keys(figures(found)["Burglary"]!)).toEqual(["2017-09", "2018-09", "2019-09"]);
});
