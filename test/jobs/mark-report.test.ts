import { buildReport } from "../../src/jobs/build-report";
import { markReport } from "../../src/jobs/mark-report";
import { undoBuild } from "../../src/jobs/undo-build";
import { monthOf } from "../../src/domain/month";
import { OUT_OF_DATE } from "../../src/excel/write/out-of-date";
import { boldWidth } from "../../src/report/layout/text-size";
import { named, seen } from "../excel/written";
import { hostOf, longRows } from "../workbooks";

const OPTIONS = { by: null, end: null, strandsFrom: null, today: new Date(2020, 2, 16) };
const built = async () => {
  const host = await hostOf({ Data: longRows(monthOf(2020, 1), 26, { Fraud: (index) => 100 + index, Theft: () => 70 }) });
  await buildReport(host.run, OPTIONS);
  return host;
};

describe("the line on the report sheet that says that it is out of date", () => {
  test("is written and taken away, and nothing else is", async () => {
    const host = await built();
    const before = await seen(host);
    await markReport(host.run, true);
    expect(await named(host, "SR_Out_of_date")).toBe("Out of date: figures have changed. Build the report again.");
    expect(JSON.stringify(await seen(host)).replaceAll(OUT_OF_DATE, "")).toBe(JSON.stringify(before));
    await markReport(host.run, false);
    expect(await seen(host)).toEqual(before);
  });

  test("goes with the next build, and with undoing one", async () => {
    const host = await built();
    await markReport(host.run, true);
    await buildReport(host.run, OPTIONS);
    expect(await named(host, "SR_Out_of_date")).toBe("");
    await markReport(host.run, true);
    expect(await undoBuild(host.run)).toMatchObject({ kind: "restored" });
    expect(await named(host, "SR_Out_of_date")).toBe("");
  });

  test("is written in a sync of its own, where it does not stand there already", async () => {
    const host = await built();
    await markReport(host.run, true);
    host.traffic.reset();
    await markReport(host.run, true);
    expect(host.traffic.syncs).toHaveLength(1);
  });

  test("leaves words of the analyst's alone, and a sheet that is protected", async () => {
    const host = await built();
    await host.run(async ({ workbook }) => void (workbook.names.getItem("SR_Out_of_date").getRange().values = [["Draft"]]));
    await markReport(host.run, true);
    expect(await named(host, "SR_Out_of_date")).toBe("Draft");
    await host.run(async ({ workbook }) => void (workbook.names.getItem("SR_Out_of_date").getRange().values = [[""]]));
    host.faults.protect("Report");
    await markReport(host.run, true);
    expect(await named(host, "SR_Out_of_date")).toBe("");
  });

  test("does nothing in a workbook without a report", async () => {
    const host = await hostOf({ Data: longRows(monthOf(2020, 1), 26, { Fraud: () => 100 }) });
    await markReport(host.run, true);
    expect(host.workbook.sheets.map(({ name }) => name)).toEqual(["Data"]);
  });

  test("has room beside the heading: columns B to E", () => {
    expect(boldWidth(OUT_OF_DATE, 8.5)).toBeLessThan(73.5 * 3 + 66 - 6);
  });
});
