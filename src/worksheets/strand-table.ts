import { cellAt, localAddress, type CellRange } from "../domain/address";
import { finding, type Finding, type FindingPlace } from "../domain/finding";
import type { Month } from "../domain/month";
import type { StrandDefinition } from "../domain/strand";
import { normalised } from "../domain/text";
import type { SheetHead } from "./grid";
import { monthOfCell } from "./months";
import { measureOf, sectionText } from "./section";
import { isBlank, oneLine, rangeOf, viewOf, type Region, type SheetView } from "./sheet-view";

/** The columns of the "Strands" table, with other names that analysts give them. */
const COLUMNS = {
  section: ["section", "section number", "section no.", "section no", "no.", "no", "number"],
  strand: ["strand", "strands", "strand name"],
  measure: ["measure"],
  lead: ["lead", "strand lead", "lead officer"],
  column: ["column"],
  values: ["values", "value"],
  periodEnd: ["period end", "period ending", "period to"],
} as const;

type Field = keyof typeof COLUMNS;

const TITLES: Readonly<Record<Field, string>> = {
  section: "Section",
  strand: "Strand",
  measure: "Measure",
  lead: "Lead",
  column: "Column",
  values: "Values",
  periodEnd: "Period end",
};

const REQUIRED: readonly Field[] = ["strand", "column", "values"];
const FIELD_OF: ReadonlyMap<string, Field> = new Map(
  (Object.keys(COLUMNS) as Field[]).flatMap((field) => COLUMNS[field].map((name) => [name, field] as const)),
);

/** The definitions of the "Strands" table and what is wrong with them. */
export interface StrandDefinitions {
  readonly definitions: readonly StrandDefinition[];
  readonly findings: readonly Finding[];
}

interface StrandTable {
  readonly view: SheetView;
  readonly headerRow: number;
  readonly region: Region;
  /** True for an Excel table, whose last row is known; below a plain range notes may stand. */
  readonly bounded: boolean;
  readonly columns: ReadonlyMap<Field, number>;
  readonly ignored: readonly { readonly header: string; readonly column: number }[];
}

/**
 * Reads the "Strands" table of a sheet: an Excel table or a plain range, its columns in any order. Several values in one
 * cell are parted by ; or line breaks; not by commas, because offences are called "Robbery, personal".
 */
export function strandDefinitions(head: SheetHead): StrandDefinitions {
  const view = viewOf(head);
  const table = view && findTable(view, head);
  const place: FindingPlace = { sheet: head.sheet, address: null };
  if (!view || !table) {
    const found = view ? fullestRow(view) : [];
    if (found.length === 0) return { definitions: [], findings: [finding("strandsTableEmpty", "error", place, {})] };
    const missing = REQUIRED.map((field) => TITLES[field]);
    return { definitions: [], findings: [finding("strandsColumnsMissing", "error", place, { missing, found })] };
  }
  const findings = [...tooLong(head, table), ...columnFindings(table)];
  if (!table.columns.has("strand")) return { definitions: [], findings };
  const rows = definitionRows(table);
  findings.push(...rows.ignored);
  const definitions = rows.kept.flatMap((row) => definitionAt(table, row, findings) ?? []);
  findings.push(...doubles(definitions));
  if (rows.kept.length === 0) {
    const address = addressOf(table, table.headerRow, table.columns.get("strand")!);
    findings.push(finding("strandsTableEmpty", "error", { ...place, address }, {}));
  }
  return { definitions, findings };
}

function findTable(view: SheetView, head: SheetHead): StrandTable | null {
  for (const { row, column, rows, columns } of head.tables) {
    const region = {
      top: row,
      left: column,
      right: column + columns - 1,
      bottom: Math.min(row + rows - 1, view.region.bottom),
    };
    const table = tableAt(view, region, row, true);
    if (table && table.columns.size >= 2) return table;
  }
  const tables = [...rangeOf(view.region.top, view.region.bottom)].map((row) => tableAt(view, view.region, row, false));
  return (
    tables.find((table) => table.columns.has("strand") && table.columns.size >= 2) ??
    tables.find(({ columns }) => columns.size >= 3) ??
    null
  );
}

function tableAt(view: SheetView, region: Region, headerRow: number, bounded: boolean): StrandTable {
  const columns = new Map<Field, number>();
  const ignored: { header: string; column: number }[] = [];
  for (const column of rangeOf(region.left, region.right)) {
    const header = view.text(headerRow, column);
    const field = FIELD_OF.get(normalised(header).replace(/:$/, ""));
    if (field && !columns.has(field)) columns.set(field, column);
    else if (header !== "") ignored.push({ header, column });
  }
  return { view, headerRow, region, bounded, columns, ignored };
}

function fullestRow(view: SheetView): readonly string[] {
  const rows = [...rangeOf(view.region.top, view.region.bottom)].map((row) =>
    [...rangeOf(view.region.left, view.region.right)]
      .map((column) => view.text(row, column))
      .filter((text) => text !== ""),
  );
  return rows.reduce((best, row) => (row.length > best.length ? row : best), []).slice(0, 10);
}

function tooLong(head: SheetHead, { view, headerRow, region }: StrandTable): readonly Finding[] {
  const rows = head.used!.row + head.used!.rows - 1 - headerRow;
  if (head.complete || region.bottom < view.region.bottom) return [];
  const size = { rows, read: view.region.bottom - headerRow };
  return [finding("strandsTableTooLong", "error", { sheet: head.sheet, address: null }, size)];
}

