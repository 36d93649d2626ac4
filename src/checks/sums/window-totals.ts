import { cellAt } from "../../domain/address";
import type { Finding } from "../../domain/finding";
import { shortMonth } from "../../domain/month";
import { differencesBeside, type ComparisonTable } from "../../reading";
import { viewOf } from "../../reading/sheets";
import { lineNamed, type TableCounts } from "../../reading/ledger";
import { countOf } from "../../reading/texts";
import type { CheckInput } from "../check";
import type { WrongPart } from "./wrong-part";
import { wrongTotals, type WrongTotal } from "./wrong-totals";

type View = NonNullable<ReturnType<typeof viewOf>>;

/** The rows of totals in comparison tables that are not the sum of their parts: their 12 months are checked as months are. */
export function windowTotals({ recognition, heads }: Pick<CheckInput, "recognition" | "heads">): readonly WrongTotal[] {
  return recognition.comparisons.flatMap((table) => {
    const head = heads.find(({ sheet }) => sheet === table.sheet);
    const view = head && viewOf(head);
    if (!view || table.totals.length === 0) return [];
    return wrongTotals(countsIn(table, view)).map((wrong) => withDoubt(wrong, table, view));
  });
}

/** The same where a row's own differences say that its count is wrong, by as much as the total is off. */
function withDoubt(wrong: WrongTotal, table: ComparisonTable, view: View): WrongTotal {
  const values = wrong.values.map((value) => {
    const part = value.doubt ? null : partInDoubt(value, wrong.parts, table, view);
    return part ? { ...value, doubt: { why: "count" as const, part } } : value;
  });
  return { ...wrong, values, why: wrong.why ?? (values.some(({ doubt }) => doubt !== null) ? "count" : null) };
}

function partInDoubt(
  { cell, of, found, expected }: WrongTotal["values"][number],
  parts: readonly string[],
  table: ComparisonTable,
  view: View,
): WrongPart | null {
  const [earlier, later] = table.windows.slice(-2);
  for (const row of table.rows.filter(({ strand }) => parts.includes(strand))) {
    const count = countOf(view.at(row.row, cell.column), table.marks);
    const isMeant = (each: Finding) =>
      each.code === "diffDisagrees" &&
      each.details.total !== undefined &&
      (each.details.total.of === "later" ? later : earlier)!.column === cell.column &&
      count.kind === "count" &&
      each.details.total.meant - count.count === found - expected;
    if (count.kind !== "count" || !differencesBeside(table, row, view).some(isMeant)) continue;
    const meant = count.count + found - expected;
    return { of: `${row.strand}, ${of}`, cell: { ...cell, row: row.row }, found: count.count, meant };
  }
  return null;
}

function countsIn(table: ComparisonTable, view: View): TableCounts {
  const { windows, sheet } = table;
  const rows = [...table.rows, ...table.totals].toSorted((one, other) => one.row - other.row);
  const values = rows.flatMap(({ row }) =>
    windows.map(({ column }) => {
      const cell = countOf(view.at(row, column), table.marks);
      return cell.kind === "count" ? cell.count : NaN;
    }),
  );
  return {
    table: {
      ...table,
      layout: "wide",
      months: { in: "headers" },
      counts: windows,
      rowIsOffence: false,
      named: null,
      categories: [],
      totals: [],
    },
    headers: [""],
    lines: rows.map(({ strand }) => lineNamed([strand], "")),
    steps: windows.map(({ month }) => ({ label: shortMonth(month), total: false, month, period: null })),
    values: Float64Array.from(values),
    order: windows.map((_, index) => index),
    repeats: [],
    ownRows: false,
    cellOf: (line, step) => cellAt(sheet, rows[line]!.row, windows[step]!.column),
    monthCellOf: (_, step) => cellAt(sheet, table.headerRow, windows[step]!.column),
  };
}
