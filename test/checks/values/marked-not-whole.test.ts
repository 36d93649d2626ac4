import type { CheckInput } from "../../../src/checks/check";
import { lastPeriod } from "../../../src/checks/values/kinds/last-period";
import { markedNotWhole } from "../../../src/checks/values/kinds/marked-not-whole";
import { strandsUsing } from "../../../src/checks/values/kinds/used-tables";
import { addMonths, isoMonth, monthOf } from "../../../src/domain/month";
import { runOf } from "../../../src/domain/rows";
import type { MonthlyCount } from "../../../src/domain/series";
import type { StrandDefinition, StrandFigures } from "../../../src/domain/strand";
import { category, tableOf } from "../../reading/ledger/hand-made";
import { sheet, sheetOf } from "../../reading/sheets";
import { inputOf } from "../hand-made";

const MONTHS = [0, 1, 2, 3].map((at) => addMonths(monthOf(2019, 10), at));
const LAST = { length: 1 };
const counted = (on: string, first: number, last = first, count = 9): StrandFigures => ({
  definition: { strand: "Fraud" } as StrandDefinition,
  figures: {
    kind: "months",
    months: [{ month: MONTHS[0]!, count, sources: [{ sheet: on, column: 2, rows: runOf(first, last) }] }],
  },
});
const marks = (input: CheckInput, period = LAST) =>
  markedNotWhole(input, period).map(({ sheet: on, row, column, text, month }) => [on, row, column, text, isoMonth(month)].join(" "));

describe("months that a text above or below their column marks", () => {
  const wide = (more: Parameters<typeof tableOf>[0] = {}) =>
    tableOf({
      ...{ months: { in: "headers" } as const, headerRow: 4, firstRow: 5, lastRow: 5 },
      counts: [...MONTHS, null].map((month, at) => ({ header: "", column: 3 + at, month })),
      ...more,
    });
  const above = (...texts: readonly (string | number)[]): CheckInput => {
    const head = { ...sheetOf("Data", [["", ...texts], [""], ["Fraud", 1, 2, 3, 4, 5]]), used: { row: 3, column: 2, rows: 3, columns: 6 } };
    const heads = [sheet("Other", "part | part | part | part | part | part"), head];
    return { ...inputOf([]), heads, strands: [counted("Data", 5)], tables: [{ table: wide(), ledger: null, counts: null }] };
  };

  test("are told with their cell", () => {
    expect(marks(above("", "part\nmonth", "", ""))).toEqual(["Data 3 4 part month 2019-11"]);
    expect(marks(above("", "", "", 12, "part"))).toEqual([]);
  });

  test("are half of all months at most, and one of one", () => {
    expect(marks(above("part", "", "part"))).toHaveLength(2);
    expect(marks(above("part", "part", "part"))).toEqual([]);
    const one = (table = wide({ counts: [{ header: "", column: 3, month: MONTHS[0]! }] })) =>
      marks({ ...above("part"), tables: [{ table, ledger: null, counts: null }] });
    expect(one()).toHaveLength(1);
    const others = { rowIsOffence: true, length: 3 };
    expect([
      one(wide({ rowIsOffence: others.rowIsOffence })),
      one(wide({ length: others.length })),
      one(wide({ firstRow: 6, lastRow: 6 })),
    ]).toEqual([...[[], [], []]]);
  });

  test("are marked by texts of 80 letters at most", () => {
    const long = (letters: number) => marks(above(`part month: ${"x".repeat(letters - 12)}`));
    expect([long(80), long(81)]).toEqual([[expect.stringMatching(/^Data 3 3 part month/)], []]);
  });

  test("need a sheet that was read", () => {
    const input = above("part");
    expect(marks({ ...input, heads: [] })).toEqual([]);
    expect(marks({ ...input, heads: input.heads.map((head) => ({ ...head, used: null })) })).toEqual([]);
  });
});

describe("months that a text beside their rows marks", () => {
  const ids = [0, 1, 0, 0];
  const names = { column: 3, ids, texts: ["", "part month"] };
  const beside = (more: object = {}, months: { readonly months: readonly number[] } | null = { months: MONTHS }, said = names) => {
    const ledger = { months, names: () => said };
    const table = tableOf({ lastRow: 4, categories: [category("Remark", 3)], ...more });
    return marks({ ...inputOf([]), strands: [counted("Data", 1, 4)], tables: [{ table, ledger: ledger as never, counts: null }] });
  };

  test("are told with their cell, and none of a code or of what was not read", () => {
    expect(beside()).toEqual(["Data 2 3 part month 2019-11"]);
    expect(beside({ categories: [category("Remark", 3, { code: true })] })).toEqual([]);
    expect(beside({}, null)).toEqual([]);
    expect(beside({ categories: [category("Remark", 3), category("Place", 4)] })).toHaveLength(2);
  });

  test("are half of all months at most", () => {
    expect(beside({}, { months: [MONTHS[0]!, MONTHS[1]!, MONTHS[1]!, MONTHS[0]!] })).toHaveLength(1);
    const of = (marked: number) => {
      const months = Array.from({ length: 21 }, (_, at) => addMonths(MONTHS[0]!, at));
      return beside({}, { months }, { ...names, ids: months.map((_, at) => (at < marked ? 1 : 0)) });
    };
    expect([of(10).length, of(11).length]).toEqual([10, 0]);
  });
});

test("the last period is that of the latest figure above 0, of any strand", () => {
  const of = (...months: readonly Pick<MonthlyCount, "month" | "count">[]): StrandFigures => ({
    definition: {} as StrandDefinition,
    figures: { kind: "months", months: months.map((each) => ({ ...each, sources: [] })) },
  });
  const totals = { definition: {}, figures: { kind: "totals", totals: [] } } as unknown as StrandFigures;
  const last = (...strands: readonly StrandFigures[]) => lastPeriod({ ...inputOf([]), strands });
  const [oct, nov, dec] = MONTHS as [(typeof MONTHS)[0], (typeof MONTHS)[0], (typeof MONTHS)[0]];
  expect(last(of({ month: oct, count: 1 }, { month: dec, count: 0 }), totals, of({ month: nov, count: 1 }))).toEqual({
    end: nov,
    length: 1,
  });
  expect(last(of({ month: nov, count: 1 }), of({ month: oct, count: 1 }))).toEqual({ end: nov, length: 1 });
  expect(last(totals)).toBeNull();
});

test("a table is used by the strands with rows between its first and its last", () => {
  const table = tableOf({ firstRow: 4, lastRow: 8 });
  const uses = (on: string, first: number, last?: number) => strandsUsing(table, { strands: [counted(on, first, last)] }).length;
  expect([uses("Data", 3), uses("Data", 4), uses("Data", 8), uses("Data", 9), uses("Data", 1, 20), uses("Other", 5)]).toEqual([
    0, 1, 1, 0, 1, 0,
  ]);
  const none = {
    ...counted("Data", 4),
    figures: { kind: "months", months: [{ sources: [{ sheet: "Data", column: 2, rows: new Int32Array() }] }] },
  };
  expect(strandsUsing(table, { strands: [none as unknown as StrandFigures] })).toEqual([]);
  const totals = { ...counted("Data", 4), figures: { kind: "totals", totals: [] } } as unknown as StrandFigures;
  expect(strandsUsing(table, { strands: [totals, counted("Data", 4)] })).toEqual(["Fraud"]);
});
