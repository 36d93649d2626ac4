import { readFileSync } from "node:fs";
import path from "node:path";
import { countRecords } from "../../cli/extract/count-records";
import { findDoubts } from "../../cli/extract/doubts";
import { readSource } from "../../cli/extract/read-source";
import type { ReadingNote } from "../../src/domain/answer";
import type { RecordsDoubt } from "../../src/files";
import { countedOf } from "./counting";
import type { SheetHead } from "../../src/reading";
import { csv, duckdb, exampleRows, folder, HEADERS, written } from "../extract/files";
import { describeWith, realFile } from "../where";

const ALL: readonly RecordsDoubt[] = ["undated", "incomplete", "repeats", "blanks"];

/** A file as a page gets it. */
const fileAt = (at: string) => new File([readFileSync(at)], path.basename(at));

/** What `extract` counts in DuckDB, with the answers that `ALL` stands for. */
async function extracted(source: string, strandsFrom: SheetHead | null = null, corrections: readonly ReadingNote[] = []) {
  const args = {
    source,
    isTable: false,
    credentials: null,
    strands: null,
    by: null,
    corrections,
    memory: "1GB",
    timeZone: null,
    quiet: true,
  };
  const { engine, table, definitions, dates, repeats } = await readSource(args, strandsFrom, { progress: () => undefined });
  try {
    const said = { leaveOutUndated: true, keepIncomplete: false, keepRepeats: true, keepBlanks: true };
    const { stops, incomplete } = await findDoubts(engine, table!, dates!, said);
    const { rows, tally, columns, leftOut } = await countRecords(engine, table!, definitions, dates!, {
      by: null,
      columns: [],
      ...{ incomplete, repeats },
    });
    return {
      rows,
      tally,
      stops,
      columns,
      leftOut,
      hashes: "files" in engine.said ? engine.said.files.map(({ hash, records }) => [hash, records]) : [],
    };
  } finally {
    await engine.close();
  }
}

async function both(
  sources: string,
  files: readonly string[],
  strandsFrom: SheetHead | null = null,
  corrections: readonly ReadingNote[] = [],
) {
  const wanted = await extracted(sources, strandsFrom, corrections);
  // A month that is not whole is left out by both; only places are asked about.
  const {
    rows,
    tally,
    stops,
    columns,
    leftOut,
    files: said,
  } = await countedOf(
    files.map(fileAt),
    { corrections, settled: ALL.filter((doubt) => doubt !== "incomplete" || wanted.stops.some(({ place }) => place !== null)) },
    strandsFrom,
  );
  const hashes = said.map(({ hash, records }) => [hash, records]);
  return [{ rows, tally, stops, columns, leftOut, hashes }, wanted] as const;
}

/** A "Strands" table that looks up a column with very many texts. */
const STRANDS: SheetHead = {
  ...{ sheet: "Strands", hidden: false, complete: true, hiddenRows: 0, filtered: false, date1904: false, tables: [], formats: [] },
  values: [
    ["Strand", "Measure", "Column", "Values", "Except"],
    ["Streets", "Street offences", "Address", "*High Street*", ""],
    ["Burglary", "Burglary offences", "Offence", "Burglary*", "*business*"],
  ],
  used: { row: 0, column: 0, rows: 3, columns: 5 },
};

/** Records with slips of every kind, of three years and two districts. */
function slips(rows: number): string {
  const offences = ["Burglary, dwelling", "burglary,  dwelling", "Burglary - business", 'Theft "other"', "Robbery", ""];
  const dates = (day: number) => new Date(Date.UTC(2019, 0, 1) + day * 86_400_000).toISOString().slice(0, 10);
  const records = Array.from({ length: rows }, (_, at) => {
    const day = dates((at * 7) % 1050);
    const date = at % 911 === 5 ? "" : at % 1201 === 7 ? "soon" : at % 3 === 0 ? `${day} 23:59` : day;
    const address = `${at % 997} ${at % 13 === 0 ? "High Street" : "Mill Lane"}${at % 17 === 0 ? "\nFlat 2" : ""}`;
    return [
      `42/${at % 4000 === 3 ? 2 : at}/19`,
      date,
      offences[(at * 5 + (at % 7)) % (at % 50 === 0 ? 6 : 5)]!,
      at % 2 === 0 ? "Harlow" : "Epping ",
      address,
      at > 8_000 && at % 90 === 0 ? "No crime" : "",
      `Officer ${at % 20}`,
    ];
  });
  return csv(["Crime ref", "Date", "Offence", "District", "Address", "Result", "Officer"], records);
}

