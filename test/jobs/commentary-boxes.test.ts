import { monthOf } from "../../src/domain/month";
import { buildReport } from "../../src/jobs/build-report";
import { lookAtBoxes, resizeBoxes } from "../../src/jobs/commentary-boxes";
import { comment as inBold, plainComment as comment, seen } from "../excel/written";
import { hostOf, longRows } from "../workbooks";
import { OPTIONS } from "./build";

const WORDS = "Deployments in the town centre go on. ";
const built = async () => {
  const host = await hostOf({ Data: longRows(monthOf(2020, 1), 26, { Fraud: (index) => 100 + index, "Theft, other": () => 70 }) });
  await buildReport(host.run, OPTIONS);
  return host;
};
const cut = async (host: Awaited<ReturnType<typeof built>>) => (await lookAtBoxes(host.run)).cut.map(({ strand }) => strand);
/** What stands below a row that has grown is lower, and what it is is the same. */
const withoutHeights = (state: unknown) => JSON.stringify(state).replaceAll(/"(?:rowHeight|top)":[\d.]+/g, "");

describe("boxes of commentary", () => {
  test("fit right after a build, and are empty before anything was written", async () => {
    const host = await built();
    const { cut, empty } = await lookAtBoxes(host.run);
    expect([cut, empty.map(({ strand, sheet }) => [strand, sheet])]).toEqual([
      [],
      [
        ["Fraud", "Report"],
        ["Theft, other", "Report"],
      ],
    ]);
    await comment(host, "Fraud", WORDS.repeat(30));
    await buildReport(host.run, OPTIONS);
    expect((await lookAtBoxes(host.run)).cut).toEqual([]);
    expect((await lookAtBoxes(host.run)).empty.map(({ strand }) => strand)).toEqual(["Theft, other"]);
  });

  test("are cut once more is written than they have room for, and resized at a click: their rows, and nothing else", async () => {
    const host = await built();
    await comment(host, "Fraud", WORDS);
    expect(await cut(host)).toEqual([]);
    await comment(host, "Fraud", WORDS.repeat(12));
    expect(await cut(host)).toEqual(["Fraud"]);
    const before = withoutHeights(await seen(host));
    expect(await resizeBoxes(host.run)).toEqual({ resized: 1, tooLong: [] });
    expect(await cut(host)).toEqual([]);
    expect(withoutHeights(await seen(host)) === before).toBe(true);
    expect(await resizeBoxes(host.run)).toEqual({ resized: 0, tooLong: [] });
  });

  test("go by the letters: bold ones are wider than a build takes them to be", async () => {
    const host = await built();
    await inBold(host, "Fraud", WORDS.repeat(30));
    await buildReport(host.run, OPTIONS);
    expect(await cut(host)).toEqual(["Fraud"]);
    await resizeBoxes(host.run);
    expect(await cut(host)).toEqual([]);
  });

  test("go by the size of the letters", async () => {
    const host = await built();
    await comment(host, "Fraud", WORDS.repeat(3));
    expect(await cut(host)).toEqual([]);
    await host.run(async ({ workbook }) => void (workbook.names.getItem("SR_Fraud_Commentary").getRange().format.font.size = 16));
    expect(await cut(host)).toEqual(["Fraud"]);
    await resizeBoxes(host.run);
    expect(await cut(host)).toEqual([]);
  });

  test("are left to a build where they hold more than a row can be high", async () => {
    const host = await built();
    await comment(host, "Fraud", WORDS.repeat(100));
    expect(await resizeBoxes(host.run)).toEqual({ resized: 1, tooLong: ["Fraud"] });
    expect((await lookAtBoxes(host.run)).cut).toMatchObject([{ strand: "Fraud", isTooLong: true }]);
    await buildReport(host.run, OPTIONS);
    expect(await cut(host)).toEqual([]);
  });

  test("of a workbook without a report are none", async () => {
    const host = await hostOf({ Data: longRows(monthOf(2020, 1), 26, { Fraud: () => 100 }) });
    expect(await lookAtBoxes(host.run)).toEqual({ cut: [], empty: [], hardToRead: [] });
    expect(await resizeBoxes(host.run)).toEqual({ resized: 0, tooLong: [] });
  });

  test("are looked at in two syncs", async () => {
    const host = await built();
    host.traffic.reset();
    await lookAtBoxes(host.run);
    expect(host.traffic.syncs).toHaveLength(2);
  });
});
