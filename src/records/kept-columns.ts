import type { Condition, StrandDefinition } from "../domain/strand";
import { normalised } from "../domain/text";
import type { CategoryColumn, MonthlyTable } from "../reading";
import { categoryNamed, offenceColumns, saysWhere } from "../reading/tables";
import type { TextCondition } from "./condition-sql";

/** A column that counts may be kept apart by, and why. */
export interface ColumnWanted {
  readonly column: CategoryColumn;
  /** Strands need it, or the analyst asked for it: it cannot be left out. */
  readonly isNeeded: boolean;
  /** Each of its texts is needed, not only what strands' conditions say of them. */
  readonly isWhole: boolean;
  /** All that strands say of it. */
  readonly conditions: readonly TextCondition[];
}

/** What is to be kept apart beside what strands ask for, by headers. */
export interface AskedFor {
  readonly by: string | null;
  readonly columns: readonly string[];
}

/** The columns that could be kept, in the order of the records: offences, places, and what strands or the analyst ask for. */
export function columnsWanted(
  table: MonthlyTable,
  definitions: readonly StrandDefinition[],
  { by, columns }: AskedFor,
): readonly ColumnWanted[] {
  const offences = offenceColumns(table).columns.map(({ column }) => column);
  const asked = [...(by === null ? [] : [by]), ...columns].map((header) => categoryNamed(table, header)?.column);
  // Without a "Strands" table, strands are the offence column's values.
  const areValues = definitions.every(({ definedAt }) => definedAt === null);
  return table.categories.flatMap((column): readonly ColumnWanted[] => {
    const conditions = conditionsOn(table, column, definitions);
    const isNoted = table.said.values.some((note) => note.column === column.column);
    const isAsked = asked.includes(column.column);
    const isOffence = offences.includes(column.column);
    const isNeeded = isAsked || isNoted || conditions.length > 0;
    if (!isNeeded && !isOffence && (column.code || !saysWhere(column))) return [];
    return [{ column, isNeeded, isWhole: isAsked || isNoted || (areValues && isOffence), conditions }];
  });
}

/** Each thing that strands say of a column, once. What counts as solved is among it. */
function conditionsOn(table: MonthlyTable, { column }: CategoryColumn, definitions: readonly StrandDefinition[]): readonly TextCondition[] {
  const isOn = (header: string | null) => header !== null && categoryNamed(table, header)?.column === column;
  const all = definitions.flatMap(({ rules, solved }): readonly TextCondition[] => [
    ...rules.flatMap(({ conditions }) => conditions.filter((condition: Condition) => isOn(condition.column))),
    ...(solved && isOn(solved.column) ? [{ values: solved.values, except: [] }] : []),
  ]);
  const keyOf = ({ values, except }: TextCondition) => JSON.stringify([values, except].map((of) => of.map((text) => normalised(text))));
  return [...new Map(all.map(({ values, except }) => [keyOf({ values, except }), { values, except }])).values()];
}
