import fc from "fast-check";
import path from "node:path";
import { DuckDBInstance, type DuckDBConnection } from "@duckdb/node-api";
import { countRecords } from "../../cli/extract/count-records";
import { compareStrands } from "../../cli/extract/compare-strands";
import { readSource } from "../../cli/extract/read-source";
import type { ReadingNote } from "../../src/domain/answer";
import type { StrandFigures } from "../../src/domain/strand";
import { conditionTest, figuresOf, recogniseSheets, type SheetHead } from "../../src/reading";
import { READING_HEADERS } from "../../src/reading/sheets";
import {
  carriedNotes,
  conditionSql,
  DUCKDB,
  MIDNIGHT,
  readDateTexts,
  RECORDS,
  recogniseRecords,
  recordsCells,
  recordsHeaders,
  RECORDS_TITLE,
  TIME_OF_DAY,
} from "../../src/records";
import { normalised } from "../../src/domain/text";
import { someCondition as condition, someText as text } from "./conditions";
import { csv, folder, isoDay, written } from "./files";
import { BY_NIGHT } from "../night";

describe("a condition, as SQL and on a sheet,", () => {
  let instance: DuckDBInstance;
  let connection: DuckDBConnection;
  beforeAll(async () => {
    instance = await DuckDBInstance.create(":memory:");
    connection = await instance.connect();
  });
  afterAll(() => {
    connection.closeSync();
    instance.closeSync();
  });
  const ask = async (sql: string) => (await connection.runAndReadAll(sql)).getRowsJS();

  test("decides the same of every text: wildcards, capitals, spaces, blanks and exceptions", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(text, { minLength: 1, maxLength: 30 }),
        fc.array(condition, { minLength: 1, maxLength: 4 }),
        async (texts, conditions) => {
          const decided = conditions.map((each) => `CAST(${conditionSql(DUCKDB, DUCKDB.normalised("t"), each)} AS BOOLEAN)`);
          const values = texts.map((each, at) => `(${at}, ${DUCKDB.text(each)})`);
          const rows = await ask(`SELECT ${decided.join(", ")} FROM (VALUES ${values.join(", ")}) AS v(line, t) ORDER BY line`);
          const tests = conditions.map(conditionTest);
          expect(rows).toEqual(texts.map((each) => tests.map((passes) => passes(normalised(each) === "" ? "" : each))));
        },
      ),
      { numRuns: BY_NIGHT ? 150 : 50 },
    );
  });

  test("reads a date without its time of day as the whole", async () => {
    const two = (most: number) => fc.integer({ min: 1, max: most }).map((number) => String(number).padStart(2, "0"));
    const day = fc
      .tuple(two(28), two(12), fc.constantFrom("2019", "2020"))
      .chain(([d, m, y]) => fc.constantFrom(`${y}-${m}-${d}`, `${d}/${m}/${y}`, `${d} Jan ${y}`, `${y}${m}${d}`, `${y}-${m}`, "n/a"));
    const time = fc.constantFrom("", " 10:30", "T23:59:59", "T00:00:00.000Z", " 9:05 pm", ", 14:00", " 11:15:00+01:00", " 25:99", " later");
    const table = recogniseRecords(
      {
        headers: ["Ref", "Date", "Offence"],
        rows: [
          ["AB/1", "2020-01-15", "Theft"],
          ["AB/2", "2020-01-16", "Theft"],
        ],
        dates: [false, false, false],
      },
      { by: null, strandsFrom: null, corrections: [] },
    ).table!;
    if (table.months.in !== "rows") throw new Error("no dates");
    const dated = { ...table, months: table.months, dates: { ...table.dates, order: "dayFirst" as const } };
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.tuple(day, time).map((parts) => parts.join("")),
          { minLength: 1, maxLength: 20 },
        ),
        async (texts) => {
          const rows = await ask(
            `SELECT regexp_replace(trim(t), ${DUCKDB.text(TIME_OF_DAY)}, ${DUCKDB.text(MIDNIGHT)}) FROM (VALUES ${texts.map((each, at) => `(${at}, ${DUCKDB.text(each)})`).join(", ")}) AS v(line, t) ORDER BY line`,
          );
          const atMidnight = rows.map(([each]) => each as string);
          const [one, other] = [readDateTexts(dated, atMidnight), readDateTexts(dated, texts)];
          expect({ months: one.months, days: one.days }).toEqual({ months: other.months, days: other.days });
          expect(one.findings.map(({ code }) => code)).toEqual(other.findings.map(({ code }) => code));
        },
      ),
      { numRuns: BY_NIGHT ? 100 : 40 },
    );
  });
});

const NAMES = ["Theft", "theft ", "Robbery, personal", "Robbery, business", "Arson 100%", "Assault_1", "O'Brien's law"] as const;
const WEAPONS = ["", "Knife", "KNIFE", "Firearm", "None"] as const;
const VALUES = ["*", "Theft", "theft*", "Robbery*", "*100%*", "*_1", "*'s *", "Knife", "None"] as const;
const FIRST_DAY = 43_466;

