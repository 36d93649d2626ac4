import { normalised } from "../../domain/text";
import { PAGE } from "../../report/layout/page-breaks";
import { COLOUR, FORMAT } from "../../report/layout/styles";
import { heightOf, linesOf } from "../../report/layout/text-size";
import { ExcelFailure, failureOf } from "../failure";
import type { ExcelRun } from "../workbook";

/** A sheet with a table for the analyst to go on with. Columns count from 0. */
export interface TableSheet {
  readonly sheet: string;
  readonly tableName: string;
  readonly title: string;
  readonly note: string | null;
  readonly headers: readonly string[];
  /** The first value says which row is which. */
  readonly rows: readonly (readonly (string | number)[])[];
  /** Columns whose values stay text, whatever they look like. */
  readonly textColumns: readonly number[];
  /** Columns of months, as serial numbers. */
  readonly monthColumns: readonly number[];
  /** Points. */
  readonly widths: readonly number[];
  /** What a column's values are picked from. Choices that Excel's own list cannot hold are left out. */
  readonly validations?: readonly { readonly column: number; readonly choices: readonly string[] }[];
}

/**
 * Adds the sheet, or replaces the rows of the table that is on it: one sync reads, one writes. Columns are known by their
 * headers; others stay, and what analysts wrote in them goes with its row. Throws an ExcelFailure where it cannot be
 * done: then no sheet was added and the table holds its former rows, unless it says that the fault came after the write.
 */
export function writeTableSheet(run: ExcelRun, plan: TableSheet): Promise<"added" | "replaced"> {
  return run(async (context) => {
    const { table, hasUnfinished } = await look(context, plan).catch((error: unknown) => {
      throw failureOf(error, "The workbook could not be read, and nothing was changed.");
    });
    try {
      context.workbook.application.suspendScreenUpdatingUntilNextSync();
      if (table) replaceRows(context, plan, table);
      else addSheet(context, plan, hasUnfinished);
      await context.sync();
    } catch (error) {
      const undoing = table ? putBack(context, plan, table) : takeAway(context, plan);
      const outcome = await undoing.catch((second: unknown) => {
        throw new ExcelFailure(
          `The sheet “${plan.sheet}” was not written whole, and Excel did not answer when that was to be undone. ` +
            "Check it before you go on.",
          "RestoreFailed",
          { cause: new AggregateError([error, second]) },
        );
      });
      throw failureOf(error, outcome);
    }
    return table ? "replaced" : "added";
  });
}

/** A new sheet's name until it is whole: what a failure leaves is known for what it is, and goes the next time. */
const UNFINISHED = "SR table being written";
/** Rows below the table in which something may stand that moves with its end. */
const ROWS_BELOW = 200;

type Cell = string | number | boolean;

/** A table as it stands, from its first cell below the headers. */
interface Standing {
  readonly columns: readonly string[];
  readonly row: number;
  readonly column: number;
  /** What the cells hold, as it can be written back. */
  readonly cells: readonly (readonly Cell[])[];
  readonly formats: readonly (readonly string[])[];
  /** Rows down to the first used cell below the table; null where there is none near. */
  readonly toBelow: number | null;
}

interface Found {
  /** Null where the sheet is to be added. */
  readonly table: Standing | null;
  /** Whether a failure left a sheet behind that is not whole. */
  readonly hasUnfinished: boolean;
}

