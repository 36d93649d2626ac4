import type { StrandDefinition, StrandRule } from "../../domain/strand";
import { normalised } from "../../domain/text";
import { isTotal } from "../texts/labels";
import { valueOf } from "../texts/patterns";
import { canLookUp, categoryNamed, looksUpPlace, nameKey } from "../tables/table-data";
import type { CategoryColumn, MonthlyTable } from "../tables/tables";
import type { DefineInput } from "./define-input";
import { defineStrands, headersOf } from "./define-strands";
import type { TableFigures } from "./table-figures";

/**
 * A strand of one place: what its rules count, where one more column holds a value. Its target and the parts of it that are due to
 * recording are of the whole, and go. `name` tells it from the strand of other places.
 */
export function narrowed(definition: StrandDefinition, column: string, value: string, name: string): StrandDefinition {
  const { target: _target, breaks, ...rest } = definition;
  return {
    ...rest,
    strand: name,
    rules: definition.rules.map((rule) => narrowedRule(rule, column, value)),
    ...(breaks === undefined ? {} : { breaks: breaks.map((each) => ({ ...each, part: null })) }),
  };
}

/** What a rule counts, where one more column holds a value. */
export function narrowedRule(rule: StrandRule, column: string, value: string): StrandRule {
  return { ...rule, conditions: [...rule.conditions, { column, values: [valueOf(value)], except: [] }] };
}

/** The values of a column on all tables that have it, in order of first appearance, without totals; null where none has it. */
export function valuesOfColumn(input: Pick<DefineInput, "recognition" | "ledgers">, column: string): readonly string[] | null {
  if (!input.recognition.tables.some((table) => canLookUp(table, column))) return null;
  const { definitions } = defineStrands({ ...input, given: null, by: column });
  const sums = new Set(input.recognition.tables.flatMap((table) => [...table.sums, ...table.wholes].map(({ text }) => normalised(text))));
  return definitions.map(({ strand }) => strand).filter((text) => !isTotal(text) && !sums.has(normalised(text)));
}

/** The sheets with figures of a strand where a column cannot be looked up, so that they are of no place. */
export function sheetsWithout(counted: readonly (TableFigures | null)[], definition: number, column: string): readonly string[] {
  const sheets = counted.flatMap((figures) =>
    figures?.strands.has(definition) && !canLookUp(figures.ledger.table, column) ? [figures.ledger.table.sheet] : [],
  );
  return [...new Set(sheets)];
}

/** How a column is called on the tables, whatever its capitals; as it was given where no table has it. */
export function calledOn(tables: readonly MonthlyTable[], column: string): string {
  return headersOf(tables).find((header) => nameKey(header) === nameKey(column)) ?? column;
}

/** The column of a table that says what is asked for, or the text that the whole table has; null where its headers say it, or nothing. */
export function categoryOrPlace(table: MonthlyTable, header: string): CategoryColumn | string | null {
  return categoryNamed(table, header) ?? (looksUpPlace(table, header) ? table.place!.value : null);
}
