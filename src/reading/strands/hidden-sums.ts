import type { Month } from "../../domain/month";
import { normalised } from "../../domain/text";
import type { MonthTotals } from "../ledger/month-totals";
import { isOtherThanOffence, isPlaceOfOthers } from "../texts/counted-nouns";
import { heldBy, isKnownPlace, mayHold } from "../texts/known-places";
import { isListed, isNamedPart, isWholeName } from "../texts/labels";
import { isTakenOff } from "../texts/measures";
import { numberSpan, spanHolds } from "../texts/number-spans";
import { namesOffence } from "../texts/offence-words";
import { isRestOfOthers, saysRest, sharedBy, wholeOfRest } from "../texts/shared-names";
import { nearSum } from "./near-sums";

/** A value of a column that includes others: by the numbers, by numbers that nearly fit, or by its name. */
export interface HiddenSum {
  readonly value: string;
  readonly parts: readonly string[];
  readonly how: "sum" | "nearly" | "late" | "named" | "shared" | "rest" | "other";
  /** True where only their first words are the same: "Theft" and "Theft from the person" may be beside one another. */
  readonly loose?: boolean;
  /** In how many months it has anything. */
  readonly months: number;
}

const FEWEST_MONTHS = 3;
/** How many months there must be, and what share must fit, before a value that is only nearly a sum is asked about. */
const NEARLY = { months: 12, share: 0.9, off: 0.01 } as const;
/**
 * How many bits the months that agree must hold before a sum of neighbours is not a coincidence: about three months of a hundred, or a
 * year of three.
 */
const FEWEST_BITS = 20;

/**
 * The values that include others of the same column, in the sheet's order. A value that is the sum of all the others, or of neighbours,
 * in every month; with a year of months, also one that is slightly off in some. A force among its districts, or "the force", that is
 * never smaller than all of them together. The row above "of which". And a name that others begin with, "Burglary" and "Burglary -
 * dwelling", or that stands above "- dwelling" or above names that are set in further (`setIn`), where it is never smaller.
 */
export function hiddenSums(values: readonly string[], totals: readonly MonthTotals[], setIn: readonly number[] = []): readonly HiddenSum[] {
  const all = sumOfAll(totals);
  // Two totals of 12 months are all that some tables have.
  const fewest = all.size === 2 ? 2 : FEWEST_MONTHS;
  return values.flatMap((value, at): readonly HiddenSum[] => {
    const months = [...totals[at]!.values()].filter((count) => count > 0).length;
    const held = (parts: readonly number[], how: HiddenSum["how"]) => [{ value, parts: parts.map((part) => values[part]!), how, months }];
    if (isNamedPart(value, values)) return [];
    const below = partsNamedBelow(values, at);
    if (below.length > 0) return held(below, "named");
    const called = values.flatMap((other, index) => (begins(other, value) ? [index] : []));
    for (const parts of [called, listedBelow(values, at), spansWithin(values, at)])
      if (parts.length > 0 && isNeverSmaller(totals[at]!, sumOf(parts.map((part) => totals[part]!)), fewest)) return held(parts, "named");
    const { block, direct } = setInBelow(setIn, at);
    if (block.length > 0 && isNeverSmaller(totals[at]!, sumOf(direct.map((part) => totals[part]!)), fewest)) return held(block, "named");
    const sum = othersOf(all, totals[at]!);
    const others = values.map((_, index) => index).filter((index) => index !== at);
    const parts = partsOf(totals, at, sum);
    if (parts !== null) return held(parts === "others" ? others : parts, "sum");
    if (others.length >= 2 && isNearly(totals[at]!, sum)) return held(others, "nearly");
    const named = heldByName(values, totals, at, { others, sum, fewest });
    if (named) return held(named, "named");
    const near = nearSum(totals, at);
    if (near) return held(near.parts, near.late ? "late" : "nearly");
    const alike = others.filter((other) => normalised(values[other]!).startsWith(`${normalised(value)} `));
    const isLarger = alike.length > 0 && isNeverSmaller(totals[at]!, sumOf(alike.map((part) => totals[part]!)), fewest);
    return isLarger ? held(alike, "named").map((each) => ({ ...each, loose: true })) : [];
  });
}

/**
 * The values that by their names have what others have, whatever the figures are: "Essex and Kent" beside both, "Rest of England" beside
 * forces, "Essex" beside "Rest of Essex". `sums` are those that the figures show.
 */
export function sharedByName(values: readonly string[], totals: readonly MonthTotals[], sums: readonly HiddenSum[]): readonly HiddenSum[] {
  return values.flatMap((value, at): readonly HiddenSum[] => {
    if (sums.some((sum) => !sum.loose && (sum.value === value || sum.parts.includes(value)))) return [];
    const others = values.filter((_, index) => index !== at);
    const whole = wholeOfRest(value, others);
    if (whole !== null) return [wholeBesideRest(values, totals, { whole: values.indexOf(others[whole]!), rest: at })];
    const shared = sharedBy(value, others).map((each) => others[each]!);
    if (shared.length > 0) return [{ value, parts: shared, how: "shared", months: 0 }];
    return others.length > 0 && isRestOfOthers(value, others) ? [{ value, parts: others, how: "rest", months: 0 }] : [];
  });
}

