import { isSmall } from "../../domain/hidden";
import { monthsOfSpan, type Measure } from "../../domain/measure";
import type { Month } from "../../domain/month";
import type { ShownMeasure } from "./shown-measure";
import { shownMonths, type Telling } from "./shown-months";
import { shownThemes } from "./shown-themes";

/** What a report tells of measures, in their order; `endOf` gives the last month of a section. */
export function shownMeasures(measures: readonly Measure[], endOf: (section: string) => Month, telling: Telling): readonly ShownMeasure[] {
  const { suppress } = telling;
  const told = (value: number) => (isSmall(value, suppress) ? null : value);
  const shown = measures.map((measure): ShownMeasure => {
    const base = { section: measure.section, name: measure.name, inDoubt: measure.inDoubt === true };
    switch (measure.kind) {
      case "count":
      case "rate":
        return shownMonths(measure, endOf(measure.section), telling);
      case "tally": {
        const { span, sources } = measure;
        const [value, months] = [told(measure.value), monthsOfSpan(span)];
        const average = value === null || months === null ? null : value / months;
        return { ...base, kind: "tally", value, span, months, average, sources };
      }
      case "progress": {
        const { target, targetSources, span, sources } = measure;
        const value = told(measure.value);
        return { ...base, kind: "progress", value, target, share: value === null ? null : value / target, span, sources, targetSources };
      }
      case "theme":
        return shownThemes(measure, suppress);
    }
  });
  return withoutTotals(shown);
}

/** True where any figure of them is hidden. */
export function hidesSome(measures: readonly ShownMeasure[]): boolean {
  return measures.some((each) => ("hidden" in each ? each.hidden !== null : each.value === null));
}

/** Where the total of a breakdown is hidden, a tally of the same section with that number would tell it. */
function withoutTotals(shown: readonly ShownMeasure[]): readonly ShownMeasure[] {
  const hidden = new Set(shown.flatMap((each) => (each.kind === "theme" && each.totalMark === "[c]" ? [each.section] : [])));
  if (hidden.size === 0) return shown;
  return shown.map((each) => (each.kind === "tally" && hidden.has(each.section) ? { ...each, value: null, average: null } : each));
}
