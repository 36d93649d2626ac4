import type { Condition, StrandRule } from "../domain/strand";
import { matchesSql, type Dialect } from "./dialect";

/** What decides about a row in one column: a condition without its column. */
export type TextCondition = Pick<Condition, "values" | "except">;

/**
 * A condition as SQL, of a column's text as names are compared, "" for a blank. It says of each text what `conditionTest` of reading
 * says, which a property test holds.
 */
export function conditionSql(dialect: Dialect, text: string, { values, except }: TextCondition): string {
  const any = (of: readonly string[]) => `(${of.map((value) => matchesSql(dialect, text, value)).join(" OR ")})`;
  if (values.length === 0) return except.length === 0 ? "1 = 1" : `(${text} = '' OR NOT ${any(except)})`;
  const wanted = `${text} <> '' AND ${any(values)}`;
  return except.length === 0 ? `(${wanted})` : `(${wanted} AND NOT ${any(except)})`;
}

/** Whether a row counts for a strand: any of its rules holds whole. `holds` says in SQL whether a condition does. */
export function rulesSql(rules: readonly StrandRule[], holds: (condition: Condition) => string): string {
  const ruleSql = ({ conditions }: StrandRule) => (conditions.length === 0 ? "1 = 1" : conditions.map(holds).join(" AND "));
  return rules.length === 0 ? "1 = 0" : `(${rules.map((rule) => `(${ruleSql(rule)})`).join(" OR ")})`;
}
