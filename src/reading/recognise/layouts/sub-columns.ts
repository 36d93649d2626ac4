import { normalised, oneLine } from "../../../domain/text";
import { whenOfHeader } from "../../dates/when";
import { isBlank, rangeOf, type Region, type SheetView } from "../../sheets/sheet-view";
import type { MonthColumn } from "../../tables/tables";
import { looksLikeCount } from "../../texts/counts";
import type { MonthHeader } from "./month-header";

/** A column that shares its month with others: "Male" or "Total" under "Jan 20". */
export interface SubColumn extends MonthColumn {
  /** As it is written. */
  readonly label: string;
}

/** Months that stand over several columns each, or each in several groups. */
export interface SubColumns {
  /** The header's last row: that of the labels where they stand below the months. */
  readonly headerRow: number;
  /** The row of the labels. */
  readonly labelRow: number;
  /** From left to right, every label of every month. */
  readonly columns: readonly SubColumn[];
  /** The labels as they are first written. */
  readonly labels: readonly string[];
}

/** The columns of months that stand over labels of their own, or in groups below labels; null where each month has one column. */
export function subColumns(view: SheetView, region: Region, row: number, header: MonthHeader): SubColumns | null {
  return labelsBelow(view, region, row, header) ?? groupsAbove(view, row, header);
}

/** "Jan 20" merged over "Male", "Female" and "Total", or written over each of them. */
function labelsBelow(view: SheetView, region: Region, row: number, { months }: MonthHeader): SubColumns | null {
  const labelRow = row + 1;
  if (labelRow > region.bottom) return null;
  const columns: SubColumn[] = [];
  const known = new Set<string>();
  for (const [index, month] of months.entries()) {
    const next = months[index + 1]?.column ?? region.right + 1;
    for (const column of rangeOf(month.column, next - 1)) {
      const label = labelAt(view, labelRow, column);
      if (column > month.column && (!isBlank(view.at(row, column)) || label === null)) break;
      if (label === null) return null;
      // To the right of the last month, a column that has none of the labels is not a part of it.
      if (column > month.column && index === months.length - 1 && !known.has(normalised(label))) break;
      columns.push({ ...month, column, label });
      known.add(normalised(label));
    }
  }
  return steady(columns, labelRow, labelRow);
}

/** A header that is neither a number nor a month; null for what is not a label. */
function labelAt(view: SheetView, row: number, column: number): string | null {
  const raw = view.at(row, column);
  if (typeof raw !== "string" || isBlank(raw) || looksLikeCount(raw, view.marks)) return null;
  return whenOfHeader(raw, view.format(row, column), view.dates) === null ? oneLine(raw) : null;
}

/** All months below "Recorded", and all of them again below "Solved". */
function groupsAbove(view: SheetView, row: number, { months, top }: MonthHeader): SubColumns | null {
  const labelRow = top - 1;
  let label: string | null = null;
  let from = months[0]!.column;
  const columns = months.map((month): SubColumn | null => {
    for (; from <= month.column; from += 1) if (!isBlank(view.at(labelRow, from))) label = labelAt(view, labelRow, from);
    return label === null ? null : { ...month, label };
  });
  return columns.every((column) => column !== null) ? steady(columns, row, labelRow) : null;
}

/** At least half of the months must have every label, and no month the same label twice. */
function steady(columns: readonly SubColumn[], headerRow: number, labelRow: number): SubColumns | null {
  const labels = [...new Map(columns.map(({ label }) => [normalised(label), label] as const).toReversed()).values()].toReversed();
  const months = new Set(columns.map(({ month }) => month));
  const keys = new Set(columns.map(({ month, label }) => `${month} ${normalised(label)}`));
  const isSteady = columns.length > months.size && columns.length * 2 >= labels.length * months.size;
  if (!isSteady || keys.size < columns.length) return null;
  return { headerRow, labelRow, columns, labels };
}

/** The first column with a label. */
export function columnOfLabel({ columns }: SubColumns, label: string): number {
  return columns.find((each) => normalised(each.label) === normalised(label))!.column;
}
