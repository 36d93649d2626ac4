import { Workbook } from "../library";
import { seriesOf } from "../engine/charts/types";
import { onSheet, refused, reopened } from "./chart-sheet";

describe("charts", () => {
  test("a new chart takes names, categories and values from its range as Excel does", async () => {
    await onSheet(async (sheet, context) => {
      const chart = sheet.charts.add("ColumnClustered", sheet.getRange("A1:C4"), "Columns");
      chart.load("name,chartType,width,height");
      chart.series.load("items/name");
      const values = chart.series.getItemAt(1).getDimensionValues("Values");
      const categories = chart.series.getItemAt(1).getDimensionValues("Categories");
      chart.title.load("text");
      await context.sync();
      expect(chart.toJSON()).toMatchObject({ name: "Chart 1", chartType: "ColumnClustered", width: 360, height: 216 });
      expect(chart.series.items.map((series) => series.name)).toEqual(["2019", "2020"]);
      expect(values.value).toEqual([-120, 190, 75]);
      expect(categories.value).toEqual(["Burglary", "Theft", "Robbery"]);
      expect(chart.title.text).toBe("Chart Title");
    });
  });

  test("series run over rows when asked, and one series gives the title", async () => {
    await onSheet(async (sheet, context) => {
      const rows = sheet.charts.add("ColumnClustered", sheet.getRange("A1:C4"), "Rows");
      const single = sheet.charts.add("ColumnClustered", sheet.getRange("A1:B4"), "Auto");
      rows.series.load("items/name");
      single.title.load("text");
      single.legend.load("visible");
      await context.sync();
      expect(rows.series.items.map((series) => series.name)).toEqual(["Burglary", "Theft", "Robbery"]);
      expect([single.title.text, single.legend.visible]).toEqual(["2019", false]);
    });
  });

  test("cells that are all blank make a chart without series", async () => {
    await onSheet(async (sheet, context) => {
      const { series } = sheet.charts.add("ColumnClustered", sheet.getRange("H1:H12"), "Columns").load("series/items/name");
      await context.sync();
      expect(series.items).toEqual([]);
    });
  });

  test("place and size are in points, respect column widths and row heights, and survive saving", async () => {
    const host = await onSheet(async (sheet) => {
      sheet.getRange("B:B").format.columnWidth = 111;
      sheet.getRange("3:3").format.rowHeight = 40.5;
      const chart = sheet.charts.add("Line", sheet.getRange("A1:C4"), "Columns");
      chart.name = "Placed";
      chart.left = 130.5;
      chart.top = 42;
      chart.width = 301;
      chart.height = 150.75;
    });
    await reopened(host, async (context) => {
      const chart = context.workbook.worksheets.getItem("Data").charts.getItem("Placed");
      chart.load("left,top,width,height");
      await context.sync();
      expect(chart.toJSON()).toMatchObject({ left: 130.5, top: 42, width: 301, height: 150.75 });
      chart.setPosition("B2", "C3");
      chart.load("left,top,width,height");
      await context.sync();
      expect(chart.toJSON()).toMatchObject({ left: 48, top: 15, width: 159, height: 55.5 });
    });
  });

  test("every type that the host draws survives saving, and others are refused by name", async () => {
    const types = [
      "ColumnClustered",
      "ColumnStacked",
      "BarClustered",
      "BarStacked",
      "Line",
      "LineMarkers",
      "Area",
      "Pie",
      "Doughnut",
      "XYScatter",
      "Bubble",
      "Radar",
      "RadarMarkers",
      "RadarFilled",
      "3DColumnClustered",
      "3DBarClustered",
      "CylinderCol",
    ] as const;
    const host = await onSheet(async (sheet, context) => {
      for (const type of types) sheet.charts.add(type, sheet.getRange("A1:C4"), "Columns").name = type;
      await context.sync();
      sheet.charts.add("Funnel", sheet.getRange("A1:C4"));
      await expect(context.sync()).rejects.toMatchObject(refused("ApiNotFound", '"Funnel"'));
    });
    await reopened(host, async (context) => {
      const { charts } = context.workbook.worksheets.getItem("Data");
      charts.load("items/name,items/chartType");
      await context.sync();
      expect(charts.items.map(({ chartType }) => chartType)).toEqual(types);
      expect(charts.items.map(({ name }) => name)).toEqual(types);
    });
  });

  test("bubbles have a size each, from every second column or cells of their own, which are kept", async () => {
    const host = await onSheet(async (sheet, context) => {
      sheet.getRange("E1:H4").values = [
        ["stock", "price", "share", "weight"],
        [2000, 2.45, 0.1, 7],
        [100, 2.65, 0.05, 9],
        [7500, 3.23, 0.34, 8],
      ];
      const chart = sheet.charts.add("Bubble", sheet.getRange("E2:G4"));
      chart.name = "Bubbles";
      chart.series.load("items/name");
      await context.sync();
      expect(chart.series.items).toHaveLength(1);
      const added = chart.series.add("Weighed");
      added.setXAxisValues(sheet.getRange("E2:E4"));
      added.setValues(sheet.getRange("F2:F4"));
      added.setBubbleSizes(sheet.getRange("H2:H4"));
      added.dataLabels.showBubbleSize = true;
      await context.sync();
      sheet.charts.add("Line", sheet.getRange("A1:C4")).series.getItemAt(0).setBubbleSizes(sheet.getRange("H2:H4"));
      await expect(context.sync()).rejects.toMatchObject(refused("ApiNotFound", "setBubbleSizes"));
    });
    await reopened(host, async (context) => {
      const sheet = context.workbook.worksheets.getItem("Data");
      sheet.getRange("1:1").insert("Down");
      const { series } = sheet.charts.getItem("Bubbles");
      const read = [0, 1].flatMap((index) =>
        (["XValues", "YValues", "BubbleSizes"] as const).map((each) => series.getItemAt(index).getDimensionValues(each)),
      );
      await context.sync();
      expect(read.map(({ value }) => value)).toEqual([
        [2000, 100, 7500],
        [2.45, 2.65, 3.23],
        [0.1, 0.05, 0.34],
        [2000, 100, 7500],
        [2.45, 2.65, 3.23],
        [7, 9, 8],
      ]);
    });
  });

  test("series are named by text, even one that looks like a cell, or by reference", async () => {
    const host = await onSheet(async (sheet) => {
      const { series } = sheet.charts.add("ColumnClustered", sheet.getRange("A1:C4"), "Columns");
      series.getItemAt(0).name = "C20";
      series.getItemAt(1).name = "=Data!$A$2";
    });
    await reopened(host, async (context) => {
      const { series } = context.workbook.worksheets.getItem("Data").charts.getItemAt(0);
      series.load("items/name");
      context.workbook.worksheets.getItem("Data").getRange("A2").values = [["Fraud"]];
      await context.sync();
      expect(series.items.map(({ name }) => name)).toEqual(["C20", "Burglary"]);
      series.load("items/name");
      await context.sync();
      expect(series.items[1]!.name).toBe("Fraud");
    });
  });

  test("series are added, given cells, coloured by point, moved and deleted, over several syncs", async () => {
    const host = await onSheet(async (sheet, context) => {
      const chart = sheet.charts.add("ColumnClustered", sheet.getRange("A1:C4"), "Columns");
      await context.sync();
      const added = chart.series.add("Third", 0);
      added.setValues(sheet.getRange("C2:C4"));
      added.setXAxisValues(sheet.getRange("A2:A4"));
      await context.sync();
      added.points.getItemAt(1).format.fill.setSolidColor("#C00000");
      added.gapWidth = 40;
      added.overlap = 100;
      chart.series.getItemAt(1).delete();
      await context.sync();
      added.points.load("count");
      chart.series.load("items/name,items/gapWidth,items/overlap,items/plotOrder");
      await context.sync();
      expect(added.points.count).toBe(3);
      expect(chart.series.items.map((series) => [series.name, series.gapWidth, series.overlap, series.plotOrder])).toEqual([
        ["Third", 40, 100, 0],
        ["2020", 40, 100, 1],
      ]);
    });
    const { bytes } = await host.toBytes();
    const book = new Workbook();
    await book.xlsx.load(bytes);
    const points = seriesOf(book.getWorksheet("Data")!.getCharts()[0]!.chartModel!)[0]!.dataPoints;
    expect(JSON.stringify(points)).toContain("C00000");
  });

  test("a series of another type or axis makes a combination", async () => {
    const host = await onSheet(async (sheet) => {
      const { series } = sheet.charts.add("ColumnClustered", sheet.getRange("A1:C4"), "Columns");
      series.getItemAt(1).chartType = "Line";
      series.getItemAt(1).axisGroup = "Secondary";
    });
    await reopened(host, async (context) => {
      const { charts } = context.workbook.worksheets.getItem("Data");
      const { series, axes } = charts.getItemAt(0);
      series.load("items/chartType,items/axisGroup");
      const secondary = axes.getItem("Value", "Secondary");
      secondary.load("axisGroup,visible");
      await context.sync();
      expect(series.items.map(({ chartType, axisGroup }) => [chartType, axisGroup])).toEqual([
        ["ColumnClustered", "Primary"],
        ["Line", "Secondary"],
      ]);
      expect(secondary.visible).toBe(true);
    });
  });

  test("references follow a renamed sheet and inserted rows, and become broken with a deleted sheet", async () => {
    const host = await onSheet(async (sheet, context) => {
      const report = context.workbook.worksheets.add("Report");
      report.charts.add("ColumnClustered", sheet.getRange("A1:C4"), "Columns").name = "Follows";
      await context.sync();
      sheet.name = "It's renamed";
      sheet.getRange("2:3").insert("Down");
      await context.sync();
      const values = report.charts.getItem("Follows").series.getItemAt(0).getDimensionValues("Values");
      await context.sync();
      expect(values.value).toEqual([100, 230, 60]);
    });
    await reopened(host, async (context) => {
      const series = context.workbook.worksheets.getItem("Report").charts.getItem("Follows").series.getItemAt(0);
      series.load("name");
      const values = series.getDimensionValues("Values");
      await context.sync();
      expect([series.name, values.value]).toEqual(["2019", [100, 230, 60]]);
    });
  });

  test("a chart on a sheet moves down with rows inserted above it, and takes its page break along", async () => {
    await onSheet(async (sheet, context) => {
      const chart = sheet.charts.add("ColumnClustered", sheet.getRange("A1:C4"), "Columns");
      chart.setPosition("A10", "D20");
      sheet.horizontalPageBreaks.add("A9");
      sheet.getRange("6:7").insert("Down");
      chart.load("top,height");
      sheet.horizontalPageBreaks.load("items/rowIndex");
      await context.sync();
      expect(chart.toJSON()).toMatchObject({ top: 165, height: 165 });
      expect(sheet.horizontalPageBreaks.items[0]!.rowIndex).toBe(10);
    });
  });

  test("a picture of a chart is a PNG of the size asked for", async () => {
    await onSheet(async (sheet, context) => {
      const image = sheet.charts.add("ColumnClustered", sheet.getRange("A1:C4"), "Columns").getImage(240);
      await context.sync();
      const bytes = Buffer.from(image.value, "base64");
      expect(bytes.subarray(1, 4).toString()).toBe("PNG");
      expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([240, 144]);
    });
  });

  test("deleted charts are gone, and missing ones are null or not found", async () => {
    const host = await onSheet(async (sheet, context) => {
      const chart = sheet.charts.add("Line", sheet.getRange("A1:C4"), "Columns");
      sheet.charts.add("Pie", sheet.getRange("A1:B4"), "Columns").name = "Stays";
      await context.sync();
      chart.delete();
      const missing = sheet.charts.getItemOrNullObject("Chart 1");
      const count = sheet.charts.getCount();
      await context.sync();
      expect([missing.isNullObject, count.value]).toEqual([true, 1]);
      sheet.charts.getItem("Chart 1");
      await expect(context.sync()).rejects.toMatchObject({ code: "ItemNotFound" });
    });
    await reopened(host, async (context) => {
      const count = context.workbook.worksheets.getItem("Data").charts.getCount();
      await context.sync();
      expect(count.value).toBe(1);
    });
  });
});
