import type { FigureSource } from "../../domain/series";

/** Cells by sheet and column, as sorted runs of rows that neither touch nor overlap. */
export type CellSet = ReadonlyMap<string, readonly Run[]>;

interface Run {
  readonly first: number;
  readonly last: number;
}

/** The cells that a figure was counted from, each once. */
export function cellsOf(sources: readonly FigureSource[]): CellSet {
  const runs = new Map<string, Run[]>();
  for (const { sheet, column, rows } of sources) {
    const key = `${column} ${sheet}`;
    const own = runs.get(key) ?? [];
    runs.set(key, own);
    for (let at = 0; at < rows.length; at += 2) own.push({ first: rows[at]!, last: rows[at + 1]! });
  }
  return new Map([...runs].map(([key, own]) => [key, joined(own)]));
}

export function union(sets: readonly CellSet[]): CellSet {
  const keys = new Set(sets.flatMap((set) => [...set.keys()]));
  return new Map([...keys].map((key) => [key, joined(sets.flatMap((set) => set.get(key) ?? []))]));
}

/** The cells of the first that are not in the second. */
export function without(cells: CellSet, taken: CellSet): CellSet {
  const left = [...cells].map(([key, runs]) => [key, minus(runs, taken.get(key) ?? [])] as const);
  return new Map(left.filter(([, runs]) => runs.length > 0));
}

export function isEmpty(cells: CellSet): boolean {
  return cells.size === 0;
}

export function isWithin(cells: CellSet, whole: CellSet): boolean {
  return isEmpty(without(cells, whole));
}

export function overlap(one: CellSet, other: CellSet): boolean {
  return [...one].some(([key, runs]) => size(minus(runs, other.get(key) ?? [])) < size(runs));
}

function size(runs: readonly Run[]): number {
  return runs.reduce((sum, { first, last }) => sum + last - first + 1, 0);
}

function joined(runs: readonly Run[]): readonly Run[] {
  const found: { first: number; last: number }[] = [];
  for (const { first, last } of runs.toSorted((a, b) => a.first - b.first)) {
    const before = found.at(-1);
    if (before && first <= before.last + 1) before.last = Math.max(before.last, last);
    else found.push({ first, last });
  }
  return found;
}

function minus(runs: readonly Run[], taken: readonly Run[]): readonly Run[] {
  const left: Run[] = [];
  let at = 0;
  for (const { first, last } of runs) {
    let from = first;
    while (at < taken.length && taken[at]!.last < first) at += 1;
    for (let next = at; next < taken.length && taken[next]!.first <= last; next += 1) {
      if (taken[next]!.first > from) left.push({ first: from, last: taken[next]!.first - 1 });
      from = Math.max(from, taken[next]!.last + 1);
    }
    if (from <= last) left.push({ first: from, last });
  }
  return left;
}
