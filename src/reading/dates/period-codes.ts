import type { RawValue } from "../../domain/cell";
import type { YearStart } from "./dates";
import { folded, type MonthNames } from "./languages";

/** "P01", "Period 1": a month by its number in the financial year. */
const CODE = /^\s*(?:p|pd|per|period)[ .-]?0?([1-9]|1[0-9])\s*$/i;

const LONGEST = 12;

/** The number of a period in its year; null for other texts. */
function codeOf(raw: RawValue): number | null {
  const digits = typeof raw === "string" && raw.length <= LONGEST ? CODE.exec(raw)?.[1] : undefined;
  return digits === undefined ? null : Number(digits);
}

/** True for "P01", which is a month only where its row or column shows so. */
export function isPeriodCode(raw: RawValue): boolean {
  return codeOf(raw) !== null;
}

/**
 * The months that a row's or a column's codes name, where they are those of 12 periods: "P01" is April where the year starts in April. None
 * where there are 13, as of four weeks each, or where fewer may be grades, as of incidents. `fewest` is lower where other sheets have all 12.
 */
export function periodNames(cells: readonly RawValue[], yearStart: YearStart, fewest = 12): MonthNames {
  const names = new Map<string, number>();
  for (const raw of cells) {
    const number = codeOf(raw);
    if (number !== null) names.set(folded(String(raw).trim()), ((number + yearStart - 2) % 12) + 1);
    if (number !== null && number > 12) return NONE;
  }
  return new Set(names.values()).size >= fewest ? names : NONE;
}

const NONE: MonthNames = new Map();
