import { lookAtReport } from "../../cli/ready";
import { messageOf } from "../../src/checks/messages";
import { buildStateText, parseBuildState, type BuildState } from "../../src/kept/build-state";
import { monthOf } from "../../src/domain/month";
import { buildReport } from "../../src/jobs/build-report";
import { checkWorkbook } from "../../src/jobs/check-workbook";
import { lookAtBoxes } from "../../src/jobs/commentary-boxes";
import { hostOf, longRows } from "../workbooks";
import type { NodeHost } from "../../host/node";

const OPTIONS = { by: null, end: null, strandsFrom: null, today: new Date(2020, 2, 16) };
const built = async () => {
  const host = await hostOf({ Data: longRows(monthOf(2020, 1), 26, { Fraud: (index) => 100 + index, Robbery: () => 70 }) });
  return { host, outcome: await buildReport(host.run, OPTIONS) };
};
const found = async (host: NodeHost) =>
  (await lookAtBoxes(host.run)).hardToRead.map(({ rule, places }) => [rule, ...places.map(({ sheet, address }) => `${sheet}!${address}`)]);
/** Does something to the first cell of the commentary on fraud. */
const inBox = (host: NodeHost, act: (cell: Excel.Range) => void) =>
  host.run(async ({ workbook }) => act(workbook.names.getItem("SR_Fraud_Commentary").getRange().getCell(0, 0)));
const title = (host: NodeHost) =>
  host.run(async (context) => {
    const properties = context.workbook.properties.load("title");
    await context.sync();
    return properties.title;
  });

describe("A report that some readers cannot use", () => {
  it("is none that was only just built: the report is in front with the cursor in A1, and the file has a title", async () => {
    const { host, outcome } = await built();
    expect(outcome.findings.map(({ code }) => code)).not.toContain("hardToRead");
    expect(await found(host)).toEqual([]);
    expect(await title(host)).toMatch(/\S/);
    const place = await host.run(async (context) => {
      const range = context.workbook.getSelectedRange().load("address");
      await context.sync();
      return range.address;
    });
    expect(place).toBe("Report!A1");
  });

  it("leaves a title that the file has, and says where there is none", async () => {
    const { host } = await built();
    const set = (words: string) => host.run(async ({ workbook }) => void (workbook.properties.title = words));
    await set("Quarter 4");
    await buildReport(host.run, OPTIONS);
    expect(await title(host)).toBe("Quarter 4");
    await set("");
    expect(await found(host)).toEqual([["documentTitle", "Report!null"]]);
    await buildReport(host.run, OPTIONS);
    expect(await found(host)).toEqual([]);
  });

  it("names commentary in colours, pale or small letters, and links that say nothing", async () => {
    const { host } = await built();
    const address = await host.run(async (context) => {
      const cell = context.workbook.names.getItem("SR_Fraud_Commentary").getRange().getCell(0, 0).load("address");
      await context.sync();
      return cell.address;
    });
    await inBox(host, (cell) => {
      cell.values = [["On course. Click here for more."]];
      cell.format.fill.color = "#FF0000";
      cell.format.font.color = "#FFFF00";
      cell.format.font.size = 7;
    });
    expect(await found(host)).toEqual([
      ["linkTexts", address],
      ["colourAlone", address],
      ["textSize", address],
      ["contrast", address],
    ]);
    await inBox(host, (cell) => {
      cell.values = [["Red: the plan is late."]];
      cell.format.font.color = "#CC0000";
      cell.format.font.size = 10;
    });
    expect(await found(host)).toEqual([["contrast", address]]);
    await inBox(host, (cell) => {
      cell.format.fill.color = "#FFFFFF";
      cell.format.font.bold = true;
    });
    expect(await found(host)).toEqual([]);
  });

  it("names sheets whose names say nothing and sheets that are empty, not those with a picture or a chart, nor hidden ones", async () => {
    const { host } = await built();
    host.user.renameSheet("Strand data", "Sheet2");
    host.user.addSheet("Spare");
    host.user.addSheet("Picture");
    host.user.addSheet("Hidden");
    await host.run(async ({ workbook: { worksheets } }) => {
      worksheets.getItem("Picture").shapes.addTextBox("A map");
      worksheets.getItem("Hidden").visibility = "Hidden";
    });
    expect(await found(host)).toEqual([
      ["sheetNames", "Sheet2!null"],
      ["emptySheets", "Spare!null"],
    ]);
  });

  it("is told at the end of a check, with the cell and what to do", async () => {
    const { host } = await built();
    await inBox(host, (cell) => {
      cell.values = [["On course."]];
      cell.format.fill.color = "#FF0000";
    });
    const { text, json } = await lookAtReport(host.run, await checkWorkbook(host.run, OPTIONS));
    expect(text).toMatch(/At 1 place a colour may say something that no word says\. Report!A\d+\. Say it in words too/);
    expect(json.ready).toContainEqual(expect.objectContaining({ kind: "hardToRead" }));
  });

  it("is told by its build, and from then on, until it is put right", async () => {
    const { host } = await built();
    host.user.renameSheet("Report", "Sheet1");
    const { findings } = await buildReport(host.run, OPTIONS);
    const told = findings.find(({ code }) => code === "hardToRead")!;
    expect([told.sheet, messageOf(told)]).toEqual([
      "Sheet1",
      "Some readers cannot use this part of the report: 1 sheet of the report has a name that does not say what is on it. Give each another name. The next build finds it by its names in the Name Manager.",
    ]);
    expect(await found(host)).toEqual([["sheetNames", "Sheet1!null"]]);
    host.user.renameSheet("Sheet1", "Report on crime");
    expect(await found(host)).toEqual([]);
  });

  it("is known from what its build kept, by the sheet's present name, until the next build", async () => {
    const { host } = await built();
    const kept = (change: (state: BuildState) => BuildState) =>
      host.run(async (context) => {
        const setting = context.workbook.settings.getItem("strandReport.build").load("value");
        await context.sync();
        setting.delete();
        context.workbook.settings.add("strandReport.build", buildStateText(change(parseBuildState(setting.value as string).value!)));
      });
    await kept((state) => ({
      ...state,
      flaws: [
        { rule: "blankLines", sheet: "Report", address: "A9" },
        { rule: "unheardOf", sheet: "Report", address: "A1" },
      ],
    }));
    host.user.renameSheet("Report", "Report on crime");
    expect(await found(host)).toEqual([["blankLines", "Report on crime!A9"]]);
    await buildReport(host.run, OPTIONS);
    expect(await found(host)).toEqual([]);
  });
});
