import type { StrandDefinition } from "../../domain/strand";
import { normalised } from "../../domain/text";
import { isTotal } from "../labels";
import { matcherOf } from "../patterns";
import {
  categoryNamed,
  encoded,
  neededColumn,
  type EncodedColumn,
  type MonthlyTable,
  type TableData,
} from "../table-data";
import type { CategoryColumn } from "../tables";

/** A category column that was read. */
export interface ReadCategory extends CategoryColumn {
  readonly cells: EncodedColumn;
}

/** Which rows of a table count for which strand. Rows are counted from the table's first data row. */
export interface MatchedRows {
  /** The category columns that were read; those that strands are looked up in come first. */
  readonly categories: readonly ReadCategory[];
  /** The columns that strands are looked up in. */
  readonly lookedUp: readonly ReadCategory[];
  /** Numbers of the definitions that look their values up in this table. */
  readonly definitions: readonly number[];
  /** Numbers of the definitions that a row counts for. */
  definitionsAt(row: number): readonly number[];
  /** Ids of a looked-up column that a definition counts. */
  idsOf(definition: number): { readonly category: ReadCategory; readonly ids: readonly number[] };
  /** The column whose cell says that the row adds others up; null for other rows. */
  totalColumnAt(row: number): ReadCategory | null;
}

const NONE: readonly number[] = [];

/** Looks the definitions' values up in the table's category columns, each distinct text once. */
export function matchRows(
  table: MonthlyTable,
  data: TableData,
  definitions: readonly StrandDefinition[],
): MatchedRows | null {
  const matched = lookUpRows(table, data, definitions);
  return matched.lookedUp.length === 0 ? null : matched;
}

/** The same, also where nothing is looked up in the table's category columns. */
export function lookUpRows(
  table: MonthlyTable,
  data: TableData,
  definitions: readonly StrandDefinition[],
): MatchedRows {
  const users = new Map<CategoryColumn, number[]>();
  definitions.forEach(({ column }, index) => {
    const category = column === null ? undefined : categoryNamed(table, column);
    if (category) users.set(category, [...(users.get(category) ?? []), index]);
  });

  const lookedUp = [...users.keys()].map((category) =>
    readCategory(category, neededColumn(table, data, category.column), data.rows),
  );
  const others = table.categories
    .filter((category) => !users.has(category))
    .flatMap((category) => {
      const cells = data.column(category.column);
      return cells ? [readCategory(category, cells, data.rows)] : [];
    });
  const categories = [...lookedUp, ...others];
  const named = namedInFull(definitions);
  const totals = categories
    .filter(({ code }) => !code)
    .map((category) => ({
      category,
      isTotal: category.cells.texts.map((text) => isTotal(text) && !named.has(normalised(text))),
    }))
    .filter(({ isTotal: flags }) => flags.includes(true));

  const idsOfDefinition = new Map<number, { category: ReadCategory; ids: number[] }>();
  const byId = lookedUp.map((category, index) => {
    const numbers = [...users.values()][index]!;
    const definitionsOfId: number[][] = category.cells.texts.map(() => []);
    for (const number of numbers) {
      const tests = definitions[number]!.values.map(matcherOf);
      const ids: number[] = [];
      category.cells.texts.forEach((text, id) => {
        if (!tests.some((matches) => matches(text))) return;
        definitionsOfId[id]!.push(number);
        ids.push(id);
      });
      idsOfDefinition.set(number, { category, ids });
    }
    return { ids: category.cells.ids, definitionsOfId };
  });
  const only = byId.length === 1 ? byId[0]! : null;
  const at = ({ ids, definitionsOfId }: (typeof byId)[number], row: number): readonly number[] => {
    const id = ids[row]!;
    return id < 0 ? NONE : definitionsOfId[id]!;
  };
  return {
    categories,
    lookedUp,
    definitions: [...users.values()].flat().sort((a, b) => a - b),
    definitionsAt: only ? (row) => at(only, row) : (row) => byId.flatMap((column) => at(column, row)),
    idsOf: (definition) => idsOfDefinition.get(definition)!,
    totalColumnAt: (row) =>
      totals.find(({ category, isTotal: flags }) => flags[category.cells.ids[row]!] === true)?.category ?? null,
  };
}

function readCategory(category: CategoryColumn, cells: Parameters<typeof encoded>[0], rows: number): ReadCategory {
  return { ...category, cells: encoded(cells, rows) };
}

/** Texts that a definition names in full: "Total fraud" counts where it is asked for. */
function namedInFull(definitions: readonly StrandDefinition[]): ReadonlySet<string> {
  return new Set(definitions.flatMap(({ values }) => values.filter((value) => !value.includes("*")).map(normalised)));
}
