import { finding, type Finding } from "../../domain/finding";
import { addMonths, monthFromSerial, monthToSerial, type Month } from "../../domain/month";
import { COUNTED, isDaily } from "../../reading/ledger";
import type { TableFigures } from "../../reading";
import { saysWhere } from "../../reading/tables";
import { MOST_VALUES } from "./presence";

/** Days without records are reported where this many records were expected in them: chance alone gives none with e^-12. */
const EXPECTED = 12;
/** The same for one of many places. */
const EXPECTED_OF_PLACE = 25;
/** With fewer records in all, days say nothing. */
const FEWEST_RECORDS = 100;
/** Dates that fall on no more than this many days of the month stand for months. */
const FEWEST_DAYS = 15;

/** Records that begin after the first day of a month, or stop before its last: of all places, or of one. */
export interface RecordsStop {
  readonly sheet: string;
  readonly header: string | null;
  readonly place: string | null;
  readonly stop: "begin" | "end";
  /** The first day with records, or the last, as Excel's serial number. */
  readonly day: number;
  readonly month: Month;
  /** Roughly how many records are missing in that month. */
  readonly missing: number;
}

/**
 * Months with incomplete records: an extract made on 12 March has no whole March. The sign is the number of days between the last record
 * and the month's end: no gap elsewhere is as long, and more than `EXPECTED` records were expected in it. The same for each place,
 * compared with the others' last day. Rows that count a day each are looked at in the same way.
 */
export function recordsStop(tables: readonly TableFigures[]): readonly RecordsStop[] {
  const dated = tables.filter(({ ledger }) => (ledger.table.rowIsOffence || isDaily(ledger)) && ledger.months?.findings.length === 0);
  const all: DayCounts = new Map();
  const places = new Map<string, DaysOfPlace>();
  for (const { ledger, matched } of dated) {
    const days = ledger.months!.days();
    const where = ledger.table.categories.filter(saysWhere).flatMap((category) => ledger.names(category) ?? []);
    const columns = where
      .filter(({ texts }) => texts.length <= MOST_VALUES)
      .map(({ header, ids, texts }) => {
        const daysOf = texts.map((place) => {
          const key = `${header}\n${place}`;
          const known = places.get(key) ?? { header, place, sheet: ledger.table.sheet, days: new Map<number, number>() };
          places.set(key, known);
          return known.days;
        });
        return { ids, daysOf };
      });
    for (let row = 0; row < ledger.rows; row += 1) {
      if (matched.kinds[row] !== COUNTED) continue;
      if (days[row] === 0) return [];
      addDay(all, days[row]!);
      for (const { ids, daysOf } of columns) if (ids[row]! >= 0) addDay(daysOf[ids[row]!]!, days[row]!);
    }
  }
  return dated.length === 0 ? [] : stopsOfDays(dated[0]!.ledger.table.sheet, all, places.values());
}

/** Where the records of each day, and those of each place, stop too early or begin too late; nothing where there are too few to tell. */
export function stopsOfDays(sheet: string, all: DayCounts, places: Iterable<DaysOfPlace>): readonly RecordsStop[] {
  if (recordsOn(all) < FEWEST_RECORDS || daysOfMonth(all).size < FEWEST_DAYS) return [];
  const sorted = [...all.keys()].sort((one, other) => one - other);
  const [first, last] = [sorted[0]!, sorted.at(-1)!];
  const found: RecordsStop[] = ends(all, startOf(monthOfDay(first)), endOf(monthOfDay(last)), EXPECTED).map((stop) => ({
    ...stop,
    sheet,
    header: null,
    place: null,
  }));
  const said = new Set<string>();
  for (const { header, place, sheet: on, days } of places) {
    if (recordsOn(days) < FEWEST_RECORDS) continue;
    for (const stop of ends(days, first, last, EXPECTED_OF_PLACE)) {
      const key = `${place} ${stop.stop} ${stop.day}`;
      if (said.has(key)) continue;
      said.add(key);
      found.push({ ...stop, sheet: on, header, place });
    }
  }
  return found;
}

/** The days of one place's records. */
export interface DaysOfPlace {
  readonly header: string;
  readonly place: string;
  readonly sheet: string;
  readonly days: DayCounts;
}

/** How many records each day has, by Excel's serial number. */
export type DayCounts = Map<number, number>;

function addDay(days: DayCounts, day: number): void {
  days.set(day, (days.get(day) ?? 0) + 1);
}

function recordsOn(days: DayCounts): number {
  let records = 0;
  for (const count of days.values()) records += count;
  return records;
}

/** Where days begin later than `from` or end earlier than `to`, by more than chance, within the month of their first or last day. */
function ends(
  days: DayCounts,
  from: number,
  to: number,
  expected: number,
): readonly Pick<RecordsStop, "stop" | "day" | "month" | "missing">[] {
  const sorted = Float64Array.from(days.keys()).sort();
  const [first, last] = [sorted[0]!, sorted.at(-1)!];
  let longest = 0;
  for (let at = 1; at < sorted.length; at += 1) longest = Math.max(longest, sorted[at]! - sorted[at - 1]! - 1);
  const perDay = recordsOn(days) / (last - first + 1);
  const isStop = (gap: number) => gap > longest && gap * perDay >= expected;
  const month = { first: monthOfDay(first), last: monthOfDay(last) };
  const gaps = { begin: first - Math.max(from, startOf(month.first)), end: Math.min(to, endOf(month.last)) - last };
  return [
    ...(isStop(gaps.begin) ? [{ stop: "begin" as const, day: first, month: month.first, missing: Math.round(gaps.begin * perDay) }] : []),
    ...(isStop(gaps.end) ? [{ stop: "end" as const, day: last, month: month.last, missing: Math.round(gaps.end * perDay) }] : []),
  ];
}

/** The last month, if all records stop within it: it is incomplete. */
export function partialMonths(stops: readonly RecordsStop[]): readonly Month[] {
  return stops.flatMap(({ place, stop, month }) => (place === null && stop === "end" ? [month] : []));
}

/** The finding for records that stop in a month of a printed window. If the report ends with such a month, the analyst chose it. */
export function recordsStopFindings(stops: readonly RecordsStop[], printed: ReadonlySet<Month>): readonly Finding[] {
  return stops
    .filter(({ month }) => printed.has(month))
    .map(({ sheet, ...details }) => {
      const isChosen = details.place === null && details.stop === "end";
      return finding("recordsStop", { sheet, address: null }, details, isChosen ? "warning" : "error");
    });
}

function daysOfMonth(days: DayCounts): ReadonlySet<number> {
  return new Set([...days.keys()].map((day) => day - startOf(monthOfDay(day))));
}

function monthOfDay(day: number): Month {
  return monthFromSerial(day)!;
}

function startOf(month: Month): number {
  return monthToSerial(month);
}

function endOf(month: Month): number {
  return monthToSerial(addMonths(month, 1)) - 1;
}
