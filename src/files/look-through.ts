import { MOST_DATE_TEXTS, MOST_STATES, SAMPLED, tellsNoOffences, tooManyDatesText } from "../records";
import { dateKeys } from "./date-key";
import type { Underway } from "./file-bytes";
import { FilesError } from "./files-error";
import type { OpenedFile, RecordCell } from "./opened-file";

/** A column with more texts than this names no places that could be looked at one by one. */
const MOST_PLACES = 300;

/** Where a record stands: "crimes.csv, row 12". */
export function placeText(opened: OpenedFile, index: number): string {
  return `${opened.file.name}, row ${opened.rowOf(index)}`;
}

/** What all records say before the months of their dates are known. */
export interface LookedThrough {
  /** How many records each date has, and where the first of them stands. */
  readonly dates: ReadonlyMap<RecordCell, { count: number; readonly first: string }>;
  /** How many different texts each wanted column has among the first records, by its header. */
  readonly texts: ReadonlyMap<string, number>;
  /** Those of the columns of states whose texts say that some records are no offences, by headers. */
  readonly states: readonly string[];
  /** For each column of places how many records each place has on each date; null where it has too many places. */
  readonly places: readonly (ReadonlyMap<string, ReadonlyMap<RecordCell, number>> | null)[];
}

/** Goes through all records once. Throws a FilesError where the dates cannot be days. */
export async function lookThrough(
  files: readonly OpenedFile[],
  columns: {
    readonly date: string;
    readonly wanted: readonly string[];
    readonly states: readonly string[];
    readonly places: readonly string[];
  },
  underway: Underway,
): Promise<LookedThrough> {
  const { date, wanted, states, places } = columns;
  const names = [date, ...wanted, ...states, ...places];
  const keyOf = dateKeys();
  const dates = new Map<RecordCell, { count: number; readonly first: string }>();
  const texts = wanted.map(() => new Set<RecordCell>());
  const said = states.map((header, at) => textsOfStates(header, 1 + wanted.length + at));
  const byPlace: (Map<string, Map<RecordCell, number>> | null)[] = places.map(() => new Map());
  let sampled = 0;
  for (const file of files) {
    let index = 0;
    for await (const rows of file.rows(names, underway))
      for (const cells of rows) {
        const key = keyOf(cells[0]!);
        const known = dates.get(key);
        if (known) known.count += 1;
        else {
          dates.set(key, { count: 1, first: placeText(file, index) });
          if (dates.size > MOST_DATE_TEXTS) throw new FilesError(tooManyDatesText(date, String(key)));
        }
        if (sampled < SAMPLED) for (const [at, set] of texts.entries()) if (cells[at + 1] !== "") set.add(cells[at + 1]!);
        for (const each of said) each.add(cells);
        for (let at = 0; at < places.length; at += 1) {
          const column = byPlace[at];
          if (!column) continue;
          const place = String(cells[1 + wanted.length + states.length + at]);
          const days = column.get(place) ?? new Map<RecordCell, number>();
          if (days.size === 0) column.set(place, days);
          days.set(key, (days.get(key) ?? 0) + 1);
          if (column.size > MOST_PLACES) byPlace[at] = null;
        }
        sampled += 1;
        index += 1;
      }
  }
  return {
    ...{ dates, places: byPlace, texts: new Map(wanted.map((header, at) => [header, texts[at]!.size])) },
    states: said.flatMap((each) => (each.tells() ? [each.header] : [])),
  };
}

/** Gathers the texts of a column that may say what became of records, unless these are too many. */
function textsOfStates(header: string, at: number) {
  let texts: Set<RecordCell> | null = new Set();
  return {
    header,
    add(cells: readonly RecordCell[]): void {
      if (texts !== null && texts.add(cells[at]!).size > MOST_STATES) texts = null;
    },
    tells: () => texts !== null && tellsNoOffences(header, [...texts].map(String)),
  };
}
