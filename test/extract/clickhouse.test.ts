import { existsSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { openHost } from "../../host/node";
import { readPlainSheet } from "../../src/excel/write/plain-sheet";
import { normalised } from "../../src/domain/text";
import { conditionTest } from "../../src/reading";
import { clickhouse, conditionSql } from "../../src/records";
import type { JsonExtraction } from "../../cli/extract-arguments";
import { PROJECT, strandReport } from "../end-to-end/command";
import { describeWhere } from "../where";
import { CLICKHOUSE, ENVIRONMENT, startServers, type Server } from "./clickhouse-servers";
import { someCondition, someText } from "./conditions";
import { csv, exampleRows, folder, HEADERS, written } from "./files";

const ROWS = exampleRows();
const EXAMPLE = path.join(PROJECT, "examples", "records.xlsx");
const PORTS = [
  { http: 18_123, tcp: 19_000 },
  { http: 18_124, tcp: 19_001 },
] as const;
const quoted = (text: string) => `'${text.replaceAll("\\", "\\\\").replaceAll("'", String.raw`\'`)}'`;

/** Ends a server by SIGKILL once it counts its records. */
async function dieWhileCounting(server: Server): Promise<string> {
  for (const until = Date.now() + 20_000; Date.now() < until;) {
    const counting = await server.ask(
      "SELECT count() FROM system.processes WHERE query LIKE '%GROUP BY%' AND query NOT LIKE '%processes%'",
    );
    if (Number(counting) > 0) {
      await server.stop();
      return "died while it counted";
    }
  }
  return "never counted";
}

describeWhere(CLICKHOUSE !== null, "clickhouse-server is not installed")("records on two ClickHouse servers", () => {
  const at = folder();
  let servers: readonly Server[] = [];
  const before = { ...process.env };

  beforeAll(async () => {
    Object.assign(process.env, ENVIRONMENT);
    servers = await startServers(at, PORTS);
    const names = HEADERS.map((name) => `\`${name}\` ${name === "Date reported" ? "Date" : "String"}`).join(", ");
    for (const [shard, server] of servers.entries()) {
      await server.ask(
        `CREATE TABLE default.part (${names}) ENGINE = MergeTree(\`Date reported\`, (\`Date reported\`, \`Crime ref\`), 8192)`,
      );
      await server.ask("CREATE TABLE default.crimes AS default.part ENGINE = Distributed(shards, default, part)");
      // Each record takes a moment, so that counting them takes seconds.
      await server.ask("CREATE VIEW default.slow_part AS SELECT * FROM default.part WHERE sleepEachRow(0.001) = 0");
      await server.ask("CREATE TABLE default.slow AS default.part ENGINE = Distributed(shards, default, slow_part)");
      const own = ROWS.filter((_, row) => row % 2 === shard);
      await server.ask(`INSERT INTO default.part VALUES ${own.map((row) => `(${row.map(quoted).join(", ")})`).join(", ")}`);
    }
  }, 60_000);
  afterAll(async () => {
    for (const server of servers) await server.stop();
    process.env = before;
    rmSync(at, { recursive: true, force: true });
  });
  const from = `clickhouse://127.0.0.1:${PORTS[0].http}/default/crimes`;

  test("give the sheet that the same records in a file give", async () => {
    written(at, "crimes.csv", csv(HEADERS, ROWS));
    const sheets: unknown[] = [];
    for (const source of [["--from", from], ["crimes.csv"]]) {
      const { code, stdout, stderr } = await strandReport(
        ["extract", ...source, "--strands", EXAMPLE, "--out", `${sheets.length}.xlsx`, "--quiet"],
        at,
      );
      expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: "", stderr: "" });
      const host = await openHost({ workbook: path.join(at, `${sheets.length}.xlsx`) });
      sheets.push(await readPlainSheet(host.run, "Records"));
      const said = JSON.stringify(await readPlainSheet(host.run, "Source"));
      expect(said).not.toContain(ENVIRONMENT.CLICKHOUSE_PASSWORD);
      expect(said).toContain(sheets.length === 1 ? "default.crimes on http://127.0.0.1" : "crimes.csv");
    }
    const inOrder = (sheet: unknown) =>
      (sheet as (string | number)[][])
        .slice(4)
        .map((row) =>
          row
            .slice(0, 1)
            .concat([...row].slice(1).sort())
            .join("|"),
        )
        .sort();
    expect(inOrder(sheets[0])).toEqual(inOrder(sheets[1]));
  });

  test("decide the same of every text as a sheet does", async () => {
    const dialect = clickhouse(new Map());
    await fc.assert(
      fc.asyncProperty(
        fc.array(someText, { minLength: 1, maxLength: 20 }),
        fc.array(someCondition, { minLength: 1, maxLength: 3 }),
        async (texts, conditions) => {
          const decided = conditions.map((each) => `toUInt8(${conditionSql(dialect, dialect.normalised("t"), each)})`);
          const all = `[${texts.map(dialect.text).join(", ")}]`;
          const answer = await servers[0]!.ask(
            `SELECT ${decided.map((sql, at) => `${sql} AS d${at}`).join(", ")} FROM (SELECT arrayJoin(${all}) AS t) FORMAT JSONCompact`,
          );
          const rows = (JSON.parse(answer) as { data: readonly (readonly number[])[] }).data.map((row) => row.map(Boolean));
          const tests = conditions.map(conditionTest);
          expect(rows).toEqual(texts.map((each) => tests.map((passes) => passes(normalised(each) === "" ? "" : each))));
        },
      ),
      { numRuns: 60 },
    );
  });

  test("give the records behind a figure", async () => {
    const { stdout } = await strandReport(
      [
        "records",
        "--from",
        from,
        "--strands",
        EXAMPLE,
        "--strand",
        "Knife Crime",
        "--month",
        "2019-05",
        "--out",
        "k.xlsx",
        "--json",
        "--quiet",
      ],
      at,
    );
    const meant = ROWS.filter(
      ([, day, offence, , weapon]) => day!.startsWith("2019-05") && weapon === "Knife" && offence !== "Criminal damage",
    );
    expect(JSON.parse(stdout)).toMatchObject({ records: meant.length });
  });

  test("are asked by name and password of the environment or a file, which no address may hold", async () => {
    const file = path.join(at, "credentials");
    writeFileSync(file, "user=analyst\npassword=another\n");
    const wrong = await strandReport(["extract", "--from", from, "--credentials", file, "--out", "w.xlsx", "--quiet"], at);
    expect(wrong.code).toBe(2);
    expect(wrong.stderr).toContain("does not answer");
    const inAddress = await strandReport(["extract", "--from", from.replace("//", "//analyst:secret@"), "--out", "w.xlsx"], at);
    expect(inAddress.stderr).toContain("Leave the name and password out of --from");
    expect(`${wrong.stderr}${inAddress.stderr}`).not.toMatch(/another|secret@/);
  });

  test("are an error where one of them dies while it counts, and nothing is written", async () => {
    const end = dieWhileCounting(servers[1]!);
    const { code, stdout } = await strandReport(
      ["extract", "--from", from.replace("crimes", "slow"), "--strands", EXAMPLE, "--out", "half.xlsx", "--json", "--quiet"],
      at,
    );
    expect(await end).toBe("died while it counted");
    expect(code).toBe(2);
    const { message } = (JSON.parse(stdout) as JsonExtraction).findings[0]!;
    expect(message).toMatch(/^http:\/\/127\.0\.0\.1:18123 does not answer: .*127\.0\.0\.1:19001.*Nothing was counted\.$/);
    expect(existsSync(path.join(at, "half.xlsx"))).toBe(false);
  });

  test("are an error where one of them is gone before, and nothing is written", async () => {
    await servers[1]!.stop();
    const { code, stdout } = await strandReport(
      ["extract", "--from", from, "--strands", EXAMPLE, "--out", "half.xlsx", "--json", "--quiet"],
      at,
    );
    expect(code).toBe(2);
    expect((JSON.parse(stdout) as JsonExtraction).findings[0]!.message).toMatch(/does not answer: .*Nothing was counted\./);
    expect(existsSync(path.join(at, "half.xlsx"))).toBe(false);
  });
});
