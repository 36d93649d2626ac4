// What comparing two systems costs, up to Excel's last row on either side: time, its growth and memory, beside a bare look-up of one system's
// references in the other's; and whether every planted fault is found and no other. Then the same for what was revised between two extracts of one
// system, told by record. Printed, never asserted.
import { addMonths, monthOf } from "../src/domain/month";
import { atOnce } from "../src/domain/slices";
import { compareSystems, KINDS, matchExtracts, splitByRecord } from "../src/systems";
import { asRecords, plantedExtracts } from "./bridge-data";
import { twoExtracts } from "./systems-data";

const SIZES = [50_000, 200_000, 1_000_000] as const;
const megabytes = (bytes: number) => `${(bytes / 1_000_000).toFixed(0)} MB`;
const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(2)} s`;

for (const records of SIZES) {
  const { first, second, planted } = twoExtracts(records);
  const bareStarted = performance.now();
  const known = new Set(first.references.map((reference) => String(reference).trim()));
  const common = second.references.reduce((sum: number, reference) => sum + (known.has(String(reference).trim()) ? 1 : 0), 0);
  const bare = performance.now() - bareStarted;
  known.clear();
  const before = process.memoryUsage().rss;
  const started = performance.now();
  const { counts } = atOnce(compareSystems(first, second));
  const time = performance.now() - started;
  const wrong = KINDS.filter((kind) => counts[kind] !== (planted[kind] ?? 0));
  const [found, all] = [counts, planted].map((of) => Object.values(of).reduce((sum, count) => sum + count, 0));
  console.log(
    `${records.toLocaleString("en-GB")} records in each system: ${seconds(time)}, ${((time / records) * 1000).toFixed(1)} µs a record, ${(time / bare).toFixed(1)} times a bare look-up (${common.toLocaleString("en-GB")} in both), memory ${megabytes(process.memoryUsage().rss - before)} more at the end`,
  );
  console.log(
    `  ${found} of ${all} planted faults found${wrong.length === 0 ? ", and no other" : `; not as planted: ${wrong.join(", ")}`}`,
  );
}

const ONE_IN = 500;
/** February to October 2019, which are in the 12 months of both reports. */
const MONTHS = new Set(Array.from({ length: 9 }, (_, index) => addMonths(monthOf(2019, 2), index)));

for (const records of SIZES) {
  const { then, now, planted } = plantedExtracts(records, ONE_IN);
  const [earlier, later] = [asRecords(then, "then"), asRecords(now, "now")];
  const before = process.memoryUsage().rss;
  const started = performance.now();
  const told = atOnce(splitByRecord(atOnce(matchExtracts(earlier, later)), { strand: "Robbery", months: MONTHS }));
  const time = performance.now() - started;
  // A reference that is only written differently is no fault.
  const all = [...planted].reduce((sum, [kind, references]) => sum + (kind === "written" ? 0 : references.length), 0);
  console.log(
    `${records.toLocaleString("en-GB")} records now, told by what became of them: ${seconds(time)}, ${((time / records) * 1000).toFixed(1)} µs a record, memory ${megabytes(process.memoryUsage().rss - before)} more at the end; ${told.records.length} of ${all} planted records found`,
  );
}
