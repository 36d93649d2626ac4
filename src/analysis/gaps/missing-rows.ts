import type { Comparison } from "../../domain/comparison";
import { finding, type Finding } from "../../domain/finding";
import type { Month } from "../../domain/month";
import { lengthOf } from "../../domain/series";
import { normalised } from "../../domain/text";
import type { StrandDefinition, StrandFigures } from "../../domain/strand";
import type { TableFigures } from "../../reading";
import { categoryNamed } from "../../reading/tables";
import { lackingSome } from "../tables-behind";
import { lackingIn, zerosByTables } from "./zeros-written";
import { ANY_STRAND, presenceOf, type Dimension, type Presence, type ValueMonths } from "./presence";

/** The most values that a finding names. */
const QUOTED = 3;
/** The share of sheets with rows only where there were offences that may be asked about for nothing. */
const FALSE_ALARMS = 0.03;
/** Recorded crime varies more than chance alone: its variance is about this many times its mean. */
const DISPERSION = 1.3;
/** By how much more than chance alone that makes a month without any: negative binomial, its probability is e^(-λ / this). */
const MORE_NONE = (DISPERSION - 1) / Math.log(DISPERSION);
/** Months before and after a gap that show what to expect in it. */
const NEAR = 3;
/** Where the table has rows of its own for 0, a value with a row in this share of the months should have one in all. */
const NEARLY_ALL = 0.9;

/** A value and the months of the report's windows in which it has no row. */
interface Gap {
  readonly headers: readonly string[];
  readonly texts: readonly string[];
  readonly months: readonly Month[];
  /** What it counts in a month where it has a row. */
  readonly usual: number;
}

interface Missed {
  readonly gaps: readonly Gap[];
  readonly parts: readonly TableFigures[];
  readonly strands: string[];
}

/**
 * Rows that are missing in a month of a printed window: a place or offence ends before the others, begins after them, or leaves out a
 * month. A sheet may well have rows only where there were offences. So a missing row is reported where the value's own months around
 * it make a month without offences very unlikely, or where the table has rows of its own for 0 and misses few. Chance must show it in no
 * more than three of a hundred such tables.
 */
export function missingRows(
  tables: readonly TableFigures[],
  definitions: readonly StrandDefinition[],
  comparisons: readonly Comparison[],
): readonly Finding[] {
  const presence = presenceOf(tables);
  const writesZeros = zerosByTables();
  const byGaps = new Map<string, Missed>();
  const none = new Map<string, NotThere[]>();
  const together: Together[] = [];
  for (const comparison of comparisons) {
    const index = definitions.indexOf(comparison.definition);
    const printed = printedMonths(comparison);
    const dimensions = presence.get(index);
    if (printed.length === 0 || !dimensions) continue;
    const parts = tables.filter((table) => table.strands.has(index));
    const lengths = new Set(printed.map(lengthOf));
    // Where coarser figures make up a window, tables with periods of another length hold other months.
    if (lengths.size > 1 || parts.some(({ ledger }) => !lengths.has(ledger.table.length))) continue;
    const months = printed.map(({ month }) => month);
    const said = parts.find(({ ledger }) => ledger.table.said.noRowMeansNone);
    if (said) {
      const { sheet } = said.ledger.table;
      none.set(sheet, [...(none.get(sheet) ?? []), ...rowsNotThere([...dimensions.values()], months)]);
      continue;
    }
    together.push({ comparison, dimensions, parts, months });
    const gaps = gapsOf(dimensions, months, (header) => writesZeros(parts, header, months));
    if (gaps.length === 0) continue;
    const key = JSON.stringify([
      gaps.map(({ headers, texts, months: missing }) => [headers, texts, missing]),
      parts.map(({ ledger }) => ledger.table.sheet),
    ]);
    const { strand } = comparison.definition;
    const same = byGaps.get(key);
    if (same) same.strands.push(strand);
    else byGaps.set(key, { gaps, parts, strands: [strand] });
  }
  const missed = [...byGaps.values()];
  const all = [...missed, ...missedTogether(together, presence.get(ANY_STRAND), missed)];
  return [
    ...all.map((each) => missedFinding(each, together)),
    ...[...none].flatMap(([sheet, lines]) => (lines.length === 0 ? [] : [noneFinding(sheet, lines)])),
  ];
}

/** A strand whose rows are compared with those of others. */
interface Together {
  readonly comparison: Comparison;
  readonly dimensions: Presence;
  readonly parts: readonly TableFigures[];
  readonly months: readonly Month[];
}

/** Each month once, in order: the year before may be one of the second baseline's. */
function printedMonths({ earlier, later, baseline }: Comparison) {
  const windows = [...(baseline?.windows ?? []), ...(earlier ? [earlier] : []), ...(later ? [later] : [])];
  const months = new Map(windows.flatMap((window) => window.months.map((count) => [count.month, count] as const)));
  return [...months.values()].toSorted((one, other) => one.month - other.month);
}

/**
 * Rows that are missing for a place, or another value of one column, in all strands at once: each alone may well have had no offences,
 * but not all together. Each row is looked at once, in the windows of each strand; strands that print the same months share a finding.
 */
