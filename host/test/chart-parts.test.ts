import { textOf, unpack } from "../files/package";
import { onSheet, refused, reopened } from "./chart-sheet";

describe("parts of charts", () => {
  test("words of a title have colours of their own, also in a chart that was opened", async () => {
    const host = await onSheet(async (sheet, context) => {
      const { title } = sheet.charts.add("BarClustered", sheet.getRange("A1:C4"), "Columns");
      title.text = "Burglary: 2019 & 2020";
      title.format.font.size = 11;
      title.format.font.color = "#333333";
      title.getSubstring(10, 4).font.color = "#A5A5A5";
      title.getSubstring(17, 4).font.bold = true;
      title.left = 6;
      title.top = 4.5;
      title.load("text,left,top");
      title.format.font.load("color,size,bold");
      await context.sync();
      expect(title).toMatchObject({ text: "Burglary: 2019 & 2020", left: 6, top: 4.5 });
      expect(title.format.font.toJSON()).toEqual({ color: null, size: 11, bold: null });
    });
    const again = await reopened(host, async (context) => {
      const { title } = context.workbook.worksheets.getItem("Data").charts.getItemAt(0);
      const year = title.getSubstring(10, 4).font;
      year.load("color,size,bold");
      const other = title.getSubstring(17, 4).font;
      other.load("color,bold");
      title.getSubstring(0, 8).font.italic = true;
      await context.sync();
      expect(year.toJSON()).toEqual({ color: "#A5A5A5", size: 11, bold: false });
      expect(other.toJSON()).toEqual({ color: "#333333", bold: true });
    });
    await reopened(again, async (context) => {
      const font = context.workbook.worksheets.getItem("Data").charts.getItemAt(0).title.getSubstring(0, 8).font;
      font.load("italic,color");
      await context.sync();
      expect(font.toJSON()).toEqual({ italic: true, color: "#333333" });
    });
  });

  test("axes keep scale, labels, gridlines, lines and formats", async () => {
    const host = await onSheet(async (sheet) => {
      const { categoryAxis, valueAxis } = sheet.charts.add("BarClustered", sheet.getRange("A1:C4"), "Columns").axes;
      categoryAxis.tickLabelPosition = "Low";
      categoryAxis.reversePlotOrder = true;
      categoryAxis.format.line.color = "#7F7F7F";
      categoryAxis.majorTickMark = "Outside";
      valueAxis.minimum = -150;
      valueAxis.maximum = 300;
      valueAxis.majorUnit = 150;
      valueAxis.numberFormat = "#,##0";
      valueAxis.position = "Maximum";
      valueAxis.format.font.size = 8;
      valueAxis.format.font.color = "#666666";
      valueAxis.majorGridlines.format.line.color = "#E5E5E5";
      valueAxis.majorGridlines.format.line.weight = 0.5;
      valueAxis.title.text = "Offences";
      valueAxis.format.line.clear();
    });
    await reopened(host, async (context) => {
      const { categoryAxis, valueAxis } = context.workbook.worksheets.getItem("Data").charts.getItemAt(0).axes;
      categoryAxis.load("tickLabelPosition,reversePlotOrder,majorTickMark,minimum,type");
      valueAxis.load("minimum,maximum,majorUnit,numberFormat,position,visible");
      valueAxis.format.font.load("size,color");
      valueAxis.format.line.load("lineStyle");
      valueAxis.majorGridlines.load("visible");
      valueAxis.minorGridlines.load("visible");
      valueAxis.majorGridlines.format.line.load("color,weight");
      valueAxis.title.load("text,visible");
      await context.sync();
      expect(categoryAxis).toMatchObject({ tickLabelPosition: "Low", reversePlotOrder: true, majorTickMark: "Outside", type: "Category" });
      expect(valueAxis).toMatchObject({
        minimum: -150,
        maximum: 300,
        majorUnit: 150,
        numberFormat: "#,##0",
        position: "Maximum",
        visible: true,
      });
      expect(valueAxis.format.font.toJSON()).toEqual({ size: 8, color: "#666666" });
      expect(valueAxis.format.line.lineStyle).toBe("None");
      expect(valueAxis.majorGridlines.format.line.toJSON()).toEqual({ color: "#E5E5E5", weight: 0.5 });
      expect([valueAxis.majorGridlines.visible, valueAxis.minorGridlines.visible]).toEqual([true, false]);
      expect(valueAxis.title).toMatchObject({ text: "Offences", visible: true });
    });
  });

  test("what one axis is told is not said of the other", async () => {
    const host = await onSheet(async (sheet) => {
      const { categoryAxis, valueAxis } = sheet.charts.add("LineMarkers", sheet.getRange("A1:C4"), "Columns").axes;
      valueAxis.minimum = 50;
      valueAxis.format.font.color = "#FF0000";
      categoryAxis.numberFormat = "mmm yy";
    });
    const chart = textOf((await unpack((await host.toBytes()).bytes)).get("xl/charts/chart1.xml"));
    const [category, value] = ["catAx", "valAx"].map((axis) => new RegExp(`<c:${axis}>.*</c:${axis}>`).exec(chart)![0]);
    expect([category, value].map((axis) => axis!.includes('<c:min val="50"/>'))).toEqual([false, true]);
    expect([category, value].map((axis) => axis!.includes("FF0000"))).toEqual([false, true]);
    expect([category, value].map((axis) => axis!.includes("mmm yy"))).toEqual([true, false]);
  });

  test("a date axis keeps its unit and the steps between its labels", async () => {
    const host = await onSheet(async (sheet, context) => {
      const axis = sheet.charts.add("LineMarkers", sheet.getRange("A1:C4"), "Columns").axes.categoryAxis;
      axis.categoryType = "DateAxis";
      axis.baseTimeUnit = "Months";
      axis.majorTimeUnitScale = "Months";
      axis.majorUnit = 6;
      axis.load("categoryType,baseTimeUnit,majorTimeUnitScale,majorUnit");
      await context.sync();
      expect(axis.toJSON()).toMatchObject({ baseTimeUnit: "Months", majorTimeUnitScale: "Months", majorUnit: 6 });
    });
    await reopened(host, async (context) => {
      const axis = context.workbook.worksheets.getItem("Data").charts.getItemAt(0).axes.categoryAxis;
      axis.load("categoryType,baseTimeUnit,majorTimeUnitScale,majorUnit");
      await context.sync();
      expect(axis.toJSON()).toMatchObject({ categoryType: "DateAxis", baseTimeUnit: "Months", majorTimeUnitScale: "Months", majorUnit: 6 });
      axis.categoryType = "TextAxis";
      axis.baseTimeUnit = "Months";
      await expect(context.sync()).rejects.toMatchObject(refused("ApiNotFound", "no date axis"));
    });
  });

  test("an automatic scale is read as numbers, and set again by a blank", async () => {
    await onSheet(async (sheet, context) => {
      const { valueAxis } = sheet.charts.add("ColumnClustered", sheet.getRange("A1:C4"), "Columns").axes;
      valueAxis.minimum = 10;
      valueAxis.minimum = "";
      valueAxis.load("minimum,maximum,majorUnit");
      await context.sync();
      expect(valueAxis).toMatchObject({ minimum: -200, maximum: 300, majorUnit: 100 });
    });
  });

  test("value labels show values alone, in their own format, font and place", async () => {
    const host = await onSheet(async (sheet) => {
      const series = sheet.charts.add("BarClustered", sheet.getRange("A1:C4"), "Columns").series.getItemAt(1);
      series.hasDataLabels = true;
      series.dataLabels.position = "OutsideEnd";
      series.dataLabels.numberFormat = "#,##0;-#,##0";
      series.dataLabels.format.font.size = 8;
      series.dataLabels.format.font.color = "#203864";
      series.points.getItemAt(0).hasDataLabel = false;
    });
    await reopened(host, async (context) => {
      const series = context.workbook.worksheets.getItem("Data").charts.getItemAt(0).series.getItemAt(1);
      series.load("hasDataLabels");
      series.dataLabels.load("position,numberFormat,showValue,showSeriesName,showCategoryName,showLegendKey,showPercentage");
      series.dataLabels.format.font.load("size,color");
      const points = [0, 1].map((index) => series.points.getItemAt(index));
      for (const point of points) point.load("hasDataLabel,value");
      await context.sync();
      expect(series.hasDataLabels).toBe(true);
      expect(series.dataLabels).toMatchObject({
        position: "OutsideEnd",
        numberFormat: "#,##0;-#,##0",
        showValue: true,
        showSeriesName: false,
        showCategoryName: false,
        showLegendKey: false,
        showPercentage: false,
      });
      expect(series.dataLabels.format.font.toJSON()).toEqual({ size: 8, color: "#203864" });
      expect(points.map((point) => [point.value, point.hasDataLabel])).toEqual([
        [-120, false],
        [190, true],
      ]);
    });
  });

  test("a place that Excel would call corrupt for the type of chart is refused", async () => {
    await onSheet(async (sheet, context) => {
      const { series } = sheet.charts.add("BarStacked", sheet.getRange("A1:C4"), "Columns");
      series.getItemAt(0).dataLabels.position = "OutsideEnd";
      await expect(context.sync()).rejects.toMatchObject(refused("InvalidArgument", "OutsideEnd"));
    });
  });

  test("setData, legend, plot area, frame and blanks are kept", async () => {
    const host = await onSheet(async (sheet) => {
      const chart = sheet.charts.add("LineMarkers", sheet.getRange("A1:C4"), "Columns");
      chart.setData(sheet.getRange("A1:B4"), "Columns");
      chart.legend.visible = true;
      chart.legend.position = "Top";
      chart.legend.format.font.size = 8;
      chart.format.border.lineStyle = "None";
      chart.format.fill.clear();
      chart.format.roundedCorners = true;
      chart.plotArea.format.fill.setSolidColor("#F2F2F2");
      chart.plotArea.insideLeft = 36;
      chart.displayBlanksAs = "Interplotted";
      chart.plotVisibleOnly = false;
      chart.title.visible = false;
      const series = chart.series.getItemAt(0);
      series.markerStyle = "Diamond";
      series.markerSize = 9;
      series.markerBackgroundColor = "#FF0000";
      series.format.line.weight = 3;
      series.format.line.lineStyle = "Dash";
    });
    await reopened(host, async (context) => {
      const chart = context.workbook.worksheets.getItem("Data").charts.getItemAt(0);
      chart.load("displayBlanksAs,plotVisibleOnly");
      chart.legend.load("visible,position");
      chart.legend.format.font.load("size");
      chart.format.load("roundedCorners");
      chart.format.border.load("lineStyle");
      chart.plotArea.load("insideLeft");
      chart.title.load("visible");
      chart.series.load("items/markerStyle,items/markerSize,items/markerBackgroundColor");
      chart.series.getItemAt(0).format.line.load("weight,lineStyle");
      const line = chart.series.getItemAt(0).format.line;
      line.load("weight,lineStyle");
      await context.sync();
      expect(chart.toJSON()).toMatchObject({ displayBlanksAs: "Interplotted", plotVisibleOnly: false });
      expect(chart.legend).toMatchObject({ visible: true, position: "Top" });
      expect(chart.legend.format.font.size).toBe(8);
      expect([chart.format.roundedCorners, chart.format.border.lineStyle, chart.title.visible]).toEqual([true, "None", false]);
      expect(chart.plotArea.insideLeft).toBeCloseTo(36, 6);
      expect(chart.series.items.map((series) => [series.markerStyle, series.markerSize, series.markerBackgroundColor])).toEqual([
        ["Diamond", 9, "#FF0000"],
      ]);
      expect(line.toJSON()).toEqual({ lineStyle: "Dash", weight: 3 });
    });
  });

  test("the chart's font is every text's font", async () => {
    await onSheet(async (sheet, context) => {
      const chart = sheet.charts.add("ColumnClustered", sheet.getRange("A1:C4"), "Columns");
      chart.title.text = "Offences";
      chart.format.font.name = "Arial";
      chart.format.font.size = 8;
      const fonts = [chart.title.format.font, chart.legend.format.font, chart.axes.valueAxis.format.font];
      for (const font of fonts) font.load("name,size");
      await context.sync();
      expect(fonts.map((font) => [font.name, font.size])).toEqual([
        ["Arial", 8],
        ["Arial", 8],
        ["Arial", 8],
      ]);
    });
  });
});
