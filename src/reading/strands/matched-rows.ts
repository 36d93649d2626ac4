import { isOfTwoSystems } from "../../domain/counted-by";
import type { StrandDefinition, StrandRule } from "../../domain/strand";
import { combined } from "../ledger/combined";
import { namesRead, type Ledger, type LedgerNames } from "../ledger/ledger";
import { rowKinds, type RowKinds } from "../ledger/row-kinds";
import { categoryNamed, looksUpHeaders, UnreadColumnError } from "../tables/table-data";
import type { CategoryColumn, MonthlyTable } from "../tables/tables";
import { namedParts } from "./named-parts";
import { appliesTo, conditionTest, isNamedIn, namedInFull, placePasses } from "./rules";
import { sharedClasses, type MatchedTogether } from "./shared-classes";

/** A rule with the number of its definition. */
export interface NumberedRule {
  readonly definition: number;
  readonly rule: StrandRule;
}

/** Which rows of a ledger count for which strand. */
export interface MatchedRows extends RowKinds {
  /** The columns of names that were read, and the table's place. Those in which strands are looked up come first. */
  readonly names: readonly LedgerNames[];
  /** The columns that strands are looked up in. */
  readonly lookedUp: readonly LedgerNames[];
  /** Numbers of the definitions that count rows of this table. */
  readonly definitions: readonly number[];
  readonly rules: readonly NumberedRule[];
  /** Each row's class. Rows with the same texts in the looked-up columns share a class. */
  readonly classes: Int32Array;
  readonly classCount: number;
  /** Numbers of the rules that a class meets. */
  rulesOf(ofClass: number): readonly number[];
  /** Numbers of the definitions that count a class, each once. */
  definitionsOf(ofClass: number): readonly number[];
  /** What is known where two systems' records are told together. */
  readonly together?: MatchedTogether;
}

/**
 * Looks the definitions' rules up in a ledger. Each distinct combination of texts is looked up once. Null where no rule is about the
 * ledger's table. A record that two systems have counts in one row of them, and no class is of both kinds.
 */
export function matchRows(ledger: Ledger, definitions: readonly StrandDefinition[]): MatchedRows | null {
  const own = matchAlone(ledger, definitions);
  const { shared } = ledger;
  if (own === null || shared === undefined) return own;
  const together = own.definitions.filter((definition) => isOfTwoSystems(definitions[definition]!));
  if (together.length === 0) return own;
  const other = matchAlone(shared.records.ledgers[shared.side === 0 ? 1 : 0], definitions);
  return { ...own, ...sharedClasses(own, other, shared, { definitions, together }) };
}

function matchAlone(ledger: Ledger, definitions: readonly StrandDefinition[]): MatchedRows | null {
  const { table, rows } = ledger;
  const rules = rulesOn(table, definitions);
  if (rules.length === 0) return null;
  const used = new Set<CategoryColumn>();
  for (const { rule } of rules) {
    for (const { column } of rule.conditions) {
      const category = categoryNamed(table, column);
      if (category) used.add(category);
    }
  }
  const lookedUp = [...used].map((category) => {
    const names = ledger.names(category);
    if (!names) throw new UnreadColumnError(`“${category.header}” of ${table.sheet} is needed but was not read`);
    return names;
  });
  // For records, columns that are not looked up are not needed.
  const others = table.rowIsOffence ? [] : table.categories.flatMap((each) => (used.has(each) ? [] : (ledger.names(each) ?? [])));
  const inColumns = [...lookedUp, ...others];
  const classes = combined(lookedUp, rows);
  const rulesOfClass = rulesByClass(table, lookedUp, classes.texts, rules);
  const definitionsOfClass = rulesOfClass.map((numbers) => [...new Set(numbers.map((number) => rules[number]!.definition))]);
  return {
    ...rowKinds(ledger, inColumns, lookedUp, namedInFull(definitions)),
    names: [...inColumns, ...placeNames(ledger)],
    lookedUp,
    definitions: [...new Set(rules.map(({ definition }) => definition))],
    rules,
    classes: classes.ids,
    classCount: classes.texts.length,
    rulesOf: (ofClass) => rulesOfClass[ofClass]!,
    definitionsOf: (ofClass) => definitionsOfClass[ofClass]!,
  };
}

