import { localAddress, parseAddress } from "../domain/address";
import type { SeenWorkbook } from "../report/accessibility/what-excel-shows";
import type { BoxRow, CommentaryBox } from "../report/cut-boxes";
import { commentaryKey, REPORT_NAMES } from "../report/names";
import { addressOf, sheetOf, type WorkbookOutline } from "./read-outline";

/** The boxes of commentary on the report sheet, and what else of the workbook is only seen. */
export interface ReadBoxes {
  readonly boxes: readonly CommentaryBox[];
  readonly seen: SeenWorkbook;
}

/** The boxes of commentary on the report sheet with their words, heights and letters, colours, and empty sheets: one sync. */
export async function readBoxes(context: Excel.RequestContext, outline: WorkbookOutline): Promise<ReadBoxes> {
  const { names, reportSheet, dataSheet, title } = outline;
  const area = addressOf(names.get(REPORT_NAMES.report) ?? "");
  if (reportSheet === null || area === null) return { boxes: [], seen: { sheets: [], empty: [], title, commentary: [] } };
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
      cellOf(box.row + index, box.column).load(
        "values,format/rowHeight,format/font/size,format/font/bold,format/font/color,format/fill/color",
      ),
    ),
  }));
  const empty = askForEmpty(context, outline);
  await context.sync();

  const read = asked.map(({ key, address, box, cells }) => ({
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
  const commentary = asked.flatMap(({ box, cells }) =>
    cells.map(({ values, format: { font, fill } }, index) => ({
      ...{ sheet: reportSheet, address: localAddress({ row: box.row + index, column: box.column, rows: 1, columns: 1 }) },
      ...{ text: String(values[0]![0]), size: font.size, letters: colourOf(font.color), behind: fill.color },
    })),
  );
  const sheets = [reportSheet, ...(dataSheet === null ? [] : [dataSheet])];
  return { boxes: read, seen: { sheets, empty: empty(), title, commentary } };
}

/** Sheets of the analyst's that can be seen and hold neither a cell nor a chart nor a picture; the function it returns gives them after the next sync. */
function askForEmpty({ workbook }: Excel.RequestContext, { sheets }: WorkbookOutline): () => readonly string[] {
  const asked = sheets
    .filter(({ hidden }) => !hidden)
    .map(({ sheet }) => {
      const found = workbook.worksheets.getItem(sheet);
      const used = found.getUsedRangeOrNullObject(false).load("address");
      return { sheet, used, drawn: [found.charts.getCount(), found.shapes.getCount()] };
    });
  return () => asked.filter(({ used, drawn }) => used.isNullObject && drawn.every(({ value }) => value === 0)).map(({ sheet }) => sheet);
}

/** Excel gives null, or nothing, for letters of several colours. */
function colourOf(colour: string | null): string | null {
  return colour === null || colour === "" ? null : colour;
}

/** Excel gives null for mixed fonts. */
function lettersOf({ size, bold }: { readonly size: number | null; readonly bold: boolean | null }): BoxRow["letters"] {
  return { ...(size === null ? {} : { size }), bold: bold ?? false };
}
