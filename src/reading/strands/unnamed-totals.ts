import { finding, type Finding } from "../../domain/finding";
import type { Month } from "../../domain/month";
import type { StrandDefinition } from "../../domain/strand";
import { normalised } from "../../domain/text";
import { WINDOW_LENGTH } from "../../domain/window";
import { withTable, type Ledger } from "../ledger/ledger";
import { totalsByValue, type MonthTotals } from "../ledger/month-totals";
import { nameKey, offenceColumns } from "../tables/table-data";
import type { MonthlyTable } from "../tables/tables";
import { isTotal } from "../texts/labels";
import { hiddenSums, type HiddenSum } from "./hidden-sums";
import { appliesTo, conditionTest } from "./rules";

/** Tables of more cells than this are extracts of programs, which have no totals among their rows. */
const MOST_CELLS = 100_000;
/** Columns of more values are not looked through. */
const MOST_VALUES = 100;

/**
 * Values of a column that add others up without being called a total: a county's rows below its districts', "Violence against
 * the person" above its kinds. Nothing but the figures tells them, or a name such as "of which dwelling". They are asked about rather
 * than counted twice: of whoever counts all of the column, and of a strand that counts both the sum and a part of it.
 */
export function unnamedTotals(ledgers: readonly Ledger[], definitions: readonly StrandDefinition[]): readonly Finding[] {
  const looked = ledgers.filter(({ table, rows, counts }) => !table.rowIsOffence && rows * counts.length <= MOST_CELLS);
  return sheetsAMonthTogether(looked).flatMap((group): readonly Finding[] => {
    const headers = new Map(
      group.flatMap(valueColumns).map((column) => [`${nameKey(column.header)} ${String(column.column === null)}`, column]),
    );
    return [...headers.values()].flatMap(({ column, header }) => {
      const own = group.flatMap((ledger) => valueColumns(ledger).filter((each) => nameKey(each.header) === nameKey(header)));
      const values = [...new Map(own.flatMap((each) => each.values).map((value) => [normalised(value), value])).values()];
      if (values.length < 2 || values.length > MOST_VALUES) return [];
      const sums = hiddenSums(values, totalsOver(group, header, values));
      const sheets = [...new Set(group.map(({ table }) => table.sheet))];
      return sums.length === 0
        ? []
        : asked(group[0]!.table, { header, across: column === null, of: values.length, sheets }, sums, definitions);
    });
  });
}

/** Tables that are each of one month, as a sheet a month has them, together: what adds others up shows over several months alone. */
function sheetsAMonthTogether(ledgers: readonly Ledger[]): readonly (readonly Ledger[])[] {
  const groups = new Map<string, Ledger[]>();
  ledgers.forEach((ledger, index) => {
    const { table } = ledger;
    const alike = [
      table.layout,
      table.length,
      table.place?.value,
      table.categories.map(({ header }) => nameKey(header)),
      table.named?.word,
    ];
    const key = isOfOneMonth(ledger) ? JSON.stringify(alike) : String(index);
    groups.set(key, [...(groups.get(key) ?? []), ledger]);
  });
  return [...groups.values()];
}

function isOfOneMonth({ table, months, counts }: Ledger): boolean {
  if (months) return new Set(months.months.filter((month) => month !== 0)).size === 1;
  return table.months.in === "sheet" || counts.length === 1;
}

/** What tables hold together for each of some values, by month. */
function totalsOver(group: readonly Ledger[], header: string, values: readonly string[]): readonly MonthTotals[] {
  const each = group.map((ledger) => totalsByValue(ledger, header, values));
  return values.map((_, at) => {
    const sum = new Map<Month, number>();
    for (const totals of each) for (const [month, count] of totals[at]!) sum.set(month, (sum.get(month) ?? 0) + count);
    return sum;
  });
}

/**
 * A ledger that knows the values which are the sum of all others of their column in every month of a year or more: they are totals,
 * whatever they are called, and either way of counting comes to the same. Not among offences, where each may be a strand of its own.
 */
