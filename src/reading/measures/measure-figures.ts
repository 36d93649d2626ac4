import { placeOf, type Finding } from "../../domain/finding";
import { finding } from "../../domain/finding";
import { disagrees, type Measure, type Span, type ThemeCount } from "../../domain/measure";
import type { Month } from "../../domain/month";
import { monthsOfPeriod } from "../../domain/period";
import type { FigureSource } from "../../domain/series";
import type { StrandDefinition, StrandFigures, StrandRule } from "../../domain/strand";
import { monthsWithout, summed } from "../../domain/summed";
import type { Amount, DefinedMeasure } from "./defined-measure";

/** What rules count: a strand that is no offence, so that counts of measures are read and checked as all others are. */
export interface MeasureStrands {
  readonly definitions: readonly StrandDefinition[];
  readonly indexOf: ReadonlyMap<StrandRule, number>;
}

/** One strand for each rule of the measures, called as its measure is. */
export function measureStrands(measures: readonly DefinedMeasure[]): MeasureStrands {
  const indexOf = new Map<StrandRule, number>();
  const definitions: StrandDefinition[] = [];
  for (const measure of measures)
    for (const rule of rulesOf(measure)) {
      if (indexOf.has(rule)) continue;
      indexOf.set(rule, definitions.length);
      const { name } = measure.of;
      const none = { section: null, lead: null, favourable: null, periodEnd: null, definedAt: null };
      definitions.push({ ...none, strand: name, measure: name, rules: [rule] });
    }
  return { definitions, indexOf };
}

/** The rules by which its numbers are counted; none for what is typed. */
export function rulesOf(measure: DefinedMeasure): readonly StrandRule[] {
  const ofAmount = (amount: Amount) => ("rule" in amount ? [amount.rule] : []);
  switch (measure.kind) {
    case "count":
      return [measure.rule];
    case "rate":
      return [measure.rule, measure.base];
    case "theme":
      return measure.themes.flatMap((theme) => (theme.said === "number" ? ofAmount(theme.amount) : []));
    default:
      return ofAmount(measure.amount);
  }
}

/** The measures with their numbers; those whose worksheet lacks months of their span are left out, with a finding. */
export function measuresOf(
  defined: readonly DefinedMeasure[],
  { indexOf }: MeasureStrands,
  strands: readonly StrandFigures[],
): { readonly measures: readonly Measure[]; readonly findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const figures = (rule: StrandRule) => strands[indexOf.get(rule)!]!;
  const numberOf = (measure: DefinedMeasure, amount: Amount, span: Span | null) => {
    if (!("rule" in amount)) return { value: amount.typed, sources: amount.sources };
    const sum = sumOver(figures(amount.rule), span!);
    if (!("missing" in sum)) return sum;
    const details = { measure: measure.of.name, months: sum.missing };
    findings.push(finding("measureMonthsMissing", placeOf(measure.cell), details));
    return null;
  };
  const measures = defined.flatMap((measure): readonly Measure[] => {
    const { of } = measure;
    switch (measure.kind) {
      case "count":
        return [{ ...of, kind: "count", counts: figures(measure.rule), target: measure.target }];
      case "rate":
        return [{ ...of, kind: "rate", counts: figures(measure.rule), of: figures(measure.base), target: measure.target }];
      case "tally": {
        const number = numberOf(measure, measure.amount, measure.span);
        return number === null ? [] : [{ ...of, kind: "tally", ...number, span: measure.span }];
      }
      case "progress": {
        const { target, targetSources, span } = measure;
        const number = numberOf(measure, measure.amount, span);
        return number === null ? [] : [{ ...of, kind: "progress", ...number, target, targetSources, span }];
      }
      case "theme": {
        const { total, totalSources, span } = measure;
        const themes: ThemeCount[] = [];
        for (const { theme, ...rest } of measure.themes) {
          if (rest.said !== "number") themes.push({ theme, count: rest.said === "none" ? 0 : null, said: rest.said, sources: [] });
          else {
            const number = numberOf(measure, rest.amount, span);
            if (number === null) return [];
            themes.push({ theme, count: number.value, said: "number", sources: number.sources });
          }
        }
        const made = { ...of, kind: "theme", themes, total, totalSources, span } as const;
        findings.push(...notAddingUp(made, measure));
        return [made];
      }
    }
  });
  return { measures, findings };
}

/** What a worksheet has over a span of whole months; the months that it lacks. */
function sumOver(
  { figures }: StrandFigures,
  { from, to }: Span,
): { readonly value: number; readonly sources: readonly FigureSource[] } | { readonly missing: readonly Month[] } {
  const months = figures.kind === "months" ? figures.months : [];
  const span = { end: to, length: to - from + 1 };
  const sum = summed(months, span);
  if (sum) return { value: sum.total, sources: sum.sources };
  const missing = monthsWithout(months, span);
  return { missing: missing.length > 0 ? missing : monthsOfPeriod(span) };
}

function notAddingUp(made: Extract<Measure, { kind: "theme" }>, { cell }: DefinedMeasure): readonly Finding[] {
  if (!disagrees(made)) return [];
  const sum = made.themes.reduce((all, { count }) => all + (count ?? 0), 0);
  return [finding("themesDoNotAddUp", placeOf(cell), { measure: made.name, total: made.total!, sum })];
}
