import type { Cell } from "../../library";
import { apiNotFound } from "../../protocol";
import type { Area } from "../area";
import type { SheetModel } from "../workbook-model";
import type { FilterRule } from "./column-filter";
import type { Filtered } from "./filtered";
import { type CellTest, testOf } from "./matching";

interface ColumnTest {
  readonly column: number;
  readonly test: CellTest;
}

/**
 * Gives columns other rules, hides the rows that a rule excludes, and shows the others. For a rule that the host only keeps it throws
 * `ApiNotFound`, and nothing changes.
 */
export function refilter(filtered: Filtered, changes: ReadonlyMap<number, FilterRule | undefined>, api: string): void {
  const area = filtered.area();
  if (!area) return;
  const tests = filtered.columns().flatMap((filter, index): ColumnTest[] => {
    const rule = changes.has(index) ? changes.get(index) : filter?.rule;
    if (!rule) return [];
    const column = area.left + index;
    const test = testOf(rule, () => cellsOf(filtered.sheet, area, column));
    if (!test) throw apiNotFound(`${api} beside a filter by ${rule.kind}`);
    return [{ column, test }];
  });
  for (const [index, rule] of changes) filtered.setRule(index, rule);
  eachRow(area, (row) => {
    const line = filtered.sheet.sheet.findRow(row);
    setHidden(filtered.sheet, row, !tests.every(({ column, test }) => test(line?.findCell(column))));
  });
}

/** Shows every row below the header. */
export function showRows(sheet: SheetModel, area: Area): void {
  eachRow(area, (row) => setHidden(sheet, row, false));
}

function eachRow(area: Area, visit: (row: number) => void): void {
  for (let row = area.top + 1; row <= area.bottom; row++) visit(row);
}

function* cellsOf({ sheet }: SheetModel, area: Area, column: number): Generator<Cell | undefined> {
  for (let row = area.top + 1; row <= area.bottom; row++) yield sheet.findRow(row)?.findCell(column);
}

function setHidden({ sheet }: SheetModel, row: number, hidden: boolean): void {
  const line = hidden ? sheet.getRow(row) : sheet.findRow(row);
  if (line && line.hidden !== hidden) line.hidden = hidden;
}
