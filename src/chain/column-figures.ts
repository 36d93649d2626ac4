import { contributionsBy, moreSolved, peopleOf, solvedOf, withoutTelling } from "../analysis/columns";
import type { Comparison } from "../domain/comparison";
import { finding, NOWHERE, type Finding } from "../domain/finding";
import type { Slices } from "../domain/slices";
import { normalised } from "../domain/text";
import { solvedFigures } from "../reading";
import { isParted, partingColumns, type ReportOptions } from "../report/report-options";
import type { ReadFigures } from "./read-figures";

/** Comparisons with what was chosen beside their two totals, and what is wrong with that. */
export interface WithColumns {
  readonly comparisons: readonly Comparison[];
  readonly findings: readonly Finding[];
}

/**
 * Adds to comparisons what was chosen beside their totals, as far as the worksheets have it. `full` are the comparisons with all figures, `shown`
 * those without the hidden ones, in the same order. Pauses between its parts.
 */
export function* withColumns(
  read: ReadFigures,
  full: readonly Comparison[],
  shown: readonly Comparison[],
  options: Pick<ReportOptions, "columns" | "solved" | "contributions" | "contributionsOf" | "suppress">,
): Slices<WithColumns> {
  const { columns, solved: chosen, suppress } = options;
  const findings: Finding[] = [];
  let comparisons = shown;
  if (columns.includes("solved")) {
    const found = solvedFigures(
      read,
      full.map(({ definition }) => definition),
      read.opened.heads,
      chosen,
    );
    findings.push(...found.findings);
    yield;
    comparisons = comparisons.map((comparison, index) => {
      const months = found.months[index];
      if (!months) return comparison;
      findings.push(...moreSolved(full[index]!, months));
      const solved = solvedOf(full[index]!, months);
      return solved === null ? comparison : { ...comparison, solved };
    });
  }
  if (columns.includes("per-1000")) {
    yield;
    const found = peopleOf(
      read,
      read.opened.heads,
      full.map(({ definition }) => definition),
    );
    findings.push(...found.findings);
    comparisons = comparisons.map((comparison, index) => {
      const people = found.people[index];
      return people ? { ...comparison, people } : comparison;
    });
  }
  const strands = new Set(full.map(({ definition }) => normalised(definition.strand)));
  const gone = options.contributions === null ? [] : options.contributionsOf.filter((name) => !strands.has(normalised(name)));
  if (gone.length > 0 && full.length > 0)
    findings.push(finding("contributionsNotGiven", NOWHERE, { why: "noStrand", column: options.contributions!, strands: gone }));
  const parted = full.filter(({ definition }) => isParted(options, definition.strand));
  if (parted.length > 0) {
    const found = yield* contributionsBy(partingColumns(options.contributions), read, parted);
    findings.push(...found.findings);
    comparisons = comparisons.map((comparison, index) => {
      const contributions = found.contributions[parted.indexOf(full[index]!)];
      return contributions ? { ...comparison, contributions } : comparison;
    });
  }
  return { comparisons: suppress === null ? comparisons : withoutTelling(comparisons, suppress), findings };
}
