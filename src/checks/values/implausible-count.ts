import { parseAddress } from "../../domain/address";
import { finding, type Finding, type FindingOf } from "../../domain/finding";
import { monthFromSerial, monthOf, type Month } from "../../domain/month";
import { bySheet, parts, valueAt, type TableCounts } from "../../reading/ledger";
import { addressOf } from "../places";
import type { Thresholds } from "../settings/thresholds";
import { card, counted, inTurn, listed, number, placed, type CellFix } from "../writing";
import { eachOrTogether } from "./each-or-together";
import { historyOf } from "./history";
import { likelySlip, type LikelySlip } from "./slips";

/** How many values a finding quotes. */
const QUOTED = 4;
/** Where a slip of the keyboard explains a count, less distance is enough: this share of the usual one. */
const WITH_SLIP = 0.75;
/** A count within this many spreads of the level is a usual one. */
const USUAL = 2.5;

const SLIPS = {
  swapped: (meant: number | null) => `Two digits may have been swapped: is it ${number(meant!)}?`,
  doubled: (meant: number | null) => `A digit may have been typed twice: is it ${number(meant!)}?`,
  missing: () => "A digit may be missing.",
  nought: (meant: number | null) => `There may be a zero too many: is it ${number(meant!)}?`,
  day: () => "It may be a day that Excel made of what was typed. Enter the count.",
  none: () => "Check it at its source.",
} as const;

/** How near to its month, or to today, the day is that Excel makes of "12/10": it has the year in which it is typed. */
const NEAR = 24;
/** How far above usual counts such a number lies at least. */
const FAR_ABOVE = 5;

interface Strange {
  readonly line: number;
  readonly step: number;
  readonly found: number;
  readonly usual: readonly [number, number];
  readonly slip: LikelySlip | null;
  /** How many spreads away it lies. */
  readonly distance: number;
}

/** Counts far from everything else in their own series. */
export const implausibleCount = card("values", "implausibleCount", "Count does not fit its history", {
  scope: "line",
  looksAt:
    "each count against the other months of its series, and typing slips that would explain it (two digits swapped, one typed twice or left out, a zero too many)",
  toDo: "Check the figure at its source. Correct it, or accept the finding and give the reason.",
  message({ values, count }, at) {
    if (count === 1) {
      const { line, month, found, usual, slip, meant } = values[0]!;
      return `${placed(at)}${number(found)} for ${line} in ${month} is far from the other months, which are mostly ${range(usual)}. ${SLIPS[slip ?? "none"](meant)}`;
    }
    const examples = listed(values.map(({ line, month, found, usual }) => `${line}, ${month}: ${number(found)}, usually ${range(usual)}`));
    return `${placed(at)}${counted(count, "count is", "counts are")} far from the other months of the same series (furthest: ${examples}). Check them at their source.`;
  },
  foundAndExpected: ({ values }) =>
    inTurn(values.map(({ found, usual: [from, to], meant }) => ({ found, expected: meant ?? `${from} to ${to}` }))),
  restsOn: ({ values }) => values.map(({ line, month, found }) => [line, month, found]),
  merge: { quoted: { values: QUOTED } },
  fix: {
    label: ({ values: [value, ...others] }) =>
      value && others.length === 0 && value.meant !== null ? `Set to ${number(value.meant)}` : null,
    changes: setMeant,
  },
  find({ series, thresholds, today }) {
    const present = monthOf(today.getFullYear(), today.getMonth() + 1);
    return series.flatMap((counts) =>
      [...bySheet(strangeIn(counts, thresholds, present), counts, ({ line, step }) => counts.cellOf(line, step))].flatMap(
        ([sheet, strange]) => eachOrTogether(strange).map((group) => findingOf(counts, sheet, group)),
      ),
    );
  },
});

