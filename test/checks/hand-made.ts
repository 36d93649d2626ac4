import { cellAt } from "../../src/domain/address";
import { addMonths, monthOf, shortMonth, type Month } from "../../src/domain/month";
import type { CheckInput } from "../../src/checks/check";
import { checkInput } from "../../src/checks/run-checks";
import { DEFAULT_THRESHOLDS, type Thresholds } from "../../src/checks/settings/thresholds";
import type { RowRuns } from "../../src/domain/rows";
import type { StrandDefinition } from "../../src/domain/strand";
import type { MonthlyTable } from "../../src/reading";
import type { TableCounts } from "../../src/reading/ledger/table-counts";
import { category, tableOf } from "../reading/ledger/hand-made";
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

/** A row of a table of places and offences, with its counts a month each. */
export interface HandRow {
  readonly place: string;
  readonly offence: string;
  readonly values: readonly number[];
  /** False where no strand counts it. */
  readonly counted?: boolean;
  readonly sheet?: string;
  /** The text of a column “Ward”, which is there where a row has one. */
  readonly ward?: string;
}

/**
 * What a check of places looks at: a table for each sheet, with a row for each place and offence, all counted by one strand. A table whose
 * `place` is given has no column of places.
 */
export function placesInput(
  rows: readonly HandRow[],
  of: Partial<MonthlyTable> | ((sheet: string) => Partial<MonthlyTable>) = {},
): CheckInput {
  const hasWards = rows.some(({ ward }) => ward !== undefined);
  const rowsOn = (name: string) => rows.filter(({ sheet = "Data" }) => sheet === name);
  const series = [...new Set(rows.map(({ sheet = "Data" }) => sheet))].map((sheet): TableCounts => {
    const own = rowsOn(sheet);
    const more = typeof of === "function" ? of(sheet) : of;
    const headers = [...(more.place ? [] : ["District"]), ...(hasWards ? ["Ward"] : []), "Offence"];
    const table = tableOf({ sheet, categories: headers.map((header, at) => category(header, at)), months: { in: "headers" }, ...more });
    return {
      ...handCounts(Object.fromEntries(own.map(({ values }, at) => [String(at), values]))),
      table,
      headers,
      lines: own.map(({ place, ward, offence }) => ({
        ...{ label: offence, total: false, totalNames: [] },
        names: [...(more.place ? [] : [place]), ...(hasWards ? [ward ?? ""] : []), offence],
      })),
      cellOf: (line, step) => cellAt(sheet, line + 1, step + 2),
    };
  });
  const sources = series.flatMap(({ table: { sheet }, steps }) =>
    steps.map((_, step) => ({
      sheet,
      column: step + 2,
      rows: rowRuns(rowsOn(sheet).flatMap(({ counted = true }, at) => (counted ? [at + 1] : []))),
    })),
  );
  const figures = { kind: "months", months: [{ month: handMonths(1)[0]!, count: 1, sources }] } as const;
  return { ...inputOf(series), strands: [{ definition: {} as StrandDefinition, figures }] };
}

/** Rows as runs of one row each. */
function rowRuns(rows: readonly number[]): RowRuns {
  return Int32Array.from(rows.flatMap((row) => [row, row]));
}
