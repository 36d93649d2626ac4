import { stopsOfDays, type DaysOfPlace, type RecordsStop } from "../../src/analysis/gaps/record-days";
import { normalised } from "../../src/domain/text";
import type { MonthlyTable } from "../../src/reading";
import { saysWhere } from "../../src/reading/tables";
import { RECORDS } from "../../src/records";
import type { RecordsEngine, SqlValue } from "./engine";
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
  const { dialect, select } = engine;
  const looked = table.categories.filter((category) => saysWhere(category) && kept.includes(category.header));
  // As it is written: to compare names in SQL takes longer than to count them.
  const columns = looked.map(({ header }) => ({ header, text: dialect.orBlank(dialect.column(header)) }));
  const many =
    columns.length === 0
      ? []
      : (await select(`SELECT ${columns.map(({ text }) => `count(DISTINCT ${text})`).join(", ")} FROM ${engine.relation}`))[0]!;
  const all = new Map<number, number>();
  const places: DaysOfPlace[] = [];
  for (const { header, text } of columns.filter((_, at) => Number(many[at]) <= MOST_PLACES)) {
    const rows = await select(
      `SELECT ${text} AS place_text, ${day} AS day_number, count(*) AS n ${dated} GROUP BY ${dialect.grouped(["place_text", "day_number"])}`,
    );
    if (all.size === 0) for (const [, on, count] of rows) addDay(all, on, count);
    const known = new Map<string, { readonly place: string; readonly days: Map<number, number> }>();
    for (const [written, on, count] of rows) {
      const name = String(written);
      const key = normalised(name);
      if (key === "") continue;
      const own = known.get(key) ?? { place: name, days: new Map<number, number>() };
      known.set(key, own);
      addDay(own.days, on, count);
    }
    places.push(...[...known.values()].map((own) => ({ ...own, header, sheet: RECORDS })));
  }
  if (all.size === 0)
    for (const [on, count] of await select(
      `SELECT ${day} AS day_number, count(*) AS n ${dated} GROUP BY ${dialect.grouped(["day_number"])}`,
    ))
      addDay(all, on, count);
  // Some say only a month.
  return all.has(0) ? [] : stopsOfDays(RECORDS, all, places);
}

function addDay(days: Map<number, number>, on: SqlValue | undefined, count: SqlValue | undefined): void {
  days.set(Number(on), (days.get(Number(on)) ?? 0) + Number(count));
}