/** The values that are not offences, though they stand among them, or among places: "Arrests", "Harlow - solved", and of headers "Less: no crimes" too. */
export function othersThanOffences(values: readonly string[], across: boolean): readonly HiddenSum[] {
  // Rows that are to be taken off others are asked about with them.
  const arePlaces = values.filter(isKnownPlace).length > 1;
  const isOther = (value: string) => (arePlaces ? isPlaceOfOthers(value) : isOtherThanOffence(value) || (across && isTakenOff(value)));
  const parts = values.filter((value) => !isOther(value));
  if (parts.length === values.length || !(arePlaces || parts.some(namesOffence))) return [];
  return values.filter(isOther).map((value) => ({ value, parts, how: "other", months: 0 }));
}

/** A whole, and what is left of it. It holds all others too where it is never smaller than all of them. */
function wholeBesideRest(
  values: readonly string[],
  totals: readonly MonthTotals[],
  { whole, rest }: { readonly whole: number; readonly rest: number },
): HiddenSum {
  const others = values.map((_, index) => index).filter((index) => index !== whole);
  const parts = isNeverSmaller(totals[whole]!, sumOf(others.map((part) => totals[part]!)), 1) ? others : [rest];
  return { value: values[whole]!, parts: parts.map((part) => values[part]!), how: "named", months: 0 };
}

/** The values that one holds by its name, where it is never smaller than they are together; null for none. */
function heldByName(
  values: readonly string[],
  totals: readonly MonthTotals[],
  at: number,
  { others, sum, fewest }: { readonly others: readonly number[]; readonly sum: MonthTotals; readonly fewest: number },
): readonly number[] | null {
  const [value, own] = [values[at]!, totals[at]!];
  if (saysRest(value)) return null;
  const names = others.map((other) => values[other]!);
  // A country is larger than a force in any figure. "Whole" may be a part of a name, and is then larger by chance.
  if (mayHold(value, names) && isNeverSmaller(own, sum, 1)) return others;
  // England beside its regions and their forces is larger than its regions together, not than all of them.
  const areas = heldBy(value, names).map((each) => others[each]!);
  if (areas.length > 0 && isNeverSmaller(own, sumOf(areas.map((part) => totals[part]!)), 1)) return areas;
  const isNamed = others.length > 1 && isWholeName(value) && !/\bother\b/i.test(value);
  return isNamed && (isNeverSmaller(own, sum, fewest) || isAbout(own, sum)) ? others : null;
}

/** Of fewer figures no sum shows by its months: two totals of 12 months, or a year's quarters. */
const FEW_FIGURES = 8;
/** How near the others together a whole of few figures is in each. */
const ABOUT = 0.1;

/** True where a value of few figures is about what all others are together, in each of them: one slip makes it less than they are. */
function isAbout(own: MonthTotals, sum: MonthTotals): boolean {
  if (own.size < 2 || own.size >= FEW_FIGURES) return false;
  return [...sum].every(([month, count]) => Math.abs((own.get(month) ?? 0) - count) <= ABOUT * count);
}

/** What values hold together in each month, and how many of them have anything there. */
type SumOfAll = ReadonlyMap<Month, { readonly count: number; readonly values: number }>;

function sumOfAll(totals: readonly MonthTotals[]): SumOfAll {
  const all = new Map<Month, { count: number; values: number }>();
  for (const months of totals) {
    for (const [month, count] of months) {
      const sum = all.get(month);
      if (!sum) all.set(month, { count, values: 1 });
      else {
        sum.count += count;
        sum.values += 1;
      }
    }
  }
  return all;
}

function sumOf(totals: readonly MonthTotals[]): MonthTotals {
  return new Map([...sumOfAll(totals)].map(([month, { count }]) => [month, count]));
}

/** What all values but one hold together. */
function othersOf(all: SumOfAll, own: MonthTotals): MonthTotals {
  const others = new Map<Month, number>();
  for (const [month, { count, values }] of all) {
    const mine = own.get(month);
    if (values > (mine === undefined ? 0 : 1)) others.set(month, count - (mine ?? 0));
  }
  return others;
}

function partsNamedBelow(values: readonly string[], at: number): readonly number[] {
  const parts: number[] = [];
  for (let next = at + 1; next < values.length && isNamedPart(values[next]!, values); next += 1) parts.push(next);
  return parts;
}

