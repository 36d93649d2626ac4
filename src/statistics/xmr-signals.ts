import type { ControlLimits } from "./xmr";

/** The rules by which points of an XmR chart are marked. */
type ControlRule = "outside" | "run" | "trend" | "nearLimit";

/** Points that a rule marks, by their index: above the mean, near the upper limit or rising, which is up; or down. */
interface ControlSignal {
  readonly rule: ControlRule;
  readonly direction: "up" | "down";
  readonly points: readonly number[];
}

/** Points in a row on one side of the mean, or rising or falling, that are a signal. */
const IN_A_ROW = 7;
/** Of the way from the mean to a limit: points beyond are near it. */
const NEAR = 2 / 3;
const DIRECTIONS = { up: 1, down: -1 } as const;
/** What rounding may put two numbers apart that are the same, of the mean. */
const ROUNDING = 1e-9;

/** Whether a point lies outside its limits, by more than rounding. */
export function isOutside(point: number, limits: ControlLimits): boolean {
  return isAbove(point, limits.upper, limits) || isAbove(limits.lower, point, limits);
}

/**
 * What the rules of Making Data Count (November 2023) mark: a point outside; seven in a row on one side of the mean; seven that rise or fall; two of
 * three beyond two thirds of a limit, all three on its side. A run is told once, however long.
 */
export function controlSignals(points: readonly number[], limits: ControlLimits): readonly ControlSignal[] {
  return (["up", "down"] as const)
    .flatMap((direction) => {
      const sign = DIRECTIONS[direction];
      const limit = direction === "up" ? limits.upper : limits.lower;
      const beyond = (share: number) => {
        const border = limits.mean + share * (limit - limits.mean);
        return points.map((point) => isAbove(sign * point, sign * border, limits));
      };
      const [side, near, outside] = [beyond(0), beyond(NEAR), beyond(1)];
      const moves = points.slice(1).map((point, index) => isAbove(sign * point, sign * points[index]!, limits));
      const runs = stretches(side).filter((run) => run.length >= IN_A_ROW);
      const trends = stretches(moves).map((steps) => [...steps, steps.at(-1)! + 1]);
      const signal = (rule: ControlRule) => (marked: readonly number[]) => ({ rule, direction, points: marked });
      return [
        ...stretches(outside).flatMap((run) => run.map((point) => signal("outside")([point]))),
        ...runs.map(signal("run")),
        ...trends.filter((trend) => trend.length >= IN_A_ROW).map(signal("trend")),
        ...nearLimit(side, near).map(signal("nearLimit")),
      ];
    })
    .toSorted((a, b) => RULES.indexOf(a.rule) - RULES.indexOf(b.rule) || a.points[0]! - b.points[0]!);
}

const RULES: readonly ControlRule[] = ["outside", "run", "trend", "nearLimit"];

function isAbove(a: number, b: number, { mean }: ControlLimits): boolean {
  return a - b > ROUNDING * Math.abs(mean);
}

/** The indexes that hold, those in a row together. */
function stretches(holds: readonly boolean[]): readonly (readonly number[])[] {
  const found: number[][] = [];
  holds.forEach((each, index) => {
    if (!each) return;
    if (holds[index - 1]) found.at(-1)!.push(index);
    else found.push([index]);
  });
  return found;
}

/** The points near a limit, two of three that are all on its side; windows that share a point are one signal. */
function nearLimit(side: readonly boolean[], near: readonly boolean[]): readonly (readonly number[])[] {
  const windows = side.flatMap((_, first) => {
    const three = [first, first + 1, first + 2];
    const marked = three.filter((index) => near[index]);
    return three.every((index) => side[index]) && marked.length >= 2 ? [marked] : [];
  });
  return windows.reduce<number[][]>((found, marked) => {
    const last = found.at(-1);
    if (last?.includes(marked[0]!)) last.push(...marked.filter((index) => !last.includes(index)));
    else found.push([...marked]);
    return found;
  }, []);
}
