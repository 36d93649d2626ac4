import { finding, type Finding } from "../../domain/finding";
import type { Month } from "../../domain/month";
import type { StrandDefinition } from "../../domain/strand";
import type { Ledger } from "../ledger/ledger";
import { totalsByValue, type MonthTotals } from "../ledger/month-totals";
import { nameKey } from "../tables/table-data";
import type { MonthlyTable } from "../tables/tables";
import { isTotal } from "../texts/labels";
import { appliesTo, conditionTest } from "./rules";

/** Tables of more cells than this are extracts of programs, which have no totals among their rows. */
const MOST_CELLS = 100_000;
/** Columns of more values are not looked through, nor of fewer: of two values each is "the sum of the others" easily. */
const VALUES = { fewest: 3, most: 100 } as const;
const FEWEST_MONTHS = 3;
/** How many bits the months that agree must hold before neighbours' sum is no chance: about three months of a hundred, or a year of three. */
const FEWEST_BITS = 20;

/**
 * Values of a column that add others up without being called a total: a county's rows below its districts', "Violence against
 * the person" above its kinds. Nothing but the figures tells them: all the others of the column, or those that stand right
 * above or below, are their sum in every month. They are asked about rather than counted twice. In a column that strands are
 * looked up in, only where one strand counts both the sum and a part of it.
 */
export function unnamedTotals(ledgers: readonly Ledger[], definitions: readonly StrandDefinition[]): readonly Finding[] {
  return ledgers.flatMap((ledger): Finding[] => {
    const { table, rows, counts } = ledger;
    if (table.rowIsOffence || rows * counts.length > MOST_CELLS) return [];
    return valueColumns(ledger).flatMap(({ header, values }) => {
      if (values.length < VALUES.fewest || values.length > VALUES.most) return [];
      const totals = totalsByValue(ledger, header, values);
      const sums = values.flatMap((value, at) => {
        const parts = partsOf(totals, at);
        return parts === null ? [] : [{ value, parts: parts.map((part) => values[part]!) }];
      });
      return sums.length === 0 ? [] : asked(table, header, sums, values.length, definitions);
    });
  });
}

/** The columns whose values could add one another up, with their values in the sheet's order. */
function valueColumns({ table, counts, names }: Ledger): readonly { readonly header: string; readonly values: readonly string[] }[] {
  const inRows = table.categories.flatMap((category) => {
    const column = category.code ? null : names(category);
    return column ? [{ header: column.header, values: column.texts.filter((text) => !isTotal(text)) }] : [];
  });
  const across = table.named ? [{ header: table.named.word, values: counts.map(({ header }) => header) }] : [];
  return [...inRows, ...across];
}

/** A value that is the sum of others. */
interface Sum {
  readonly value: string;
  readonly parts: readonly string[];
}

function asked(
  table: MonthlyTable,
  header: string,
  sums: readonly Sum[],
  values: number,
  definitions: readonly StrandDefinition[],
): readonly Finding[] {
  const place = { sheet: table.sheet, address: null };
  const tests = testsOn(table, header, definitions);
  if (tests.length === 0) {
    return sums.map(({ value, parts }) =>
      finding("unnamedTotal", place, { column: header, value, parts, all: parts.length === values - 1 }),
    );
  }
  return tests.flatMap(({ strand, counts }): Finding[] =>
    sums
      .filter(({ value, parts }) => counts(value) && parts.some(counts))
      .map(({ value, parts }) => finding("totalCountedWithParts", place, { strand, column: header, value, parts })),
  );
}

/** What a strand counts in a column, as a test. */
interface CountedTexts {
  readonly strand: string;
  counts(text: string): boolean;
}

/** Rules that say nothing but this column count together; any other may be about other rows than the strand's next one. */
function testsOn(table: MonthlyTable, header: string, definitions: readonly StrandDefinition[]): readonly CountedTexts[] {
  return definitions.flatMap(({ strand, rules }): CountedTexts[] => {
    const conditions = rules
      .filter((rule) => appliesTo(rule, table))
      .flatMap((rule) =>
        rule.conditions
          .filter(({ column }) => nameKey(column) === nameKey(header))
          .map((condition) => ({ alone: rule.conditions.length === 1, counts: conditionTest(condition) })),
      );
    const alone = conditions.filter((condition) => condition.alone);
    const others = conditions.filter((condition) => !condition.alone).map(({ counts }) => ({ strand, counts }));
    return alone.length === 0 ? others : [{ strand, counts: (text) => alone.some(({ counts }) => counts(text)) }, ...others];
  });
}

/** The values that one value adds up: all the others, or two or more that stand right below or above it; null for none. */
function partsOf(totals: readonly MonthTotals[], at: number): readonly number[] | null {
  const own = totals[at]!;
  const filled = [...own].filter(([, count]) => count > 0);
  if (filled.length < FEWEST_MONTHS) return null;
  const others = totals.map((_, index) => index).filter((index) => index !== at);
  if (equals(own, sumOf(totals, others))) return others;
  if (filled.reduce((bits, [, count]) => bits + Math.log2(1 + count), 0) < FEWEST_BITS) return null;
  for (const step of [1, -1]) {
    const parts: number[] = [];
    for (let next = at + step; next >= 0 && next < totals.length; next += step) {
      parts.push(next);
      const sum = sumOf(totals, parts);
      if ([...sum].some(([month, count]) => count > (own.get(month) ?? 0))) break;
      if (parts.length >= 2 && parts.filter((part) => total(totals[part]!) > 0).length >= 2 && equals(own, sum))
        return parts.sort((one, other) => one - other);
    }
  }
  return null;
}

function sumOf(totals: readonly MonthTotals[], parts: readonly number[]): MonthTotals {
  const sum = new Map<Month, number>();
  for (const part of parts) for (const [month, count] of totals[part]!) sum.set(month, (sum.get(month) ?? 0) + count);
  return sum;
}

function equals(one: MonthTotals, other: MonthTotals): boolean {
  return one.size === other.size && [...one].every(([month, count]) => other.get(month) === count);
}

function total(months: MonthTotals): number {
  return [...months.values()].reduce((sum, count) => sum + count, 0);
}
