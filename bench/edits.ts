// What an edit costs while figures are watched: syncs and bytes through the real client, and the time of our own code, on a
// sheet of 1,000 rows and on one of 300,000. Printed, never asserted.
import { openHost } from "../host/node";
import { checkFigures } from "../src/chain/check-figures";
import { DEFAULT_SETTINGS } from "../src/checks/settings/check-settings";
import type { RawValue } from "../src/domain/cell";
import { LiveFigures } from "../src/live/live-figures";
import { watchFigures } from "../src/jobs/watch-figures";
import { columnsOf, figuresOf, recogniseSheets, type SheetHead } from "../src/reading";

const TODAY = new Date(2020, 2, 16);
const SOURCE = { by: null, strandsFrom: null };
const HEAD_ROWS = 500;
const EDITS = 200;
const [FEW, MANY] = [1_000, 300_000] as const;
const HEADER: readonly RawValue[] = ["Month", "Offence", "Ward", "Count"];

/** A long sheet: 24 months of three offences in as many wards as it takes. */
function rowsOf(count: number): readonly (readonly RawValue[])[] {
  const line = (row: number): readonly RawValue[] => [
    `${String((row % 12) + 1).padStart(2, "0")}/20${18 + (Math.floor(row / 12) % 2)}`,
    ["Burglary", "Robbery", "Fraud"][Math.floor(row / 24) % 3]!,
    `Ward ${Math.floor(row / 72)}`,
    40 + ((row * 7) % 11),
  ];
  return [HEADER, ...Array.from({ length: count - 1 }, (_, row) => line(row))];
}

/** The median time of an edit, put in and checked, in milliseconds. */
function timeOf(count: number): number {
  const values = rowsOf(count);
  const used = { row: 0, column: 0, rows: count, columns: HEADER.length };
  const head: SheetHead = {
    sheet: "Data",
    hidden: false,
    used,
    values: values.slice(0, HEAD_ROWS),
    formats: [],
    complete: false,
    hiddenRows: 0,
    filtered: false,
    date1904: false,
    tables: [],
  };
  const heads = [head];
  const recognised = recogniseSheets(heads, SOURCE);
  const columns = columnsOf(recognised, heads).map((request) => ({
    ...request,
    values: Object.fromEntries(
      request.columns.map((column) => [
        column,
        values.slice(request.firstRow, request.firstRow + request.rows).map((cells) => cells[column]!),
      ]),
    ),
  }));
  const figures = figuresOf(recognised, heads, columns);
  const options = { ...SOURCE, settings: DEFAULT_SETTINGS, end: null, today: TODAY };
  const live = new LiveFigures(
    { heads, columns, figures, checked: checkFigures({ figures, heads, columns }, options) },
    { ...options, headRows: HEAD_ROWS },
  );
  const times = Array.from({ length: EDITS }, (_, index) => {
    const row = HEAD_ROWS + ((index * 7919) % (count - HEAD_ROWS));
    const start = performance.now();
    live.edit({ sheet: "Data", cells: [{ row, column: 3, values: [[index % 3 === 0 ? "n/k" : 41]] }], used });
    live.findings();
    return performance.now() - start;
  });
  return times.sort((one, other) => one - other)[EDITS / 2]!;
}

async function traffic(count: number): Promise<string> {
  const host = await openHost();
  host.user.paste("Sheet1", "A1", rowsOf(count));
  await host.idle();
  const watch = await watchFigures(
    host.run,
    { ...SOURCE, end: null, today: TODAY },
    { supports: () => true, wait: () => new Promise(() => undefined), fault: console.error, idle: 2_000 },
    { found: () => undefined, failed: console.error },
  );
  await host.idle();
  host.traffic.reset();
  host.user.type("Sheet1", "D700", 41);
  await host.idle();
  await watch.settled();
  const { syncs, requestBytes, responseBytes } = host.traffic.totals;
  await watch.stop();
  return `${syncs} sync, ${requestBytes} bytes asked, ${responseBytes} answered`;
}

async function main(): Promise<void> {
  console.log("\nAn edit while figures are watched");
  for (const count of [FEW, MANY]) console.log(`  ${count.toLocaleString("en-GB")} rows: ${await traffic(count)}`);
  const [few, many] = [timeOf(FEW), timeOf(MANY)];
  console.log(
    `  our own code: ${few.toFixed(2)} ms and ${many.toFixed(2)} ms, ${(many / few).toFixed(2)} times as long (aim: 1.5 at most)`,
  );
}

void main();
