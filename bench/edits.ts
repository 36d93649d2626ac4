// The cost of an edit while figures are watched: syncs and bytes through the real client, and the time of our own code, on sheets
// of 1,000 rows to a million, and in small workbooks, which are checked whole. Printed, never asserted.
import { openHost } from "../host/node";
import { checkFigures } from "../src/chain/check-figures";
import { DEFAULT_SETTINGS } from "../src/checks/settings/check-settings";
import type { RawValue } from "../src/domain/cell";
import { LiveFigures } from "../src/live/live-figures";
import { watchFigures } from "../src/jobs/watch-figures";
import { columnsOf, figuresOf, recogniseSheets, type SheetHead } from "../src/reading";
import { atOnce } from "../src/domain/slices";

const TODAY = new Date(2020, 2, 16);
const SOURCE = { by: null, strandsFrom: null };
const HEAD_ROWS = 500;
const EDITS = 200;
const [FEW, MANY, MOST] = [1_000, 300_000, 1_000_000] as const;
const HEADER: readonly RawValue[] = ["Month", "Offence", "Ward", "Count"];

/** A long sheet: 24 months of three offences in as many wards as needed. */
function rowsOf(count: number): readonly (readonly RawValue[])[] {
  const line = (row: number): readonly RawValue[] => [
    `${String((row % 12) + 1).padStart(2, "0")}/20${18 + (Math.floor(row / 12) % 2)}`,
    ["Burglary", "Robbery", "Fraud"][Math.floor(row / 24) % 3]!,
    `Ward ${Math.floor(row / 72)}`,
    40 + ((row * 7) % 11),
  ];
  return [HEADER, ...Array.from({ length: count - 1 }, (_, row) => line(row))];
}

/** The time to apply and check an edit, in milliseconds. */
interface EditTime {
  readonly least: number;
  readonly median: number;
}

const shown = ({ least, median }: EditTime) => `${least.toFixed(2)} ms at least, mostly ${median.toFixed(2)} ms`;

function timeOf(count: number): EditTime {
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
  const figures = atOnce(figuresOf(recognised, heads, columns));
  const options = { ...SOURCE, settings: DEFAULT_SETTINGS, end: null, today: TODAY };
  const live = new LiveFigures(
    { heads, columns, figures, checked: atOnce(checkFigures({ figures, heads, columns }, options)) },
    { ...options, headRows: HEAD_ROWS },
  );
  return timed(EDITS, (index) => {
    const row = HEAD_ROWS + ((index * 7919) % (count - HEAD_ROWS));
    live.edit({ sheet: "Data", cells: [{ row, column: 3, values: [[index % 3 === 0 ? "n/k" : 41]] }], used });
    live.findings();
  });
}

function timed(edits: number, edit: (index: number) => void): EditTime {
  const times = Array.from({ length: edits }, (_, index) => {
    const start = performance.now();
    edit(index);
    return performance.now() - start;
  }).toSorted((one, other) => one - other);
  return { least: times[0]!, median: times[edits >> 1]! };
}

const MONTHS = Array.from({ length: 24 }, (_, at) => `${String((at % 12) + 1).padStart(2, "0")}/20${18 + Math.floor(at / 12)}`);
const OFFENCES = ["Burglary", "Robbery", "Fraud", "Arson", "Shoplifting", "Violence", "Drugs", "Public order", "Theft", "Damage"];
const PLACES = Array.from({ length: 12 }, (_, at) => `Ward ${String.fromCharCode(65 + at)}`);
/** Counts of which no year repeats another, which would be told at each keystroke. */
function countAt(at: number): number {
  const mixed = Math.imul(at + 1, 0x9e3779b1);
  return 20 + ((Math.imul(mixed ^ (mixed >>> 15), 0x85ebca6b) >>> 13) % 37);
}

/** One row for each offence and ward, one column for each month. */
function wideSheet(sheet: string, months: readonly string[]): SheetHead {
  const rows = OFFENCES.flatMap((offence, one) =>
    PLACES.map((place, other): readonly RawValue[] => [offence, place, ...months.map((_, at) => countAt(at * 1000 + one * 20 + other))]),
  );
  return wholeHead(sheet, [["Offence", "Ward", ...months], ...rows]);
}

/** One row for each month, offence and two wards. */
function longSheet(): SheetHead {
  const rows = MONTHS.flatMap((month, at) =>
    OFFENCES.flatMap((offence, one) =>
      PLACES.slice(0, 2).map((place, other): readonly RawValue[] => [month, offence, place, countAt(at * 1000 + one * 20 + other)]),
    ),
  );
  return wholeHead("Long", [["Month", "Offence", "Ward", "Count"], ...rows]);
}

function wholeHead(sheet: string, values: readonly (readonly RawValue[])[]): SheetHead {
  return {
    sheet,
    hidden: false,
    used: { row: 0, column: 0, rows: values.length, columns: values[0]!.length },
    values,
    formats: values.map((row) => row.map(() => "General")),
    complete: true,
    hiddenRows: 0,
    filtered: false,
    date1904: false,
    tables: [],
  };
}

/** A count typed again and again into the last column of the last of some small sheets. */
function keystroke(heads: readonly SheetHead[]): EditTime {
  const source = { by: "Offence", strandsFrom: null };
  const figures = atOnce(figuresOf(recogniseSheets(heads, source), heads, []));
  const options = { ...source, settings: DEFAULT_SETTINGS, end: null, today: TODAY };
  const checked = atOnce(checkFigures({ figures, heads, columns: [] }, options));
  const live = new LiveFigures({ heads, columns: [], figures, checked }, { ...options, headRows: HEAD_ROWS });
  const { sheet, used } = heads.at(-1)!;
  return timed(EDITS, (index) => {
    const cells = [{ row: 5 + (index % 20), column: used!.columns - 1, values: [[41 + (index % 5)]] }];
    if (!live.edit({ sheet, cells, used })) throw new Error("The edit was not taken in");
    live.findings();
  });
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
  console.log(`  our own code, ${FEW.toLocaleString("en-GB")} rows: ${shown(few)}`);
  console.log(
    `  ${MANY.toLocaleString("en-GB")} rows: ${shown(many)}, ${(many.least / few.least).toFixed(2)} times as long (aim: 1.5 at most)`,
  );
  console.log(`  ${MOST.toLocaleString("en-GB")} rows: ${shown(timeOf(MOST))} (aim: 5 ms at most)`);
  console.log("A count typed into a small workbook");
  console.log(`  long, 480 counts: ${shown(keystroke([longSheet()]))}`);
  console.log(`  wide, 2,880 counts: ${shown(keystroke([wideSheet("Wide", MONTHS)]))}`);
  const years = [MONTHS.slice(0, 12), MONTHS.slice(12)].map((months, at) => wideSheet(String(2018 + at), months));
  console.log(`  the same in two sheets of a year: ${shown(keystroke(years))}`);
}

void main();