/** Reads the table that is to be replaced: one sync. Throws where the plan's names are taken or the sheet is protected. */
async function look(context: Excel.RequestContext, plan: TableSheet): Promise<Found> {
  const { worksheets, tables } = context.workbook;
  const sheet = worksheets.getItemOrNullObject(plan.sheet).load("name,protection/protected");
  const unfinished = worksheets.getItemOrNullObject(UNFINISHED).load("name");
  const table = tables.getItemOrNullObject(plan.tableName).load("worksheet/name,columns/items/name");
  const body = table.getDataBodyRange().load("formulas,values,numberFormat,rowIndex,columnIndex");
  const below = table.getRange().getRowsBelow(ROWS_BELOW).getUsedRangeOrNullObject(true).load("rowIndex");
  await context.sync();
  const home = table.isNullObject || table.worksheet.name === UNFINISHED ? null : table.worksheet.name;
  if (sheet.isNullObject && home === null) return { table: null, hasUnfinished: !unfinished.isNullObject };
  if (sheet.isNullObject) {
    throw refusal(`The table “${plan.tableName}” is on the sheet “${home}”. Name that sheet “${plan.sheet}”, or rename the table`);
  }
  if (home !== sheet.name) {
    throw refusal(`The sheet “${sheet.name}” is there already, without a table “${plan.tableName}”. Rename or delete that sheet`);
  }
  if (sheet.protection.protected) throw refusal(`The sheet “${sheet.name}” is protected. Unprotect it`, "AccessDenied");
  const [values, formats] = [body.values as Cell[][], body.numberFormat as string[][]];
  const standing: Standing = {
    columns: table.columns.items.map(({ name }) => name),
    row: body.rowIndex,
    column: body.columnIndex,
    cells: (body.formulas as Cell[][]).map((line, row) =>
      line.map((cell, column) => (cell === values[row]![column] ? written(cell, formats[row]![column]!) : cell)),
    ),
    formats,
    toBelow: below.isNullObject ? null : below.rowIndex - body.rowIndex,
  };
  return { table: standing, hasUnfinished: false };
}

function refusal(text: string, code = "NameTaken"): ExcelFailure {
  return new ExcelFailure(`${text}, then try again. Nothing was changed.`, code);
}

