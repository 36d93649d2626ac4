import { finding, NOWHERE, type Finding, type FindingDetails } from "../../domain/finding";
import { isSmall } from "../../domain/hidden";
import type { Span } from "../../domain/measure";
import type { Month } from "../../domain/month";
import { WINDOW_LENGTH, namedWindow, type NamedWindow } from "../../domain/window";
import type { ShownMeasure } from "../measures";

/** Measures of the whole and of each place, told without anything hidden. */
export interface MeasuresInPacks {
  readonly whole: readonly ShownMeasure[];
  readonly places: readonly (readonly ShownMeasure[])[];
}

type Why = FindingDetails["packMeasuresLeftOut"]["why"];

/** That measures are in no pack, a finding for each reason. */
export function measuresLeftOut(
  column: string,
  left: readonly { readonly name: string; readonly why: Why; readonly sheets: readonly string[] }[],
): readonly Finding[] {
  const groups = new Map<string, FindingDetails["packMeasuresLeftOut"]>();
  for (const { name, why, sheets } of left) {
    const key = [why, ...sheets].join("\n");
    const measures = [...(groups.get(key)?.measures ?? []), name];
    groups.set(key, { column, why, sheets, measures });
  }
  return [...groups.values()].map((each) =>
    finding("packMeasuresLeftOut", each.sheets.length === 1 ? { sheet: each.sheets[0]!, address: null } : NOWHERE, each),
  );
}

/** A finding for each measure whose places do not add up to the whole, of months that all of them have. */
export function measuresAddingUp(column: string, { whole, places }: MeasuresInPacks): readonly Finding[] {
  return whole.flatMap((measure): readonly Finding[] => {
    const own = amountOf(measure);
    const parts = places.map((of) => of.find((each) => isSame(each, measure))).map((each) => (each ? amountOf(each) : null));
    if (own === null || parts.some((part) => part === null || keyOf(part) !== keyOf(own))) return [];
    const sum = parts.reduce((all, part) => all + part!.count, 0);
    const { count: total, ...window } = own;
    return sum === total ? [] : [finding("packsDoNotAddUp", NOWHERE, { strand: measure.name, column, ...window, total, sum })];
  });
}

/**
 * Whether measures would tell a small count of a place: one of its own, or what another place's would leave of the whole. Places that have no figure
 * where others have one, or do not come to the whole, could have a small one there.
 */
export function measuresTell({ whole, places }: MeasuresInPacks, fewerThan: number): boolean {
  if (places.some((of) => of.some((measure) => numbersOf(measure).some((count) => isSmall(count ?? 0, fewerThan))))) return true;
  return whole.some((measure) => {
    const found = places.map((of) => of.find((each) => isSame(each, measure)));
    if (found.every((each) => each === undefined)) return false;
    const own = numbersOf(measure);
    const parts = found.map((each) => (each && endOf(each) === endOf(measure) ? numbersOf(each) : []));
    return own.some((count, at) => {
      const counts = parts.map((part) => part[at] ?? null);
      if (count === null && counts.every((each) => each === null)) return false;
      return count === null || counts.includes(null) || counts.reduce<number>((sum, each) => sum + each!, 0) !== count;
    });
  });
}

function isSame(one: ShownMeasure, other: ShownMeasure): boolean {
  return one.section === other.section && one.name === other.name && one.kind === other.kind;
}

/** What a measure comes to over its period, of a rate what is counted; null where it has no figure. */
function amountOf(measure: ShownMeasure): (NamedWindow & { readonly count: number }) | null {
  if (measure.inDoubt) return null;
  switch (measure.kind) {
    case "count":
    case "rate":
      return measure.later && { ...namedWindow({ end: measure.later.end, length: WINDOW_LENGTH }), count: measure.later.count };
    case "tally":
      return amountIn(measure.span, measure.value);
    case "theme":
      return amountIn(measure.span, measure.total);
    case "progress":
      return null;
  }
}

function amountIn(span: Span | null, count: number | null): (NamedWindow & { readonly count: number }) | null {
  return count === null || span === null ? null : { ...namedWindow({ end: span.to, length: span.to - span.from + 1 }), count };
}

function keyOf({ window, span = WINDOW_LENGTH }: NamedWindow): string {
  return `${window} ${span}`;
}

/** The last month of a measure that is tracked monthly. */
function endOf(measure: ShownMeasure): Month | null {
  return "end" in measure ? measure.end : null;
}

/** Every count that a measure tells, of a rate also what it is of and the rest of that. */
function numbersOf(measure: ShownMeasure): readonly (number | null)[] {
  switch (measure.kind) {
    case "count":
    case "rate": {
      const windows = [measure.earlier, measure.later];
      const counts = [...measure.months, ...windows.map((each) => each ?? { count: null, of: null })];
      return counts.flatMap(({ count, of }) => [count, of, count === null || of === null ? null : of - count]);
    }
    case "theme":
      return [...measure.themes.map(({ count }) => count), measure.total];
    default:
      return [measure.value];
  }
}
