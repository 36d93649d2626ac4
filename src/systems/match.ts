import type { RawValue } from "../domain/cell";
import { normalised } from "../domain/text";
import type { Slices } from "../domain/slices";
import { yearOfDay } from "./days";
import { isReference, type Extract } from "../domain/extract";
import { A_SLICE, groupsOf } from "./groups";
import { keepOne, markRepeats, pairOne, pairWithin, Pairs, recordsOf, type CanBeSame, type Certainty, type Group } from "./pairs";
import { compactForm, formOf, isSlip, type Years } from "./reference-forms";

/** A number that comes again after more days than this is one that begins anew each year. */
const SAME_YEAR = 183;
/** So many such numbers are no slips of dates. */
const FEWEST_AGAIN = 5;

/**
 * Pairs the records of two systems: by the same reference, by a reference that is written differently, then, of what is left, by date, place
 * and type where one of the two has no reference or theirs differ by one slip. Each record is paired once at most; what its own system has
 * twice is marked. In time with the number of records. `rowByRow`: what is twice in both is paired twice, as where two extracts of one system
 * are compared and each row counts; else one reference is one record.
 */
export function* matchRecords(first: Extract, second: Extract, { rowByRow = false } = {}): Slices<Pairs> {
  const both = [first, second] as const;
  const pairs = new Pairs(first.rows, second.rows);
  const exactly = (raw: RawValue) => (isReference(raw) ? String(raw).trim() : "");
  const exact = yield* groupsOf(yield* keysOf(first, exactly), yield* keysOf(second, exactly));
  const canBeSame = sameByDay(both, exact);
  yield* inGroups(exact, (group) => pairGroup(group, "sameReference"));
  const years = yearsOf(both);
  const form = (raw: RawValue, day: number) => formOf(raw, yearOfDay(day), years);
  const formed = yield* groupsOf(yield* keysOf(first, form), yield* keysOf(second, form));
  yield* inGroups(formed, (group) => pairGroup(group, "writtenDifferently"));
  // Row by row, what one way of writing leaves over may have its partner in the other.
  if (rowByRow) for (const groups of [exact, formed]) yield* inGroups(groups, (group) => markRepeats(group, both, pairs, canBeSame));
  // Letters and figures alone could be those of two references, so that only one of each system is taken.
  const compact = yield* groupsOf(
    first.references.map((raw, record) => (pairs.isOpenFirst(record) ? compactForm(raw) : "")),
    second.references.map((raw, record) => (pairs.isOpenSecond(record) ? compactForm(raw) : "")),
  );
  for (const group of compact)
    if (group.first.length === 1 && group.second.length === 1) pairWithin(group, both, pairs, "writtenDifferently", canBeSame);
  yield;
  yield* byDatePlaceType(both, pairs);
  return pairs;

  function pairGroup(group: Group, certainty: Certainty): void {
    if (rowByRow) {
      pairWithin(group, both, pairs, certainty, canBeSame);
      return;
    }
    for (const part of recordsOf(group, both, canBeSame)) {
      keepOne(part, pairs);
      pairOne(part, both, pairs, certainty);
      markRepeats(part, both, pairs, canBeSame);
    }
  }
}

function* inGroups(groups: Iterable<Group>, work: (group: Group) => void): Slices<void> {
  let done = 0;
  for (const group of groups) {
    work(group);
    done += 1;
    if (done % A_SLICE === 0) yield;
  }
  yield;
}

/** A key for each record's reference and day. */
function* keysOf({ references, days }: Extract, keyOf: (raw: RawValue, day: number) => string): Slices<readonly string[]> {
  const keys: string[] = [];
  for (let record = 0; record < references.length; record += 1) {
    if (record % A_SLICE === 0) yield;
    keys.push(keyOf(references[record]!, days[record]!));
  }
  return keys;
}

/**
 * Where numbers begin anew each year, one that comes again in another year is another record; else a day of another year is a slip.
 */
function sameByDay([{ days }, { days: others }]: readonly [Extract, Extract], groups: Iterable<Group>): CanBeSame {
  const isFar = (day: number, again: number) => day > 0 && again > 0 && Math.abs(day - again) > SAME_YEAR;
  const areFar = (records: readonly number[], of: Int32Array) => records.some((record) => isFar(of[record]!, of[records[0]!]!));
  let again = 0;
  for (const { first, second } of groups) if (areFar(first, days) || areFar(second, others)) again += 1;
  return again >= FEWEST_AGAIN ? (day, other) => !isFar(day, other) : () => true;
}

/** The years of the records, and one on either side: a record can be entered in the year after. */
function yearsOf(both: readonly Extract[]): Years {
  let [from, to] = [Infinity, 0];
  for (const { days } of both)
    for (const day of days) {
      if (day === 0) continue;
      if (day < from) from = day;
      if (day > to) to = day;
    }
  return to === 0 ? { from: 0, to: 0 } : { from: yearOfDay(from) - 1, to: yearOfDay(to) + 1 };
}

/**
 * Pairs what is left by day, place and type. References that differ by one slip go first; then, where one record alone is left on either
 * side, and one of the two has no reference, they are paired. Records with two references of their own are two records.
 */
function* byDatePlaceType([first, second]: readonly [Extract, Extract], pairs: Pairs): Slices<void> {
  const cellsOf = ({ days, units, types }: Extract, isOpen: (record: number) => boolean) =>
    Array.from(days, (day, record) =>
      day > 0 && isOpen(record) ? `${day}\n${normalised(units[record]!)}\n${normalised(types[record]!)}` : "",
    );
  const groups = yield* groupsOf(
    cellsOf(first, (record) => pairs.isOpenFirst(record)),
    cellsOf(second, (record) => pairs.isOpenSecond(record)),
  );
  for (const group of groups) {
    if (group.first.length === 0 || group.second.length === 0) continue;
    const compact = (of: Extract, records: readonly number[]) => records.map((record) => compactForm(of.references[record]!));
    const [ones, others] = [compact(first, group.first), compact(second, group.second)];
    ones.forEach((reference, index) => {
      const near = others.flatMap((each, at) => (isSlip(reference, each) ? [at] : []));
      const isMutual = near.length === 1 && ones.filter((each) => isSlip(each, others[near[0]!]!)).length === 1;
      if (isMutual) pairs.pair(group.first[index]!, group.second[near[0]!]!, "datePlaceType");
    });
    const [left, right] = [
      split(first, group.first, (record) => pairs.isOpenFirst(record)),
      split(second, group.second, (record) => pairs.isOpenSecond(record)),
    ];
    const meant = onlyChoice(left, right);
    const turned = meant ?? onlyChoice(right, left);
    if (meant) pairs.pair(...meant, "datePlaceType");
    else if (turned) pairs.pair(turned[1], turned[0], "datePlaceType");
  }
}

interface Split {
  readonly without: readonly number[];
  readonly others: readonly number[];
}

/** The open records that have no reference, and the others. */
function split({ references }: Extract, records: readonly number[], isOpen: (record: number) => boolean): Split {
  const open = records.filter(isOpen);
  const has = (record: number) => isReference(references[record]!);
  return { without: open.filter((record) => !has(record)), others: open.filter(has) };
}

/** The one record without a reference and the one record that it can be; null where there is none, or a choice. */
function onlyChoice(one: Split, other: Split): readonly [number, number] | null {
  if (one.without.length !== 1 || (one.others.length > 0 && other.without.length > 0)) return null;
  const choices = [...other.without, ...other.others];
  return choices.length === 1 ? [one.without[0]!, choices[0]!] : null;
}
