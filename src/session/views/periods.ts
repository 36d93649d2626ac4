import { addMonths, isoMonth, monthOf, yearOf, type Month } from "../../domain/month";
import { periodStart, type Period } from "../../domain/period";
import {
  baselineWindows,
  isSamePeriod,
  periodTo,
  TWELVE_MONTHS,
  yearBefore,
  YEARS_BEFORE,
  type BaselineChoice,
  type ComparedPeriod,
  type Comparing,
  type PeriodChoice,
} from "../../domain/report-period";
import type { StrandFigures } from "../../domain/strand";
import { capital } from "../../domain/text";
import { longSpanText } from "../../domain/window";
import type { GivenComparing } from "../../reading";
import { periodChoiceText } from "../../reading/texts";

/** How many earlier months a report can be built for from the pane. */
const MOST = 24;

/** One of a few choices; `choice` is null for what the workbook says. */
export interface ChoiceView<Choice> {
  readonly value: string;
  readonly label: string;
  readonly choice: Choice | null;
}

/** What a list offers, and the value of what is chosen. */
export interface ChoicesView<Choice> {
  readonly choices: readonly ChoiceView<Choice>[];
  readonly value: string;
}

/** The first month with a count, of all strands; null where there are only totals. */
function firstMonth(strands: readonly StrandFigures[]): Month | null {
  const firsts = strands.flatMap(({ figures }) => (figures.kind === "months" ? (figures.months[0]?.month ?? []) : []));
  return firsts.length === 0 ? null : (Math.min(...firsts) as Month);
}

/** The months that a report can end with besides the latest: those for which some strand has figures of both windows. */
export function periodsToChoose(
  strands: readonly StrandFigures[],
  latest: Month | null,
  choice: PeriodChoice = TWELVE_MONTHS,
): readonly Month[] {
  const first = firstMonth(strands);
  if (latest === null || first === null) return [];
  const last = periodTo(choice, latest).end;
  return Array.from({ length: MOST }, (_, index) => addMonths(latest, -1 - index)).filter((end) => {
    const period = periodTo(choice, end);
    return period.end === end && end < last && periodStart(yearBefore(period)) >= first;
  });
}

/** The lengths that a list offers first. */
const USUAL_LENGTHS = [12, 6, 3, 1];
const OTHER_LENGTHS = [2, 4, 5, 7, 8, 9, 10, 11];
const CHOICES: readonly PeriodChoice[] = [
  TWELVE_MONTHS,
  { kind: "yearToDate" },
  { kind: "quarter" },
  ...[...USUAL_LENGTHS.slice(1), ...OTHER_LENGTHS].map((length) => ({ kind: "months", length }) as const),
];

/** What a report can compare. */
export function comparesView(given: GivenComparing, { period }: Comparing): ChoicesView<PeriodChoice> {
  const own = given.period ?? TWELVE_MONTHS;
  return {
    choices: CHOICES.map((choice) => ({
      value: periodChoiceText(choice),
      label: capital(periodChoiceText(choice)),
      choice: isSamePeriod(choice, own) ? null : choice,
    })),
    value: periodChoiceText(period),
  };
}

/** The second baselines to choose from: none, several years, and the years that the figures reach back to. */
export function baselinesView(
  strands: readonly StrandFigures[],
  period: ComparedPeriod | null,
  given: GivenComparing,
  { baseline }: Comparing,
): ChoicesView<BaselineChoice | "none"> {
  const offered = [...YEARS_BEFORE.map((count) => ({ kind: "years", count }) as const), ...yearsToChoose(strands, period)];
  const known = baseline === null || offered.some((each) => keyOf(each) === keyOf(baseline)) ? offered : [...offered, baseline];
  const own = given.baseline ?? "none";
  return {
    choices: (["none", ...known] as const).map((choice) => ({
      value: keyOf(choice),
      label: labelOf(choice, period),
      choice: keyOf(choice) === keyOf(own) ? null : choice,
    })),
    value: keyOf(baseline ?? "none"),
  };
}

/** Calendar and financial years, the latest first; of those that give the same months, one. */
function yearsToChoose(strands: readonly StrandFigures[], period: ComparedPeriod | null): readonly BaselineChoice[] {
  const first = firstMonth(strands);
  if (first === null || period === null) return [];
  const ends = Array.from({ length: yearOf(period.end) - yearOf(first) + 1 }, (_, index) => yearOf(period.end) - index).flatMap((year) => [
    monthOf(year, 12),
    monthOf(year, 3),
  ]);
  const windows = new Map<Month, BaselineChoice>();
  for (const end of ends) {
    const choice = { kind: "year", end } as const;
    const [window] = baselineWindows(choice, period) as [Period];
    if (periodStart(window) >= first && window.end < periodStart(period) && !windows.has(window.end)) windows.set(window.end, choice);
  }
  return [...windows.values()];
}

function labelOf(choice: BaselineChoice | "none", period: ComparedPeriod | null): string {
  if (choice === "none") return "None";
  if (choice.kind === "years") return `Mean of ${choice.count} years`;
  return longSpanText(period === null ? { end: choice.end, length: 12 } : baselineWindows(choice, period)[0]!);
}

function keyOf(choice: BaselineChoice | "none"): string {
  if (choice === "none") return choice;
  return choice.kind === "years" ? `${choice.count} years` : isoMonth(choice.end);
}
