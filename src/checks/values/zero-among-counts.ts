import { finding } from "../../domain/finding";
import { bySheet, parts, valueAt, type TableCounts } from "../../reading/ledger";
import { addressOf } from "../places";
import type { Thresholds } from "../settings/thresholds";
import { card, inTurn, listed, number, placed } from "../writing";
import { eachOrTogether } from "./each-or-together";

const QUOTED = 4;
/** The share of tables in which chance alone may make a 0 that gets a finding. */
const FALSE_ALARMS = 0.01;
/** Recorded crime varies more than chance alone: its variance is about this many times its mean. */
const DISPERSION = 1.3;

interface Zero {
  readonly line: number;
  readonly step: number;
  readonly lowest: number;
}

/** A zero where there never was one: mostly a month that is not filled in yet. */
export const zeroAmongCounts = card("values", "zeroAmongCounts", "Unusual 0", {
  scope: "line",
  looksAt: "a 0 in a series that is nowhere near 0 in any other month",
  toDo: "Enter the count. If it is not known yet, clear the cell: blank does not count as 0.",
  message({ values, count }, at) {
    const examples = listed(values.map(({ line, month, lowest }) => `${line} in ${month}, otherwise never below ${number(lowest)}`));
    return `${placed(at)}${count === 1 ? "0 is" : `${number(count)} zeros are`} unusual here (${examples}). Enter the count, or clear the cell until it is known.`;
  },
  foundAndExpected: ({ values }) => inTurn(values.map(({ lowest }) => ({ found: 0, expected: `${lowest} or more` }))),
  restsOn: ({ values }) => values.map(({ line, month }) => [line, month]),
  merge: { quoted: { values: QUOTED } },
  find: ({ series, thresholds }) =>
    series.flatMap((counts) =>
      [...bySheet(zerosIn(counts, thresholds), counts, ({ line, step }) => counts.cellOf(line, step))].flatMap(([sheet, zeros]) =>
        eachOrTogether(zeros).map((group) => {
          const address = addressOf(group.flatMap(({ line, step }) => counts.cellOf(line, step) ?? []));
          const values = group
            .slice(0, QUOTED)
            .map(({ line, step, lowest }) => ({ line: counts.lines[line]!.label, month: counts.steps[step]!.label, lowest }));
          return finding("zeroAmongCounts", { sheet, address }, { values, count: group.length });
        }),
      ),
    ),
});

function zerosIn(counts: TableCounts, { months, zeroBelow }: Thresholds): readonly Zero[] {
  const steps = parts(counts.steps).filter((step) => counts.steps[step]!.month !== null);
  return parts(counts.lines).flatMap((line): Zero[] => {
    let [zero, lowest, filled, sum] = [-1, Infinity, 0, 0];
    for (const step of steps) {
      const value = valueAt(counts, line, step);
      if (Number.isNaN(value)) continue;
      filled += 1;
      sum += value;
      if (value > 0) lowest = Math.min(lowest, value);
      else if (zero >= 0) return [];
      else zero = step;
    }
    // Chance gives 0 with e^-mean, in any month of any line.
    const unlikely = DISPERSION * Math.log((filled * counts.lines.length) / FALSE_ALARMS);
    return zero >= 0 && filled >= months && lowest >= zeroBelow && sum / (filled - 1) >= unlikely ? [{ line, step: zero, lowest }] : [];
  });
}
