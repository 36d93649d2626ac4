import type { Comparison } from "../domain/comparison";
import type { Finding } from "../domain/finding";
import type { Slices } from "../domain/slices";
import type { StrandDefinition, StrandFigures } from "../domain/strand";
import { normalised } from "../domain/text";
import { isParted, partingColumns, type ReportOptions } from "../report/report-options";
import type { CheckedFigures } from "./checked-figures";
import { withColumns } from "./column-figures";
import { withRanks } from "./rank-figures";
import type { ReadFigures } from "./read-figures";
import { strandsOf } from "./strands-of-finding";
import { withWholes } from "./whole-figures";

/** The comparisons of all places with what stands beside their totals. */
export interface PackColumns {
  readonly comparisons: readonly Comparison[];
  /** What is wrong with it at each place, in their order, with the strands' own names. */
  readonly of: readonly (readonly Finding[])[];
  /** What is wrong with it at all of them. */
  readonly findings: readonly Finding[];
}

/** What places' strands are counted by. */
export interface CountedPlaces {
  /** With what is counted for all strands of all places. */
  readonly figures: ReadFigures;
  /** In the order of the places, and of each place's strands. */
  readonly comparisons: readonly Comparison[];
  /** The strands of each place under names of their own; `kept` are the same strands of the whole. */
  readonly definitions: readonly (readonly StrandDefinition[])[];
  readonly kept: readonly StrandFigures[];
}

/**
 * Adds what was chosen beside totals to the comparisons of all places, in one pass. Nothing is hidden yet, but what all places did, which is never told
 * where anything may be. The packs' own column parts no pack: each is one value of it.
 */
export function* packColumns(
  read: ReadFigures,
  checked: CheckedFigures,
  { figures, comparisons, definitions, kept }: CountedPlaces,
  options: Pick<ReportOptions, "columns" | "solved" | "contributions" | "contributionsOf" | "suppress" | "smallestBase"> & {
    readonly column: string;
  },
): Slices<PackColumns> {
  const { columns, solved, column } = options;
  const parting = partingColumns(options.contributions).filter((each) => normalised(each) !== normalised(column));
  const own = definitions.map((of) => new Map(of.map(({ strand }, index) => [strand, kept[index]!.definition.strand])));
  const names = own.flatMap((of) => [...of]).flatMap(([strand, name]) => (isParted(options, name) ? [strand] : []));
  const beside = yield* withColumns(figures, comparisons, comparisons, {
    ...{ columns, solved },
    contributions: parting.length === 0 || names.length === 0 ? null : parting.join("; "),
    contributionsOf: names,
    suppress: null,
  });
  // All places are the same beside each of them, so they are counted once.
  const first = comparisons.slice(0, kept.length);
  const wholes = yield* withWholes(read, { ...checked, comparisons: first }, first, options);
  const withWhole = beside.comparisons.map((comparison, index) => {
    const { whole } = wholes.comparisons[index % kept.length]!;
    return whole ? { ...comparison, whole } : comparison;
  });
  const ranks = yield* withRanks(read, { ...checked, comparisons }, withWhole, options);
  const findings = [...beside.findings, ...wholes.findings, ...ranks.findings];
  return {
    comparisons: ranks.comparisons,
    of: own.map((strands) => findings.flatMap((each) => ofStrands(each, strands) ?? [])),
    findings: findings.filter((each) => strandsOf(each) === null),
  };
}

/** A finding as it holds for these strands, by the names that are given for theirs; null where it holds for none of them. */
function ofStrands(found: Finding, names: ReadonlyMap<string, string>): Finding | null {
  const own = strandsOf(found)?.flatMap((strand) => names.get(strand) ?? []) ?? [];
  if (own.length === 0) return null;
  const details = "strand" in found.details ? { ...found.details, strand: own[0]! } : { ...found.details, strands: own };
  return { ...found, details } as Finding;
}
