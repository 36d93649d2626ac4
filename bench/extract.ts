// Counting records of a file into a workbook: time and peak memory beside the same counting in SQL that is written by hand, by awk and sort,
// and, where they fit on one, of a worksheet; for 1 and 10 million records, or as many millions as are named: node build/bench/extract.js 60.
// Each runs in a process of its own. Printed, never asserted.
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import path from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { openHost } from "../host/node";
import { inspectWorkbook } from "../src/jobs/inspect-workbook";

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

interface Measured {
  readonly seconds: number;
  readonly peak: number;
}

/** Runs a program under GNU time: seconds, and the most memory that one of its processes had. */
function measured(command: string, args: readonly string[], cwd: string): Measured {
  const started = performance.now();
  const { status, stderr } = spawnSync("/usr/bin/time", ["-v", command, ...args], { cwd, encoding: "utf8", maxBuffer: 1e8 });
  if (status !== 0) throw new Error(stderr);
  const peak = Number(/Maximum resident set size \(kbytes\): (\d+)/.exec(stderr)?.[1] ?? 0) * 1024;
  return { seconds: (performance.now() - started) / 1000, peak };
}

const BY_HAND = `SELECT year("Date recorded") * 12 + month("Date recorded") AS m, "Offence", "Police force area", count(*) AS n FROM 'records.parquet' GROUP BY ALL`;
/** Month, offence and force of the .csv, which has no quoted fields. */
const FIELDS = `substr($2, 1, 7) "," $3 "," $4`;
const AWK = `LC_ALL=C awk -F, 'NR > 1 {n[${FIELDS}]++} END {for (k in n) print k "," n[k]}' records.csv | LC_ALL=C sort > awk.csv`;
const SORT = `LC_ALL=C awk -F, 'NR > 1 {print ${FIELDS}}' records.csv | LC_ALL=C sort -S 1G -T . | uniq -c > sort.csv`;
/** In millions: more rows no worksheet has. */
const MOST_ON_SHEET = 1;

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
      const csv = path.join(folder, "records.csv");
      await run(`COPY (SELECT * FROM '${file}') TO '${csv}' (FORMAT csv, HEADER)`);
      const extract = (source: string) =>
        measured(
          process.execPath,
          [program, "extract", source, "--out", path.join(folder, "out.xlsx"), "--memory", MEMORY, "--quiet"],
          folder,
        );
      const [size, csvSize] = [file, csv].map((each) => megabytes(statSync(each).size));
      console.log(`${million} million records, .parquet ${size}, .csv ${csvSize}; load of the machine ${loadavg()[0]!.toFixed(1)}`);
      const plain = measured(process.execPath, [__filename, "--by-hand"], folder);
      const peers: readonly (readonly [string, () => Measured])[] = [
        ["SQL by hand, .parquet", () => plain],
        ["extract, .parquet", () => extract(file)],
        ["extract, .csv", () => extract(csv)],
        ["awk, .csv", () => measured("sh", ["-c", AWK], folder)],
        ["awk, sort and uniq, .csv", () => measured("sh", ["-c", SORT], folder)],
        ...(million > MOST_ON_SHEET
          ? []
          : [
              [
                "as a worksheet, .csv",
                () => measured(process.execPath, ["--max-old-space-size=12000", __filename, "--on-sheet"], folder),
              ] as const,
            ]),
      ];
      for (const [name, run] of peers) {
        const { seconds, peak } = run();
        console.log(`  ${name}: ${seconds.toFixed(1)} s, ${(seconds / plain.seconds).toFixed(1)} times the SQL, ${megabytes(peak)}`);
      }
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

/** The same .csv as a worksheet, counted by the reader of sheets. */
async function onSheet(): Promise<void> {
  const host = await openHost({ workbook: "records.csv" });
  await inspectWorkbook(host.run, { by: "Offence", strandsFrom: null });
}

const given = process.argv.slice(2);
const modes: Readonly<Record<string, () => Promise<void>>> = { "--by-hand": byHand, "--on-sheet": onSheet };
void (modes[given[0] ?? ""] ?? (() => main(given.length > 0 ? given.map(Number) : [1, 10])))();
