import { outcomeOf } from "../../metamorphic/outcome";
import { chain, lines, only, sheetOf } from "../sheets";

const MONTHS = ["Jan 19", "Feb 19", "Mar 19", "Apr 19", "May 19", "Jun 19", "Jul 19"];
const count = (at: number) => 20 + ((at * 7) % 11);
const summary = (of: readonly string[], off = -1) =>
  sheetOf("Summary", [
    ["Offence", ...of],
    ["Fraud", ...of.map((month) => count(MONTHS.indexOf(month)) + (MONTHS.indexOf(month) === off ? 1 : 0))],
    ["Theft", ...of.map((month) => 2 * count(MONTHS.indexOf(month)))],
  ]);
const sheetsAMonth = (of: readonly string[]) =>
  of.map((month) =>
    sheetOf(month, [
      ["Offence", "Count"],
      ["Fraud", count(MONTHS.indexOf(month))],
      ["Theft", 2 * count(MONTHS.indexOf(month))],
    ]),
  );
const fraudIn = (...sheets: readonly ReturnType<typeof summary>[]) => {
  const { figures, errors } = outcomeOf(sheets, "Offence");
  return [figures["fraud"], errors.filter(({ code }) => code !== "missingMonths").map(({ code }) => code)];
};
const all = Object.fromEntries(MONTHS.map((_, at) => [`2019-0${at + 1}`, count(at)]));

describe("a summary beside a sheet a month", () => {
  test("is counted once with them where it agrees in every month, and it is said", () => {
    const sheets = [summary(MONTHS), ...sheetsAMonth(MONTHS)];
    expect(fraudIn(...sheets)).toEqual([all, []]);
    const read = chain(sheets, { by: "Offence" });
    expect(only(read, "wholeAndParts").details).toEqual({ wholes: ["Summary"], parts: 7, again: true });
    expect(lines(read)).toEqual([]);
  });

  test("may have months without a sheet, or lack some that have one, but not both", () => {
    expect(fraudIn(summary(MONTHS), ...sheetsAMonth(MONTHS.slice(0, 6)))).toEqual([all, []]);
    expect(fraudIn(summary(MONTHS.slice(1)), ...sheetsAMonth(MONTHS))).toEqual([all, []]);
    expect(fraudIn(summary(MONTHS.slice(0, 6)), ...sheetsAMonth(MONTHS.slice(1)))).toEqual([{}, ["severalSources"]]);
  });

  test("is asked about where it disagrees in a month, of the offence that does, and where the months are few", () => {
    expect(fraudIn(summary(MONTHS, 3), ...sheetsAMonth(MONTHS))).toEqual([{}, ["severalSources"]]);
    expect(fraudIn(summary(MONTHS.slice(0, 5)), ...sheetsAMonth(MONTHS.slice(0, 5)))).toEqual([{}, ["severalSources"]]);
  });

  test("is no copy: two sheets of the same months are asked about, though they agree", () => {
    expect(fraudIn(summary(MONTHS), { ...summary(MONTHS), sheet: "Summary again" })).toEqual([{}, ["severalSources"]]);
  });
});
