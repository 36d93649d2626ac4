import { HostError, invalidArgument } from "../../protocol";
import { type Area, intersection, onGrid } from "../area";
import type { Scalar } from "../cell-value";
import { tableArea, tablesOf } from "../tables/table-book";
import { without } from "../without";
import { columnLines, type ColumnLine, rowLines, type RowLine } from "./lines";
import { type DataField, type Drawn, type PivotModel, pivotsOf } from "./model";
import { formatOf, shown } from "./shown";
import { filteredRecords, treeOf } from "./values";

type Written = { readonly value: Scalar; readonly format?: string | undefined };

/** Draws a pivot table again as values, in place of its last drawing. */
export function draw(pivot: PivotModel): void {
  const cells = new Map<string, Written>();
  const drawn = layOut(pivot, (row, column, value, format) => cells.set(`${row} ${column}`, { value, format }));
  if (drawn) requireRoom(pivot, drawn.all);
  erase(pivot);
  const formatted: { row: number; column: number }[] = [];
  for (const [place, { value, format }] of cells) {
    const [row, column] = place.split(" ").map(Number) as [number, number];
    const cell = pivot.sheet.sheet.getCell(row, column);
    cell.value = typeof value === "string" && value.startsWith("#") ? ({ error: value } as never) : value;
    if (format === undefined) continue;
    cell.style = { ...cell.style, numFmt: format };
    formatted.push({ row, column });
  }
  pivot.drawn = drawn && { ...drawn, formatted };
  pivot.sheet.touch();
}

/** Removes a pivot table's cells from the sheet. */
export function erase({ drawn, sheet }: PivotModel): void {
  for (const area of drawn ? [drawn.all, ...(drawn.filters ? [drawn.filters] : [])] : [])
    for (let row = area.top; row <= area.bottom; row++)
      for (let column = area.left; column <= area.right; column++) {
        const cell = sheet.sheet.findCell(row, column);
        if (cell) cell.value = null;
      }
  for (const { row, column } of drawn?.formatted ?? []) {
    const cell = sheet.sheet.getCell(row, column);
    cell.style = without(cell.style, "numFmt");
  }
  sheet.touch();
}

function requireRoom(pivot: PivotModel, area: Area): void {
  if (!onGrid(area)) throw invalidArgument("The PivotTable leaves the sheet.");
  const other = pivotsOf(pivot.sheet.workbook).find(
    (one) => one !== pivot && one.sheet === pivot.sheet && one.drawn && intersection(one.drawn.all, area),
  );
  const table = tablesOf(pivot.sheet).find((ref) => intersection(tableArea(ref), area));
  if (other ?? table) throw new HostError("InvalidOperation", "A PivotTable report cannot overlap another PivotTable report or a table.");
}

type Write = (row: number, column: number, value: Scalar, format?: string) => void;

function layOut(pivot: PivotModel, write: Write): Omit<Drawn, "formatted"> | undefined {
  const { rows, columns, data, filters, layout, corner } = pivot;
  if (rows.length + columns.length + data.length + filters.length === 0) return undefined;
  const records = filteredRecords(pivot);
  const across = treeOf(pivot, columns, columns.length > 0 ? rowTreeRecords(pivot, records) : records);
  const kept = columns.length > 0 ? across.flatMap((node) => node.records) : records;
  const down = treeOf(pivot, rows, kept);
  const all = rows.length > 0 ? down.flatMap((node) => node.records) : kept;
  const top = Math.max(corner.area.top, filters.length > 0 ? filters.length + 2 : 1);
  const { left } = corner.area;
  drawFilters(pivot, top, left, write);
  const rowShape = rowLines(pivot, down, all);
  const columnShape = columnLines(pivot, across, all);
  // Without rows and columns, several values appear alone under their names.
  const labelColumns =
    rows.length === 0 && columns.length === 0 && data.length > 0 ? 0 : layout.type === "Compact" ? 1 : Math.max(1, rows.length);
  const headerRows = drawHeaders(pivot, { top, left, labelColumns, columns: columnShape }, write);
  const bodyTop = top + headerRows;
  const bodyLeft = left + labelColumns;
  rowShape.forEach((line, down) => {
    drawLabels(pivot, line, rowShape[down - 1], bodyTop + down, left, write);
    columnShape.forEach((column, over) => {
      if (!column.data || line.isBlank || line.isBare) return;
      const value = valueAt(pivot, line, column, column.data, all);
      const empty = value === "" && layout.fillEmpty ? layout.emptyText : value;
      if (empty !== "") write(bodyTop + down, bodyLeft + over, empty, formatOf(column.data));
    });
  });
  const bottom = bodyTop + rowShape.length - 1;
  const right = Math.max(bodyLeft + columnShape.length - 1, left);
  return {
    all: { top, left, bottom: Math.max(bottom, top), right },
    body: columnShape.length > 0 && bottom >= bodyTop ? { top: bodyTop, left: bodyLeft, bottom, right } : undefined,
    rowLabels: labelColumns > 0 ? { top: bodyTop, left, bottom, right: bodyLeft - 1 } : undefined,
    columnLabels: columnShape.length > 0 ? { top, left: bodyLeft, bottom: Math.max(bodyTop - 1, top), right } : undefined,
    filters: filters.length > 0 ? { top: top - 1 - filters.length, left, bottom: top - 2, right: left + 1 } : undefined,
  };
}

