import type { RawValue } from "../domain/cell";
import type { SheetHead } from "../reading";

/** The last of the columns in which rows are mostly named. */
const LAST_OF_NAMES = "D";
/** What Excel's own indent of one step reads as. */
const STEP = "   ";

/**
 * Asks whether cells among a sheet's first columns are set in by Excel's own indent. After the next sync, the function it returns says
 * so; it costs one value a sheet.
 */
export function askForIndents(worksheet: Excel.Worksheet, rows: number): () => boolean {
  const { format } = worksheet.getRange(cellsOf(rows)).load("format/indentLevel");
  // Excel gives null where the cells differ, whatever the library's types say.
  return () => (format.indentLevel as number | null) === null;
}

/** The heads with spaces before texts that are set in, so that parts below a whole are seen. One sync, where there are any. */
export async function withIndents(
  context: Excel.RequestContext,
  heads: readonly SheetHead[],
  isSetIn: (head: SheetHead) => boolean,
): Promise<readonly SheetHead[]> {
  const asked = heads.map((head) => {
    if (!isSetIn(head) || !head.used) return null;
    const range = context.workbook.worksheets.getItem(head.sheet).getRange(cellsOf(head.used.row + head.values.length));
    return range.getCellProperties({ format: { indentLevel: true } });
  });
  if (asked.every((each) => each === null)) return heads;
  await context.sync();
  return heads.map((head, at) => {
    const cells = asked[at]?.value;
    return cells ? setIn(head, (row, column) => cells[row]?.[column]?.format?.indentLevel ?? 0) : head;
  });
}

function cellsOf(rows: number): string {
  return `A1:${LAST_OF_NAMES}${rows}`;
}

/** The head with the indents of its cells, which are given by the sheet's own rows and columns. */
function setIn(head: SheetHead, levelAt: (row: number, column: number) => number): SheetHead {
  const { used, values } = head;
  if (!used) return head;
  const read = (raw: RawValue, row: number, column: number): RawValue => {
    if (typeof raw !== "string" || raw.trim() === "") return raw;
    return STEP.repeat(levelAt(row, column)) + raw;
  };
  return { ...head, values: values.map((cells, row) => cells.map((raw, column) => read(raw, used.row + row, used.column + column))) };
}
