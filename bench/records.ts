// The cost of counting records: syncs and bytes through the real client; time compared with JSON.parse of the same columns, a bare loop
// over the same texts and LibreOffice's COUNTIFS; growth and memory up to Excel's last row. Printed, never asserted. Times are the least of
// several runs: other work on the machine can only add to them.
import { execFileSync } from "node:child_process";
import { openHost } from "../host/node";
import { accountFailures, accountsOf } from "../src/analysis/account";
import { inspectWorkbook } from "../src/jobs/inspect-workbook";
import type { RawValue } from "../src/domain/cell";
import { columnsOf, figuresOf, recogniseSheets, type SheetHead } from "../src/reading";
import { countIfsMilliseconds } from "./libreoffice";
import { peakAbove } from "./memory";
import { csvOf, MONTH_NAMES, recordColumns, TYPES, type RecordColumns } from "./records-data";
import { atOnce } from "../src/domain/slices";

const BY = "Crime type";
/** Columns of the records. */
const [REFERENCE, MONTH, TYPE] = [0, 1, 6];
const HEAD_ROWS = 500;
const RUNS = 7;
/** Rounds of so many runs before anything is measured: our code takes more of them to be compiled well than the loop beside it. */
const WARMING = 4;
const [SMALL, ROWS, MOST] = [30_000, 300_000, 1_000_000] as const;
/** The argument that measures only the peak of memory. */
const MEMORY = "memory";
const megabytes = (bytes: number) => `${(bytes / 1_000_000).toFixed(2)} MB`;
const milliseconds = (time: number) => `${time.toFixed(1)} ms`;

/** The workbook's first answer: the size and the first rows. */
function headOf({ headers, rows, columns }: RecordColumns): SheetHead {
  const values = [headers, ...Array.from({ length: HEAD_ROWS - 1 }, (_, row) => columns.map((cells) => cells[row]!))];
  const formats = values.map((row) => row.map(() => "General"));
  const used = { row: 0, column: 0, rows: rows + 1, columns: headers.length };
  return {
    sheet: "Records",
    hidden: false,
    used,
    values,
    formats,
    complete: false,
    hiddenRows: 0,
    filtered: false,
    date1904: false,
    tables: [],
  };
}

interface Times {
  readonly parse: number;
  readonly ours: number;
  /** The further time for the account of every number. */
  readonly account: number;
  readonly bare: number;
  /** The columns that are read. */
  readonly columns: number;
}

/** The least of several runs over the same columns; each run parses them again, as it would an answer of Excel. */
function timesOf(data: RecordColumns): Times {
  const heads = [headOf(data)];
  const source = { by: BY, strandsFrom: null };
  const [request] = columnsOf(recogniseSheets(heads, source), heads);
  const json = JSON.stringify(request!.columns.map((column) => data.columns[column]));
  const at = (column: number) => request!.columns.indexOf(column);
  const runs = Array.from({ length: RUNS }, () => {
    const start = performance.now();
    const cells = JSON.parse(json) as RawValue[][];
    const parsed = performance.now();
    const bareTotal = bareCount(cells[at(MONTH)]!, cells[at(TYPE)]!, cells[at(REFERENCE)] ?? null);
    const counted = performance.now();
    const again = JSON.parse(json) as RawValue[][];
    const from = performance.now();
    const columns = [
      {
        sheet: "Records",
        firstRow: 1,
        rows: data.rows,
        values: Object.fromEntries(request!.columns.map((column, index) => [column, again[index]!])),
      },
    ];
    // A new head each time: a known one is not recognised again.
    const unseen = heads.map((head) => ({ ...head }));
    const figures = atOnce(figuresOf(recogniseSheets(unseen, source), unseen, columns));
    const { strands } = figures;
    const ours = performance.now() - from;
    const failures = accountFailures(accountsOf({ figures, heads: unseen, columns, comparisons: [] }), strands, []);
    const account = performance.now() - from - ours;
    if (failures.length > 0) throw new Error("The account of the records does not add up");
    const total = strands.reduce(
      (sum, { figures }) => sum + (figures.kind === "months" ? figures.months.reduce((all, { count }) => all + count, 0) : 0),
      0,
    );
    if (total !== data.rows || bareTotal !== data.rows) throw new Error(`${total} and ${bareTotal} of ${data.rows} records were counted`);
    return { parse: parsed - start, bare: counted - parsed, ours, account };
  });
  const least = (of: (run: (typeof runs)[number]) => number) => Math.min(...runs.map(of));
  return {
    parse: least(({ parse }) => parse),
    ours: least(({ ours }) => ours),
    account: least(({ account }) => account),
    bare: least(({ bare }) => bare),
    columns: request!.columns.length,
  };
}

/** The same records with another name for the column of the crimes' references. */
function withoutReferences(data: RecordColumns): RecordColumns {
  return { ...data, headers: ["Remarks", ...data.headers.slice(1)] };
}