/** "- dwelling" and "- other" right below "Burglary". */
function listedBelow(values: readonly string[], at: number): readonly number[] {
  if (isListed(values[at]!)) return [];
  const end = values.findIndex((other, index) => index > at && !isListed(other));
  return values.flatMap((_, index) => (index > at && (end < 0 || index < end) ? [index] : []));
}

/** The names whose ages are within those of one: "65+" beside "18+". */
function spansWithin(values: readonly string[], at: number): readonly number[] {
  const whole = numberSpan(values[at]!);
  return values.flatMap((other, index) => {
    const part = whole && index !== at ? numberSpan(other) : null;
    return whole && part && spanHolds(whole, part) ? [index] : [];
  });
}

/** The names right below one that are set in further than it is; and those of them that are its own parts, not parts of parts. */
function setInBelow(setIn: readonly number[], at: number): { readonly block: readonly number[]; readonly direct: readonly number[] } {
  const end = setIn.findIndex((spaces, index) => index > at && spaces <= setIn[at]!);
  const block = setIn.flatMap((_, index) => (index > at && (end < 0 || index < end) ? [index] : []));
  const first = Math.min(...block.map((index) => setIn[index]!));
  return { block, direct: block.filter((index) => setIn[index] === first) };
}

/** The values that one value adds up: all the others, or two or more that stand right below or above it; null for none. */
function partsOf(totals: readonly MonthTotals[], at: number, others: MonthTotals): readonly number[] | "others" | null {
  const own = totals[at]!;
  const filled = [...own].filter(([, count]) => count > 0);
  const bits = filled.reduce((all, [, count]) => all + Math.log2(1 + count), 0);
  // With two values, each is easily "the sum of the others".
  if ((filled.length < FEWEST_MONTHS && bits < FEWEST_BITS) || totals.length < 3) return null;
  if (equals(own, others)) return "others";
  if (bits < FEWEST_BITS) return null;
  for (const step of [1, -1]) {
    const parts: number[] = [];
    const sum = new Map<Month, number>();
    let filledParts = 0;
    for (let next = at + step; next >= 0 && next < totals.length; next += step) {
      parts.push(next);
      for (const [month, count] of totals[next]!) sum.set(month, (sum.get(month) ?? 0) + count);
      if (total(totals[next]!) > 0) filledParts += 1;
      if ([...sum].some(([month, count]) => count > (own.get(month) ?? 0))) break;
      if (filledParts >= 2 && equals(own, sum)) return parts.sort((one, other) => one - other);
    }
  }
  return bits >= ANYWHERE.bits && filled.length >= ANYWHERE.months ? pairOf(totals, at) : null;
}

/** Of how many values every pair is tried, and what the months must hold before one that fits is not a coincidence. */
const ANYWHERE = { values: 60, months: 12, bits: 60 } as const;

/** Two values anywhere that one adds up in every month: "Key crime" above four offences, of two of them. Null for none. */
function pairOf(totals: readonly MonthTotals[], at: number): readonly number[] | null {
  if (totals.length > ANYWHERE.values) return null;
  const months = [...totals[at]!.keys()];
  const counts = totals.map((each) => months.map((month) => each.get(month) ?? 0));
  const others = counts.flatMap((each, index) => (index !== at && each.some((count) => count > 0) ? [index] : []));
  const isSum = (one: number, other: number) =>
    counts[at]!.every((count, month) => counts[one]![month]! + counts[other]![month]! === count);
  for (const [index, one] of others.entries()) for (const other of others.slice(index + 1)) if (isSum(one, other)) return [one, other];
  return null;
}

function isNearly(own: MonthTotals, sum: MonthTotals): boolean {
  const months = [...own].filter(([month, count]) => count > 0 && sum.has(month));
  const near = months.filter(([month, count]) => Math.abs(count - sum.get(month)!) <= Math.max(1, NEARLY.off * count));
  const size = months.reduce((bits, [, count]) => bits + Math.log2(1 + count), 0);
  return months.length >= NEARLY.months && size >= NEARLY.months * 4 && near.length >= NEARLY.share * months.length;
}

/** True for "Burglary - dwelling" beside "Burglary". */
function begins(other: string, value: string): boolean {
  const [long, short] = [normalised(other), normalised(value)];
  return long.startsWith(short) && /^ ?[:;–—/>(-]+ ?\p{L}/u.test(long.slice(short.length));
}

function isNeverSmaller(own: MonthTotals, sum: MonthTotals, fewest: number): boolean {
  const months = [...own].filter(([month]) => sum.has(month));
  return months.length >= fewest && months.every(([month, count]) => count >= sum.get(month)!) && total(own) > 0;
}

function equals(one: MonthTotals, other: MonthTotals): boolean {
  return one.size === other.size && [...one].every(([month, count]) => other.get(month) === count);
}

function total(months: MonthTotals): number {
  return [...months.values()].reduce((sum, count) => sum + count, 0);
}