/** A constant as `Range.formulas` takes it: the apostrophe keeps text text, and is not part of it. */
function written(value: Cell, format: string | null): Cell {
  if (typeof value !== "string") return value;
  const beginsLikeFormula = /^[=+\-@'\t\r\n]/.test(value);
  const mayBeValue = format !== FORMAT.text && /^[^#]*\d|^(true|false)$/i.test(value);
  return beginsLikeFormula || mayBeValue ? `'${value}` : value;
}

/** The plan's rows; a table has one at least. */
function rowsOf({ rows, headers }: TableSheet): TableSheet["rows"] {
  return rows.length > 0 ? rows : [headers.map(() => "")];
}

/** Writes the plan's columns, each into its cells: formats first, so that text stays text. */
function writeColumns(plan: TableSheet, cellsOf: (header: string) => Excel.Range, wasText: (header: string) => boolean): void {
  plan.headers.forEach((header, column) => {
    const cells = cellsOf(header);
    const isText = plan.textColumns.includes(column);
    const plain = wasText(header) ? FORMAT.general : null;
    const format = isText ? FORMAT.text : plan.monthColumns.includes(column) ? FORMAT.month : plain;
    if (format !== null) cells.numberFormat = rowsOf(plan).map(() => [format]);
    const values = rowsOf(plan).map((row) => row[column] ?? "");
    cells.formulas = values.map((value) => [written(isText ? String(value) : value, format)]);
    const choices = plan.validations?.find((validation) => validation.column === column)?.choices;
    if (choices === undefined) return;
    if (!isListable(choices)) cells.dataValidation.clear();
    else cells.dataValidation.rule = { list: { inCellDropDown: true, source: choices.join(",") } };
  });
}

/** Excel's own list holds 255 characters, and takes commas for the ends of choices. */
function isListable(choices: readonly string[]): boolean {
  const source = choices.join(",");
  return source !== "" && source.length <= 255 && !source.startsWith("=") && choices.every((choice) => !choice.includes(","));
}

const columnOf = (names: readonly string[], header: string): number => names.map(normalised).indexOf(normalised(header));
const isFormula = (cell: Cell): boolean => typeof cell === "string" && cell.startsWith("=");

/** Replaces the rows. Surplus ones go last of all, so that until then every former row has its cells. */
function replaceRows(context: Excel.RequestContext, plan: TableSheet, former: Standing): void {
  const sheet = context.workbook.worksheets.getItem(plan.sheet);
  const table = context.workbook.tables.getItem(plan.tableName);
  const rows = rowsOf(plan);
  const more = rows.length - former.cells.length;
  const columns = withColumns(former.columns, plan.headers);
  const area = (row: number, height: number, column = 0, width = 1) =>
    sheet.getRangeByIndexes(former.row + row, former.column + column, height, width);
  const whole = (column: number) => area(0, rows.length, column);
  table.clearFilters();
  columns.forEach((name, column) => {
    if (!former.columns.includes(name)) table.columns.add(column, undefined, name);
  });
  if (more > 0) table.rows.add(undefined, Array.from({ length: more }, () => columns.map(() => "")));
  const hasTextFormat = (column: number) => former.formats.some((line) => line[column] === FORMAT.text);
  writeColumns(
    plan,
    (header) => whole(columnOf(columns, header)),
    (header) => hasTextFormat(columnOf(former.columns, header)),
  );
  const key = columnOf(former.columns, plan.headers[0]!);
  const origins = originsOf(
    former.cells.map((line) => String(line[key]).replace(/^'/, "")),
    rows.map(([first]) => String(first)),
  );
  former.columns.forEach((name, at) => {
    if (columnOf(plan.headers, name) >= 0) return;
    const column = columns.indexOf(name);
    const held = former.cells.map((line) => line[at]!);
    const formula = held.findIndex(isFormula);
    if (formula >= 0 && held.every((cell) => cell === "" || isFormula(cell))) {
      if (more > 0) area(held.length, more, column).copyFrom(area(formula, 1, column), "Formulas");
    } else if (origins.some((from, row) => from !== (row < held.length ? row : null))) {
      whole(column).numberFormat = origins.map((from) => [former.formats[from ?? 0]![at]!]);
      whole(column).formulas = origins.map((from) => [from === null ? "" : held[from]!]);
    }
  });
  whole(0).format.autofitRows();
  if (more < 0) area(rows.length, -more, 0, columns.length).delete("Up");
}

/** The table's columns with those that it lacks, which come after the last that it has. */
function withColumns(present: readonly string[], wanted: readonly string[]): readonly string[] {
  const end = present.findLastIndex((name) => columnOf(wanted, name) >= 0) + 1;
  const lacking = wanted.filter((header) => columnOf(present, header) < 0);
  return [...present.slice(0, end), ...lacking, ...present.slice(end)];
}

/** Each new row's former one: that of the same first value, else the one in its place if it is no other row's. */
function originsOf(before: readonly string[], after: readonly string[]): readonly (number | null)[] {
  const free = new Map(before.map((value): [string, number[]] => [value, []]));
  before.forEach((value, row) => free.get(value)!.push(row));
  const found = after.map((value) => free.get(value)?.shift() ?? null);
  const taken = new Set(found);
  return found.map((from, row) => from ?? (row < before.length && !taken.has(row) ? row : null));
}

/** Puts the former rows back after a failure, however far the write came, and says what the table holds. */
async function putBack(context: Excel.RequestContext, plan: TableSheet, former: Standing): Promise<string> {
  const { table: now } = await look(context, plan);
  if (now === null) throw refusal(`The table “${plan.tableName}” has gone`);
  const surplus = now.cells.length - former.cells.length;
  // Rows are deleted last of all.
  if (surplus < 0) return `The table “${plan.tableName}” holds its new rows, but Excel reported a fault after they were written.`;
  if (JSON.stringify(now) !== JSON.stringify(former)) {
    const sheet = context.workbook.worksheets.getItem(plan.sheet);
    const { columns } = context.workbook.tables.getItem(plan.tableName);
    const [rows, width] = [former.cells.length, former.columns.length];
    const area = (row: number, height: number) => sheet.getRangeByIndexes(former.row + row, former.column, height, width);
    for (const name of now.columns) if (!former.columns.includes(name)) columns.getItem(name).delete();
    if (surplus > 0) area(rows, surplus).delete("Up");
    // Blank rows that the table took in, where Excel did not move down what stands below.
    const lost = (former.toBelow ?? 0) - (now.toBelow ?? 0) + surplus;
    if (now.toBelow !== null && lost > 0) area(rows, lost).insert("Down").clear("Formats");
    area(0, rows).numberFormat = former.formats.map((line) => [...line]);
    area(0, rows).formulas = former.cells.map((line) => [...line]);
    area(0, rows).format.autofitRows();
    await context.sync();
  }
  return `The table “${plan.tableName}” was not changed.`;
}

/** Takes an unfinished sheet away after a failure, and says what the workbook holds. */
async function takeAway(context: Excel.RequestContext, plan: TableSheet): Promise<string> {
  const { worksheets } = context.workbook;
  const unfinished = worksheets.getItemOrNullObject(UNFINISHED).load("name");
  const whole = worksheets.getItemOrNullObject(plan.sheet).load("name");
  await context.sync();
  const isWhole = unfinished.isNullObject && !whole.isNullObject; // it takes its name last of all
  if (isWhole) return `The sheet “${plan.sheet}” is there whole, but Excel reported a fault after it was written.`;
  if (!unfinished.isNullObject) unfinished.delete();
  await context.sync();
  return `The sheet “${plan.sheet}” was not added.`;
}

type AreaOf = (row: number, height: number, column?: number, width?: number) => Excel.Range;

/** Adds the sheet under its unfinished name, and gives it its own as the last thing. */
function addSheet(context: Excel.RequestContext, plan: TableSheet, hasUnfinished: boolean): void {
  const { worksheets } = context.workbook;
  if (hasUnfinished) worksheets.getItem(UNFINISHED).delete();
  const sheet = worksheets.add(UNFINISHED);
  const [rows, columns] = [rowsOf(plan).length, plan.headers.length];
  const header = plan.note === null ? 2 : 3;
  const area: AreaOf = (row, height, column = 0, width = columns) => sheet.getRangeByIndexes(row, column, height, width);
  const whole = area(0, header + 1 + rows).format;
  whole.font.name = "Arial";
  whole.font.size = 10;
  whole.verticalAlignment = "Top";
  plan.widths.forEach((width, column) => (area(0, 1, column, 1).getEntireColumn().format.columnWidth = width));
  writeHeading(plan, area);
  const headers = area(header, 1);
  headers.numberFormat = [plan.headers.map(() => FORMAT.text)];
  headers.formulas = [plan.headers.map((text) => written(text, FORMAT.text))];
  headers.format.font.bold = true;
  area(header, 1 + rows).format.wrapText = true;
  for (const column of plan.monthColumns) area(header + 1, rows, column, 1).format.horizontalAlignment = "Left";
  writeColumns(plan, (name) => area(header + 1, rows, plan.headers.indexOf(name), 1), () => false);
  area(header, 1 + rows).format.autofitRows();
  sheet.tables.add(area(header, 1 + rows), true).name = plan.tableName;
  writePageSetUp(sheet, plan, header);
  sheet.activate();
  sheet.name = plan.sheet;
}

/** The title, and the note across all columns. */
function writeHeading({ title, note, headers, widths }: TableSheet, area: AreaOf): void {
  const texts = note === null ? [title] : [title, note];
  texts.forEach((text, row) => {
    const cell = area(row, 1, 0, 1);
    cell.numberFormat = [[FORMAT.text]];
    cell.formulas = [[written(text, FORMAT.text)]];
  });
  const { format } = area(0, 1, 0, 1);
  format.font.size = 14;
  format.font.bold = true;
  format.font.color = COLOUR.blue;
  format.rowHeight = heightOf(1, 14);
  if (note === null) return;
  const cells = area(1, 1);
  if (headers.length > 1) cells.merge();
  cells.format.wrapText = true;
  cells.format.font.color = COLOUR.grey;
  cells.format.rowHeight = heightOf(linesOf(note, 10, widths.reduce((sum, width) => sum + width, 0)), 10);
}

/** A4 landscape, the headers on each page, as small as the columns need. No print area, so that what is added prints. */
function writePageSetUp(sheet: Excel.Worksheet, { widths }: TableSheet, header: number): void {
  const layout = sheet.pageLayout;
  layout.orientation = "Landscape";
  layout.paperSize = "A4";
  layout.setPrintTitleRows(`$${header + 1}:$${header + 1}`);
  const { side, topAndBottom, header: edge } = PAGE;
  const margins = { left: side, right: side, top: topAndBottom, bottom: topAndBottom, header: edge, footer: edge };
  layout.setPrintMargins("Points", margins);
  // By scale, as fitting to pages is ignored in places; programs and printers round widths up, by up to 6% as measured.
  const room = (PAGE.height - 2 * side) * 0.92;
  const scale = Math.floor((room / widths.reduce((sum, width) => sum + width, 0)) * 100);
  layout.zoom = { scale: Math.min(100, Math.max(10, scale)) };
  layout.headersFooters.defaultForAllPages.rightFooter = '&"Arial,Regular"&8Page &P of &N';
}
