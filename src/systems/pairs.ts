import type { Extract } from "../domain/extract";

/** How surely two records are the same, surest first. */
export const CERTAINTIES = ["none", "sameReference", "writtenDifferently", "datePlaceType"] as const;
export type Certainty = (typeof CERTAINTIES)[number];

/** Which record is paired with which. Each is paired once at most. */
export class Pairs {
  /** For each record of the first system the other's, and back; -1 for none. */
  readonly toSecond: Int32Array;
  readonly toFirst: Int32Array;
  /** Of each record that is there twice in its own system, the one that it repeats; -1 for none. */
  readonly repeatsFirst: Int32Array;
  readonly repeatsSecond: Int32Array;
  readonly #how: Uint8Array;

  constructor(first: number, second: number) {
    this.toSecond = new Int32Array(first).fill(-1);
    this.toFirst = new Int32Array(second).fill(-1);
    this.repeatsFirst = new Int32Array(first).fill(-1);
    this.repeatsSecond = new Int32Array(second).fill(-1);
    this.#how = new Uint8Array(first);
  }

  pair(first: number, second: number, certainty: Certainty): void {
    this.toSecond[first] = second;
    this.toFirst[second] = first;
    this.#how[first] = CERTAINTIES.indexOf(certainty);
  }

  /** Parts a pair again: both of its records repeat those of another pair. */
  repeat(first: number, kept: number): void {
    const second = this.toSecond[first]!;
    this.toSecond[first] = this.toFirst[second] = -1;
    this.repeatsFirst[first] = kept;
    this.repeatsSecond[second] = this.toSecond[kept]!;
  }

  /** How surely a record of the first system is the one that it is paired with. */
  certainty(first: number): Certainty {
    return CERTAINTIES[this.#how[first]!]!;
  }

  isOpenFirst(record: number): boolean {
    return this.toSecond[record] === -1 && this.repeatsFirst[record] === -1;
  }

  isOpenSecond(record: number): boolean {
    return this.toFirst[record] === -1 && this.repeatsSecond[record] === -1;
  }
}

/** The records of both systems that share a key, in the order of their rows. */
export interface Group {
  readonly first: readonly number[];
  readonly second: readonly number[];
}

/** Whether two days can be of one record; 0 is a day that is not known. */
export type CanBeSame = (day: number, other: number) => boolean;

/** The rows of a group by the record that they are of: a number that comes again in another year is another record. */
export function recordsOf({ first, second }: Group, [one, other]: readonly [Extract, Extract], canBeSame: CanBeSame): readonly Group[] {
  const records: { readonly day: number; readonly first: number[]; readonly second: number[] }[] = [];
  const own = (day: number) => {
    const known = records.find((record) => canBeSame(record.day, day));
    if (known !== undefined) return known;
    const found = { day, first: [], second: [] };
    records.push(found);
    return found;
  };
  // One without a day could be any of them: it goes to the first that has one.
  for (const hasDay of [true, false]) {
    for (const record of first) if (one.days[record]! > 0 === hasDay) own(one.days[record]!).first.push(record);
    for (const record of second) if (other.days[record]! > 0 === hasDay) own(other.days[record]!).second.push(record);
  }
  return records;
}

/** Of a record that both systems have twice, each time written the same in both, one pair stays: the others repeat it. */
export function keepOne({ first, second }: Group, pairs: Pairs): void {
  const own = new Set(second);
  const [kept, ...again] = first.filter((record) => own.has(pairs.toSecond[record]!));
  for (const record of again) pairs.repeat(record, kept!);
}

/** Pairs one record of a group, of which the others are repeats: of the same day, else the first of either system. */
export function pairOne({ first, second }: Group, [one, other]: readonly [Extract, Extract], pairs: Pairs, certainty: Certainty): void {
  if (first.some((record) => pairs.toSecond[record]! >= 0)) return;
  const open = first.filter((record) => pairs.isOpenFirst(record));
  const others = second.filter((record) => pairs.isOpenSecond(record));
  if (open.length === 0 || others.length === 0) return;
  const ofDay = new Map(others.toReversed().map((record) => [other.days[record]!, record]));
  const record = open.find((each) => ofDay.has(one.days[each]!)) ?? open[0]!;
  pairs.pair(record, ofDay.get(one.days[record]!) ?? others[0]!, certainty);
}

/**
 * Pairs the open records of a group: those of the same day first, then in the order of their rows. In time with the group's size, however
 * often a reference is there.
 */
export function pairWithin(
  { first, second }: Group,
  [one, other]: readonly [Extract, Extract],
  pairs: Pairs,
  certainty: Certainty,
  canBeSame: CanBeSame,
): void {
  if (first.length === 1 && second.length === 1) {
    const [record, found] = [first[0]!, second[0]!];
    const isOpen = pairs.isOpenFirst(record) && pairs.isOpenSecond(found);
    if (isOpen && canBeSame(one.days[record]!, other.days[found]!)) pairs.pair(record, found, certainty);
    return;
  }
  const open = first.filter((record) => pairs.isOpenFirst(record));
  const others = second.filter((record) => pairs.isOpenSecond(record));
  const byDay = new Map<number, number[]>();
  for (const record of others) {
    const day = other.days[record]!;
    const same = byDay.get(day);
    if (same === undefined) byDay.set(day, [record]);
    else same.push(record);
  }
  for (const waiting of byDay.values()) waiting.reverse();
  for (const record of open) {
    const found = byDay.get(one.days[record]!)?.pop();
    if (found !== undefined) pairs.pair(record, found, certainty);
  }
  let waiting = others.filter((record) => pairs.isOpenSecond(record));
  for (const record of open) {
    if (waiting.length === 0) break;
    if (!pairs.isOpenFirst(record)) continue;
    const [found, ...others] = waiting as [number, ...number[]];
    if (!canBeSame(one.days[record]!, other.days[found]!)) continue;
    pairs.pair(record, found, certainty);
    waiting = others;
  }
}

/** Marks what is left of a group as repeating another of its own system's records. */
export function markRepeats({ first, second }: Group, [one, other]: readonly [Extract, Extract], pairs: Pairs, canBeSame: CanBeSame): void {
  mark(first, one.days, pairs.toSecond, pairs.repeatsFirst, canBeSame);
  mark(second, other.days, pairs.toFirst, pairs.repeatsSecond, canBeSame);
}

function mark(records: readonly number[], days: Int32Array, partners: Int32Array, repeats: Int32Array, canBeSame: CanBeSame): void {
  if (records.length < 2) return;
  const kept = records.find((record) => partners[record]! >= 0) ?? records[0]!;
  for (const record of records) {
    const isLeft = record !== kept && partners[record] === -1 && repeats[record] === -1;
    if (isLeft && canBeSame(days[record]!, days[kept]!)) repeats[record] = kept;
  }
}
