import type { ShownMeasure, ShownMonthly } from "../src/analysis/measures";
import { monthsOfSpan, type Span } from "../src/domain/measure";
import { addMonths, isoMonth } from "../src/domain/month";
import { WINDOW_LENGTH } from "../src/domain/window";
import { measureGap } from "../src/report/measure-words";

/** A measure as `--json` prints it. What its kind does not have, and what is hidden or not known, is null. */
export interface JsonMeasure {
  readonly section: string;
  readonly name: string;
  readonly kind: ShownMeasure["kind"];
  /** The number; of counts and rates by month, what the later 12 months come to; of themes, their total. */
  readonly value: number | null;
  /** Of a rate: what it is of. */
  readonly of: number | null;
  /** "2019-06"; a day, "2019-12-15", where the span is not whole months. */
  readonly from: string | null;
  readonly to: string | null;
  /** Of a tally: a month. */
  readonly average: number | null;
  readonly target: number | null;
  /** The value as a fraction of its target. */
  readonly progress: number | null;
  readonly shares: readonly {
    readonly theme: string;
    readonly value: number | null;
    readonly mark: string | null;
    readonly share: number | null;
  }[];
  /** Of counts and rates by month. */
  readonly monthly: JsonMonthly | null;
  /** Why there is no figure, or no change; null where nothing is missing. */
  readonly reason: string | null;
}

interface JsonMonthly {
  readonly earlier: { readonly value: number; readonly of: number | null; readonly rate: number | null } | null;
  readonly rate: number | null;
  /** 95 % of the later rate. */
  readonly interval: { readonly low: number; readonly high: number } | null;
  /** Later less earlier: counts, or a difference of fractions. */
  readonly change: number | null;
  readonly changeInterval: { readonly low: number; readonly high: number } | null;
  readonly pctDiff: number | null;
  readonly latest: {
    readonly month: string;
    readonly value: number | null;
    readonly of: number | null;
    readonly rate: number | null;
  } | null;
}

const IN_DOUBT = "Its worksheet has figures that may be wrong.";

export function jsonMeasure(measure: ShownMeasure): JsonMeasure {
  const { section, name, kind, inDoubt } = measure;
  const none = { of: null, average: null, target: null, progress: null, shares: [], monthly: null };
  const base = { section, name, kind, ...none, reason: inDoubt ? IN_DOUBT : null };
  if (inDoubt) return { ...base, value: null, from: null, to: null };
  switch (measure.kind) {
    case "tally":
      return { ...base, value: measure.value, ...endsOf(measure.span), average: measure.average };
    case "progress": {
      const { value, target, share, span } = measure;
      return { ...base, value, ...endsOf(span), target, progress: share };
    }
    case "theme": {
      const shares = measure.themes.map(({ theme, count, mark, share }) => ({ theme, value: count, mark, share }));
      const { disagrees } = measure;
      const reason = disagrees && `The themes come to ${disagrees.sum}, and the total typed is ${disagrees.total}.`;
      return { ...base, value: measure.total, ...endsOf(measure.span), shares, reason };
    }
    default:
      return { ...base, ...monthlyOf(measure) };
  }
}

function monthlyOf(
  measure: ShownMonthly,
): Pick<JsonMeasure, "value" | "of" | "from" | "to" | "target" | "progress" | "monthly" | "reason"> {
  const { end, earlier, later, latest, target, diff, diffInterval, pctDiff, reason } = measure;
  const value = later?.rate ?? later?.count ?? null;
  return {
    value: later?.count ?? null,
    of: later?.of ?? null,
    from: isoMonth(addMonths(end, 1 - WINDOW_LENGTH)),
    to: isoMonth(end),
    target,
    progress: target === null || value === null ? null : value / target,
    reason: measureGap(reason),
    monthly: {
      earlier: earlier && { value: earlier.count, of: earlier.of, rate: earlier.rate },
      rate: later?.rate ?? null,
      interval: later?.interval ?? null,
      change: diff,
      changeInterval: diffInterval,
      pctDiff,
      latest: latest && { month: isoMonth(latest.month), value: latest.count, of: latest.of, rate: latest.rate },
    },
  };
}

function endsOf(span: Span | null): Pick<JsonMeasure, "from" | "to"> {
  if (span === null) return { from: null, to: null };
  const { from, fromDay, to, toDay } = span;
  if (monthsOfSpan(span) !== null) return { from: isoMonth(from), to: isoMonth(to) };
  const day = (number: number) => String(number).padStart(2, "0");
  return { from: `${isoMonth(from)}-${day(fromDay)}`, to: `${isoMonth(to)}-${day(toDay)}` };
}
