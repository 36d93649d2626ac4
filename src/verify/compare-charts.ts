import { absoluteAddress, parseAddress, quotedSheet } from "../domain/address";
import type { HeldChart, HeldSeries } from "../report/held-report";
import type { ChartPlan, ReportPlan, SeriesPlan } from "../report/plan";
import { said } from "./compare-cells";
import type { Fault } from "./fault";
import type { Calculated } from "./formulas/evaluate";

/** The charts of a report that are missing, or draw something else. */
export function compareCharts({ report, data }: ReportPlan, held: readonly HeldChart[], { value }: Calculated): readonly Fault[] {
  const charts = new Map(held.map((chart) => [chart.name, chart]));
  return report.charts.flatMap((plan) => {
    const fault = (stands: string, wanted: string): Fault => ({
      ...{ kind: "chart", sheet: report.sheet, address: plan.area.from },
      ...{ stands, wanted },
    });
    const chart = charts.get(plan.name);
    if (chart === undefined) return [fault("no chart", `the chart ${said(plan.title)}`)];
    const title = chart.title === plan.title ? [] : [fault(`a chart with the title ${said(chart.title)}`, said(plan.title))];
    if (chart.series.length !== plan.series.length)
      return [...title, fault(`a chart of ${chart.series.length} series`, `a chart of ${plan.series.length}`)];
    const valuesIn = (address: string) => {
      const { row, column, rows } = parseAddress(address);
      return Array.from({ length: rows }, (_, index) => value(data.sheet, row + index, column));
    };
    return [
      ...title,
      ...plan.series.flatMap((series, index) => seriesFaults(plan, series, chart.series[index]!, data.sheet, valuesIn, fault)),
    ];
  });
}

function seriesFaults(
  { title }: ChartPlan,
  plan: SeriesPlan,
  held: HeldSeries,
  sheet: string,
  valuesIn: (address: string) => readonly unknown[],
  fault: (stands: string, wanted: string) => Fault,
): readonly Fault[] {
  const of = `${said(plan.name)} in the chart ${said(title)}`;
  const cells = (["values", "categories"] as const).flatMap((which) => {
    const [is, should] = [held[which], plan[which]];
    return is === null || isSameCells(is, sheet, should)
      ? []
      : [fault(`${of} over the cells ${is}`, `the cells ${quotedSheet(sheet)}!${should}`)];
  });
  const name = held.name === plan.name ? [] : [fault(`the series ${said(held.name)} in the chart ${said(title)}`, said(plan.name))];
  const wanted = valuesIn(plan.values).map((value) => (typeof value === "number" ? value : null));
  const { drawn } = held;
  const other = drawn === null ? -1 : wanted.findIndex((value, index) => !isNear(value, drawn[index] ?? null));
  const values = other < 0 ? [] : [fault(`${of} with ${said(drawn![other] ?? null)} as value ${other + 1}`, said(wanted[other]!))];
  return [...name, ...cells, ...values];
}

function isNear(one: number | null, other: number | null): boolean {
  if (one === null || other === null) return one === other;
  return Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one));
}

/** Whether "'Strand data'!$F$3:$F$14" are these cells, whatever its quotes. */
function isSameCells(reference: string, sheet: string, address: string): boolean {
  const at = reference.lastIndexOf("!");
  const own = reference.slice(0, at).replace(/^=/, "");
  const name = own.startsWith("'") ? own.slice(1, -1).replaceAll("''", "'") : own;
  return name === sheet && reference.slice(at + 1).replaceAll("$", "") === absoluteAddress(parseAddress(address)).replaceAll("$", "");
}
