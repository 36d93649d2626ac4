import { existsSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { openHost } from "../../host/node";
import { readPlainSheet } from "../../src/excel/write/plain-sheet";
import { clickhouse, conditionSql, countQuery, DUCKDB, TRINO } from "../../src/records";
import { PROJECT, strandReport } from "../end-to-end/command";
import { csv, exampleRows, folder, HEADERS, written } from "./files";
import { startTrino, type Fate, type TrinoServer } from "./trino-server";

const ROWS = exampleRows();
const EXAMPLE = path.join(PROJECT, "examples", "records.xlsx");

describe("records on a server that speaks Trino's protocol", () => {
  const at = folder();
  let server: TrinoServer;
  let from = "";
  const before = { ...process.env };

  beforeAll(async () => {
    const file = written(at, "crimes.csv", csv(HEADERS, ROWS));
    server = await startTrino(`CREATE TABLE hive.police.crimes AS SELECT *, [1, 2] AS parts FROM '${file}'`);
    from = `trino://127.0.0.1:${server.port}/hive/police/Crimes`;
  });
  afterAll(async () => {
    await server.stop();
    rmSync(at, { recursive: true, force: true });
  });
  beforeEach(() => {
    server.asked.length = 0;
    server.fate = "answered";
    server.onPage = () => undefined;
    process.env = { ...before, TRINO_USER: "analyst" };
  });
  afterEach(() => {
    process.env = before;
  });
  const extract = (...args: readonly string[]) =>
    strandReport(["extract", "--from", from, "--strands", EXAMPLE, "--out", "t.xlsx", "--quiet", ...args], at);

  test("give the sheet that the same records in a file give, by SELECTs with limits alone", async () => {
    process.env["TRINO_PASSWORD"] = "a secret";
    expect(await extract()).toEqual({ code: 0, stdout: "", stderr: "" });
    await strandReport(["extract", "crimes.csv", "--strands", EXAMPLE, "--out", "f.xlsx", "--quiet"], at);
    const sheet = async (file: string, name: string) => {
      const host = await openHost({ workbook: path.join(at, file) });
      return (await readPlainSheet(host.run, name))!;
    };
    expect(await sheet("t.xlsx", "Records")).toEqual(await sheet("f.xlsx", "Records"));
    const said = JSON.stringify(await sheet("t.xlsx", "Source"));
    expect(said).toContain(`hive.police.crimes on http://127.0.0.1:${server.port}`);
    expect(said).not.toContain("a secret");
    const posted = server.asked.filter(({ method }) => method === "POST");
    expect(posted.filter(({ body }) => !body.startsWith("SELECT "))).toEqual([]);
    expect(posted[0]!.headers).toMatchObject({
      authorization: `Basic ${Buffer.from("analyst:a secret").toString("base64")}`,
      "x-trino-source": "strand-report",
      "x-trino-session": "query_max_run_time=1800s,query_max_memory=4GB,query_max_scan_physical_bytes=1TB",
    });
    expect(server.asked.filter(({ method }) => method === "DELETE")).toEqual([]);
  });

  test.each<readonly [Fate, string]>([
    ["failed", "does not answer: Query exceeded the maximum run time limit of 30.00m. Nothing was counted."],
    ["brokenOff", "does not answer: socket hang up. Nothing was counted."],
    ["unfinished", "does not answer: the answer ends before it is finished. Nothing was counted."],
    ["elsewhere", "does not answer: it sends on to http://127.0.0.2:9, which is another address. Nothing was counted."],
  ])("are an error where the answer is %s in the middle, and nothing is written", async (fate, message) => {
    server.fate = fate;
    const { code, stderr } = await extract("--out", "half.xlsx");
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(`http://127.0.0.1:${server.port} ${message}`) as string });
    expect(existsSync(path.join(at, "half.xlsx"))).toBe(false);
  });

  test("are no longer counted once it is stopped: the server is told so, at the page that is next", async () => {
    server.fate = "endless";
    const stop = new AbortController();
    let last = "";
    server.onPage = (url) => {
      last = url;
      if (url.endsWith("/5")) stop.abort();
    };
    const { code, stderr } = await strandReport(["extract", "--from", from, "--strands", EXAMPLE, "--out", "s.xlsx"], at, stop.signal);
    expect(code).toBe(1);
    expect(stderr).toContain("Stopped. Nothing was written.");
    expect(server.asked.at(-1)).toMatchObject({ method: "DELETE", url: last });
    expect(existsSync(path.join(at, "s.xlsx"))).toBe(false);
  });

  test("are asked for by a name, which no address may hold, with a password only where there is one", async () => {
    const inAddress = await extract("--from", from.replace("//", "//analyst:secret@"));
    expect(inAddress.stderr).toContain("give them as TRINO_USER and TRINO_PASSWORD");
    expect(inAddress.stderr).not.toContain("secret@");
    expect((await extract("--from", "trino://127.0.0.1/hive/crimes")).stderr).toContain("trino://host:port/catalog/schema/table");
    const file = path.join(at, "credentials");
    writeFileSync(file, "user=other\npassword=\n");
    expect((await extract("--from", from.replace("Crimes", "none"), "--credentials", file)).stderr).toContain(
      "has no table hive.police.none",
    );
    expect(server.asked[0]!.headers).toMatchObject({ "x-trino-user": "other" });
    expect(server.asked[0]!.headers.authorization).toBeUndefined();
    delete process.env["TRINO_USER"];
    expect((await extract()).stderr).toContain("give it as TRINO_USER");
  });
});

