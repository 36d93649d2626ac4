import type { Month } from "../../domain/month";
import { overlaps } from "../../domain/period";
import type { TablesLacking } from "../../domain/strand";
import { lengthOf, type MonthlyCount } from "../../domain/series";
import { sumOf } from "../../domain/sum";
import { isPlaceHeader } from "../recognise/places";
import { nameKey } from "../tables/table-data";
import type { MonthlyTable } from "../tables/tables";
import { isKnownPlace } from "../texts/known-places";
import { offenceRank } from "../texts/labels";
import { sourceOf } from "./figure-places";
import { saidAgain } from "./said-again";
import { clashesIn, type Clash } from "./same-months";
import type { TableFigures } from "./table-figures";

/** One table's part in a strand. */
interface Part {
  readonly series: TableFigures;
  readonly definition: number;
  readonly months: ReadonlyMap<Month, MonthlyCount>;
}

/** A strand's months, and how they came together where more than one table holds it. */
export interface JoinedMonths {
  readonly months: readonly MonthlyCount[];
  readonly joined: Joined | null;
  /** Tables whose counts of the strand are included in those of another one. */
  readonly held?: readonly TableFigures[];
  /** What is added up only in months that all have: those that lack some. */
  readonly lacking?: readonly TablesLacking[];
}

/** What a strand's figures over several tables are, or what must be asked about them. */
export interface Joined {
  readonly code: "severalSources" | "summedOverTables" | "coarserLeftOut" | "wholeAndParts";
  readonly tables: readonly MonthlyTable[];
  readonly addable?: boolean;
  /** True of a whole that says again what its parts say, month for month. */
  readonly again?: boolean;
  /** Where only some of the tables overlap: these, group by group. */
  readonly clashes?: readonly Clash[];
}

/**
 * One strand's months over all tables that hold it. Tables that share categories (a sheet a year) add their months. Tables that do not (a
 * sheet a district) add their counts, in months that all of them have. Tables that hold the same categories in the same months hold the
 * same offences twice: then there is no figure, and a finding names them. Quarters and years count only where nothing finer covers their
 * months.
 */
export function joinedMonths(definition: number, all: readonly TableFigures[]): JoinedMonths {
  const parts = all.flatMap((series): Part[] => {
    const months = series.strands.get(definition);
    return months && months.length > 0 ? [{ series, definition, months: new Map(months.map((month) => [month.month, month])) }] : [];
  });
  const lengths = [...new Set(parts.map(({ series }) => series.ledger.table.length))].sort((a, b) => a - b);
  let [months, joined]: [readonly MonthlyCount[], Joined | null] = [[], null];
  const held: TableFigures[] = [];
  // Of months, not of the quarters or years before them.
  let lacking: JoinedMonths["lacking"];
  for (const length of lengths) {
    const ofLength = parts.filter(({ series }) => series.ledger.table.length === length);
    const read = ofOneLength(ofLength);
    if (read.joined?.code === "severalSources") return read;
    const added = read.months.filter((count) => !months.some((finer) => overlap(finer, count)));
    joined ??= read.joined;
    held.push(...(read.held ?? []));
    lacking ??= months.length === 0 ? read.lacking : undefined;
    if (months.length > 0 && added.length < read.months.length) joined = { code: "coarserLeftOut", tables: tablesOf(ofLength) };
    else if (months.length > 0) joined = { code: "summedOverTables", tables: tablesOf(parts) };
    months = [...months, ...added].sort((a, b) => a.month - b.month);
  }
  return { months, joined, held, ...(lacking ? { lacking } : {}) };
}

function overlap(one: MonthlyCount, other: MonthlyCount): boolean {
  return overlaps({ end: one.month, length: lengthOf(one) }, { end: other.month, length: lengthOf(other) });
}

