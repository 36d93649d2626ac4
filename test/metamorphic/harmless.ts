import {
  addMonths,
  isoMonth,
  longMonth,
  monthName,
  monthNumberOf,
  monthToSerial,
  shortMonth,
  yearOf,
  type Month,
} from "../../src/domain/month";
import { monthColumns } from "../../src/reading/tables/table-data";
import { otherList } from "../reading/round-trip/others";
import { EMPTY, numberIn, text, withCells, type Cell, type Line, type Sheet } from "./book";
import { dataLines, inserted, ofLines, ofSheets, ofTable, type Change } from "./change";

const line = (...cells: readonly Cell[]): Line => ({ is: "around", cells });
const blankLines = (count: number) => Array.from({ length: count }, () => line());

const TITLES = [
  "OFFICIAL",
  "Performance Analysis Unit",
  "Recorded crime by offence",
  "Prepared for the board",
  "Figures are subject to change",
];
const NOTES = [
  "Source: crime recording system",
  "1. Counts by date recorded",
  "[r] revised, [p] provisional",
  "Totals may differ from those published",
];

const moved: Change = ofSheets((sheet, dice) => {
  const left = Array.from({ length: dice.below(3) }, () => EMPTY);
  const lines = sheet.lines.map((each) => ({ ...each, cells: [...left, ...each.cells] }));
  return { ...sheet, lines: [...blankLines(dice.below(4)), ...lines] };
});

const titled: Change = ofLines((lines, dice) => [line(text(dice.one(TITLES))), ...blankLines(1 + dice.below(2)), ...lines]);

const noted: Change = ofLines((lines, dice) => [...lines, ...blankLines(1 + dice.below(2)), line(text(dice.one(NOTES)))]);

const hiddenRows: Change = ofSheets((sheet, dice) => ({
  ...sheet,
  head: { ...sheet.head, hiddenRows: 1 + dice.below(5), filtered: dice.below(2) === 1 },
}));

const hidden: Change = ofSheets((sheet) => ({ ...sheet, head: { ...sheet.head, hidden: true } }));

/** A sheet's name is changed where it is the only one with a table and says nothing of it. */
const renamed: Change = (book, dice) => {
  const tables = book.sheets.flatMap(({ tables: own }) => own);
  const [table] = tables;
  if (tables.length !== 1 || !table || table.place?.from === "sheet" || table.toldApart !== null) return null;
  if (table.layout !== "comparison" && table.months.in === "sheet") return null;
  const sheet = dice.one(["Sheet7", "Extract", "Offence data", "Tab A", "Offences"]);
  return { ...book, sheets: book.sheets.map((each) => (each.tables.length > 0 ? { ...each, head: { ...each.head, sheet } } : each)) };
};

const unrelated: Change = (book, dice) => {
  const head = dice.one(otherList);
  if (book.sheets.some(({ head: { sheet } }) => sheet === head.sheet)) return null;
  const lines = head.values.map((row, at) => line(...row.map((raw, column) => ({ ...text(raw), format: head.formats[at]![column]! }))));
  const sheet: Sheet = { head, lines, tables: [] };
  return { ...book, sheets: dice.below(2) === 1 ? [sheet, ...book.sheets] : [...book.sheets, sheet] };
};

/** Rows between two totals or headings change their places, where each says all of its names itself. */
const reordered: Change = ofTable((lines, table, dice) => {
  const data = dataLines(lines);
  if (data.length < 2) return null;
  const said = table.categories.filter(({ column }) => lines[data[0]!]!.cells[column]!.says !== "nothing");
  const columns = [...monthColumns(table), ...said].map(({ column }) => column);
  const isFull = (at: number) => columns.every((column) => (lines[at]!.cells[column]?.raw ?? "") !== "");
  if (!data.every(isFull)) return null;
  const order = [...lines];
  for (let swaps = 0; swaps < 6; swaps += 1) {
    const [one, other] = [dice.one(data), dice.one(data)];
    const isTogether = lines.slice(Math.min(one, other), Math.max(one, other)).every(({ is }) => is === "data");
    if (isTogether) [order[one], order[other]] = [order[other]!, order[one]!];
  }
  return order;
});

