import type { ControlChart, MarkedMonths } from "../domain/control-chart";
import type { ControlMethod } from "../domain/latest-month";
import { longMonth, type Month } from "../domain/month";
import { capital, listed } from "../domain/text";
import type { ChartChoice } from "./report-options";

/** Months that are named; of more, the last. */
const MOST_NAMED = 3;

const LIMITS: Readonly<Record<ControlMethod, string>> = {
  months: "Grey lines: mean and limits, by the days of each month.",
  yearOnYear: "Grey lines: what is usual after the same month a year before, and limits.",
  seasonTakenOut: "Grey lines: mean and limits, by the days and the season of each month.",
};

/** What the lines of a control chart are, and what it shows in words. */
export function controlReading(chart: ControlChart): string {
  return `${LIMITS[chart.method]} ${controlFinding(chart)}${chart.marked.length > 0 ? " Diamonds mark these months." : ""}`;
}

/** "No month is outside the limits; the last 7 are above the mean." */
export function controlFinding({ trial, points, marked, method }: ControlChart): string {
  if (trial) return "Trial limits: with fewer than 13 months, none is judged by them.";
  const last = points.at(-1)!.month;
  const of = (rule: MarkedMonths["rule"]) => marked.filter((each) => each.rule === rule);
  const mean = method === "yearOnYear" ? "what is usual" : "the mean";
  const side = (direction: MarkedMonths["direction"]) => `${direction === "up" ? "above" : "below"} ${mean}`;
  const parts = [
    outsideText(of("outside")),
    ...streakText(of("run"), last, (direction, ended) => `${ended ? "were" : "are"} ${side(direction)}`),
    ...streakText(of("trend"), last, (direction, ended) => `${WAYS[direction][ended ? "ended" : "going"]} one after the other`),
    ...nearText(of("nearLimit")),
  ];
  return `${capital(parts.join("; "))}.`;
}

const WAYS = { up: { going: "rise", ended: "rose" }, down: { going: "fall", ended: "fell" } } as const;

function outsideText(marked: readonly MarkedMonths[]): string {
  if (marked.length === 0) return "no month is outside the limits";
  const directions = new Set(marked.map(({ direction }) => direction));
  const where = directions.size > 1 ? "outside the limits" : directions.has("up") ? "above the upper limit" : "below the lower limit";
  return theseAre(
    marked.map(({ months }) => months[0]!),
    where,
  );
}

/** The last of several runs or trends: "the last 7 are above the mean", "the 9 to May 2018 were above the mean". */
function streakText(
  marked: readonly MarkedMonths[],
  last: Month,
  words: (direction: MarkedMonths["direction"], ended: boolean) => string,
): readonly string[] {
  const latest = marked.toSorted((a, b) => a.months.at(-1)! - b.months.at(-1)!).at(-1);
  if (!latest) return [];
  const [count, end] = [latest.months.length, latest.months.at(-1)!];
  const before = marked.length === 1 ? "" : `, after ${marked.length - 1} more such ${marked.length === 2 ? "run" : "runs"}`;
  return [`the ${end === last ? `last ${count}` : `${count} to ${longMonth(end)}`} ${words(latest.direction, end !== last)}${before}`];
}

function nearText(marked: readonly MarkedMonths[]): readonly string[] {
  if (marked.length === 0) return [];
  const directions = new Set(marked.map(({ direction }) => direction));
  const limit = directions.size > 1 ? "a limit" : `the ${directions.has("up") ? "upper" : "lower"} limit`;
  const months = [...new Set(marked.flatMap((each) => each.months))].toSorted((a, b) => a - b);
  return [theseAre(months, `close together near ${limit}`)];
}

function theseAre(months: readonly Month[], where: string): string {
  if (months.length > MOST_NAMED) return `${months.length} months are ${where}, the last of them ${longMonth(months.at(-1)!)}`;
  return `${listed(months.map(longMonth))} ${months.length === 1 ? "is" : "are"} ${where}`;
}

/** Why a month is marked, in the strand data. */
export function whyMarked(marked: readonly MarkedMonths[], month: Month): string {
  const words = { outside: "Outside the limits", run: "Run of 7 or more", trend: "Trend of 7 or more", nearLimit: "Near a limit, 2 of 3" };
  return [...new Set(marked.filter(({ months }) => months.includes(month)).map(({ rule }) => words[rule]))].join("; ");
}

/** Whether a strand has a control chart in a report with these charts. */
export function showsControl({ controlChart }: { readonly controlChart: ControlChart | null }, charts: ChartChoice): boolean {
  return controlChart !== null && (charts === "control" || charts === "both");
}

/** What control charts can see and what not, for the notes. */
export const CONTROL_NOTE =
  "Control charts show whether a strand’s level has changed, and since when; not why, and not a small change among few offences. " +
  "Of five years in which nothing changes, half have a month that is marked by chance.";
