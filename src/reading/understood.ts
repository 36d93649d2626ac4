import type { Finding } from "../domain/finding";
import type { Month } from "../domain/month";
import { rowCount } from "../domain/rows";
import type { Ledger } from "./ledger/ledger";
import type { SheetHead } from "./sheets/grid";
import { wholeTable } from "./strands/table-figures";
import { countRank, monthRank } from "./texts/labels";
import { monthColumns, offenceColumns } from "./tables/table-data";
import type { ComparisonTable, MonthlyTable, OffenceTable, Recognition } from "./tables/tables";
import { columnsOf, rangeOf, type UnderstoodColumn } from "./understood-columns";

export type { UnderstoodColumn };

/** Cells that were left out, and why. */
export interface LeftOut {
  readonly address: string;
  readonly reason: "totals" | "not counts" | "no name" | "no month" | "a second header" | "blank";
}

/** The months that a table's figures are for. */
export interface UnderstoodMonths {
  readonly first: Month;
  readonly last: Month;
  readonly missing: readonly Month[];
  /** How many months a figure is for. */
  readonly length: number;
}

/** What was understood of one table. */
export interface UnderstoodTable {
  readonly sheet: string;
  readonly layout: OffenceTable["layout"];
  readonly range: string;
  /** The header's first and last row, as Excel numbers them. */
  readonly headerRows: readonly [number, number];
  readonly columns: readonly UnderstoodColumn[];
  readonly months: UnderstoodMonths | null;
  /** The month that its sheet is of as a whole. */
  readonly sheetMonth: Month | null;
  readonly leftOut: readonly LeftOut[];
  readonly place: string | null;
  readonly part: OffenceTable["part"];
  /** Cells that are counted. For records, rows. */
  readonly rows: number;
  /** From 0 to 1: how sure the reading is. */
  readonly confidence: number;
  /** Why it is not more certain. */
  readonly doubts: readonly Doubt[];
}

/** What a person should confirm. */
export type Doubt =
  | "offence not named"
  | "offences not called so"
  | "several offence columns"
  | "count not named"
  | "month not named"
  | "errors"
  | "few months";

/** What was understood of one sheet. */
export interface UnderstoodSheet {
  readonly sheet: string;
  readonly tables: readonly UnderstoodTable[];
  /** What the sheet looks like where it has no table. */
  readonly seen: string | null;
  readonly strands: boolean;
  readonly notes: boolean;
  /** Whether it says where recording changed. */
  readonly breaks: boolean;
  /** Whether it holds the paper's other parts. */
  readonly paper: boolean;
  /** Whether it says what figures should come to. */
  readonly targets: boolean;
  /** Whether it says what sections tell beside their offences. */
  readonly measures: boolean;
}

export interface UnderstoodInput {
  readonly recognition: Recognition;
  /** In the order of the tables; null for those that were not read. */
  readonly ledgers: readonly (Ledger | null)[];
  readonly heads: readonly SheetHead[];
  /** The sheets that are read for measures alone. */
  readonly ofMeasures?: ReadonlySet<string>;
  /** Every finding, so that doubts lower the confidence. */
  readonly findings: readonly Finding[];
}

/** What was understood of every sheet, in the workbook's order. */
export function understoodSheets({
  recognition,
  ledgers,
  heads,
  findings,
  ofMeasures = new Set(),
}: UnderstoodInput): readonly UnderstoodSheet[] {
  return heads.map(({ sheet }): UnderstoodSheet => {
    const tables = [
      ...recognition.tables.flatMap((table, index) =>
        table.sheet === sheet ? [monthlyTable(table, ledgers[index]!, findings, ofMeasures.has(sheet))] : [],
      ),
      ...recognition.comparisons.filter((table) => table.sheet === sheet).map((table) => comparisonTable(table, findings)),
    ];
    const seen = recognition.seen.find((each) => each.sheet === sheet)?.seen ?? null;
    const { strandsHead, notes, breaks, targets, measures, paper } = recognition;
    return {
      ...{ sheet, tables, seen, strands: strandsHead?.sheet === sheet, notes: notes.sheet === sheet },
      ...{ breaks: breaks.sheet === sheet, targets: targets.sheet === sheet, paper: paper.sheet === sheet },
      measures: measures.sheet === sheet,
    };
  });
}