/** Filters by values on row fields remove their records from the columns as well. */
const rowTreeRecords = (pivot: PivotModel, records: ReturnType<typeof filteredRecords>) =>
  pivot.rows.length === 0 ? records : treeOf(pivot, pivot.rows, records).flatMap((node) => node.records);

function valueAt(pivot: PivotModel, line: RowLine, column: ColumnLine, data: DataField, all: RowLine["records"]): Scalar {
  const inColumn = new Set(column.records);
  return shown(pivot, data, {
    records: line.records.filter((record) => inColumn.has(record)),
    ofRow: line.records,
    ofColumn: column.records,
    ofAll: all,
    items: new Map([...line.items, ...column.items]),
  });
}

function drawFilters(pivot: PivotModel, top: number, left: number, write: Write): void {
  pivot.filters.forEach((field, index) => {
    const row = top - 1 - pivot.filters.length + index;
    const chosen = pivot.fieldFilters.get(field)?.manualFilter?.selectedItems;
    write(row, left, field);
    write(row, left + 1, chosen === undefined ? "(All)" : chosen.length === 1 ? chosen[0]! : "(Multiple Items)");
  });
}

interface HeaderPlace {
  readonly top: number;
  readonly left: number;
  readonly labelColumns: number;
  readonly columns: readonly ColumnLine[];
}

/** Draws the part above the body, and returns how many rows that is. */
function drawHeaders(pivot: PivotModel, { top, left, labelColumns, columns: lines }: HeaderPlace, write: Write): number {
  const { rows, columns, data, layout } = pivot;
  const compact = layout.type === "Compact";
  const several = data.length > 1;
  const caption = columns.length > 0 || (several && !compact && rows.length > 0) ? 1 : 0;
  const height = caption + columns.length + (several || columns.length === 0 ? 1 : 0);
  const last = top + height - 1;
  const bodyLeft = left + labelColumns;
  if (caption === 1 && layout.fieldHeaders) {
    const names = compact ? ["Column Labels"] : [...columns, ...(several ? ["Values"] : [])];
    names.forEach((name, at) => write(top, bodyLeft + at, name));
  }
  if (columns.length > 0 && data.length === 1 && rows.length > 0) write(top, left, data[0]!.name);
  if (rows.length > 0 && layout.fieldHeaders) (compact ? ["Row Labels"] : rows).forEach((name, at) => write(last, left + at, name));
  lines.forEach((line, at) => {
    line.labels.forEach((label, level) => {
      if (label !== undefined) write(top + caption + level, bodyLeft + at, label.value, label.format);
    });
    if (line.data && (several || columns.length === 0) && !line.isTotal) write(last, bodyLeft + at, line.data.name);
  });
  return height;
}

function drawLabels(pivot: PivotModel, line: RowLine, before: RowLine | undefined, row: number, left: number, write: Write): void {
  if (pivot.layout.type === "Compact") {
    const label = line.labels.at(-1);
    if (label) write(row, left, label.value, label.format);
    return;
  }
  line.labels.forEach((label, level) => {
    const repeated = before?.labels[level]?.value === label?.value && line.labels.length > level + 1 && (before?.items.size ?? 0) > level;
    const outer = level < line.labels.length - 1;
    if (label && (!outer || pivot.layout.repeatLabels || (line.startsGroup && !repeated)))
      write(row, left + level, label.value, label.format);
  });
}