/** A ledger with all rows in one class, which one rule counts. */
export function matchAll(ledger: Ledger): MatchedRows {
  const names = namesRead(ledger);
  const one: readonly number[] = [0];
  return {
    ...rowKinds(ledger, names, [], new Set()),
    names,
    lookedUp: [],
    definitions: one,
    rules: [{ definition: 0, rule: { sheets: [], conditions: [] } }],
    classes: new Int32Array(ledger.rows),
    classCount: 1,
    rulesOf: () => one,
    definitionsOf: () => one,
  };
}

/** The rules that are about a table. */
export function rulesOn(table: MonthlyTable, definitions: readonly StrandDefinition[]): readonly NumberedRule[] {
  return definitions.flatMap(({ rules }, definition) =>
    rules.filter((rule) => appliesTo(rule, table)).map((rule): NumberedRule => ({ definition, rule })),
  );
}

/** The place of the whole table, as a column with the same text in every row. */
function placeNames({ table: { place }, rows }: Ledger): readonly LedgerNames[] {
  if (!place) return [];
  return [{ header: place.header, column: -1, code: false, down: false, said: null, ids: new Int32Array(rows), texts: [place.value] }];
}

/** The rules that each class meets. A row that is blank in every column that a rule looks at does not count for it. */
function rulesByClass(
  table: MonthlyTable,
  lookedUp: readonly LedgerNames[],
  classes: readonly (readonly number[])[],
  rules: readonly NumberedRule[],
): readonly (readonly number[])[] {
  const tests = rules.map(({ rule }) =>
    rule.conditions.flatMap((condition) => {
      if (looksUpHeaders(table, condition.column)) return [];
      const test = conditionTest(condition);
      const category = categoryNamed(table, condition.column);
      const index = lookedUp.findIndex(({ column }) => column === category?.column);
      if (index < 0) return [{ index, passes: [placePasses(condition, table)], blank: false }];
      return [{ index, passes: lookedUp[index]!.texts.map(test), blank: test("") }];
    }),
  );
  const added = new Set(table.said.values.flatMap(({ says, column }) => (says === "added up" ? [column] : [])));
  const parts = lookedUp.flatMap((names, index) => {
    const named = added.has(names.column) ? new Map<string, ReadonlySet<string>>() : namedParts(names);
    return named.size === 0 ? [] : [{ index, names, wholesOf: (text: string) => [...(named.get(text) ?? [])] }];
  });
  // "of which dwelling" is included in what stands above it. A rule that counts the whole does not count the part again.
  const isHeld = (number: number, ids: readonly number[]) =>
    parts.some(({ index, names, wholesOf }) => {
      const text = names.texts[ids[index]!] ?? "";
      const { conditions } = rules[number]!.rule;
      const own = conditions.filter(({ column }) => categoryNamed(table, column)?.column === names.column);
      return (
        !own.some((condition) => isNamedIn(condition, text)) &&
        wholesOf(text).some((whole) => own.every((each) => conditionTest(each)(whole)))
      );
    });
  const alwaysOut = tests.map((conditions) => conditions.some(({ index, passes }) => index < 0 && !passes[0]));
  return classes.map((ids) =>
    rules.flatMap((_, number) => {
      if (alwaysOut[number]) return [];
      const inColumns = tests[number]!.filter(({ index }) => index >= 0);
      const holds = inColumns.every(({ index, passes, blank }) => (ids[index]! < 0 ? blank : passes[ids[index]!]!));
      return holds && !isHeld(number, ids) ? [number] : [];
    }),
  );
}
