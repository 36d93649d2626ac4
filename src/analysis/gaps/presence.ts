import type { Month } from "../../domain/month";
import { normalised } from "../../domain/text";
import { BLANK, COUNTED, combined, isWithout, monthOfCount, type EncodedColumn } from "../../reading/ledger";
import type { CategoryColumn, MonthlyTable, TableFigures } from "../../reading";
import { comesAndGoes, nameKey, saysWhere } from "../../reading/tables";

/** A column with more values than this says which crime it was, not where or what. */
export const MOST_VALUES = 400;
/**
 * A column that says what or where a row is has a value in this share of the rows; one that says where, in half that
 * share.
 */
const MOST_ROWS = 0.9;
/** In tables with more different lines than this, only single columns are looked at. */
const MOST_LINES = 5000;

/** The rows of one month, added up. */
export interface InMonth {
  rows: number;
  count: number;
  /** How many of the rows say 0. */
  zeros: number;
}

/** One value of a column, or one line of all columns together, and its rows by month. */
export interface ValueMonths {
  /** For a line, one text for each of the columns. */
  readonly texts: readonly string[];
  readonly months: Map<Month, InMonth>;
}

/** What distinguishes a strand's rows: one column, or all of them together. */
export interface Dimension {
  readonly headers: readonly string[];
  readonly values: Map<string, ValueMonths>;
}

/** A strand's dimensions, by their headers. */
export type Presence = ReadonlyMap<string, Dimension>;

interface Names extends EncodedColumn {
  readonly header: string;
}

/** The number for the rows that any strand counts, each once. */
export const ANY_STRAND = -1;

/**
 * The months in which the values of a strand's columns have rows, over all tables that have it. By the number of its definition;
 * ANY_STRAND has those of all strands together.
 */
export function presenceOf(tables: readonly TableFigures[]): ReadonlyMap<number, Presence> {
  const all = new Map<number, Map<string, Dimension>>();
  const holding = new Map<number, ReadonlySet<string>[]>();
  for (const table of tables) {
    const names = namesOf(table);
    const headers = headersOf(table, names);
    for (const definition of table.strands.size > 0 ? [...table.strands.keys(), ANY_STRAND] : [])
      holding.set(definition, [...(holding.get(definition) ?? []), headers]);
    addTable(table, names, all);
  }
  for (const [definition, dimensions] of all) {
    const parts = holding.get(definition) ?? [];
    // A column that is missing in one of the tables says nothing about the rows there.
    for (const [key, { headers }] of dimensions) {
      if (!headers.every((header) => parts.every((own) => own.has(nameKey(header))))) dimensions.delete(key);
    }
  }
  return all;
}

function headersOf({ ledger: { table } }: TableFigures, names: readonly Names[]): ReadonlySet<string> {
  return new Set([...names.map(({ header }) => nameKey(header)), ...(table.named ? [nameKey(table.named.word)] : [])]);
}

/** The columns that say what and where a row is. */
function namesOf({ ledger, matched }: TableFigures): readonly Names[] {
  const looked = new Set(matched.names.map(({ column }) => column));
  // Of records, only the columns that strands look at are read, and those that say where, as far as there is room.
  const others = ledger.table.rowIsOffence ? ledger.table.categories.filter((each) => !looked.has(each.column) && saysWhere(each)) : [];
  const beside = [...matched.names.filter(({ code }) => !code), ...others.flatMap((category) => ledger.names(category) ?? [])];
  const isLookedUp = ({ column }: CategoryColumn) => matched.lookedUp.some((each) => each.column === column);
  return [
    ...matched.lookedUp,
    ...beside.filter(
      (column) =>
        !isLookedUp(column) && column.texts.length <= MOST_VALUES && !comesAndGoes(column) && isFilled(column, matched.kinds, ledger.rows),
    ),
  ];
}

/** True where the column has a value in most rows: a flag has one in some, a list beside the table in none. */
function isFilled(column: Names & Pick<CategoryColumn, "said">, kinds: ArrayLike<number>, rows: number): boolean {
  let [counted, filled] = [0, 0];
  for (let row = 0; row < rows; row += 1) {
    if (kinds[row] !== COUNTED) continue;
    counted += 1;
    if (column.ids[row]! >= 0) filled += 1;
  }
  return filled >= (saysWhere(column) ? MOST_ROWS / 2 : MOST_ROWS) * counted;
}

/** One way of distinguishing rows: a number for each row, and what it stands for. */
interface Told {
  readonly headers: readonly string[];
  readonly ids: Int32Array;
  textsOf(id: number): readonly string[];
  /** The same in the order of the headers' names, for comparison; worked out once for all columns of counts. */
  valueOf(id: number): Value;
}

function toldBy(told: Pick<Told, "headers" | "ids" | "textsOf">): Told {
  const { headers, textsOf } = inOneOrder(told);
  const known = new Map<number, Value>();
  const valueOf = (id: number) => {
    let value = known.get(id);
    if (!value) {
      const texts = textsOf(id);
      known.set(id, (value = { key: texts.map(normalised).join("\n"), texts }));
    }
    return value;
  };
  return { ...told, headers, textsOf, valueOf };
}

