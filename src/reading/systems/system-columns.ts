import { finding, placeOf, type Finding, type FindingDetails } from "../../domain/finding";
import { bookAndSheet } from "../../domain/other-book";
import { normalised } from "../../domain/text";
import type { ColumnRequest, SheetHead } from "../sheets/grid";
import { rangeOf, viewOf, type SheetView } from "../sheets/sheet-view";
import type { GivenSystems, SystemRow, SystemsColumn } from "../sheets/systems-table";

/** A column of a system's worksheet. */
export interface FoundColumn {
  readonly header: string;
  readonly column: number;
}

/** A worksheet whose records are those of a system, with its columns found. */
export interface SystemSheet {
  readonly system: string;
  readonly head: SheetHead;
  readonly headerRow: number;
  readonly lastRow: number;
  readonly reference: FoundColumn;
  readonly date: FoundColumn;
  readonly unit: FoundColumn | null;
  readonly type: FoundColumn | null;
  readonly flags: readonly FoundColumn[];
}

/** The two systems' worksheets, or what is wrong with what the sheet "Systems" says of them. */
export type SystemSheets =
  | { readonly sheets: readonly [SystemSheet, SystemSheet]; readonly findings: readonly [] }
  | { readonly sheets: null; readonly findings: readonly Finding[] };

/** Looks up what the sheet "Systems" names. */
export function systemSheets({ sheet, hasHeaders, rows }: GivenSystems, heads: readonly SheetHead[]): SystemSheets {
  const place = { sheet, address: null };
  if (!hasHeaders) return stopped(finding("systemsNotTwo", place, { why: "headers", found: [] }));
  if (rows.length !== 2) return stopped(finding("systemsNotTwo", place, { why: "rows", found: rows.map(({ texts }) => texts.System) }));
  const read = rows.map((row) => sheetOf(row, heads));
  const findings = read.flatMap((each) => ("findings" in each ? each.findings : []));
  const [first, second] = read as [SystemSheet, SystemSheet];
  if (findings.length > 0) return { sheets: null, findings };
  const [one, other] = rows as [SystemRow, SystemRow];
  if (first.head === second.head) return stopped(bad(other, "Sheet", "sameSheet"));
  if (normalised(first.system) === normalised(second.system)) return stopped(bad(other, "System", "name"));
  if (first.flags.length !== second.flags.length) {
    const shorter = first.flags.length < second.flags.length ? one : other;
    return stopped(bad(shorter, "Flags", "flags"));
  }
  return { sheets: [first, second], findings: [] };
}

function stopped(found: Finding): SystemSheets {
  return { sheets: null, findings: [found] };
}

type Why = FindingDetails["badSystem"]["why"];

function bad({ texts, cells }: SystemRow, column: SystemsColumn, why: Why, found = texts[column]): Finding {
  return finding("badSystem", placeOf(cells[column]), { system: texts.System, found, why });
}

function sheetOf(row: SystemRow, heads: readonly SheetHead[]): SystemSheet | { readonly findings: readonly Finding[] } {
  const { texts } = row;
  const head = headNamed(texts.Sheet, heads);
  const view = head ? viewOf(head) : null;
  if (texts.Sheet === "") return { findings: [bad(row, "Sheet", "noSheet")] };
  if (!head || !view) return { findings: [bad(row, "Sheet", bookAndSheet(texts.Sheet).book === null ? "sheet" : "book")] };
  const missing = (["Reference", "Date"] as const).filter((name) => texts[name] === "");
  if (missing.length > 0) return { findings: missing.map((name) => bad(row, name, "noColumn", name)) };
  const flags = flagNames(texts.Flags);
  const names = [texts.Reference, texts.Date, texts.Unit, texts.Type, ...flags];
  const { headerRow, columns } = headerOf(view, names);
  const findings = (["Reference", "Date", "Unit", "Type"] as const).flatMap((name) =>
    texts[name] !== "" && !columns.has(normalised(texts[name])) ? [bad(row, name, "column")] : [],
  );
  const lost = flags.filter((flag) => !columns.has(normalised(flag)));
  if (findings.length + lost.length > 0) return { findings: [...findings, ...lost.map((flag) => bad(row, "Flags", "column", flag))] };
  const found = (name: string): FoundColumn => ({ header: name, column: columns.get(normalised(name))! });
  const table = head.tables.find(({ row: top, rows }) => headerRow >= top && headerRow < top + rows);
  return {
    system: texts.System === "" ? bookAndSheet(head.sheet).sheet : texts.System,
    ...{ head, headerRow, lastRow: table ? table.row + table.rows - 1 : view.lastUsedRow },
    ...{ reference: found(texts.Reference), date: found(texts.Date) },
    unit: texts.Unit === "" ? null : found(texts.Unit),
    type: texts.Type === "" ? null : found(texts.Type),
    flags: flags.map(found),
  };
}

/** The worksheet of this name; else one of the other workbook, whose file may be called otherwise than it was. */
function headNamed(name: string, heads: readonly SheetHead[]): SheetHead | undefined {
  const wanted = normalised(bookAndSheet(name).sheet);
  return (
    heads.find(({ sheet }) => normalised(sheet) === normalised(name)) ??
    heads.find(({ sheet }) => bookAndSheet(sheet).book !== null && normalised(bookAndSheet(sheet).sheet) === wanted)
  );
}

/** Headers of flags, with ";" between them. */
export function flagNames(text: string): readonly string[] {
  return text
    .split(";")
    .map((name) => name.trim())
    .filter((name) => name !== "");
}

/** The first row that has most of the headers, and the columns of those that it has. */
export function headerOf(
  view: SheetView,
  names: readonly string[],
): { readonly headerRow: number; readonly columns: ReadonlyMap<string, number> } {
  const wanted = new Set(names.map(normalised).filter((name) => name !== ""));
  let best = { headerRow: view.region.top, columns: new Map<string, number>() };
  for (const headerRow of rangeOf(view.region.top, view.region.bottom)) {
    const columns = new Map<string, number>();
    for (const column of rangeOf(view.region.left, view.region.right)) {
      const text = normalised(view.text(headerRow, column));
      if (wanted.has(text) && !columns.has(text)) columns.set(text, column);
    }
    if (columns.size > best.columns.size) best = { headerRow, columns };
    if (best.columns.size === wanted.size) break;
  }
  return best;
}

/** The columns of a system's worksheet that are to be read whole; none where its head holds them. */
export function columnsOfSystem({ head, headerRow, lastRow, ...columns }: SystemSheet): readonly ColumnRequest[] {
  if (head.complete) return [];
  const { reference, date, unit, type, flags } = columns;
  const all = [reference, date, unit, type, ...flags].flatMap((each) => (each === null ? [] : [each.column]));
  return [{ sheet: head.sheet, columns: [...new Set(all)], firstRow: headerRow + 1, rows: lastRow - headerRow }];
}
