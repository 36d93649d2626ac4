import { HIDDEN_MARK } from "../domain/hidden";
import { baselineGap } from "./baseline-words";
import { breakNote } from "./break-words";
import { countedNote } from "./counted-words";
import { CONTROL_NOTE, showsControl } from "./control-words";
import { spanNote } from "./period-words";
import type { ReportStrand } from "./report";
import type { ChartChoice } from "./report-options";
import { revisionNote } from "./revision-words";
import { targetNote } from "./target-words";
import { hasProvisional, PROVISIONAL_NOTE } from "./vintage-words";
import { methodNote } from "./verdict-words";

const SHORTHAND: readonly (readonly [string, string])[] = [
  ["[x]", "[x] not available: see the strand's section."],
  ["[z]", "[z] no percentage: the earlier figure is 0."],
];

/** The notes under the overview, in order: what its rows are, how they were judged, and what its marks mean. */
export function overviewNotes(strands: readonly ReportStrand[], charts: ChartChoice): readonly string[] {
  // Where no strand has a second baseline, there is no table of them.
  const baselines = strands.flatMap(({ comparison: { baseline } }) => baseline ?? []);
  const marked = baselines.some(({ windows }) => windows.length > 0) ? baselines : [];
  const used = new Set([...strands.map(({ gap }) => gap), ...marked.map(baselineGap)].map((gap) => gap?.shorthand));
  const reasons = [...strands.map(({ comparison }) => comparison), ...marked].map(({ reason }) => reason);
  const [base] = reasons.flatMap((reason) => (reason?.code === "smallBase" ? [reason.smallest] : []));
  const [hidden] = strands.flatMap(({ comparison }) => comparison.hidden ?? []);
  const hasControl = strands.some((strand) => showsControl(strand, charts));
  const counting = countedNote(strands);
  const broken = breakNote(strands);
  const revised = revisionNote(strands.flatMap(({ revisions }) => revisions ?? []));
  const aim = targetNote(strands.map(({ target }) => target));
  const method = methodNote(strands.map(({ verdict }) => verdict));
  return [
    [whatStrandsAre(strands), spanNote(strands)].filter(Boolean).join(" "),
    ...(counting === null ? [] : [counting]),
    ...(method === null ? [] : [method]),
    ...(hasControl ? [CONTROL_NOTE] : []),
    ...SHORTHAND.filter(([mark]) => used.has(mark)).map(([, text]) => text),
    ...(base === undefined ? [] : [`[u] no percentage: the earlier figure is under ${base}.`]),
    ...(hidden === undefined
      ? []
      : [`${HIDDEN_MARK} confidential: fewer than ${hidden.fewerThan}, or hidden because it would tell such a figure.`]),
    ...(broken === null ? [] : [broken]),
    ...(aim === null ? [] : [aim]),
    ...(revised === null ? [] : [revised]),
    ...(strands.some(({ vintages }) => hasProvisional(vintages)) ? [PROVISIONAL_NOTE] : []),
  ];
}

/** Strands that analysts define overlap; those made of a column's values do not. */
function whatStrandsAre(strands: readonly ReportStrand[]): string {
  const columns = new Set(
    strands.map(({ comparison: { definition } }) =>
      definition.definedAt === null ? (definition.rules[0]?.conditions[0]?.column ?? null) : null,
    ),
  );
  const [column] = columns;
  return columns.size === 1 && typeof column === "string"
    ? `One strand for each value of “${column}”.`
    : "Strands overlap and do not add up to all crime.";
}
