import { cellAt } from "../../domain/address";
import type { RawValue } from "../../domain/cell";
import { finding, placeOf, type Finding } from "../../domain/finding";
import { normalised, oneLine } from "../../domain/text";
import { monthOfCell } from "../dates/months";
import type { BreakRow, GivenBreaks } from "./given-breaks";
import type { SheetHead } from "./grid";
import { cutFinding, saidTable, type HeaderRow } from "./said-table";
import { isBlank, type SheetView } from "./sheet-view";

/** The sheet that says where recording changed, and the Excel table on it. */
export const BREAKS = "Breaks";

/** The headers of the table. */
export const BREAKS_HEADERS = ["Strand", "Month", "Note", "Due to recording"] as const;

/** What stands for every strand. */
export const ALL_STRANDS = "All";
const ALL = new Set(["", "all", "all strands", "*"]);

/** True of what the column Strand has for every strand. */
export function meansAllStrands(text: string): boolean {
  return ALL.has(normalised(text));
}

export function isBreaksSheet({ sheet }: SheetHead): boolean {
  return normalised(sheet) === normalised(BREAKS);
}

/** Reads the sheet "Breaks": its rows, and what of them cannot be understood. */
export function breaksGiven(heads: readonly SheetHead[]): GivenBreaks {
  const head = heads.find(isBreaksSheet);
  if (!head || head.used === null || head.values.length === 0) return { sheet: head?.sheet ?? null, rows: [], findings: [] };
  const found = saidTable(head, headersIn);
  if (found === null)
    return { sheet: head.sheet, rows: [], findings: [finding("breaksColumnsMissing", { sheet: head.sheet, address: null }, {})] };
  const { view, headers, isCut } = found;
  const rows = found.rows.flatMap((row) => rowAt(view, headers, row));
  return { sheet: head.sheet, rows, findings: [...(isCut ? [cutFinding(head)] : []), ...rows.flatMap(notUnderstood), ...saidTwice(rows)] };
}

interface Columns {
  readonly strand: number;
  readonly month: number;
  readonly note: number;
  /** Null for none: it can be left out. */
  readonly part: number | null;
}

function headersIn({ named }: HeaderRow): Columns | null {
  const [strand, month, note, part] = BREAKS_HEADERS.map(named) as [number | null, number | null, number | null, number | null];
  return strand === null || month === null || note === null ? null : { strand, month, note, part };
}

function rowAt(view: SheetView, { strand, month, note, part }: Columns, row: number): readonly BreakRow[] {
  const raw = (column: number | null): RawValue => (column === null ? "" : view.at(row, column));
  if ([strand, month, note, part].every((column) => isBlank(raw(column)))) return [];
  const cell = (column: number) => cellAt(view.sheet, row, column);
  return [
    {
      strand: view.text(row, strand),
      month: monthOfCell(raw(month), view.dates) ?? oneLine(raw(month)),
      note: view.text(row, note),
      part: partOf(raw(part)),
      at: cell(strand),
      monthAt: cell(month),
      partAt: cell(part ?? note),
    },
  ];
}

/** A number, also one that was typed as text. */
function partOf(raw: RawValue): number | string {
  if (typeof raw === "number") return raw;
  const text = oneLine(raw);
  return /^\d{1,3}(,\d{3})+$|^\d+$/.test(text) ? Number(text.replaceAll(",", "")) : text;
}

function notUnderstood({ strand, month, part, monthAt, partAt }: BreakRow): readonly Finding[] {
  const isCount = part === "" || (typeof part === "number" && Number.isInteger(part) && part >= 0);
  return [
    ...(typeof month === "number" ? [] : [finding("badBreakMonth", placeOf(monthAt), { found: month })]),
    ...(isCount ? [] : [finding("badBreakPart", placeOf(partAt), { found: String(part), why: "count" })]),
    ...(isCount && part !== "" && meansAllStrands(strand)
      ? [finding("badBreakPart", placeOf(partAt), { found: String(part), why: "allStrands" })]
      : []),
  ];
}

/** What is said twice of a strand and a month could count its part twice. */
function saidTwice(rows: readonly BreakRow[]): readonly Finding[] {
  const first = new Map<string, number>();
  return rows.flatMap((row) => {
    const key = keyOfBreak(row);
    const before = first.get(key);
    if (before === undefined) first.set(key, row.at.row + 1);
    return before === undefined || typeof row.month === "string"
      ? []
      : [finding("breakTwice", placeOf(row.monthAt), { month: row.month, firstRow: before })];
  });
}

/** What makes a row the same as another: its strand and its month. */
export function keyOfBreak({ strand, month }: Pick<BreakRow, "strand" | "month">): string {
  return `${meansAllStrands(strand) ? "" : normalised(strand)}\n${month}`;
}