function ofOneLength(parts: readonly Part[]): JoinedMonths {
  if (parts.length < 2) return { months: [...(parts[0]?.months.values() ?? [])], joined: null };
  const whole = wholeOf(parts);
  if (whole) {
    const rest = others(parts, whole);
    const joined = { code: "wholeAndParts", tables: tablesOf([whole, ...rest]) } as const;
    return { months: [...whole.months.values()], joined, held: rest.map(({ series }) => series) };
  }
  const groups = groupsOfSharedCategories(parts);
  const again = groups.flatMap((group) => saidAgain(group) ?? []);
  if (again.length > 0) return withoutAgain(parts, again);
  const asked: JoinedMonths = { months: [], joined: { code: "severalSources", tables: tablesOf(parts), addable: areAddable(parts) } };
  const clashes = groups.flatMap((group) => clashesIn(group, tableOf, (own) => own.length === parts.length && areAddable(own)));
  if (clashes.length > 0) return { months: [], joined: { ...asked.joined!, clashes } };
  const byGroup = groups.map((group) => new Map(group.flatMap(({ months }) => [...months])));
  const shared = [...byGroup[0]!.keys()].filter((month) => byGroup.every((months) => months.has(month))).sort((a, b) => a - b);
  // Without a month that all of them have, nothing says how they belong together.
  if (shared.length === 0) return asked;
  if (oneHoldsOthers(byGroup.map((months) => shared.map((month) => months.get(month)!.count)))) return asked;
  const months = shared.map((month): MonthlyCount => {
    const counts = byGroup.map((group) => group.get(month)!);
    return {
      ...counts[0]!,
      count: counts.reduce((sum, { count }) => sum + count, 0),
      sources: counts.flatMap(({ sources }) => sources),
    };
  });
  const lacking = lackingIn(groups, byGroup, tablesOf(parts));
  return { months, joined: { code: "summedOverTables", tables: tablesOf(parts) }, ...(lacking.length > 0 ? { lacking } : {}) };
}

/** The months where what is said again is counted once. */
function withoutAgain(
  parts: readonly Part[],
  again: readonly { readonly summary: Part; readonly kept: readonly Part[]; readonly held: readonly Part[] }[],
): JoinedMonths {
  const held = again.flatMap((each) => each.held);
  const read = ofOneLength(parts.filter((part) => !held.includes(part)));
  if (read.joined?.code === "severalSources") return read;
  const [{ summary, kept, held: first }] = again as [(typeof again)[0]];
  const tables = tablesOf([summary, ...[...kept, ...first].filter((part) => part !== summary)]);
  return {
    ...read,
    joined: { code: "wholeAndParts", tables, again: true },
    held: [...(read.held ?? []), ...held.map(({ series }) => series)],
  };
}

/** The groups without months that others have. */
function lackingIn(
  groups: readonly (readonly Part[])[],
  byGroup: readonly ReadonlyMap<Month, unknown>[],
  tables: readonly MonthlyTable[],
): readonly TablesLacking[] {
  const all = [...new Set(byGroup.flatMap((months) => [...months.keys()]))].toSorted((a, b) => a - b);
  return groups.flatMap((group, at) => {
    const months = all.filter((month) => !byGroup[at]!.has(month));
    return months.length === 0 ? [] : [{ tables: group.map((part) => sourceOf(tableOf(part), tables)), months }];
  });
}

/**
 * How many months one table must be the sum of the others before it is known to be their whole: a year. And how large its counts must be.
 */
const PROVEN = { months: 12, count: 5 } as const;

/**
 * The table that equals the sum of all the others, which break it down by more names: in every month of a year or more, to the last
 * offence. It is a force's sheet beside its districts', in any layout. A copy has as many names, so it is not one.
 */
function wholeOf(parts: readonly Part[]): Part | null {
  const found = parts.filter((candidate) => {
    const rest = others(parts, candidate);
    const months = [...candidate.months.keys()];
    const isSame = rest.every(({ months: own }) => own.size === months.length && months.every((month) => own.has(month)));
    if (!isSame || months.length < PROVEN.months || namesOf(candidate) >= rest.reduce((sum, part) => sum + namesOf(part), 0)) return false;
    const sum = (month: Month) => rest.reduce((total, { months: own }) => total + own.get(month)!.count, 0);
    const counts = months.map((month) => candidate.months.get(month)!.count);
    return (
      counts.filter((count) => count >= PROVEN.count).length >= PROVEN.months && months.every((month, at) => sum(month) === counts[at])
    );
  });
  return found.length === 1 ? found[0]! : null;
}

function others(parts: readonly Part[], one: Part): readonly Part[] {
  return parts.filter((part) => part !== one);
}

/** How many combinations of names a table breaks a strand's counts down into. */
function namesOf({ series, definition }: Part): number {
  return series.combinationsOf(definition, series.headers).size;
}

function tableOf({ series }: Part): MonthlyTable {
  return series.ledger.table;
}

/** This many months hardly ever agree by chance. */
const FEWEST_MONTHS = 6;
/** How far a sum may be off and still look like one. */
const NEAR = 0.02;
/** The share of the months that must nearly add up before a question is asked. */
const SHARE = 0.9;

/** How far they may be off together. */
const APART = 0.2;

