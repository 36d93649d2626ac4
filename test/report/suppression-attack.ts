import { parseAddress } from "../../src/domain/address";
import type { ReportPlan, SheetPlan } from "../../src/report/plan";

/** A figure as a reader of the report sees it: a number, or null where it is hidden. */
export interface Seen {
  readonly name: string;
  readonly value: number | null;
}

/** What a reader sees of one window of a strand. */
export interface SeenWindow {
  readonly months: readonly Seen[];
  readonly total: Seen;
  /** The total is that of months which are all there. */
  readonly isWhole: boolean;
}

export interface SeenStrand {
  readonly windows: readonly [earlier: SeenWindow, later: SeenWindow];
  readonly diff: number | null;
  /** A fraction, rounded as it is printed. */
  readonly percent: number | null;
}

/** Reads a plan as its reader does: formulas are worked out, and nothing else is known. */
export function seenIn(plan: ReportPlan): readonly SeenStrand[] {
  const cellsNamed = new Map(plan.names.map(({ name, refersTo }) => [name, refersTo.slice(refersTo.lastIndexOf("!") + 1)]));
  const keys = [...cellsNamed.keys()].flatMap((name) => /^SR_(.+)_Data$/.exec(name)?.[1] ?? []);
  return keys.map((key, index) => {
    const byTarget = toldByTarget(plan, index);
    const value = (part: string) => evaluate(plan, cellsNamed.get(`SR_${key}_${part}`)!);
    const area = parseAddress(cellsNamed.get(`SR_${key}_Data`)!);
    const rows = plan.data.cells.slice(area.row, area.row + area.rows);
    const windows = (["Earlier", "Later"] as const).map((which, side): SeenWindow => {
      const months = rows.slice(side * 12, side * 12 + 12).map((row, month) => {
        const cell = row[5];
        const isHidden = cell !== null && cell !== undefined && "text" in cell;
        return { name: `${key}_${which}_${month}`, value: cell && "number" in cell ? cell.number : isHidden ? null : undefined };
      });
      const isWhole = months.every((month) => month.value !== undefined);
      return {
        months: months.flatMap(({ name, value: seen }) => (seen === undefined ? [] : [{ name, value: seen }])),
        total: { name: `${key}_${which}`, value: isWhole ? (value(which) ?? byTarget[side]!) : null },
        isWhole,
      };
    });
    const percent = value("Pct");
    return {
      windows: [windows[0]!, windows[1]!],
      diff: value("Diff"),
      percent: percent === null ? null : Math.round(percent * 1000) / 1000,
    };
  });
}

