import { cellList, cellLists } from "../../domain/cell-list";
import { normalised } from "../../domain/text";
import { isFilled, sheetRow, type Ledger } from "../ledger/ledger";
import { categoryNamed, looksUpHeaders, looksUpPlace, nameKey, UnreadColumnError } from "../tables/table-data";
import type { CategoryColumn, MonthlyTable, Recognition } from "../tables/tables";

/** The ledgers of tables. Throws an UnreadColumnError for a table that had to be read and was not. */
export type LedgerOf = (table: MonthlyTable) => Ledger;

export function ledgersByTable({ tables }: Pick<Recognition, "tables">, ledgers: readonly (Ledger | null)[]): LedgerOf {
  const known = new Map(tables.map((table, index) => [table, ledgers[index]]));
  return (table) => {
    const ledger = known.get(table);
    if (!ledger) throw new UnreadColumnError(`Counts of ${table.sheet} are needed but were not read`);
    return ledger;
  };
}

/** The distinct texts that stand under a name on some tables. */
export type DistinctTexts = (header: string, tables: readonly MonthlyTable[]) => readonly string[];

/** Goes through each table's column once, however often the column is asked for. */
export function distinctTexts(ledgerOf: LedgerOf): DistinctTexts {
  const known = new Map<MonthlyTable, Map<string, readonly string[]>>();
  const read = (header: string, table: MonthlyTable): readonly string[] => {
    if (looksUpHeaders(table, header)) return [...table.counts, ...table.totals].map((column) => column.header);
    if (looksUpPlace(table, header)) return [table.place!.value];
    const category = categoryNamed(table, header);
    return category ? countedTexts(ledgerOf(table), category) : [];
  };
  return (header, tables) => {
    const texts = tables.flatMap((table) => {
      const ofTable = known.get(table) ?? new Map<string, readonly string[]>();
      known.set(table, ofTable);
      const key = nameKey(header);
      if (!ofTable.has(key)) ofTable.set(key, read(header, table));
      return ofTable.get(key)!;
    });
    return [...new Map(texts.toReversed().map((text) => [normalised(text), text])).values()].toReversed();
  };
}

/** The distinct texts of a column in rows that hold figures. Notes below a table stand in its columns too, but have no figures. */
export function countedTexts(ledger: Ledger, category: CategoryColumn): readonly string[] {
  const { ids, texts } = written(ledger, category);
  const isFigure = (row: number) => (ledger.table.rowIsOffence ? ledger.months!.text(row) !== "" : isFilled(ledger.counts, row));
  const isCounted = (row: number) => isFigure(row) && !ledger.secondHeaders.has(row);
  const counted = new Uint8Array(texts.length);
  let left = texts.length;
  for (let row = 0; row < ids.length && left > 0; row += 1) {
    const id = ids[row]!;
    if (id < 0 || counted[id] === 1 || !isCounted(row)) continue;
    counted[id] = 1;
    left -= 1;
  }
  return texts.filter((_, id) => counted[id] === 1);
}

/** A column as it is written: blank cells of merged ones stay blank. */
function written(ledger: Ledger, category: CategoryColumn) {
  const column = ledger.names({ ...category, down: false });
  if (!column) throw new UnreadColumnError(`“${category.header}” of ${ledger.table.sheet} is needed but was not read`);
  return column;
}

/** The first few cells with a text under a header of a table; null where the text is the whole table's place. */
export function cellsOfText(ledgerOf: LedgerOf): (table: MonthlyTable, header: string, text: string) => string | null {
  return (table, header, text) => {
    if (looksUpHeaders(table, header)) {
      const headed = table.counts.filter((count) => normalised(count.header) === normalised(text));
      return cellLists(headed.map(({ column }) => [column, [table.headerRow]])) || null;
    }
    const category = categoryNamed(table, header);
    if (!category) return null;
    const ledger = ledgerOf(table);
    const { ids, texts } = written(ledger, category);
    const id = texts.findIndex((each) => normalised(each) === normalised(text));
    if (id < 0) return null;
    const rows: number[] = [];
    for (let row = 0; row < ids.length; row += 1) if (ids[row] === id) rows.push(sheetRow(ledger, row));
    return cellList(category.column, rows) || null;
  };
}
