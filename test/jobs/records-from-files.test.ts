import { openHost } from "../../host/node";
import { readPlainSheet } from "../../src/excel/write/plain-sheet";
import { inspectWorkbook } from "../../src/jobs/inspect-workbook";
import { recordsFromFiles } from "../../src/jobs/records-from-files";
import { csv } from "../extract/files";
import { hostOf } from "../workbooks";

const HEADERS = ["Date", "Offence", "District"];
const rows = (days: number) =>
  Array.from({ length: days }, (_, at) => [`2019-${String(1 + (at % 12)).padStart(2, "0")}-${10 + (at % 9)}`, `Theft${at % 3}`, "Harlow"]);

type Host = Awaited<ReturnType<typeof hostOf>>;
const count = ({ run }: Host, days: number) =>
  recordsFromFiles(run, {
    files: [new File([csv(HEADERS, rows(days))], "crimes.csv", { lastModified: 0 })],
    ...{ said: { corrections: [], settled: [] }, mayRename: false, today: new Date(2020, 2, 16) },
    ...{ progress: () => undefined, signal: new AbortController().signal },
  });
const cellsOf = async ({ run }: Host) => ({ source: await readPlainSheet(run, "Source"), records: await readPlainSheet(run, "Records") });

describe("files that are counted again while Excel stops answering", () => {
  /** 60 records were counted; 48 are. */
  async function counted() {
    const host = await hostOf({ Notes: [["Ours"]] });
    await count(host, 60);
    return (await host.toBytes()).bytes;
  }

  test("leave one counting's figures whole, and say the same of the months when they are counted once more", async () => {
    const workbook = await counted();
    const open = () => openHost({ workbook, name: "counted.xlsx" });
    const whole = await open();
    whole.traffic.reset();
    const outcome = await count(whole, 48);
    const [before, done] = [await cellsOf(await open()), await cellsOf(whole)];
    expect(done.source!.filter(([what]) => what === "Changed since the last time")).toHaveLength(12);
    const last = whole.traffic.syncs.findLastIndex(({ kind }) => kind === "write");
    const { actions } = whole.traffic.syncs[last]!;
    // Before the last write, when the figures are there and the rest is not, and when only the answer is lost.
    for (const when of ["before", { action: actions - 3 }, "after"] as const) {
      const host = await open();
      for (const nth of [last + 1, last + 2, last + 3, last + 4, last + 5])
        host.faults.failSync({ nth, when: nth === last + 1 ? when : "before", code: "GeneralException" });
      await expect(count(host, 48)).rejects.toThrow("Count the files again to complete them.");
      host.faults.clear();
      const { records } = await cellsOf(host);
      expect([before.records, done.records]).toContainEqual(records);
      expect((await inspectWorkbook(host.run)).accounts.map(({ sheet }) => sheet)).toEqual(["Records"]);
      expect(await count(host, 48)).toEqual(outcome);
      expect(await cellsOf(host)).toEqual(done);
    }
  });

  test("and other files then, are compared with what stands there", async () => {
    const host = await openHost({ workbook: await counted(), name: "counted.xlsx" });
    await count(host, 48);
    const [same, other] = [await count(host, 48), await count(host, 36)];
    expect([same, other].map((each) => (each.kind === "counted" ? each.changes?.[0] : each))).toEqual([
      expect.objectContaining({ before: 5, now: 4 }),
      expect.objectContaining({ before: 4, now: 3 }),
    ]);
  });
});
