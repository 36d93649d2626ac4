import { addMonths, monthNumberOf, monthToSerial, type Month } from "../../../src/domain/month";
import { EMPTY, numberIn, text, type Cell, type Line } from "../book";
import { inTable, inTables, type Change } from "../change";
import { columnOf, isBare, isFull, lastHeader, nameOf } from "./lines";

/** Counts that run up within each year, or that are each of 12 months; `partial`: also where fewer months than that are there. */
function summed(starts: (month: Month) => boolean, longest: number, partial = true): Change {
  return inTables((lines, table) => {
    if (table.rowIsOffence || table.length > longest || !isFull(lines, table) || !isBare(lines, table)) return null;
    const keyOf = (line: Line, cell: Cell) => `${cell.strand}\n${nameOf(line, "place")}`;
    const series = new Map<string, Map<Month, number>>();
    for (const line of lines)
      for (const cell of line.cells)
        if (cell.says === "count") {
          const months = series.get(keyOf(line, cell)) ?? new Map<Month, number>();
          series.set(keyOf(line, cell), months.set(cell.month!, (months.get(cell.month!) ?? 0) + numberIn(cell)));
        }
    // Of few figures, or of few offences, nobody could say.
    const all = [...series.values()];
    const figures = all.reduce((sum, months) => sum + months.size - 12, 0);
    const isMuch = all.every((months) => months.size >= 24 / table.length && [...months.values()].some((count) => count > 9));
    if (!isMuch || (!partial && figures < 70)) return null;
    const sumTo = (months: ReadonlyMap<Month, number>, end: Month): number | null => {
      let sum = 0;
      for (let back = 0; back < 12; back += table.length) {
        const month = addMonths(end, -back);
        if (!months.has(month) && !partial) return null;
        sum += months.get(month) ?? 0;
        if (starts(addMonths(month, 1 - table.length))) break;
      }
      return sum;
    };
    return lines.flatMap((line): readonly Line[] => {
      if (line.is !== "data") return [line];
      const sums = line.cells.map((cell) => (cell.says === "count" ? sumTo(series.get(keyOf(line, cell))!, cell.month!) : null));
      if (line.cells.every(({ says }, at) => says !== "count" || sums[at] === null)) return [];
      return [
        { ...line, cells: line.cells.map((cell, at) => (cell.says !== "count" ? cell : sums[at] === null ? EMPTY : text(sums[at]!))) },
      ];
    });
  });
}

export const fromJanuary = summed((month) => monthNumberOf(month) === 1, 3);
export const fromApril = summed((month) => monthNumberOf(month) === 4, 3);
export const rolling = summed(() => false, 1);
export const rollingWhole = summed(() => false, 1, false);

/** A row a week in place of one a month, on the day that the week ends with. */
export const weekly: Change = inTable((lines, table, dice) => {
  const [header, data] = [lastHeader(lines), lines.filter(({ is }) => is === "data")];
  if (table.layout !== "long" || table.length > 1 || !isFull(lines, table) || !isBare(lines, table)) return null;
  const [month, count] = [columnOf(data[0]!, "month"), columnOf(data[0]!, "count")];
  if (month < 0 || table.dates.date1904) return null;
  const word = dice.one(["Week ending", "Week commencing", "Week"]);
  return lines.flatMap((line, at): readonly Line[] => {
    if (at === header) return [{ ...line, cells: line.cells.with(month, text(word)) }];
    if (line.is !== "data") return [line];
    const own = line.cells[count]!;
    const [first, next] = [monthToSerial(own.month!), monthToSerial(addMonths(own.month!, 1))];
    const weeks = Array.from({ length: 6 }, (_, index) => Math.ceil((first - 1) / 7) * 7 + 1 + 7 * index).filter(
      (day) => day >= first && day < next,
    );
    const share = Math.floor(numberIn(own) / weeks.length);
    return weeks.map((day, index) => ({
      ...line,
      cells: line.cells
        .with(month, { ...text(day), format: "dd/mm/yyyy" })
        .with(count, text(index > 0 ? share : numberIn(own) - share * (weeks.length - 1))),
    }));
  });
});