describe("the SQL of each kind of condition", () => {
  const kinds = {
    "a text": { values: ["O'Brien"], except: [] },
    "a pattern with signs of SQL": { values: ["50%_\\*"], except: [] },
    "several, with an exception": { values: ["Theft", "Rob*"], except: ["Robbery"] },
    "all but": { values: [], except: ["None"] },
    all: { values: [], except: [] },
  } as const;
  const dialects = { DuckDB: DUCKDB, ClickHouse: clickhouse(new Map([["c", "c"]])), Trino: TRINO };

  test("is this in DuckDB, ClickHouse and Trino", () => {
    const texts = Object.entries(kinds).flatMap(([kind, condition]) =>
      Object.entries(dialects).map(([name, dialect]) => `${kind}, ${name}: ${conditionSql(dialect, "c", condition)}`),
    );
    expect(texts).toMatchInlineSnapshot(`
      [
        "a text, DuckDB: (c <> '' AND (c = 'o''brien'))",
        "a text, ClickHouse: (c <> '' AND (c = 'o\\'brien'))",
        "a text, Trino: (c <> '' AND (c = 'o''brien'))",
        "a pattern with signs of SQL, DuckDB: (c <> '' AND (c LIKE '50\\%\\_\\\\%' ESCAPE '\\'))",
        "a pattern with signs of SQL, ClickHouse: (c <> '' AND (c LIKE '50\\\\%\\\\_\\\\\\\\%'))",
        "a pattern with signs of SQL, Trino: (c <> '' AND (c LIKE '50\\%\\_\\\\%' ESCAPE '\\'))",
        "several, with an exception, DuckDB: (c <> '' AND (c = 'theft' OR c LIKE 'rob%' ESCAPE '\\') AND NOT (c = 'robbery'))",
        "several, with an exception, ClickHouse: (c <> '' AND (c = 'theft' OR c LIKE 'rob%') AND NOT (c = 'robbery'))",
        "several, with an exception, Trino: (c <> '' AND (c = 'theft' OR c LIKE 'rob%' ESCAPE '\\') AND NOT (c = 'robbery'))",
        "all but, DuckDB: (c = '' OR NOT (c = 'none'))",
        "all but, ClickHouse: (c = '' OR NOT (c = 'none'))",
        "all but, Trino: (c = '' OR NOT (c = 'none'))",
        "all, DuckDB: 1 = 1",
        "all, ClickHouse: 1 = 1",
        "all, Trino: 1 = 1",
      ]
    `);
  });

  test("compares texts, reads dates and groups in the words of Trino", () => {
    const date = TRINO.column('the "day"');
    expect([
      TRINO.normalised(TRINO.orBlank("c")),
      TRINO.monthOfDate(date),
      TRINO.serialOfDate(date),
      countQuery(TRINO, "t", "1", [
        { header: "Offence", by: null },
        { header: "Street", by: [{ values: ["High*"], except: [] }] },
      ]),
    ]).toMatchInlineSnapshot(`
      [
        "lower(replace(regexp_replace(regexp_replace(coalesce(c, ''), U&'[\\0009\\000a\\000b\\000c\\000d\\0020\\00a0\\1680\\2000-\\200a\\2028\\2029\\202f\\205f\\3000\\feff]+', ' '), '^ | $', ''), 'İ', 'i̇'))",
        "CAST(year("the ""day""") * 12 + month("the ""day""") - 1 AS INTEGER)",
        "(date_diff('day', DATE '1970-01-01', "the ""day""") + 25569)",
        "SELECT 1 AS m, coalesce("Offence", '') AS c0, concat(CASE WHEN lower(replace(regexp_replace(regexp_replace(coalesce("Street", ''), U&'[\\0009\\000a\\000b\\000c\\000d\\0020\\00a0\\1680\\2000-\\200a\\2028\\2029\\202f\\205f\\3000\\feff]+', ' '), '^ | $', ''), 'İ', 'i̇')) = '' THEN '-' ELSE '+' END, CASE WHEN (lower(replace(regexp_replace(regexp_replace(coalesce("Street", ''), U&'[\\0009\\000a\\000b\\000c\\000d\\0020\\00a0\\1680\\2000-\\200a\\2028\\2029\\202f\\205f\\3000\\feff]+', ' '), '^ | $', ''), 'İ', 'i̇')) <> '' AND (lower(replace(regexp_replace(regexp_replace(coalesce("Street", ''), U&'[\\0009\\000a\\000b\\000c\\000d\\0020\\00a0\\1680\\2000-\\200a\\2028\\2029\\202f\\205f\\3000\\feff]+', ' '), '^ | $', ''), 'İ', 'i̇')) LIKE 'high%' ESCAPE '\\')) THEN '1' ELSE '0' END, '') AS c1, count(*) AS n, min(coalesce("Street", '')) AS e1 FROM t GROUP BY 1, 2, 3",
      ]
    `);
  });
});
