import type { Month } from "../../../src/domain/month";
import { EMPTY, numberIn, text, type Cell, type Line } from "../book";
import { dataLines, inserted, inTable, type Change, type Dice } from "../change";
import { aroundLine, columnOf, countsIn, holdsOffences, isBare, isFull, monthsIn, named, nameOf } from "./lines";

/** Rows that were pasted twice: one, some, or all of them. */
export const rowTwice: Change = inTable((lines, table, dice) => {
  const data = dataLines(lines).filter((at) => holdsOffences(lines[at]!));
  if (!isFull(lines, table) || table.rowIsOffence || data.length === 0) return null;
  const copies = dice.below(3) === 0 ? data : Array.from({ length: 1 + dice.below(3) }, () => dice.one(data));
  const pasted = [...new Set(copies)].map((at) => lines[at]!);
  return inserted(lines, dice.below(2) === 0 ? dataLines(lines).at(-1)! + 1 : copies[0]! + 1, pasted);
});

const WHOLES = ["Total", "All", "Essex", "County", "Force area", "Essex Police", "TOTAL (all)", "Gesamt"];

/** Rows for all districts, or for all offences, pasted among those that they add up: exactly, or but for one. */
export const wholeAmongParts: Change = inTable((lines, table, dice) => {
  const says = dice.one(["place", "name"] as const);
  const data = dataLines(lines).map((at) => lines[at]!);
  const parts = new Set(data.map((line) => nameOf(line, says)));
  if (!isFull(lines, table) || !isBare(lines, table) || table.rowIsOffence || parts.size < 2 || parts.has("")) return null;
  const slip = dice.below(3) === 2 ? 1 : 0;
  const groups = new Map<string, Line[]>();
  for (const line of data) {
    const others = ["name", "place"].filter((each) => each !== says) as ("name" | "place")[];
    const key = JSON.stringify([...others.map((each) => nameOf(line, each)), countsIn(line).map(({ month }) => month)]);
    groups.set(key, [...(groups.get(key) ?? []), line]);
  }
  const whole = dice.one(says === "place" ? WHOLES : ["Total", "All offences", "All crime", "Total recorded crime", "Grand total"]);
  const added = [...groups.values()].map((group, index): Line => {
    const cells = named(group[0]!, says, whole).cells.map((cell, column) =>
      cell.says === "count" ? text(group.reduce((sum, each) => sum + numberIn(each.cells[column] ?? EMPTY), index === 0 ? slip : 0)) : cell,
    );
    return aroundLine(cells);
  });
  return inserted(lines, dice.below(2) === 0 ? dataLines(lines).at(-1)! + 1 : dataLines(lines)[0]!, added);
});

/** What a place or an offence has for some months is not there: its rows are gone, or its cells are blank. */
function without(monthsOf: (months: readonly Month[], dice: Dice) => readonly Month[]): Change {
  return inTable((lines, table, dice) => {
    if (!isFull(lines, table)) return null;
    const says = dice.one(["place", "name", "both"] as const);
    const ofCell = (line: Line, cell: Cell) =>
      ({ place: nameOf(line, "place"), name: cell.strand!, both: `${nameOf(line, "place")}\n${cell.strand!}` })[says];
    const all = [...new Set(lines.flatMap((line) => countsIn(line).map((cell) => ofCell(line, cell))))];
    const months = monthsIn(lines);
    if (all.length < 2 || months.length < 8) return null;
    const [one, gone] = [dice.one(all), new Set(monthsOf(months, dice))];
    const isGone = (line: Line, cell: Cell) => cell.says === "count" && gone.has(cell.month!) && ofCell(line, cell) === one;
    const lost = lines.flatMap((line) => line.cells.filter((cell) => isGone(line, cell)));
    // Of few offences, where rows say no 0, nobody could say that some are missing.
    const offencesIn = (cell: Cell) => (table.rowIsOffence ? 1 : numberIn(cell));
    const lostOf = (strand: string | null) => lost.reduce((sum, cell) => (cell.strand === strand ? sum + offencesIn(cell) : sum), 0);
    const isMuch = lost.some(({ strand }) => lostOf(strand) > 25);
    if (!isMuch) return null;
    return lines.flatMap((line): readonly Line[] => {
      if (!line.cells.some((cell) => isGone(line, cell))) return [line];
      if (countsIn(line).every((cell) => isGone(line, cell))) return [];
      return [{ ...line, cells: line.cells.map((cell) => (isGone(line, cell) ? EMPTY : cell)) }];
    });
  });
}

export const stopsEarly = without((months, dice) => months.slice(-1 - dice.below(6)));
export const startsLate = without((months, dice) => months.slice(0, Math.max(1, months.length - 13 - dice.below(6))));
export const missesMonth = without((months, dice) => [months[months.length - 2 - dice.below(months.length - 2)]!]);

/** All rows, or the column, of one month are not there. */
export const monthGone: Change = inTable((lines, table, dice) => {
  const months = monthsIn(lines);
  if (!isFull(lines, table) || !isBare(lines, table) || months.length < 12) return null;
  const month = months[months.length - 2 - dice.below(months.length - 2)]!;
  const header = lines
    .filter(({ is }) => is === "header")
    .flatMap(({ cells }) => cells.flatMap((cell, at) => (cell.month === month ? [at] : [])));
  const isGone = (line: Line) => line.is === "data" && countsIn(line).every((cell) => cell.month === month);
  if (header.length > 0) return lines.map((line) => ({ ...line, cells: line.cells.filter((_, at) => !header.includes(at)) }));
  return lines.some(isGone) ? lines.filter((line) => !isGone(line)) : null;
});

/** A row's name or its month is not there. */
function blankIn(says: "name" | "month"): Change {
  return inTable((lines, table, dice) => {
    const data = dataLines(lines).filter((at) => columnOf(lines[at]!, says) >= 0 && holdsOffences(lines[at]!));
    if (!isFull(lines, table) || data.length < 3) return null;
    const gone = new Set(Array.from({ length: 1 + dice.below(2) }, () => dice.one(data)));
    return lines.map((line, at) =>
      gone.has(at) ? { ...line, cells: line.cells.map((cell) => (cell.says === says ? EMPTY : cell)) } : line,
    );
  });
}

export const withoutName = blankIn("name");
export const withoutMonth = blankIn("month");
