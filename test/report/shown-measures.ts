import type { MeasureMonth, ShownMonthly, ShownProgress, ShownTally, ShownThemes } from "../../src/analysis/measures";
import { addMonths, monthOf } from "../../src/domain/month";
import { runOf } from "../../src/domain/rows";
import { END } from "./printed";

export const SOURCES = [{ sheet: "Checks", column: 1, rows: runOf(3) }];
export const BASE = { section: "Fraud", inDoubt: false };
export const SPAN = { from: monthOf(2019, 6), fromDay: 1, to: END, toDay: 31 };

export const tally = (more: Partial<ShownTally> = {}) =>
  ({
    ...BASE,
    kind: "tally",
    name: "Deployments",
    value: 1207,
    span: SPAN,
    months: 8,
    average: 150.875,
    sources: SOURCES,
    ...more,
  }) as const;

export const progress = (more: Partial<ShownProgress> = {}) =>
  ({
    ...BASE,
    kind: "progress",
    name: "Kits",
    value: 3098,
    target: 4000,
    share: 0.7745,
    span: null,
    sources: SOURCES,
    targetSources: SOURCES,
    ...more,
  }) as const;

export const theme = (
  name: string,
  count: number | null,
  mark: ShownThemes["themes"][number]["mark"] = null,
  share: number | null = null,
) => ({
  theme: name,
  count,
  mark,
  share,
  sources: SOURCES,
});
export const themes = (of: ShownThemes["themes"], more: Partial<ShownThemes> = {}): ShownThemes => ({
  ...{ ...BASE, kind: "theme", name: "Referrals", themes: of, total: 40, totalMark: null, isTyped: false, totalSources: SOURCES },
  ...{ disagrees: null, hidden: null, span: SPAN },
  ...more,
});

export const MONTHS = (of: number | null = null): readonly MeasureMonth[] =>
  Array.from({ length: 24 }, (_, at) => {
    const count = at < 12 ? 20 : 25;
    return {
      month: addMonths(END, at - 23),
      count,
      of,
      rate: of === null ? null : count / of,
      sources: SOURCES,
      ofSources: of === null ? [] : SOURCES,
    };
  });
export const INTERVAL = { low: 0.15, high: 0.3 };
export const window = (count: number, of: number | null = null) => ({
  end: END,
  count,
  of,
  rate: of === null ? null : count / of,
  interval: of === null ? null : INTERVAL,
});
export const monthly = (more: Partial<ShownMonthly> = {}): ShownMonthly => ({
  ...{
    ...BASE,
    kind: "count",
    name: "Visits",
    end: END,
    months: MONTHS(),
    latest: MONTHS().at(-1)!,
    earlier: window(240),
    later: window(300),
  },
  ...{ diff: 60, pctDiff: 0.25, diffInterval: null, target: null, reason: null, hidden: null },
  ...more,
});

export const rate = (more: Partial<ShownMonthly> = {}) =>
  monthly({
    ...{ kind: "rate", months: MONTHS(100), latest: MONTHS(100).at(-1)!, earlier: window(240, 1200), later: window(300, 1200) },
    ...{ diff: 0.05, pctDiff: null, diffInterval: { low: 0.02, high: 0.08 } },
    ...more,
  });
