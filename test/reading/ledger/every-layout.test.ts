import fc from "fast-check";
import { BY_NIGHT } from "../../night";
import { shortMonth, type Month } from "../../../src/domain/month";
import { BLANK, TEXT } from "../../../src/reading/ledger/count-column";
import type { Ledger } from "../../../src/reading/ledger/ledger";
import { tableTotals, totalsByValue } from "../../../src/reading/ledger/month-totals";
import { countsIn, entered, recordsIn, type EnteredCount } from "./entered";
import { asLong, asPlacesAcross, asRecords, asTransposed, asWide, asWideQuarters, looks, type LaidOut } from "./tidy-layouts";
import { tidyTables, type TidyTable } from "./tidy-tables";

/** The same tables in each run, so that a failure is the change's own. */
const RUNS = { numRuns: BY_NIGHT ? 60 : 30, seed: 20200316 };

const LAYOUTS = { long: asLong, wide: asWide, transposed: asTransposed, "places across, a sheet a month": asPlacesAcross };

function expectedIn({ counts }: LaidOut): readonly EnteredCount[] {
  return [...counts].map(([cell, { count, monthCell }]) => {
    const { offence, district, month, value, state } = count;
    return { cell, offence, district, month: shortMonth(month), value, state, monthCell };
  });
}

/** By cell; a row without any figure is no line, so that blank counts may be missing. */
function expectSame(laid: LaidOut, ledgers: readonly Ledger[]): void {
  const byCell = (all: readonly EnteredCount[]) => all.toSorted((one, other) => (one.cell < other.cell ? -1 : 1));
  const found = byCell(countsIn(ledgers));
  const there = new Set(found.map(({ cell }) => cell));
  expect(found).toEqual(byCell(expectedIn(laid)).filter(({ cell, state }) => state !== BLANK || there.has(cell)));
}

/** Months in which all is a count come to their sum; those with what is no count come to nothing. */
function expectTotals(table: TidyTable, ledgers: readonly Ledger[]): void {
  const all = table.months.flatMap((month) =>
    table.offences.flatMap((offence) => table.districts.map((district) => table.at(offence, district, month))),
  );
  const check = (found: ReadonlyMap<Month, number>, of: typeof all) => {
    for (const month of table.months) {
      const own = of.filter((count) => count.month === month);
      if (own.every(({ state }) => state < BLANK)) expect(found.get(month)).toBe(own.reduce((sum, { value }) => sum + value, 0));
      else if (own.some(({ state }) => state >= TEXT)) expect(found.has(month)).toBe(false);
    }
  };
  check(new Map(ledgers.flatMap((ledger) => [...tableTotals(ledger)])), all);
  const byOffence = ledgers.map((ledger) => totalsByValue(ledger, "Offence", table.offences));
  table.offences.forEach((offence, at) =>
    check(
      new Map(byOffence.flatMap((totals) => [...totals[at]!])),
      all.filter((count) => count.offence === offence),
    ),
  );
}

describe("a tidy table", () => {
  test.each(Object.entries(LAYOUTS))("laid out %s enters with each count in its cell, and adds up without its totals", (_, layOut) => {
    fc.assert(
      fc.property(tidyTables(), looks, (table, look) => {
        const laid = layOut(table, look);
        const ledgers = entered(laid.sheets);
        expectSame(laid, ledgers);
        expectTotals(table, ledgers);
      }),
      RUNS,
    );
  });

  test("of quarters enters the same, each by its last month", () => {
    fc.assert(
      fc.property(tidyTables({ every: 3 }), looks, (table, look) => {
        const laid = asWideQuarters(table, look);
        const ledgers = entered(laid.sheets);
        expect(ledgers.map((ledger) => ledger.table.length)).toEqual([3]);
        expectSame(laid, ledgers);
        expectTotals(table, ledgers);
      }),
      RUNS,
    );
  });

  test("of a row an offence enters each row with its names and month", () => {
    fc.assert(
      fc.property(tidyTables({ most: 3, clean: true }), looks, (table, look) => {
        const laid = asRecords(table, look);
        fc.pre(laid.counts.size > 8);
        const [ledger, ...others] = entered(laid.sheets);
        expect(others).toEqual([]);
        expect(recordsIn(ledger!)).toEqual(
          expectedIn(laid).map(({ cell, offence, district, month }) => ({ cell, offence, district, month })),
        );
      }),
      RUNS,
    );
  });
});
