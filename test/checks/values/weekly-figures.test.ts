import { weeklyFigures } from "../../../src/checks/values/weekly-figures";
import { monthOf } from "../../../src/domain/month";
import { runOf } from "../../../src/domain/rows";
import type { StrandDefinition } from "../../../src/domain/strand";
import type { MonthlyTable } from "../../../src/reading";
import type { Ledger } from "../../../src/reading/ledger";
import { tableOf } from "../../reading/ledger/hand-made";
import { inputOf } from "../hand-made";
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

describe("of a table by itself", () => {
  const START = 43_472;
  const days = (gaps: readonly number[]) => gaps.reduce<readonly number[]>((all, gap) => [...all, all.at(-1)! + gap], [START]);
  const found = (all: readonly number[], more: Partial<MonthlyTable> = {}, used = "Data") => {
    const ledger = { months: { days: () => all } } as unknown as Ledger;
    const sources = [{ sheet: used, column: 2, rows: runOf(1) }];
    const months = [{ month: monthOf(2019, 1), count: 1, sources }] as const;
    const strands = [{ definition: { strand: "Fraud" } as StrandDefinition, figures: { kind: "months", months } as const }];
    const tables = [{ table: tableOf(more), ledger, counts: null }];
    return weeklyFigures.find!({ ...inputOf([]), strands, tables }).map(({ details }) => details);
  };

  test("days are counted once, in their order, and the least of weeks between them is told", () => {
    const all = days([14, 7, 7, 7, 7, 7, 21]);
    expect(found([0, ...all.toReversed(), ...all])).toEqual([{ days: 8, apart: 7 }]);
    expect(found(days(weeks(7, 14)))).toEqual([{ days: 8, apart: 14 }]);
    expect(found(days([...weeks(9), 3]))).toEqual([{ days: 11, apart: 7 }]);
    expect(found(days([...weeks(11), 3, 4]))).toEqual([]);
  });

  test("rows of records, months in headers, and tables that no strand counts have none", () => {
    const all = days(weeks(8));
    expect([found(all, { rowIsOffence: true }), found(all, { months: { in: "headers" } }), found(all, {}, "Other")]).toEqual([[], [], []]);
    expect(weeklyFigures.find!({ ...inputOf([]), tables: [{ table: tableOf(), ledger: null, counts: null }] })).toEqual([]);
  });
});
