import { parseArea } from "../engine/area";
import { allTables, hasHeaders, hidesFilter, placeTable, setFilterHidden, type TableRef } from "../engine/tables/table-book";
import type { WorkbookModel } from "../engine/workbook-model";
import { attributesOf, bytesOf, type PackageParts, textOf } from "./package";

/** What a package says about its tables that the engine would not keep. */
export interface FoundTables {
  /** Tables with a totals row, by name. */
  readonly totals: ReadonlySet<string>;
  /** Tables without filter buttons. */
  readonly unfiltered: ReadonlySet<string>;
}

export const tableParts = (parts: PackageParts): readonly string[] =>
  [...parts.keys()].filter((path) => /^\/?xl\/tables\/[^/]+\.xml$/.test(path));
const HEAD = /<(?:\w+:)?table\s[^>]*>/;
/** The filter of a sheet's or a table's part. */
export const FILTER = /<(?:\w+:)?autoFilter\b[^>]*?(?:\/>|>[\s\S]*?<\/(?:\w+:)?autoFilter>)/;

/** The name of a part's table, as formulas write it. */
export function tableName(xml: string): string {
  const { name = "", displayName = name } = attributesOf(HEAD.exec(xml)?.[0] ?? "");
  return displayName;
}

/** The same name of a table of the workbook. */
export const partName = ({ table }: TableRef): string => table.model.displayName ?? table.name;

/**
 * Reads the tables before the engine does. When the engine opens a table with a totals row, it writes that row again: it blanks texts
 * beyond the first column and loses results. So the engine sees no totals rows, and learns of them afterwards (`keepTables`).
 */
export function findTables(parts: PackageParts): FoundTables {
  const totals = new Set<string>();
  const unfiltered = new Set<string>();
  for (const path of tableParts(parts)) {
    const xml = textOf(parts.get(path));
    const head = HEAD.exec(xml)?.[0] ?? "";
    const { totalsRowCount, headerRowCount } = attributesOf(head);
    const name = tableName(xml);
    if (!FILTER.test(xml) && headerRowCount !== "0") unfiltered.add(name);
    if (totalsRowCount !== "1") continue;
    totals.add(name);
    parts.set(path, bytesOf(xml.replace(HEAD, head.replace(/\s+totalsRowCount="1"/, ""))));
  }
  return { totals, unfiltered };
}

/** Gives the engine's tables back what `findTables` found. */
export function keepTables(found: FoundTables, workbook: WorkbookModel): void {
  for (const ref of allTables(workbook)) {
    const name = partName(ref);
    if (found.unfiltered.has(name)) setFilterHidden(ref, true);
    const area = parseArea(ref.table.model.tableRef ?? "");
    if (!found.totals.has(name) || !area) continue;
    ref.table.model.totalsRow = true;
    placeTable(ref, area);
  }
}

/**
 * Removes the filter of tables without buttons or headers: the engine always writes one, and Excel refuses it in a table without headers.
 */
export function finishTables(parts: PackageParts, workbook: WorkbookModel): void {
  const without = new Set(allTables(workbook).flatMap((ref) => (hidesFilter(ref) || !hasHeaders(ref) ? [partName(ref)] : [])));
  if (without.size === 0) return;
  for (const path of tableParts(parts)) {
    const xml = textOf(parts.get(path));
    if (without.has(tableName(xml))) parts.set(path, bytesOf(xml.replace(FILTER, "")));
  }
}
