import { cellAt, localAddress } from "../../../domain/address";
import type { Period } from "../../../domain/period";
import { oneLine } from "../../../reading/sheets";
import type { CheckedTable, CheckInput } from "../../check";
import { isNotWhole } from "./not-over-said";
import { isUsed } from "./used-tables";

/** Longer texts say more than that something is not whole. */
const LONGEST = 40;
/** Where more months than this share are marked so, the mark is of all figures. */
const MOST_MONTHS = 0.5;

/** A cell beside the last month's counts that says that these are not whole. */
interface Marked {
  readonly sheet: string;
  readonly address: string;
  readonly text: string;
}

/** "part month" above or below the last month's column, or beside its rows: the place of the words says of which month they are. */
export function markedNotWhole(input: CheckInput, last: Period): Marked | null {
  for (const checked of input.tables) {
    const { table } = checked;
    if (table.rowIsOffence || table.length !== last.length || !isUsed(table, input)) continue;
    const marks = table.months.in === "headers" ? overColumns(checked, input) : besideRows(checked);
    const months = new Set(marks.map(({ month }) => month));
    const of = marks.find(({ month }) => month === last.end);
    if (of && months.size <= Math.max(1, MOST_MONTHS * monthsOf(checked).size))
      return { sheet: table.sheet, address: localAddress(cellAt(table.sheet, of.row, of.column)), text: of.text };
  }
  return null;
}

/** A text and the month of the counts that it stands beside. */
interface Mark {
  readonly month: number;
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

function monthsOf({ table, ledger }: CheckedTable): ReadonlySet<number> {
  return new Set(table.months.in === "headers" ? table.counts.flatMap(({ month }) => month ?? []) : (ledger?.months?.months ?? []));
}

function overColumns({ table }: CheckedTable, { heads }: CheckInput): readonly Mark[] {
  const head = heads.find(({ sheet }) => sheet === table.sheet);
  if (!head?.used) return [];
  const { row: firstRow, column: firstColumn } = head.used;
  return table.counts.flatMap(({ month, column }) =>
    head.values.flatMap((cells, row): readonly Mark[] => {
      const text = cells[column - firstColumn];
      return month !== null && isMark(text) ? [{ month, row: firstRow + row, column, text: oneLine(text) }] : [];
    }),
  );
}

/** Columns of texts beside the counts: "Status", "Remarks". */
function besideRows({ table, ledger }: CheckedTable): readonly Mark[] {
  if (!ledger?.months) return [];
  const { months } = ledger.months;
  return table.categories.flatMap((category): readonly Mark[] => {
    const names = category.code ? null : ledger.names(category);
    const marks = new Set(names?.texts.flatMap((text, id) => (isMark(text) ? [id] : [])));
    if (!names || marks.size === 0) return [];
    return [...names.ids].flatMap((id, row) =>
      marks.has(id) ? [{ month: months[row]!, row: table.firstRow + row, column: names.column, text: names.texts[id]! }] : [],
    );
  });
}

function isMark(text: unknown): text is string {
  return typeof text === "string" && text !== "" && text.length <= LONGEST && isNotWhole(oneLine(text));
}
