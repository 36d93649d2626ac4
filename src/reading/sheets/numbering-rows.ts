import type { RawValue } from "../../domain/cell";

/** Fewer numbers that follow one another may be figures. */
const FEWEST = 3;
/** Numbers from here on are years, months and dates. */
const FIRST_YEAR = 1900;
const NUMBER = /^\s*[([]?(\d{1,3})[)\].]?\s*$/;

/**
 * The rows that number the columns of a table, "(1) (2) (3)" right below its header. They hold no figures. The row below begins with a name
 * or a time.
 */
export function numberingRows(rows: readonly (readonly RawValue[])[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (let row = 1; row < rows.length - 1; row += 1) {
    const first = rows[row]!.findIndex(isFilled);
    if (first < 0 || !(numberIn(rows[row]![first]!) <= 1)) continue;
    const cells = rows[row]!.filter(isFilled);
    const above = rows[row - 1]!.filter(isFilled);
    const isHeaded = above.length > 1 && above.some((raw) => typeof raw === "string" && /\p{L}/u.test(raw));
    if (isHeaded && cells.length >= FEWEST && follow(cells) && begins(rows[row + 1]!.find(isFilled) ?? "")) found.add(row);
  }
  return found;
}

function isFilled(raw: RawValue): boolean {
  return !(typeof raw === "string" && raw.trim() === "");
}

/** True for a name, a year, a month or a date. */
function begins(raw: RawValue): boolean {
  return typeof raw === "number" ? raw >= FIRST_YEAR : /\p{L}|\d{4}/u.test(String(raw));
}

function follow(cells: readonly RawValue[]): boolean {
  const first = numberIn(cells[0]!);
  return cells.every((raw, at) => numberIn(raw) === first + at);
}

function numberIn(raw: RawValue): number {
  return Number(NUMBER.exec(String(raw))?.[1] ?? Number.NaN);
}
