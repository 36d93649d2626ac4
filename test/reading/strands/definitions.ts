import type { Condition, StrandDefinition, StrandRule } from "../../../src/domain/strand";

export function strandOf(strand: string, ...rules: readonly StrandRule[]): StrandDefinition {
  return { section: null, strand, measure: strand, lead: null, favourable: null, rules, periodEnd: null, definedAt: null };
}

export function where(column: string, values: string, except = ""): Condition {
  const listed = (text: string) => (text === "" ? [] : text.split("; "));
  return { column, values: listed(values), except: listed(except) };
}

export function rule(...conditions: readonly Condition[]): StrandRule {
  return { sheets: [], conditions };
}

export function onSheets(sheets: readonly string[], ...conditions: readonly Condition[]): StrandRule {
  return { sheets, conditions };
}