const record = fc.record({
  day: fc.integer({ min: 0, max: 200 }),
  offence: fc.constantFrom(...NAMES),
  weapon: fc.constantFrom(...WEAPONS),
  again: fc.boolean(),
});
const on = (column: string) =>
  fc.record({
    column: fc.constant(column),
    values: fc.array(fc.constantFrom(...VALUES), { minLength: 1, maxLength: 2 }),
    except: fc.array(fc.constantFrom(...VALUES.slice(1)), { maxLength: 1 }),
  });
const strands = fc.array(fc.tuple(on("Offence"), fc.option(on("Weapon"), { nil: null })), { minLength: 1, maxLength: 4 });

function head(sheet: string, values: SheetHead["values"]): SheetHead {
  const size = { row: 0, column: 0, rows: values.length, columns: Math.max(...values.map(({ length }) => length)) };
  return {
    sheet,
    values,
    formats: [],
    used: size,
    hidden: false,
    complete: true,
    hiddenRows: 0,
    filtered: false,
    date1904: false,
    tables: [],
  };
}

/** What the product reads from sheets. */
function strandsOn(heads: readonly SheetHead[], by: string | null): readonly StrandFigures[] {
  const reading = figuresOf(recogniseSheets(heads, { by, strandsFrom: null }), heads, []);
  let step = reading.next();
  while (!step.done) step = reading.next();
  return step.value.strands;
}

/** Each strand's months by its name. A value of which no record counts is a strand of nothing on a sheet, and is not among the counts. */
function monthsOf(strands: readonly StrandFigures[]): ReadonlyMap<string, unknown> {
  const all = strands.map(({ definition, figures }) => [
    normalised(definition.strand),
    figures.kind === "months" ? figures.months.filter(({ count }) => count > 0).map(({ month, count }) => [month, count]) : figures.kind,
  ]);
  return new Map(all.filter(([, months]) => months!.length > 0) as [string, unknown][]);
}

/** What is asked for, and said of the records: by a "Strands" table or a column with blanks, without some values, with some alone, or each reference once. */
const SAID: readonly { readonly by: string | null; readonly notes: readonly (readonly [column: string, readAs: string])[] }[] = [
  { by: null, notes: [] },
  { by: null, notes: [["Weapon", "left out: Knife"]] },
  { by: "Weapon", notes: [] },
  {
    by: "Weapon",
    notes: [
      ["Offence", "left out: Theft"],
      ["Weapon", "left out: None"],
    ],
  },
  { by: "Offence", notes: [["Weapon", "only: KNIFE"]] },
  { by: null, notes: [["Crime ref", "each once: first row"]] },
  { by: "Weapon", notes: [["Crime ref", "each once: last row"]] },
];

test("strands of random records have the same months by SQL and the tidy sheet as on a sheet of the records", async () => {
  const at = folder();
  let some = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(record, { minLength: 12, maxLength: 60 }),
      strands,
      fc.constantFrom(...SAID),
      async (records, asked, { by, notes }) => {
        const rows = records.map(
          ({ day, offence, weapon, again }, index) =>
            [again ? ` ab/${1 + (index >> 1)} ` : index % 9 === 0 ? "n/a" : `AB/${1 + index}`, FIRST_DAY + day, offence, weapon] as const,
        );
        const headers = ["Crime ref", "Date", "Offence", "Weapon"];
        const table = head("Strands", [
          ["Strand", "Column", "Values", "Except", "Column 2", "Values 2", "Except 2"],
          ...asked.map(([one, other], index) => [
            `Strand ${index + 1}`,
            ...[one.column, one.values.join(";"), one.except.join(";")],
            ...(other === null ? ["", "", ""] : [other.column, other.values.join(";"), other.except.join(";")]),
          ]),
        ]);
        const corrections = notes.map(([column, readAs]) => ({ sheet: RECORDS, column, readAs }));
        const said = (of: readonly ReadingNote[]) =>
          head("Reading", [READING_HEADERS, ...of.map((note) => [note.sheet, note.column, note.readAs])]);
        const onSheet = monthsOf(strandsOn([head(RECORDS, [headers, ...rows]), table, said(corrections)], by));
        const file = written(
          at,
          "records.csv",
          csv(
            headers,
            rows.map(([ref, day, ...names]) => [ref, isoDay(day), ...names]),
          ),
        );
        const args = {
          source: path.resolve(file),
          ...{ isTable: false, credentials: null, strands: null, by, corrections, memory: "1GB", timeZone: null, quiet: true },
        };
        const source = await readSource(args, table, { progress: () => undefined });
        try {
          expect(source.asked).toEqual([]);
          const counted = await countRecords(source.engine, source.table!, source.definitions, source.dates!, {
            ...{ by, columns: [], incomplete: [], repeats: source.repeats },
          });
          const kept = counted.columns.map(({ header }) => header);
          const tidy = head(RECORDS, [[RECORDS_TITLE], [], [], recordsHeaders(kept), ...recordsCells(counted.rows)]);
          const read = strandsOn([tidy, table, said(carriedNotes(corrections, headers, kept))], by);
          expect(monthsOf(read)).toEqual(onSheet);
          await compareStrands(source.engine, source.table!, counted, read);
          some += [...onSheet.values()].flat(2).length;
        } finally {
          await source.engine.close();
        }
      },
    ),
    { numRuns: BY_NIGHT ? 25 : 12, seed: 20200316 },
  );
  expect(some).toBeGreaterThan(50);
});
