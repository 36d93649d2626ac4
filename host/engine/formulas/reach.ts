import type { Area } from "../area";
import type { SheetModel } from "../workbook-model";

interface Span {
  readonly top: number;
  readonly bottom: number;
}

/** Larger or more areas are not recorded: such a workbook is calculated as a whole. */
const MOST_COLUMNS = 1_000;
const MOST_SPANS = 500_000;

/** The cells that a workbook's formulas use: for each column of each sheet the spans of rows, in order. */
export class Reach {
  private readonly sheets = new Map<SheetModel, Map<number, Span[]>>();
  private readonly seen = new Map<SheetModel, Set<string>>();
  private spans = 0;

  /** Adds an area; false where there is too much to record. */
  add(sheet: SheetModel, { top, left, bottom, right }: Area): boolean {
    if (right - left >= MOST_COLUMNS) return false;
    const key = `${top}:${left}:${bottom}:${right}`;
    const seen = this.seen.get(sheet) ?? new Set();
    if (seen.has(key)) return true;
    this.seen.set(sheet, seen.add(key));
    const columns = this.sheets.get(sheet) ?? new Map<number, Span[]>();
    this.sheets.set(sheet, columns);
    for (let column = left; column <= right; column++) {
      const spans = columns.get(column);
      if (spans) spans.push({ top, bottom });
      else columns.set(column, [{ top, bottom }]);
    }
    this.spans += right - left + 1;
    return this.spans <= MOST_SPANS;
  }

  /** To be called when all is added: joins spans that overlap or meet. */
  settle(): void {
    this.seen.clear();
    for (const columns of this.sheets.values()) {
      for (const [column, spans] of columns) columns.set(column, joined(spans));
    }
  }

  /** Whether any formula uses a cell of the area, or of the sheet. */
  touches(sheet: SheetModel, area: Area | undefined): boolean {
    const columns = this.sheets.get(sheet);
    if (!columns || !area) return columns !== undefined;
    for (const [column, spans] of columns) {
      if (column >= area.left && column <= area.right && spans.some(({ top, bottom }) => top <= area.bottom && bottom >= area.top))
        return true;
    }
    return false;
  }

  /** Visits the sheet's spans, none twice. */
  each(sheet: SheetModel, visit: (column: number, top: number, bottom: number) => void): void {
    for (const [column, spans] of this.sheets.get(sheet) ?? []) for (const { top, bottom } of spans) visit(column, top, bottom);
  }
}

function joined(spans: readonly Span[]): Span[] {
  const result: { top: number; bottom: number }[] = [];
  for (const span of [...spans].sort((a, b) => a.top - b.top)) {
    const last = result.at(-1);
    if (last && span.top <= last.bottom + 1) last.bottom = Math.max(last.bottom, span.bottom);
    else result.push({ ...span });
  }
  return result;
}
