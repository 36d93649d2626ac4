import { shortMonth } from "../../domain/month";
import { monthsOfPeriod, type Period } from "../../domain/period";
import { yearBefore } from "../../domain/report-period";
import { lengthOf, type MonthlyCount } from "../../domain/series";
import { periodsWord, spanText, WINDOW_LENGTH, windowText } from "../../domain/window";
import { capital } from "../../domain/text";
import { strandName } from "../names";
import { monthTargets } from "../../analysis/targets";
import type { ChartPlan, SeriesPlan } from "../plan";
import type { ReportStrand } from "../report";
import { chartedLength } from "./charted-length";
import type { StrandRows } from "./strand-rows";
import { FORMAT } from "./styles";
import { textWidth } from "./text-size";

type Area = ChartPlan["area"];

/** Titles stay on one line of the printed width. */
const TITLE_SIZE = 9;
const TITLE_WIDTH = 450;

/** The later year strong beside the earlier muted, month by month or quarter by quarter; the title's words name them in their colours. */
export function monthsChart(
  strand: ReportStrand,
  months: readonly MonthlyCount[],
  length: number,
  rows: StrandRows,
  force: string | null,
  area: Area,
): ChartPlan {
  const { comparison } = strand;
  const [earlierYear, laterYear] = [yearBefore(comparison), comparison].map(windowWords) as [string, string];
  const shown = new Set([yearBefore(comparison), comparison].flatMap(monthsOfPeriod));
  const target = targetSeries(strand, rows);
  const highest = months.reduce(
    (most, month) => (shown.has(month.month) && lengthOf(month) === length ? Math.max(most, month.count) : most),
    target === null ? 0 : Math.max(...monthTargets(strand.comparison).map(({ value }) => value)),
  );
  return {
    name: chartName(strand),
    kind: "columns",
    title: titled(force, `${inTitle(strand.measure)} each ${periodsWord(length).replace(/s$/, "")}, ${earlierYear} and ${laterYear}`),
    colouredWords: [
      { words: earlierYear, colour: "earlierText" },
      { words: laterYear, colour: "main" },
    ],
    series: [
      { name: capital(earlierYear), values: rows.earlier.counts, categories: rows.earlier.labels, colour: "earlier", barColours: [] },
      { name: capital(laterYear), values: rows.later.counts, categories: rows.earlier.labels, colour: "main", barColours: [] },
      ...(target === null ? [] : [target]),
    ],
    gap: 35,
    majorUnit: gridUnit(highest),
    minimum: 0,
    labels: null,
    area,
  };
}

/** The target of each month, as a dashed line over the columns; null where there are none, or the columns are no months. */
export function targetSeries(strand: ReportStrand, { target, earlier }: StrandRows): SeriesPlan | null {
  if (!target || target.months === null || chartedLength(strand) !== 1) return null;
  return { name: "Target", values: target.months, categories: earlier.labels, colour: "limits", barColours: [], look: "dashes" };
}

/** Two totals as bars from zero, each labelled, the later one strong. */
export function windowsChart(strand: ReportStrand, rows: StrandRows, force: string | null, area: Area): ChartPlan {
  const { comparison } = strand;
  return {
    name: chartName(strand),
    kind: "columns",
    title: titled(force, `${inTitle(strand.measure)}, ${windowText(yearBefore(comparison))} and ${shortMonth(comparison.end)}`),
    colouredWords: [],
    series: [
      {
        name: inTitle(strand.measure),
        values: rows.both.counts,
        categories: rows.both.labels,
        colour: "main",
        barColours: ["earlier", "main"],
      },
    ],
    gap: 150,
    majorUnit: null,
    minimum: 0,
    labels: FORMAT.count,
    area,
  };
}

/** "year to Jan 20", "Apr 19 to Jan 20": a window as its chart names it. */
export function windowWords(period: Period): string {
  return period.length === WINDOW_LENGTH ? `year to ${shortMonth(period.end)}` : spanText(period);
}

/** The name of a strand's chart, as the selection pane shows it. */
function chartName(strand: ReportStrand): string {
  return strandName(strand.key, "Chart");
}

/** A measure as titles say it: Excel takes 255 characters, and the section's own line has it whole. */
export function inTitle(measure: string): string {
  const letters = [...measure];
  return letters.length > MOST_LETTERS
    ? `${letters
        .slice(0, MOST_LETTERS - 1)
        .join("")
        .trimEnd()}…`
    : measure;
}

const MOST_LETTERS = 120;

/** The place before the title where there is room for it. */
export function titled(force: string | null, title: string): string {
  const whole = force ? `${force}: ${title}` : title;
  return textWidth(whole, TITLE_SIZE) <= TITLE_WIDTH ? whole : title;
}

/** A round whole distance that puts two gridlines above the zero line up to `highest`. */
export function gridUnit(highest: number): number {
  const half = Math.max(highest, 2) / 2;
  const power = 10 ** Math.floor(Math.log10(half));
  return Math.max(
    1,
    [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10].map((step) => step * power).find((step) => step >= half && Number.isInteger(step))!,
  );
}
