import type { Comparison } from "../../domain/comparison";
import { noValue, type Contribution, type Contributions } from "../../domain/contributions";
import { finding, NOWHERE, type Finding } from "../../domain/finding";
import { runsOf } from "../../domain/rows";
import { periodKey } from "../../domain/period";
import { monthsKey, type FigureSource } from "../../domain/series";
import type { Slices } from "../../domain/slices";
import type { StrandDefinition } from "../../domain/strand";
import { normalised } from "../../domain/text";
import { tableFigures, type MonthlyTable, type TableFigures } from "../../reading";
import { BLANK, monthOfCount, type Ledger, type LedgerCounts } from "../../reading/ledger";
import { categoryNamed, looksUpHeaders, looksUpPlace } from "../../reading/tables";

/** What is counted for definitions, table by table; `ledgers` and `counted` are in the same order. */
export interface CountedTables {
  readonly ledgers: readonly (Ledger | null)[];
  readonly counted: readonly (TableFigures | null)[];
  readonly definitions: readonly StrandDefinition[];
}

/** The contributions to each comparison's difference, in their order; null where the worksheets do not tell them. */
export interface FoundContributions {
  readonly contributions: readonly (Contributions | null)[];
  readonly findings: readonly Finding[];
}

type Side = "earlier" | "later";

/** One value's counts while they are added up. */
interface Adding {
  readonly name: string | null;
  earlier: number;
  later: number;
  readonly rows: Readonly<Record<Side, Map<string, Rows>>>;
}

/** Rows of one column of a sheet. */
interface Rows {
  readonly sheet: string;
  readonly column: number;
  readonly rows: number[];
}

/**
 * Parts each strand's two windows by the values of a column, or by pairs of those of two: every cell that the strand counts is added to its row's value, or to none, so that
 * the parts add up to the strand. A whole that is not parted itself, as a force's sheet beside its districts', is parted by the tables that make
 * it up; what these leave of it is of no value. Where parts do not add up, there are none. Pauses between tables.
 */
export function* contributionsBy(
  columns: readonly string[],
  read: CountedTables,
  comparisons: readonly Comparison[],
): Slices<FoundContributions> {
  const { counted, definitions } = read;
  const tables = counted.flatMap((figures) => figures ?? []);
  const parting = partingTables(read, columns);
  const ledgers = [...tables.map(({ ledger }) => ledger), ...parting.keys()];
  const called = columns.map((column) => {
    const known = ledgers.find((ledger) => namesOf(ledger, column) !== null);
    return known ? calledOn(known.table, column) : null;
  });
  const unknown = called.indexOf(null);
  if (unknown >= 0) {
    const column = columns[unknown]!;
    const missing = comparisons.length === 0 ? [] : [finding("contributionsNotGiven", NOWHERE, { why: "noColumn", column, strands: [] })];
    return { contributions: comparisons.map(() => null), findings: missing };
  }
  const headers = called.flatMap((each) => each ?? []);
  const [one, other] = headers;
  const by = { column: headers.join(" and "), ...(other === undefined ? {} : { pair: [one!, other] as const }) };
  const strands = comparisons.map((comparison) => {
    const definition = definitions.indexOf(comparison.definition);
    const own = tables.filter((figures) => figures.strands.has(definition));
    const told = own.filter(({ ledger }) => tells(ledger, columns));
    const parts = told.length === own.length ? [] : [...parting.values()].filter((figures) => figures.strands.has(definition));
    // A table that says nothing of the column counts for no value, unless others make it up.
    return {
      comparison,
      definition,
      used: new Set(parts.length === 0 ? own : [...told, ...parts]),
      isParted: parts.length > 0,
      sides: sidesOf(comparison),
      parts: new Map<string, Adding>(),
    };
  });
  for (const figures of [...tables, ...parting.values()]) {
    const using = new Map(strands.flatMap((strand) => (strand.used.has(figures) ? [[strand.definition, strand] as const] : [])));
    if (using.size === 0) continue;
    yield;
    addTable(figures, columns, headers, (definition) => using.get(definition));
  }
  const wrong: string[] = [];
  const alone: string[] = [];
  const contributions = strands.map(({ comparison, parts, isParted, sides }): Contributions | null => {
    const { earlier, later } = comparison;
    if (!earlier || !later || sides.size === 0) return null;
    const found = [...parts.values()];
    const left = (side: Side) => comparison[side]!.total - found.reduce((total, part) => total + part[side], 0);
    const rest = { earlier: left("earlier"), later: left("later") };
    const isWhole = rest.earlier === 0 && rest.later === 0;
    if (!isWhole && (!isParted || rest.earlier < 0 || rest.later < 0)) {
      wrong.push(comparison.definition.strand);
      return null;
    }
    const all = isWhole ? found : withRest(found, rest);
    if (all.filter(({ name }) => name !== null).length > 1) return { ...by, parts: ranked(all), reason: null };
    alone.push(comparison.definition.strand);
    return null;
  });
  const without = (why: "onlyOne" | "doNotAddUp", of: readonly string[]) =>
    of.length === 0 ? [] : [finding("contributionsNotGiven", NOWHERE, { why, column: by.column, strands: of })];
  return {
    contributions,
    findings: [...without("onlyOne", alone), ...without("doNotAddUp", wrong)],
  };
}

/** Tables whose counts are included in those of a whole that is reported, counted for themselves; those that tell the column. */
function partingTables({ ledgers, counted, definitions }: CountedTables, columns: readonly string[]): ReadonlyMap<Ledger, TableFigures> {
  const found = new Map<Ledger, TableFigures>();
  ledgers.forEach((ledger, index) => {
    const isPart = ledger?.table.part === "part" || (counted[index]?.held.size ?? 0) > 0;
    if (!ledger || !isPart || !tells(ledger, columns)) return;
    const figures = tableFigures({ ...ledger, table: { ...ledger.table, part: null } }, definitions);
    if (figures) found.set(ledger, figures);
  });
  return found;
}

