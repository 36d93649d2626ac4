import type { RawValue } from "../../domain/cell";
import type { Extract } from "../../domain/extract";
import type { Finding } from "../../domain/finding";
import { monthFromSerial, monthToSerial } from "../../domain/month";
import { sourcesOf } from "../../domain/series";
import type { StrandDefinition, StrandFigures } from "../../domain/strand";
import type { FoundRecords, NoRecords, RecordColumn, StrandRecords } from "../../domain/strand-records";
import type { SheetFigures } from "../figures";
import type { Ledger } from "../ledger/ledger";
import { referenceColumns } from "../ledger/references";
import type { SheetColumns, SheetHead } from "../sheets/grid";
import { categoryNamed, nameKey, offenceColumns } from "../tables/table-data";
import { saysWhere } from "../tables/says-where";
import type { TableColumn } from "../tables/tables";
import { offenceRank } from "../texts/labels";
import { recordsOf, type SystemRecords } from "./system-extract";
import type { FoundColumn, SystemSheet } from "./system-columns";

/**
 * The records that strands count, with their references, from what was read. Figures that stand as counts are no records, and nothing can be told of
 * them one by one. `system` is what the extract is called.
 */
export function strandRecords(
  { ledgers, strands }: Pick<SheetFigures, "ledgers" | "strands">,
  heads: readonly SheetHead[],
  columns: readonly SheetColumns[],
  system: string,
): FoundRecords {
  const ofRecords = ledgers.flatMap((ledger) => (ledger?.table.rowIsOffence && ledger.months ? ledger : []));
  if (ofRecords.length === 0) return none({ why: "counts", sheet: sourceSheet(strands) });
  const found = ofRecords.flatMap((ledger) => tableOf(ledger, heads, columns, system) ?? []);
  if (found.length === 0) return none({ why: "noReference", sheet: ofRecords[0]!.table.sheet });
  const stopped = found.flatMap(({ read }) => read.findings).flatMap((each) => stopOf(each) ?? []);
  // Of several sheets one alone may lack its references: its records are told as such.
  const stop = stopped.find(({ why }) => why === "repeated") ?? (stopped.length === found.length ? stopped[0] : undefined);
  if (stop !== undefined) return none(stop);
  return { records: joined(found, strands), none: null };
}

function none(of: NoRecords): FoundRecords {
  return { records: null, none: of };
}

/** A table of records, read as a system's worksheet is. */
interface TableRecords {
  readonly ledger: Ledger;
  readonly read: SystemRecords;
  /** A day of each record; the first of its month where the day itself cannot be read. */
  readonly days: Int32Array;
}

function tableOf(ledger: Ledger, heads: readonly SheetHead[], columns: readonly SheetColumns[], system: string): TableRecords | null {
  const { table, months } = ledger;
  const [reference] = referenceColumns(table).filter(({ column }) => ledger.cells(column) !== null);
  const head = heads.find(({ sheet }) => sheet === table.sheet);
  if (reference === undefined || head === undefined || table.months.in !== "rows" || months === null) return null;
  const isRead = ({ column }: TableColumn) => ledger.cells(column) !== null;
  const sheet: SystemSheet = {
    ...{ system, head, headerRow: table.headerRow, lastRow: table.lastRow, flags: [] },
    reference: foundAs(reference),
    date: foundAs(table.months.month),
    unit: firstOf(table.categories.filter((each) => saysWhere(each) && isRead(each))),
    type: firstOf(offenceColumns(table).columns.filter(isRead)),
  };
  const covers = (each: SheetColumns) => each.sheet === table.sheet && each.values[reference.column] !== undefined;
  const read = recordsOf(sheet, columns.filter(covers), table.dates.order);
  const days = Int32Array.from(read.rows, (row, record) => {
    const day = read.extract.days[record]!;
    const month = months.at(row - table.firstRow);
    return month === null || (day > 0 && monthFromSerial(day) === month) ? day : monthToSerial(month);
  });
  return { ledger, read, days };
}

function foundAs({ header, column }: TableColumn): FoundColumn {
  return { header, column };
}

function firstOf(columns: readonly TableColumn[]): FoundColumn | null {
  return columns[0] === undefined ? null : foundAs(columns[0]);
}

/** What stops matching by reference. Of dates nothing does, since the months of records are known. */
function stopOf(found: Finding): NoRecords | null {
  const at = { sheet: found.sheet ?? "", address: found.address ?? "" };
  if (found.code === "referencesBlank") return { why: "blank", ...at, header: found.details.header, rows: found.details.rows };
  if (found.code === "referenceRepeated") return { why: "repeated", ...at, reference: found.details.reference, times: found.details.times };
  return null;
}

