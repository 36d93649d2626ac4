import type { RawValue } from "../../src/domain/cell";
import type { Month } from "../../src/domain/month";
import { runsAsRows } from "./rows";
import type { SheetHead } from "../../src/reading";
import { isMonthly, monthColumns } from "../../src/reading/tables/table-data";
import type { MonthlyTable, OffenceTable } from "../../src/reading/tables/tables";
import { unmarkedCount } from "../../src/reading/texts/footnotes";
import { chain } from "../reading/sheets";

/** What a cell of a table says. Names are those of offences, places those of districts. */
export type Says = "nothing" | "month" | "name" | "place" | "count";

/** A cell with what it says, which moves with it. */
export interface Cell {
  readonly raw: RawValue;
  readonly format: string;
  readonly says: Says;
  /** Of a month's cell, the month; of a count, the month that it is of. */
  readonly month: Month | null;
  /** Of a count, its strand. */
  readonly strand: string | null;
}

export const EMPTY: Cell = { raw: "", format: "General", says: "nothing", month: null, strand: null };
export const text = (raw: RawValue): Cell => ({ ...EMPTY, raw });

/** The number in a cell that says a count. */
export const numberIn = ({ raw }: Cell): number =>
  typeof raw === "number" ? raw : Number(unmarkedCount(String(raw)).text.replace(/[ ,\s]/g, ""));

/** A row: of a table's header or its data, or around them. Totals and headings among the data are around. */
export interface Line {
  readonly is: "around" | "header" | "data";
  readonly cells: readonly Cell[];
}

export interface Sheet {
  readonly head: SheetHead;
  readonly lines: readonly Line[];
  readonly tables: readonly OffenceTable[];
}

/** A workbook in which changes can be made, and what it is read with. */
export interface Book {
  readonly sheets: readonly Sheet[];
  readonly by: string | null;
  /** Strands that are called otherwise now, by their names before. */
  readonly renamed?: Readonly<Record<string, string>>;
}

/** Sheets with each cell as it is understood, from the cells that the strands' figures are made of. */
export function bookOf(given: readonly SheetHead[], by: string | null): Book {
  const heads = given.map((head): SheetHead => ({ ...head, tables: [] }));
  const { strands, input } = chain(heads, { by });
  const counts = new Map<string, Pick<Cell, "strand" | "month">>();
  for (const { definition, figures } of strands) {
    const sums = figures.kind === "months" ? figures.months : figures.totals.map((total) => ({ ...total, month: total.end }));
    for (const { month, sources } of sums)
      for (const { sheet, column, rows } of sources)
        for (const row of runsAsRows(rows)) counts.set(`${sheet} ${row} ${column}`, { strand: definition.strand, month });
  }
  const { tables, comparisons } = input.recognition;
  return {
    by,
    sheets: heads.map((head): Sheet => {
      const own = [...tables, ...comparisons].filter(({ sheet }) => sheet === head.sheet);
      const lines = squaredFrom(head).map((cells, row): Line => {
        const said = cells.map((cell, column): Cell => {
          const count = counts.get(`${head.sheet} ${row} ${column}`);
          return count ? { ...cell, ...count, says: "count" } : cell;
        });
        const isData = said.some(({ says }) => says === "count");
        const isHeader = own.some(({ headerTop, headerRow }) => row >= headerTop && row <= headerRow);
        return { is: isData ? "data" : isHeader ? "header" : "around", cells: said };
      });
      return {
        head,
        tables: own,
        lines: own.reduce<readonly Line[]>((read, table) => (isMonthly(table) ? said(read, table) : read), lines),
      };
    }),
  };
}

/** The cells from A1 on. */
function squaredFrom({ used, values, formats }: SheetHead): readonly (readonly Cell[])[] {
  if (!used) return [];
  const left = Array.from({ length: used.column }, () => EMPTY);
  const above = Array.from({ length: used.row }, () => Array.from({ length: used.column + used.columns }, () => EMPTY));
  return [
    ...above,
    ...values.map((row, at) => [
      ...left,
      ...row.map((raw, column): Cell => ({ ...EMPTY, raw, format: formats[at]?.[column] ?? "General" })),
    ]),
  ];
}

