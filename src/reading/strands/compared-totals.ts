import { cellAt, localAddress } from "../../domain/address";
import { finding, NOWHERE, placeOf, type Finding } from "../../domain/finding";
import { runOf } from "../../domain/rows";
import type { WindowTotal } from "../../domain/series";
import type { StrandDefinition } from "../../domain/strand";
import { normalised } from "../../domain/text";
import { WINDOW_LENGTH } from "../../domain/window";
import { shownDay } from "../dates/shown-day";
import type { SheetHead } from "../sheets/grid";
import { viewOf, type SheetView } from "../sheets/sheet-view";
import type { ComparisonRow, ComparisonTable } from "../tables/tables";
import { BLANK, enterCounts } from "../ledger/count-column";
import { isOdd, oddFindings } from "./odd-cells";
import { differenceFindings } from "./differences";

interface FoundRow {
  readonly table: ComparisonTable;
  readonly row: ComparisonRow;
}

/** The totals of the comparison table that has the strand's name as its heading, and what is wrong with that table. */
export function strandTotals(
  definition: StrandDefinition,
  tables: readonly ComparisonTable[],
  heads: readonly SheetHead[],
): { readonly totals: readonly WindowTotal[]; readonly findings: readonly Finding[] } {
  const wanted = normalised(definition.strand);
  const named = (rowsOf: (table: ComparisonTable) => readonly ComparisonRow[]) =>
    tables.flatMap((table): readonly FoundRow[] =>
      rowsOf(table).flatMap((row) => (normalised(row.strand) === wanted ? [{ table, row }] : [])),
    );
  const counted = named(({ rows }) => rows);
  // A total counts where the "Strands" table asks for it by its name.
  const found = counted.length > 0 ? counted : named(({ totals, measured }) => [...totals, ...measured]);
  const [only, ...others] = found;
  if (!only) return { totals: [], findings: [] };
  if (others.length > 0) {
    const places = found.map(({ row }) => `“${row.namedAt.sheet}” ${localAddress(row.namedAt)}`);
    return {
      totals: [],
      findings: [finding("severalSources", NOWHERE, { strands: [definition.strand], places, tables: [] })],
    };
  }
  const view = viewOf(heads.find(({ sheet }) => sheet === only.table.sheet)!)!;
  return readTotals(only, view);
}

function readTotals(
  { table, row }: FoundRow,
  view: SheetView,
): { readonly totals: readonly WindowTotal[]; readonly findings: readonly Finding[] } {
  const { totals, odd } = totalsIn({ table, row }, view);
  return {
    totals,
    findings: [...oddFindings(table.sheet, row.row, odd), ...windowFindings(table, row), ...differenceFindings(table, row, view, totals)],
  };
}

/** A row's own Diff. and % Diff. against its totals, where the report does not print them. */
export function differencesBeside(table: ComparisonTable, row: ComparisonRow, view: SheetView): readonly Finding[] {
  return differenceFindings(table, row, view, totalsIn({ table, row }, view).totals, false);
}

function totalsIn({ table, row }: FoundRow, view: SheetView) {
  const windows = table.windows.map((window) => ({
    end: window.month,
    cell: enterCounts(window, [view.at(row.row, window.column)], 1, table.marks, (column, _, value) =>
      shownDay(value, () => view.format(row.row, column), view.dates),
    ),
  }));
  const totals = windows
    .filter(({ cell }) => cell.states[0]! < BLANK)
    .map(({ end, cell }): WindowTotal => ({
      end,
      total: cell.values[0]!,
      sources: [{ sheet: table.sheet, column: cell.column, rows: runOf(row.row) }],
    }));
  return { totals, odd: new Map(windows.filter(({ cell }) => isOdd(cell, 0)).map(({ cell }) => [cell, [0]])) };
}

/** Windows must follow one another without gap or overlap, and the line above must name the later one. */
function windowFindings({ sheet, windows, headerRow }: ComparisonTable, { strand, period }: ComparisonRow): readonly Finding[] {
  const later = windows.at(-1)!;
  const place = (column: number) => placeOf(cellAt(sheet, headerRow, column));
  const apart = windows.every(({ month }, index) => index === 0 || month - windows[index - 1]!.month === WINDOW_LENGTH);
  return [
    ...(apart
      ? []
      : [
          finding("windowsNotYearApart", place(later.column), {
            strands: [strand],
            ends: windows.map(({ month }) => month),
          }),
        ]),
    ...(period !== null && period !== later.month
      ? [finding("periodNotLaterWindow", place(later.column), { strands: [strand], period, later: later.month })]
      : []),
  ];
}
