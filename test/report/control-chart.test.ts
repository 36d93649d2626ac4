import { parseAddress } from "../../src/domain/address";
import { addMonths, daysOfMonth, monthOf } from "../../src/domain/month";
import type { StrandFigures } from "../../src/domain/strand";
import { CONTROL_NOTE } from "../../src/report/control-words";
import { layOut } from "../../src/report/layout";
import type { ChartPlan, PlanCell } from "../../src/report/plan";
import type { ChartChoice } from "../../src/report/report-options";
import { reportOf, strandOf } from "./essex-figures";

const END = monthOf(2020, 1);
const MONTHS = 40;
/** About so many a day, the last month a third more. */
const strand = (name: string, perDay: number, months = MONTHS) =>
  strandOf(
    name,
    Array.from({ length: months }, (_, index) => {
      const month = addMonths(END, index - months + 1);
      const ups = perDay * (1 + [0.05, -0.05, 0.02, -0.02, 0.01][index % 5]!);
      return [month, Math.round(daysOfMonth(month) * ups * (index === months - 1 ? 1.33 : 1))] as const;
    }),
  );
const TOTALS: StrandFigures = {
  ...strandOf("Totals", []),
  figures: {
    kind: "totals",
    totals: [983, 1405].map((total, index) => ({ end: addMonths(END, 12 * index - 12), total, sources: [] })),
  },
};
const planOf = (charts: ChartChoice, ...strands: readonly StrandFigures[]) =>
  layOut({ ...reportOf(strands), charts }, { sheets: { report: "Report", data: "Data" }, commentary: new Map() });
const namesOf = (charts: readonly ChartPlan[]) => charts.map(({ name }) => name);
const value = (cell: PlanCell | null | undefined) => (cell ? Object.values(cell)[0]! : null);
const headersOf = ({ data }: Pick<ReturnType<typeof planOf>, "data">) => data.cells[1]!.map(value);

describe("Control charts in a report", () => {
  it("are there where they are chosen, beside the usual charts or in their place", () => {
    const strands = [strand("Fraud", 30), TOTALS];
    const names = (charts: ChartChoice) => namesOf(planOf(charts, ...strands).report.charts).slice(1);
    expect(names("months")).toEqual(["SR_Fraud_Chart", "SR_Totals_Chart"]);
    expect(names("both")).toEqual(["SR_Fraud_Chart", "SR_Fraud_Control", "SR_Totals_Chart"]);
    // Totals have no months, and keep the chart that they have.
    expect(names("control")).toEqual(["SR_Fraud_Control", "SR_Totals_Chart"]);
    expect(planOf("none", ...strands).report.charts).toEqual([]);
  });

  it("leave the strand data as it was where there are none", () => {
    const [without, withTotals] = [planOf("months", strand("Fraud", 30)), planOf("control", TOTALS)];
    for (const plan of [without, withTotals]) expect(headersOf(plan)).not.toContain("Control chart: strand");
    expect(headersOf(planOf("both", strand("Fraud", 30)))).toEqual([
      ...headersOf(without),
      null,
      ...["Control chart: strand", "Month", "Offences", "Mean", "Lower limit", "Upper limit", "Marked", "Why", "Counted from"],
    ]);
  });

  it("draw all months over the limits, mean and marked months that stand on the strand data", () => {
    const { report, data } = planOf("control", strand("Fraud", 30), strand("Arson", 20, 30));
    const [fraud, arson] = report.charts.filter(({ kind }) => kind === "lines");
    expect(fraud!.series.map(({ name, look }) => [name, look])).toEqual([
      ["Lower limit", "dashes"],
      ["Upper limit", "dashes"],
      ["Mean", "line"],
      ["Offences", "points"],
      ["Marked", "diamonds"],
    ]);
    const rows = (chart: ChartPlan) => chart.series.map(({ values }) => [parseAddress(values).row, parseAddress(values).rows]);
    expect(rows(fraud!)).toEqual(Array.from({ length: 5 }, () => [2, MONTHS]));
    expect(rows(arson!)).toEqual(Array.from({ length: 5 }, () => [2 + MONTHS, 30]));
    const headers = headersOf({ data });
    for (const { name, values } of fraud!.series) expect(headers[parseAddress(values).column]).toBe(name);
    expect(headers[parseAddress(fraud!.series[0]!.categories).column]).toBe("Month");
    expect(fraud!.title).toContain("Fraud offences each month, Oct 16 to Jan 20, with mean and limits");
    expect([fraud!.labelEvery, arson!.labelEvery]).toEqual([3, 3]);
  });

  it("take counts from where they stand already, and have each month's cells and reasons", () => {
    const { data } = planOf("control", strand("Fraud", 30));
    const first = headersOf({ data }).indexOf("Control chart: strand");
    const line = (row: number) => data.cells[row + 1]!.slice(first).map(value);
    expect(line(1).slice(0, 3)).toEqual(["Fraud", "=DATE(2016,10,1)", 977]);
    expect(line(1).slice(6, 8)).toEqual([null, null]);
    expect(String(line(1)[8])).toContain("'Monthly offences'!D6");
    // The 24 months of the comparison stand among the counts: 16 months are before them.
    expect([line(16)[2], line(17)[2], line(MONTHS)[2]]).toEqual([expect.any(Number), "=F3", "=F26"]);
    expect(line(MONTHS).slice(6, 8)).toEqual(["=AA42", "Outside the limits"]);
    const [mean, lower, upper] = line(MONTHS).slice(3, 6).map(Number);
    expect([lower! < mean!, mean! < upper!, Math.abs(mean! / 31 / 30 - 1) < 0.02]).toEqual([true, true, true]);
  });

  it("print no more of the strand data than its counts", () => {
    const area = (charts: ChartChoice) => planOf(charts, strand("Fraud", 30)).data.page.printArea;
    expect(area("both")).toBe("A1:G26");
    expect(area("both")).toBe(area("months"));
  });

  it("begin at a round number below what is drawn, or at zero where that is near", () => {
    const axis = (perDay: number) => {
      const { minimum, majorUnit } = planOf("control", strand("Fraud", perDay)).report.charts.at(-1)!;
      return [minimum, majorUnit];
    };
    const [least, unit] = axis(300) as [number, number];
    expect([least > 0, least % unit, least < 300 * 28 * 0.95]).toEqual([true, 0, true]);
    expect(axis(0.05)).toEqual([0, expect.any(Number)]);
  });

  it("say below what they show, and in the notes what they can see", () => {
    const texts = planOf("control", strand("Fraud", 30)).report.cells.map(([cell]) => value(cell));
    expect(texts).toContain(
      "Grey lines: mean and limits, by the days of each month. January 2020 is above the upper limit. Diamonds mark these months.",
    );
    const parts = { charts: "both", dataNotes: true, overviewOrder: "paper" } as const;
    const notes = (each: StrandFigures) => reportOf([each], { warnings: [], accepted: [], parts }).notes;
    expect(notes(strand("Fraud", 30))).toContain(CONTROL_NOTE);
    for (const without of [notes(TOTALS), reportOf([strand("Fraud", 30)]).notes]) expect(without).not.toContain(CONTROL_NOTE);
  });
});
