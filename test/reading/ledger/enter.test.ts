import type { RawValue } from "../../../src/domain/cell";
import { monthOf } from "../../../src/domain/month";
import { enter } from "../../../src/reading/ledger/enter";
import type { MonthlyTable } from "../../../src/reading/tables/tables";
import { category, dataOf, isoMonths, tableOf } from "./hand-made";

const LONG: Readonly<Record<number, readonly RawValue[]>> = { 0: ["Jan 20", "Feb 20"], 1: ["Burglary", "Fraud"], 2: [5, 6] };
const entered = (table: MonthlyTable, columns: Readonly<Record<number, readonly RawValue[]>>) => enter(table, dataOf(columns))!;
/** A wide table with Jan 20 and Feb 20 in the columns C and D. */
const WIDE = tableOf({
  months: { in: "headers" },
  categories: [category("Offence", 0), category("District", 1)],
  counts: [
    { header: "Jan-20", column: 2, month: monthOf(2020, 1) },
    { header: "Feb-20", column: 3, month: monthOf(2020, 2) },
  ],
});

describe("a table", () => {
  test("is entered with its months, counts and names", () => {
    const ledger = entered(tableOf(), LONG);
    expect(ledger.rows).toBe(2);
    expect(isoMonths(ledger.months!)).toEqual(["2020-01", "2020-02"]);
    expect(ledger.counts.map(({ values }) => [...values])).toEqual([[5, 6]]);
    expect(ledger.names(category("Offence", 1))).toMatchObject({ header: "Offence", column: 1, texts: ["Burglary", "Fraud"] });
    expect(ledger.totals).toEqual([]);
  });

  test("is none where its months or one of its counts were not read", () => {
    expect(enter(tableOf(), dataOf({ 1: LONG[1]!, 2: LONG[2]! }))).toBeNull();
    expect(enter(tableOf(), dataOf({ 0: LONG[0]!, 1: LONG[1]! }))).toBeNull();
    expect(enter(WIDE, dataOf({ 0: ["A"], 1: ["x"], 2: [1] }))).toBeNull();
  });

  test("has its totals as far as they were read, and no months of rows where headers say them", () => {
    const totals = [
      { header: "Total", column: 4 },
      { header: "Average", column: 5 },
    ];
    const ledger = entered({ ...WIDE, totals }, { 0: ["A"], 1: ["x"], 2: [1], 3: [2], 4: [3] });
    expect(ledger.totals.map(({ header, month, values }) => [header, month, ...values])).toEqual([["Total", null, 3]]);
    expect(ledger.counts.map(({ month }) => month)).toEqual([monthOf(2020, 1), monthOf(2020, 2)]);
    expect(ledger.months).toBeNull();
  });

  test("has no names of a column that was not read, and enters each column once", () => {
    const ledger = entered(tableOf(), LONG);
    expect(ledger.names(category("District", 9))).toBeNull();
    expect(ledger.names(category("District", 9, { down: true }))).toBeNull();
    expect(ledger.names(category("Offence", 1))).toBe(ledger.names(category("Offence", 1)));
    expect(ledger.names(category("Offence", 1, { down: true }))).not.toBe(ledger.names(category("Offence", 1)));
  });
});

describe("names that hold for the blank cells below", () => {
  const down = category("Offence", 0, { down: true });
  const columns = { 0: ["Burglary", "", "", "Fraud", ""], 1: ["North", "South", "", "", "North"], 2: [1, 2, 3, 4, 5], 3: [1, 2, 3, 4, 5] };

  test("are filled in rows that name something to the right", () => {
    const ledger = entered({ ...WIDE, categories: [down, category("District", 1)] }, columns);
    expect([...ledger.names(down)!.ids]).toEqual([0, 0, -1, 1, 1]);
    expect(ledger.names(down)!.down).toBe(true);
    expect([...ledger.names({ ...down, down: false })!.ids]).toEqual([0, -1, -1, 1, -1]);
  });

  test("are not filled by codes to the right, nor by what stands to the left", () => {
    const coded = entered({ ...WIDE, categories: [down, category("Code", 1, { code: true })] }, columns);
    expect([...coded.names(down)!.ids]).toEqual([0, -1, -1, 1, -1]);
    const right = category("Offence", 1, { down: true });
    const left = entered({ ...WIDE, categories: [category("District", 0), right] }, { ...columns, 0: columns[1], 1: columns[0] });
    expect([...left.names(right)!.ids]).toEqual([0, -1, -1, 1, -1]);
  });
});

