import { stopsOfDays, type DayCounts, type DaysOfPlace, type RecordsStop } from "../analysis/gaps/record-days";
import type { Finding } from "../domain/finding";
import { monthFromSerial } from "../domain/month";
import { normalised } from "../domain/text";
import type { DatedTable } from "../reading";
import { asInFile, MIDNIGHT, NO_DATE, readDateTexts, RECORDS, UNREADABLE_DATE } from "../records";
import type { LookedThrough } from "./look-through";
import type { RecordCell } from "./opened-file";

/** Excel has no dates before this one. */
const FIRST_DAY = 61;

/** What the dates of the records say. */
export interface DatesRead {
  /** A date's month as its number, or why it has none. */
  readonly monthOf: ReadonlyMap<RecordCell, number>;
  /** A date's day as Excel's serial number; 0 where it says only a month, or cannot be read. */
  readonly dayOf: ReadonlyMap<RecordCell, number>;
  /** Why dates cannot be read, each with the place of the first. */
  readonly findings: readonly { readonly finding: Finding; readonly first: string | null }[];
}

/** Reads dates as those of a sheet are. */
export function readDates(table: DatedTable, { dates }: Pick<LookedThrough, "dates">): DatesRead {
  const [monthOf, dayOf] = [new Map<RecordCell, number>(), new Map<RecordCell, number>()];
  const texts: string[] = [];
  for (const key of dates.keys()) {
    if (key === "" || key === 0) monthOf.set(key, NO_DATE);
    else if (typeof key === "string") texts.push(key);
    else {
      monthOf.set(key, key < FIRST_DAY ? UNREADABLE_DATE : (monthFromSerial(key) ?? UNREADABLE_DATE));
      dayOf.set(key, key);
    }
  }
  if (texts.length === 0) return { monthOf, dayOf, findings: [] };
  const read = readDateTexts(table, texts.map(asInFile));
  for (const [at, text] of texts.entries()) {
    monthOf.set(text, read.months[at] || UNREADABLE_DATE);
    dayOf.set(text, read.days[at]!);
  }
  const findings = read.findings.map((found) => {
    const example = "found" in found.details && typeof found.details.found === "string" ? found.details.found : null;
    return {
      finding: withoutMidnight({ ...found, sheet: table.sheet, address: null }),
      first: (example && dates.get(example)?.first) ?? null,
    };
  });
  return { monthOf, dayOf, findings };
}

/** What stands for any time of day is none of the analyst's words. */
function withoutMidnight(found: Finding): Finding {
  const details = Object.fromEntries(
    Object.entries(found.details).map(([name, value]) => [name, typeof value === "string" ? value.replaceAll(MIDNIGHT, "") : value]),
  );
  return { ...found, details } as Finding;
}

/** Where the records of all places, or of one, begin late or stop early by more than chance, as on a sheet. */
export function stopsOf(
  { dates, places }: LookedThrough,
  headers: readonly string[],
  { monthOf, dayOf }: DatesRead,
): readonly RecordsStop[] {
  const all: DayCounts = new Map();
  for (const [key, { count }] of dates) if (monthOf.get(key)! > 0) addTo(all, dayOf.get(key) ?? 0, count);
  // Some say only a month.
  if (all.has(0)) return [];
  const each: DaysOfPlace[] = [];
  for (const [at, column] of places.entries()) {
    const known = new Map<string, DaysOfPlace>();
    for (const [written, days] of column ?? []) {
      const name = normalised(written);
      if (name === "") continue;
      const own = known.get(name) ?? { header: headers[at]!, place: written, sheet: RECORDS, days: new Map<number, number>() };
      known.set(name, own);
      for (const [key, count] of days) if (monthOf.get(key)! > 0) addTo(own.days, dayOf.get(key) ?? 0, count);
    }
    each.push(...[...known.values()].filter(({ days }) => days.size > 0));
  }
  return stopsOfDays(RECORDS, all, each);
}

function addTo(days: DayCounts, day: number, count: number): void {
  days.set(day, (days.get(day) ?? 0) + count);
}