function columnFindings(table: StrandTable): readonly Finding[] {
  const { view, headerRow, region, columns, ignored } = table;
  const header = {
    sheet: view.sheet,
    row: headerRow,
    column: region.left,
    rows: 1,
    columns: region.right - region.left + 1,
  };
  const place: FindingPlace = { sheet: view.sheet, address: localAddress(header) };
  const missing = REQUIRED.filter((field) => !columns.has(field)).map((field) => TITLES[field]);
  const found = [...[...columns.keys()].map((field) => TITLES[field]), ...ignored.map((column) => column.header)];
  const extra = {
    sheet: view.sheet,
    address: ignored.map(({ column }) => addressOf(table, headerRow, column)).join(", "),
  };
  return [
    ...(missing.length > 0 ? [finding("strandsColumnsMissing", "error", place, { missing, found })] : []),
    ...(ignored.length > 0
      ? [finding("strandsColumnsIgnored", "info", extra, { columns: ignored.map((column) => column.header) })]
      : []),
  ];
}

interface DefinitionRows {
  readonly kept: readonly number[];
  readonly ignored: readonly Finding[];
}

/** The rows below the header. Below a plain range's first blank row, rows with one filled cell are notes. */
function definitionRows(table: StrandTable): DefinitionRows {
  const { view, headerRow, region, bounded, columns } = table;
  const kept: number[] = [];
  const ignored: Finding[] = [];
  let parted = false;
  for (const row of rangeOf(headerRow + 1, region.bottom)) {
    const filled = [...columns.values()].filter((column) => !isBlank(view.at(row, column)));
    if (filled.length === 0) parted = kept.length > 0;
    else if (parted && !bounded && filled.length === 1) {
      const place = { sheet: view.sheet, address: addressOf(table, row, filled[0]!) };
      ignored.push(finding("strandsRowIgnored", "info", place, { text: view.text(row, filled[0]!) }));
    } else kept.push(row);
  }
  return { kept, ignored };
}

/** One row's definition; null, with a finding, where it names no strand. */
function definitionAt(table: StrandTable, row: number, findings: Finding[]): StrandDefinition | null {
  const { view, region } = table;
  const cellOf = (field: Field): CellRange | null => {
    const column = table.columns.get(field);
    return column === undefined ? null : cellAt(view.sheet, row, column);
  };
  const textOf = (field: Field): string | null => {
    const column = table.columns.get(field);
    return column === undefined ? null : view.text(row, column) || null;
  };
  const strand = textOf("strand");
  const strandCell = cellOf("strand")!;
  if (strand === null) {
    findings.push(finding("strandNameMissing", "error", placeOf(strandCell), {}));
    return null;
  }
  const sectionCell = cellOf("section");
  const section = sectionCell
    ? sectionText(view.at(row, sectionCell.column), view.format(row, sectionCell.column))
    : "";
  const valuesCell = cellOf("values");
  return {
    section: section === "" ? null : section,
    strand,
    measure: textOf("measure") ?? measureOf(strand),
    lead: textOf("lead"),
    column: textOf("column"),
    values: valuesCell ? valuesIn(String(view.at(row, valuesCell.column))) : [],
    periodEnd: periodEndAt(table, row, strand, findings),
    definedAt: { sheet: view.sheet, row, column: region.left, rows: 1, columns: region.right - region.left + 1 },
    definedCells: { strand: strandCell, column: cellOf("column"), values: valuesCell },
  };
}

/** "Robbery, personal; Robbery, business" are two values. */
function valuesIn(text: string): readonly string[] {
  return text
    .split(/[;\r\n]+/)
    .map((value) => oneLine(value))
    .filter((value) => value !== "");
}

function periodEndAt(table: StrandTable, row: number, strand: string, findings: Finding[]): Month | null {
  const column = table.columns.get("periodEnd");
  const raw = column === undefined ? "" : table.view.at(row, column);
  if (column === undefined || isBlank(raw)) return null;
  const month = monthOfCell(raw);
  if (month === null) {
    const place = placeOf(cellAt(table.view.sheet, row, column));
    findings.push(finding("badPeriodEnd", "error", place, { strand, found: oneLine(raw) }));
  }
  return month;
}

/** Strands of one name would overwrite one another; sections of one number are mostly a 5.10 that Excel made 5.1. */
function doubles(definitions: readonly StrandDefinition[]): readonly Finding[] {
  const findings: Finding[] = [];
  const strands = new Map<string, number>();
  const sections = new Map<string, number>();
  for (const { strand, section, definedAt, definedCells } of definitions) {
    const row = definedAt!.row + 1;
    const place = placeOf(definedCells!.strand);
    const before = strands.get(normalised(strand));
    if (before !== undefined) findings.push(finding("duplicateStrand", "error", place, { strand, firstRow: before }));
    else strands.set(normalised(strand), row);
    const sectionBefore = section === null ? undefined : sections.get(section);
    if (sectionBefore !== undefined) {
      findings.push(finding("duplicateSection", "warning", place, { section: section!, firstRow: sectionBefore }));
    } else if (section !== null) sections.set(section, row);
  }
  return findings;
}

function placeOf(cell: CellRange): FindingPlace {
  return { sheet: cell.sheet, address: localAddress(cell) };
}

function addressOf({ view }: StrandTable, row: number, column: number): string {
  return localAddress(cellAt(view.sheet, row, column));
}
