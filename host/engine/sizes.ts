import type { Font } from "../library";
import { ifThere } from "./if-there";
import type { SheetModel, WorkbookModel } from "./workbook-model";

// Excel measures columns in digits of the workbook's first font, files add padding to that, and the API uses points. A pixel is three
// quarters of a point.
const POINTS_PER_PIXEL = 0.75;
const PIXELS_PER_POINT = 96 / 72;
export const DEFAULT_ROW_POINTS = 15;

/** The width of a digit in a font of size 1; fonts that are not listed count as Arial. */
const DIGIT_WIDTHS: Readonly<Record<string, number>> = {
  calibri: 0.507,
  carlito: 0.507,
  "aptos narrow": 0.495,
  aptos: 0.561,
  roboto: 0.562,
  "segoe ui": 0.539,
  tahoma: 0.546,
  verdana: 0.636,
  "dejavu sans": 0.636,
  "times new roman": 0.5,
  "liberation serif": 0.5,
  cambria: 0.554,
  georgia: 0.614,
  "courier new": 0.6,
  consolas: 0.55,
  "trebuchet ms": 0.524,
  "gill sans mt": 0.5,
  "open sans": 0.572,
  "noto sans": 0.572,
};
const ARIAL = 0.556;

/** How wide a digit of a font is, for a font of size 1. */
export const digitWidth = (font: string): number => DIGIT_WIDTHS[font.toLowerCase()] ?? ARIAL;

/** The workbook's first font, which unformatted cells have. */
export const normalFont = ({ book }: WorkbookModel): Partial<Font> => ({ ...CALIBRI, ...ifThere(book.defaultFont) });
const CALIBRI = { name: "Calibri", size: 11 } as const;

/** The width of a digit of the workbook's first font in pixels: 7 in Calibri 11 and Arial 10. */
export function digitPixels(workbook: WorkbookModel): number {
  const { name, size } = { ...CALIBRI, ...normalFont(workbook) };
  return Math.max(1, Math.round(digitWidth(name) * size * PIXELS_PER_POINT));
}

/** A file's column width in points, to the pixel, by Excel's own formula; `digit` in pixels. */
function widthToPoints(width: number, digit: number): number {
  return Math.trunc(((256 * width + Math.trunc(128 / digit)) / 256) * digit) * POINTS_PER_PIXEL;
}

/** Points as a file's column width; `digit` in pixels. */
export function pointsToWidth(points: number, digit: number): number {
  const pixels = Math.round(points / POINTS_PER_PIXEL);
  return Math.trunc((pixels / digit) * 256) / 256;
}

/** The width in points of columns without a set width: room for eight digits, in whole steps of 8 pixels. */
export function standardPoints({ workbook, sheet }: SheetModel): number {
  const digit = digitPixels(workbook);
  const { defaultColWidth } = sheet.properties;
  return defaultColWidth === undefined ? Math.ceil((8 * digit + 5) / 8) * 8 * POINTS_PER_PIXEL : widthToPoints(defaultColWidth, digit);
}

/** The width of one column in points; 0 when it is hidden. */
export function columnPoints(model: SheetModel, column: number): number {
  const found = model.columnAt(column);
  if (found?.hidden) return 0;
  return found?.width === undefined ? standardPoints(model) : widthToPoints(found.width, digitPixels(model.workbook));
}

/** The distance in points from the sheet's left edge to a column's. */
export function leftOf(model: SheetModel, column: number): number {
  let points = 0;
  for (let c = 1; c < column; c++) points += columnPoints(model, c);
  return points;
}
