import { buildReport, type BuildOutcome } from "../../src/jobs/build-report";
import type { NodeHost } from "../../host/node";
import { monthOf } from "../../src/domain/month";
import { messageOf } from "../../src/checks/messages";
import { comment, commentary } from "../excel/written";
import { hostOf, longRows } from "../workbooks";

describe("the data notes of a build", () => {
  const END = monthOf(2020, 1);
  const build = (host: NodeHost): Promise<BuildOutcome> =>
    buildReport(host.run, { by: null, end: null, strandsFrom: null, today: new Date(2020, 2, 16) });
  const written = (host: NodeHost) =>
    host.run(async (context) => {
      const range = context.workbook.names.getItem("SR_Data_Notes").getRange().load("values");
      await context.sync();
      return (range.values as unknown[][]).map((row) => row.filter((value) => value !== "")).filter((row) => row.length > 0);
    });
  const gap = () => longRows(END, 26, { Fraud: () => 100, Robbery: () => 70 }).filter((_, row) => row !== 45);

  test("say what was read and list the warnings of the build", async () => {
    const host = await hostOf({ Crimes: gap() });
    const { findings } = await build(host);
    const warnings = findings.filter(({ severity }) => severity === "warning").map(messageOf);
    expect(warnings.length).toBeGreaterThan(0);
    const values = await written(host);
    expect(values.slice(0, 3)).toEqual([["Data notes"], ["Worksheet", "Rows", "Months"], ["Crimes", 51, "Dec 17 to Jan 20"]]);
    expect(values.slice(4, 8)).toEqual([
      ["What became of the numbers"],
      ["Of 102 numbers on 1 worksheet, 47 are counted in this report."],
      ["Not counted: 4 of months outside the report’s periods."],
      ["Other numbers: 51 dates, codes, rates and the like."],
    ]);
    expect(values.slice(8)).toEqual([["Warnings"], ...warnings.map((warning) => [warning])]);
  });

  test("stay text where a sheet's name begins like a formula", async () => {
    const host = await hostOf({ "=1+1": longRows(END, 26, { Fraud: () => 100 }) });
    await build(host);
    expect((await written(host))[2]).toEqual(["=1+1", 26, "Dec 17 to Jan 20"]);
  });

  test("follow the data when it is built again, with the commentary above them", async () => {
    const host = await hostOf({ Crimes: gap() });
    await build(host);
    await comment(host, "Robbery", "Known to the force.");
    const before = await written(host);
    await build(host);
    expect(await written(host)).toEqual(before);
    host.user.paste("Crimes", "A53", [["Nov 17", "Fraud", "90"]]);
    await build(host);
    expect(await commentary(host, "Robbery")).toMatchObject({ words: "Known to the force.", sheet: "Report" });
    expect((await written(host))[2]).toEqual(["Crimes", 52, "Nov 17 to Jan 20"]);
  });
});