/** The lines of a table with what its columns say. */
function said(lines: readonly Line[], table: MonthlyTable): readonly Line[] {
  const roles = new Map<number, Says>();
  for (const { header, column } of table.categories) if (/offence|crime|category/i.test(header)) roles.set(column, "name");
  for (const { header, column } of table.categories)
    if (/district|ward|area|lpa/i.test(header) && !/code/i.test(header)) roles.set(column, "place");
  const [month, year] = monthColumns(table);
  const own = table.length === 1 && !year ? month : undefined;
  const headers = new Map(table.counts.map(({ column, month: of }) => [column, of]));
  return lines.map((line, row): Line => {
    if (row < table.headerTop || row > table.lastRow) return line;
    const monthOf = line.cells.find(({ says }) => says === "count")?.month ?? null;
    const cells = line.cells.map((cell, column): Cell => {
      if (row > table.headerRow && cell.raw !== "") {
        if (line.is === "data" && column === own?.column) return { ...cell, says: "month", month: monthOf };
        return roles.has(column) && cell.says === "nothing" ? { ...cell, says: roles.get(column)! } : cell;
      }
      if (row !== table.headerRow || !headers.has(column)) return cell;
      const of = headers.get(column)!;
      // Under a year, a month's name alone is no month.
      if (of !== null) return table.length === 1 && /\d\d/.test(String(cell.raw)) ? { ...cell, says: "month", month: of } : cell;
      return table.layout === "transposed" && table.named?.of !== "place" ? { ...cell, says: "name" } : cell;
    });
    return { ...line, cells };
  });
}

/** The sheets as they are read. */
export function headsOf({ sheets }: Book): readonly SheetHead[] {
  return sheets.map(({ head, lines }): SheetHead => {
    const width = Math.max(0, ...lines.map(({ cells }) => cells.length));
    const rows = lines.map(({ cells }) => Array.from({ length: width }, (_, column) => cells[column] ?? EMPTY));
    const isFilled = (row: readonly Cell[]) => row.some(({ raw }) => raw !== "");
    const [top, bottom] = [rows.findIndex(isFilled), rows.findLastIndex(isFilled)];
    if (top < 0) return { ...head, used: null, values: [], formats: [] };
    const columns = rows[0]!.map((_, column) => column).filter((column) => rows.some((row) => row[column]!.raw !== ""));
    const [left, right] = [columns[0]!, columns.at(-1)!];
    const used = rows.slice(top, bottom + 1).map((row) => row.slice(left, right + 1));
    return {
      ...head,
      used: { row: top, column: left, rows: used.length, columns: right - left + 1 },
      values: used.map((row) => row.map(({ raw }) => raw)),
      formats: used.slice(0, 60).map((row) => row.map(({ format }) => format)),
    };
  });
}

/** The first rows of a workbook, as a reader of a failure wants to see them. */
export function shownBook(book: Book, rows = 24): string {
  return headsOf(book)
    .map(({ sheet, values, used }) => {
      const shown = values.slice(0, rows).map(
        (row, at) =>
          `${at + 1 + (used?.row ?? 0)}: ${row
            .map((raw) => (typeof raw === "number" ? `${raw}#` : String(raw)))
            .join(" | ")
            .slice(0, 300)}`,
      );
      return `== ${sheet}, ${values.length} rows from column ${String(used?.column)}\n${shown.join("\n")}`;
    })
    .join("\n");
}

export function withCells(lines: readonly Line[], change: (cell: Cell, is: Line["is"]) => Cell): readonly Line[] {
  return lines.map((each) => ({ ...each, cells: each.cells.map((cell) => change(cell, each.is)) }));
}
