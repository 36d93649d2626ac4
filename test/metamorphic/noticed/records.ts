import { monthColumns } from "../../../src/reading/tables/table-data";
import { text, type Line } from "../book";
import { dataLines, inserted, inTable, type Change } from "../change";
import { countsIn, lastHeader, monthsIn } from "./lines";

/** The records of the last month stop early. */
export const partialMonth: Change = inTable((lines, table, dice) => {
  const column = monthColumns(table)[0]?.column ?? 0;
  const days = dataLines(lines).map((at) => lines[at]!.cells[column]!.raw);
  if (!table.rowIsOffence || table.dates.date1904 || !days.every((day) => typeof day === "number" && day > 30_000)) return null;
  const [last, until] = [monthsIn(lines).at(-1)!, 5 + dice.below(12)];
  const isLate = ({ cells, is }: Line) =>
    is === "data" && cells.some(({ says, month }) => says === "count" && month === last) && dayOf(Number(cells[column]!.raw)) > until;
  const [all, late] = [new Set(days.map((day) => dayOf(Number(day)))).size, lines.filter(isLate).length];
  const isThere = lines.some((line) => line.is === "data" && !isLate(line) && countsIn(line).some(({ month }) => month === last));
  // Of few records, or of such as stand on few days of a month, nobody could say that some are missing.
  return late > 25 && all > 20 && isThere ? lines.filter((line) => !isLate(line)) : null;
});

const dayOf = (serial: number) => new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86_400_000).getUTCDate();

/** Records that stand there twice by their reference, each time with another outcome or as they are. */
export const recordTwice: Change = inTable((lines, table, dice) => {
  const header = lines[lastHeader(lines)]!.cells;
  const reference = header.findIndex(({ raw }) => /^\s*(urn|crime\s(reference|number)|id|ref)\s*$/i.test(String(raw)));
  const data = dataLines(lines);
  if (!table.rowIsOffence || reference < 0 || data.length < 30) return null;
  const other = header.findIndex(({ raw }) => /outcome|age|easting/i.test(String(raw)));
  const copies = dice.below(3) === 0 ? data : Array.from({ length: 1 + dice.below(5) }, () => dice.one(data));
  const changed = (line: Line): Line => (other < 0 ? line : { ...line, cells: line.cells.with(other, text("Charged later")) });
  return inserted(
    lines,
    data.at(-1)! + 1,
    [...new Set(copies)].map((at) => changed(lines[at]!)),
  );
});
