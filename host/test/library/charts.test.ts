import { type Chart, type ChartTypeGroup, parseSpPr, parseTxPr, type Worksheet } from "../../library";
import { newBook, partsOf, reopened } from "./book";
import { addChart } from "./chart";

/** What the host knows of a sheet's private drawing. */
interface Drawing {
  readonly anchors: {
    range: { tl: object; br?: object; editAs?: string };
    chartNumber?: number;
    graphicFrame?: { name?: string; index?: number };
  }[];
  readonly rels: unknown[];
}

const drawingOf = (sheet: Worksheet) => sheet as unknown as { _drawing?: Drawing };

const parsed = (chart: Chart) => chart.chartModel!.chart.plotArea;

describe("the library's charts", () => {
  it("have a number, a model that can be replaced in place, and series that stay the same objects", () => {
    const { sheet } = newBook();
    const chart = addChart(sheet);
    const [group] = parsed(chart).chartTypes;
    const series = group!.series[0];
    chart.mutate((model) => void (model.roundedCorners = true));
    expect(parsed(chart).chartTypes[0]!.series[0]).toBe(series);
    expect([sheet.getCharts(), chart.worksheet, chart.chartNumber > 0]).toEqual([[chart], sheet, true]);
    expect(chart.chartModel!.roundedCorners).toBe(true);
  });

  it("come back from a file as they were made: groups, series with their cells, points, labels, axes", async () => {
    const { book, sheet } = newBook();
    addChart(sheet);
    const [chart] = (await reopened(book)).sheet.getCharts();
    const { chartTypes, axes } = parsed(chart!);
    expect(chartTypes).toMatchObject([{ type: "bar", barDir: "col", grouping: "clustered", gapWidth: 219, overlap: -27, axisIds: [1, 2] }]);
    expect(chartTypes[0]!.series).toMatchObject([
      {
        index: 0,
        order: 0,
        tx: { strRef: { formula: "Data!$B$1" } },
        cat: { strRef: { formula: "Data!$A$1:$A$2" } },
        val: { numRef: { formula: "Data!$B$1:$B$2" } },
        dataPoints: [{ index: 1 }],
        dataLabels: { showVal: true, showCatName: false, position: "outEnd" },
      },
    ]);
    expect(axes).toMatchObject([
      { axisType: "cat", axId: 1, crossAx: 2, delete: false, tickLblPos: "nextTo" },
      {
        axisType: "val",
        axId: 2,
        crosses: "autoZero",
        crossBetween: "between",
        majorUnit: 2,
        scaling: { min: 0, max: 10 },
        numFmt: { formatCode: "0", sourceLinked: false },
      },
    ]);
    expect(chart!.chartModel!.chart).toMatchObject({
      autoTitleDeleted: false,
      legend: { legendPos: "b" },
      plotVisOnly: true,
      dispBlanksAs: "gap",
    });
  });

  const cat = { strRef: { formula: "Data!$A$1:$A$2" } };
  const val = { numRef: { formula: "Data!$B$1:$B$2" } };
  const marker = { symbol: "circle", size: 5 } as const;
  it.each([
    { type: "line", grouping: "standard", series: [{ index: 0, order: 0, cat, val, marker, smooth: false }], axisIds: [1, 2] },
    { type: "area", grouping: "stacked", series: [{ index: 0, order: 0, cat, val }], axisIds: [1, 2] },
    { type: "pie", firstSliceAng: 90, series: [{ index: 0, order: 0, cat, val }] },
    { type: "doughnut", firstSliceAng: 0, holeSize: 60, series: [{ index: 0, order: 0, cat, val }] },
    { type: "scatter", scatterStyle: "lineMarker", series: [{ index: 0, order: 0, xVal: val, yVal: val, marker }], axisIds: [1, 2] },
    {
      type: "bar",
      barDir: "bar",
      grouping: "percentStacked",
      series: [{ index: 0, order: 0, cat: { multiLvlStrRef: { formula: "Data!$A$1:$B$2" } }, val }],
      axisIds: [1, 2],
    },
  ] as const)("come back from a file as the kind that they are: $type", async (group) => {
    const { book, sheet } = newBook();
    addChart(sheet).mutate((model) => {
      model.chart.plotArea.chartTypes = [structuredClone(group) as unknown as ChartTypeGroup];
      if (group.type === "scatter") Object.assign(model.chart.plotArea.axes[0]!, { axisType: "val", crossBetween: "midCat" });
      if (group.type === "pie" || group.type === "doughnut") model.chart.plotArea.axes = [];
    });
    expect(parsed((await reopened(book)).sheet.getCharts()[0]!).chartTypes).toMatchObject([group]);
  });

  it("come back from a file with what the host sets of titles, legends, layouts and axes", async () => {
    const { book, sheet } = newBook();
    const manualLayout = { xMode: "edge", yMode: "edge", x: 0.1, y: 0.2 } as const;
    addChart(sheet).mutate(({ chart }) => {
      chart.title = { strRef: { formula: "Data!$A$1" }, overlay: true, layout: { manualLayout } };
      chart.legend = { legendPos: "r", overlay: true, legendEntries: [{ index: 0, delete: true }], layout: { manualLayout } };
      const [first, second] = chart.plotArea.axes;
      Object.assign(first!, { axisType: "date", auto: false, lblOffset: 50, delete: true });
      Object.assign(second!, { dispUnits: { builtInUnit: "thousands" }, crossesAt: 3, scaling: { orientation: "maxMin", logBase: 10 } });
      delete second!.crosses;
    });
    const { chart } = (await reopened(book)).sheet.getCharts()[0]!.chartModel!;
    expect(chart.title).toMatchObject({ overlay: true, layout: { manualLayout } });
    expect(chart.title!.strRef?.formula ?? chart.title!.rawTx).toContain("Data!$A$1");
    expect(chart.legend).toMatchObject({ legendPos: "r", overlay: true, layout: { manualLayout } });
    const xml = (await partsOf(book)).get("xl/charts/chart1.xml")!;
    expect(xml).toMatch(/<c:legendEntry>\s*<c:idx val="0"\/>\s*<c:delete val="1"\/>/); // which the library does not read back
    expect(chart.plotArea.axes).toMatchObject([
      { axisType: "date", auto: false, lblOffset: 50, delete: true },
      { dispUnits: { builtInUnit: "thousands" }, crossesAt: 3, scaling: { orientation: "maxMin", logBase: 10 } },
    ]);
  });

  it("write the copies of cells that the host gave them, where it gave them", async () => {
    const { book, sheet } = newBook();
    addChart(sheet);
    const xml = (await partsOf(book)).get("xl/charts/chart1.xml")!;
    expect(xml).toMatch(/<c:f>Data!\$A\$1:\$A\$2<\/c:f>.*<c:v>May<\/c:v>/s);
    expect(xml).toContain("<c:formatCode>0.0</c:formatCode>");
  });

  it("read from a file keep looks and titles as XML, which the library's own functions turn into fields", async () => {
    const { book, sheet } = newBook();
    addChart(sheet);
    const { chartModel } = (await reopened(book)).sheet.getCharts()[0]!;
    const raw = chartModel!.chart.plotArea.chartTypes[0]!.series[0]!.spPr!;
    expect((raw as { _rawXml?: string })._rawXml).toContain("4472C4");
    expect(parseSpPr(raw)).toMatchObject({ fill: { solid: { srgb: "4472C4" } } });
    expect(chartModel!.chart.title!.rawTx).toContain("<a:t>By month</a:t>");
    expect(
      parseTxPr({ _rawXml: '<c:txPr><a:defRPr sz="900" b="1"><a:latin typeface="Arial"/></a:defRPr></c:txPr>' } as never),
    ).toMatchObject({
      size: 900,
      bold: true,
      fontFamily: "Arial",
    });
  });

  it("read from a file are written with the same bytes until they are changed", async () => {
    const { book, sheet } = newBook();
    addChart(sheet);
    const { book: again, sheet: first } = await reopened(book);
    const [chart] = first.getCharts();
    const entry = () => again.getChartEntry(chart!.chartNumber)!;
    expect([entry().rawData !== undefined, entry().dirty ?? false]).toEqual([true, false]);
    expect((await partsOf(again)).get("xl/charts/chart1.xml")).toBe((await partsOf(book)).get("xl/charts/chart1.xml"));
    chart!.mutate((model) => void (model.roundedCorners = true));
    expect(entry().dirty).toBe(true);
    expect((await partsOf(again)).get("xl/charts/chart1.xml")).toContain('<c:roundedCorners val="1"/>');
  });

  it("stand where the sheet's private drawing says, under the name that it gives", async () => {
    const { book, sheet } = newBook();
    const chart = addChart(sheet);
    const tl = { nativeCol: 3, nativeColOff: 100, nativeRow: 4, nativeRowOff: 200 };
    const br = { nativeCol: 8, nativeColOff: 0, nativeRow: 12, nativeRowOff: 0 };
    drawingOf(sheet)._drawing = {
      anchors: [{ range: { tl, br, editAs: "twoCell" }, chartNumber: chart.chartNumber, graphicFrame: { index: 2, name: "By month" } }],
      rels: [],
    };
    const { sheet: again } = await reopened(book);
    const [anchor] = drawingOf(again)._drawing!.anchors;
    expect(anchor).toMatchObject({ range: { tl, br }, graphicFrame: { name: "By month" } });
    expect(anchor!.chartNumber).toBe(again.getCharts()[0]!.chartNumber);
  });

  it("have corners of their own beside the drawing, which can be set", () => {
    const { sheet } = newBook();
    const { range } = addChart(sheet);
    const corner = { nativeCol: 3, nativeColOff: 100, nativeRow: 4, nativeRowOff: 200 };
    expect([range.tl.model, range.br!.model]).toMatchObject([
      { nativeCol: 0, nativeRow: 0 },
      { nativeCol: 2, nativeRow: 2 },
    ]);
    range.tl.model = { ...corner };
    expect(range.tl.model).toMatchObject(corner);
  });

  it("are copied with their sheet under numbers of their own", () => {
    const { book, sheet } = newBook();
    const chart = addChart(sheet);
    const [copy] = book.importSheet(sheet, "Data (2)").getCharts();
    expect(copy!.chartNumber).not.toBe(chart.chartNumber);
    expect(copy!.chartModel).not.toBe(chart.chartModel);
  });

  it("can be taken away", async () => {
    const { book, sheet } = newBook();
    sheet.removeChart(addChart(sheet));
    expect(sheet.getCharts()).toEqual([]);
    expect([...(await partsOf(book)).keys()].filter((path) => path.startsWith("xl/charts/chart"))).toEqual([]);
  });

  it("are drawn as a PNG and as an SVG of the size that is asked for", async () => {
    const { sheet } = newBook();
    const chart = addChart(sheet);
    const png = await chart.toPNG({ width: 200, height: 100 });
    expect([...png.subarray(1, 4)]).toEqual([..."PNG"].map((letter) => letter.charCodeAt(0)));
    const size = new DataView(png.buffer, png.byteOffset);
    expect([size.getUint32(16), size.getUint32(20)]).toEqual([200, 100]);
    expect(chart.toSVG({ width: 200, height: 100 })).toMatch(/^<svg[^>]*width="200"/);
  });
});
