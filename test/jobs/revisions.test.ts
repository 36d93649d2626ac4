import { openHost, type NodeHost } from "../../host/node";
import { monthOf } from "../../src/domain/month";
import { undoBuild } from "../../src/jobs/undo-build";
import { ledgerBuild, ledgerFromXml } from "../../src/kept/ledger";
import { revisionsLine, revisionTexts } from "../../src/report/build-news";
import { valuesOf } from "../excel/written";
import { build, faultsOf } from "../verify/built";
import { hostOf, longRows, type Rows } from "../workbooks";

const END = monthOf(2020, 1);
/** Rows of "Crimes" from row 2: Fraud and Robbery of each month in turn, from Feb 18 on. */
const ROWS = longRows(END, 24, {
  Fraud: (index) => 200 + ((index * 37) % 11),
  Robbery: (index) => 300 + ((index * 13) % 7),
});
const cellOf = (strand: "Fraud" | "Robbery", index: number) => `C${2 + 2 * index + (strand === "Fraud" ? 0 : 1)}`;
const at = (month: number, day = 9) => new Date(2020, month - 1, day, 9);

const texts = (outcome: Awaited<ReturnType<typeof build>>) => {
  const news = outcome.news!;
  return [revisionsLine(news), ...revisionTexts(news).map(({ strand, text }) => `${strand}: ${text}`)];
};
const partsOf = (host: NodeHost) => host.workbook.customXml.map(({ xml }) => xml).filter((xml) => xml.includes("urn:strand-report:ledger"));
const kept = (host: NodeHost) => partsOf(host).map((xml) => ledgerFromXml([xml]).value?.length);

/** The cells of a sheet that hold the mark, and the texts that begin with it. */
async function marks(host: NodeHost): Promise<readonly string[]> {
  const data = await valuesOf(host, "Strand data", "A1:H60");
  return data.flatMap(([strand, , , month, , count, , mark]) =>
    mark === "[r]" ? [`${strand as string} ${month as string} ${count as number}`] : [],
  );
}
const notes = async (host: NodeHost) => (await valuesOf(host, "Report", "A1:A60")).flat().filter((text) => String(text).startsWith("[r]"));

