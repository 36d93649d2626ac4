import { ExcelFailure, excelCode, failureOf } from "../failure";

/** A row, from 0, with its height in points. */
export interface RowHeight {
  readonly row: number;
  readonly height: number;
}

/** How near a height must be: Excel rounds heights to pixels. */
const ROUNDED = 1.5;

/**
 * Changes the heights of rows, and nothing else: all of them, or none. `before` are their present heights. Where Excel fails, it reads the
 * heights by then: a complete change is no failure, and a partial one is put back.
 */
export async function heightenRows(
  context: Excel.RequestContext,
  sheet: string,
  wanted: readonly RowHeight[],
  before: readonly RowHeight[],
): Promise<void> {
  const write = (rows: readonly RowHeight[]) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    for (const { row, height } of rows) worksheet.getRange(`${row + 1}:${row + 1}`).format.rowHeight = height;
    return context.sync();
  };
  try {
    await write(wanted);
  } catch (error) {
    if (excelCode(error) === null) throw error;
    try {
      const now = await heightsOf(context, sheet, wanted);
      if (wanted.every(({ height }, index) => Math.abs(now[index]! - height) <= ROUNDED)) return;
      const half = before.filter(({ height }, index) => Math.abs(now[index]! - height) > ROUNDED);
      if (half.length > 0) await write(half);
    } catch (second) {
      throw new ExcelFailure("Excel did not say whether the boxes were resized. Resize them again.", "RestoreFailed", {
        cause: new AggregateError([error, second]),
      });
    }
    throw failureOf(error, "The boxes were not changed.");
  }
}

async function heightsOf(context: Excel.RequestContext, sheet: string, rows: readonly RowHeight[]): Promise<readonly number[]> {
  const worksheet = context.workbook.worksheets.getItem(sheet);
  const formats = rows.map(({ row }) => worksheet.getRange(`${row + 1}:${row + 1}`).format.load("rowHeight"));
  await context.sync();
  return formats.map(({ rowHeight }) => rowHeight);
}
