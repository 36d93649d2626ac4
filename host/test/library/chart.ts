import type { Chart, ChartModel, Worksheet } from "../../library";

/** A chart as the host makes one: added for its number, then given a model of the host's own. */
export function addChart(sheet: Worksheet): Chart {
  Object.entries({ A1: "May", A2: "June", B1: 3, B2: 5 }).forEach(([address, value]) => (sheet.getCell(address).value = value));
  const number = sheet.addChart({ type: "bar", series: [{ values: "A1" }] }, "A1:B2");
  const chart = sheet.getCharts().find(({ chartNumber }) => chartNumber === number)!;
  chart.mutate((model) => {
    for (const key of Object.keys(model)) Reflect.deleteProperty(model, key);
    Object.assign(model, MODEL());
  });
  return chart;
}

const MODEL = (): ChartModel => ({
  chart: {
    title: {
      overlay: false,
      text: {
        paragraphs: [{ properties: { defaultRunProperties: { size: 1400 } }, runs: [{ text: "By month", properties: { bold: true } }] }],
      },
    },
    autoTitleDeleted: false,
    plotArea: {
      layout: {},
      chartTypes: [
        {
          type: "bar",
          barDir: "col",
          grouping: "clustered",
          varyColors: false,
          gapWidth: 219,
          overlap: -27,
          axisIds: [1, 2],
          series: [
            {
              index: 0,
              order: 0,
              tx: { strRef: { formula: "Data!$B$1", cache: { pointCount: 1, points: [{ index: 0, value: "Count" }] } } },
              cat: { strRef: { formula: "Data!$A$1:$A$2", cache: { pointCount: 2, points: [{ index: 0, value: "May" }] } } },
              val: {
                numRef: { formula: "Data!$B$1:$B$2", cache: { formatCode: "0.0", pointCount: 2, points: [{ index: 0, value: 3 }] } },
              },
              spPr: { fill: { solid: { srgb: "4472C4" } } },
              dataPoints: [{ index: 1, spPr: { fill: { solid: { srgb: "ED7D31" } } } }],
              dataLabels: {
                showVal: true,
                showCatName: false,
                showSerName: false,
                showPercent: false,
                showLegendKey: false,
                position: "outEnd",
              },
            },
          ],
        },
      ],
      axes: [
        {
          axisType: "cat",
          axId: 1,
          crossAx: 2,
          axPos: "b",
          delete: false,
          scaling: { orientation: "minMax" },
          crosses: "autoZero",
          majorTickMark: "none",
          tickLblPos: "nextTo",
        },
        {
          axisType: "val",
          axId: 2,
          crossAx: 1,
          axPos: "l",
          delete: false,
          scaling: { orientation: "minMax", min: 0, max: 10 },
          crosses: "autoZero",
          crossBetween: "between",
          majorUnit: 2,
          numFmt: { formatCode: "0", sourceLinked: false },
          majorGridlines: { line: { width: 9_525, color: { srgb: "D9D9D9" } } },
        },
      ],
    },
    legend: { legendPos: "b", overlay: false },
    plotVisOnly: true,
    dispBlanksAs: "gap",
  },
  roundedCorners: false,
  spPr: { fill: { solid: { srgb: "FFFFFF" } }, line: { noFill: true } },
});