/** The two totals as the cells of a strand's target tell them; null where they do not. */
function toldByTarget({ data }: ReportPlan, index: number): readonly (number | null)[] {
  const column = data.cells[1]!.findIndex((cell) => cell && "text" in cell && cell.text === "Target: strand");
  if (column < 0) return [null, null];
  const said = (of: number, form: RegExp) => {
    const cell = data.cells[2 + index]![column + of];
    const total = cell && "formula" in cell ? (form.exec(cell.formula)?.[1] ?? null) : null;
    if (total === null || !total.startsWith("SUM")) return total === null ? null : Number(total);
    const { row, rows } = parseAddress(/\((.*)\)/.exec(total)![1]!);
    return data.cells.slice(row, row + rows).reduce((all, each) => {
      if (!each[5] || !("number" in each[5])) throw new Error(`${total} adds up what is not there`);
      return all + each[5].number;
    }, 0);
  };
  return [said(1, /^=ROUND\((.*)\*\(1\+/), said(2, /^=(.*)$/)];
}

function evaluate(plan: ReportPlan, address: string): number | null {
  const at = (sheet: SheetPlan, where: string) => {
    const { row, column } = parseAddress(where);
    return sheet.cells[row]![column] ?? null;
  };
  const cell = at(plan.report, address);
  if (!cell || "text" in cell) return null;
  if ("number" in cell) return cell.number;
  const sum = /^=SUM\(.*!(\$F\$\d+):?(\$F\$\d+)?\)$/.exec(cell.formula);
  if (sum) {
    const { row, rows } = parseAddress(sum[2] === undefined ? sum[1]! : `${sum[1]}:${sum[2]}`);
    return plan.data.cells.slice(row, row + rows).reduce((all, each) => {
      if (!each[5] || !("number" in each[5])) throw new Error(`${cell.formula} adds up what is not there`);
      return all + each[5].number;
    }, 0);
  }
  const of = (where: string) => evaluate(plan, where)!;
  const [, later, earlier, base] = /^=(?:ROUND\()?\(?(\w+)-(\w+)\)?(?:\/(\w+))?/.exec(cell.formula)!;
  return (of(later!) - of(earlier!)) / (base === undefined ? 1 : of(base));
}

/** A linear-programme solver: what `highs` gives. */
export interface Solver {
  solve(problem: string): { readonly Status: string; readonly ObjectiveValue: number };
}

/** What a reader knows beside the report: which hidden counts are small, and which strands others add up to. */
export interface Known {
  readonly fewerThan: number;
  /** The counts that are hidden for themselves, by name. */
  readonly small: ReadonlySet<string>;
  readonly sums: readonly { readonly whole: number; readonly parts: readonly number[] }[];
}

/** The least and the most that each hidden figure can be, for all that the report says. */
export function attacked(seen: readonly SeenStrand[], known: Known, solver: Solver): ReadonlyMap<string, readonly [number, number]> {
  const rules: string[] = [];
  const bounds: string[] = [];
  const hidden: string[] = [];
  const see = ({ name, value }: Seen, isPartly: boolean) => {
    if (value !== null) bounds.push(`${name} = ${value}`);
    else {
      hidden.push(name);
      // Where zeros stand beside it, a hidden count is 1 at least.
      if (!isPartly) bounds.push(`${name} >= 0`);
      else if (known.small.has(name)) bounds.push(`1 <= ${name} <= ${known.fewerThan - 1}`);
      else bounds.push(`${name} >= ${known.fewerThan}`);
    }
  };
  for (const { windows, diff, percent } of seen) {
    for (const { months, total, isWhole } of windows) {
      const isPartly = months.some(({ value }) => value !== null);
      for (const month of months) see(month, isPartly);
      if (!isWhole) continue;
      see(total, false);
      rules.push(`${months.map(({ name }) => name).join(" + ")} - ${total.name} = 0`);
    }
    const [earlier, later] = windows.map(({ total }) => total.name);
    if (diff !== null) rules.push(`${later} - ${earlier} = ${diff}`);
    if (percent !== null) {
      rules.push(`${later} - ${1 + percent + 0.0005} ${earlier} <= 0`);
      rules.push(`${later} - ${1 + percent - 0.0005} ${earlier} >= 0`);
    }
  }
  for (const { whole, parts } of known.sums) {
    const namesOf = (strand: number) => seen[strand]!.windows.flatMap(({ months, total }) => [...months, total]).map(({ name }) => name);
    namesOf(whole).forEach((name, index) => rules.push(`${parts.map((part) => namesOf(part)[index]).join(" + ")} - ${name} = 0`));
  }
  const solved = (which: string, name: string) => {
    const { Status, ObjectiveValue } = solver.solve(
      `${which}\n obj: ${name}\nSubject To\n${rules.map((rule, index) => ` r${index}: ${rule}`).join("\n")}\nBounds\n ${bounds.join("\n ")}\nEnd`,
    );
    if (Status === "Unbounded") return Infinity;
    if (Status !== "Optimal") throw new Error(`${Status}: ${name}`);
    return ObjectiveValue;
  };
  return new Map(hidden.map((name) => [name, [solved("Minimize", name), solved("Maximize", name)]]));
}
