import { words } from "../../words";
import { isoMonth, monthNumberOf, type Month } from "../../../src/domain/month";
import { isMonthly } from "../../../src/reading/tables/table-data";
import { EMPTY, numberIn, text, withCells, type Cell, type Line } from "../book";
import { dataLines, inTable, type Change } from "../change";
import { countsIn, isFull, lastHeader, monthsIn, withColumn } from "./lines";

/** The last month, or one before it, is misspelt or not said: in its header, or in its rows. */
export const monthMisspelt: Change = inTable((lines, _, dice) => {
  const months = [...new Set(lines.flatMap(({ cells }) => cells.flatMap(({ says, month }) => (says === "month" ? [month!] : []))))];
  if (months.length < 3) return null;
  const month = months.toSorted((a, b) => b - a)[dice.below(3)]!;
  const word = dice.one(["", "Jna-20", "Latest", "Mnth", "??", "Febuary", "31/02/2020", "13/2019"]);
  return withCells(lines, (cell) => (cell.says === "month" && cell.month === month ? text(word) : cell));
});

const NUMBERS: readonly (readonly [string, (month: Month | null, at: number) => number | string])[] = [
  ["_id", (_, at) => at + 1],
  ["Row", (_, at) => at + 1],
  ["Month no.", (month) => (month === null ? "" : monthNumberOf(month))],
  ["Month", (month) => (month === null ? "" : monthNumberOf(month))],
  ["Year", (month) => (month === null ? "" : Number(isoMonth(month).slice(0, 4)))],
  ["Population", () => 181_000],
  ["Code", (_, at) => 100 + (at % 7)],
  ["Ward no.", (_, at) => 1 + (at % 5)],
];

/** A column of numbers that are no counts: beside the names, among the counts, or after them. */
export const numbersBeside: Change = inTable((lines, _, dice) => {
  const header = lastHeader(lines);
  const columns = [...new Set(lines.flatMap(({ cells }) => cells.flatMap(({ says }, at) => (says === "nothing" ? [] : [at, at + 1]))))];
  const [word, numberOf] = dice.one(NUMBERS);
  return withColumn(lines, dice.one(columns.toSorted((a, b) => a - b)), (line, at) => {
    if (at === header) return text(word);
    const months = new Set(countsIn(line).map(({ month }) => month));
    return line.is === "data" ? text(numberOf(months.size === 1 ? [...months][0]! : null, at)) : EMPTY;
  });
});

/** A count with a point where thousands are, or with a comma in a wrong place. */
export const oddThousand: Change = inTable((lines, table, dice) => {
  if (table.rowIsOffence || dataLines(lines).length === 0) return null;
  const at = dice.one(dataLines(lines));
  const [own, word] = [dice.one(countsIn(lines[at]!)), dice.one(["1,23", "12,34", "1,2345", "1.5", "O", "l2", "12-", "(12)"])];
  const written = numberIn(own) < 1000 ? word : numberIn(own).toLocaleString("en-GB").replaceAll(",", ".");
  return withCells(lines, (cell) => (cell === own ? { ...text(written), format: "@" } : cell));
});

/** All counts with points where thousands are. */
export const pointsForThousands: Change = inTable((lines, table) => {
  const counts = lines.flatMap(countsIn);
  if (table.rowIsOffence || counts.every((cell) => numberIn(cell) < 1000)) return null;
  const pointed = (cell: Cell) => ({ ...text(numberIn(cell).toLocaleString("en-GB").replaceAll(",", ".")), format: "@" });
  return withCells(lines, (cell) => (cell.says === "count" ? pointed(cell) : cell));
});

const HARD_NAMES = words(`
  Section 18 wounding | Sexual offences, victim under age 13 | Burglary 2019 definition | S47 assault | March offences |
  Robbery (May be revised) | Theft * | A&E referrals | Rate fixing
`);

/** An offence has a name that looks like something else. */
export const hardName: Change = (book, dice) => {
  const strands = [...new Set(book.sheets.flatMap(({ lines }) => lines.flatMap((line) => countsIn(line).map(({ strand }) => strand!))))];
  const said = (cell: Cell) => String(cell.raw).replace(/\s+/g, " ").trim().toLowerCase();
  if (strands.length === 0 || book.sheets.some(({ tables }) => tables.length > 0 && !tables.every(isMonthly))) return null;
  const [strand, name] = [dice.one(strands), dice.one(HARD_NAMES)];
  const change = (line: Line): Line => ({
    ...line,
    cells: line.cells.map((cell) => (cell.says === "name" && said(cell) === strand.toLowerCase() ? { ...cell, raw: name } : cell)),
  });
  const isNamed = ({ lines }: (typeof book.sheets)[number]) =>
    lines.some(({ cells }) => cells.some((cell) => cell.says === "name" && said(cell) === strand.toLowerCase()));
  const changed = book.sheets.every((sheet) => !sheet.tables.some(isMonthly) || isNamed(sheet));
  if (!changed || book.sheets.some(({ head }) => head.sheet === "Strands")) return null;
  return { ...book, renamed: { [strand]: name }, sheets: book.sheets.map((sheet) => ({ ...sheet, lines: sheet.lines.map(change) })) };
};

/** The last months of a table are not there where others of the workbook have them. */
export const tableStops: Change = (book, dice) => {
  const tables = book.sheets.reduce((sum, sheet) => sum + sheet.tables.length, 0);
  if (tables < 2) return null;
  return inTable((lines, table) => {
    const months = monthsIn(lines);
    if (!isFull(lines, table) || months.length < 20) return null;
    const gone = new Set(months.slice(-1 - dice.below(6)));
    return lines.flatMap((line): readonly Line[] => {
      const counts = countsIn(line);
      if (counts.length > 0 && counts.every(({ month }) => gone.has(month!))) return [];
      return [{ ...line, cells: line.cells.map((cell) => (cell.says === "count" && gone.has(cell.month!) ? EMPTY : cell)) }];
    });
  })(book, dice);
};