/** Smaller counts are near one another in any month, so they must be nearer in their own. */
const SMALL = 5;
/** How far they are apart in their own months at most, as a share of what they are so many months later. */
const OWN = 0.5;
const LATER = [1, 2, 3, 5];

/**
 * True where one of several series of counts is the sum of the others, or nearly, in almost every month: a force beside its districts, or
 * a copy. Chance does not do that for so long.
 */
function oneHoldsOthers(series: readonly (readonly number[])[]): boolean {
  if (series.length < 2) return false;
  const sums = series[0]!.map((_, month) => series.reduce((sum, counts) => sum + counts[month]!, 0));
  return series.some((counts) => {
    const months = counts.map((count, month) => ({ count, others: sums[month]! - count })).filter(({ count }) => count > 0);
    const near = months.filter(({ count, others }) => Math.abs(count - others) <= Math.max(1, NEAR * count));
    // Counts of 1, 2 and 3 are near one another by chance.
    const [apart, all] = near.reduce(([by, of], { count, others }) => [by + Math.abs(count - others), of + count], [0, 0]);
    const areNear = months.length >= FEWEST_MONTHS && near.length >= SHARE * months.length && apart <= APART * all;
    return areNear && (all >= SMALL * near.length || areNearerInOwn(months));
  });
}

/** True where counts are nearer to the others in their own months than in later ones. */
function areNearerInOwn(months: readonly { readonly count: number; readonly others: number }[]): boolean {
  const apartBy = (later: number) => sumOf(months.map(({ count }, at) => Math.abs(count - months[(at + later) % months.length]!.others)));
  const mean = sumOf(LATER.map(apartBy)) / LATER.length;
  return apartBy(0) < OWN * mean;
}

/**
 * True where tables share months, and their figures in them are not copies or sums of one another. Anyone who says that the tables are
 * separate may be right.
 */
function areAddable(parts: readonly Part[]): boolean {
  const shared = [...parts[0]!.months.keys()].filter((month) => parts.every(({ months }) => months.has(month)));
  const series = parts.map(({ months }) => shared.map((month) => months.get(month)!.count));
  const areCopies = series.some((one, at) => series.slice(at + 1).some((other) => oneHoldsOthers([one, other])));
  return shared.length > 0 && !areCopies && !oneHoldsOthers(series);
}

/** Parts that share a category, directly or through another part, are one group. */
function groupsOfSharedCategories(parts: readonly Part[]): readonly (readonly Part[])[] {
  const headers = filledHeaders(parts, commonHeaders(parts));
  let groups: { parts: Part[]; categories: Set<string> }[] = [];
  for (const part of parts) {
    const categories = part.series.combinationsOf(part.definition, headers);
    const sharing = groups.filter((group) => [...categories].some((category) => group.categories.has(category)));
    groups = [
      ...groups.filter((group) => !sharing.includes(group)),
      {
        parts: [...sharing.flatMap((group) => group.parts), part],
        categories: new Set([...sharing.flatMap((group) => [...group.categories]), ...categories]),
      },
    ];
  }
  return groups.map((group) => group.parts);
}

/**
 * Headers of places and offences that all parts have. Other columns may tell their rows apart, but do not allow the parts to be added up.
 */
function commonHeaders(parts: readonly Part[]): readonly string[] {
  const headers = parts.map(({ series }) => series.headers);
  return [...new Set(headers[0])].filter(
    (header) => headers.every((others) => others.includes(header)) && parts.every((part) => isOfPlaceOrOffence(part, header)),
  );
}

function isOfPlaceOrOffence({ series, definition }: Part, header: string): boolean {
  const { table } = series.ledger;
  if (table.place && !table.place.known && nameKey(table.place.header) === header) return false;
  const said = table.categories.find((category) => nameKey(category.header) === header)?.said ?? null;
  if (said !== null || isPlaceHeader(header) || offenceRank(header) !== null) return true;
  if (table.named !== null && nameKey(table.named.word) === header) return true;
  // Parts of a known kind below a header: "Male" and "Female".
  if (table.place?.from === "header" && nameKey(table.place.header) === header) return true;
  const texts = [...series.combinationsOf(definition, [header])];
  return texts.every((text) => text === "" || isKnownPlace(text));
}

/** Headers whose columns are filled in every row that counts. Remarks, which only some rows have, tell no rows apart. */
function filledHeaders(parts: readonly Part[], headers: readonly string[]): readonly string[] {
  return headers.filter((header) => parts.every(({ series, definition }) => !series.combinationsOf(definition, [header]).has("")));
}

function tablesOf(parts: readonly Part[]): readonly MonthlyTable[] {
  return parts.map(tableOf);
}
