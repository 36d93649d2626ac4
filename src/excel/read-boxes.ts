import { localAddress, parseAddress } from "../domain/address";
import type { BoxRow, CommentaryBox } from "../report/cut-boxes";
import { commentaryKey, REPORT_NAMES } from "../report/names";
import { addressOf, sheetOf, type WorkbookOutline } from "./read-outline";

/** The boxes of commentary on the report sheet with their words, heights and fonts: one sync. */
export async function readBoxes(context: Excel.RequestContext, { names, reportSheet }: WorkbookOutline): Promise<readonly CommentaryBox[]> {
  const area = addressOf(names.get(REPORT_NAMES.report) ?? "");
  if (reportSheet === null || area === null) return [];
  const whole = parseAddress(area);
  const boxes = [...names].flatMap(([name, formula]) => {
    const [key, address] = [commentaryKey(name), sheetOf(formula) === reportSheet ? addressOf(formula) : null];
    const box = address === null ? null : parseAddress(address);
    const isWithin = box !== null && box.row >= whole.row && box.row + box.rows <= whole.row + whole.rows;
    return key === null || address === null || !isWithin ? [] : [{ key, address, box }];
  });
  const sheet = context.workbook.worksheets.getItem(reportSheet);
  const cellOf = (row: number, column: number) => sheet.getRange(localAddress({ row, column, rows: 1, columns: 1 }));
  const widths = Array.from({ length: whole.columns }, (_, index) => cellOf(whole.row, whole.column + index).format.load("columnWidth"));
  const asked = boxes.map(({ box, ...rest }) => ({
    ...{ ...rest, box },
    cells: Array.from({ length: box.rows }, (_, index) =>
      cellOf(box.row + index, box.column).load("values,format/rowHeight,format/font/size,format/font/bold"),
    ),
  }));
  await context.sync();

  return asked.map(({ key, address, box, cells }) => ({
    ...{ key, sheet: reportSheet, address },
    width: widths
      .slice(box.column - whole.column, box.column - whole.column + box.columns)
      .reduce((sum, { columnWidth }) => sum + columnWidth, 0),
    rows: cells.map((cell, index): BoxRow => ({
      row: box.row + index,
      text: String(cell.values[0]![0]),
      height: cell.format.rowHeight,
      letters: lettersOf(cell.format.font),
    })),
  }));
}

/** Excel gives null for mixed fonts. */
function lettersOf({ size, bold }: { readonly size: number | null; readonly bold: boolean | null }): BoxRow["letters"] {
  return { ...(size === null ? {} : { size }), bold: bold ?? false };
}
