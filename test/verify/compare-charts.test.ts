import { compareCharts } from "../../src/verify/compare-charts";
import { faultLine } from "../../src/verify";

const VALUES: Readonly<Record<number, unknown>> = { 2: 5, 3: 6, 4: "[x]", 5: 7 };
const calculated = { value: (_: string, row: number) => VALUES[row] ?? null } as never;
const SERIES = { name: "Later", values: "F3:F6", categories: "C3:C6" };
const plan = (...series: readonly object[]) =>
  ({
    report: { sheet: "Report", charts: [{ name: "SR_Fraud_Chart", title: "Fraud rose", area: { from: "A5" }, series }] },
    data: { sheet: "It's data" },
  }) as never;
const HELD = { name: "Later", values: "'It''s data'!$F$3:$F$6", categories: "'It''s data'!$C$3:$C$6", drawn: [5, 6, null, 7] };

const lines = (held: readonly object[] | null, { title = "Fraud rose", of = [SERIES] as readonly object[] } = {}) =>
  compareCharts(
    plan(...of),
    held === null ? [] : ([{ name: "Other" }, { name: "SR_Fraud_Chart", title, series: held }] as never),
    calculated,
  ).map(faultLine);

describe("a report’s charts", () => {
  test("have no fault as they were written, and where Excel or the file does not tell what they draw", () => {
    expect(lines([HELD])).toEqual([]);
    expect(lines([{ ...HELD, values: null, categories: null, drawn: null }])).toEqual([]);
  });

  test("may name their cells with or without quotes and dollars, as a formula or not", () => {
    expect(lines([{ ...HELD, values: "='It''s data'!F3:F6" }])).toEqual([]);
    const [data] = [{ report: (plan(SERIES) as { report: object }).report, data: { sheet: "Data" } }];
    const held = [
      { name: "SR_Fraud_Chart", title: "Fraud rose", series: [{ ...HELD, values: "Data!$F$3:$F$6", categories: "'Data'!$C$3:$C$6" }] },
    ];
    expect(compareCharts(data as never, held as never, calculated)).toEqual([]);
  });

  test("have one where the chart is gone, has another title, or other series", () => {
    expect(lines(null)).toEqual(["Report!A5 has no chart. It should have the chart “Fraud rose”."]);
    expect(lines([HELD], { title: "Fraud fell" })).toEqual([
      "Report!A5 has a chart with the title “Fraud fell”. It should have “Fraud rose”.",
    ]);
    expect(lines([], { title: "Fraud fell" })).toEqual([
      "Report!A5 has a chart with the title “Fraud fell”. It should have “Fraud rose”.",
      "Report!A5 has a chart of 0 series. It should have a chart of 1.",
    ]);
    expect(lines([{ ...HELD, name: "Earlier" }])).toEqual([
      "Report!A5 has the series “Earlier” in the chart “Fraud rose”. It should have “Later”.",
    ]);
  });

  test("have one for each series that draws other cells", () => {
    expect(lines([{ ...HELD, values: "'It''s data'!$F$4:$F$7" }])).toEqual([
      "Report!A5 has “Later” in the chart “Fraud rose” over the cells 'It''s data'!$F$4:$F$7. It should have the cells 'It''s data'!F3:F6.",
    ]);
    expect(lines([{ ...HELD, categories: "Other!$C$3:$C$6" }])).toEqual([
      "Report!A5 has “Later” in the chart “Fraud rose” over the cells Other!$C$3:$C$6. It should have the cells 'It''s data'!C3:C6.",
    ]);
    expect(lines([HELD, { ...HELD, values: "x" }], { of: [SERIES, SERIES] })).toHaveLength(1);
  });

  test("have one for the first value that is drawn otherwise", () => {
    const drawing = (...drawn: readonly (number | null)[]) => lines([{ ...HELD, drawn }]);
    expect(drawing(5, 9, null, 9)).toEqual(["Report!A5 has “Later” in the chart “Fraud rose” with 9 as value 2. It should have 6."]);
    expect(drawing(5, 6, 0, 7)).toEqual(["Report!A5 has “Later” in the chart “Fraud rose” with 0 as value 3. It should have nothing."]);
    expect(drawing(5, 6)).toEqual(["Report!A5 has “Later” in the chart “Fraud rose” with nothing as value 4. It should have 7."]);
    expect(drawing(5 + 1e-9, 6 - 1e-9, null, 7)).toEqual([]);
    expect(drawing(5.0001, 6, null, 7)).toHaveLength(1);
  });
});
