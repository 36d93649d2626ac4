import { openHost, type NodeHost } from "../../host/node";
import { buildReport } from "../../src/jobs/build-report";
import { checkWorkbook } from "../../src/jobs/check-workbook";
import { watchFigures, type WatchedFigures, type WatchedFindings } from "../../src/jobs/watch-figures";
import { addMonths, monthOf } from "../../src/domain/month";
import { Clock } from "../excel/watch/watched";
import { BY_NIGHT } from "../night";
import { hostOf, type Rows } from "../workbooks";

const TODAY = new Date(2020, 2, 16);
const OPTIONS = { by: null, strandsFrom: null, end: null, today: TODAY };

interface Live {
  readonly host: NodeHost;
  readonly watch: WatchedFigures;
  readonly clock: Clock;
  /** "warning totalDisagrees Data F5": what is said now, infos aside, once every edit has been checked. */
  readonly now: () => Promise<readonly string[]>;
  readonly failures: readonly string[];
}

async function live(host: NodeHost): Promise<Live> {
  const clock = new Clock();
  const failures: string[] = [];
  let last: WatchedFindings | null = null;
  const watch = await watchFigures(
    host.run,
    OPTIONS,
    { supports: () => true, wait: clock.wait, fault: fail, idle: 2_000 },
    { found: (now) => (last = now), failed: (message) => failures.push(message) },
  );
  await host.idle();
  host.traffic.reset();
  const now = async () => {
    await host.idle();
    await watch.settled();
    return last!.findings
      .filter(({ severity }) => severity !== "info")
      .map(({ severity, code, sheet, address }) => [severity, code, sheet, address].filter(Boolean).join(" "));
  };
  return { host, watch, clock, now, failures };
}

function fail(error: unknown): never {
  throw error;
}

/** A wide sheet of 24 months with a row and a column of totals, which are formulas as analysts have them. */
function wide(): Rows {
  const columns = Array.from({ length: 24 }, (_, index) => addMonths(monthOf(2018, 2), index));
  const counts = (base: number) => columns.map((_, index) => base + ((index * 7) % 11));
  const letter = (column: number) => (column < 26 ? String.fromCharCode(65 + column) : `A${String.fromCharCode(39 + column)}`);
  const line = (name: string, row: number, base: number) => [name, ...counts(base), { formula: `SUM(B${row}:Y${row})` }];
  return [
    ["Offence", ...columns.map((month) => ({ month })), "Total"],
    line("Burglary", 2, 140),
    line("Robbery", 3, 60),
    line("Fraud", 4, 90),
    ["Total", ...columns.map((_, index) => ({ formula: `SUM(${letter(index + 1)}2:${letter(index + 1)}4)` })), { formula: "SUM(Z2:Z4)" }],
  ];
}

const strands: Rows = [
  ["Strand", "Column", "Values"],
  ["Burglary", "Offence", "Burglary"],
  ["Robbery and fraud", "Offence", "Robbery; Fraud"],
];

const book = () => hostOf({ Data: wide(), Strands: strands });