function addTable(of: TableFigures, names: readonly Names[], all: Map<number, Map<string, Dimension>>): void {
  const { ledger, matched } = of;
  const { table, rows, months } = ledger;
  const byColumns = toldByColumns(names, rows);
  const everyRow = new Int32Array(rows);
  for (const column of table.rowIsOffence ? [null] : [...ledger.counts, ...ledger.totals]) {
    const told = toldUnder(table, column, byColumns, everyRow);
    const definitionsOf = new Map<number, readonly number[]>();
    const sums = told.map(() => new Map<number, InMonth>());
    for (let row = 0; row < rows; row += 1) {
      if (matched.kinds[row] !== COUNTED) continue;
      const month = monthOfCount(table, column, months?.at(row) ?? null);
      // Such a row says nothing about others of its class, which are of other months.
      if (isWithout(table, month)) continue;
      const ofClass = matched.classes[row]!;
      if (!definitionsOf.has(ofClass)) definitionsOf.set(ofClass, of.countedBy(row, column));
      if (definitionsOf.get(ofClass)!.length === 0) continue;
      const value = column === null ? 1 : column.states[row]! < BLANK ? column.values[row]! : NaN;
      for (let at = 0; at < told.length; at += 1) {
        const id = told[at]!.ids[row]!;
        if (id < 0) continue;
        const key = ((month - MONTHS_FROM) * matched.classCount + ofClass) * IDS + id;
        let sum = sums[at]!.get(key);
        if (!sum) sums[at]!.set(key, (sum = { rows: 0, count: 0, zeros: 0 }));
        sum.rows += 1;
        if (value >= 0) sum.count += value;
        if (value === 0) sum.zeros += 1;
      }
    }
    told.forEach((each, at) => {
      const header = each.headers.map(nameKey).join("\n");
      for (const [key, sum] of sums[at]!) {
        const rest = Math.floor(key / IDS);
        const month = (Math.floor(rest / matched.classCount) + MONTHS_FROM) as Month;
        const value = each.valueOf(key % IDS);
        for (const definition of [...definitionsOf.get(rest % matched.classCount)!, ANY_STRAND]) {
          addTo(dimensionOf(all, definition, header, each.headers), value, month, sum);
        }
      }
    });
  }
}

/** The same as by the columns, with the header of the counts where it says what is counted. */
function toldUnder(
  { named }: MonthlyTable,
  column: { readonly header: string } | null,
  byColumns: readonly Told[],
  everyRow: Int32Array,
): readonly Told[] {
  if (!named || !column) return byColumns;
  return withHeader(byColumns, toldBy({ headers: [named.word], ids: everyRow, textsOf: () => [column.header] }));
}

/** Each column alone, and all of them together. */
function toldByColumns(names: readonly Names[], rows: number): readonly Told[] {
  const each = names.map(({ header, ids, texts }) => toldBy({ headers: [header], ids, textsOf: (id) => [texts[id]!] }));
  const lines = combined(names, rows);
  if (names.length < 2 || lines.texts.length > MOST_LINES) return each;
  const headers = names.map(({ header }) => header);
  return [...each, toldBy({ headers, ids: lines.ids, textsOf: (id) => lines.texts[id]!.map((text, at) => names[at]!.texts[text] ?? "") })];
}

/** The same where headers say what is counted too. */
function withHeader(told: readonly Told[], header: Told): readonly Told[] {
  const lines = told.at(-1);
  if (!lines) return [header];
  const together = toldBy({
    headers: [...lines.headers, ...header.headers],
    ids: lines.ids,
    textsOf: (id) => [...lines.textsOf(id), ...header.textsOf(0)],
  });
  return [...told.filter(({ headers }) => headers.length === 1), header, together];
}

/** In the order of their names: another sheet may have the same columns in a different order. */
function inOneOrder({ headers, textsOf }: Pick<Told, "headers" | "textsOf">): Pick<Told, "headers" | "textsOf"> {
  const order = headers.map((_, at) => at).toSorted((one, other) => (nameKey(headers[one]!) < nameKey(headers[other]!) ? -1 : 1));
  if (order.length < 2) return { headers, textsOf };
  return {
    headers: order.map((at) => headers[at]!),
    textsOf: (id) => {
      const texts = textsOf(id);
      return order.map((at) => texts[at]!);
    },
  };
}

/** Months and texts as one number: no table has so many texts, and months count from 1900 on. */
const MONTHS_FROM = 1900 * 12;
const IDS = 1 << 22;

/** Texts, and how they are compared. */
interface Value {
  readonly key: string;
  readonly texts: readonly string[];
}

function dimensionOf(all: Map<number, Map<string, Dimension>>, definition: number, header: string, headers: readonly string[]): Dimension {
  let dimensions = all.get(definition);
  if (!dimensions) all.set(definition, (dimensions = new Map<string, Dimension>()));
  let dimension = dimensions.get(header);
  if (!dimension) dimensions.set(header, (dimension = { headers, values: new Map() }));
  return dimension;
}

function addTo({ values }: Dimension, { key, texts }: Value, month: Month, sum: InMonth): void {
  let value = values.get(key);
  if (!value) values.set(key, (value = { texts, months: new Map() }));
  const before = value.months.get(month);
  value.months.set(
    month,
    before ? { rows: before.rows + sum.rows, count: before.count + sum.count, zeros: before.zeros + sum.zeros } : sum,
  );
}
