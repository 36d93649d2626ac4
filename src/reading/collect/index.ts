import type { Finding } from "../../domain/finding";
import type { StrandDefinition, StrandFigures } from "../../domain/strand";
import type { SheetColumns, SheetHead } from "../sheets/grid";
import { dataOf, isMonthly } from "../tables/table-data";
import type { Recognition } from "../tables/tables";
import { groupedTotals } from "./grouped-totals";
import { joinedFindings, joinedMonths, type JoinedMonths } from "./joined-series";
import { longSeries } from "./long-series";
import { matchRows } from "./matched-rows";
import { recordsSeries } from "./records-series";
import type { TableSeries } from "./table-series";
import { strandTotals } from "./totals";
import { transposedSeries } from "./transposed-series";
import { wideSeries } from "./wide-series";

export interface CollectInput {
  readonly recognition: Recognition;
  readonly heads: readonly SheetHead[];
  readonly columns: readonly SheetColumns[];
  readonly definitions: readonly StrandDefinition[];
}

/** What the worksheets hold for each strand, in the definitions' order, and what is wrong among the counts. */
export function collect(input: CollectInput): {
  readonly strands: readonly StrandFigures[];
  readonly findings: readonly Finding[];
} {
  const { definitions, recognition, heads } = input;
  const series = monthlySeries(input);
  const findings: Finding[] = [...groupedTotals(series.flatMap((table) => table.findings))];
  const joined: { strand: string; joined: JoinedMonths["joined"] }[] = [];
  const compared = recognition.tables.filter((table) => table.layout === "comparison");
  const strands = definitions.map((definition, index): StrandFigures => {
    if (definition.rules.length === 0) {
      const read = strandTotals(definition, compared, heads);
      findings.push(...read.findings);
      return { definition, figures: { kind: "totals", totals: read.totals } };
    }
    const read = joinedMonths(index, series);
    joined.push({ strand: definition.strand, joined: read.joined });
    return { definition, figures: { kind: "months", months: read.months } };
  });
  return { strands, findings: [...findings, ...joinedFindings(joined)] };
}

/** What each table with counts holds for the definitions. */
export function monthlySeries({ recognition, heads, columns, definitions }: CollectInput): readonly TableSeries[] {
  return recognition.tables.filter(isMonthly).flatMap((table) => {
    const data = dataOf(table, heads, columns);
    if (table.layout === "transposed") return transposedSeries(table, data, definitions) ?? [];
    const matched = matchRows(table, data, definitions);
    if (matched.definitions.length === 0) return [];
    if (table.layout === "records") return [recordsSeries(table, data, matched)];
    return [table.layout === "long" ? longSeries(table, data, matched, definitions) : wideSeries(table, data, matched, definitions)];
  });
}
