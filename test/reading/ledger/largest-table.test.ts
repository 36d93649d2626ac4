import type { RawValue } from "../../../src/domain/cell";
import { monthOf } from "../../../src/domain/month";
import { enter } from "../../../src/reading/ledger/enter";
import { countsOf, MOST_VALUES } from "../../../src/reading/ledger/table-counts";
import { category, dataOf, tableOf } from "./hand-made";

describe("a table that is too large", () => {
  /** A row for each offence and month, so many of each that they make the values. */
  const long = (offences: number, months: number) => {
    const cells: RawValue[][] = [[], [], []];
    // Every offence in the first month, and the first offence in every other.
    for (let at = 0; at < offences + months - 1; at += 1) {
      cells[0]!.push(45 + 31 * Math.max(0, at - offences + 1) + 40_000);
      cells[1]!.push(at < offences ? `Offence ${at}` : "Offence 0");
      cells[2]!.push(1);
    }
    const table = tableOf({ months: { in: "rows", month: { header: "Month", column: 0 }, year: null, mergedOver: [] } });
    return enter(table, dataOf({ 0: cells[0]!, 1: cells[1]!, 2: cells[2]! }))!;
  };

  test("is not laid out above so many values, which is not yet too many", () => {
    expect(MOST_VALUES % 100).toBe(0);
    const just = countsOf(long(MOST_VALUES / 100, 100));
    expect(just!.lines.length * just!.steps.length).toBe(MOST_VALUES);
    expect(countsOf(long(MOST_VALUES / 100 + 1, 100))).toBeNull();
  });

  test("is not laid out across either", () => {
    const across = (rows: number) => {
      const columns = Array.from({ length: 100 }, (_, at) => ({ header: `Place ${at}`, column: at + 1, month: null }));
      const table = tableOf({ months: { in: "sheet", month: monthOf(2020, 1) }, counts: columns, categories: [category("Offence", 0)] });
      const ones = Array<RawValue>(rows).fill("");
      return countsOf(enter(table, { rows, column: () => ones })!);
    };
    expect(across(MOST_VALUES / 100)).not.toBeNull();
    expect(across(MOST_VALUES / 100 + 1)).toBeNull();
  });
});
