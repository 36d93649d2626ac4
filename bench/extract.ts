// Counting records of a Parquet file into a workbook: time and peak memory beside the same counting in SQL that is written by hand, for 1 and
// 10 million records, or as many millions as are named: node build/bench/extract.js 60. Each runs in a process of its own. Printed, never
// asserted.
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";

const PROJECT = path.join(__dirname, "..", "..");
const MEMORY = "4GB";
const megabytes = (bytes: number) => `${Math.round(bytes / 1_000_000).toLocaleString("en-GB")} MB`;

/** Ten years of records: 14 offences, 44 forces, a weapon in some, and a reference each. */
function recordsSql(records: number): string {
  return `SELECT 'C' || i AS "Crime ref", DATE '2015-01-01' + CAST(hash(i) % 3650 AS INTEGER) AS "Date recorded",
    'Offence ' || (hash(i + 1) % 14) AS "Offence", 'Force ' || (hash(i + 2) % 44) AS "Police force area",
    CASE WHEN hash(i + 3) % 8 = 0 THEN 'Knife' WHEN hash(i + 3) % 8 = 1 THEN 'Firearm' ELSE 'None' END AS "Weapon",
    'On or near ' || (hash(i + 4) % 20000) || ' Street' AS "Location" FROM range(${records}) t(i)`;
}

async function run(sql: string): Promise<void> {
  const instance = await DuckDBInstance.create(":memory:", { memory_limit: MEMORY });
  const connection = await instance.connect();
  await connection.run(sql);
  connection.closeSync();
  instance.closeSync();
}

/** Runs a program of Node under GNU time: seconds, and the most memory it had. */
function measured(args: readonly string[], cwd: string): { readonly seconds: number; readonly peak: number } {
  const started = performance.now();
  const { status, stderr } = spawnSync("/usr/bin/time", ["-v", process.execPath, ...args], { cwd, encoding: "utf8", maxBuffer: 1e8 });
  if (status !== 0) throw new Error(stderr);
  const peak = Number(/Maximum resident set size \(kbytes\): (\d+)/.exec(stderr)?.[1] ?? 0) * 1024;
  return { seconds: (performance.now() - started) / 1000, peak };
}

const BY_HAND = `SELECT year("Date recorded") * 12 + month("Date recorded") AS m, "Offence", "Police force area", count(*) AS n FROM 'records.parquet' GROUP BY ALL`;

async function main(millions: readonly number[]): Promise<void> {
  if (!existsSync("/usr/bin/time")) {
    console.log("GNU time is not installed (apt-get install time): nothing was measured.");
    return;
  }
  const program = path.join(PROJECT, "cli", "strand-report.cjs");
  execFileSync(process.execPath, [program, "extract", "--help"]);
  for (const million of millions) {
    const folder = mkdtempSync(path.join(tmpdir(), "bench-extract-"));
    try {
      const file = path.join(folder, "records.parquet");
      await run(`COPY (${recordsSql(million * 1_000_000)}) TO '${file}' (FORMAT parquet)`);
      const plain = measured([__filename, "--by-hand"], folder);
      const all = measured([program, "extract", file, "--out", path.join(folder, "out.xlsx"), "--memory", MEMORY, "--quiet"], folder);
      console.log(
        `${million} million records, ${megabytes(statSync(file).size)}: extract ${all.seconds.toFixed(1)} s, ${megabytes(all.peak)}; SQL by hand ${plain.seconds.toFixed(1)} s, ${megabytes(plain.peak)}`,
      );
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
}

async function byHand(): Promise<void> {
  const instance = await DuckDBInstance.create(":memory:", { memory_limit: MEMORY });
  const connection = await instance.connect();
  const rows = (await connection.runAndReadAll(BY_HAND)).getRowsJS();
  console.log(rows.length);
  connection.closeSync();
}

const given = process.argv.slice(2);
void (given[0] === "--by-hand" ? byHand() : main(given.length > 0 ? given.map(Number) : [1, 10]));
