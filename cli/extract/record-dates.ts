import type { DatedTable, MonthlyTable } from "../../src/reading";
import {
  asInFile,
  dayText,
  isDated,
  MIDNIGHT,
  MOST_DATE_TEXTS,
  noMonthsText,
  tooManyDatesText,
  NO_DATE,
  readDateTexts,
  TIME_OF_DAY,
  UNREADABLE_DATE,
} from "../../src/records";
import { jsonFinding, type JsonFinding } from "../json-finding";
import { SourceError, type PlacedRecord, type RecordsEngine } from "./engine";

/** A statement holds so many of them. */
const AT_ONCE = 5_000;

/** What a relation's records are dated by. */
export interface RecordDates {
  /** The relation with what the expressions of month and day need. */
  readonly from: (relation: string) => string;
  /** A record's month as its number, or why it has none. */
  readonly month: string;
  /** A record's day as Excel's serial number; 0 where it says none. */
  readonly day: string;
  /** Why the dates cannot be read. */
  readonly findings: readonly JsonFinding[];
}

/** Works out how the records' dates read, by the code that reads a sheet's. */
export async function recordDates(engine: RecordsEngine, table: MonthlyTable): Promise<RecordDates> {
  if (!isDated(table)) throw new SourceError("The records have no column of dates.");
  const refusal = noMonthsText(table);
  if (refusal !== null) throw new SourceError(refusal);
  const { month } = table.months;
  const column = engine.columns.find(({ name }) => name === month.header)!;
  const sql = engine.dialect.column(column.name);
  if (column.kind === "date") {
    const { monthOfDate, serialOfDate } = engine.dialect;
    // Excel has no dates before these.
    const isBefore = `${serialOfDate(sql)} < 61`;
    const number = `CASE WHEN ${sql} IS NULL THEN ${NO_DATE} WHEN ${isBefore} THEN ${UNREADABLE_DATE} ELSE ${monthOfDate(sql)} END`;
    const day = `CASE WHEN ${sql} IS NULL THEN 0 ELSE ${serialOfDate(sql)} END`;
    return { from: (relation) => relation, month: number, day, findings: [] };
  }
  if (!("files" in engine.said))
    throw new SourceError(
      `“${column.name}” holds text. On a server, give the records a column of dates: a view that has it as a date is enough.`,
    );
  return fromTexts(engine, table, sql);
}

/** Dates that are texts: each text is read once, and its records are found by it. */
async function fromTexts(engine: RecordsEngine, table: DatedTable, column: string): Promise<RecordDates> {
  const { dialect } = engine;
  const { sql, texts } = await distinctTexts(engine, table.months.month.header, column);
  const days = texts.map(dayText);
  const distinct = [...new Set(days)].filter((day) => day !== "");
  const read = readDateTexts(table, distinct.map(asInFile));
  const at = new Map(distinct.map((day, index) => [day, index]));
  const name = await keepTexts(
    engine,
    texts.map((text, index) => {
      const of = at.get(days[index]!);
      if (of === undefined) return { text, month: NO_DATE, day: 0 };
      return { text, month: read.months[of]! || UNREADABLE_DATE, day: read.days[of]! };
    }),
  );
  const from = (relation: string) => `${relation} LEFT JOIN ${name} ON strand_date_text = ${sql}`;
  const findings: JsonFinding[] = [];
  for (const found of read.findings) {
    const { message, ...rest } = jsonFinding({ ...found, sheet: table.sheet, address: null }, []);
    const example = "found" in found.details && typeof found.details.found === "string" ? found.details.found : null;
    const text = example === null ? undefined : texts[days.indexOf(example)];
    const [first] = text === undefined ? [] : await engine.records((relation) => relation, `${sql} = ${dialect.text(text)}`, 1);
    findings.push({ ...rest, message: (first ? `${message} The first is in ${placeOf(first)}.` : message).replaceAll(MIDNIGHT, "") });
  }
  return { from, month: "strand_month", day: "strand_day", findings };
}

/**
 * A column's different texts, and the expression that gives a record's. Where times of day make them too many, they go without these, which
 * takes several times as long as counting.
 */
async function distinctTexts(
  { dialect, relation, select }: RecordsEngine,
  header: string,
  column: string,
): Promise<{ readonly sql: string; readonly texts: readonly string[] }> {
  const written = dialect.orBlank(column);
  const withoutTimes = `regexp_replace(trim(${written}), ${dialect.text(TIME_OF_DAY)}, ${dialect.text(MIDNIGHT)})`;
  let example = "";
  for (const sql of [written, withoutTimes]) {
    const rows = await select(`SELECT DISTINCT ${sql} AS t FROM ${relation} LIMIT ${MOST_DATE_TEXTS + 1}`);
    if (rows.length <= MOST_DATE_TEXTS) return { sql, texts: rows.map(([text]) => String(text)) };
    example = String(rows[0]![0]);
  }
  throw new SourceError(tooManyDatesText(header, example));
}

interface TextRead {
  readonly text: string;
  readonly month: number;
  readonly day: number;
}

/** Keeps what texts say as a table to join. Every record has its text in it. */
async function keepTexts(engine: RecordsEngine, texts: readonly TextRead[]): Promise<string> {
  const { dialect } = engine;
  await engine.keep(
    "date_texts",
    "SELECT CAST('' AS VARCHAR) AS strand_date_text, CAST(0 AS INTEGER) AS strand_month, CAST(0 AS INTEGER) AS strand_day WHERE 1 = 0",
  );
  for (let at = 0; at < texts.length; at += AT_ONCE) {
    const values = texts.slice(at, at + AT_ONCE).map(({ text, month, day }) => `(${dialect.text(text)}, ${month}, ${day})`);
    await engine.select(`INSERT INTO date_texts VALUES ${values.join(", ")}`);
  }
  return "date_texts";
}

/** "crimes.csv, row 12" */
export function placeOf({ where, row }: PlacedRecord): string {
  return row === null ? where : `${where}, row ${row}`;
}
