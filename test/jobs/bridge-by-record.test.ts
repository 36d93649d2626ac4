import { asRecords, EXTRACT_HEADERS, type ExtractRow } from "../../bench/bridge-data";
import type { NodeHost } from "../../host/node";
import { messageOf } from "../../src/checks/messages";
import { addMonths, monthOf, monthToSerial, type Month } from "../../src/domain/month";
import { buildReport, type BuildOutcome } from "../../src/jobs/build-report";
import { sheetNames } from "../../src/jobs/guard-sheet";
import { readEarlierRecords } from "../../src/jobs/read-earlier-records";
import { readReported } from "../../src/jobs/read-reported";
import { valuesOf } from "../excel/written";
import { hostOf, type Rows } from "../workbooks";

const SOURCE = { by: null, strandsFrom: null };
const START = monthOf(2018, 1);
const OCT = monthOf(2020, 3);
const OFFENCES = ["Robbery", "Burglary"] as const;

/** Three records of each offence in a month, the first on its first day and the last on its 28th. */
function usual(end: Month): readonly ExtractRow[] {
  return Array.from({ length: end - START + 1 }, (_, index) => addMonths(START, index)).flatMap((month) =>
    OFFENCES.flatMap((offence, which) =>
      [0, 13, 27].map((day, turn): ExtractRow => {
        const number = 400_000 + month * 97 + which * 31 + turn * 11;
        return [`42/${number}/20`, monthToSerial(month) + day, `Ward ${number % 7}`, offence, "Open"];
      }),
    ),
  );
}

/** An extract as it is at the end of a month: late records, others cancelled or reclassified since. */
function extract(end: Month): readonly ExtractRow[] {
  const late = Array.from({ length: end - OCT }, (_, index): ExtractRow => [
    ...([`42/${910_000 + index * 137}/20`, monthToSerial(addMonths(OCT, index - 2)) + 20, "Ward 9"] as const),
    ...(["Robbery", "Open"] as const),
  ]);
  return [
    ...usual(end).flatMap((row, index): readonly ExtractRow[] => {
      const [reference, day, ward, offence, state] = row;
      const age = end - OCT;
      if (age > 0 && index === 140) return [];
      if (age > 1 && index === 133) return [[reference, day, ward, offence === "Robbery" ? "Burglary" : "Robbery", state]];
      if (age > 2 && index === 147) return [[reference, day - 45, ward, offence, state]];
      return [row];
    }),
    ...late,
  ];
}

const sheet = (rows: readonly ExtractRow[], headers: readonly string[] = EXTRACT_HEADERS): Rows => [headers, ...rows];

async function build(host: NodeHost, earlier: NodeHost | null, name = "earlier.xlsx"): Promise<BuildOutcome> {
  const against =
    earlier === null
      ? {}
      : { against: (await readReported(earlier.run)).value!, earlierRecords: () => readEarlierRecords(earlier.run, SOURCE, name) };
  return buildReport(host.run, { ...SOURCE, end: null, today: new Date(2020, 10, 9), report: { charts: "bridge" }, ...against });
}

const told = ({ findings }: BuildOutcome) => findings.filter(({ code }) => code === "notByRecord").map(messageOf);
/** The sheet "Bridge": what each record did, and what it adds. */
async function listOf(host: NodeHost): Promise<readonly (readonly [string, string, number])[]> {
  const rows = await valuesOf(host, "Bridge", "A1:C60");
  return rows.flatMap(([record, what, adds]) => (typeof adds === "number" ? [[String(record), String(what), adds] as const] : []));
}

test("a chain of builds: the records come to what the ledger has as revised, in each of them", async () => {
  let before: NodeHost | null = null;
  const kinds: string[] = [];
  for (let age = 0; age < 4; age += 1) {
    // The sheet is called otherwise each time, and stands beside others.
    const host = await hostOf({ Notes: [["Notes"]], [`Crimes ${age}`]: sheet(extract(addMonths(OCT, age))) });
    const outcome: BuildOutcome = await build(host, before);
    expect([outcome.sheet, told(outcome)]).toEqual(["Report", []]);
    if (before !== null) {
      const list = await listOf(host);
      kinds.push(...list.map(([, what]) => what));
      for (const strand of OFFENCES) {
        const adds = list.filter(([record]) => record.startsWith(`${strand}: `)).reduce((sum, [, , add]) => sum + add, 0);
        // What [r] marks is set beside the first report of each month; the bridge beside the last report.
        const { value } = await readReported(host.run);
        const [last, now] = value!.slice(-2).map(({ strands }) => strands.find((each) => each.strand === strand)!);
        const was = new Map(last!.counts.map(({ month, count }) => [month, count]));
        const common = now!.counts.filter(({ month }) => month > now!.end - 12 && month > last!.end - 12 && was.has(month));
        expect(adds).toBe(common.reduce((sum, { month, count }) => sum + count - was.get(month)!, 0));
      }
    }
    before = host;
  }
  expect([...new Set(kinds)].toSorted()).toEqual([
    "Cancelled",
    "Moved between months of both reports",
    "Newly recorded",
    "Reclassified in",
    "Reclassified out",
  ]);
}, 60_000);

