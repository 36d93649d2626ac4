import { stopsOfDays, type DayCounts, type DaysOfPlace, type RecordsStop } from "../../src/analysis/gaps/record-days";
import type { MonthlyTable } from "../../src/reading";
import { saysWhere } from "../../src/reading/tables";
import { RECORDS } from "../../src/records";
import type { RecordsEngine } from "./engine";
import type { RecordDates } from "./record-dates";

/** A column with more texts than this names no places that could be looked at one by one. */
const MOST_PLACES = 300;

/**
 * Where the records of all places, or of one, begin after a month's first day or stop before its last by more than chance, as on a sheet:
 * counts by month could not show it any more. `kept` are the headers of the columns that are kept.
 */
export async function recordsStopIn(
  engine: RecordsEngine,
  table: MonthlyTable,
  { from, month, day }: RecordDates,
  kept: readonly string[],
): Promise<readonly RecordsStop[]> {
  const dated = from(engine.relation);
  const counted = `${month} > 0`;
  const all = daysOf(await engine.select(`SELECT ${day} AS day_number, count(*) AS n FROM ${dated} WHERE ${counted} GROUP BY day_number`));
  // Some say only a month.
  if (all.has(0)) return [];
  const places: DaysOfPlace[] = [];
  for (const { header } of table.categories.filter((category) => saysWhere(category) && kept.includes(category.header))) {
    const place = engine.dialect.normalised(engine.dialect.orBlank(engine.dialect.column(header)));
    const rows = await engine.select(
      `SELECT ${place} AS p, ${day} AS day_number, count(*) AS n, min(${engine.dialect.column(header)}) AS w FROM ${dated} WHERE ${counted} AND ${place} <> '' GROUP BY p, day_number`,
    );
    const names = new Map(rows.map(([key, , , written]) => [String(key), String(written)]));
    if (names.size > MOST_PLACES) continue;
    for (const [key, name] of names) {
      const own = rows.filter(([of]) => of === key).map(([, day, count]) => [day!, count!] as const);
      places.push({ header, place: name, sheet: RECORDS, days: daysOf(own) });
    }
  }
  return stopsOfDays(RECORDS, all, places);
}

function daysOf(rows: readonly (readonly unknown[])[]): DayCounts {
  return new Map(rows.map(([day, count]) => [Number(day), Number(count)]));
}
