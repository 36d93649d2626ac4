import { runChecks, type FiguresRead } from "../../src/checks/run-checks";
import { DEFAULT_THRESHOLDS } from "../../src/checks/settings/thresholds";
import type { ReadingNote } from "../../src/domain/answer";
import type { RawValue } from "../../src/domain/cell";
import type { Finding } from "../../src/domain/finding";
import { isoMonth, monthToSerial, parseIsoMonth } from "../../src/domain/month";
import type { StrandFigures } from "../../src/domain/strand";
import { columnsOf, figuresOf, recogniseSheets, type ColumnRequest, type SheetColumns, type SheetHead } from "../../src/reading";
import { atOnce } from "../../src/domain/slices";

/** When the board paper was made. */
const TODAY = new Date(2020, 2, 16);

interface Written {
  readonly raw: RawValue;
  readonly format: string;
}

/**
 * A sheet as a grid of text: a line a row, "|" between cells. 12 and -1.5 are numbers, '12 is text, @2020-01 is a date
 * (first of the month, format mmm-yy), 21.5% a fraction shown as a percentage, \n a line break. The first line that is
 * written is row 1, so that addresses can be read off.
 */
export function sheet(name: string, grid: string, more: Partial<SheetHead> = {}): SheetHead {
  const rows = grid
    .replace(/^\n|\n *$/g, "")
    .split("\n")
    .map((line) => line.split("|").map((cell) => written(cell.trim())));
  const columns = Math.max(...rows.map((row) => row.length));
  const filled = rows.map((row) => Array.from({ length: columns }, (_, index) => row[index] ?? written("")));
  return sheetOf(
    name,
    filled.map((row) => row.map(({ raw }) => raw)),
    {
      formats: filled.map((row) => row.map(({ format }) => format)),
      ...more,
    },
  );
}

/** A sheet of values, from A1 on. */
export function sheetOf(name: string, values: readonly (readonly RawValue[])[], more: Partial<SheetHead> = {}): SheetHead {
  const columns = values[0]?.length ?? 0;
  return {
    sheet: name,
    hidden: false,
    used: { row: 0, column: 0, rows: values.length, columns },
    values,
    formats: values.map((row) => row.map(() => "General")),
    complete: true,
    hiddenRows: 0,
    filtered: false,
    date1904: false,
    tables: [],
    ...more,
  };
}

/** A sheet of rows that may be of different lengths, as they are typed. */
export function sheetOfRows(name: string, rows: readonly (readonly RawValue[])[], more: Partial<SheetHead> = {}): SheetHead {
  const columns = Math.max(...rows.map((row) => row.length));
  return sheetOf(
    name,
    rows.map((row) => Array.from({ length: columns }, (_, at) => row[at] ?? "")),
    more,
  );
}

function written(text: string): Written {
  const general = (raw: RawValue) => ({ raw, format: "General" });
  if (text.startsWith("'")) return general(text.slice(1));
  if (text.startsWith("@")) return { raw: monthToSerial(parseIsoMonth(text.slice(1))!), format: "mmm-yy" };
  if (/^[+-]?\d+(\.\d+)?%$/.test(text)) return { raw: Number(text.slice(0, -1)) / 100, format: "+0.0%;-0.0%;0.0%" };
  if (/^-?\d+(\.\d+)?$/.test(text)) return general(Number(text));
  return general(text.replaceAll("\\n", "\n"));
}

/** The sheet "Reading" with what an answer writes on it. */
export function readingSheet(notes: readonly ReadingNote[]): SheetHead {
  const rows = notes.map((note) => `${note.sheet} | ${note.column} | ${note.readAs}`);
  return sheet("Reading", ["Sheet | Column | Read as", ...rows].join("\n"));
}

/** A sheet of which only the first rows were read, with the rest to be asked for. */
export function cut(head: SheetHead, rows: number): SheetHead {
  return {
    ...head,
    values: head.values.slice(0, rows),
    formats: head.formats.slice(0, Math.min(rows, 60)),
    complete: false,
  };
}

/** Answers requests from whole sheets, as the workbook would. */
export function answer(requests: readonly ColumnRequest[], sheets: readonly SheetHead[]): readonly SheetColumns[] {
  return requests.map(({ sheet: name, columns, firstRow, rows }) => {
    const { values, used } = sheets.find((whole) => whole.sheet === name)!;
    const cells = (column: number) =>
      Array.from({ length: rows }, (_, index) => values[firstRow + index - used!.row]?.[column - used!.column] ?? "");
    return {
      sheet: name,
      firstRow,
      rows,
      values: Object.fromEntries(columns.map((column) => [column, cells(column)])),
    };
  });
}

export interface Chained {
  readonly strands: readonly StrandFigures[];
  readonly findings: readonly Finding[];
  /** What checks look at. */
  readonly input: FiguresRead;
}

interface ChainedHow {
  readonly by?: string | null;
  /** What is read first, where that is not all. */
  readonly heads?: readonly SheetHead[];
  readonly today?: Date;
}

/** Grids to strand figures, as the build does it. */
export function chain(sheets: readonly SheetHead[], { by = null, heads = sheets, today = TODAY }: ChainedHow = {}): Chained {
  const recognised = recogniseSheets(heads, { by, strandsFrom: null });
  const columns = answer(columnsOf(recognised, heads), sheets);
  const { recognition, ledgers, definitions, strands, findings } = atOnce(figuresOf(recognised, heads, columns));
  const input = { recognition, ledgers, heads, definitions, strands, today, thresholds: DEFAULT_THRESHOLDS };
  return { strands, findings, input };
}

/** The same with what the checks find among the figures. */
export function checkedChain(...chained: Parameters<typeof chain>): Chained {
  const read = chain(...chained);
  return { ...read, findings: [...read.findings, ...runChecks(read.input)] };
}

/** { Burglary: { "2020-01": 12 } }: months, or the last months of windows, with their figures. */
export function figures({ strands }: Chained): Record<string, Record<string, number>> {
  return Object.fromEntries(
    strands.map(({ definition, figures: found }) => [
      definition.strand,
      Object.fromEntries(
        found.kind === "months"
          ? found.months.map(({ month, count }) => [isoMonth(month), count])
          : found.totals.map(({ end, total }) => [isoMonth(end), total]),
      ),
    ]),
  );
}

/** "error notACount Monthly D5": findings as lines; those of severity info only where asked for. */
export function lines({ findings }: Chained, { infos = false } = {}): readonly string[] {
  return findings
    .filter(({ severity }) => infos || severity !== "info")
    .map(({ severity, code, sheet: name, address }) => [severity, code, name, address].filter((part) => part !== null).join(" "));
}

/** The errors among them. */
export const errors = (read: Chained): readonly string[] => lines(read).filter((line) => line.startsWith("error"));

/** The only finding with a code, which must be there. */
export function only<Code extends Finding["code"]>({ findings }: Chained, code: Code): Extract<Finding, { code: Code }> {
  const found = findings.filter((finding) => finding.code === code);
  if (found.length !== 1) throw new Error(`${found.length} findings ${code} among ${findings.map((finding) => finding.code).join(", ")}`);
  return found[0] as Extract<Finding, { code: Code }>;
}
