import { absoluteAddress, localAddress, parseAddress, quotedSheet } from "../../domain/address";
import type { PlanCell, ReportPlan, SheetPlan } from "../plan";
import type { Block } from "./page-breaks";
import { pageStarts, withRoomTaken } from "./page-breaks";

/**
 * The plan with rows of these heights for each box of commentary on its report sheet, by the strand's key. Where a box has more rows or fewer
 * than it had, all below it moves, and every address and formula with it.
 */
export function resizeBoxes(plan: ReportPlan, heights: (key: string) => readonly number[]): ReportPlan {
  const boxes = plan.report.commentary.map(({ key, address }) => ({ ...parseAddress(address), heights: heights(key) }));
  const isSame = boxes.every(({ rows, heights: wanted }) => wanted.length === rows);
  // A row moves by what the boxes that end above it have grown.
  const moved = (row: number) => boxes.reduce((to, box) => (box.row + box.rows <= row ? to + box.heights.length - box.rows : to), row);
  const area = (address: string): string => {
    const { row, rows, ...columns } = parseAddress(address);
    const cells = { ...columns, row: moved(row), rows: moved(row + rows) - moved(row) };
    return address.includes("$") ? absoluteAddress(cells) : localAddress(cells);
  };
  const report = withRows(plan.report, boxes, isSame ? (address) => address : area, isSame ? (row) => row : moved);
  if (isSame) return { ...plan, report };
  const formula = (own: boolean) => (text: string) => followed(text, plan.report.sheet, own, area);
  return {
    ...plan,
    report: { ...report, cells: report.cells.map((row) => row.map(withFormula(formula(true)))) },
    data: { ...plan.data, cells: plan.data.cells.map((row) => row.map(withFormula(formula(false)))) },
    names: plan.names.map((name) => ({ ...name, refersTo: followed(name.refersTo, plan.report.sheet, false, area) })),
  };
}

interface Box {
  readonly row: number;
  readonly rows: number;
  readonly heights: readonly number[];
}

function withRows(sheet: SheetPlan, boxes: readonly Box[], area: (address: string) => string, moved: (row: number) => number): SheetPlan {
  const [rowHeights, cells] = [[...sheet.rowHeights], [...sheet.cells]];
  const { charts = [] } = sheet.page;
  for (const { first, height } of charts) rowHeights[first] = height;
  for (const { row, rows, heights } of boxes.toSorted((a, b) => b.row - a.row)) {
    rowHeights.splice(row, rows, ...heights);
    // Rows after the first hold nothing: the words come later, and the label is beside the first.
    cells.splice(row, rows, ...heights.map((_, index) => (index === 0 ? sheet.cells[row]! : sheet.cells[row]!.map(() => null))));
  }
  const { page } = sheet;
  const ends = page.blocks.map((_, index) => page.blocks[index + 1]?.first ?? sheet.rowHeights.length);
  const run = (first: number, end: number) => ({ first, height: rowHeights.slice(first, end).reduce((sum, height) => sum + height, 0) });
  const blocks = page.blocks.map(({ first, parts }, index): Block => {
    const end = ends[index]!;
    if (parts === undefined) return run(moved(first), moved(end));
    const box = boxes.find(({ row }) => row >= first && row < end);
    const kept = parts.filter((part) => box === undefined || part.first <= box.row).map((part) => moved(part.first));
    const seams = [...kept, ...(box?.heights.slice(1).map((_, at) => moved(box.row) + at + 1) ?? [])];
    return {
      ...run(moved(first), moved(end)),
      parts: seams.map((seam, at) => run(seam, seams[at + 1] ?? moved(end))),
    };
  });
  const starts = pageStarts(blocks, rowHeights);
  const drawn = charts.map(({ first, height }) => ({ first: moved(first), height }));
  return {
    ...sheet,
    rowHeights: withRoomTaken(rowHeights, starts, drawn),
    cells,
    styles: sheet.styles.map(({ style, areas }) => ({ style, areas: areas.map(area) })),
    merges: sheet.merges.flatMap((merge) => {
      const { row, ...across } = parseAddress(merge);
      const box = boxes.find((each) => row >= each.row && row < each.row + each.rows);
      if (box === undefined) return [area(merge)];
      return row > box.row ? [] : box.heights.map((_, at) => localAddress({ ...across, row: moved(row) + at }));
    }),
    charts: sheet.charts.map((chart) => ({ ...chart, area: { from: area(chart.area.from), to: area(chart.area.to) } })),
    commentary: sheet.commentary.map(({ key, address }) => ({ key, address: area(address) })),
    page: {
      ...page,
      printArea: area(page.printArea),
      blocks,
      breaks: starts.map((row) => `A${row + 1}`),
      ...(sheet.page.charts && { charts: drawn }),
    },
  };
}

function withFormula(change: (formula: string) => string): (cell: PlanCell | null) => PlanCell | null {
  return (cell) => (cell !== null && "formula" in cell ? { formula: change(cell.formula) } : cell);
}

/** Texts, cells of a named sheet, or cells of the formula's own: what a formula of the report holds beside functions and numbers. */
const PARTS = /"(?:[^"]|"")*"|('(?:[^']|'')*'!)?(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)(?![\p{L}\p{N}_.(!])/gu;

/** A formula whose references to the report's cells follow them. `own`: it stands on the report's sheet itself. */
function followed(formula: string, report: string, own: boolean, area: (address: string) => string): string {
  return formula.replace(PARTS, (part: string, sheet: string | undefined, cells: string | undefined) => {
    const isReport = sheet === undefined ? own : sheet === `${quotedSheet(report)}!`;
    return cells === undefined || !isReport ? part : `${sheet ?? ""}${area(cells)}`;
  });
}
