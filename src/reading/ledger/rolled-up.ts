import { isTotal } from "../texts/labels";
import { normalised } from "../../domain/text";
import { combined, rowKey } from "./combined";
import { BLANK } from "./count-column";
import type { EncodedColumn } from "./encoded-column";
import { isFilled, namesRead, type Ledger, type LedgerNames } from "./ledger";

/** How many figures must be sums before a blank name is known to stand for all names, and what share may be wrong. */
const FEWEST = 12;
const RIGHT = 0.9;
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
 * that have one there, in nine of ten figures or more. It is a total, as if it were called one.
 */
export function withRollUps(ledger: Ledger): Ledger {
  const { table, rows, counts } = ledger;
  if (table.rowIsOffence || rows * counts.length > MOST_CELLS) return ledger;
  const names = namesRead(ledger).filter(({ code, column, down }) => !code && column >= 0 && !down);
  if (names.length === 0 || table.categories.some((category) => !category.code && ledger.names(category) === null)) return ledger;
  const lacks = names.map(lacking);
  const bySet = new Map<string, number[]>();
  const whole: number[] = [];
  for (let row = 0; row < rows; row += 1) {
    if (!isFilled(counts, row) || ledger.secondHeaders.has(row) || ledger.months?.months[row] === 0 || isTotalAt(names, row)) continue;
    const set = names.flatMap((_, at) => (lacks[at]!(row) ? [at] : [])).join(" ");
    if (set === "") whole.push(row);
    else bySet.set(set, [...(bySet.get(set) ?? []), row]);
  }
  const rolledUp = [...bySet].flatMap(([set, own]) => {
    const lacked = new Set(set.split(" ").map(Number));
    const others = names.filter((_, at) => !lacked.has(at));
    return sumsAmong(ledger, others, own, whole);
  });
  return rolledUp.length === 0 ? ledger : { ...ledger, rolledUp: new Set(rolledUp) };
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
      if (beside.reduce((sum, part) => sum + (states[part]! < BLANK ? values[part]! : 0), 0) === values[row]) right += 1;
    }
  }
  return several && figures >= FEWEST && right >= RIGHT * figures ? sums : [];
}