describe("what cannot be shown record by record", () => {
  const then = usual(OCT);
  const changed = [...usual(addMonths(OCT, 1)), ["42/919191/20", monthToSerial(OCT) + 9, "Ward 9", "Robbery", "Open"] as const];
  const blank = then.map(([, ...rest]): ExtractRow => ["", ...rest]);

  /** What a build of `changed` says against a workbook with these rows. */
  async function saidAgainst(rows: Rows, after: (host: NodeHost) => void = () => undefined) {
    const earlier = await hostOf({ Crimes: rows });
    expect((await build(earlier, null)).sheet).toBe("Report");
    after(earlier);
    const host = await hostOf({ "Crimes now": sheet(changed) });
    const outcome = await build(host, earlier);
    const lines = (await valuesOf(host, "Report", "A1:A80")).flat().map(String);
    // The bridge has it in one step.
    expect([outcome.sheet, lines.some((line) => line.includes(": revised +1;") && line.includes("Not shown record by record:"))]).toEqual([
      "Report",
      true,
    ]);
    return { said: told(outcome), sheets: await sheetNames(host.run) };
  }
  const BOTH = "Robbery and Burglary: revisions since the last report stand as one step, not record by record. ";

  test("is said with its cell: no reference, the same one very often, none in common, and counts", async () => {
    expect(await saidAgainst(sheet(blank))).toEqual({
      said: [
        `${BOTH}The sheet “Crimes” of earlier.xlsx, cell A2: the column “Crime number” has no reference in any of ${then.length} rows.`,
      ],
      sheets: ["Crimes now"],
    });
    const others = then.map(([, ...rest], index): ExtractRow => [`77/${600_000 + index * 53}/20`, ...rest]);
    expect((await saidAgainst(sheet(others))).said).toEqual([expect.stringContaining("No reference of earlier.xlsx is in this workbook.")]);
    const [, ...headers] = EXTRACT_HEADERS;
    expect((await saidAgainst([headers, ...then.map(([, ...rest]) => rest)])).said).toEqual([
      `${BOTH}The sheet “Crimes” of earlier.xlsx has no column of references, such as a crime number, by which records could be matched.`,
    ]);
  }, 60_000);

  test("and a workbook that was changed after its report", async () => {
    const cell = `D${then.findLastIndex(([, , , offence]) => offence === "Robbery") + 2}`;
    expect((await saidAgainst(sheet(then), (host) => host.user.type("Crimes", cell, "Fraud"))).said).toEqual([
      expect.stringMatching(/^Robbery: .* earlier\.xlsx reported 3 for March 2020, and its records come to 2: /),
    ]);
  }, 60_000);

  test("and the same reference in a thousand rows, and counts, as the other workbook has them", async () => {
    const often = Array.from({ length: 1000 }, (): ExtractRow => ["42/1/20", monthToSerial(OCT) + 3, "Ward 1", "Robbery", "Open"]);
    const host = await hostOf({ Crimes: sheet([...then, ...often]) });
    const { found } = await readEarlierRecords(host.run, SOURCE, "earlier.xlsx");
    expect(found.none).toEqual({ why: "repeated", sheet: "Crimes", address: `A${then.length + 2}`, reference: "42/1/20", times: 1000 });
    const counts = await hostOf({ Counts: [["Month", "Offence", "Count"], ...usual(OCT).map(([, day, , offence]) => [day, offence, 4])] });
    expect((await readEarlierRecords(counts.run, SOURCE, "earlier.xlsx")).found.none).toMatchObject({ why: "counts", sheet: "Counts" });
  });
});

test("records are read as the strands count them, from several sheets", async () => {
  const rows = usual(OCT);
  const host = await hostOf({ First: sheet(rows.slice(0, 60)), Second: sheet(rows.slice(60)) });
  const { records } = (await readEarlierRecords(host.run, SOURCE, "earlier.xlsx")).found;
  const wanted = asRecords(rows, "earlier.xlsx");
  expect(records!.sheets.map((each) => each.sheet)).toEqual(["First", "Second"]);
  expect([...records!.strands.get("Robbery")!]).toEqual([...wanted.strands.get("Robbery")!]);
  expect([...records!.extract.days]).toEqual([...wanted.extract.days]);
});
