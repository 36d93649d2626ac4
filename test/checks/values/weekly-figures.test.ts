import { checkedChain, sheet } from "../../reading/sheets";
import { counts, told, wide } from "../layouts";

/** A row a date: so many days apart, from 7 January 2019 (a Monday) on. */
function dated(gaps: readonly number[]): readonly string[] {
  let day = Date.UTC(2019, 0, 7);
  return [0, ...gaps].map((gap) => new Date((day += gap * 86_400_000)).toISOString().slice(0, 10));
}

function weekly(gaps: readonly number[]) {
  const rows = dated(gaps).map((day, at) => `${day.split("-").reverse().join("/")} | Burglary | ${20 + ((at * 7) % 11)}`);
  return told(checkedChain([sheet("Data", ["Week ending | Offence | Count", ...rows].join("\n"))], { by: "Offence" }), "weeklyFigures");
}

const weeks = (count: number, gap = 7) => Array.from({ length: count }, () => gap);

test("dates that lie weeks apart are told", () => {
  expect(weekly(weeks(51))).toEqual(["Data"]);
});

test("dates that lie two weeks apart are told too", () => {
  expect(weekly(weeks(26, 14))).toEqual(["Data"]);
});

test("eight dates are enough, seven are not", () => {
  expect([weekly(weeks(7)), weekly(weeks(6))]).toEqual([["Data"], []]);
});

test("one date in ten may be another day, two may not", () => {
  expect(weekly([...weeks(9), 6])).toEqual(["Data"]);
  expect(weekly([...weeks(8), 6, 8])).toEqual([]);
});

test("days of months are no weeks, and months across hold none", () => {
  expect(weekly([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31])).toEqual([]);
  expect(told(checkedChain([wide("Data", { Burglary: counts(140, 24) })], { by: "Offence" }), "weeklyFigures")).toEqual([]);
});
