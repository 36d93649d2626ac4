import { finding, type Finding } from "../../domain/finding";
import type { Month } from "../../domain/month";
import type { StrandDefinition } from "../../domain/strand";
import { normalised } from "../../domain/text";
import { WINDOW_LENGTH } from "../../domain/window";
import { withTable, type Ledger } from "../ledger/ledger";
import { totalsByValue, type MonthTotals } from "../ledger/month-totals";
import { nameKey, offenceColumns } from "../tables/table-data";
import type { MonthlyTable } from "../tables/tables";
import { isAside } from "../texts/counted-nouns";
import { isNamedPart, isOfWork, isTotal } from "../texts/labels";
import { isMeasureRow } from "../texts/measure-rows";
import { offencesAmong } from "../texts/measures";
import { hiddenSums, othersThanOffences, sharedByName, type HiddenSum } from "./hidden-sums";
import { appliesTo, conditionTest, isNamedIn } from "./rules";
import { sheetsAMonthTogether } from "./sheets-a-month";

/** Larger tables are extracts, which have no totals among their rows. */
const MOST_CELLS = 100_000;
/** Columns with more values are not searched. */
const MOST_VALUES = 100;

/** A ledger with what each of its values comes to, worked out once for every search for sums among them. */
export interface LookedThrough {
  readonly ledger: Ledger;
  readonly columns: readonly ColumnTotals[];
}

/** The values of a column that could add one another up, and what they come to. */
interface ColumnTotals {
  /** Null where the values are the headers of counts. */
  readonly column: number | null;
  readonly header: string;
  /** In the sheet's order. */
  readonly values: readonly string[];
  /** How far each is set in; none where none is. */
  readonly setIn: readonly number[];
  readonly totals: readonly MonthTotals[];
  /** True where a total of the column shows that all of its values are added up. */
  readonly hasTotal: boolean;
}

/**
 * Searches a ledger. The result knows the values that are the sum of all others of their column in every month of a year or more. Such
 * values are totals, whatever they are called, and either way of counting gives the same. Columns of offences are left out, since each
 * offence may be a strand of its own.
 */
export function lookedThrough(ledger: Ledger): LookedThrough {
  const columns = columnTotals(ofOffences(ledger));
  const offences = offenceColumns(ledger.table).columns.map(({ column }) => column);
  const sums = columns.flatMap(({ column, values, totals }) => {
    if (column === null || offences.includes(column)) return [];
    const certain = hiddenSums(values, totals).filter(
      ({ how, parts, months }) => how === "sum" && months * ledger.table.length >= WINDOW_LENGTH && parts.length === values.length - 1,
    );
    return certain.length === 1 ? [{ column, text: certain[0]!.value }] : [];
  });
  if (sums.length === 0) return { ledger, columns };
  const known = withTable(ledger, { ...ledger.table, sums });
  return { ledger: known, columns: columnTotals(ofOffences(known)) };
}

/**
 * The ledger as it counts where a column says what each row measures: its offences alone. A county's rates, or its changes, are no sums of
 * its districts', and would hide that its offences are.
 */
function ofOffences(ledger: Ledger): Ledger {
  const { table } = ledger;
  const only = table.categories.flatMap((category) => {
    const names = category.code ? null : ledger.names(category);
    const counted = names && names.texts.length <= MOST_VALUES ? offencesAmong(names.texts) : null;
    return counted === null ? [] : [{ column: category.column, says: "only" as const, text: normalised(counted) }];
  });
  return only.length === 0 ? ledger : withTable(ledger, { ...table, said: { ...table.said, values: [...table.said.values, ...only] } });
}

