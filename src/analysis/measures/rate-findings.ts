import { localAddress } from "../../domain/address";
import { finding, type Finding } from "../../domain/finding";
import type { Measure } from "../../domain/measure";
import type { MonthlyCount } from "../../domain/series";

/** Months in which a rate counts more than what it is of, or has nothing to be of. */
export function rateFindings(measures: readonly Measure[]): readonly Finding[] {
  return measures.flatMap((measure): readonly Finding[] => {
    if (measure.kind !== "rate" || measure.inDoubt) return [];
    const bases = new Map(monthsOf(measure.of.figures).map((each) => [each.month, each.count]));
    const counts = monthsOf(measure.counts.figures).filter(({ month }) => bases.has(month));
    const more = counts.filter(({ month, count }) => count > bases.get(month)!).map(({ month }) => month);
    const nothing = counts.filter(({ month, count }) => count === 0 && bases.get(month) === 0).map(({ month }) => month);
    const place = { sheet: measure.at.sheet, address: localAddress(measure.at) };
    return [
      ...(more.length > 0 ? [finding("rateOfTooFew", place, { measure: measure.name, months: more, why: "more" })] : []),
      ...(nothing.length > 0 ? [finding("rateOfTooFew", place, { measure: measure.name, months: nothing, why: "nothing" }, "info")] : []),
    ];
  });
}

function monthsOf(figures: { readonly kind: string; readonly months?: readonly MonthlyCount[] }): readonly MonthlyCount[] {
  return figures.months ?? [];
}
