import { Workbook } from "../../host/library";
import type { NodeHost } from "../../host/node";
import { openHost } from "../../host/node";
import { buildReport } from "../../src/jobs/build-report";
import { ExcelFailure } from "../../src/excel/failure";
import { addMonths, monthOf, shortMonth } from "../../src/domain/month";
import { saveStrands } from "../../src/jobs/save-strands";
import { essexFigures } from "../report/essex-figures";
import { insertSample } from "../../src/jobs/insert-sample";
import { sampleCounts } from "../../src/sample/sample-counts";
import { SAMPLE_STRANDS } from "../../src/sample/sample-strands";
import { valuesOf, workbookWithNotes } from "../excel/written";

const SHEETS = ["Monthly offences", "Strands"];
const build = (host: NodeHost, by: string | null = null) =>
  buildReport(host.run, { by, end: null, strandsFrom: null, today: new Date(2020, 2, 16) });
const sheetNames = (host: NodeHost) => host.workbook.sheets.map(({ name }) => name);

describe("the sample", () => {
  test("builds a report of the paper's ten strands without an error or a warning", async () => {
    const host = await workbookWithNotes();
    expect(await insertSample(host.run)).toEqual(SHEETS);
    const { sheet, comparisons, findings } = await build(host);
    expect(sheet).toBe("Report");
    expect(findings.filter(({ severity }) => severity !== "info")).toEqual([]);
    expect(comparisons.map(({ definition, earlier, later }) => [definition.strand, earlier?.total, later?.total])).toEqual(
      SAMPLE_STRANDS.map(({ strand, earlier, later }) => [strand, earlier, later]),
    );
  });

  test("is the same each time, and small", () => {
    expect(sampleCounts()).toEqual(sampleCounts());
    expect(sampleCounts()).toHaveLength(364);
    expect(sampleCounts().every(({ count }) => Number.isInteger(count) && count > 20)).toBe(true);
  });

  test("stands as tables with real dates and with text that is text, through saving", async () => {
    const first = await workbookWithNotes();
    await insertSample(first.run);
    const host = await openHost({ workbook: (await first.toBytes()).bytes, name: "sample.xlsx" });
    await host.run(async (context) => {
      const months = context.workbook.worksheets.getItem("Monthly offences").getRange("A4:C5").load("values,text,numberFormat");
      const section = context.workbook.worksheets.getItem("Strands").getRange("A18:A18").load("values,valueTypes");
      const tables = context.workbook.tables.load("items/name");
      await context.sync();
      expect(months.values[0]).toEqual(["Month", "Offence", "Count"]);
      // In German Excel “Dez-17” and “1.648”.
      const shown = [expect.stringMatching(/^De[cz]-17$/), "DA: violence against the person", expect.stringMatching(/^1[,.]\d{3}$/)];
      expect(months.text[1]).toEqual(shown);
      expect(months.numberFormat[1]).toEqual(["mmm-yy", "@", "#,##0"]);
      expect([section.values, section.valueTypes]).toEqual([[["5.10"]], [["String"]]]);
      expect(tables.items.map(({ name }) => name)).toEqual(["Monthly_offences", "Strands"]);
    });
  });

  test("leaves sheets, tables and names alone that are called the same", async () => {
    const host = await workbookWithNotes();
    await insertSample(host.run);
    host.user.type("Strands", "B12", "Mine");
    host.user.type("Monthly offences", "C5", 7);
    expect(await insertSample(host.run)).toEqual(["Monthly offences (2)", "Strands (2)"]);
    expect(await valuesOf(host, "Strands", "B12")).toEqual([["Mine"]]);
  });

  test("that is there already, unchanged, is not added again", async () => {
    const host = await workbookWithNotes();
    for (let times = 0; times < 2; times++) expect(await insertSample(host.run)).toEqual(SHEETS);
    host.user.type("Strands", "B12", "Mine");
    expect(await insertSample(host.run)).toEqual(["Monthly offences", "Strands (2)"]);
    expect(sheetNames(host)).toEqual(["Notes", ...SHEETS, "Strands (2)"]);
  });

  test("is added in one writing sync", async () => {
    const host = await workbookWithNotes();
    host.traffic.reset();
    await insertSample(host.run);
    expect(host.traffic.syncs).toHaveLength(2);
  });

  test("says what is left where that cannot be undone, and clears it up the next time", async () => {
    const host = await workbookWithNotes();
    host.faults.failSync({ nth: 2, when: { action: 60 }, code: "GeneralException" });
    host.faults.failSync({ nth: 3, when: "before", code: "GeneralException" });
    await expect(insertSample(host.run)).rejects.toBeInstanceOf(ExcelFailure);
    expect(await insertSample(host.run)).toEqual(SHEETS);
    expect(sheetNames(host)).toEqual(["Notes", ...SHEETS]);
  });
});

describe("in a workbook that counts dates from 1904", () => {
  const text = async (host: NodeHost, sheet: string, address: string) =>
    host.run(async (context) => {
      const range = context.workbook.worksheets.getItem(sheet).getRange(address).load("text");
      await context.sync();
      return range.text.flat();
    });
  const from1904 = async () => {
    const workbook = new Workbook();
    workbook.addWorksheet("Notes");
    (workbook.properties as { date1904?: boolean }).date1904 = true;
    return openHost({ workbook: new Uint8Array(await workbook.xlsx.writeBuffer({ validate: false })), name: "mac.xlsx" });
  };

  test("the sample's months are those that it says, and it builds", async () => {
    const [host, plain] = [await from1904(), await workbookWithNotes()];
    for (const each of [host, plain]) await insertSample(each.run);
    for (const [sheet, address] of [
      ["Monthly offences", "A5:A20"],
      ["Strands", "G10:G20"],
    ] as const)
      expect(await text(host, sheet, address)).toEqual(await text(plain, sheet, address));
    expect((await build(host)).comparisons.map(({ later }) => later?.total)).toEqual(SAMPLE_STRANDS.map(({ later }) => later));
    expect((await text(host, "Strand data", "C3:C3"))[0]).toBe("Feb 18");
  });

  test("months that are all text say nothing of it, and the strand data has them right", async () => {
    const host = await from1904();
    await host.run(async (context) => {
      const months = Array.from({ length: 24 }, (_, index) => addMonths(monthOf(2020, 1), index - 23));
      const rows = [["Month", "Offence", "Count"], ...months.map((month, index) => [shortMonth(month), "Fraud", String(20 + index)])];
      const cells = context.workbook.worksheets.getItem("Notes").getRange("A1:C25");
      cells.numberFormat = rows.map(() => ["@", "@", "General"]);
      cells.values = rows;
      await context.sync();
    });
    await build(host, "Offence");
    expect(await text(host, "Strand data", "C3:C26")).toEqual(
      Array.from({ length: 24 }, (_, index) => shortMonth(addMonths(monthOf(2020, 1), index - 23))),
    );
  });

  test("a period of its own stands in a first table of strands as the month that it is", async () => {
    const host = await from1904();
    await saveStrands(host.run, [{ ...essexFigures()[0]!.definition, periodEnd: monthOf(2020, 2) }]);
    await saveStrands(host.run, [{ ...essexFigures()[0]!.definition, periodEnd: monthOf(2020, 3) }]);
    expect(await text(host, "Strands", "L5:L5")).toEqual(["Mar 20"]);
  });
});
