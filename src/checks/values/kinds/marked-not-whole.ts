import type { Month } from "../../../domain/month";
import type { Period } from "../../../domain/period";
import { oneLine } from "../../../domain/text";
import type { CheckedTable, CheckInput } from "../../check";
import { isNotWhole } from "./not-over-said";
import { isUsed } from "./used-tables";

/** Longer texts say more than that something is not whole, and why. */
const LONGEST = 80;
/** Where more months than this share are marked so, the mark is of all figures. */
const MOST_MONTHS = 0.5;

/** A cell beside a month's counts that says that these are not whole. */
export interface Marked {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly month: Month;
}

/**
 * "part month" above or below a month's column, or beside its rows: the place of the words says of which month they are. Of tables with
 * periods of this length that strands count.
 */
export function markedNotWhole(input: CheckInput, { length }: Pick<Period, "length">): readonly Marked[] {
  return input.tables.flatMap((checked) => {
    const { table } = checked;
    if (table.rowIsOffence || table.length !== length || !isUsed(table, input)) return [];
    const marks = table.months.in === "headers" ? overColumns(checked, input) : besideRows(checked);
    const months = new Set(marks.map(({ month }) => month));
    if (months.size > Math.max(1, MOST_MONTHS * monthsOf(checked).size)) return [];
    return marks;
  });
}

function monthsOf({ table, ledger }: CheckedTable): ReadonlySet<number> {
  return new Set(table.months.in === "headers" ? table.counts.flatMap(({ month }) => month ?? []) : (ledger?.months?.months ?? []));
}

function overColumns({ table }: CheckedTable, { heads }: CheckInput): readonly Marked[] {
  const head = heads.find(({ sheet }) => sheet === table.sheet);
  if (!head?.used) return [];
  const { row: firstRow, column: firstColumn } = head.used;
  return table.counts.flatMap(({ month, column }) =>
    head.values.flatMap((cells, row): readonly Marked[] => {
      const text = cells[column - firstColumn];
      return month !== null && isMark(text) ? [{ sheet: table.sheet, month, row: firstRow + row, column, text: oneLine(text) }] : [];
    }),
  );
}

/** Columns of texts beside the counts: "Status", "Remarks". */
function besideRows({ table, ledger }: CheckedTable): readonly Marked[] {
  if (!ledger?.months) return [];
  const { months } = ledger.months;
  return table.categories.flatMap((category): readonly Marked[] => {
    const names = category.code ? null : ledger.names(category);
    const marks = new Set(names?.texts.flatMap((text, id) => (isMark(text) ? [id] : [])));
    if (!names || marks.size === 0) return [];
    return [...names.ids].flatMap((id, row) =>
      marks.has(id)
        ? [{ sheet: table.sheet, month: months[row] as Month, row: table.firstRow + row, column: names.column, text: names.texts[id]! }]
        : [],
    );
  });
}

function isMark(text: unknown): text is string {
  return typeof text === "string" && text !== "" && text.length <= LONGEST && isNotWhole(oneLine(text));
}
