import { finding, placeOf, type Finding } from "../../domain/finding";
import type { Measure } from "../../domain/measure";
import { monthsKey, type MonthlyCount } from "../../domain/series";

/** Months in which a rate counts more than what it is of, or has nothing to be of. */
export function rateFindings(measures: readonly Measure[]): readonly Finding[] {
  return measures.flatMap((measure): readonly Finding[] => {
    if (measure.kind !== "rate" || measure.inDoubt) return [];
    const bases = new Map(monthsOf(measure.of.figures).map((each) => [monthsKey(each), each.count]));
    const counts = monthsOf(measure.counts.figures).flatMap((each) => {
      const of = bases.get(monthsKey(each));
      return of === undefined ? [] : [{ month: each.month, count: each.count, of }];
    });
    const more = counts.filter(({ count, of }) => count > of).map(({ month }) => month);
    const nothing = counts.filter(({ count, of }) => count === 0 && of === 0).map(({ month }) => month);
    const place = placeOf(measure.at);
    return [
      ...(more.length > 0 ? [finding("rateOfTooFew", place, { measure: measure.name, months: more, why: "more" })] : []),
      ...(nothing.length > 0 ? [finding("rateOfTooFew", place, { measure: measure.name, months: nothing, why: "nothing" }, "info")] : []),
    ];
  });
}

function monthsOf(figures: { readonly kind: string; readonly months?: readonly MonthlyCount[] }): readonly MonthlyCount[] {
  return figures.months ?? [];
}
