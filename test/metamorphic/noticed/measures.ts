import { EMPTY, numberIn, text, type Cell, type Line, type Sheet } from "../book";
import { inserted, inTable, type Change } from "../change";
import { columnOf, isBare, isFull, lastHeader, withColumn, withCounts } from "./lines";

const MEASURES = [
  ["Recorded", "Solved"],
  ["Actual", "Target"],
  ["This year", "Last year"],
  ["All offences", "Domestic abuse"],
  ["Initial", "Updated"],
  ["Number of offences", "Value in £"],
  ["Offences", "999 calls"],
  ["Committed", "Unsolved"],
  ["Count", "Rate"],
] as const;

/** The same table again with other figures, on a sheet of its own or below; both are called by what they measure. */
export const secondTable: Change = (book, dice) => {
  const own = book.sheets.filter(({ tables }) => tables.length > 0);
  const [sheet] = own;
  if (own.length !== 1 || !sheet || sheet.tables.length !== 1 || sheet.tables[0]!.layout === "comparison") return null;
  const [first, second] = dice.one(MEASURES);
  const share = 2 + dice.below(4);
  const { headerTop, lastRow } = sheet.tables[0]!;
  const other = sheet.lines.map((line) => ({ ...line, cells: withCounts(line, (of) => Math.floor(of / share) + 1) }));
  if (sheet.tables[0]!.layout !== "records" && dice.below(2) === 1) {
    const titled = (title: string, lines: readonly Line[]) => [
      { is: "around", cells: [text(title)] } as const,
      ...lines.slice(headerTop, lastRow + 1),
    ];
    const lines = [
      ...sheet.lines.slice(0, headerTop),
      ...titled(first, sheet.lines),
      { is: "around", cells: [] } as const,
      ...titled(second, other),
    ];
    return { ...book, sheets: book.sheets.map((each) => (each === sheet ? { ...sheet, lines } : each)) };
  }
  const as = (name: string, lines: readonly Line[]): Sheet => ({ ...sheet, lines, head: { ...sheet.head, sheet: name } });
  const sheets = [as(first, sheet.lines), as(second, other)];
  return { ...book, sheets: [...(dice.below(2) === 1 ? sheets.toReversed() : sheets), ...book.sheets.filter((each) => each !== sheet)] };
};

/** Each row twice, with what it measures in a column of its own. */
export const measureColumn: Change = inTable((lines, table, dice) => {
  if (!isFull(lines, table) || !isBare(lines, table) || table.rowIsOffence) return null;
  const [first, second] = dice.one(MEASURES);
  const [word, share, header] = [dice.one(["Measure", "Unit", "Status", "Type", "Data"]), 2 + dice.below(4), lastHeader(lines)];
  return lines.flatMap((line, at): readonly Line[] => {
    const put = (what: string, cells: readonly Cell[] = line.cells): Line => ({ ...line, cells: [text(what), ...cells] });
    if (line.is !== "data") return [put(at === header ? word : "")];
    return [
      put(first),
      put(
        second,
        withCounts(line, (of) => Math.floor(of / share)),
      ),
    ];
  });
});

/** A second column of counts beside that of a long table. */
export const secondColumn: Change = inTable((lines, table, dice) => {
  const [header, data] = [lastHeader(lines), lines.find(({ is }) => is === "data")];
  if (table.layout !== "long" || !data || !isBare(lines, table)) return null;
  const [first, second] = dice.one(MEASURES);
  const [column, share, beside] = [columnOf(data, "count"), 2 + dice.below(4), dice.below(2)];
  const cellOf = ({ is, cells }: Line, at: number) =>
    at === header ? text(second) : is === "data" ? text(Math.floor(numberIn(cells[column]!) / share)) : EMPTY;
  const renamed = lines.map((line, at) => (at === header ? { ...line, cells: line.cells.with(column, text(first)) } : line));
  return withColumn(renamed, column + beside, (line, at) => cellOf(lines[at] ?? line, at));
});

/** Each offence twice: "Burglary, recorded" and "Burglary, solved" as rows below one another. */
export const measureInNames: Change = inTable((lines, table, dice) => {
  if (!isFull(lines, table) || !isBare(lines, table) || table.rowIsOffence || table.layout === "transposed") return null;
  const [first, second] = dice.one(MEASURES);
  const share = 2 + dice.below(4);
  const put = (line: Line, what: string, cells = line.cells): Line => ({
    ...line,
    cells: cells.map((cell) => (cell.says === "place" ? text(what) : cell)),
  });
  if (!lines.some((line) => columnOf(line, "place") >= 0)) return null;
  const places = new Set(lines.filter(({ is }) => is === "data").map(({ cells }) => cells.find(({ says }) => says === "place")?.raw));
  if (places.size !== 1) return null;
  return lines.flatMap((line) =>
    line.is === "data"
      ? [
          put(line, first),
          put(
            line,
            second,
            withCounts(line, (of) => Math.floor(of / share)),
          ),
        ]
      : [line],
  );
});

/** Each month's column becomes three under its header: parts of it and the whole, or the count and what is worked out from it. */
export const subColumns: Change = inTable((lines, table, dice) => {
  const header = lastHeader(lines);
  const isMonth = lines[header]!.cells.map(({ says }) => says === "month");
  if (table.layout !== "wide" || table.headerTop !== table.headerRow || !isMonth.includes(true) || !isBare(lines, table)) return null;
  const names = dice.one([
    ["Male", "Female", "Total"],
    ["Total", "Rate", "Rank"],
    ["Number", "%", "Change"],
    ["Recorded", "Solved", "Rate"],
  ] as const);
  const split = ({ cells }: Line, three: (cell: Cell) => readonly Cell[]) =>
    cells.flatMap((cell, column) => (isMonth[column] ? three(cell) : [cell]));
  const below: Line = {
    is: "header",
    cells: split({ is: "header", cells: isMonth.map(() => EMPTY) }, () => names.map((name) => text(name))),
  };
  const shared = lines.map((line): Line => {
    if (line.is !== "data") return { ...line, cells: split(line, (cell) => [cell, EMPTY, EMPTY]) };
    const of = (cell: Cell): readonly Cell[] => {
      const [whole, part] = [numberIn(cell), Math.ceil(numberIn(cell) * 0.6)];
      if (names[0] === "Male") return [text(part), text(whole - part), cell];
      return [cell, text(names[1] === "Solved" ? part : Math.round(whole * 7) / 10), text((whole % 5) + 1)];
    };
    return { ...line, cells: split(line, of) };
  });
  return inserted(shared, header + 1, [below]);
});
