import { excerpt } from "../files/excerpt";
import { NO_SOURCE } from "../files/source";
import { packageWork } from "../files/package-work";
import { saveWorkbook } from "../files/save";
import { type NodeHost, openHost, packageCheck } from "../node";

/** A workbook, saved and opened again, with one of each thing that hangs on cells. */
async function furnished(): Promise<NodeHost> {
  const host = await openHost();
  await host.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Data");
    sheet.getRange("A1:B3").values = [
      ["Strand", "Total"],
      ["Burglary", 100],
      ["Theft", 230],
    ];
    const table = sheet.tables.add("A1:B3", true);
    table.name = "Figures";
    table.showTotals = true;
    table.showFilterButton = false;
    const chart = sheet.charts.add("ColumnClustered", sheet.getRange("A1:B3"), "Columns");
    chart.name = "By strand";
    chart.setPosition("D2", "H12");
    sheet.getRange("B2:B3").conditionalFormats.add("Custom").custom.rule.formula = "=B2>200";
    sheet.getRange("A10").dataValidation.rule = { list: { inCellDropDown: true, source: "Yes,No" } };
    sheet.comments.add("B2", "Why?").replies.add("Because");
    sheet.pageLayout.setPrintArea("A1:H20");
    await context.sync();
  });
  const { bytes, problems } = await host.toBytes();
  expect(problems).toEqual([]);
  return openHost({ workbook: bytes });
}

async function listed(sheet: Excel.Worksheet, context: Excel.RequestContext) {
  sheet.charts.load("items/name,items/left,items/top");
  const values = sheet.charts.getItemAt(0).series.getItemAt(0).getDimensionValues("Values");
  sheet.tables.load("items/name,items/showTotals,items/showFilterButton");
  const formats = sheet.getRange("B2:B3").conditionalFormats.getCount();
  const validation = sheet.getRange("A10").dataValidation;
  validation.load("type");
  const comment = sheet.comments.getItemByCell("B2");
  comment.load("content,authorName");
  comment.replies.load("items/content");
  const total = sheet.getRange("B4");
  total.load("values");
  await context.sync();
  return {
    chart: sheet.charts.items.map(({ name, left, top }) => [name, left, top]),
    values: values.value,
    table: sheet.tables.items.map(({ showTotals, showFilterButton }) => [showTotals, showFilterButton]),
    formats: formats.value,
    validation: validation.type,
    comment: [comment.content, comment.authorName, ...comment.replies.items.map(({ content }) => content)],
    total: total.values[0]![0],
  };
}

const FURNITURE = {
  chart: [["By strand", 144, 15]],
  values: [100, 230],
  table: [[true, false]],
  formats: 1,
  validation: "List",
  comment: ["Why?", "Embedded host", "Because"],
  total: 330,
};

describe("what hangs on cells", () => {
  test("a chart on another sheet is added to a workbook that has drawings already", async () => {
    const host = await furnished();
    await host.run(async (context) => {
      const data = context.workbook.worksheets.getItem("Data");
      context.workbook.worksheets.add("Report").charts.add("Line", data.getRange("A1:B3"), "Columns").name = "New";
      await context.sync();
    });
    const { bytes, problems } = await host.toBytes();
    expect(problems).toEqual([]);
    const again = await openHost({ workbook: bytes });
    await again.run(async (context) => {
      const report = context.workbook.worksheets.getItem("Report");
      report.charts.load("items/name");
      expect(await listed(context.workbook.worksheets.getItem("Data"), context)).toEqual(FURNITURE);
      expect(report.charts.items.map(({ name }) => name)).toEqual(["New"]);
    });
  });

  test("a copied sheet has its own of everything, drawn from its own cells", async () => {
    const host = await furnished();
    await host.run(async (context) => {
      const original = context.workbook.worksheets.getItem("Data");
      const copy = original.copy();
      copy.name = "Copy";
      await context.sync();
      copy.getRange("B2").values = [[999]];
      copy.charts.getItem("By strand").left = 200;
      copy.getRange("A10").dataValidation.clear();
      copy.comments.getItemByCell("B2").content = "Changed";
      await context.sync();
      expect(await listed(original, context)).toEqual(FURNITURE);
      expect(await listed(copy, context)).toEqual({
        ...FURNITURE,
        chart: [["By strand", 200, 15]],
        values: [999, 230],
        validation: "None",
        comment: ["Changed", "Embedded host", "Because"],
        total: 1229,
      });
    });
    expect((await host.toBytes()).problems).toEqual([]);
  });

  test("an excerpt of some sheets takes along what hangs on them", async () => {
    const host = await furnished();
    const { bytes, problems } = await saveWorkbook(
      excerpt(host.workbook, [host.workbook.sheetNamed("Data")!]),
      NO_SOURCE,
      packageWork(packageCheck),
    );
    expect(problems).toEqual([]);
    const again = await openHost({ workbook: bytes });
    await again.run(async (context) => {
      expect(await listed(context.workbook.worksheets.getItem("Data"), context)).toEqual(FURNITURE);
    });
  });
});
