import type { Finding } from "../domain/finding";
import type { Month } from "../domain/month";
import { rowCount } from "../domain/rows";
import { monthlySeries } from "./collect";
import type { SheetColumns, SheetHead } from "./sheets/grid";
import { countRank, monthRank } from "./texts/labels";
import { dataOf, figuresAreRead, isMonthly, offenceColumns, type MonthlyTable } from "./tables/table-data";
import type { OffenceTable, Recognition } from "./tables/tables";
import { columnsOf, rangeOf, type UnderstoodColumn } from "./understood-columns";
import { EVERYTHING } from "./value-totals";

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
  readonly leftOut: readonly LeftOut[];
  readonly place: string | null;
  readonly part: OffenceTable["part"];
  /** Cells that are counted; of records, rows. */
  readonly rows: number;
  /** From 0 to 1: how sure the reading is. */
  readonly confidence: number;
  /** Why it is not surer. */
  readonly doubts: readonly Doubt[];
}

/** What a person would want to have confirmed. */
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
}

export interface UnderstoodInput {
  readonly recognition: Recognition;
  readonly heads: readonly SheetHead[];
  readonly columns: readonly SheetColumns[];
  /** All that was found, so that what is in doubt lowers the confidence. */
  readonly findings: readonly Finding[];
}

/** What was understood of every sheet, in the workbook's order. */
export function understoodSheets(input: UnderstoodInput): readonly UnderstoodSheet[] {
  const { recognition, heads } = input;
  return heads.map(({ sheet }): UnderstoodSheet => {
    const tables = recognition.tables.filter((table) => table.sheet === sheet).map((table) => understoodTable(table, input));
    const seen = recognition.seen.find((each) => each.sheet === sheet)?.seen ?? null;
    return { sheet, tables, seen, strands: recognition.strandsHead?.sheet === sheet, notes: recognition.notes.sheet === sheet };
  });
}

function understoodTable(table: OffenceTable, input: UnderstoodInput): UnderstoodTable {
  const read = isMonthly(table) ? figuresOf(table, input) : null;
  const doubts = doubtsOf(table, read, input.findings);
  const columns = columnsOf(table);
  return {
    sheet: table.sheet,
    layout: table.layout,
    range: rangeOf(table, read?.lastRow ?? table.lastRow),
    headerRows: [table.headerTop + 1, table.headerRow + 1],
    columns,
    months: isMonthly(table) ? (read?.months ?? null) : windowsOf(table),
    leftOut: read?.leftOut ?? [],
    place: table.place?.value ?? null,
    part: table.part,
    rows: read?.rows ?? (table.layout === "comparison" ? table.rows.length : 0),
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

function doubtsOf(table: OffenceTable, read: Figures | null, findings: readonly Finding[]): readonly Doubt[] {
  const doubts: Doubt[] = [];
  if (isMonthly(table)) {
    const offences = offenceColumns(table);
    if (!offences.known)
      doubts.push(table.layout === "transposed" && table.allOf === null ? "offences not called so" : "offence not named");
    else if (offences.columns.length > 1) doubts.push("several offence columns");
    if (table.layout === "long" && countRank(table.count.header) === null) doubts.push("count not named");
    if ("month" in table && monthRank(table.month.header) === null) doubts.push("month not named");
    if ((read?.months?.last ?? 0) - (read?.months?.first ?? 0) < 2) doubts.push("few months");
  }
  if (findings.some(({ severity, sheet }) => severity === "error" && sheet === table.sheet)) doubts.push("errors");
  return doubts;
}

interface Figures {
  readonly months: UnderstoodMonths | null;
  readonly leftOut: readonly LeftOut[];
  readonly lastRow: number;
  readonly rows: number;
}

/** Reads a table whole, as if one strand counted all of it. */
function figuresOf(table: MonthlyTable, { recognition, heads, columns }: UnderstoodInput): Figures {
  if (!figuresAreRead(table, dataOf(table, heads, columns))) return { months: null, leftOut: [], lastRow: table.lastRow, rows: 0 };
  const [series] = monthlySeries({
    recognition: { ...recognition, tables: [{ ...table, part: null }] },
    heads,
    columns,
    definitions: [EVERYTHING],
  });
  const counts = series?.strands.get(0) ?? [];
  const months = counts.map(({ month }) => month);
  let [lastRow, rows] = [table.firstRow, 0];
  for (const { sources } of counts) {
    for (const { rows: runs } of sources) {
      lastRow = Math.max(lastRow, runs.at(-1) ?? 0);
      rows += rowCount(runs);
    }
  }
  return { months: monthsOf(months, table.length), leftOut: (series?.findings ?? []).flatMap(leftOutBy), lastRow, rows };
}

function monthsOf(months: readonly Month[], length: number): UnderstoodMonths | null {
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined) return null;
  const present = new Set(months);
  const all = Array.from({ length: Math.floor((last - first) / length) + 1 }, (_, index) => (first + index * length) as Month);
  return { first: (first - length + 1) as Month, last, missing: all.filter((month) => !present.has(month)), length };
}

function windowsOf(table: OffenceTable): UnderstoodMonths | null {
  if (table.layout !== "comparison") return null;
  return { first: (table.windows[0]!.month - 11) as Month, last: table.windows.at(-1)!.month, missing: [], length: 12 };
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
