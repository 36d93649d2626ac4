// The cost of a build: syncs, bytes, and time compared with a peer in the same run. Printed, never asserted.
import path from "node:path";
import { type NodeHost, openHost } from "../host/node";
import { buildReport } from "../src/jobs/build-report";

const EXAMPLE = path.join("examples", "essex-2020.xlsx");
/** As large as the Metropolitan Police's public file: wards' rows by 24 months. */
const ROWS = 18_693;
const MONTHS = 24;

/** A wide worksheet as .csv: offence group, ward, then one count for each month. */
function wideCsv(): string {
  const months = Array.from(
    { length: MONTHS },
    (_, index) => `${2018 + Math.floor((index + 1) / 12)}${String(((index + 1) % 12) + 1).padStart(2, "0")}`,
  );
  const rows = Array.from({ length: ROWS }, (_, row) =>
    [`Offence group ${row % 13}`, `Ward ${row % 680}`, ...months.map((_, month) => (row * 7 + month * 3) % 11)].join(","),
  );
  return [["Offence", "Ward", ...months].join(","), ...rows].join("\n");
}

const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(2)} s`;
const megabytes = (bytes: number) => `${(bytes / 1_000_000).toFixed(2)} MB`;

async function timed<T>(work: () => Promise<T> | T): Promise<readonly [number, T]> {
  const start = performance.now();
  const result = await work();
  return [performance.now() - start, result];
}

/** What control charts of all strands add to a build: counted and timed in a workbook of their own. */
async function withControlCharts(open: () => Promise<NodeHost>, by: string | null, without: NodeHost["traffic"]["totals"]): Promise<void> {
  const host = await open();
  const report = { charts: "both" } as const;
  const [building] = await timed(() => buildReport(host.run, { by, end: null, strandsFrom: null, today: new Date(2020, 2, 16), report }));
  const { syncs, requestBytes, responseBytes, actions } = host.traffic.totals;
  const more = (bytes: number, before: number) => `${megabytes(bytes)} (${((bytes / before - 1) * 100).toFixed(0)} % more)`;
  console.log(
    `  with control charts: syncs ${syncs}, sent ${more(requestBytes, without.requestBytes)}, received ${more(responseBytes, without.responseBytes)}, actions ${actions}, build ${seconds(building)}`,
  );
}

async function measure(name: string, open: () => Promise<NodeHost>, by: string | null): Promise<void> {
  const [opening, host] = await timed(open);
  const steps: (readonly [string, number])[] = [];
  const started = performance.now();
  const progress = ({ step }: { readonly step: string }) => steps.push([step, performance.now() - started]);
  const build = () => buildReport(host.run, { by, end: null, strandsFrom: null, today: new Date(2020, 2, 16), progress });
  const [building, outcome] = await timed(build);
  const built = { ...host.traffic.totals };
  const { syncs, requestBytes, responseBytes, actions } = built;
  const [again] = await timed(build);
  const values = host.workbook.sheets[0]!.sheet.getSheetValues().map((row) => (row as unknown[] | undefined) ?? []);
  const json = JSON.stringify(values);
  const [parsing] = await timed(() => JSON.parse(json) as unknown);
  const [saving] = await timed(() => host.toBytes());
  const at = (step: string) => steps.find(([known]) => known === step)?.[1] ?? 0;
  console.log(`${name}: ${outcome.comparisons.length} strands`);
  console.log(`  syncs ${syncs}, sent ${megabytes(requestBytes)}, received ${megabytes(responseBytes)}, actions ${actions}`);
  console.log(
    `  build ${seconds(building)} (of it recognise, count, compare and lay out ${seconds(at("writing") - at("comparing"))}), again ${seconds(again)}`,
  );
  console.log(
    `  build / JSON.parse of the sheet ${(building / parsing).toFixed(1)}, opening ${seconds(opening)}, saving ${seconds(saving)}`,
  );
  await withControlCharts(open, by, built);
}

void (async () => {
  await measure("the example, long, 1,329 rows", () => openHost({ workbook: EXAMPLE }), null);
  await measure(
    `wide, ${ROWS.toLocaleString("en-GB")} rows x ${MONTHS} months`,
    () => openHost({ workbook: new TextEncoder().encode(wideCsv()), name: "wide.csv" }),
    "Offence",
  );
})();