describe("three builds with records that came late", () => {
  let host: NodeHost;
  beforeAll(async () => void (host = await hostOf({ Crimes: ROWS })));

  test("the first marks nothing and keeps what it reports", async () => {
    expect(texts(await build(host, {}, at(2)))).toEqual([null]);
    expect([await marks(host), kept(host)]).toEqual([[], [1]]);
  });

  test("the second marks the months that were revised, lists them, and keeps its marks when it is built again", async () => {
    host.user.type("Crimes", cellOf("Fraud", 22), 290);
    host.user.type("Crimes", cellOf("Fraud", 3), 214);
    const [was1, was2] = [200 + ((3 * 37) % 11), 200 + ((22 * 37) % 11)];
    const said = [
      "2 months of 1 strand were revised since they were last reported, and are marked [r].",
      `Fraud: May 18 from ${was1} to 214 and Dec 19 from ${was2} to 290`,
    ];
    expect(texts(await build(host, {}, at(3)))).toEqual(said);
    expect(await marks(host)).toEqual(["Fraud May 214", "Fraud Dec 290"]);
    expect(await notes(host)).toEqual([
      "[r] revised since last reported: months of Fraud. “Strand data” lists what was reported, and when.",
      "[r] 1 month of the earlier figure and 1 month of the later figure were revised since they were last reported.",
    ]);
    const list = await valuesOf(host, "Strand data", "Y2:AD4");
    expect(list.map(([strand, , was, is, diff, on]) => [strand, was, is, diff, on])).toEqual([
      ["Revised: strand", "Was", "Is now", "Diff.", "Reported on"],
      ["Fraud", was1, 214, 214 - was1, "9 February 2020"],
      ["Fraud", was2, 290, 290 - was2, "9 February 2020"],
    ]);
    expect(texts(await build(host, {}, at(3, 10)))).toEqual(said);
    expect(kept(host)).toEqual([2, 2]);
    expect(await faultsOf(host)).toEqual([]);
  });

  test("the third, of the next month, marks only what has changed since the second; undone, it has left nothing", async () => {
    const rows = [["Fraud", 230] as const, ["Robbery", 305] as const];
    rows.forEach(([strand, count], index) => {
      host.user.type("Crimes", `A${50 + index}`, "2020-02");
      host.user.type("Crimes", `B${50 + index}`, strand);
      host.user.type("Crimes", `C${50 + index}`, count);
    });
    host.user.type("Crimes", cellOf("Robbery", 20), 340);
    const third = await build(host, { end: monthOf(2020, 2) }, at(4));
    expect(texts(third)).toEqual([
      "1 month of 1 strand was revised since it was last reported, and is marked [r].",
      `Robbery: Oct 19 from ${300 + ((20 * 13) % 7)} to 340`,
    ]);
    expect(await marks(host)).toEqual(["Robbery Oct 340"]);
    expect(kept(host).toSorted()).toEqual([2, 3]);
    expect(await undoBuild(host.run)).toMatchObject({ kind: "restored" });
    expect(await marks(host)).toEqual(["Fraud May 214", "Fraud Dec 290"]);
    expect(kept(host)).toEqual([2]);
  });

  test("a list that is damaged is said to be, and begun anew; the report is whole", async () => {
    for (const part of host.workbook.customXml) part.xml = part.xml.replace(/(<ledger[^>]*>).*(<\/ledger>)/, "$1{damaged$2");
    const outcome = await build(host, {}, at(5));
    expect(outcome.remarks.filter(({ code }) => code === "keptUnreadable")).toMatchObject([
      { code: "keptUnreadable", severity: "warning", details: { what: "ledger", problem: "the text is damaged" } },
    ]);
    expect([texts(outcome), await marks(host), kept(host).includes(1)]).toEqual([[null], [], true]);
    expect(await faultsOf(host)).toEqual([]);
  });

  test("where counts are hidden, no earlier count is told from a report that did not hide it", async () => {
    const other = await hostOf({ Crimes: ROWS });
    other.user.type("Crimes", cellOf("Fraud", 20), 3);
    await build(other, {}, at(2));
    other.user.type("Crimes", cellOf("Fraud", 20), 210);
    expect(texts(await build(other, { suppress: 5 }, at(3)))).toEqual([null]);
    expect([await marks(other), await notes(other)]).toEqual([[], []]);
    expect(await faultsOf(other)).toEqual([]);
  });

  test("where counts are hidden, nothing is kept that shows more, and nothing of a strand that hides a month is marked", async () => {
    host.user.type("Crimes", cellOf("Fraud", 20), 3);
    expect(texts(await build(host, { suppress: 5 }, at(6)))).toEqual([null]);
    const [ledger] = partsOf(host).filter((xml) => xml.includes("hiddenUnder"));
    const { value } = ledgerFromXml([ledger!]);
    expect(value!.map(({ strands }) => strands.map(({ strand, counts }) => [strand, counts.length]))).toEqual([
      [
        ["Fraud", 0],
        ["Robbery", 24],
      ],
    ]);
    host.user.type("Crimes", cellOf("Fraud", 20), 4);
    expect(texts(await build(host, { suppress: 5 }, at(6, 10)))).toEqual([null]);
    expect(await faultsOf(host)).toEqual([]);
  });
});