/** The columns to search for sums. Left out are those that the analyst said are added up, and values that do not count. */
function columnTotals(ledger: Ledger): readonly ColumnTotals[] {
  const { table, rows, counts, names } = ledger;
  if (table.rowIsOffence || rows * counts.length > MOST_CELLS) return [];
  const inRows = table.categories.flatMap((category) => {
    const column = category.code ? null : names(category);
    const said = table.said.values.filter((note) => note.column === category.column);
    if (!column || said.some(({ says }) => says !== "left out" && says !== "counted")) return [];
    const leftOut = new Set(said.map(({ text }) => text));
    const known = new Set(table.sums.flatMap((sum) => (sum.column === category.column ? [sum.text] : [])));
    const counts = (text: string) => !isTotal(text) && !isMeasureRow(text) && !known.has(text) && !leftOut.has(normalised(text));
    const values = column.texts.filter(counts);
    const setIn = column.setIn?.filter((_, at) => counts(column.texts[at]!)) ?? [];
    const hasTotal = column.texts.some((text) => isTotal(text) || known.has(text));
    return [{ column: category.column, header: column.header, values, setIn, hasTotal }];
  });
  const isSaid = ({ column }: { readonly column: number }) =>
    table.said.values.some((note) => note.column === column && note.says === "added up");
  const candidates = counts.filter((count) => !isSaid(count));
  const across = table.named
    ? [
        {
          column: null,
          header: table.named.word,
          values: candidates.map(({ header }) => header),
          setIn: [],
          hasTotal: ledger.totals.length > 0,
        },
      ]
    : [];
  return [...inRows, ...across]
    .filter(({ values }) => values.length <= MOST_VALUES)
    .map((each) => ({ ...each, totals: totalsByValue(ledger, each.header, each.values) }));
}

/**
 * Values of a column that add others up without being called a total: a county's rows below its districts', "Violence against the person"
 * above its kinds. Only the figures show them, or a name such as "of which dwelling". They are asked about, so that nothing is counted
 * twice: for any strand that counts the whole column, and for one that counts both the sum and a part of it.
 */
export function unnamedTotals(looked: readonly LookedThrough[], definitions: readonly StrandDefinition[]): readonly Finding[] {
  return sheetsAMonthTogether(looked, ({ ledger }) => ledger).flatMap((group): readonly Finding[] => {
    const { table } = group[0]!.ledger;
    const sheets = [...new Set(group.map(({ ledger }) => ledger.table.sheet))];
    return togetherByHeader(group.flatMap(({ columns }) => columns)).flatMap(({ column, header, values, setIn, totals, hasTotal }) => {
      if (values.length < 2 || values.length > MOST_VALUES) return [];
      const found = hiddenSums(values, totals, setIn);
      const others = othersThanOffences(values, column === null).filter(({ value }) => !found.some((sum) => sum.value === value));
      const sums = [...found, ...(hasTotal ? [] : sharedByName(values, totals, found)), ...others].filter(
        ({ value }) => !group.some(({ ledger }) => isSettled(ledger, column, value)),
      );
      return sums.length === 0 ? [] : asked(table, { header, across: column === null, of: values.length, sheets }, sums, definitions);
    });
  });
}

/** Columns of one header over several tables, with each value once. */
function togetherByHeader(columns: readonly ColumnTotals[]): readonly ColumnTotals[] {
  const groups = new Map<string, ColumnTotals[]>();
  for (const column of columns) {
    const key = `${nameKey(column.header)} ${String(column.column === null)}`;
    groups.set(key, [...(groups.get(key) ?? []), column]);
  }
  return [...groups.values()].map(together);
}

function together(group: readonly ColumnTotals[]): ColumnTotals {
  const [first, ...others] = group;
  if (others.length === 0) return first!;
  const values = new Map<string, { readonly value: string; readonly setIn: number; readonly months: Map<Month, number> }>();
  for (const { values: texts, setIn, totals } of group) {
    texts.forEach((value, at) => {
      const key = normalised(value);
      const known = values.get(key) ?? { value, setIn: setIn[at] ?? 0, months: new Map<Month, number>() };
      values.set(key, known);
      for (const [month, count] of totals[at]!) known.months.set(month, (known.months.get(month) ?? 0) + count);
    });
  }
  const all = [...values.values()];
  const setIn = all.map((each) => each.setIn);
  return { ...first!, values: all.map(({ value }) => value), setIn, totals: all.map(({ months }) => months) };
}

