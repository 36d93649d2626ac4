import { valueAt, type TableCounts } from "../../reading/ledger";

/**
 * Some lines without those that add up the lines next to them in nearly every step, as a group's own line does above its offences ("above") or
 * below them ("below"), groups of groups too. A total then adds up what is left.
 */
export function withoutGroups(counts: TableCounts, lines: readonly number[], side: "above" | "below"): readonly number[] {
  const kept: number[] = [];
  // From the far side, so that the lines of a group are known before its own line is met.
  for (const line of side === "above" ? lines.toReversed() : lines) if (!addsUpLast(counts, line, kept)) kept.push(line);
  return side === "above" ? kept.toReversed() : kept;
}

/** In what share of the steps a group's own line may be off: a count or the line may be wrong there. */
const OFF = 1 / 8;

/** True where a line is, in nearly all steps, the sum of the last of some lines, two or more. */
function addsUpLast(counts: TableCounts, line: number, kept: readonly number[]): boolean {
  const left = counts.steps.map((_, step) => valueAt(counts, line, step) || 0);
  const most = Math.floor(OFF * left.filter((value) => value > 0).length);
  if (left.every((value) => value === 0)) return false;
  for (let at = kept.length - 1; at >= 0; at -= 1) {
    for (const step of left.keys()) left[step]! -= valueAt(counts, kept[at]!, step) || 0;
    if (left.filter((value) => value < 0).length > most) return false;
    if (at < kept.length - 1 && left.filter((value) => value !== 0).length <= most) return true;
  }
  return false;
}