function strangeIn(counts: TableCounts, { spreads, months }: Thresholds, present: Month): readonly Strange[] {
  const steps = parts(counts.steps).filter((step) => counts.steps[step]!.month !== null);
  if (steps.length < months) return [];
  return parts(counts.lines).flatMap((line): Strange[] => {
    const filled = steps.filter((step) => !Number.isNaN(valueAt(counts, line, step)));
    if (filled.length < months) return [];
    const strangeness = strangenessIn(
      filled.map((step) => valueAt(counts, line, step)),
      spreads,
    );
    return filled.flatMap((step): Strange[] => {
      const found = valueAt(counts, line, step);
      const strange = strangeness(found);
      if (!strange || isOfSeason(counts, line, step)) return [];
      const isDay = found > FAR_ABOVE * strange.usual[1] && [counts.steps[step]!.month!, present].some((month) => isDayNear(found, month));
      return [{ line, step, found, ...strange, ...(isDay ? { slip: { slip: "day", meant: null } } : {}) }];
    });
  });
}

/** True of the serial number of a day within two years of a month: 43750 is 12 October 2019. */
function isDayNear(found: number, month: Month): boolean {
  const day = monthFromSerial(found);
  return day !== null && Math.abs(day - month) <= NEAR;
}

/** How far the same month of another year may be from a count that it explains, as a share. */
const SEASON = 2 / 3;

/** True where the same month is as high or low in the years beside it: fireworks in November. */
function isOfSeason(counts: TableCounts, line: number, step: number): boolean {
  const month = counts.steps[step]!.month!;
  const found = valueAt(counts, line, step);
  const others = parts(counts.steps).filter((other) => other !== step && isYearsFrom(counts.steps[other]!.month, month));
  const years = others.map((other) => valueAt(counts, line, other)).filter((count) => !Number.isNaN(count));
  return years.length > 0 && years.every((count) => Math.min(count, found) >= SEASON * Math.max(count, found));
}

function isYearsFrom(month: Month | null, other: Month): boolean {
  return month !== null && month !== other && Math.abs(month - other) <= 24 && (month - other) % 12 === 0;
}

/** Says of a count among others of its series how far it lies from them; null where it is a usual one, or 0, which has its own check. */
export function strangenessIn(
  counts: readonly number[],
  spreads: number,
): (found: number) => Pick<Strange, "usual" | "slip" | "distance"> | null {
  const history = historyOf(counts);
  const isUsual = (count: number) => Math.abs(history.distance(count)) <= USUAL;
  return (found) => {
    const distance = Math.abs(history.distance(found));
    if (distance < WITH_SLIP * spreads || found === 0) return null;
    const slip = likelySlip(found, history.level, isUsual);
    // In a series that varies much, a tenth of a count that stands out little is often a usual one by chance.
    if ((slip === null || slip.slip === "nought") && distance < spreads) return null;
    return { usual: history.within(USUAL), slip, distance };
  };
}

function findingOf(counts: TableCounts, sheet: string, group: readonly Strange[]): Finding {
  const farthest = group.toSorted((one, other) => other.distance - one.distance);
  const address = addressOf(group.flatMap(({ line, step }) => counts.cellOf(line, step) ?? []));
  const values = farthest.slice(0, QUOTED).map(({ line, step, found, usual, slip }) => ({
    line: counts.lines[line]!.label,
    month: counts.steps[step]!.label,
    found,
    usual,
    slip: slip?.slip ?? null,
    meant: slip?.meant ?? null,
  }));
  // What is surely no count may not stand in a report.
  const severity = group.some(({ slip }) => slip?.slip === "day") ? "error" : undefined;
  return finding("implausibleCount", { sheet, address }, { values, count: group.length }, severity);
}

function range([from, to]: readonly [number, number]): string {
  return `${number(from)} to ${number(to)}`;
}

/** Puts in place of a count the one that a slip of the keyboard most likely stands for. Changes nothing where it cannot be told. */
export function setMeant({ sheet, address, details }: FindingOf<"implausibleCount">): readonly CellFix[] {
  const [value, ...others] = details.values;
  if (sheet === null || address === null || !value || value.meant === null || others.length > 0) return [];
  const { row, column } = parseAddress(address);
  return [{ sheet, row, column, value: value.meant }];
}
