import { monthOf } from "../../src/domain/month";
import type { ValueNote } from "../../src/reading/sheets";
import {
  eachOnceOf,
  isDated,
  MIDNIGHT,
  noMonthsText,
  readDateTexts,
  recogniseRecords,
  RecordTally,
  referenceSql,
  DUCKDB,
  TIME_OF_DAY,
  tooManyDatesText,
} from "../../src/records";
import { category, tableOf } from "../reading/ledger/hand-made";
import { sheet } from "../reading/sheets";
import type { DatedTable } from "../../src/reading";

const HEADERS = ["Crime number", "Date reported", "Offence", "District"];
const ROWS = Array.from({ length: 30 }, (_, at) => [
  `C${at}`,
  43_831 + at * 2,
  at % 3 === 0 ? "Theft" : "Burglary",
  at % 2 === 0 ? "North" : "South",
]);
const FIRST = { headers: HEADERS, rows: ROWS, dates: [false, true, false, false] };
const SAID = { by: "Offence", strandsFrom: null, corrections: [] };

describe("The first records", () => {
  test("are read as a sheet of them, with its columns and strands", () => {
    const { table, findings } = recogniseRecords(FIRST, SAID);
    expect([table!.rowIsOffence, table!.sheet, table!.categories.map(({ header }) => header)]).toEqual([
      true,
      "Records",
      ["Crime number", "Offence", "District"],
    ]);
    expect(table!.months).toMatchObject({ in: "rows", month: { header: "Date reported", column: 1 } });
    expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  test("are no table where they are counts of many offences", () => {
    const counts = ROWS.map(([, day, offence], at) => [day!, offence!, 10 + at]);
    const read = recogniseRecords({ headers: ["Month", "Offence", "Count"], rows: counts, dates: [true, false, false] }, SAID);
    expect([read.table, read.definitions]).toEqual([null, []]);
  });

  test("are read as corrections say", () => {
    const corrections = [{ sheet: "Records", column: "District", readAs: "left out: South" }];
    const { table } = recogniseRecords(FIRST, { ...SAID, corrections });
    expect(table!.said.values).toEqual([{ column: 3, says: "left out", text: "south" }]);
    expect(recogniseRecords(FIRST, { ...SAID, corrections: [{ sheet: "Records", column: "", readAs: "not read" }] }).table).toBeNull();
  });

  test("tell of strands whose columns they do not have, not of values that come later", () => {
    const strandsFrom = (line: string) => sheet("Strands", `Strand | Column | Values\n${line}`);
    const codes = (line: string) =>
      recogniseRecords(FIRST, { ...SAID, by: null, strandsFrom: strandsFrom(line) }).findings.map(({ code }) => code);
    expect(codes("Night | Street | High Street")).toContain("unknownColumn");
    expect(codes("Knife | Offence | Knife crime")).toEqual([]);
  });

  test("hold dates where their columns do, whatever a header says", () => {
    const headers = ["Crime number", "Column 2", "Offence", "District"];
    const monthsOf = (isDate: boolean) => recogniseRecords({ ...FIRST, headers, dates: [false, isDate, false, false] }, SAID).table?.months;
    expect([monthsOf(true), monthsOf(false)]).toMatchObject([{ in: "rows", month: { column: 1 } }, undefined]);
  });

  test("of files are those of one system, which a strand that is counted by another is told", () => {
    const strandsFrom = sheet("Strands", "Strand | Column | Values | Counted by\nThefts | Offence | Theft | Athena");
    const { findings } = recogniseRecords(FIRST, { ...SAID, by: null, strandsFrom });
    expect(findings).toMatchObject([{ code: "countedBy", details: { strand: "Thefts", why: { code: "files" } } }]);
  });

  test("tell what is wrong with the corrections", () => {
    const corrections = [{ sheet: "Records", column: "Distrikt", readAs: "left out: South" }];
    expect(recogniseRecords(FIRST, { ...SAID, corrections }).findings.map(({ code }) => code)).toEqual(["readingNotUnderstood"]);
  });
});

describe("Dates of records", () => {
  const table = tableOf({ rowIsOffence: true, counts: [], categories: [category("Offence", 1)] }) as DatedTable;

  test("are read all together, as each shows the order of day and month of others", () => {
    const { months, days, findings } = readDateTexts(table, ["03/01/2020", "25/02/2020", "n/k", 43_831]);
    expect([...months]).toEqual([monthOf(2020, 1), monthOf(2020, 2), 0, monthOf(2020, 1)]);
    expect([...days]).toEqual([43_833, 43_886, 0, 43_831]);
    expect(findings).toEqual([]);
    expect(readDateTexts(table, ["03/01/2020", "05/02/2020"]).findings.map(({ code }) => code)).toEqual(["ambiguousDays"]);
  });

  test("say the year themselves, or records cannot be counted", () => {
    const month = { header: "Month", column: 0 };
    const said = (more: object) => noMonthsText({ ...table, months: { in: "rows", month, year: null, mergedOver: [], ...more } });
    expect(said({})).toBeNull();
    expect(said({ inYear: null })).toBeNull();
    const text = "“Month” does not say the year. Give the records a column with the whole date.";
    expect([said({ year: { header: "Year", column: 1 } }), said({ inYear: { text: "2018", first: 2018, start: 1 } })]).toEqual([
      text,
      text,
    ]);
    expect([isDated(table), isDated({ ...table, months: { in: "headers" } })]).toEqual([true, false]);
    expect(tooManyDatesText("Date", "x")).toBe(
      "“Date” has more than 200,000 different texts, such as “x”, which cannot all be days. Give the records a column of dates.",
    );
  });

  test.each(["T09:30", " 9:30", ", 23:59:59", " 12:00:00.123", " 11:00 PM", "T09:30:00Z", "T09:30+01:00", "t00:00 +0100"])(
    "are of one day whatever time of day follows: %s",
    (time) => {
      expect(`2020-01-05${time}`.replace(new RegExp(TIME_OF_DAY), "")).toBe("2020-01-05");
      expect([...readDateTexts(table, [`2020-01-05${MIDNIGHT}`]).days]).toEqual([43_835]);
    },
  );

  test.each([" 24:00", " 9:60", " 9", ":30", " 09:30 x"])("have no time of day in “%s”", (time) => {
    expect(`2020-01-05${time}`.replace(new RegExp(TIME_OF_DAY), "")).toBe(`2020-01-05${time}`);
  });
});

describe("References of records", () => {
  const withNote = (says: ValueNote["says"] | null) => {
    const table = tableOf({ rowIsOffence: true, counts: [], categories: [category("Crime number", 1), category("Offence", 2)] });
    return { ...table, said: { ...table.said, values: says === null ? [] : [{ column: 1, says, text: "" }] } };
  };

  test("count as the analyst said: by the first record, by the last, or each", () => {
    const headers = ["Crime number"];
    expect((["first once", "last once", "added up", null] as const).map((says) => eachOnceOf(withNote(says)))).toEqual([
      { by: "first", headers },
      { by: "last", headers },
      { by: null, headers },
      null,
    ]);
  });

  test("are compared in SQL as on a sheet: without spaces around them, in capitals, “” where no figure is in them", () => {
    expect(referenceSql(DUCKDB, "Crime number")).toMatch(
      /^CASE WHEN regexp_matches\(coalesce\("Crime number", ''\), '\[1-9\]'\) THEN upper\(.*\) ELSE '' END$/,
    );
  });
});

describe("Records in a text are its lines that hold anything", () => {
  const records = (text: string, separator = ",") => {
    const tally = new RecordTally(separator);
    tally.add(new TextEncoder().encode(text));
    return tally.records();
  };

  test.each([
    ["", 0],
    ["a", 1],
    ["a\n", 1],
    ["a\nb", 2],
    ["a\r\nb\r\n", 2],
    ["a\rb", 2],
    ["\n\n a\n  \n", 1],
    [" \n", 0],
    [",\n,", 2],
    ['"a\nb",c\nd', 2],
    ['"a""\nb"\nc', 2],
    [' "a\nb"\nc', 2],
    ['a"b\nc"', 2],
    ['""\na', 2],
    ['x,"\n"\n', 1],
    ['a ,"\n"', 1],
  ])("%j has %i", (text, count) => {
    expect(records(text)).toBe(count);
  });

  test("with another separator too", () => {
    expect([records('a;"\n"', ";"), records('a;"\n"', ",")]).toEqual([1, 2]);
  });
});
