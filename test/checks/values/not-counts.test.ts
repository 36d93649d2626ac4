import { addMonths, isoMonth, monthOf, monthToSerial } from "../../../src/domain/month";
import type { SheetHead } from "../../../src/reading";
import { answersTo } from "../../../src/checks/answers";
import { checkedChain, figures, lines, only, readingSheet, sheet, sheetOf } from "../../reading/sheets";

const FIRST = monthOf(2018, 1);
const MONTHS = Array.from({ length: 24 }, (_, at) => addMonths(FIRST, at));
/** Counts of months that vary as counts do. */
const COUNTS = [61, 43, 55, 70, 48, 52, 66, 39, 58, 62, 45, 54, 49, 68, 57, 41, 60, 53, 72, 47, 50, 65, 44, 59];
const others = COUNTS.map((_, at) => COUNTS[(at * 7) % 24]!);
const totals = (counts: readonly number[]) =>
  counts.map((_, at) => counts.slice(at - (at % 12), at + 1).reduce((sum, count) => sum + count, 0));
/** Sums of the 12 months to each. */
const rolled = (from: number) => {
  const months = Array.from({ length: 35 }, (_, at) => COUNTS[(at * 5 + from + (at > 17 ? 3 : 0)) % 24]! + ((at * at) % 11));
  return months.slice(11).map((_, at) => months.slice(at, at + 12).reduce((sum, count) => sum + count, 0));
};

function wide(name: string, title: string, rows: Readonly<Record<string, readonly number[]>>): SheetHead {
  const header = `Offence | ${MONTHS.map((month) => `@${isoMonth(month)}`).join(" | ")}`;
  return sheet(name, [title, header, ...Object.entries(rows).map(([offence, counts]) => `${offence} | ${counts.join(" | ")}`)].join("\n"));
}
const found = (...heads: readonly SheetHead[]) => lines(checkedChain(heads));

