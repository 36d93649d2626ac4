import { readFileSync } from "node:fs";
import path from "node:path";
import { FilesError } from "../../src/files/files-error";
import { openAll } from "../../src/files/open-all";
import { openParquet } from "../../src/files/open-parquet";
import { duckdb, folder } from "../extract/files";
import { UNDER_WAY } from "./records-in-memory";

const AT = folder();
/** A file of what a query gives, as DuckDB writes it. */
async function written(name: string, query: string, options = ""): Promise<File> {
  const at = path.join(AT, `${name}.parquet`);
  await duckdb(`SET TimeZone = 'UTC'`, `COPY (${query}) TO '${at}' (FORMAT parquet${options})`);
  return new File([readFileSync(at)], `${name}.parquet`);
}
const FILES = {
  kinds: `SELECT i AS "No", 'Theft ' || i AS "Offence", i % 2 = 0 AS "Solved", i * 1.5 AS "Cost", CAST(i AS DOUBLE) / 4 AS "Share",
    DATE '2019-01-01' + CAST(i AS INTEGER) AS "Day", TIMESTAMP '2019-01-01 23:59:59' AS "Time", TIMESTAMP_MS '1969-12-31 23:00:00' AS "Before",
    TIMESTAMP_NS '2019-01-02 00:00:00' AS "Fine", TIME '10:00:00' AS "Clock", [1, 2] AS "List", {'a': 1} AS "Parts",
    uuid() AS "Id", 'x'::BLOB AS "Bytes", CAST(i AS HUGEINT) AS "Huge" FROM range(3) t(i)`,
  blanks: `SELECT * FROM (VALUES (CAST(NULL AS VARCHAR), CAST(NULL AS DATE), CAST(NULL AS BIGINT)), ('a', DATE '2019-03-01', 7)) t("Offence", "Day", "No")`,
  groups: `SELECT i AS "No", 'Theft' AS "Offence" FROM range(5000) t(i)`,
  zoned: `SELECT TIMESTAMPTZ '2019-01-01 10:00:00+00' AS "Recorded at", 'Theft' AS "Offence"`,
  twice: `SELECT 'a' AS "Offence", 'b' AS " offence "`,
} as const;
const files = {} as Record<keyof typeof FILES | "zstd", File>;
beforeAll(async () => {
  for (const [name, query] of Object.entries(FILES))
    files[name as keyof typeof FILES] = await written(name, query, name === "groups" ? ", ROW_GROUP_SIZE 2048" : "");
  files.zstd = await written("zstd", FILES.groups, ", COMPRESSION zstd");
});

async function rowsOf(file: File, ...names: readonly string[]) {
  const batches: (readonly (readonly (string | number)[])[])[] = [];
  for await (const some of (await openParquet(file)).rows(names, UNDER_WAY)) batches.push(some);
  return batches;
}
const refused = async (of: Promise<unknown>, message: string | RegExp) => {
  await expect(of).rejects.toThrow(FilesError);
  await expect(of).rejects.toThrow(message);
};

describe("A .parquet file of records", () => {
  test("has columns of texts, numbers and dates, and says which are none of these", async () => {
    const { columns, unread, ...opened } = await openParquet(files.kinds);
    expect(columns.map(({ name, kind, isNumber }) => `${name}: ${isNumber ? "number" : kind}`)).toEqual([
      ...["No: number", "Offence: text", "Solved: text", "Cost: number", "Share: number"],
      ...["Day: date", "Time: date", "Before: date", "Fine: date", "Bytes: text", "Huge: number"],
    ]);
    expect(unread).toEqual(["Clock", "List", "Parts", "Id"]);
    expect(opened).toMatchObject({ kind: "parquet", separator: null, above: 0, says: 3 });
    expect(opened.rowOf(2)).toBe(3);
  });

  test("has days as Excel's serial numbers, without their time, also before 1970, and all else as text", async () => {
    const [rows] = await rowsOf(files.kinds, "Day", "Time", "Before", "Fine", "No", "Offence", "Solved", "Cost", "Share", "Other");
    expect(rows).toEqual([
      [43_466, 43_466, 25_568, 43_467, "0", "Theft 0", "true", "0", "0", ""],
      [43_467, 43_466, 25_568, 43_467, "1", "Theft 1", "false", "1.5", "0.25", ""],
      [43_468, 43_466, 25_568, 43_467, "2", "Theft 2", "true", "3", "0.5", ""],
    ]);
  });

  test("has blanks where it holds nothing, and for columns that it has not", async () => {
    expect(await rowsOf(files.blanks, "Offence", "Day", "No", "Other")).toEqual([
      [
        ["", 0, "", ""],
        ["a", 43_525, "7", ""],
      ],
    ]);
    expect(await rowsOf(files.blanks, "Other")).toEqual([[[""], [""]]]);
  });

  test("is read by its own groups, one after another, with how much of it was read", async () => {
    const batches = await rowsOf(files.groups, "No");
    expect(batches.length).toBeGreaterThan(1);
    expect(batches.flat().map(([no]) => Number(no))).toEqual(Array.from({ length: 5000 }, (_, at) => at));
    let read = 0;
    const opened = await openParquet(files.groups);
    for await (const some of opened.rows(["Offence"], { ...UNDER_WAY, read: (bytes) => void (read += bytes) }))
      expect(some[0]).toEqual(["Theft"]);
    expect(Math.round(read)).toBe(files.groups.size);
  });

  test("is given up where reading is cancelled", async () => {
    const stop = new AbortController();
    const opened = await openParquet(files.groups);
    const reading = async () => {
      for await (const some of opened.rows(["No"], { ...UNDER_WAY, signal: stop.signal })) {
        expect(some.length).toBeLessThan(5000);
        stop.abort();
      }
    };
    await expect(reading()).rejects.toThrow("aborted");
  });
});

describe("A .parquet file is refused", () => {
  test("where it holds times of a time zone, or two columns of one name", async () => {
    await refused(
      openParquet(files.zoned),
      "zoned.parquet: “Recorded at” holds times of a time zone, so that a record may be of another day",
    );
    await refused(openParquet(files.twice), "twice.parquet has two columns");
  });

  test("where it is none, or is packed in a way that is not unpacked", async () => {
    await refused(
      openParquet(new File(["not that, and no more"], "a.parquet")),
      /^a\.parquet cannot be read as \.parquet: .*\. Nothing was counted\./,
    );
    await refused(
      rowsOf(files.zstd, "No"),
      "zstd.parquet is packed with ZSTD, which the pane does not unpack. Count it with the command extract, or save it packed with Snappy.",
    );
  });

  test("where it is chosen with texts, whichever comes first", async () => {
    const text = (name: string) => new File(["No,Offence\n1,Theft\n"], name);
    for (const name of ["a.csv", "z.csv"])
      await refused(
        openAll([files.groups, text(name)], UNDER_WAY.signal),
        "These are .parquet files and texts. Choose those of one kind. Nothing was counted.",
      );
    expect(await openAll([files.groups, files.blanks], UNDER_WAY.signal)).toHaveLength(2);
  });

  test("where it was changed since it was chosen", async () => {
    const slice = () => ({ arrayBuffer: () => Promise.reject(new Error("gone")) });
    const gone = Object.assign(new File([await files.blanks.arrayBuffer()], "a.parquet"), { slice }) as unknown as File;
    await refused(openParquet(gone), "a.parquet was changed, moved or deleted since it was chosen. Choose it again.");
  });
});