export function withSums(ledger: Ledger): Ledger {
  const { table, rows, counts } = ledger;
  if (table.rowIsOffence || rows * counts.length > MOST_CELLS) return ledger;
  const offences = offenceColumns(table).columns.map(({ column }) => column);
  const sums = valueColumns(ledger).flatMap(({ column, header, values }) => {
    if (column === null || offences.includes(column) || values.length < 3 || values.length > MOST_VALUES) return [];
    const certain = hiddenSums(values, totalsByValue(ledger, header, values)).filter(
      ({ how, parts, months }) => how === "sum" && months >= WINDOW_LENGTH && parts.length === values.length - 1,
    );
    return certain.length === 1 ? [{ column, text: certain[0]!.value }] : [];
  });
  return sums.length === 0 ? ledger : withTable(ledger, { ...table, sums });
}

interface ValueColumn {
  /** Null where the values are the headers of counts. */
  readonly column: number | null;
  readonly header: string;
  /** In the sheet's order. */
  readonly values: readonly string[];
}

/** The columns whose values could add one another up; not those that the analyst said are added up, nor values that are left out. */
function valueColumns({ table, counts, names }: Ledger): readonly ValueColumn[] {
  const inRows = table.categories.flatMap((category): readonly ValueColumn[] => {
    const column = category.code ? null : names(category);
    const said = table.said.values.filter((note) => note.column === category.column);
    if (!column || said.some(({ says }) => says !== "left out")) return [];
    const leftOut = new Set(said.map(({ text }) => text));
    const known = new Set(table.sums.flatMap((sum) => (sum.column === category.column ? [sum.text] : [])));
    const values = column.texts.filter((text) => !isTotal(text) && !known.has(text) && !leftOut.has(normalised(text)));
    return [{ column: category.column, header: column.header, values }];
  });
  return [...inRows, ...(table.named ? [{ column: null, header: table.named.word, values: counts.map(({ header }) => header) }] : [])];
}

function asked(
  table: MonthlyTable,
  {
    header,
    across,
    of,
    sheets,
  }: { readonly header: string; readonly across: boolean; readonly of: number; readonly sheets: readonly string[] },
  sums: readonly HiddenSum[],
  definitions: readonly StrandDefinition[],
): readonly Finding[] {
  const place = { sheet: table.sheet, address: null };
  const { tests, all } = testsOn(table, header, definitions);
  const ofColumn = sums.map(({ value, parts, how }) =>
    finding("unnamedTotal", place, { column: header, value, parts, all: parts.length === of - 1, how, across, sheets }),
  );
  const ofStrands = tests.flatMap(({ strand, counts }): Finding[] =>
    sums
      .filter(({ value, parts }) => counts(value) && parts.some(counts))
      .map(({ value, parts, how }) => finding("totalCountedWithParts", place, { strand, column: header, value, parts, how })),
  );
  return all || tests.length === 0 ? ofColumn : ofStrands;
}

/** What a strand counts in a column, as a test. */
interface CountedTexts {
  readonly strand: string;
  counts(text: string): boolean;
}

/**
 * Rules that say nothing but this column count together; any other may be about other rows than the strand's next one. `all`: a rule
 * counts whatever stands in the column.
 */
function testsOn(
  table: MonthlyTable,
  header: string,
  definitions: readonly StrandDefinition[],
): { readonly tests: readonly CountedTexts[]; readonly all: boolean } {
  let all = false;
  const tests = definitions.flatMap(({ strand, rules }): CountedTexts[] => {
    const conditions = rules
      .filter((rule) => appliesTo(rule, table))
      .flatMap((rule) => {
        const own = rule.conditions.filter(({ column }) => nameKey(column) === nameKey(header));
        if (own.length === 0) all = true;
        return own.map((condition) => ({ alone: rule.conditions.length === 1, counts: conditionTest(condition) }));
      });
    const alone = conditions.filter((condition) => condition.alone);
    const others = conditions.filter((condition) => !condition.alone).map(({ counts }) => ({ strand, counts }));
    return alone.length === 0 ? others : [{ strand, counts: (text) => alone.some(({ counts }) => counts(text)) }, ...others];
  });
  return { tests, all };
}