/** True for a whole that counts in place of its parts. */
function isSettled({ table }: Ledger, column: number | null, text: string): boolean {
  return table.wholes.some((whole) => whole.column === column && whole.text === text);
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
  // Values whose name says that they are parts are never added to their whole, unless both are named.
  const byFigures = sums.filter(({ value, parts, loose }) => !loose && !parts.every((part) => isNamedPart(part, [value, ...parts])));
  const ofColumn = byFigures.map(({ value, parts, how }) =>
    finding("unnamedTotal", place, { column: header, value, parts, all: parts.length === of - 1, how, across, sheets }),
  );
  const ofStrands = tests.flatMap(({ strand, counts, names }): Finding[] =>
    sums
      .filter(({ value, parts, loose, how }) => {
        // A strand that lists both in full knows them.
        const isKnown = (part: string) => (loose || how === "shared" || how === "rest" || how === "other") && names(part);
        const isAdded = (part: string) => (isNamedPart(part, [value, ...parts]) ? names(part) : counts(part) && !isKnown(part));
        return counts(value) && parts.some(isAdded) && !(how === "other" && names(value));
      })
      .map(({ value, parts, how }) => {
        // Another strand loses figures that it means, unless it counts the same twice.
        const isTwiceIn = (other: CountedTexts) => [value, ...parts].every((text) => other.counts(text));
        const others = tests.filter((other) => other.strand !== strand);
        const isLost = (text: string) => others.some((other) => other.names(text) || (other.counts(text) && !isTwiceIn(other)));
        const isFree = (texts: readonly string[]) => !texts.some(isLost);
        const isOfSums = how === "sum" || how === "nearly" || how === "late";
        const leaves = [...(isFree([value]) ? ["value" as const] : []), ...(isOfSums && isFree(parts) ? ["parts" as const] : [])];
        return finding("totalCountedWithParts", place, { strand, column: header, value, parts, how, leaves, sheets });
      }),
  );
  const held = sums.flatMap(({ value, parts }) =>
    parts.filter(
      (part) => isNamedPart(part, [value, ...parts]) && tests.some(({ counts, names }) => counts(value) && counts(part) && !names(part)),
    ),
  );
  const byName = held.length === 0 ? [] : [finding("partsByName", place, { column: header, parts: held, sheets })];
  // A strand that was made of such a name was named by nobody: it is of another force.
  const made = definitions.filter(({ definedAt }) => definedAt === null).map(({ strand }) => strand);
  const ofOthers = ofColumn.filter((_, at) => {
    const { how, value } = byFigures[at]!;
    return made.includes(value) && (how === "rest" || (how === "other" && (isAside(value) || isOfWork(value))));
  });
  // What is no offence goes into no figure where no strand looks.
  const unlooked = ofColumn.filter((_, at) => byFigures[at]!.how !== "other");
  const bySums = all ? ofColumn : tests.length === 0 ? unlooked : [...ofStrands, ...ofOthers];
  return [...bySums, ...byName];
}

/** What a strand counts in a column, as a test. */
interface CountedTexts {
  readonly strand: string;
  counts(text: string): boolean;
  /** True where it names the text in full. */
  names(text: string): boolean;
}

/**
 * Rules that only mention this column count together. Any other may be about other rows than the strand's next rule. `all`: a rule counts
 * whatever stands in the column.
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
        const names = (text: string) => own.some((condition) => isNamedIn(condition, text));
        return own.map((condition) => ({ alone: rule.conditions.length === 1, counts: conditionTest(condition), names }));
      });
    const alone = conditions.filter((condition) => condition.alone);
    const others = conditions.filter((condition) => !condition.alone).map(({ counts, names }) => ({ strand, counts, names }));
    const counts = (text: string) => alone.some((each) => each.counts(text));
    const names = (text: string) => alone.some((each) => each.names(text));
    return alone.length === 0 ? others : [{ strand, counts, names }, ...others];
  });
  return { tests, all };
}
