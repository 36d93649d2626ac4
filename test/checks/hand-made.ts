import { cellAt } from "../../src/domain/address";
import { addMonths, monthOf, shortMonth, type Month } from "../../src/domain/month";
import type { CheckInput } from "../../src/checks/check";
import { checkInput } from "../../src/checks/run-checks";
import { DEFAULT_THRESHOLDS, type Thresholds } from "../../src/checks/settings/thresholds";
import type { TableCounts } from "../../src/reading/ledger/table-counts";
import { tableOf } from "../reading/ledger/hand-made";
import { chain } from "../reading/sheets";

/** The months of counts that are made by hand, from January 2018 on. */
export function handMonths(count: number): readonly Month[] {
  return Array.from({ length: count }, (_, at) => addMonths(monthOf(2018, 1), at));
}

/** Counts as lines by steps, a row a line and a column a step, from B2 on: NaN for none, and null for a step that is no month. */
export function handCounts(
  lines: Readonly<Record<string, readonly number[]>>,
  months: readonly (Month | null)[] = handMonths(Object.values(lines)[0]!.length),
): TableCounts {
  const table = tableOf({ sheet: "Data" });
  const values = Object.values(lines);
  return {
    table,
    headers: ["Offence"],
    lines: Object.keys(lines).map((label) => ({ label, total: false, names: [label], totalNames: [] })),
    steps: months.map((month) => ({ label: month === null ? "North" : shortMonth(month), total: false, month, period: null })),
    values: Float64Array.from(values.flat()),
    order: months.map((_, at) => at),
    repeats: [],
    ownRows: false,
    cellOf: (line, step) => cellAt("Data", line + 1, step + 1),
    monthCellOf: (_, step) => cellAt("Data", 0, step + 1),
  };
}

/** What a check looks at that looks at series alone. */
export function inputOf(series: readonly TableCounts[], thresholds: Partial<Thresholds> = {}): CheckInput {
  return { ...checkInput(chain([]).input), series, thresholds: { ...DEFAULT_THRESHOLDS, ...thresholds } };
}
