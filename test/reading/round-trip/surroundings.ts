import fc from "fast-check";
import type { SheetHead } from "../../../src/reading";
import { sheetOf } from "../sheets";
import { BLANK, blanks, put, upTo, type CountOf, type Laid, type Row, type Written } from "./cells";

/** What stands around a table, and how its cells are written. */
export const surroundings = fc.record({
  titles: fc.subarray(["Recorded offences by month", "January 2020", "Position at 31 March 2020, all figures provisional"]),
  /** "Force" | "Essex Police": rows of two cells above the header. */
  facts: fc.subarray<Row>([
    [put("Force"), put("Essex Police")],
    [put("Extracted"), put(43_900, "dd/mm/yyyy")],
    [put("Produced by"), put("Performance Analysis Unit")],
    [put("Rows"), put(120)],
  ]),
  gapAbove: fc.nat(2),
  gapBelowHeader: fc.boolean(),
  notes: fc.subarray(["Source: crime recording system", "1. 2020 is provisional", "Total excludes fraud", "n/a: not available"]),
  gapBelow: fc.nat(2),
  top: fc.nat(2),
  left: fc.nat(2),
  beside: fc.boolean(),
  hidden: fc.boolean(),
  hiddenRows: fc.nat(2),
  style: fc.constantFrom<"plain" | "broken" | "upper" | "padded">("plain", "broken", "upper", "padded"),
  counts: fc.constantFrom<"numbers" | "formatted" | "text" | "commas" | "spaces">("numbers", "formatted", "text", "commas", "spaces"),
  /** How many data rows are read first, if not all. */
  cutAt: fc.option(fc.integer({ min: 8, max: 30 })),
  excelTable: fc.boolean(),
});

export type Surroundings = typeof surroundings extends fc.Arbitrary<infer Value> ? Value : never;

/** A count as the sheet writes it. */
export function countCell(count: number, { counts }: Pick<Surroundings, "counts">, of: CountOf | null = null): Written {
  if (counts === "numbers") return put(count, "General", of);
  if (counts === "formatted") return put(count, "#,##0", of);
  if (counts === "text") return put(String(count), "@", of);
  return put(count.toLocaleString("en-GB").replaceAll(",", counts === "commas" ? "," : " "), "@", of);
}

/** A header as the sheet writes it. */
export function headerCell(text: string, { style }: Pick<Surroundings, "style">): Written {
  if (style === "broken") return put(text.replace(" ", "\n"));
  if (style === "padded") return put(` ${text} `);
  return put(style === "upper" ? text.toUpperCase() : text);
}

/** A sheet with what is read of it first, and the cells that hold its counts. */
export interface Placed {
  readonly whole: SheetHead;
  readonly head: SheetHead;
  readonly counts: readonly { readonly row: number; readonly column: number; readonly of: CountOf }[];
}

/** Tables below one another on a sheet, with titles above and notes below. `titles` go before the surroundings' own. */
export function place(
  name: string,
  tables: readonly { readonly laid: Laid; readonly titles?: readonly string[] }[],
  look: Surroundings,
  date1904 = false,
): Placed {
  const rows: Row[] = [];
  const marked: { name: string; row: number; column: number; rows: number; columns: number }[] = [];
  let firstData = 0;
  rows.push(...look.titles.map((title) => [put(title)]), ...look.facts);
  if (rows.length > 0) rows.push(...upTo(look.gapAbove).map(() => []));
  for (const [index, { laid, titles = [] }] of tables.entries()) {
    if (index > 0) rows.push(...upTo(1 + look.gapAbove).map(() => []));
    rows.push(...titles.map((title) => [put(title)]));
    const top = rows.length + laid.header.length - 1;
    rows.push(...laid.header, ...(look.gapBelowHeader && !look.excelTable ? [[]] : []));
    firstData = rows.length;
    rows.push(...laid.data);
    const columns = Math.max(...laid.header.map(({ length }) => length));
    marked.push({ name: `Table${index + 1}`, row: top + look.top, column: look.left, rows: rows.length - top, columns });
  }
  const last = rows.length;
  rows.push(...upTo(look.gapBelow).map(() => []), ...look.notes.map((note) => [put(note)]));
  // A list beside a row or two is half of all that stands there.
  const beside = look.beside && tables.every(({ laid }) => laid.data.length > 3);
  const filled = squared(beside ? withBeside(rows, firstData - 1) : rows);
  const used = { row: look.top, column: look.left, rows: filled.length, columns: filled[0]!.length };
  const more = {
    used,
    date1904,
    hidden: look.hidden,
    hiddenRows: look.hiddenRows,
    filtered: look.hiddenRows === 2,
    tables: look.excelTable ? marked : [],
    formats: filled.map((row) => row.map(({ format }) => format)),
  };
  const whole = sheetOf(
    name,
    filled.map((row) => row.map(({ raw }) => raw)),
    more,
  );
  const shown = look.cutAt === null || tables.length > 1 ? last : firstData + look.cutAt;
  const counts = filled.flatMap((row, at) =>
    row.flatMap(({ of }, column) => (of ? [{ row: at + look.top, column: column + look.left, of }] : [])),
  );
  return { whole, head: shown < last ? headOf(whole, shown) : whole, counts };
}

/** What is read first of a long sheet. */
export function headOf(whole: SheetHead, rows: number): SheetHead {
  return { ...whole, values: whole.values.slice(0, rows), formats: whole.formats.slice(0, Math.min(rows, 60)), complete: false };
}

/** A list of something else beside a table, past a blank column. */
function withBeside(rows: readonly Row[], headerRow: number): readonly Row[] {
  const width = Math.max(...rows.map(({ length }) => length));
  const list = [
    ["Key", "Meaning"],
    ["P", "Provisional"],
    ["R", "Revised"],
  ].map((cells) => cells.map((text) => put(text)));
  return upTo(Math.max(rows.length, headerRow + 3)).map((index) => {
    const row = rows[index] ?? [];
    const beside = list[index - headerRow];
    return beside ? [...row, ...blanks(width + 1 - row.length), ...beside] : row;
  });
}

/** Rows of one length, without blank columns at the left and blank rows at the ends, which no used range has. */
function squared(rows: readonly Row[]): readonly Row[] {
  const width = Math.max(...rows.map(({ length }) => length));
  const isFilled = (row: Row) => row.some(({ raw }) => raw !== "");
  const last = rows.findLastIndex(isFilled);
  return rows.slice(0, last + 1).map((row) => upTo(width).map((column) => row[column] ?? BLANK));
}