function missedTogether(strands: readonly Together[], presence: Presence | undefined, missed: readonly Missed[]): readonly Missed[] {
  if (!presence) return [];
  const known = missed.flatMap(({ gaps }) => gaps);
  const isKnown = ({ texts, months }: Gap) =>
    known.some((other) => texts.every((text) => other.texts.includes(text)) && months.every((month) => other.months.includes(month)));
  const windows = new Map<string, Together[]>();
  for (const strand of strands) windows.set(strand.months.join(), [...(windows.get(strand.months.join()) ?? []), strand]);
  // The longest lists of months first: what is missing there explains the shorter ones.
  return [...windows.values()]
    .toSorted(([one], [other]) => other!.months.length - one!.months.length)
    .flatMap((printing) =>
      [...presence].flatMap(([key, dimension]): readonly Missed[] => {
        if (dimension.headers.length !== 1) return [];
        const holding = (gap: Gap, of: readonly Together[]) =>
          of.filter(({ dimensions }) => dimensions.get(key)?.values.has(normalised(gap.texts[0]!)));
        // What only one strand counts was looked at with that strand.
        const gaps = gapsIn(dimension, printing[0]!.months).filter((gap) => !isKnown(gap) && holding(gap, strands).length > 1);
        const cut = printing.filter((strand) => gaps.some((gap) => holding(gap, [strand]).length > 0));
        if (cut.length === 0) return [];
        known.push(...gaps);
        const parts = [...new Set(cut.flatMap((strand) => strand.parts))];
        return [{ gaps, parts, strands: cut.map(({ comparison }) => comparison.definition.strand) }];
      }),
    );
}

/** Finds a strand's sheets where other lines have rows in all of the months that the strand misses. Of sheets that are added up, those that lack the months. */
export function rowsOfOthers(
  tables: readonly TableFigures[],
  strands: readonly StrandFigures[],
): (definition: StrandDefinition, months: readonly Month[]) => readonly string[] {
  return (definition, missing) => {
    const index = strands.findIndex((strand) => strand.definition === definition);
    const without = new Set(lackingSome(strands[index], missing).flatMap((each) => each.tables.map(({ sheet }) => sheet)));
    // Where headers name what is counted, the month's row is there, and a cell of it is blank.
    const own = tables.filter(({ strands: held, ledger }) => held.has(index) && ledger.months !== null && ledger.table.named === null);
    const sheets = own.flatMap(({ ledger }) =>
      missing.every((month) => ledger.months!.months.includes(month)) ? [ledger.table.sheet] : [],
    );
    const found = [...new Set(sheets)].filter((sheet) => without.size === 0 || without.has(sheet));
    return found.length < without.size ? [] : found;
  };
}

function missedFinding({ gaps, parts, strands }: Missed, all: readonly Together[]): Finding {
  const leaves = all.every((strand) => holdsWithout(strand, gaps));
  const sheets = [...new Set(parts.map(({ ledger }) => ledger.table.sheet))];
  const details = gaps.slice(0, QUOTED).map(({ headers, texts, months, usual }) => ({
    header: headers.join(", "),
    mayBeLeftOut: leaves && headers.length === 1 && parts.every(({ ledger }) => categoryNamed(ledger.table, headers[0]!) !== undefined),
    value: texts.join(", "),
    months,
    usual: Math.round(usual),
  }));
  const place = { sheet: sheets.length === 1 ? sheets[0]! : null, address: null };
  return finding("valuesMissingInMonths", place, { strands, sheets, gaps: details, values: gaps.length });
}

/** True where a strand has as many months without these values. */
function holdsWithout({ dimensions, months }: Together, gaps: readonly Gap[]): boolean {
  const [finest] = [...dimensions.values()].toSorted((one, other) => other.headers.length - one.headers.length);
  const lines = [...(finest?.values.values() ?? [])];
  const isGap = ({ texts }: ValueMonths) =>
    gaps.some(({ headers, texts: left }) => texts[finest!.headers.indexOf(headers[0]!)] === left[0] && headers.length === 1);
  const kept = lines.filter((line) => !isGap(line));
  return months.every((month) => kept.some((line) => line.months.has(month)) || !lines.some((line) => line.months.has(month)));
}

/** A line and the months in which it has no row. */
interface NotThere {
  readonly value: string;
  readonly months: readonly Month[];
}

/** The rows that a strand's lines lack. */
function rowsNotThere(dimensions: readonly Dimension[], months: readonly Month[]): readonly NotThere[] {
  const finest = dimensions.toSorted((one, other) => other.headers.length - one.headers.length)[0];
  return [...(finest?.values.values() ?? [])].flatMap((line) => {
    const missing = months.filter((month) => !line.months.has(month));
    return missing.length === 0 ? [] : [{ value: line.texts.join(", "), months: missing }];
  });
}

/** What is counted as 0 on a sheet: the lines that lack the most rows first. */
function noneFinding(sheet: string, lines: readonly NotThere[]): Finding {
  const of = lines.toSorted((one, other) => other.months.length - one.months.length).slice(0, QUOTED);
  const count = lines.reduce((sum, { months }) => sum + months.length, 0);
  return finding("noRowsAreNone", { sheet, address: null }, { count, of, lines: lines.length });
}