function joined(found: readonly TableRecords[], strands: readonly StrandFigures[]): StrandRecords {
  const all = <T>(of: (table: TableRecords) => Iterable<T>): readonly T[] => found.flatMap((table) => [...of(table)]);
  const extracts = found.map(({ read }) => read.extract);
  const [only] = extracts;
  const rows = Int32Array.from(all(({ read }) => read.rows));
  const extract: Extract = {
    system: only!.system,
    rows: rows.length,
    references: all(({ read }) => read.extract.references),
    days: Int32Array.from(all(({ days }) => days)),
    units: all(({ read }) => read.extract.units),
    types: all(({ read }) => read.extract.types),
    flags: [],
  };
  const sheetOf = Uint16Array.from(found.flatMap(({ read }, index) => Array.from(read.rows, () => index)));
  const records = new Map(found.map(({ ledger }) => [ledger.table.sheet, new Map<number, number>()]));
  rows.forEach((row, record) => records.get(found[sheetOf[record]!]!.ledger.table.sheet)!.set(row, record));
  const counted = strands.map(({ definition, figures }) => ({
    strand: definition.strand,
    ...monthsOfRecords(figures, records, rows.length),
  }));
  return {
    ...{ extract, sheetOf, rows },
    sheets: found.map(({ read }) => ({ sheet: read.sheet.head.sheet, reference: read.sheet.reference.column })),
    columns: recordColumns(found, strands),
    strands: new Map(counted.map(({ strand, months }) => [strand, months])),
    looksAt: new Map(strands.map(({ definition }) => [definition.strand, looksAt(definition, found)])),
    others: new Map(counted.flatMap(({ strand, other }) => (other === null ? [] : [[strand, other] as const]))),
  };
}

/** The month in which a strand counts each record, and a sheet of which it counts something that is no record. `records`: by sheet and row. */
function monthsOfRecords(
  figures: StrandFigures["figures"],
  records: ReadonlyMap<string, ReadonlyMap<number, number>>,
  count: number,
): { readonly months: Int32Array; readonly other: string | null } {
  const months = new Int32Array(count);
  if (figures.kind === "totals") return { months, other: sourcesOf(figures)[0]?.sheet ?? "" };
  let other: string | null = null;
  for (const { month, sources } of figures.months)
    for (const { sheet, rows: runs } of sources) {
      const known = records.get(sheet);
      for (let run = 0; run < runs.length; run += 2)
        for (let row = runs[run]!; row <= runs[run + 1]!; row += 1) {
          const record = known?.get(row);
          if (record === undefined) other ??= sheet;
          else months[record] = month;
        }
    }
  return { months, other };
}

/** The columns in which a strand's rules look; those of the offence where they name none. */
function looksAt({ rules }: StrandDefinition, found: readonly TableRecords[]): readonly string[] {
  const asked = rules.flatMap(({ conditions }) => conditions.map(({ column }) => nameKey(column)));
  const obvious = found.flatMap(({ ledger }) => offenceColumns(ledger.table).columns.map(({ header }) => nameKey(header)));
  return [...new Set(asked.length > 0 ? asked : obvious)];
}

/** The columns that rules look up, and those that say the offence, of all tables together. */
function recordColumns(found: readonly TableRecords[], strands: readonly StrandFigures[]): ReadonlyMap<string, RecordColumn> {
  const asked = strands.flatMap(({ definition }) => definition.rules.flatMap(({ conditions }) => conditions.map(({ column }) => column)));
  const ofTable = ({ ledger }: TableRecords) => [
    ...[...new Set(asked)].flatMap((header) => categoryNamed(ledger.table, header) ?? []),
    ...offenceColumns(ledger.table).columns,
  ];
  const columns = new Map<string, RecordColumn>();
  for (const table of found)
    for (const { header } of ofTable(table)) {
      const key = nameKey(header);
      if (columns.has(key)) continue;
      const isOffence = found.some(({ ledger }) => offenceColumns(ledger.table).columns.some((each) => nameKey(each.header) === key));
      const texts = found.flatMap(({ ledger, read }) => {
        const category = categoryNamed(ledger.table, header);
        const cells = category === undefined ? null : ledger.cells(category.column);
        return Array.from(read.rows, (row): RawValue => cells?.[row - ledger.table.firstRow] ?? "");
      });
      columns.set(key, { header, ofOffence: isOffence || offenceRank(header) !== null, texts });
    }
  return columns;
}

/** The sheet of the first figure. */
function sourceSheet(strands: readonly StrandFigures[]): string | null {
  return strands.flatMap(({ figures }) => sourcesOf(figures))[0]?.sheet ?? null;
}