describe("builds of figures that are not months", () => {
  const second = async (rows: Rows, cell: string, count: number) => {
    const host = await hostOf({ Offences: rows });
    await build(host, {}, at(4));
    host.user.type("Offences", cell, count);
    const outcome = await build(host, {}, at(5));
    expect(await faultsOf(host)).toEqual([]);
    const list = await valuesOf(host, "Strand data", "Y3:Z3");
    return [...texts(outcome), ...(await notes(host)), ...list.flat()];
  };
  const NOTE = "[r] revised since last reported: figures of Fraud. “Strand data” lists what was reported, and when.";

  test("name a quarter, and a total of 12 months, as what they are", async () => {
    const quarters = Array.from({ length: 8 }, (_, index) => `Q${(index % 4) + 1} ${index < 4 ? "2018/19" : "2019/20"}`);
    expect(
      await second(
        [
          ["Offence", ...quarters],
          ["Fraud", 300, 310, 320, 330, 340, 350, 360, 370],
        ],
        "I2",
        1000,
      ),
    ).toEqual([
      "1 figure of 1 strand was revised since it was last reported, and is marked [r].",
      "Fraud: Jan to Mar 20 from 370 to 1,000",
      NOTE,
      "[r] 1 quarter of the later figure was revised since it was last reported.",
      "Fraud",
      "Jan to Mar 20",
    ]);
    const totals = ["12 months to Jan 2019", "12 months to Jan 2020"];
    expect(
      await second(
        [
          ["Offence", ...totals],
          ["Fraud", 3000, 3100],
        ],
        "C2",
        3105,
      ),
    ).toEqual([
      "1 figure of 1 strand was revised since it was last reported, and is marked [r].",
      "Fraud: 12 months to Jan 20 from 3,100 to 3,105",
      NOTE,
      "[r] The later figure was revised since it was last reported.",
      "Fraud",
      "12 months to Jan 20",
    ]);
  });
});

describe("a list of what was reported, where Excel fails as the plan is kept", () => {
  /** Actions from the end of the writing: about where the plan is kept. */
  const [FROM, TO] = [40, 35];
  let file: Uint8Array;
  beforeAll(async () => {
    const host = await hostOf({ Crimes: ROWS });
    await build(host, {}, at(2));
    await build(host, {}, at(3));
    ({ bytes: file } = await host.toBytes());
  });
  const opened = () => openHost({ workbook: file, name: "built.xlsx" });

  /** Does the job once for each of these actions of its largest sync, which fails; gives the workbooks. */
  async function* cutOff(job: (host: NodeHost) => Promise<unknown>): AsyncGenerator<NodeHost> {
    const whole = await opened();
    whole.traffic.reset();
    await job(whole);
    const actions = whole.traffic.syncs.map((sync) => sync.actions);
    const most = Math.max(...actions);
    for (let action = most - FROM; action <= most - TO; action += 2) {
      const host = await opened();
      host.faults.failSync({ nth: actions.indexOf(most) + 1, when: { action }, code: "GeneralException" });
      await job(host).catch(() => undefined);
      host.faults.clear();
      yield host;
    }
  }
  const buildsKept = (host: NodeHost) => partsOf(host).map(ledgerBuild).toSorted();

  test("of undoing, stays with the report that is back", async () => {
    const found = new Set<string>();
    for await (const host of cutOff(({ run }) => undoBuild(run))) {
      const before = buildsKept(host);
      const { kind } = await undoBuild(host.run);
      found.add(JSON.stringify([before, kind, buildsKept(host)]));
    }
    expect([...found].toSorted()).toEqual(
      [JSON.stringify([[1, 2], "restored", [1]]), JSON.stringify([[1], "nothingToUndo", [1]])].toSorted(),
    );
  });

  test("of a build, stays with the report that undoing leads to", async () => {
    const found = new Set<string>();
    for await (const host of cutOff((each) => build(each, {}, at(4)))) {
      const [last] = buildsKept(host).slice(-1);
      await undoBuild(host.run);
      found.add(JSON.stringify([last, buildsKept(host)]));
    }
    expect([...found].toSorted()).toEqual(["[2,[1]]", "[3,[2]]"]);
  });
});
