import { addMonths, isoMonth, monthNumberOf, type Month } from "../../src/domain/month";
import { monthColumns } from "../../src/reading/tables/table-data";
import type { MonthlyTable } from "../../src/reading/tables/tables";
import { EMPTY, text, type Cell, type Line, type Sheet } from "./book";
import { dataLines, inserted, ofTable, type Change, type Dice } from "./change";
import { numberIn, withCells } from "./harmless";

const line = (cells: readonly Cell[]): Line => ({ is: "around", cells });
const count = (raw: number): Cell => text(raw);

/** A cell's count as another number; all other cells stay as they are. */
const counted = (cell: Cell, change: (count: number) => number): Cell =>
  cell.says === "count" ? { ...cell, raw: change(numberIn(cell)) } : cell;
const ofCounts = ({ cells }: Line, change: (count: number) => number) => cells.map((cell) => counted(cell, change));
const isLong = ({ layout }: MonthlyTable) => layout === "long";
const isWide = ({ layout }: MonthlyTable) => layout === "wide";
const cellOf = (each: Line, says: Cell["says"]) => each.cells.findIndex((cell) => cell.says === says);
const nameOf = (each: Line, says: Cell["says"]) => String(each.cells[cellOf(each, says)]?.raw ?? "");
const named = (each: Line, says: Cell["says"], name: string): Line => ({
  ...each,
  cells: each.cells.map((cell) => (cell.says === says ? { ...cell, raw: name } : cell)),
});
/** True where every row says its own names and months. */
const isFull = (lines: readonly Line[], table: MonthlyTable) => {
  const data = dataLines(lines).map((at) => lines[at]!);
  const columns = [
    ...monthColumns(table),
    ...table.categories.filter(({ column }) => data.some(({ cells }) => ["name", "place"].includes(cells[column]?.says ?? ""))),
  ];
  return data.length > 1 && data.every(({ cells }) => columns.every(({ column }) => (cells[column]?.raw ?? "") !== ""));
};

const rowTwice: Change = ofTable((lines, table, dice) => {
  if (!isFull(lines, table) || (!isLong(table) && !isWide(table))) return null;
  const data = dataLines(lines).filter((at) => lines[at]!.cells.some((cell) => cell.says === "count" && numberIn(cell) > 0));
  if (data.length === 0) return null;
  const copies = dice.below(3) === 0 ? data : Array.from({ length: 1 + dice.below(3) }, () => dice.one(data));
  return inserted(
    lines,
    dataLines(lines).at(-1)! + 1,
    [...new Set(copies)].map((at) => lines[at]!),
  );
});

const MEASURES = [
  ["Recorded", "Solved"],
  ["Actual", "Target"],
  ["This year", "Last year"],
  ["All offences", "Domestic abuse"],
  ["Initial", "Updated"],
  ["Number of offences", "Value in £"],
  ["Offences", "999 calls"],
] as const;

/** The same table again with other figures, on a sheet of its own; both have the measure for their name. */
const secondMeasure: Change = (book, dice) => {
  const own = book.sheets.filter(({ tables }) => tables.length > 0);
  const [sheet] = own;
  if (own.length !== 1 || !sheet || sheet.tables.length !== 1) return null;
  const [first, second] = dice.one(MEASURES);
  const share = 2 + dice.below(4);
  const other = sheet.lines.map((each) => ({ ...each, cells: ofCounts(each, (of) => Math.floor(of / share) + 1) }));
  const as = (name: string, lines: readonly Line[]): Sheet => ({ ...sheet, lines, head: { ...sheet.head, sheet: name } });
  const sheets = [as(first, sheet.lines), as(second, other)];
  return { ...book, sheets: [...(dice.below(2) === 1 ? sheets.toReversed() : sheets), ...book.sheets.filter((each) => each !== sheet)] };
};

/** Each row twice, with what it measures in a column of its own. */
const measureColumn: Change = ofTable((lines, table, dice) => {
  const header = lines.findLastIndex(({ is }) => is === "header");
  if (!isFull(lines, table) || (!isLong(table) && !isWide(table)) || lines.some(isTotalLine)) return null;
  const [first, second] = dice.one(MEASURES);
  const word = dice.one(["Measure", "Unit", "Status"]);
  const share = 2 + dice.below(4);
  return lines.flatMap((each, at): readonly Line[] => {
    const put = (what: string, cells: readonly Cell[] = each.cells): Line => ({ ...each, cells: [text(what), ...cells] });
    if (at === header) return [put(word)];
    if (each.is !== "data") return [put("")];
    return [
      put(first),
      put(
        second,
        ofCounts(each, (of) => Math.floor(of / share)),
      ),
    ];
  });
});

const isTotalLine = ({ is, cells }: Line) => is === "around" && cells.some(({ raw }) => /total|^all |group/i.test(String(raw)));