describe("figures while they are typed", () => {
  test("get a finding with a wrong one, which goes when it is mended, at one sync each", async () => {
    const { host, now } = await live(await book());
    expect(await now()).toEqual([]);
    host.user.type("Data", "F2", "n/k");
    expect(await now()).toContain("error notACount Data F2");
    host.user.type("Data", "F2", -3);
    expect(await now()).toContain("error notACount Data F2");
    host.user.type("Data", "F2", 142);
    expect(await now()).toEqual([]);
    expect(host.traffic.totals.syncs).toBe(3);
  });

  test("are read against the report's texts: after a pause in typing there, and as they were read last while figures are typed", async () => {
    const host = await book();
    await buildReport(host.run, OPTIONS);
    const { now, clock } = await live(host);
    const box = await host.run(async (context) => {
      const range = context.workbook.names.getItem("SR_Burglary_Commentary").getRange().getCell(0, 0).load("address");
      await context.sync();
      return range.address.slice(range.address.indexOf("!") + 1);
    });
    host.user.type("Report", box, "There were 207 visits since June 2019, an average of 40 each month.");
    expect(await now()).toEqual([]);
    clock.pass();
    await Promise.resolve();
    const told = `warning textDisagrees Report ${box}`;
    expect(await now()).toContain(told);
    host.user.type("Data", "F2", "n/k");
    expect(await now()).toEqual(expect.arrayContaining([told, "error notACount Data F2"]));
  });

  test("raise nothing where totals are formulas, which are read with the edit", async () => {
    const { host, now } = await live(await book());
    host.user.type("Data", "F2", 143);
    expect(await now()).toEqual([]);
    expect(host.traffic.totals.syncs).toBe(1);
  });

  test("are compared with their own history: two digits swapped", async () => {
    const { host, now } = await live(await book());
    host.user.type("Data", "F2", 412);
    expect(await now()).toEqual(["warning implausibleCount Data F2"]);
    host.user.undo();
    expect(await now()).toEqual([]);
  });

  test("are checked after a paste, a fill and a deletion", async () => {
    const { host, now } = await live(await book());
    host.user.paste("Data", "B2", [
      ["one", 2.5],
      ["two", 61],
    ]);
    expect(await now()).toEqual(expect.arrayContaining(["error notACount Data B2:B3", "error notACount Data C2"]));
    host.user.paste("Data", "B2", [
      [141, 142],
      [61, 68],
    ]);
    expect(await now()).toEqual([]);
    host.user.clear("Data", "B3");
    expect(await now()).toContain("error blankAmongCounts Data B3");
    host.user.undo();
    expect(await now()).toEqual([]);
  });

  test("are read again where rows move", async () => {
    const { host, now } = await live(await book());
    host.user.type("Data", "F2", "n/k");
    host.user.insert("Data", "1:2");
    expect(await now()).toContain("error notACount Data F4");
    host.user.delete("Data", "1:1");
    expect(await now()).toContain("error notACount Data F3");
  });

  test("follow the Strands table", async () => {
    const { host, now } = await live(await book());
    host.user.type("Strands", "C2", "Burglery");
    expect(await now()).toContain("error strandMatchesNothing Strands C2");
    host.user.type("Strands", "C2", "Burglary");
    expect(await now()).toEqual([]);
  });

  test("say nothing of what the add-in writes itself, and go on after it", async () => {
    const { host, watch, now } = await live(await book());
    const { sheet } = await watch.whilePaused(() => buildReport(host.run, OPTIONS));
    expect(sheet).not.toBeNull();
    expect(await now()).toEqual([]);
    host.traffic.reset();
    host.user.type("Data", "F2", "n/k");
    expect(await now()).toContain("error notACount Data F2");
    expect(host.traffic.totals.syncs).toBe(1);
    host.user.type(sheet!, "A1", "Our own title");
    expect(await now()).toContain("error notACount Data F2");
  });

  test("stop being watched", async () => {
    const { host, watch, now } = await live(await book());
    await watch.stop();
    host.traffic.reset();
    host.user.type("Data", "F2", "n/k");
    expect(await now()).toEqual([]);
    expect(host.traffic.totals.syncs).toBe(0);
  });
});

