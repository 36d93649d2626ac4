import { ownFolder } from "./own-folder";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { openHost } from "../../host/node";
import { addMonths, isoMonth, monthOf, type Month } from "../../src/domain/month";
import { valuesOf } from "../excel/written";
import { report, reportJson } from "./command";

const folder = ownFolder("suite");

const OCT = monthOf(2019, 10);
const count = (month: Month) => 200 + ((month * 37) % 50);

/** An extract of 30 months; of the second, two months are other than in the first. */
async function extract(name: string, end: Month, revised: ReadonlyMap<Month, number>, strand = "Fraud"): Promise<string> {
  const months = Array.from({ length: 30 }, (_, index) => addMonths(end, index - 29));
  const lines = months.flatMap((month) => [
    `${isoMonth(month)},${strand},${count(month) + (revised.get(month) ?? 0)}`,
    `${isoMonth(month)},Robbery of ${strand},${90 + ((month * 13) % 21)}`,
  ]);
  const file = path.join(folder(), name);
  await writeFile(file, ["Month,Offence,Count", ...lines].join("\n"));
  return file;
}

const LATE = new Map([
  [addMonths(OCT, -1), 4],
  [OCT, 12],
]);

test("a quarter’s extract is set beside last quarter’s report: what was revised, and how the figure came to be", async () => {
  const first = await extract("october.csv", OCT, new Map());
  const second = await extract("january.csv", addMonths(OCT, 3), LATE);
  const [before, after] = ["october.xlsx", "january.xlsx"].map((name) => path.join(folder(), name)) as [string, string];
  expect((await report([first, "--out", before], folder())).code).toBe(0);
  const { code, json } = await reportJson([second, "--out", after, "--against", before, "--charts", "bridge"], folder());
  expect([
    code,
    json.news!.revisions.map(({ strand, months }) => [strand, months.map(({ month, from, to }) => [month, to - from])]),
  ]).toEqual([
    0,
    [
      [
        "Fraud",
        [
          ["2019-09", 4],
          ["2019-10", 12],
        ],
      ],
    ],
  ]);
  const host = await openHost({ workbook: after });
  const lines = (await valuesOf(host, "Report", "A1:A80")).flat().map(String);
  const sum = (end: Month) => Array.from({ length: 12 }, (_, index) => count(addMonths(end, -index))).reduce((all, each) => all + each, 0);
  const [from, to] = [sum(OCT), sum(addMonths(OCT, 3)) + 16].map((figure) => figure.toLocaleString("en-GB"));
  const line = lines.find((each) => each.startsWith("From "))!;
  expect([
    line.startsWith(`From ${from} (12 months to Oct 19, reported on `),
    line.includes(` to ${to}: revised +16; Nov 18 to Jan 19, no longer in it, -`),
  ]).toEqual([true, true]);
  // It keeps both: the next one need not be set against this.
  const { json: again } = await reportJson([after, "--out", path.join(folder(), "again.xlsx")], folder());
  expect(again.news!.revisions).toHaveLength(1);
});

test("a file without a report, one of other strands, and one for packs are refused", async () => {
  const first = await extract("other.csv", OCT, new Map(), "Arson");
  const before = path.join(folder(), "other.xlsx");
  const out = path.join(folder(), "none.xlsx");
  const second = await extract("own.csv", OCT, new Map());
  const plain = await report([second, "--out", out, "--against", first], folder());
  expect([plain.code, plain.stderr]).toEqual([2, expect.stringContaining("other.csv has no report that says what it reported.")]);
  expect((await report([first, "--out", before], folder())).code).toBe(0);
  const others = await report([second, "--out", out, "--against", before], folder());
  expect([others.code, others.stderr]).toEqual([
    2,
    expect.stringContaining("other.xlsx reported Arson and Robbery of Arson, and none of the strands of this report."),
  ]);
  const packs = await report([second, "--packs", "Offence", "--against", before], folder());
  expect([packs.code, packs.stderr]).toEqual([2, expect.stringContaining("--against is for one report, not for packs.")]);
  const own = await report([second, "--out", before, "--against", before], folder());
  expect(own.code).toBe(2);
});
