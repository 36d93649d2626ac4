import { HIDDEN_MARK, isSmall } from "../../domain/hidden";
import { disagrees, type ThemeMeasure } from "../../domain/measure";
import type { ShownTheme, ShownThemes, ThemeMark } from "./shown-measure";

/** A breakdown with its shares; small counts hidden, and with them as many others as keep the total from telling them. */
export function shownThemes(measure: ThemeMeasure, fewerThan: number | null): ShownThemes {
  const { section, name, span, totalSources } = measure;
  const sum = measure.themes.reduce((all, { count }) => all + (count ?? 0), 0);
  const isWhole = measure.themes.every(({ count }) => count !== null);
  const wrong = measure.total !== null && disagrees(measure) ? { total: measure.total, sum } : null;
  const hidden = hiddenThemes(
    measure.themes.map(({ count }) => count),
    fewerThan,
  );
  const total = wrong ? null : (measure.total ?? (isWhole ? sum : null));
  const shownTotal = hidden.total ? null : total;
  return {
    ...{ kind: "theme", section, name, span, inDoubt: measure.inDoubt === true },
    themes: measure.themes.map(({ theme, count, said, sources }, index): ShownTheme => {
      const mark: ThemeMark | null = hidden.themes[index] || said === "suppressed" ? HIDDEN_MARK : MARKS[said];
      const isTold = count !== null && mark !== HIDDEN_MARK;
      const share = isTold && shownTotal !== null && shownTotal > 0 ? count / shownTotal : null;
      return { theme, count: isTold ? count : null, mark, share, sources: mark === HIDDEN_MARK ? [] : sources };
    }),
    total: shownTotal,
    totalMark: hidden.total ? HIDDEN_MARK : total === null ? "[x]" : null,
    isTyped: !isWhole && measure.total !== null,
    totalSources,
    // What they come to would tell a hidden one.
    hidden: hidden.themes.includes(true) ? fewerThan : null,
    disagrees: hidden.themes.includes(true) ? null : wrong,
  };
}

const MARKS = { number: null, none: "–", blank: "[x]", suppressed: "[c]" } as const satisfies Record<string, ThemeMark | null>;

/** Which counts are hidden, and whether their total is. */
export interface HiddenThemes {
  readonly themes: readonly boolean[];
  readonly total: boolean;
}

/**
 * Hides counts from 1 to one less than `fewerThan`. Who takes the others from the total gets the sum of the hidden ones: so there are two at
 * least, together neither small nor so few or so many that each is told. The smallest of the others are hidden with them; where there are
 * too few, the total is. Nothing is hidden for null.
 */
export function hiddenThemes(counts: readonly (number | null)[], fewerThan: number | null): HiddenThemes {
  const hidden = counts.map((count) => isSmall(count ?? 0, fewerThan));
  if (fewerThan === null || !hidden.includes(true)) return { themes: hidden, total: false };
  const others = counts
    .map((count, index) => ({ count: count ?? 0, index }))
    .filter(({ count, index }) => count > 0 && !hidden[index])
    .toSorted((one, other) => one.count - other.count);
  const tells = () => {
    const own = counts.filter((_, index) => hidden[index]).map((count) => count!);
    const sum = own.reduce((all, count) => all + count, 0);
    return own.length < 2 || sum < fewerThan || sum === own.length || sum === own.length * (fewerThan - 1);
  };
  while (tells()) {
    const next = others.shift();
    if (next === undefined) return { themes: hidden, total: true };
    hidden[next.index] = true;
  }
  return { themes: hidden, total: false };
}