describe("figures that are no counts of a month", () => {
  test("are none on a sheet of counts, whatever period its title names", () => {
    for (const title of ["", "Recorded crime, 12 months to December 2019", "Offences to date", "Offences and rates", "Weekly update"]) {
      expect(found(wide("Data", title, { Fraud: COUNTS, Arson: others }))).toEqual([]);
    }
  });

  test("are running totals, said with some of them and the month that they start from", () => {
    const read = checkedChain([wide("Data", "", { Fraud: totals(COUNTS), Arson: totals(others) })]);
    expect(lines(read).filter((line) => line.startsWith("error"))).toEqual(["error runningTotals Data L2, M2, N2, O2"]);
    expect(only(read, "runningTotals").details).toMatchObject({ of: ["Fraud", "Arson"], start: 0 });
    expect(only(read, "runningTotals").details.values.map(({ count }) => count)).toEqual([599, 653, 49, 117]);
  });

  test("are running totals of one offence among counts, and over a sheet a year", () => {
    const beside = checkedChain([wide("Data", "", { Fraud: totals(COUNTS), Arson: others })]);
    expect(only(beside, "runningTotals").details.of).toEqual(["Fraud"]);
    const year = (at: number) =>
      sheetOf(String(2018 + at), [
        ["Month", "Offence", "Count"],
        ...totals(COUNTS)
          .slice(at * 12, at * 12 + 12)
          .map((count, month) => [monthToSerial(addMonths(FIRST, at * 12 + month)), "Fraud", count]),
      ]);
    const years = checkedChain([year(0), year(1)], { by: "Offence" });
    expect(only(years, "runningTotals").details.of).toEqual(["Fraud"]);
  });

  test("are sums of 12 months that roll on", () => {
    const read = checkedChain([wide("Data", "", { Fraud: rolled(0), Arson: rolled(9), Theft: rolled(4) })]);
    expect(only(read, "rollingSums").details.of).toEqual(["Fraud", "Arson", "Theft"]);
  });

  test("are sums of 12 months in one row among others, whether a strand is made of it alone or adds it to others", () => {
    const row = (names: string, counts: readonly number[]) => `${names} | ${counts.join(" | ")}`;
    const months = MONTHS.map((month) => `@${isoMonth(month)}`).join(" | ");
    const rows = ["Harlow", "Basildon", "Tendring", "Uttlesford"].map((place, at) =>
      row(`Fraud | ${place}`, at === 2 ? rolled(0) : COUNTS.map((_count, month) => COUNTS[(month * (at + 5)) % 24]!)),
    );
    for (const by of ["Offence", "District"]) {
      const read = checkedChain([sheet("Data", [`Offence | District | ${months}`, ...rows].join("\n"))], { by });
      expect(only(read, "rollingSums").details.of).toEqual([by === "Offence" ? "Fraud, Tendring" : "Tendring"]);
    }
  });

  test("are no rolling sums where districts are small and even, and no larger than the others of their offence", () => {
    // A season alone, without any chance: months move as little as rolling sums do.
    const even = (level: number) => Array.from({ length: 24 }, (_, at) => Math.round(level * (1 + 0.25 * Math.sin((at * Math.PI) / 11))));
    const months = MONTHS.map((month) => `@${isoMonth(month)}`).join(" | ");
    const rows = ["North", "South", "West", "East", "Mid", "Port"].map(
      (place, at) => `Knife | ${place} | ${even(24 + at * 3).join(" | ")}`,
    );
    const other = `Fraud | North | ${COUNTS.join(" | ")}`;
    const read = checkedChain([sheet("Data", [`Offence | District | ${months}`, ...rows, other].join("\n"))], { by: "Offence" });
    expect(read.findings.filter(({ code }) => code === "rollingSums")).toEqual([]);
  });

  test("are figures of weeks", () => {
    const rows = Array.from({ length: 104 }, (_, at) => [monthToSerial(FIRST) + 7 * at, "Fraud", 10 + (at % 7)]);
    const formats = [["General", "General", "General"], ...rows.map(() => ["dd/mm/yyyy", "General", "General"])];
    const weeks = sheetOf("Data", [["Date", "Offence", "Count"], ...rows], { formats });
    expect(only(checkedChain([weeks], { by: "Offence" }), "weeklyFigures").details).toEqual({ days: 104, apart: 7 });
    const daily = rows.map(([, ...rest], at) => [monthToSerial(FIRST) + at, ...rest]);
    const days = sheetOf("Data", [["Date", "Offence", "Count"], ...daily], { formats });
    expect(found(days).filter((line) => line.includes("weekly"))).toEqual([]);
  });

  test.each([
    ["Rate per 1,000 population", "rate"],
    ["Forecast", "forecast"],
    ["Targets 2019", "forecast"],
    ["% of offences solved", "rate"],
    ["Monthly average", "average"],
  ])("are what a title or a sheet’s name says: %s", (text, kind) => {
    const rows = { Fraud: COUNTS, Arson: others };
    expect(only(checkedChain([wide("Data", text, rows)]), "notMonthlyCounts").details).toMatchObject({ kind, text, others: false });
    expect(only(checkedChain([wide(text, "", rows)]), "notMonthlyCounts").details).toMatchObject({ kind, text });
  });

  test("are what stands above some of the months, which can be left out", () => {
    const { values, ...head } = wide("Data", "", { Fraud: COUNTS, Arson: others });
    const above = (text: string, at: number) =>
      sheetOf("Data", [values[0]!.map((_, column) => (column === at ? text : "")), ...values], {
        formats: [head.formats[1]!, ...head.formats],
      });
    const forecast = only(checkedChain([above("Forecast", 22)]), "notMonthlyCounts");
    expect([forecast.address, forecast.details.columns]).toEqual(["W1", ["W", "X", "Y"]]);
    const [answer] = answersTo(forecast);
    const read = checkedChain([above("Forecast", 22), readingSheet(answer!.notes)]);
    expect(lines(read)).toEqual([]);
    expect(Object.keys(figures(read)["Fraud"]!).at(-1)).toBe("2019-09");
    expect(found(above("Provisional", 22))).toEqual([]);
  });

  test("are rows that say so themselves and that a strand names, which can be left out", () => {
    const strands = sheet("Strands", "Strand | Column | Values\nDeception | Offence | Fraud; Fraud R12\nArson | Offence | Arson");
    const rows = { Fraud: COUNTS, "Fraud R12": COUNTS.map((count) => 11 * count + 40), Arson: others };
    const read = checkedChain([wide("Data", "", rows), strands]);
    const said = only(read, "notMonthlyCounts");
    expect(said.details).toMatchObject({ kind: "rolling", strands: ["Deception"], rows: { column: "Offence", texts: ["Fraud R12"] } });
    const [answer] = answersTo(said);
    const followed = checkedChain([wide("Data", "", rows), strands, readingSheet(answer!.notes)]);
    expect(lines(followed).filter((line) => line.includes("notMonthlyCounts"))).toEqual([]);
  });

  test("may stand under a strand that is called so", () => {
    const strands = sheet("Strands", "Strand | Column | Values | Sheet\nFraud target | Offence | Fraud | Targets");
    expect(found(wide("Targets", "", { Fraud: COUNTS, Arson: others }), strands)).toEqual([]);
    expect(found(wide("Data", "", { "Burglary target": COUNTS, Burglary: others }))).toEqual([]);
  });
});
