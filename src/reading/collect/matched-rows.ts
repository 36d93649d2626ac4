import type { StrandDefinition, StrandRule } from "../../domain/strand";
import { normalised } from "../../domain/text";
import { encoded, filledDown, type EncodedColumn } from "../tables/encoded-column";
import { isTotal } from "../texts/labels";
import { appliesTo, conditionTest, namedInFull, placePasses } from "../strands/rules";
import { categoryNamed, looksUpHeaders, neededColumn, type MonthlyTable, type TableData } from "../tables/table-data";
import type { CategoryColumn } from "../tables/tables";
import { isBlank } from "../sheets/sheet-view";

/** A category column that was read, or the place of the whole table, which has no column. */
export interface ReadCategory extends CategoryColumn {
  readonly cells: EncodedColumn;
}

/** A rule with the number of the definition that it is of. */
export interface NumberedRule {
  readonly definition: number;
  readonly rule: StrandRule;
}

/** Which rows of a table count for which strand. Rows are counted from the table's first data row. */
export interface MatchedRows {
  /** The category columns that were read; those that strands are looked up in come first. */
  readonly categories: readonly ReadCategory[];
  /** The columns that strands are looked up in. */
  readonly lookedUp: readonly ReadCategory[];
  /** Numbers of the definitions that count rows of this table. */
  readonly definitions: readonly number[];
  readonly rules: readonly NumberedRule[];
  /** Each row's class: rows with the same texts in the looked-up columns are of one class. */
  readonly classes: Int32Array;
  /** Numbers of the rules that hold for a class. */
  rulesOf(ofClass: number): readonly number[];
  /** Numbers of the definitions that a class counts for, each once. */
  definitionsOf(ofClass: number): readonly number[];
  /** Numbers of the definitions that a row counts for. */
  definitionsAt(row: number): readonly number[];
  /** The column whose cell says that the row adds others up; null for other rows. */
  totalColumnAt(row: number): ReadCategory | null;
}

/** Looks the definitions' rules up in the table's category columns, each distinct text once. */
export function matchRows(table: MonthlyTable, data: TableData, definitions: readonly StrandDefinition[]): MatchedRows {
  const rules = definitions.flatMap(({ rules: own }, definition) =>
    own.filter((rule) => appliesTo(rule, table)).map((rule): NumberedRule => ({ definition, rule })),
  );
  const used = new Set<CategoryColumn>();
  for (const { rule } of rules) {
    for (const { column } of rule.conditions) {
      const category = categoryNamed(table, column);
      if (category) used.add(category);
    }
  }
  const lookedUp = [...used].map((category) => readCategory(table, data, category, neededColumn(table, data, category.column)));
  const others =
    table.layout === "records"
      ? []
      : table.categories.flatMap((category) => {
          const cells = used.has(category) ? null : data.column(category.column);
          return cells ? [readCategory(table, data, category, cells)] : [];
        });
  const place = placeCategory(table, data.rows);
  const categories = [...lookedUp, ...others, ...place];
  const { classes, classKeys } = classesOf(lookedUp, data.rows);
  const rulesOfClass = rulesByClass(table, lookedUp, classKeys, rules);
  const definitionsOfClass = rulesOfClass.map((numbers) => [...new Set(numbers.map((number) => rules[number]!.definition))]);
  const totals = totalFlags(categories, definitions);
  return {
    categories,
    lookedUp,
    definitions: [...new Set(rules.map(({ definition }) => definition))],
    rules,
    classes,
    rulesOf: (ofClass) => rulesOfClass[ofClass]!,
    definitionsOf: (ofClass) => definitionsOfClass[ofClass]!,
    definitionsAt: (row) => definitionsOfClass[classes[row]!]!,
    totalColumnAt: (row) => totals.find(({ category, flags }) => flags[category.cells.ids[row]!] === true)?.category ?? null,
  };
}

