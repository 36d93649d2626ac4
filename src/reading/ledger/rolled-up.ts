import { isTotal } from "../texts/labels";
import { normalised } from "../../domain/text";
import { combined, rowKey } from "./combined";
import { BLANK, type LedgerCounts } from "./count-column";
import type { EncodedColumn } from "./encoded-column";
import { isFilled, namesRead, type Ledger, type LedgerNames } from "./ledger";

/** How many figures must be sums before a blank name is known to stand for all names, and what share may be wrong. */
const FEWEST = 12;
const RIGHT = 0.9;
/** How many figures an undated row must add up, all of them rightly. */
const FEWEST_PARTS = 12;
/** Larger tables are extracts of programs with a name in each row, or take too long to look through. */
const MOST_CELLS = 500_000;

/** What a database writes in a row of a roll-up in place of a name. */
const NO_NAME = /^[([<]?(?:null|blank|empty|#n\/a|n\/a)[)\]>]?$/;

/** True for what stands in place of a name: "NULL", "(blank)". */
export function isNoName(text: string): boolean {
  return NO_NAME.test(normalised(text));
}

/**
 * The same ledger, with the rows known that a database rolled up. Such a row has no name in one column or more. It is the sum of all rows
 * that have one there, in nine of ten figures or more. It is a total, as if it were called one. So is a row without a month that is the sum
 * of all months, of all names or of its own, as a pivot table has it in outline form.
 */
export function withRollUps(ledger: Ledger): Ledger {
  const { table, rows, counts } = ledger;
  if (table.rowIsOffence || rows * counts.length > MOST_CELLS) return ledger;
  if (table.categories.some((category) => !category.code && ledger.names(category) === null)) return ledger;
  const all = namesRead(ledger).filter(({ code, column }) => !code && column >= 0);
  const rolledUp = [...sumsOfMonths(ledger, all), ...sumsOfNames(ledger, all)];
  return rolledUp.length === 0 ? ledger : { ...ledger, rolledUp: new Set(rolledUp) };
}

/** Rows without a month that are, in all their figures, the sums of the dated rows of the same names. */
function sumsOfMonths(ledger: Ledger, names: readonly LedgerNames[]): readonly number[] {
  const { table, months, rows, counts } = ledger;
  if (months === null || table.months.in !== "rows" || table.months.mergedOver.length > 0) return [];
  const own: number[] = [];
  const dated: number[] = [];
  for (let row = 0; row < rows; row += 1) {
    if (!isFilled(counts, row) || ledger.secondHeaders.has(row) || isTotalAt(names, row)) continue;
    if (months.months[row] !== 0) dated.push(row);
    else if (months.text(row) === "") own.push(row);
  }
  if (own.length * dated.length > MOST_CELLS) return [];
  return own.filter((row) => {
    const of = names.filter(({ ids }) => ids[row]! >= 0);
    const parts = dated.filter((part) => of.every(({ ids }) => ids[part] === ids[row]));
    const figures = counts.filter(({ states, values }) => states[row]! < BLANK && values[row] !== 0);
    return figures.length > 0 && figures.length * parts.length >= FEWEST_PARTS && figures.every((column) => addsUp(column, row, parts));
  });
}

function addsUp({ states, values }: Pick<LedgerCounts, "states" | "values">, row: number, parts: readonly number[]): boolean {
  return parts.reduce((sum, part) => sum + (states[part]! < BLANK ? values[part]! : 0), 0) === values[row];
}

/** Rows that lack a name and are the sums of those that have it. */
function sumsOfNames(ledger: Ledger, names: readonly LedgerNames[]): readonly number[] {
  const { rows, counts } = ledger;
  if (names.length === 0) return [];
  const lacks = names.map((column) => (column.down ? () => false : lacking(column)));
  const bySet = new Map<string, number[]>();
  const whole: number[] = [];
  for (let row = 0; row < rows; row += 1) {
    if (!isFilled(counts, row) || ledger.secondHeaders.has(row) || ledger.months?.months[row] === 0 || isTotalAt(names, row)) continue;
    const set = names.flatMap((_, at) => (lacks[at]!(row) ? [at] : [])).join(" ");
    if (set === "") whole.push(row);
    else bySet.set(set, [...(bySet.get(set) ?? []), row]);
  }
  return [...bySet].flatMap(([set, own]) => {
    const lacked = new Set(set.split(" ").map(Number));
    const others = names.filter((_, at) => !lacked.has(at));
    return sumsAmong(ledger, others, own, whole);
  });
}

function isTotalAt(names: readonly LedgerNames[], row: number): boolean {
  return names.some(({ ids, texts }) => ids[row]! >= 0 && isTotal(texts[ids[row]!]!));
}

function lacking({ ids, texts }: LedgerNames): (row: number) => boolean {
  const none = texts.map(isNoName);
  return (row) => ids[row]! < 0 || none[ids[row]!] === true;
}

/** The rows of `own` that add up the rows of `whole` with the same month and other names. Some must add up two or more. */
function sumsAmong(ledger: Ledger, others: readonly EncodedColumn[], own: readonly number[], whole: readonly number[]): readonly number[] {
  const { counts, months, rows } = ledger;
  const { ids } = combined(others, rows);
  const parts = new Map<number, number[]>();
  for (const row of whole) {
    const key = rowKey(ids, months, row);
    const known = parts.get(key);
    if (known) known.push(row);
    else parts.set(key, [row]);
  }
  const sums = own.filter((row) => parts.has(rowKey(ids, months, row)));
  let [figures, right, several] = [0, 0, false];
  for (const row of sums) {
    const beside = parts.get(rowKey(ids, months, row))!;
    several ||= beside.length > 1;
    for (const { states, values } of counts) {
      if (states[row]! >= BLANK || values[row] === 0) continue;
      figures += 1;
      if (addsUp({ states, values }, row, beside)) right += 1;
    }
  }
  return several && figures >= FEWEST && right >= RIGHT * figures ? sums : [];
}
