import { normalised } from "../../domain/text";
import type { Condition, StrandDefinition, StrandRule } from "../../domain/strand";
import { canLookUp, looksUpPlace } from "../tables/table-data";
import type { MonthlyTable } from "../tables/tables";
import { hasWildcard, matcherOf, textOf } from "../texts/patterns";

/**
 * True where a rule is about a table: its sheet is meant, and it has every column that the conditions name. A part of a whole
 * counts only for rules that ask for a place: the others count the whole.
 */
export function appliesTo(rule: StrandRule, table: MonthlyTable): boolean {
  if (!sheetIsMeant(rule, table.sheet) || !rule.conditions.every(({ column }) => canLookUp(table, column))) return false;
  if (table.part === "beside") return false;
  return table.part !== "part" || rule.conditions.some(({ column }) => looksUpPlace(table, column));
}

export function sheetIsMeant({ sheets }: Pick<StrandRule, "sheets">, sheet: string): boolean {
  return sheets.length === 0 || sheets.some((name) => matcherOf(name)(sheet));
}

/** Texts that a definition names in full: "Total fraud" counts where it is asked for. */
export function namedInFull(definitions: readonly StrandDefinition[]): ReadonlySet<string> {
  const values = definitions.flatMap(({ rules }) => rules.flatMap(({ conditions }) => conditions.flatMap((condition) => condition.values)));
  return new Set(values.filter((value) => !hasWildcard(value)).map((value) => normalised(textOf(value))));
}

/** True where a condition names a text in full. */
export function isNamedIn({ values }: Pick<Condition, "values">, text: string): boolean {
  return values.some((value) => !hasWildcard(value) && matcherOf(value)(text));
}

/** True where a whole table's place is asked for. A wildcard does not match a whole, which adds up what the others hold. */
export function placePasses(condition: Condition, { place, part }: MonthlyTable): boolean {
  const values = part === "whole" ? condition.values.filter((value) => !hasWildcard(value)) : condition.values;
  if (part === "whole" && values.length === 0) return false;
  return conditionTest({ ...condition, values })(place?.value ?? "");
}

/** What counts in one column: which texts pass a condition. Blank cells pass where the condition only has exceptions. */
export function conditionTest({ values, except }: Pick<StrandRule["conditions"][number], "values" | "except">): (text: string) => boolean {
  const wanted = values.map(matcherOf);
  const unwanted = except.map(matcherOf);
  return (text) =>
    text === ""
      ? values.length === 0
      : (wanted.length === 0 || wanted.some((matches) => matches(text))) && !unwanted.some((matches) => matches(text));
}