function readCategory(table: MonthlyTable, data: TableData, category: CategoryColumn, cells: Parameters<typeof encoded>[0]): ReadCategory {
  const read = encoded(cells, data.rows);
  const filled = (row: number) => rightFilled(table, data, category, row);
  return { ...category, cells: category.down ? filledDown(read, filled) : read };
}

/** True where a column of names to the right is filled: the row is one of the table's, and not a note. */
function rightFilled(table: MonthlyTable, data: TableData, category: CategoryColumn, row: number): boolean {
  return table.categories.some(({ column, code }) => column > category.column && !code && !isBlank(data.column(column)?.[row] ?? ""));
}

/** The place of the whole table, as a column in which every row says the same. */
function placeCategory({ place }: MonthlyTable, rows: number): readonly ReadCategory[] {
  if (!place) return [];
  const cells = { ids: new Int32Array(rows), texts: [place.value] };
  return [{ header: place.header, column: -1, code: false, down: false, said: null, cells }];
}

/** Numbers the combinations of texts in some columns. `classKeys` holds each class's ids, one a column. */
function classesOf(columns: readonly ReadCategory[], rows: number): { classes: Int32Array; classKeys: readonly (readonly number[])[] } {
  const [first, ...rest] = columns;
  if (!first) return { classes: new Int32Array(rows), classKeys: [[]] };
  let classes = first.cells.ids;
  let classKeys: number[][] = first.cells.texts.map((_, id) => [id]);
  if (classes.includes(-1)) {
    classes = classes.map((id) => id + 1);
    classKeys = [[-1], ...classKeys];
  }
  for (const { cells } of rest) {
    const width = cells.texts.length + 1;
    const known = new Map<number, number>();
    const [before, keysBefore] = [classes, classKeys];
    const joined = new Int32Array(rows);
    classKeys = [];
    for (let row = 0; row < rows; row += 1) {
      const key = before[row]! * width + cells.ids[row]! + 1;
      let number = known.get(key);
      if (number === undefined) {
        number = classKeys.length;
        known.set(key, number);
        classKeys.push([...keysBefore[before[row]!]!, cells.ids[row]!]);
      }
      joined[row] = number;
    }
    classes = joined;
  }
  return { classes, classKeys };
}

/** The rules that hold for each class. A row that says nothing in any column that a rule looks at is no row of it. */
function rulesByClass(
  table: MonthlyTable,
  lookedUp: readonly ReadCategory[],
  classKeys: readonly (readonly number[])[],
  rules: readonly NumberedRule[],
): readonly (readonly number[])[] {
  const tests = rules.map(({ rule }) =>
    rule.conditions.flatMap((condition) => {
      if (looksUpHeaders(table, condition.column)) return [];
      const test = conditionTest(condition);
      const category = categoryNamed(table, condition.column);
      const index = lookedUp.findIndex(({ column }) => column === category?.column);
      if (index < 0) return [{ index, passes: [placePasses(condition, table)], blank: false }];
      return [{ index, passes: lookedUp[index]!.cells.texts.map(test), blank: test("") }];
    }),
  );
  const alwaysOut = tests.map((conditions) => conditions.some(({ index, passes }) => index < 0 && !passes[0]));
  return classKeys.map((ids) =>
    rules.flatMap((_, number) => {
      if (alwaysOut[number]) return [];
      const inColumns = tests[number]!.filter(({ index }) => index >= 0);
      const holds = inColumns.every(({ index, passes, blank }) => (ids[index]! < 0 ? blank : passes[ids[index]!]!));
      return holds ? [number] : [];
    }),
  );
}

/** The texts of each column that name totals, apart from those that a definition names in full. */
function totalFlags(categories: readonly ReadCategory[], definitions: readonly StrandDefinition[]) {
  const named = namedInFull(definitions);
  return categories
    .filter(({ code, column }) => !code && column >= 0)
    .map((category) => ({
      category,
      flags: category.cells.texts.map((text) => isTotal(text) && !named.has(normalised(text))),
    }))
    .filter(({ flags }) => flags.includes(true));
}
