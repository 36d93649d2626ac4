import { normalised } from "../../domain/text";
import { shortMonth } from "../../domain/month";
import { monthOfCell } from "../dates/months";
import type { SheetHead } from "../sheets/grid";
import { isBlank, viewOf } from "../sheets/sheet-view";
import { sectionText } from "../texts/section";
import { shownTarget } from "../texts/target-cells";
import { withRowsBelow } from "./rows-below";
import { periodCellText } from "./given-comparing";
import { findTable, type StrandColumn, type StrandTable } from "./strand-columns";
import { definitionRows } from "./strand-rows";

/** The "Strands" table as cells, so that its text can be changed. Rows and columns count from 0. */
export interface StrandCells {
  readonly sheet: string;
  /** Where each column of the table stands. */
  readonly columns: ReadonlyMap<StrandColumn, number>;
  /** The table's rows, in order; rows of one strand need not stand together. */
  readonly rows: readonly StrandCellRow[];
  /** The first row below the table. */
  readonly below: number;
  /** Whether that row is blank across the table's width. */
  readonly isFreeBelow: boolean;
}

export interface StrandCellRow {
  readonly row: number;
  readonly strand: string;
  /** What stands in each of the table's columns, months as "Feb 20". */
  readonly texts: ReadonlyMap<StrandColumn, string>;
}

/** The cells of the "Strands" table on a sheet; null where there is none. */
export function strandCells(head: SheetHead): StrandCells | null {
  const view = viewOf(head);
  const found = view && findTable(view, head);
  if (!found?.columns.has("strand")) return null;
  const { table } = withRowsBelow(head, found);
  const rows = definitionRows(table).kept.map((row): StrandCellRow => {
    const texts = new Map([...table.columns].map(([name, column]) => [name, textAt(table, name, row, column)] as const));
    return { row, strand: texts.get("strand")!, texts };
  });
  const below = (rows.at(-1)?.row ?? table.headerRow) + 1;
  const { left, right } = table.region;
  return {
    sheet: head.sheet,
    columns: table.columns,
    rows,
    below,
    isFreeBelow: Array.from({ length: right - left + 1 }, (_, at) => table.view.at(below, left + at)).every(isBlank),
  };
}

/** The rows of one strand. */
export function rowsOfStrand({ rows }: StrandCells, strand: string): readonly StrandCellRow[] {
  return rows.filter((row) => normalised(row.strand) === normalised(strand));
}

function textAt({ view }: StrandTable, name: StrandColumn, row: number, column: number): string {
  const raw = view.at(row, column);
  if (name === "section") return sectionText(raw, view.format(row, column));
  if (name === "target") return shownTarget(raw, view.format(row, column));
  const month = name === "periodEnd" && !isBlank(raw) ? monthOfCell(raw, view.dates) : null;
  if (month !== null) return shortMonth(month);
  if (name === "period") return periodCellText(view, row, column);
  return name.startsWith("values") || name.startsWith("except") ? String(raw).trim() : view.text(row, column);
}
