import { finding, type Finding } from "../../domain/finding";
import type { StrandDefinition } from "../../domain/strand";
import { normalised } from "../../domain/text";
import { isMeasureRow } from "../texts/measure-rows";
import { nearMisses } from "../texts/near-miss";
import { hasWildcard, textOf } from "../texts/patterns";
import { addsUp, canLookUp, nameKey, offenceColumns } from "../tables/table-data";
import type { MonthlyTable } from "../tables/tables";
import type { DistinctTexts } from "./distinct-texts";
import { appliesTo, conditionTest } from "./rules";

/** How many values a finding names. */
const NAMED = 6;

/**
 * Offences that no strand counts. Strands need not cover everything, so this is only a note. But a value spelt almost like one that
 * strands count is most likely meant, and gets a warning. `cells` gives the address of a text under a header.
 */
export function leftOverFindings(
  definitions: readonly StrandDefinition[],
  tables: readonly MonthlyTable[],
  texts: DistinctTexts,
  strandsSheet: string | null,
  cells: (table: MonthlyTable, header: string, text: string) => string | null,
): readonly Finding[] {
  return columnsLookedUp(definitions, tables).flatMap((column): Finding[] => {
    const having = tables.filter((table) => canLookUp(table, column));
    const rules = definitions.flatMap((definition) => definition.rules).filter((rule) => having.some((table) => appliesTo(rule, table)));
    // A rule that does not mention this column counts whatever stands in it.
    const conditions = rules.map((rule) => rule.conditions.find((condition) => nameKey(condition.column) === nameKey(column)));
    const all = conditions.some((condition) => condition === undefined || condition.values.every((value) => value === "*"));
    // What counts under any name shows nothing of how another strand's values are spelt.
    const said = conditions.flatMap((condition) => (condition && condition.values.some((value) => value !== "*") ? [condition] : []));
    const tests = said.map(conditionTest);
    const named = said
      .flatMap((condition) => [...condition.values, ...condition.except])
      .flatMap((value) => (hasWildcard(value) ? [] : [textOf(value)]));
    const excepted = new Set(conditions.flatMap((condition) => condition?.except.map(normalised) ?? []));
    const left = texts(column, having).filter(
      (text) =>
        !having.some((table) => addsUp(text, table) || (!table.rowIsOffence && isMeasureRow(text))) &&
        !excepted.has(normalised(text)) &&
        !tests.some((passes) => passes(text)),
    );
    const misses = nearMisses(left, named);
    const others = all ? [] : left.filter((text) => !misses.has(text));
    const sheet = having.length === 1 ? having[0]!.sheet : null;
    const place = { sheet, address: null };
    return [
      ...[...misses].map(([found, meant]) =>
        finding("nearMiss", { sheet, address: sheet === null ? null : cells(having[0]!, column, found) }, { column, found, meant }),
      ),
      ...(others.length > 0
        ? [finding("valuesInNoStrand", place, { column, values: others.slice(0, NAMED), count: others.length, strandsSheet })]
        : []),
    ];
  });
}

/** The columns of offences in which strands are looked up. Other columns, such as districts, only narrow a strand. */
function columnsLookedUp(definitions: readonly StrandDefinition[], tables: readonly MonthlyTable[]): readonly string[] {
  const offences = tables.flatMap((table) => offenceColumns(table).columns.map(({ header }) => header));
  const used = new Set(
    definitions.flatMap(({ rules }) => rules.flatMap(({ conditions }) => conditions.map(({ column }) => nameKey(column)))),
  );
  const headers = new Map(offences.toReversed().map((header) => [nameKey(header), header]));
  return [...headers].toReversed().flatMap(([key, header]) => (used.has(key) ? [header] : []));
}
