// What counting records costs: syncs and bytes through the real client; time beside JSON.parse of the same columns, a bare
// loop and LibreOffice's COUNTIFS; growth and memory up to Excel's last row. Printed, never asserted.
import { openHost } from "../host/node";
import { accountFailures, accountsOf } from "../src/analysis/account";
import { inspectWorkbook } from "../src/jobs/inspect-workbook";
import type { RawValue } from "../src/domain/cell";
import { columnsOf, figuresOf, recogniseSheets, type SheetHead } from "../src/reading";
import { countIfsMilliseconds } from "./libreoffice";
import { csvOf, MONTH_NAMES, recordColumns, TYPES, type RecordColumns } from "./records-data";

const BY = "Crime type";
const HEAD_ROWS = 500;
const RUNS = 7;
const [SMALL, ROWS, MOST] = [30_000, 300_000, 1_000_000] as const;
const megabytes = (bytes: number) => `${(bytes / 1_000_000).toFixed(2)} MB`;
const milliseconds = (time: number) => `${time.toFixed(1)} ms`;

/** What the workbook answers first: the size and the first rows. */
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
  /** What the account of every number takes after that. */
  readonly account: number;
  readonly bare: number;
}

/** The medians of some runs over the same columns; each run parses them anew, as an answer of Excel is parsed. */
function timesOf(data: RecordColumns): Times {
  const heads = [headOf(data)];
  const source = { by: BY, strandsFrom: null };
  const [request] = columnsOf(recogniseSheets(heads, source), heads);
  const json = JSON.stringify(request!.columns.map((column) => data.columns[column]));
  const runs = Array.from({ length: RUNS }, () => {
    const start = performance.now();
    const cells = JSON.parse(json) as RawValue[][];
    const parsed = performance.now();
    const bareTotal = bareCount(cells[0]!, cells[1]!);
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
    // A head that was not seen before: what is known of one is not recognised again.
    const unseen = heads.map((head) => ({ ...head }));
    const figures = figuresOf(recogniseSheets(unseen, source), unseen, columns);
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
  const median = (of: (run: Times) => number) => runs.map(of).sort((a, b) => a - b)[Math.floor(RUNS / 2)]!;
  return {
    parse: median(({ parse }) => parse),
    ours: median(({ ours }) => ours),
    account: median(({ account }) => account),
    bare: median(({ bare }) => bare),
  };
}

/** The least that anyone could write: a Map of month and type. */
function bareCount(months: readonly RawValue[], types: readonly RawValue[]): number {
  const counts = new Map<string, number>();
  for (let row = 0; row < months.length; row += 1) {
    const key = `${months[row]} ${types[row]}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
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
  // Code that runs for the first time is compiled for the first time; the medians are of code that has run.
  timesOf(recordColumns(SMALL));
  const data = recordColumns(ROWS);
  await traffic(data);
  const times = timesOf(data);
  console.log(
    `  recognise and count ${milliseconds(times.ours)}: ${(times.ours / times.parse).toFixed(2)} of JSON.parse of the same columns (${milliseconds(times.parse)}), ${(times.ours / times.bare).toFixed(2)} of a bare counting loop (${milliseconds(times.bare)})`,
  );
  console.log(
    `  the account of every number ${milliseconds(times.account)} more: ${(times.account / times.bare).toFixed(2)} of the bare loop`,
  );
  const pairs = MONTH_NAMES.flatMap((month) => TYPES.map((type) => [month, type] as const));
  const office = countIfsMilliseconds(data.columns[1] as readonly string[], data.columns[6] as readonly string[], pairs);
  console.log(
    office === null
      ? "  LibreOffice is not installed: not compared"
      : `  LibreOffice's ${pairs.length} COUNTIFS ${milliseconds(office)}: ${(office / times.ours).toFixed(0)} times as long`,
  );
  console.log("growth");
  for (const rows of [SMALL, ROWS, MOST]) {
    const { ours, parse } = timesOf(recordColumns(rows));
    console.log(
      `  ${rows.toLocaleString("en-GB")} rows: ${milliseconds(ours)}, ${((1_000_000 * ours) / rows).toFixed(0)} ns a row, ${(ours / parse).toFixed(2)} of JSON.parse; peak memory of the process so far ${megabytes(process.resourceUsage().maxRSS * 1024)}`,
    );
  }
}

void main();
