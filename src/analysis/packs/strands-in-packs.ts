import { isOfTwoSystems } from "../../domain/counted-by";
import { finding, NOWHERE, type Finding } from "../../domain/finding";
import type { StrandFigures } from "../../domain/strand";
import { sheetsWithout, type SheetFigures } from "../../reading";

/**
 * The strands that can be counted for each value of a column: all of whose figures stand on sheets with that column. One that has some on
 * another sheet would come to too little, and is left out with those that have none.
 */
export function strandsInPacks(
  strands: readonly StrandFigures[],
  { definitions, counted }: SheetFigures,
  column: string,
): { readonly kept: readonly StrandFigures[]; readonly findings: readonly Finding[] } {
  const left = new Map<string, { readonly sheets: readonly string[]; readonly strands: string[] }>();
  const together: string[] = [];
  const kept = strands.filter(({ definition, figures }) => {
    if (isOfTwoSystems(definition)) {
      together.push(definition.strand);
      return false;
    }
    const sheets =
      definition.rules.length === 0
        ? [...new Set(figures.kind === "totals" ? figures.totals.flatMap(({ sources }) => sources.map(({ sheet }) => sheet)) : [])]
        : sheetsWithout(counted, definitions.indexOf(definition), column);
    if (definition.rules.length > 0 && sheets.length === 0) return true;
    const same = left.get(sheets.join("\n"));
    if (same) same.strands.push(definition.strand);
    else left.set(sheets.join("\n"), { sheets, strands: [definition.strand] });
    return false;
  });
  const findings = [...left.values()].map((each) =>
    finding("packStrandsLeftOut", each.sheets.length === 1 ? { sheet: each.sheets[0]!, address: null } : NOWHERE, { column, ...each }),
  );
  if (together.length > 0) findings.push(finding("packStrandsLeftOut", NOWHERE, { column, strands: together, sheets: [], why: "systems" }));
  return { kept, findings };
}
