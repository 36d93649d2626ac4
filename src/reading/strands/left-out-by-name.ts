import { finding, type Finding } from "../../domain/finding";
import type { Month } from "../../domain/month";
import type { StrandDefinition } from "../../domain/strand";
import { normalised } from "../../domain/text";
import { withTable, type Ledger } from "../ledger/ledger";
import { totalsByValue, type MonthTotals } from "../ledger/month-totals";
import { nameKey, offenceColumns } from "../tables/table-data";
import type { MonthlyTable } from "../tables/tables";
import { isTotal, neverACount } from "../texts/labels";
import { isMeasureRow } from "../texts/measure-rows";
import { isMeasureHeader } from "../texts/measures";
import { measuresNothing, namesOffence, ofTheSame } from "../texts/offence-words";
import { hiddenSums } from "./hidden-sums";
import { sheetsAMonthTogether } from "./sheets-a-month";

/** Fewer months with a count say too little of what is counted. */
const FEWEST_MONTHS = 12;
/** Parts of a total's own name that hold this share of it make it up. */
const MOST_OF_IT = 0.9;

/** The names that strands are made of: those that count, and those that are left out for what they sound like. */
interface Names {
  readonly column: string;
  readonly across: boolean;
  readonly counted: readonly string[];
  readonly leftOut: readonly string[];
  /** What values count by month, if a name that is left out counts. */
  totalsWith(value: string, values: readonly string[]): readonly MonthTotals[];
}

/**
 * Names that sound like a total or a measure, and so make no strand, though what they hold may be counts of an offence: nothing in the column
 * makes up "Total theft", and nothing there is what "Rate of exchange fraud" would measure.
 */
export function leftOutByName(ledgers: readonly Ledger[], definitions: readonly StrandDefinition[]): readonly Finding[] {
  return sheetsAMonthTogether(ledgers, (ledger) => ledger).flatMap((group): readonly Finding[] => {
    const all = group.flatMap((ledger) => namesOf(ledger) ?? []);
    const [first] = all;
    if (!first || all.length < group.length || !makesStrands(first.column, definitions)) return [];
    const counted = distinct(all.flatMap((names) => names.counted));
    const sheets = distinct(group.map(({ table }) => table.sheet));
    return distinct(all.flatMap((names) => names.leftOut)).flatMap((value): readonly Finding[] => {
      const as = isTotal(value) ? "total" : "measure";
      if (as === "total" ? !namesOffence(value) : !measuresNothing(value, counted)) return [];
      const values = [...counted, value];
      const totals = addedUp(all.map((names) => names.totalsWith(value, values)));
      const own = [...totals.at(-1)!.values()];
      const areCounts = own.every((count) => Number.isInteger(count) && count >= 0);
      if (!areCounts || own.filter((count) => count > 0).length < FEWEST_MONTHS) return [];
      if (as === "total" && isMadeUp(value, values, totals)) return [];
      const { column, across } = first;
      return [finding("leftOutByName", { sheet: group[0]!.table.sheet, address: null }, { column, value, as, across, sheets })];
    });
  });
}

/** True of a total that others are the sum of, or those of its name nearly: a wrong total is another finding's. */
function isMadeUp(value: string, values: readonly string[], totals: readonly MonthTotals[]): boolean {
  if (hiddenSums(values, totals).some((sum) => sum.value === value)) return true;
  const parts = new Set(ofTheSame(value, values.slice(0, -1)));
  const sumOf = (of: readonly MonthTotals[]) =>
    of.reduce((sum, months) => sum + [...months.values()].reduce((own, count) => own + count, 0), 0);
  return sumOf(totals.filter((_, at) => parts.has(values[at]!))) >= MOST_OF_IT * sumOf(totals.slice(-1));
}

/** The names of a table's offences; null where it has no one column or row of them, or they are records. */
function namesOf(ledger: Ledger): Names | null {
  const { table } = ledger;
  if (table.rowIsOffence) return null;
  const isLeft = (text: string) => isTotal(text) || isMeasureRow(text);
  if (table.named?.of === "offence") {
    const left = ledger.totals.filter(({ header }) => isTotal(header) || neverACount(header));
    return {
      column: table.named.word,
      across: true,
      counted: ledger.counts.map(({ header }) => header),
      leftOut: left.map(({ header }) => header),
      totalsWith: (value, values) =>
        totalsByValue(
          { ...ledger, counts: [...ledger.counts, ...left.filter(({ header }) => header === value)] },
          table.named!.word,
          values,
        ),
    };
  }
  const { columns, known } = offenceColumns(table);
  const category = table.categories.find(({ column }) => known && columns.length === 1 && column === columns[0]!.column);
  const names = category && !isMeasureHeader(category.header) ? ledger.names(category) : null;
  if (!category || !names) return null;
  const said = new Set(table.said.values.flatMap((note) => (note.column === category.column ? [note.text] : [])));
  return {
    column: category.header,
    across: false,
    counted: names.texts.filter((text) => !isLeft(text)),
    leftOut: names.texts.filter((text) => isLeft(text) && !said.has(normalised(text))),
    totalsWith: (value, values) => totalsByValue(withTable(ledger, asCounted(table, category.column, value)), category.header, values),
  };
}

/** The table, had the analyst said that a name counts. */
function asCounted(table: MonthlyTable, column: number, value: string): MonthlyTable {
  return { ...table, said: { ...table.said, values: [...table.said.values, { column, says: "counted", text: normalised(value) }] } };
}

/** True where strands are a column's values, and not what the analyst wrote. */
function makesStrands(column: string, definitions: readonly StrandDefinition[]): boolean {
  return definitions.some(
    ({ definedAt, rules }) => definedAt === null && nameKey(rules[0]?.conditions[0]?.column ?? "") === nameKey(column),
  );
}

function addedUp(tables: readonly (readonly MonthTotals[])[]): readonly MonthTotals[] {
  const [first, ...others] = tables;
  if (others.length === 0) return first!;
  return first!.map((_, at) => {
    const sum = new Map<Month, number>();
    for (const totals of tables) for (const [month, count] of totals[at]!) sum.set(month, (sum.get(month) ?? 0) + count);
    return sum;
  });
}

function distinct(texts: readonly string[]): readonly string[] {
  return [...new Map(texts.map((text) => [normalised(text), text])).values()];
}
