import { stopsOfDays, type DayCounts, type DaysOfPlace, type RecordsStop } from "../../src/analysis/gaps/record-days";
import { normalised } from "../../src/domain/text";
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
  const dated = `FROM ${from(engine.relation)} WHERE ${month} > 0`;
  const { grouped } = engine.dialect;
  const all: DayCounts = new Map();
  for (const [on, count] of await engine.select(`SELECT ${day} AS day_number, count(*) AS n ${dated} GROUP BY ${grouped(["day_number"])}`))
    all.set(Number(on), Number(count));
  // Some say only a month.
  if (all.has(0)) return [];
  const places: DaysOfPlace[] = [];
  for (const { header } of table.categories.filter((category) => saysWhere(category) && kept.includes(category.header))) {
    // As it is written: to compare names in SQL takes longer than to count them.
    const place = engine.dialect.orBlank(engine.dialect.column(header));
    const [many] = await engine.select(`SELECT count(DISTINCT ${place}) FROM ${engine.relation}`);
    if (Number(many![0]) > MOST_PLACES) continue;
    const rows = await engine.select(
      `SELECT ${place} AS place_text, ${day} AS day_number, count(*) AS n ${dated} GROUP BY ${grouped(["place_text", "day_number"])}`,
    );
    const known = new Map<string, { readonly place: string; readonly days: DayCounts }>();
    for (const [written, on, count] of rows) {
      const name = String(written);
      const key = normalised(name);
      if (key === "") continue;
      const own = known.get(key) ?? { place: name, days: new Map<number, number>() };
      known.set(key, own);
      own.days.set(Number(on), (own.days.get(Number(on)) ?? 0) + Number(count));
    }
    places.push(...[...known.values()].map((own) => ({ ...own, header, sheet: RECORDS })));
  }
  return stopsOfDays(RECORDS, all, places);
}
