import { messageOf } from "../../../src/checks/messages";
import { gridTotals } from "../../../src/checks/sums/grid-totals";
import { cellAt } from "../../../src/domain/address";
import type { TableCounts } from "../../../src/reading/ledger";
import { tableOf } from "../../reading/ledger/hand-made";
import { handCounts, handMonths } from "../hand-made";
import { checkedChain, lines, only, sheet } from "../../reading/sheets";

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const counts = (year: number, base: number) => MONTHS.map((_, at) => base + ((at * 5 + year) % 11));
const sum = (all: readonly number[]) => all.reduce((total, each) => total + each, 0);

/** A grid of three years; the month `at` of 2019 is typed as `count` in place of its own. */
function grid(name: string, { base = 100, at = 6, count = null as number | null, total = (all: number) => all, header = "Total" } = {}) {
  const rows = [2017, 2018, 2019].map((year) => {
    const own = counts(year, base);
    const typed = year === 2019 && count !== null ? own.with(at, count) : own;
    return [year, ...typed, total(sum(own))].join(" | ");
  });
  return sheet(name, [name, ["Year", ...MONTHS, header].join(" | "), ...rows].join("\n"));
}
const told = (...all: Parameters<typeof checkedChain>[0]) => lines(checkedChain(all)).filter((line) => line.includes("totalDisagrees"));

describe("The totals of a grid of years and months", () => {
  test.each(["Total", "Annual"])("are compared with the months below “%s”", (header) => {
    expect(told(grid("Burglary", { header }))).toEqual([]);
    expect(told(grid("Burglary", { header, count: 150 }))).toEqual(["warning totalDisagrees Burglary N5"]);
  });

  test("are told with the year and its months", () => {
    const found = only(checkedChain([grid("Burglary", { count: 150 })]), "totalDisagrees");
    expect(messageOf(found)).toBe(
      "“Burglary”, cell N5: “Total” is not the sum of “Jan”, “Feb”, “Mar”, “Apr” and 8 more (Burglary, 12 months to Dec 19: 1,261, but its parts add up to 1,308). Correct the count that is wrong, or the total.",
    );
  });

  test("are told on the sheet of their offence", () => {
    const others = [grid("Robbery", { base: 60 }), grid("Fraud", { base: 30 })];
    expect(told(grid("Burglary"), ...others)).toEqual([]);
    expect(told(grid("Burglary", { count: 150 }), ...others)).toEqual(["warning totalDisagrees Burglary N5"]);
  });

  test("are not compared where they are of something else", () => {
    expect(told(grid("Burglary", { total: (all) => Math.round(all / 12) }))).toEqual([]);
  });
});

/** A line of 12 months from January 2018 on, so many years later, with their total, in a row of its own; that of the third year is wrong. */
function year(later: number, more: Partial<TableCounts> = {}, line = "Fraud"): TableCounts {
  const months = handMonths(12 * (later + 1)).slice(-12);
  const own = counts(later, 100);
  const made = handCounts({ [line]: [...own, sum(own) + (later === 2 ? 30 : 0)] }, [...months, null]);
  return {
    ...made,
    table: tableOf({ months: { in: "headers" }, counts: months.map((month, at) => ({ header: MONTHS[at]!, column: at + 1, month })) }),
    steps: made.steps.map((step, at) => (at === 12 ? { ...step, label: "Total", total: true } : step)),
    cellOf: (_, step) => cellAt("Data", later + 1, step + 1),
    monthCellOf: (_, step) => cellAt("Data", 0, step + 1),
    ...more,
  };
}
const found = (...all: readonly (TableCounts | null)[]) =>
  gridTotals({ tables: all.map((counts) => ({ counts })) as never }).map(({ total, parts, values }) => [
    total,
    parts[0],
    ...values.map(({ cell, of }) => `${cell.row} ${of}`),
  ]);

describe("Years below one another", () => {
  test("are one table, whose lines are named by their place or offence and their months", () => {
    expect(found(year(0), null, year(1), year(2))).toEqual([["Total", "Jan", "3 Fraud, 12 months to Dec 20"]]);
    const placed = [0, 1, 2].map((later) => {
      const own = year(later);
      return {
        ...own,
        table: { ...own.table, place: { header: "Place", value: "North", from: "sheet" as const, family: 1, known: true } },
      };
    });
    expect(found(...placed)[0]![2]).toBe("3 North, 12 months to Dec 20");
  });

  test("are not one table where there is one year alone, or they stand in other columns", () => {
    expect(found(year(0))).toEqual([]);
    const moved = (later: number) => year(later, { cellOf: (_, step) => cellAt("Data", later + 1, step + 1 + later) });
    expect(found(year(0), moved(1))).toEqual([]);
    const gone = (later: number) => year(later, { cellOf: () => null });
    expect(found(gone(0), gone(1))).toEqual([]);
  });

  test("are lines of twelve months across with a total, and nothing else", () => {
    const both = (more: (own: TableCounts) => Partial<TableCounts>) =>
      found(...[0, 1, 2].map((later) => ({ ...year(later), ...more(year(later)) }))).length;
    expect(both(() => ({}))).toBe(1);
    expect(both(() => ({ ownRows: true }))).toBe(0);
    expect(both(({ lines }) => ({ lines: [...lines, ...lines] }))).toBe(0);
    expect(both(({ table }) => ({ table: { ...table, length: 3 } }))).toBe(0);
    expect(both(({ table }) => ({ table: { ...table, counts: table.counts.slice(1) } }))).toBe(0);
    expect(both(({ table }) => ({ table: { ...table, months: tableOf().months } }))).toBe(0);
    expect(both(({ steps }) => ({ steps: steps.map((step) => ({ ...step, total: false })) }))).toBe(0);
  });
});
