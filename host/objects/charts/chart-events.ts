import type { ChartRef } from "../../engine/charts/types";
import { EventType } from "../../events";
import type { Session } from "../definition";

/** Stable for the session, as Excel's is for the workbook. */
export const chartId = ({ chart }: ChartRef): string =>
  `{0C4A2700-0000-0000-0000-${String(chart.chartNumber || chart.chartExNumber + 500_000).padStart(12, "0")}}`;

type ChartEvent = "chartAdded" | "chartActivated" | "chartDeactivated" | "chartDeleted";

/** Reports what happened to a chart to its listeners, or to those of its sheet's charts. */
export function tellChart({ events }: Session, type: ChartEvent, ref: ChartRef): void {
  const args = { chartId: chartId(ref), source: "Local", worksheetId: ref.sheet.id };
  events.emit(EventType[type], [ref.sheet.id, chartId(ref)], () => args);
}

const active = new WeakMap<object, ChartRef>();

/** The chart that is selected, if one is. */
export const activeChart = ({ workbook }: Session): ChartRef | undefined => active.get(workbook);

/** Selects a chart, or none: cells are selected again. */
export function activateChart(session: Session, ref: ChartRef | undefined): void {
  const former = activeChart(session);
  if (former?.chart === ref?.chart) return;
  active.delete(session.workbook);
  if (former?.sheet.alive) tellChart(session, "chartDeactivated", former);
  if (!ref) return;
  active.set(session.workbook, ref);
  tellChart(session, "chartActivated", ref);
}
