import { finding } from "../../domain/finding";
import { bySheet, parts, valueAt, type TableCounts } from "../../reading/ledger";
import { isPlainDifference } from "../../reading/texts";
import { addressOf } from "../places";
import type { Thresholds } from "../settings/thresholds";
import { card, inTurn, listed, number, placed } from "../writing";
import { eachOrTogether } from "./each-or-together";

const QUOTED = 4;
/** The share of tables in which chance alone may make a 0 that gets a finding. */
const FALSE_ALARMS = 0.01;
/** Recorded crime varies more than chance alone: its variance is about this many times its mean. */
const DISPERSION = 1.3;

/** Of at most this many last months may all be zeros that are not filled in. */
const LAST = 6;
/** So many other counts show how low a series goes that is 0 for a time. */
const FEWEST_OTHERS = 6;

/** A series that is never below this in any other month has no 0: chance gives none with e^-20, in any month of any workbook. */
const NEVER_NEAR = 20;

const SEVERITIES = ["error", "warning"] as const;

interface Zero {
  readonly line: number;
  readonly step: number;
  readonly lowest: number;
  readonly severity: "error" | "warning";
}

/** A 0 with what its line shows: `atOnce` where more zeros stand beside it than months are filled in late. */
interface Odd extends Omit<Zero, "severity"> {
  readonly atOnce: boolean;
}

/** Zeros where there never was one: mostly months that are not filled in yet. An error where that is what it looks like. */
export const zeroAmongCounts = card("values", "zeroAmongCounts", "Unusual 0", {
  scope: "line",
  looksAt:
    "a 0, or zeros one after the other, in a series that is nowhere near 0 in any other month. An error in the last months, while others have counts there, where a month is 0 for all series that have no other 0, and where the series is never below 20 otherwise",
  toDo: "Enter the count. If it is not known yet, clear the cell: blank does not count as 0.",
  message({ values, count }, at) {
    const examples = listed(values.map(({ line, month, lowest }) => `${line} in ${month}, otherwise never below ${number(lowest)}`));
    return `${placed(at)}${count === 1 ? "0 is" : `${number(count)} zeros are`} unusual here (${examples}). Enter the count, or clear the cell until it is known. If there was none, accept this and give the reason.`;
  },
  foundAndExpected: ({ values }) => inTurn(values.map(({ lowest }) => ({ found: 0, expected: `${lowest} or more` }))),
  restsOn: ({ values }) => values.map(({ line, month }) => [line, month]),
  merge: { quoted: { values: QUOTED, months: Infinity } },
  find: ({ series, thresholds }) =>
    series.flatMap((counts) =>
      [...bySheet(zerosIn(counts, thresholds), counts, ({ line, step }) => counts.cellOf(line, step))].flatMap(([sheet, zeros]) =>
        SEVERITIES.flatMap((severity) => eachOrTogether(zeros.filter((zero) => zero.severity === severity))).map((group) => {
          const address = addressOf(group.flatMap(({ line, step }) => counts.cellOf(line, step) ?? []));
          const values = group
            .slice(0, QUOTED)
            .map(({ line, step, lowest }) => ({ line: counts.lines[line]!.label, month: counts.steps[step]!.label, lowest }));
          const { severity } = group[0]!;
          const months = [...new Set(group.map(({ step }) => counts.steps[step]!.month!))];
          const details = { values, count: group.length, ...(severity === "error" ? { months } : {}) };
          return finding("zeroAmongCounts", { sheet, address }, details, severity);
        }),
      ),
    ),
});

function zerosIn(counts: TableCounts, { months, zeroBelow }: Thresholds): readonly Zero[] {
  const steps = parts(counts.steps).filter((step) => counts.steps[step]!.month !== null);
  // The difference of two others may well be 0.
  const lines = parts(counts.lines).filter((line) => !counts.lines[line]!.names.some(isPlainDifference));
  const known = new Map<number, boolean>();
  const isCounted = (step: number) => {
    const isIt = known.get(step) ?? lines.some((line) => valueAt(counts, line, step) > 0);
    known.set(step, isIt);
    return isIt;
  };
  const found = lines.flatMap((line): Odd[] => {
    let [lowest, filled, sum] = [Infinity, 0, 0];
    const zeros: number[] = [];
    for (const step of steps) {
      const value = valueAt(counts, line, step);
      if (Number.isNaN(value)) continue;
      filled += 1;
      sum += value;
      if (value > 0) lowest = Math.min(lowest, value);
      else zeros.push(step);
    }
    const others = filled - zeros.length;
    const areCounted = zeros.every(isCounted);
    const areAtEnd = zeros.length <= LAST && areCounted && areLast(zeros, steps);
    // Before the first count, an offence may not have been recorded yet.
    const isRun = areCounted && others >= FEWEST_OTHERS && zeros[0] !== steps[0] && areInTurn(zeros, steps);
    // Chance gives 0 with e^-mean, in any month of any line.
    const unlikely = DISPERSION * Math.log((filled * counts.lines.length) / FALSE_ALARMS);
    const isOdd =
      (zeros.length === 1 || areAtEnd || isRun) &&
      filled * counts.table.length >= months &&
      lowest >= zeroBelow &&
      sum / others >= unlikely;
    return isOdd ? zeros.map((step) => ({ line, step, lowest, atOnce: zeros.length > 1 && !areAtEnd })) : [];
  });
  const [inStep, inLine] = [tally(found.map(({ step }) => step)), tally(found.map(({ line }) => line))];
  return found.map(({ atOnce, ...zero }) => {
    // Months at the end without any count are not reported in any case.
    const isBefore = steps.slice(steps.indexOf(zero.step)).some(isCounted);
    const isNotFilled = isCounted(zero.step)
      ? zero.step === steps.at(-1) || inLine.get(zero.line)! > 1
      : isBefore && inStep.get(zero.step)! > 1;
    return { ...zero, severity: (isNotFilled && !atOnce) || (isBefore && zero.lowest >= NEVER_NEAR) ? "error" : "warning" };
  });
}

/** True of a line's zeros that are its last steps. */
function areLast(zeros: readonly number[], steps: readonly number[]): boolean {
  return zeros.at(-1) === steps.at(-1) && areInTurn(zeros, steps);
}

/** True of zeros with no month of their line between them. */
function areInTurn(zeros: readonly number[], steps: readonly number[]): boolean {
  const first = steps.indexOf(zeros[0]!);
  return zeros.every((step, at) => step === steps[first + at]);
}

/** How often each number is there. */
function tally(numbers: readonly number[]): ReadonlyMap<number, number> {
  const times = new Map<number, number>();
  for (const number of numbers) times.set(number, (times.get(number) ?? 0) + 1);
  return times;
}