/** The gaps by single columns first: a line whose gap is explained by one of those adds nothing. */
function gapsOf(dimensions: Presence, months: readonly Month[], writesZeros: (header: string) => boolean): readonly Gap[] {
  const found: Gap[] = [];
  for (const [header, dimension] of [...dimensions].toSorted(([, one], [, other]) => one.headers.length - other.headers.length)) {
    for (const gap of gapsIn(dimension, months, () => writesZeros(header))) {
      const isKnown = found.some(
        (known) => known.texts.every((text) => gap.texts.includes(text)) && gap.months.every((month) => known.months.includes(month)),
      );
      if (!isKnown) found.push(gap);
    }
  }
  return found;
}

function gapsIn({ headers, values }: Dimension, months: readonly Month[], writesZeros = () => false): readonly Gap[] {
  const all = [...values.values()].filter((value) => months.some((month) => value.months.has(month)));
  const expected = DISPERSION * Math.log((all.length * months.length) / FALSE_ALARMS);
  const lacking = lackingIn(all, months);
  if (lacking === 0) return [];
  const zeros = all.reduce((sum, value) => sum + [...value.months.values()].reduce((own, month) => own + month.zeros, 0), 0);
  const usual = all.map((value) => inAMonth(value, months));
  return all.flatMap((value): readonly Gap[] => {
    const runs = runsIn(value, months);
    const missing = runs.filter((run) => {
      const likely = expectedIn(value, months, run);
      // What has a row in every other month hardly ever has none by chance.
      const isOnly = runs.length === 1 && alarms(likely, usual, months.length) <= FALSE_ALARMS;
      const isMissed = likely >= expected || isOnly || (isUsuallyThere(value, months, run) && (zeros >= lacking || writesZeros()));
      return isMissed && !isTakenOver(all, value, run, likely);
    });
    if (missing.length === 0) return [];
    return [{ headers, texts: value.texts, months: missing.flat(), usual: usualOf(value) }];
  });
}

/** Months in a row without a row for a value. */
function runsIn({ months: present }: ValueMonths, months: readonly Month[]): readonly (readonly Month[])[] {
  const runs: Month[][] = [];
  months.forEach((month, index) => {
    if (present.has(month)) return;
    if (index > 0 && !present.has(months[index - 1]!)) runs.at(-1)!.push(month);
    else runs.push([month]);
  });
  return runs;
}

/** In how many of a table's months chance alone would leave out so many offences or more. A value with far more hardly ever has none. */
function alarms(likely: number, usual: readonly number[], months: number): number {
  return usual.reduce((sum, each) => sum + months * Math.exp(-Math.max(likely, each) / MORE_NONE), 0);
}

/** What a value counts in a month of these, on average. */
function inAMonth({ months: present }: ValueMonths, months: readonly Month[]): number {
  return months.length === 0 ? 0 : months.reduce((sum, month) => sum + (present.get(month)?.count ?? 0), 0) / months.length;
}

/**
 * How many offences a run of months would have held, judged by all other months of the windows, or by those right before and after it
 * where these have clearly fewer: at the edge of the windows by as many on its other side.
 */
function expectedIn(value: ValueMonths, months: readonly Month[], run: readonly Month[]): number {
  const before = months.filter((month) => month < run[0]!);
  const after = months.filter((month) => month > run.at(-1)!);
  const sides = [Math.max(NEAR, 2 * NEAR - after.length), Math.max(NEAR, 2 * NEAR - before.length)] as const;
  const near = [...before.slice(-sides[0]), ...after.slice(0, sides[1])];
  const [all, around] = [inAMonth(value, [...before, ...after]), inAMonth(value, near)];
  const isFewer = around + Math.sqrt((DISPERSION * all) / Math.max(1, near.length)) < all;
  return run.length * (isFewer ? around : all);
}

function usualOf({ months }: ValueMonths): number {
  return [...months.values()].reduce((sum, { count }) => sum + count, 0) / months.size;
}

/**
 * The share of a run's expected offences that other lines must hold, where those have rows only when the value has
 * none.
 */
const TAKEN_OVER = 0.5;

/** True where other lines, which never occur beside the value, hold what it would: it has another name there. */
function isTakenOver(all: readonly ValueMonths[], value: ValueMonths, run: readonly Month[], likely: number): boolean {
  const instead = all.filter((other) => other !== value && ![...other.months.keys()].some((month) => value.months.has(month)));
  const count = instead.reduce((sum, other) => sum + run.reduce((own, month) => own + (other.months.get(month)?.count ?? 0), 0), 0);
  return count > 0 && count >= TAKEN_OVER * likely;
}

/** True of a value that has a row in nearly all other months. */
function isUsuallyThere({ months: present }: ValueMonths, months: readonly Month[], run: readonly Month[]): boolean {
  const others = months.filter((month) => !run.includes(month));
  return others.length > 0 && others.filter((month) => present.has(month)).length >= NEARLY_ALL * others.length;
}
