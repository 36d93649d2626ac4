import type { RawValue } from "../../domain/cell";
import type { Dates } from "../dates/dates";
import type { WrittenYear } from "../dates/years";

/**
 * What a column's numbers of months count from, below years that do not start in January. A year that is not whole shows it: 1 to 10 of
 * 2019/20 are no months in a row if they count from January. So do rows in which 1 follows 12. Null where it fits both ways.
 */
export function numberedFrom(numbers: Uint8Array, years: readonly (WrittenYear | null)[], start: number): Dates["numberedFrom"] {
  const found = new Map<number, Set<number>>();
  let [last, lastYear] = [0, 0];
  for (const [row, number] of numbers.entries()) {
    const year = years[row];
    if (number === 0 || !year) continue;
    if (last === 12 && number === 1 && year.first === lastYear) return "January";
    [last, lastYear] = [number, year.first];
    found.set(year.first, (found.get(year.first) ?? new Set()).add(number));
  }
  const sets = [...found].toSorted(([one], [other]) => one - other).map(([, set]) => set);
  const fits = (placeOf: (number: number) => number) =>
    sets.every((set, at) => {
      const places = [...set].map(placeOf);
      const [first, end] = [Math.min(...places), Math.max(...places)];
      const isRun = end - first + 1 === set.size;
      return isRun && (first === 1 || at === 0) && (end === 12 || at === sets.length - 1);
    });
  const [asStart, asJanuary] = [fits((number) => number), fits((number) => ((number - start + 12) % 12) + 1)];
  if (asStart === asJanuary) return null;
  return asStart ? "start" : "January";
}

/** True of months that are numbers: 1, "01", "M01" or "Month 1". Only below calendar years do all of them count from January. */
export function areNumbers(names: readonly RawValue[]): boolean {
  return names.some((raw) => typeof raw === "number" || /^\s*(?:m|month)? ?\d{1,2}\s*$/i.test(String(raw)));
}