/** A row for the county among its districts, which it is the sum of: exactly, or but for a few. */
const wholeAmongParts: Change = ofTable((lines, table, dice) => {
  const data = dataLines(lines).map((at) => lines[at]!);
  const places = new Set(data.map((each) => nameOf(each, "place")));
  if (!isFull(lines, table) || places.size < 2 || places.has("") || (!isLong(table) && !isWide(table)) || lines.some(isTotalLine))
    return null;
  const whole = dice.one(["Essex", "All", "Total", "County", "Force area"]);
  const slip = dice.below(3) === 2 ? 1 : 0;
  const groups = new Map<string, Line[]>();
  for (const each of data) {
    const key = JSON.stringify(each.cells.flatMap(({ says, raw }) => (says === "name" || says === "month" ? [raw] : [])));
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  const added = [...groups.values()].map((group, index): Line => {
    const first = named(group[0]!, "place", whole);
    const cells = first.cells.map((cell, column) => {
      if (cell.says !== "count") return cell;
      const sum = group.reduce((all, { cells: of }) => all + (of[column]?.says === "count" ? numberIn(of[column]!) : 0), 0);
      return count(sum + (index === 0 ? slip : 0));
    });
    return { is: "around", cells };
  });
  const last = dataLines(lines).at(-1)! + 1;
  return dice.below(2) === 1 ? inserted(lines, dataLines(lines)[0]!, added) : inserted(lines, last, added);
});

/** Counts that run up within each year, or that are each of 12 months. */
function summed(starts: (month: Month, at: number) => boolean, over: number): Change {
  return ofTable((lines, table) => {
    if (table.length !== 1 || table.layout === "records" || lines.some(isTotalLine) || table.totals.length > 0) return null;
    const series = new Map<string, Map<Month, number>>();
    const keyOf = ({ cells }: Line, cell: Cell) =>
      `${cell.strand} ${cells.flatMap(({ says, raw }) => (says === "name" || says === "place" ? [String(raw)] : [])).join()}`;
    for (const each of lines)
      for (const cell of each.cells)
        if (cell.says === "count")
          series.set(keyOf(each, cell), (series.get(keyOf(each, cell)) ?? new Map()).set(cell.month!, numberIn(cell)));
    const sumTo = (months: ReadonlyMap<Month, number>, end: Month) => {
      let sum = 0;
      for (let back = 0; back < over; back += 1) {
        const month = addMonths(end, -back);
        sum += months.get(month) ?? 0;
        if (starts(month, back)) break;
      }
      return sum;
    };
    return lines.map((each) => ({
      ...each,
      cells: each.cells.map((cell) => (cell.says === "count" ? count(sumTo(series.get(keyOf(each, cell))!, cell.month!)) : cell)),
    }));
  });
}

/** The header of the last month is none, or no more. */
const lastHeader: Change = ofTable((lines, table, dice) => {
  const months = lines.flatMap(({ is, cells }) =>
    is === "header" ? cells.flatMap(({ says, month }) => (says === "month" ? [month!] : [])) : [],
  );
  if (months.length === 0) return null;
  const [last, word] = [Math.max(...months), dice.one(["", "Jna-20", "Latest", "Mnth", "??", "Febuary"])];
  return withCells(lines, (cell, is) => (is === "header" && cell.says === "month" && cell.month === last ? text(word) : cell));
});

/** One place's rows end before the others', or miss a month. */
const stops: Change = ofTable((lines, table, dice) => {
  const data = dataLines(lines);
  const places = [...new Set(data.map((at) => nameOf(lines[at]!, "place")))];
  const months = [
    ...new Set(data.flatMap((at) => lines[at]!.cells.flatMap(({ says, month }) => (says === "count" ? [month!] : [])))),
  ].toSorted((a, b) => a - b);
  if (!isLong(table) || !isFull(lines, table) || places.length < 2 || lines.some(isTotalLine)) return null;
  const [place, few] = [dice.one(places), 1 + dice.below(5)];
  const gone = dice.below(2) === 1 ? months.slice(-few) : [months[Math.max(0, months.length - 2 - few)]!];
  const isGone = (each: Line) =>
    each.is === "data" &&
    nameOf(each, "place") === place &&
    each.cells.some(({ says, month }) => says === "count" && gone.includes(month!));
  const isMore = (each: Line) => isGone(each) && each.cells.some((cell) => cell.says === "count" && numberIn(cell) > 0);
  return lines.some(isMore) ? lines.filter((each) => !isGone(each)) : null;
});

/** A row's name or its month is not there. */
function without(says: "name" | "month"): Change {
  return ofTable((lines, table, dice) => {
    const data = dataLines(lines).filter(
      (at) => cellOf(lines[at]!, says) >= 0 && lines[at]!.cells.some((cell) => cell.says === "count" && numberIn(cell) > 0),
    );
    if (!isFull(lines, table) || data.length < 3) return null;
    const at = dice.one(data);
    return lines.map((each, index) =>
      index === at ? { ...each, cells: each.cells.map((cell) => (cell.says === says ? EMPTY : cell)) } : each,
    );
  });
}

/** A count with a point where thousands are, or with a comma in a wrong place. */
const oddThousand: Change = ofTable((lines, table, dice) => {
  if (table.layout === "records") return null;
  const at = dice.one(dataLines(lines));
  const columns = lines[at]!.cells.flatMap((cell, column) => (cell.says === "count" ? [column] : []));
  const [column, word] = [dice.one(columns), dice.one(["1,23", "12,34", "1,2345"])];
  const own = numberIn(lines[at]!.cells[column]!);
  const written = own < 1000 ? word : own.toLocaleString("en-GB").replaceAll(",", ".");
  return withCells(lines, (cell) => (cell === lines[at]!.cells[column] ? { ...text(written), format: "@" } : cell));
});

/** A column of numbers that are no counts, among the offences across. */
const numbersAcross: Change = ofTable((lines, table, dice) => {
  const header = lines.findLastIndex(({ is }) => is === "header");
  const place = lines[header]!.cells.findIndex(({ says }) => says === "name");
  if (table.layout !== "transposed" || place < 0) return null;
  const [word, cell] = dice.one<readonly [string, (month: Month, at: number) => number]>([
    ["_id", (_, at) => at + 1],
    ["Row", (_, at) => at + 1],
    ["Month no.", (month) => monthNumberOf(month)],
    ["Year", (month) => Number(isoMonth(month).slice(0, 4))],
    ["Population", () => 181_000],
  ]);
  return lines.map((each, at) => {
    const month = each.cells.find(({ says }) => says === "count")?.month;
    const own = at === header ? text(word) : each.is === "data" && month != null ? text(cell(month, at)) : EMPTY;
    return {
      ...each,
      cells: [
        ...each.cells.slice(0, place),
        ...Array.from({ length: Math.max(0, place - each.cells.length) }, () => EMPTY),
        own,
        ...each.cells.slice(place),
      ],
    };
  });
});

/** Each month's column becomes three under its header: parts of it and the whole, or the count and what is worked out from it. */
const subColumns: Change = ofTable((lines, table, dice) => {
  const header = lines.findLastIndex(({ is }) => is === "header");
  const isMonth = lines[header]!.cells.map(({ says }) => says === "month");
  if (
    !isWide(table) ||
    table.headerTop !== table.headerRow ||
    !isMonth.includes(true) ||
    lines.some(isTotalLine) ||
    table.totals.length > 0
  )
    return null;
  const [first, second, third] = dice.one([
    ["Male", "Female", "Total"],
    ["Total", "Rate", "Rank"],
    ["Number", "%", "Change"],
  ] as const);
  const split = (each: Line, three: (cell: Cell) => readonly Cell[]) =>
    each.cells.flatMap((cell, column) => (isMonth[column] ? three(cell) : [cell]));
  const below: Line = {
    is: "header",
    cells: split({ is: "header", cells: lines[header]!.cells.map((cell, column) => (isMonth[column] ? cell : EMPTY)) }, () => [
      text(first),
      text(second),
      text(third),
    ]),
  };
  const shared = lines.map((each): Line => {
    if (each.is !== "data") return { ...each, cells: split(each, (cell) => [cell, EMPTY, EMPTY]) };
    const of = (cell: Cell): readonly Cell[] => {
      const whole = numberIn(cell);
      if (first === "Male") return [count(Math.ceil(whole * 0.6)), count(whole - Math.ceil(whole * 0.6)), cell];
      return [cell, text(Math.round(whole * 7) / 10), text((whole % 5) + 1)];
    };
    return { ...each, cells: split(each, of) };
  });
  return inserted(shared, header + 1, [below]);
});

/** The records of the last month stop early. */
const partialMonth: Change = ofTable((lines, table) => {
  const [month] = monthColumns(table);
  const days = dataLines(lines).map((at) => lines[at]!.cells[month?.column ?? 0]!.raw);
  if (table.layout !== "records" || !days.every((day) => typeof day === "number" && day > 30_000)) return null;
  const months = lines.flatMap(({ cells }) => cells.flatMap(({ says, month: of }) => (says === "count" ? [of!] : [])));
  const last = Math.max(...months);
  const isLate = (each: Line) =>
    each.is === "data" &&
    each.cells.some(({ says, month: of }) => says === "count" && of === last) &&
    dayOf(Number(each.cells[month!.column]!.raw)) > 8;
  return lines.some(isLate) &&
    !lines.filter((each) => each.is === "data" && !isLate(each)).every((each) => each.cells.every(({ month: of }) => of !== last))
    ? lines.filter((each) => !isLate(each))
    : null;
});

const dayOf = (serial: number) => new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86_400_000).getUTCDate();

/** Changes after which the figures are the same, or an error stops the report. */
export const NOTICED: Readonly<Record<string, Change>> = {
  "a row said twice": rowTwice,
  "a second sheet of another measure": secondMeasure,
  "a column of measures": measureColumn,
  "a whole among its parts": wholeAmongParts,
  "running totals from January": summed((month) => monthNumberOf(month) === 1, 12),
  "running totals from April": summed((month) => monthNumberOf(month) === 4, 12),
  "figures of 12 months each": summed(() => false, 12),
  "a last month without its header": lastHeader,
  "a place that stops early or misses a month": stops,
  "a row without its offence": without("name"),
  "a row without its month": without("month"),
  "a count with a point or an odd comma": oddThousand,
  "numbers that are no counts": numbersAcross,
  "columns below each month": subColumns,
  "a last month that is not over": partialMonth,
};
