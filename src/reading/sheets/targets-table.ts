import { cellAt } from "../../domain/address";
import { finding, type Finding } from "../../domain/finding";
import type { Month } from "../../domain/month";
import { normalised, oneLine } from "../../domain/text";
import { monthOfCell } from "../dates/months";
import { shownTarget, targetOfCell } from "../texts/target-cells";
import type { GivenTargets, TargetCell, TargetsLayout } from "./given-targets";
import type { SheetHead } from "./grid";
import { cutFinding, saidTable, type HeaderRow, type SaidTable } from "./said-table";
import { isBlank, type SheetView } from "./sheet-view";

/** The sheet that says what strands' figures should come to, and the Excel table that the add-in writes on it. */
export const TARGETS = "Targets";

/** The headers of that table. */
export const TARGETS_HEADERS = ["Strand", "Month", "Target"] as const;

/** What is wrong with a sheet of that name that has no such headers, and no figures either; nothing of an empty one. */
export function targetsWithoutHeaders(head: SheetHead): readonly Finding[] {
  const isMeant = isCalledTargets(head) && head.used !== null && head.values.length > 0;
  return isMeant ? [finding("targetsColumnsMissing", { sheet: head.sheet, address: null }, {})] : [];
}

function isCalledTargets({ sheet }: SheetHead): boolean {
  return normalised(sheet) === normalised(TARGETS);
}

/** True of one that has the headers of targets. One without may hold figures, as any other sheet. */
export function isTargetsSheet(head: SheetHead): boolean {
  return targetsOn(head) !== null;
}

/** Reads the sheet "Targets": a row a target, a column a month with strands down, or months down and strands across. */
export function targetsGiven(heads: readonly SheetHead[]): GivenTargets {
  const head = heads.find(isTargetsSheet);
  const found = head && targetsOn(head);
  if (!head || !found) return { sheet: null, layout: null, cells: [], findings: [] };
  const { view, headers, rows, isCut } = found;
  const cells = rows.flatMap((row) => cellsOfRow(view, headers, row));
  return { sheet: head.sheet, layout: headers.layout, cells, findings: isCut ? [cutFinding(head)] : [] };
}

function targetsOn(head: SheetHead): SaidTable<Headers> | null {
  return isCalledTargets(head) ? saidTable(head, headersIn) : null;
}

/** A column with targets: those of one month or of one strand where its header says which. */
interface TargetColumn {
  readonly column: number;
  readonly month: Month | null;
  readonly strand: string | null;
}

interface Headers {
  readonly row: number;
  readonly layout: TargetsLayout;
  readonly strand: number | null;
  readonly month: number | null;
  readonly targets: readonly TargetColumn[];
}

function headersIn({ view, row, columns, named }: HeaderRow): Headers | null {
  const [strand, month, target] = TARGETS_HEADERS.map(named) as [number | null, number | null, number | null];
  const whole = target === null ? [] : [{ column: target, month: null, strand: null }];
  const months = columns.flatMap((column): readonly TargetColumn[] => {
    const of = column === strand ? null : monthOfCell(view.at(row, column), view.dates);
    return of === null ? [] : [{ column, month: of, strand: null }];
  });
  if (strand !== null && months.length > 0) return { row, layout: "months", strand, month: null, targets: [...whole, ...months] };
  if (strand !== null && target !== null) return { row, layout: "rows", strand, month, targets: whole };
  if (strand !== null || month === null) return null;
  const strands = columns.flatMap((column): readonly TargetColumn[] => {
    const name = column === month ? "" : view.text(row, column);
    return name === "" ? [] : [{ column, month: null, strand: name }];
  });
  return strands.length > 0 ? { row, layout: "strands", strand, month, targets: strands } : null;
}

function cellsOfRow(view: SheetView, { row: head, layout, strand, month, targets }: Headers, row: number): readonly TargetCell[] {
  return targets.flatMap((of): readonly TargetCell[] => {
    const raw = view.at(row, of.column);
    if (isBlank(raw)) return [];
    const cell = (column: number, at = row) => cellAt(view.sheet, at, column);
    const isHeaded = of.month !== null || of.strand !== null;
    const header = isHeaded ? cell(of.column, head) : cell(of.column);
    return [
      {
        strand: of.strand ?? view.text(row, strand!),
        month: of.month ?? (month === null ? null : monthAt(view, row, month, layout)),
        target: targetOfCell(raw, view.format(row, of.column)),
        raw,
        shown: shownTarget(raw, view.format(row, of.column)),
        at: cell(of.column),
        strandAt: strand === null ? header : cell(strand),
        monthAt: month === null ? header : cell(month),
      },
    ];
  });
}

/** Where strands are headers every row has a month; in a row a target, a blank one is the whole period. */
function monthAt(view: SheetView, row: number, column: number, layout: TargetsLayout): TargetCell["month"] {
  const raw = view.at(row, column);
  if (isBlank(raw)) return layout === "rows" ? null : "";
  return monthOfCell(raw, view.dates) ?? oneLine(raw);
}