/** The most memory that counting and accounting for the records takes above that of the columns; null where it is unknown. */
function memoryOf(data: RecordColumns): { readonly bytes: number; readonly columns: number } | null {
  const heads = [headOf(data)];
  const source = { by: BY, strandsFrom: null };
  const recognised = recogniseSheets(heads, source);
  const [request] = columnsOf(recognised, heads);
  const values = Object.fromEntries(request!.columns.map((column) => [column, data.columns[column]!]));
  // A joined text takes its memory when it is first read; an answer from Excel has taken it already.
  for (const cells of Object.values(values)) for (const raw of cells) if (typeof raw === "string") raw.charCodeAt(0);
  const columns = [{ sheet: "Records", firstRow: 1, rows: data.rows, values }];
  const bytes = peakAbove(() => {
    const figures = atOnce(figuresOf(recognised, heads, columns));
    accountsOf({ figures, heads, columns, comparisons: [] });
  });
  return bytes === null ? null : { bytes, columns: request!.columns.length };
}

/** The smallest possible program: a Map of month and type, and a Set of the references, where they are looked through. */
function bareCount(months: readonly RawValue[], types: readonly RawValue[], references: readonly RawValue[] | null): number {
  const counts = new Map<string, number>();
  const seen = new Set<RawValue>();
  let again = 0;
  for (let row = 0; row < months.length; row += 1) {
    const key = `${months[row]} ${types[row]}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
    if (references === null) continue;
    if (seen.has(references[row]!)) again += 1;
    seen.add(references[row]!);
  }
  if (again > 0) throw new Error(`${again} references stand there twice`);
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}

async function traffic(data: RecordColumns): Promise<void> {
  const host = await openHost({ workbook: csvOf(data), name: "records.csv" });
  const start = performance.now();
  await inspectWorkbook(host.run, { by: BY, strandsFrom: null });
  const { syncs, requestBytes, responseBytes } = host.traffic.totals;
  const all = JSON.stringify(data.columns).length;
  console.log(`${data.rows.toLocaleString("en-GB")} records x ${data.headers.length} columns, read through Microsoft's client`);
  console.log(
    `  syncs ${syncs}, asked ${megabytes(requestBytes)}, answered ${megabytes(responseBytes)} of ${megabytes(all)} in all columns (${((100 * responseBytes) / all).toFixed(0)} %), ${milliseconds(performance.now() - start)} with the embedded host's work`,
  );
}

async function main(): Promise<void> {
  // Code is compiled when it first runs, and a second time once it has run often: what is measured has run before.
  for (let run = 0; run < WARMING; run += 1) timesOf(recordColumns(SMALL));
  const data = recordColumns(ROWS);
  await traffic(data);
  const times = timesOf(data);
  const all = times.ours + times.account;
  console.log(
    `  recognise, count and account for every number ${milliseconds(all)}, of it the account ${milliseconds(times.account)}: ${(all / times.parse).toFixed(2)} of JSON.parse of the same ${times.columns} columns (${milliseconds(times.parse)}), ${(all / times.bare).toFixed(2)} of a bare loop that counts months and types and looks for references that stand there twice (${milliseconds(times.bare)}; aim: 0.5 at most)`,
  );
  const unreferenced = timesOf(withoutReferences(data));
  const allOf = unreferenced.ours + unreferenced.account;
  console.log(
    `  the same without references: ${milliseconds(allOf)}, of it the account ${milliseconds(unreferenced.account)}: ${(allOf / unreferenced.bare).toFixed(2)} of a bare loop over months and types (${milliseconds(unreferenced.bare)}; aim: 0.5 at most)`,
  );
  const pairs = MONTH_NAMES.flatMap((month) => TYPES.map((type) => [month, type] as const));
  const office = countIfsMilliseconds(data.columns[1] as readonly string[], data.columns[6] as readonly string[], pairs);
  console.log(
    office === null
      ? "  LibreOffice is not installed: not compared"
      : `  LibreOffice's ${pairs.length} COUNTIFS ${milliseconds(office)}: ${(office / all).toFixed(0)} times as long (aim: 150 at least)`,
  );
  console.log("growth");
  for (const rows of [SMALL, ROWS, MOST]) {
    const { ours, account, parse } = timesOf(recordColumns(rows));
    const time = ours + account;
    console.log(
      `  ${rows.toLocaleString("en-GB")} rows: ${milliseconds(time)}, ${((1_000_000 * time) / rows).toFixed(0)} ns a row${rows === SMALL ? " (aim: 500 at most)" : ""}, ${(time / parse).toFixed(2)} of JSON.parse`,
    );
  }
  // In its own process: this one would reuse memory that it had freed, and the growth would not show.
  const told = execFileSync(process.execPath, [process.argv[1]!, MEMORY], { encoding: "utf8" });
  const peak = JSON.parse(told) as ReturnType<typeof memoryOf>;
  console.log(
    peak === null
      ? "  the peak of memory can be told on Linux alone: not measured"
      : `  peak of memory above the data: ${megabytes(peak.bytes)} for ${MOST.toLocaleString("en-GB")} records, ${(peak.bytes / MOST / peak.columns).toFixed(1)} bytes a record and needed column (aim: 16 at most)`,
  );
}

if (process.argv[2] === MEMORY) console.log(JSON.stringify(memoryOf(recordColumns(MOST))));
else void main();
