import type { Comparison } from "../../domain/comparison";
import type { Contribution, Contributions } from "../../domain/contributions";
import { finding, NOWHERE, type Finding } from "../../domain/finding";
import { runsOf } from "../../domain/rows";
import { lengthOf, type FigureSource } from "../../domain/series";
import type { Slices } from "../../domain/slices";
import type { StrandDefinition } from "../../domain/strand";
import { normalised } from "../../domain/text";
import type { MonthlyTable, TableFigures } from "../../reading";
import { BLANK, monthOfCount, type Ledger, type LedgerCounts } from "../../reading/ledger";
import { categoryNamed, looksUpHeaders, looksUpPlace } from "../../reading/tables";

/** What is counted for definitions, table by table. */
export interface CountedTables {
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
  readonly earlier: number;
  readonly later: number;
  readonly rows: Readonly<Record<Side, Map<string, Rows>>>;
}

/** Rows of one column of a sheet. */
interface Rows {
  readonly sheet: string;
  readonly column: number;
  readonly rows: number[];
}

/**
 * Parts each strand's two windows by the values of a column: every cell that the strand counts is added to its row's value, or to none, so that
 * the parts add up to the strand. Where they do not, there are none. Pauses between tables.
 */
export function* contributionsBy(
  column: string,
  { counted, definitions }: CountedTables,
  comparisons: readonly Comparison[],
): Slices<FoundContributions> {
  const tables = counted.flatMap((figures) => figures ?? []);
  const having = tables.filter(({ ledger }) => namesIn(ledger, column) !== null);
  if (having.length === 0) {
    const missing = comparisons.length === 0 ? [] : [finding("contributionsNotGiven", NOWHERE, { why: "noColumn", column, strands: [] })];
    return { contributions: comparisons.map(() => null), findings: missing };
  }
  const header = calledOn(having[0]!.ledger.table, column);
  const strands = comparisons.map((comparison) => ({
    comparison,
    definition: definitions.indexOf(comparison.definition),
    sides: sidesOf(comparison),
    parts: new Map<string, Adding>(),
  }));
  const ofDefinition = new Map(strands.map((strand) => [strand.definition, strand]));
  for (const figures of tables) {
    yield;
    addTable(figures, column, (definition) => ofDefinition.get(definition));
  }
  const wrong: string[] = [];
  const contributions = strands.map(({ comparison, parts, sides }): Contributions | null => {
    const { earlier, later } = comparison;
    if (!earlier || !later || sides.size === 0) return null;
    const found = [...parts.values()];
    const sum = (side: Side) => found.reduce((total, part) => total + part[side], 0);
    if (sum("earlier") !== earlier.total || sum("later") !== later.total) {
      wrong.push(comparison.definition.strand);
      return null;
    }
    // Where no row has a value, the column says nothing of this strand.
    return found.some(({ name }) => name !== null) ? { column: header, parts: ranked(found), reason: null } : null;
  });
  return {
    contributions,
    findings: wrong.length === 0 ? [] : [finding("contributionsNotGiven", NOWHERE, { why: "doNotAddUp", column: header, strands: wrong })],
  };
}

/** The window of each period that was added up, by its last month and length. */
function sidesOf({ earlier, later }: Comparison): ReadonlyMap<string, Side> {
  const of = (side: Side, months = (side === "earlier" ? earlier : later)?.months ?? []) =>
    months.map((month) => [`${month.month} ${lengthOf(month)}`, side] as const);
  return new Map([...of("earlier"), ...of("later")]);
}

function addTable(
  figures: TableFigures,
  column: string,
  strandOf: (definition: number) => { readonly sides: ReadonlyMap<string, Side>; readonly parts: Map<string, Adding> } | undefined,
): void {
  const { ledger, countedBy } = figures;
  const { table, months } = ledger;
  const nameAt = namesIn(ledger, column) ?? (() => null);
  const columns: readonly (LedgerCounts | null)[] = table.rowIsOffence ? [null] : [...ledger.counts, ...ledger.totals];
  for (let row = 0; row < ledger.rows; row += 1) {
    const rowMonth = months?.at(row) ?? null;
    for (const counts of columns) {
      const counting = countedBy(row, counts);
      if (counting.length === 0 || (counts && counts.states[row]! >= BLANK)) continue;
      const key = `${monthOfCount(table, counts, rowMonth)} ${table.length}`;
      const name = nameAt(row, counts);
      const place = { sheet: table.sheet, column: placeOf(table, counts) };
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
  const part = parts.get(key) ?? { name, earlier: 0, later: 0, rows: { earlier: new Map<string, Rows>(), later: new Map<string, Rows>() } };
  parts.set(key, { ...part, [side]: part[side] + count });
  const at = `${place.column} ${place.sheet}`;
  const own = part.rows[side].get(at) ?? { ...place, rows: [] };
  part.rows[side].set(at, own);
  own.rows.push(row);
}

/** The column in which a count stands; of a row that is an offence, its month's. */
function placeOf({ months }: MonthlyTable, counts: LedgerCounts | null): number {
  return counts?.column ?? (months.in === "rows" ? months.month.column : 0);
}

/** What says the value of a count: its row, its header, or its whole table; null where nothing does, or that was not read. */
function namesIn(ledger: Ledger, column: string): ((row: number, counts: LedgerCounts | null) => string | null) | null {
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
    (a, b) => Number(a.name === null) - Number(b.name === null) || change(b) - change(a) || (a.name ?? "").localeCompare(b.name ?? "", "en-GB"),
  );
  return sorted.map(({ name, earlier, later, rows }) => ({ name, earlier, later, sources: sourcesOf(rows.later.size > 0 ? rows.later : rows.earlier) }));
}

function sourcesOf(rows: ReadonlyMap<string, Rows>): readonly FigureSource[] {
  return [...rows.values()].map(({ sheet, column, rows: own }) => ({ sheet, column, rows: runsOf(own) }));
}
