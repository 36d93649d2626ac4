import type { DatedTable, MonthlyTable } from "../../src/reading";
import {
  asInFile,
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

async function fromTexts(engine: RecordsEngine, table: DatedTable, column: string): Promise<RecordDates> {
  const { dialect } = engine;
  const { header } = table.months.month;
  const text = `regexp_replace(trim(${dialect.orBlank(column)}), ${dialect.text(TIME_OF_DAY)}, ${dialect.text(MIDNIGHT)})`;
  const rows = await engine.select(`SELECT DISTINCT ${text} AS t FROM ${engine.relation} LIMIT ${MOST_DATE_TEXTS + 1}`);
  if (rows.length > MOST_DATE_TEXTS) throw new SourceError(tooManyDatesText(header, String(rows[0]![0])));
  const texts = rows.map(([each]) => String(each)).filter((each) => each !== "");
  const read = readDateTexts(table, texts.map(asInFile));
  const name = await keepTexts(engine, texts, read);
  const monthOfText = `CASE WHEN ${text} = '' THEN ${NO_DATE} ELSE coalesce(nullif(strand_month, 0), ${UNREADABLE_DATE}) END`;
  const from = (relation: string) => `${relation} LEFT JOIN ${name} ON strand_date_text = ${text}`;
  const findings: JsonFinding[] = [];
  for (const found of read.findings) {
    const { message, ...rest } = jsonFinding({ ...found, sheet: table.sheet, address: null }, []);
    const example = "found" in found.details && typeof found.details.found === "string" ? found.details.found : null;
    const [first] = example === null ? [] : await engine.records((relation) => relation, `${text} = ${dialect.text(example)}`, 1);
    findings.push({ ...rest, message: (first ? `${message} The first is in ${placeOf(first)}.` : message).replaceAll(MIDNIGHT, "") });
  }
  return { from, month: monthOfText, day: "coalesce(strand_day, 0)", findings };
}

async function keepTexts(
  engine: RecordsEngine,
  texts: readonly string[],
  { months, days }: ReturnType<typeof readDateTexts>,
): Promise<string> {
  const { dialect } = engine;
  await engine.keep(
    "date_texts",
    "SELECT CAST('' AS VARCHAR) AS strand_date_text, CAST(0 AS INTEGER) AS strand_month, CAST(0 AS INTEGER) AS strand_day WHERE 1 = 0",
  );
  for (let at = 0; at < texts.length; at += AT_ONCE) {
    const values = texts
      .slice(at, at + AT_ONCE)
      .map((text, index) => `(${dialect.text(text)}, ${months[at + index]!}, ${days[at + index]!})`);
    await engine.select(`INSERT INTO date_texts VALUES ${values.join(", ")}`);
  }
  return "date_texts";
}

/** "crimes.csv, row 12" */
export function placeOf({ where, row }: PlacedRecord): string {
  return row === null ? where : `${where}, row ${row}`;
}