function monthlyTable(table: MonthlyTable, ledger: Ledger | null, findings: readonly Finding[], isOfMeasures: boolean): UnderstoodTable {
  const read = ledger ? figuresOf(ledger) : UNREAD;
  // Nothing of it is taken for offences.
  const doubts = [...(isOfMeasures ? [] : doubtsOf(table, read.months)), ...(hasErrors(table, findings) ? (["errors"] as const) : [])];
  return {
    ...understoodOf(table, doubts),
    range: rangeOf(table, read.lastRow ?? table.lastRow),
    months: read.months,
    leftOut: read.leftOut,
    rows: read.rows,
    sheetMonth: table.sheetMonth ?? null,
  };
}

function comparisonTable(table: ComparisonTable, findings: readonly Finding[]): UnderstoodTable {
  const { windows, rows } = table;
  const months = { first: (windows[0]!.month - 11) as Month, last: windows.at(-1)!.month, missing: [], length: 12 };
  return { ...understoodOf(table, hasErrors(table, findings) ? ["errors"] : []), months, rows: rows.length, sheetMonth: null };
}

function understoodOf(table: OffenceTable, doubts: readonly Doubt[]): Omit<UnderstoodTable, "months" | "rows" | "sheetMonth"> {
  return {
    sheet: table.sheet,
    layout: table.layout,
    range: rangeOf(table, table.lastRow),
    headerRows: [table.headerTop + 1, table.headerRow + 1],
    columns: columnsOf(table),
    leftOut: [],
    place: table.place?.value ?? null,
    part: table.part,
    confidence: Math.max(0.1, 1 - doubts.reduce((sum, doubt) => sum + WEIGHTS[doubt], 0)),
    doubts,
  };
}

const WEIGHTS: Readonly<Record<Doubt, number>> = {
  "offence not named": 0.2,
  "offences not called so": 0.1,
  "several offence columns": 0.1,
  "count not named": 0.3,
  "month not named": 0.1,
  errors: 0.2,
  "few months": 0.1,
};

function doubtsOf(table: MonthlyTable, months: UnderstoodMonths | null): readonly Doubt[] {
  const doubts: Doubt[] = [];
  const offences = offenceColumns(table);
  if (!offences.known) doubts.push(table.named?.of === "offence" ? "offences not called so" : "offence not named");
  else if (offences.columns.length > 1) doubts.push("several offence columns");
  const [count] = table.counts;
  if (count?.month === null && !table.named && countRank(count.header) === null) doubts.push("count not named");
  const [month] = monthColumns(table);
  if (month && monthRank(month.header) === null) doubts.push("month not named");
  if (table.sheetMonth === undefined && (months?.last ?? 0) - (months?.first ?? 0) < 2) doubts.push("few months");
  return doubts;
}

function hasErrors(table: OffenceTable, findings: readonly Finding[]): boolean {
  return findings.some(({ severity, sheet }) => severity === "error" && sheet === table.sheet);
}

interface Figures {
  readonly months: UnderstoodMonths | null;
  readonly leftOut: readonly LeftOut[];
  /** Null where the table was not read. */
  readonly lastRow: number | null;
  readonly rows: number;
}

const UNREAD: Figures = { months: null, leftOut: [], lastRow: null, rows: 0 };

/** Reads a table whole, as if one strand counted all of it. */
function figuresOf(ledger: Ledger): Figures {
  const { strands, findings } = wholeTable(ledger);
  const counts = strands.get(0) ?? [];
  let [lastRow, rows] = [ledger.table.firstRow, 0];
  for (const { sources } of counts) {
    for (const { rows: runs } of sources) {
      lastRow = Math.max(lastRow, runs.at(-1) ?? 0);
      rows += rowCount(runs);
    }
  }
  const months = monthsOf(
    counts.map(({ month }) => month),
    ledger.table.length,
  );
  return { months, leftOut: findings.flatMap(leftOutBy), lastRow, rows };
}

function monthsOf(months: readonly Month[], length: number): UnderstoodMonths | null {
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined) return null;
  const present = new Set(months);
  const all = Array.from({ length: Math.floor((last - first) / length) + 1 }, (_, index) => (first + index * length) as Month);
  return { first: (first - length + 1) as Month, last, missing: all.filter((month) => !present.has(month)), length };
}

const REASONS: Readonly<Partial<Record<Finding["code"], LeftOut["reason"]>>> = {
  totalsLeftOut: "totals",
  notACount: "not counts",
  rowsWithoutCategory: "no name",
  rowsWithoutMonth: "no month",
  secondHeader: "a second header",
  blankCounts: "blank",
  blankAmongCounts: "blank",
};

function leftOutBy({ code, address }: Finding): readonly LeftOut[] {
  const reason = REASONS[code];
  return reason === undefined || address === null ? [] : [{ address, reason }];
}
