import type { FigureKind } from "../../../domain/check-details";
import { finding, type Finding } from "../../../domain/finding";
import { timeless } from "../../../reading/texts";
import type { ComparisonTable } from "../../../reading";
import type { CheckInput } from "../../check";
import { isTopicAlone, kindSaid } from "./said-kinds";

/** Kinds of which totals of 12 months cannot be, whatever words stand above them. */
const OF_PERIODS: ReadonlySet<FigureKind> = new Set<FigureKind>(["rolling", "cumulative", "quarterly", "weekly", "within"]);

/** Comparison tables whose titles or sheet say that they compare no offences: "Rate per 1,000", "Stop and search". */
export function comparedSayings(input: CheckInput): readonly Finding[] {
  const { comparisons, tables } = input.recognition;
  return comparisons.flatMap((table): readonly Finding[] => {
    const { sheet } = table;
    const used = strandsComparing(table, input);
    const others = [...comparisons, ...tables].some((other) => other.sheet !== sheet);
    for (const text of [...table.titles, sheet]) {
      const kind = kindSaid(text);
      if (kind === null || OF_PERIODS.has(kind) || table.said.counts.includes(timeless(text))) continue;
      if (text === sheet && isTopicAlone(text)) continue;
      // The line above a single strand is printed as its name, or as what it measures.
      const isPrinted = kind === "unit" && !table.isList;
      const strands = used.filter((strand) => kindSaid(strand) !== kind);
      if (!isPrinted && strands.length > 0) return [finding("notMonthlyCounts", { sheet, address: null }, { kind, text, strands, others })];
    }
    return [];
  });
}

/** The strands that a comparison table has the totals of. */
export function strandsComparing({ sheet, rows }: ComparisonTable, { strands }: CheckInput): readonly string[] {
  return strands.flatMap(({ definition, figures }) => {
    const sources = figures.kind === "totals" ? figures.totals.flatMap((total) => total.sources) : [];
    const isOf = sources.some((source) => source.sheet === sheet && rows.some(({ row }) => row === source.rows[0]));
    return isOf ? [definition.strand] : [];
  });
}