describe("files that are counted in the pane", () => {
  const at = folder();

  test("come to the same as extract counts of them, slips, line ends in fields and all, with columns of very many texts", async () => {
    const [pane, wanted] = await both(written(at, "slips.csv", slips(9_000)), [path.join(at, "slips.csv")], STRANDS);
    expect(pane).toEqual(wanted);
    expect(wanted.tally.leftOut.map(({ reason }) => reason)).toEqual(expect.arrayContaining(["noDate", "unreadableDate"]));
    expect(wanted.columns.some(({ by }) => by !== null)).toBe(true);
    // A column that says of some records that they are no offences is kept, to be asked about.
    expect(wanted.columns.map(({ header }) => header)).toEqual(["Offence", "District", "Address", "Result"]);
  });

  test.each(["first", "last"])("count each reference once, by its %s row, as extract does, over several files", async (row) => {
    const parts = folder();
    const text = slips(4_100).split("\n42/");
    const files = [text.slice(0, 2_000), [text[0]!, ...text.slice(2_000)]].map((some, index) =>
      written(parts, `part-${index}.csv`, some.join("\n42/")),
    );
    const note = { sheet: "Records", column: "Crime ref", readAs: `each once: ${row} row` };
    const [pane, wanted] = await both(parts, files, null, [note]);
    expect(pane).toEqual(wanted);
    expect(wanted.tally.leftOut).toContainEqual({ reason: "sameReference", rows: 2 });
  });

  test("come to the same from several packed files, with titles above their headers, and from .parquet with dates as dates", async () => {
    const rows = exampleRows();
    const parts = folder();
    const titles = ['Recorded crime,,,,,\n\n"Run on 5 January\nby night"\n \n', "sep=,\nRecorded crime\n"];
    const files = [rows.slice(0, 900), rows.slice(900)].map((some, index) =>
      written(parts, `part-${index}.csv.gz`, titles[index]! + csv(HEADERS, some)),
    );
    const [pane, wanted] = await both(parts, files);
    expect(pane).toEqual(wanted);
    expect(wanted.tally).toMatchObject({ read: rows.length, counted: rows.length });
    const plain = written(at, "crimes.csv", csv(HEADERS, rows));
    const from = `SELECT * REPLACE (CAST("Date reported" AS TIMESTAMP) + INTERVAL 23 HOUR AS "Date reported"), 1.50 AS "Cost", [1] AS "List" FROM read_csv('${plain}', all_varchar = true)`;
    for (const packed of ["snappy", "gzip", "uncompressed"]) {
      const parquet = path.join(at, `${packed}.parquet`);
      await duckdb(`COPY (${from}) TO '${parquet}' (FORMAT parquet, COMPRESSION ${packed}, ROW_GROUP_SIZE 2048)`);
      const { rows: own, unread, files: said } = await countedOf([fileAt(parquet)]);
      expect({ own, unread, records: said[0]!.records }).toEqual({ own: wanted.rows, unread: ["List"], records: rows.length });
    }
  });
});

const REAL = ["2018-10-essex-street.csv.gz", "2019-01-essex-street.csv.gz"].map(realFile);

describeWith(...REAL)("months of data.police.uk that are counted in the pane", () => {
  test.each(REAL)("come to the same as extract counts: %s", async (source) => {
    const [pane, wanted] = await both(source, [source]);
    expect(pane).toEqual(wanted);
  });
});
