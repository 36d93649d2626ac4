import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { EXTRACT_HEADERS, plantedExtracts, type ExtractRow, type PlantedKind } from "../../bench/bridge-data";
import { openHost } from "../../host/node";
import { valuesOf } from "../excel/written";
import { reportJson, verify } from "./command";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "strand-report-"));
  const strands =
    "Strand,Column,Values,Column 2,Values 2,Except 2\nRobbery,Offence,Robbery,State,*,Cancelled\nBurglary,Offence,Burglary,,,\n";
  await writeFile(path.join(folder, "strands.csv"), strands);
});
afterAll(() => rm(folder, { recursive: true }));

const iso = (day: number) => new Date((day - 25_569) * 86_400_000).toISOString().slice(0, 10);

async function extract(name: string, rows: readonly ExtractRow[], headers: readonly string[] = EXTRACT_HEADERS): Promise<string> {
  const lines = rows.map(([reference, day, ...rest]) => [reference, iso(day), ...rest].join(","));
  const file = path.join(folder, name);
  await writeFile(file, [headers.join(","), ...lines].join("\n"));
  return file;
}

/** A report of the extract with these strands. */
const build = (workbook: string, out: string, ...more: readonly string[]) =>
  reportJson([workbook, "--out", path.join(folder, out), "--strands", path.join(folder, "strands.csv"), ...more], folder);

/** A record that repeats another stops a report until someone says what it is. */
const withoutRepeats = (rows: readonly ExtractRow[]) => {
  const seen = new Set<string>();
  return rows.filter(([reference]) => reference === "" || (!seen.has(reference) && seen.add(reference)));
};

const SHORT: Partial<Record<PlantedKind, string>> = {
  ...{ new: "Newly recorded", gone: "Cancelled", reclassifiedIn: "Reclassified in", reclassifiedOut: "Reclassified out" },
  ...{ movedIn: "Moved in", movedOut: "Moved out", changedIn: "Changed in", changedOut: "Changed out" },
  ...{ movedWithin: "Moved between months of both reports" },
};

test("what was revised is shown record by record, kind by kind, and adds up from the last report’s figure to this one’s", async () => {
  const { then, now, planted } = plantedExtracts(1_000, 10);
  const before = await extract("october.csv", withoutRepeats(then));
  const after = await extract("january.csv", withoutRepeats(now));
  expect(await build(before, "october.xlsx")).toMatchObject({ code: 0 });
  const { code, json } = await build(after, "january.xlsx", "--against", path.join(folder, "october.xlsx"), "--charts", "bridge");
  expect([code, json.findings.filter(({ code: each }) => each === "notByRecord")]).toEqual([0, []]);
  const host = await openHost({ workbook: path.join(folder, "january.xlsx") });
  const list = (await valuesOf(host, "Bridge", "A1:I400")).filter(([record]) => String(record).startsWith("Robbery: "));
  for (const [kind, short] of Object.entries(SHORT)) {
    const listed = list.filter(([, what]) => what === short).map(([record]) => String(record).replace("Robbery: ", ""));
    expect([kind, listed.toSorted()]).toEqual([kind, [...planted.get(kind as PlantedKind)!].toSorted()]);
  }
  const known = new Set([...Object.values(SHORT), "Matched by date, place and type"]);
  expect(list.filter(([, what]) => !known.has(String(what)))).toEqual([]);
  // The list, the bridge and what the ledger has as revised are one figure.
  const [robbery] = json.news!.revisions.filter(({ strand }) => strand === "Robbery");
  const revised = robbery!.months.reduce((sum, { from, to }) => sum + to - from, 0);
  expect(list.reduce((sum, [, , adds]) => sum + Number(adds), 0)).toBe(revised);
  const lines = (await valuesOf(host, "Report", "A1:A90")).flat().map(String);
  expect(lines.find((each) => each.includes("newly recorded +"))).toMatch(
    /^From [\d,]+ \(12 months to Oct 19, reported on .*\) to [\d,]+: newly recorded \+\d; cancelled -\d; /,
  );
  const data = await valuesOf(host, "Strand data", "A1:AZ60");
  const rests = data.flatMap((row) => {
    const at = row.findIndex((cell) => String(cell).startsWith("What the steps leave"));
    return at < 0 ? [] : [row[at + 3]];
  });
  expect(rests).toEqual([0, 0]);
  expect(await verify([path.join(folder, "january.xlsx")], folder)).toMatchObject({ code: 0 });
});
