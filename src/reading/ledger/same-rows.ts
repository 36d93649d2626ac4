import { combined, rowKey } from "./combined";
import { BLANK, type LedgerCounts } from "./count-column";
import { isDaily } from "./daily";
import { isFilled, type Ledger, type LedgerNames } from "./ledger";
import { referenceRank } from "../texts/references";
import { ofReturn } from "../texts/returns";

/** A row of the same month and names as one above it. */
export interface SameRow {
  readonly row: number;
  /** The row above. */
  readonly first: number;
  /** A column where the two have different counts; null where they are the same throughout. */
  readonly differs: LedgerCounts | null;
}

/** Where more rows than this share repeat others without the columns of the return that they came in, one of these names what they are of. */
const MOST_SENT_AGAIN = 0.4;

/**
 * Rows with the same month, or day where each row is of one, and names as another one, as far as these names tell. `counted` tells which rows to look at. Columns of codes
 * that are never the same twice only number the rows, unless they are the crimes' own references. When a row was sent, by whom and in which
 * file is no name either, unless rows have no other: a sender may stand for a district.
 */
export function sameRows(
  ledger: Ledger,
  names: readonly LedgerNames[],
  counted: (row: number) => boolean,
  byDay = isDaily(ledger),
): readonly SameRow[] {
  const { rows, counts, table } = ledger;
  const telling = names.filter(({ code, texts, header }) => !(code && texts.length >= rows && !isReference(header)));
  const looked = Array.from({ length: rows }, (_, row) => row).filter((row) => counted(row) && isFilled(counts, row));
  const isUnread = table.categories.some((category) => ofReturn(category.header) !== null && ledger.names(category) === null);
  const withoutReturn = telling.filter(({ header }) => ofReturn(header) === null);
  if (!isUnread && withoutReturn.length === telling.length) return repeated(ledger, telling, looked, byDay);
  for (const some of [withoutReturn, telling.filter(({ header }) => ofReturn(header) !== "when")]) {
    const same = repeated(ledger, some, looked, byDay);
    if (same.length <= MOST_SENT_AGAIN * looked.length) return same;
  }
  return isUnread ? [] : repeated(ledger, telling, looked, byDay);
}

function repeated(ledger: Ledger, names: readonly LedgerNames[], looked: readonly number[], byDay: boolean): readonly SameRow[] {
  const { rows, months, counts } = ledger;
  const { ids } = combined(names, rows);
  const days = byDay ? months!.days() : null;
  const seen = new Map<number, number>();
  const same: SameRow[] = [];
  for (const row of looked) {
    const key = days ? ids[row]! * DAYS + days[row]! : rowKey(ids, months, row);
    const first = seen.get(key);
    if (first === undefined) seen.set(key, row);
    else same.push({ row, first, differs: counts.find((column) => isOther(column, row, first)) ?? null });
  }
  return same;
}

/** True for the header of crimes' references. An "id" numbers rows as well. */
function isReference(header: string): boolean {
  return referenceRank(header) !== null && !/^\W*(?:row\W?)?u?ids?\W*$/i.test(header.replaceAll("_", " "));
}

/** More than any day's serial number. */
const DAYS = 100_000;

/** A cell without a count does not contradict the one above. */
function isOther({ values, states }: LedgerCounts, row: number, first: number): boolean {
  return states[row]! < BLANK && states[first]! < BLANK && values[row] !== values[first];
}

/** True where every column of names was read, but for those of the return. One that was not may tell apart rows that seem alike. */
export function tellAll({ table }: Ledger, names: readonly LedgerNames[]): boolean {
  const isRead = new Set(names.map(({ column }) => column));
  return table.categories.every(({ column, header }) => isRead.has(column) || ofReturn(header) !== null);
}

/** A table with fewer rows, or with a smaller share of rows that repeat a month and names, may be one of counts. */
const ONE_EACH = { rows: 10, share: 0.2 } as const;

/**
 * True where every row counts 1 and many rows have the same month and names. Each is then one offence, as in records, and the other
 * columns describe it.
 */
export function isOneEach(ledger: Ledger, names: readonly LedgerNames[], counted: (row: number) => boolean): boolean {
  const { months, counts, rows } = ledger;
  const [count, ...more] = counts;
  if (!count || months === null || more.length > 0) return false;
  let own = 0;
  for (let row = 0; row < rows; row += 1) {
    if (!counted(row) || count.states[row] === BLANK) continue;
    if (count.values[row] !== 1) return false;
    own += 1;
  }
  return own >= ONE_EACH.rows && sameRows(ledger, names, counted, false).length >= ONE_EACH.share * own;
}