test("spellings are told apart to the letter, and only texts within the table are among them", () => {
  const cells: readonly RawValue[] = ["Fraud", "fraud ", "Fraud", "", 7, "Note"];
  const columns: Readonly<Record<number, readonly RawValue[]>> = { 0: Array(5).fill("Jan 20"), 1: cells, 2: Array(5).fill(1) };
  const ledger = enter(tableOf(), { rows: 5, column: (column) => columns[column] ?? null })!;
  expect([...ledger.spellings(1)]).toEqual([
    ["Fraud", [0, 2]],
    ["fraud ", [1]],
  ]);
  expect([...ledger.spellings(9)]).toEqual([]);
});

describe("the header again", () => {
  const again = (month: RawValue, count: RawValue) => [
    ...entered(tableOf(), { 0: ["Jan 20", month, "Feb 20"], 1: ["A", "Offence", "B"], 2: [1, count, 2] }).secondHeaders,
  ];

  test("stands under months where something stands among the counts too", () => {
    expect(again(" MONTH", "Count")).toEqual([1]);
    expect(again("Month", "")).toEqual([]);
    expect(again("Months", "Count")).toEqual([]);
    const named = { of: "offence" as const, word: "Offence", known: false };
    const across = tableOf({ named, categories: [], totals: [{ header: "Total", column: 3 }] });
    expect([...entered(across, { 0: ["Jan 20", "Month"], 2: [1, ""], 3: [1, "Total"] }).secondHeaders]).toEqual([1]);
  });

  test("is none where the header's own word is a month", () => {
    const table = tableOf({ months: { in: "rows", month: { header: "Jan 20", column: 0 }, year: null, mergedOver: [] } });
    expect([...entered(table, LONG).secondHeaders]).toEqual([]);
  });

  test("stands under the header's months where the first two of them come again", () => {
    const rows = (first: RawValue, second: RawValue, more: Partial<MonthlyTable> = {}) => [
      ...entered({ ...WIDE, ...more }, { 0: ["A", "Offence"], 1: ["x", ""], 2: [1, first], 3: [2, second] }).secondHeaders,
    ];
    expect(rows("Jan 2020", "Feb 20")).toEqual([1]);
    expect(rows(43831, 43862)).toEqual([1]);
    expect(rows("Jan 2020", 5)).toEqual([]);
    expect(rows(5, "Feb 2020")).toEqual([]);
    expect(rows("", "")).toEqual([]);
    expect(rows("Jan-20", "Feb-20", { length: 3 })).toEqual([1]);
    expect(rows("Jan 2020", "Feb 2020", { length: 3 })).toEqual([]);
  });

  test("stands among records where the month's header comes again", () => {
    const records = tableOf({ rowIsOffence: true, counts: [] });
    const again = (month: string) => [...entered(records, { 0: ["Jan 20", month, "Feb 20"], 1: ["A", "Offence", "B"] }).secondHeaders];
    expect([again("month"), again("Months")]).toEqual([[1], []]);
  });

  test("needs two months, and columns of none are passed over", () => {
    const one = { ...WIDE, counts: [{ header: "Note", column: 4, month: null }, WIDE.counts[0]!] };
    expect([...entered(one, { 2: [1, "Jan 20"], 4: ["", "Note"] }).secondHeaders]).toEqual([]);
    const two = { ...WIDE, counts: [{ header: "Note", column: 4, month: null }, ...WIDE.counts] };
    expect([...entered(two, { 2: [1, "Jan 20"], 3: [1, "Feb 20"], 4: ["", ""] }).secondHeaders]).toEqual([1]);
  });
});

describe("the last row with anything among the counts", () => {
  const last = (first: readonly RawValue[], second: readonly RawValue[]) =>
    entered(WIDE, { 0: first.map(() => "A"), 1: first.map(() => "x"), 2: first, 3: second }).lastFilled;

  test("may hold a number, text or a mark in any of them", () => {
    expect(last([1, "", 0, ""], ["", "", "", ""])).toBe(2);
    expect(last([1, "", "", ""], ["", "n/a", "", ""])).toBe(1);
    expect(last([1, 2], [1, 2])).toBe(1);
  });

  test("is none where all is blank, and the first where only that holds anything", () => {
    expect(last(["", " "], ["", ""])).toBe(-1);
    expect(last(["", ""], [3, ""])).toBe(0);
  });
});