const FORMATS = ["General", "0", "#,##0", "#,##0;[Red]-#,##0", '_-* #,##0_-;-* #,##0_-;_-* "-"??_-;_-@_-'];

const formatted: Change = ofTable((lines, table, dice) => {
  if (table.layout === "records") return null;
  const format = dice.one(FORMATS);
  return withCells(lines, (cell) => (cell.says === "count" && typeof cell.raw === "number" ? { ...cell, format } : cell));
});

const short = (month: Month) => monthName(month).slice(0, 3);
const two = (number: number) => String(number).padStart(2, "0");

/** Ways of writing a month that a reader of any table can read. */
const SPELLINGS: readonly ((month: Month) => Pick<Cell, "raw" | "format">)[] = [
  (month) => ({ raw: `${short(month)}-${two(yearOf(month) % 100)}`, format: "General" }),
  (month) => ({ raw: longMonth(month), format: "General" }),
  (month) => ({ raw: shortMonth(month), format: "General" }),
  (month) => ({ raw: isoMonth(month), format: "General" }),
  (month) => ({ raw: `01/${two(monthNumberOf(month))}/${yearOf(month)}`, format: "@" }),
  (month) => ({ raw: monthToSerial(month), format: "mmm-yy" }),
  (month) => ({ raw: monthToSerial(addMonths(month, 1)) - 1, format: "dd/mm/yyyy" }),
];

/** All months of a table in another spelling, some of them marked as provisional or revised. */
const respelt: Change = ofSheets((sheet, dice) => {
  if (sheet.head.date1904 || sheet.tables.some(({ layout }) => layout === "records")) return null;
  const spelling = dice.one(SPELLINGS);
  const mark = dice.one(["", "", " [r]", " (p)", "*", "¹"]);
  const marked = 1 + dice.below(5);
  const lines = withCells(sheet.lines, (cell) => {
    if (cell.says !== "month" || cell.month === null) return cell;
    const { raw, format } = spelling(cell.month);
    return { ...cell, format, raw: typeof raw === "string" && format === "General" && cell.month % marked === 0 ? `${raw}${mark}` : raw };
  });
  return { ...sheet, lines };
});

/** One offence's name has a footnote's mark, wherever it stands. */
const footnoted: Change = (book, dice) => {
  const isOwn = ({ is }: Line) => is !== "around";
  const written = ({ raw }: Cell) => String(raw).replace(/\s+/g, " ").trim();
  const cells = book.sheets.flatMap(({ lines }) => lines.filter(isOwn).flatMap((each) => each.cells));
  const names = [...new Set(cells.filter(({ says }) => says === "name").map(written))];
  if (names.length === 0 || book.sheets.some(({ head: { sheet } }) => sheet === "Strands")) return null;
  const [name, mark] = [dice.one(names), dice.one([" [1]", " (2)", "*", "¹"])];
  const isSame = (cell: Cell) => written(cell).toLowerCase() === name.toLowerCase();
  if (cells.some((cell) => cell.says !== "name" && isSame(cell))) return null;
  const change = (cell: Cell) => (cell.says === "name" && isSame(cell) ? { ...cell, raw: `${name}${mark}` } : cell);
  return { ...book, sheets: book.sheets.map((sheet) => ({ ...sheet, lines: withCells(sheet.lines, change) })) };
};

const padded: Change = ofLines((lines, dice) => {
  const way = dice.one([
    (raw: string) => ` ${raw}`,
    (raw: string) => `${raw}  `,
    (raw: string) => raw.toUpperCase(),
    (raw: string) => raw.replace(" ", "  "),
  ]);
  const every = 1 + dice.below(4);
  let count = 0;
  return withCells(lines, (cell) =>
    (cell.says === "name" || cell.says === "place") && typeof cell.raw === "string" && count++ % every === 0
      ? { ...cell, raw: way(cell.raw) }
      : cell,
  );
});