describe("what is said while figures are typed", () => {
  const table: Rows = [
    ["5.1 Hate Crime:"],
    ["", "12 Month ending Jan 19", "12 Month ending Jan 20", "Diff.", "% Diff."],
    ["Hate Crime Offences", 1200, 1350, { formula: "C3-B3" }, { formula: "D3/B3" }],
  ];
  const long: Rows = [
    ["Month", "Offence", "District", "Count"],
    ...Array.from({ length: 24 }, (_, index) =>
      ["North", "South"].map((district, place) => [
        { month: addMonths(monthOf(2018, 2), index) },
        "Theft",
        district,
        30 + place * 20 + ((index * 5) % 9),
      ]),
    ).flat(),
  ];
  const all: Rows = [...strands, ["Theft", "Offence", "Theft"], ["Hate Crime", "", ""]];

  test("is what reading everything anew says, whatever was typed, pasted, cleared or undone", async () => {
    const { host, watch, clock, now } = await live(await hostOf({ Data: wide(), Long: long, Tables: table, Strands: all }));
    const random = lcg(7);
    const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)]!;
    const cell = () =>
      pick([
        ["Data", `${pick(["A", "B", "F", "K", "Y", "Z"])}${1 + Math.floor(random() * 6)}`],
        ["Long", `${pick(["A", "B", "C", "D"])}${1 + Math.floor(random() * 50)}`],
        ["Tables", `${pick(["A", "B", "C", "D", "E"])}${1 + Math.floor(random() * 4)}`],
        ["Strands", `${pick(["A", "B", "C"])}${1 + Math.floor(random() * 6)}`],
      ] as const);
    let undoable = 0;
    for (let turn = 0; turn < (BY_NIGHT ? 60 : 25); turn += 1) {
      const [sheet, address] = cell();
      const act = random();
      if (act < 0.55)
        host.user.type(
          sheet,
          address,
          pick<string | number>([0, 7, 52, 150, 412, 1410, -1, 2.5, "n/a", "*", "Theft", "Burglery", "Jan 20", "Total", ""]),
        );
      else if (act < 0.7)
        host.user.paste(sheet, address, [
          [50, 51],
          [52, 53],
        ]);
      else if (act < 0.8) host.user.clear(sheet, address);
      else if (undoable > 0) host.user.undo();
      undoable += act < 0.8 ? 1 : undoable > 0 ? -1 : 0;
      await now();
      // Nothing is typed for a while: what only all sheets together can tell is told.
      clock.pass();
      await Promise.resolve();
      await watch.settled();
      const said = await now();
      const { findings } = await checkWorkbook(host.run, OPTIONS);
      const anew = findings
        .filter(({ severity }) => severity !== "info")
        .map(({ severity, code, sheet: on, address: at }) => [severity, code, on, at].filter(Boolean).join(" "));
      expect({ turn, sheet, address, said }).toEqual({ turn, sheet, address, said: anew });
    }
  });
});

/** Numbers from 0 to 1 that are the same in every run. */
function lcg(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648;
}

describe("a long sheet", () => {
  const longHost = async (rows: number) => {
    const host = await openHost();
    const lines = Array.from({ length: rows }, (_, row) => [
      `${String((row % 12) + 1).padStart(2, "0")}/20${18 + (Math.floor(row / 12) % 2)}`,
      ["Burglary", "Robbery", "Fraud"][row % 3]!,
      `Ward ${Math.floor(row / 72)}`,
      40 + (row % 7),
    ]);
    host.user.paste("Sheet1", "A1", [["Month", "Offence", "Ward", "Count"], ...lines]);
    await host.idle();
    return host;
  };

  test("of 60,000 rows is checked around the edit, at one sync", async () => {
    const { host, now } = await live(await longHost(60_000));
    const before = await now();
    host.user.type("Sheet1", "D50000", "n/k");
    expect(await now()).toEqual([...before, "error notACount Sheet1 D50000"]);
    host.user.type("Sheet1", "A40000", "Jnuary");
    expect(await now()).toEqual(expect.arrayContaining(["error notACount Sheet1 D50000", "error rowsWithoutMonth Sheet1 A40000"]));
    host.user.type("Sheet1", "D50000", 41);
    host.user.type("Sheet1", "A40000", "01/2019");
    expect(await now()).toEqual(before);
    expect(host.traffic.totals.syncs).toBeLessThanOrEqual(4);
  });

  test("takes a paste of 10,000 cells in one sync, and rows that are added below", async () => {
    const { host, now } = await live(await longHost(60_000));
    const before = await now();
    host.user.paste(
      "Sheet1",
      "D101",
      Array.from({ length: 10_000 }, (_, row) => [row === 5_000 ? -4 : 41]),
    );
    expect(await now()).toEqual([...before, "error notACount Sheet1 D5101"]);
    expect(host.traffic.totals.syncs).toBe(1);
    host.user.paste("Sheet1", "A60002", [["01/2019", "Burglary", "Ward 1", "?"]]);
    expect(await now()).toEqual([...before, "error notACount Sheet1 D5101", "error notACount Sheet1 D60002"]);
  });
});