/** Whether a table parts its counts by columns: the place of a whole does not. */
function tells(ledger: Ledger, columns: readonly string[]): boolean {
  return columns.every(
    (column) => namesOf(ledger, column) !== null && !(ledger.table.part === "whole" && looksUpPlace(ledger.table, column)),
  );
}

/** A value before anything is added. */
function none(name: string | null): Adding {
  return { name, earlier: 0, later: 0, rows: { earlier: new Map(), later: new Map() } };
}

/** Parts with what a whole has beside them. */
function withRest(parts: readonly Adding[], rest: Readonly<Record<Side, number>>): readonly Adding[] {
  const others = parts.find(({ name }) => name === null) ?? none(null);
  const more = { ...others, earlier: others.earlier + rest.earlier, later: others.later + rest.later };
  return [...parts.filter(({ name }) => name !== null), more];
}

/** The window of each period that was added up, by its last month and length. */
function sidesOf({ earlier, later }: Comparison): ReadonlyMap<string, Side> {
  const of = (side: Side, months = (side === "earlier" ? earlier : later)?.months ?? []) =>
    months.map((month) => [monthsKey(month), side] as const);
  return new Map([...of("earlier"), ...of("later")]);
}

function addTable(
  figures: TableFigures,
  columns: readonly string[],
  headers: readonly string[],
  strandOf: (definition: number) => { readonly sides: ReadonlyMap<string, Side>; readonly parts: Map<string, Adding> } | undefined,
): void {
  const { ledger, countedBy } = figures;
  const { table, months } = ledger;
  const nameAt = namesIn(ledger, columns, headers);
  const counted: readonly (LedgerCounts | null)[] = table.rowIsOffence ? [null] : [...ledger.counts, ...ledger.totals];
  const cells = counted.map((counts) => ({ counts, place: { sheet: table.sheet, column: placeOf(table, counts) } }));
  for (let row = 0; row < ledger.rows; row += 1) {
    const rowMonth = months?.at(row) ?? null;
    for (const { counts, place } of cells) {
      const counting = countedBy(row, counts);
      if (counting.length === 0 || (counts && counts.states[row]! >= BLANK)) continue;
      const key = periodKey({ end: monthOfCount(table, counts, rowMonth), length: table.length });
      const name = nameAt(row, counts);
      for (const definition of counting) {
        const strand = strandOf(definition);
        const side = strand?.sides.get(key);
        if (strand && side) add(strand.parts, name, side, counts === null ? 1 : counts.values[row]!, place, table.firstRow + row);
      }
    }
  }
}

function add(parts: Map<string, Adding>, name: string | null, side: Side, count: number, place: Omit<Rows, "rows">, row: number): void {
  const key = name === null ? "" : normalised(name);
  let part = parts.get(key);
  if (!part) parts.set(key, (part = none(name)));
  part[side] += count;
  const at = `${place.column} ${place.sheet}`;
  const own = part.rows[side].get(at);
  if (own) own.rows.push(row);
  else part.rows[side].set(at, { ...place, rows: [row] });
}

/** The column in which a count stands; of a row that is an offence, its month's. */
function placeOf({ months }: MonthlyTable, counts: LedgerCounts | null): number {
  return counts?.column ?? (months.in === "rows" ? months.month.column : 0);
}

type Naming = (row: number, counts: LedgerCounts | null) => string | null;

/** What says a count's value of a column, or its pair of values; null for a count that has none. */
function namesIn(ledger: Ledger, columns: readonly string[], headers: readonly string[]): Naming {
  const [one = () => null, other] = columns.map((column) => namesOf(ledger, column) ?? (() => null));
  if (!other) return one;
  const without = headers.map((column) => noValue({ column }));
  return (row, counts) => {
    const [first, second] = [one(row, counts), other(row, counts)];
    return first === null && second === null ? null : `${first ?? without[0]!} – ${second ?? without[1]!}`;
  };
}

/** What says the value of a count: its row, its header, or its whole table; null where nothing does, or that was not read. */
function namesOf(ledger: Ledger, column: string): Naming | null {
  const { table } = ledger;
  const category = categoryNamed(table, column);
  if (category) {
    const names = ledger.names(category);
    return names && ((row) => names.texts[names.ids[row]!] ?? null);
  }
  if (looksUpHeaders(table, column)) return (_, counts) => counts?.header ?? null;
  return looksUpPlace(table, column) ? () => table.place!.value : null;
}

function calledOn(table: MonthlyTable, column: string): string {
  return categoryNamed(table, column)?.header ?? (looksUpHeaders(table, column) ? table.named!.word : table.place!.header);
}

function ranked(parts: readonly Adding[]): readonly Contribution[] {
  const change = ({ earlier, later }: Adding) => Math.abs(later - earlier);
  const sorted = parts.toSorted(
    (a, b) =>
      Number(a.name === null) - Number(b.name === null) || change(b) - change(a) || (a.name ?? "").localeCompare(b.name ?? "", "en-GB"),
  );
  return sorted.map(({ name, earlier, later, rows }) => ({
    name,
    earlier,
    later,
    sources: sourcesOf(rows.later.size > 0 ? rows.later : rows.earlier),
  }));
}

function sourcesOf(rows: ReadonlyMap<string, Rows>): readonly FigureSource[] {
  return [...rows.values()].map(({ sheet, column, rows: own }) => ({ sheet, column, rows: runsOf(own) }));
}