/** A heading among the rows of a table with months across: a word, and no figures. */
const sections: Change = ofTable((lines, table, dice) => {
  const [first] = dataLines(lines);
  const names = first === undefined ? -1 : lines[first]!.cells.findIndex(({ says }) => says === "name" || says === "place");
  if (table.layout !== "wide" || names < 0 || table.categories.some(({ down }) => down)) return null;
  const heading = line(
    ...Array.from({ length: names }, () => EMPTY),
    text(dice.one(["Violent crime", "Section A", "Acquisitive crime", "Other"])),
  );
  return inserted(lines, dice.one(dataLines(lines)), [heading]);
});

/** A row below that adds up all columns of counts, where there is no total yet. */
const totalBelow: Change = ofTable((lines, table) => {
  const data = dataLines(lines);
  const hasTotals = lines.some(({ is, cells }) => is !== "header" && cells.some(({ raw }) => /total|^all /i.test(String(raw))));
  const named = data.length < 2 ? -1 : lines[data[0]!]!.cells.findIndex(({ raw }) => raw !== "");
  if (!["wide", "transposed"].includes(table.layout) || hasTotals || named < 0) return null;
  const width = Math.max(...data.map((at) => lines[at]!.cells.length));
  const cells = Array.from({ length: width }, (_, column): Cell => {
    if (column === named) return text("Total");
    const counts = data.map((at) => lines[at]!.cells[column] ?? EMPTY);
    return counts.every(({ says }) => says === "count") ? text(counts.reduce((sum, cell) => sum + numberIn(cell), 0)) : EMPTY;
  });
  return inserted(lines, data.at(-1)! + 1, [line(...cells)]);
});

/** A column at the right that adds up each row. */
const totalRight: Change = ofTable((lines, table) => {
  const counts = lines.map(({ cells }) => cells.flatMap((cell, column) => (cell.says === "count" ? [{ cell, column }] : [])));
  const hasTotal = lines.some(({ is, cells }) => is === "header" && cells.some(({ raw }) => /total/i.test(String(raw))));
  if (!["wide", "transposed"].includes(table.layout) || hasTotal || !counts.some(({ length }) => length > 1)) return null;
  const last = Math.max(...lines.filter(({ is }) => is === "header").map(({ cells }) => cells.findLastIndex(({ raw }) => raw !== "")));
  const isFree = lines.every(({ is, cells }) => is === "around" || (cells[last + 1]?.raw ?? "") === "");
  const header = lines.findLastIndex(({ is }) => is === "header");
  if (!isFree || dataLines(lines).some((at) => lines[at]!.cells.slice(last + 1).some(({ raw }) => raw !== ""))) return null;
  return lines.map((each, at) => {
    const padding = Array.from({ length: Math.max(0, last + 1 - each.cells.length) }, () => EMPTY);
    const own =
      at === header ? text("Total") : each.is === "data" ? text(counts[at]!.reduce((sum, { cell }) => sum + numberIn(cell), 0)) : null;
    return own ? { ...each, cells: [...each.cells.slice(0, last + 1), ...padding, own] } : each;
  });
});

/** Changes that must not change a figure, nor be asked about. */
export const HARMLESS: Readonly<Record<string, Change>> = {
  "blank rows and columns around": moved,
  "a title": titled,
  "a note below": noted,
  "rows in another order": reordered,
  "an unrelated sheet": unrelated,
  "another name of the sheet": renamed,
  "hidden rows": hiddenRows,
  "a hidden sheet": hidden,
  "another number format": formatted,
  "a total below": totalBelow,
  "a total at the right": totalRight,
  "months spelt in another way": respelt,
  "a footnote's mark on a name": footnoted,
  "a heading among the rows": sections,
  "spaces and capitals": padded,
};
