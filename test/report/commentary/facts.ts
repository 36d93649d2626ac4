import { monthOf, type Month } from "../../../src/domain/month";
import type { StrandDefinition } from "../../../src/domain/strand";
import type { StrandFacts } from "../../../src/report/commentary/claims";

export const JAN_20 = monthOf(2020, 1);

export function definitionOf(strand: string, of: Partial<StrandDefinition> = {}): StrandDefinition {
  return {
    ...{ section: null, strand, measure: `${strand} Offences`, lead: null, favourable: null, rules: [], periodEnd: null, definedAt: null },
    ...of,
  };
}

/** What a table says of a strand with these totals. */
export function factsOf(
  strand: string,
  earlier: number,
  later: number,
  of: Partial<StrandFacts> & { readonly end?: Month } = {},
): StrandFacts {
  return {
    ...{ strand, measure: `${strand} Offences`, kind: "months", length: 12, end: JAN_20, earlier, later, diff: later - earlier },
    ...{ pctDiff: earlier === 0 ? null : (later - earlier) / earlier, last: null, before: null },
    ...of,
  };
}
