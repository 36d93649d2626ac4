import type { Comparison } from "../domain/comparison";
import type { Finding } from "../domain/finding";
import type { Slices } from "../domain/slices";
import type { StrandDefinition, StrandFigures } from "../domain/strand";
import { normalised } from "../domain/text";
import { isParted, partingColumns, type ReportOptions } from "../report/report-options";
import { withColumns } from "./column-figures";
import type { ReadFigures } from "./read-figures";
import { strandsOf } from "./strands-of-finding";

/** The comparisons of all places with what stands beside their totals. */
export interface PackColumns {
  readonly comparisons: readonly Comparison[];
  /** What is wrong with it at each place, in their order, with the strands' own names. */
  readonly of: readonly (readonly Finding[])[];
  /** What is wrong with it at all of them. */
  readonly findings: readonly Finding[];
}

/**
 * Adds what was chosen beside totals to the comparisons of all places, in one pass: place after place, each with the strands of `kept` under
 * `definitions` of its own. Nothing is hidden yet. The packs' own column parts no pack: each is one value of it.
 */
export function* packColumns(
  read: ReadFigures,
  comparisons: readonly Comparison[],
  definitions: readonly (readonly StrandDefinition[])[],
  kept: readonly StrandFigures[],
  options: Pick<ReportOptions, "columns" | "solved" | "contributions" | "contributionsOf"> & { readonly column: string },
): Slices<PackColumns> {
  const { columns, solved, column } = options;
  const parting = partingColumns(options.contributions).filter((each) => normalised(each) !== normalised(column));
  const own = definitions.map((of) => new Map(of.map(({ strand }, index) => [strand, kept[index]!.definition.strand])));
  const names = own.flatMap((of) => [...of]).flatMap(([strand, name]) => (isParted(options, name) ? [strand] : []));
  const found = yield* withColumns(read, comparisons, comparisons, {
    columns: columns.filter((each) => each === "solved"),
    solved,
    contributions: parting.length === 0 || names.length === 0 ? null : parting.join("; "),
    contributionsOf: names,
    suppress: null,
  });
  return {
    comparisons: found.comparisons,
    of: own.map((strands) => found.findings.flatMap((each) => ofStrands(each, strands) ?? [])),
    findings: found.findings.filter((each) => strandsOf(each) === null),
  };
}

/** A finding as it holds for these strands, by the names that are given for theirs; null where it holds for none of them. */
function ofStrands(found: Finding, names: ReadonlyMap<string, string>): Finding | null {
  const own = strandsOf(found)?.flatMap((strand) => names.get(strand) ?? []) ?? [];
  if (own.length === 0) return null;
  const details = "strand" in found.details ? { ...found.details, strand: own[0]! } : { ...found.details, strands: own };
  return { ...found, details } as Finding;
}
