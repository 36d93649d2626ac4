import { normalised } from "../../../domain/text";
import { looksLikeCount } from "../../texts/counts";
import type { Month } from "../../../domain/month";
import { monthOf } from "../../../domain/month";
import { bareYear, monthNumber } from "../../dates/months";
import { headerOf, isBlank, oneLine, rangeOf, type Region, type SheetView } from "../../sheets/sheet-view";
import type { MonthColumn } from "../../tables/tables";
import { whenOfHeader, whenOfYear } from "../../dates/when";

/** The months of one header row. */
export interface MonthHeader {
  /** The header's first row: the one above where the years stand there. */
  readonly top: number;
  readonly months: readonly MonthColumn[];
  /** How many months a column is of: 1, 3, 6 or 12. */
  readonly length: number;
  /** Another reading of the first one: "Q1 2020". */
  readonly other: Month | null;
}

/** Fewer months in a row are no wide table; of quarters and years two are enough. */
const MOST_OFTEN = 3;
const QUARTERS_OR_YEARS = 2;

interface Found extends MonthColumn {
  readonly length: number;
  readonly other: Month | null;
}

/** The months, quarters or years in a row; null where there are too few. Where several kinds stand, the others are subtotals. */
export function monthHeader(view: SheetView, region: Region, row: number): MonthHeader | null {
  const { found, top } = foundIn(view, region, row);
  for (const length of [1, 3, 6, 12]) {
    const months = found.filter((each) => each.length === length);
    const enough = length === 1 ? MOST_OFTEN : QUARTERS_OR_YEARS;
    if (new Set(months.map(({ month }) => month)).size >= enough) {
      return { top, months: months.map(({ header, column, month }) => ({ header, column, month })), length, other: months[0]!.other };
    }
  }
  return null;
}

function foundIn(view: SheetView, region: Region, row: number): { readonly found: readonly Found[]; readonly top: number } {
  const found: Found[] = [];
  for (const column of rangeOf(region.left, region.right)) {
    const raw = view.at(row, column);
    const when = bareYear(raw) !== null ? null : whenOfHeader(raw, view.format(row, column), view.dates);
    if (when) found.push({ header: headerOf(view, row, column), column, ...when });
  }
  if (found.length > 0) return { found, top: row };
  const named = underYears(view, region, row);
  return named.length > 0 ? { found: named, top: row - 1 } : { found: bareYears(view, region, row), top: row };
}

const YEAR = /^(?:fy ?|year )?((?:19|20)\d\d)(?:[/–-](?:\d\d|\d{4}))?$/;

const LONGEST_NAME = 20;

/** "Jan | Feb | …" with the year in the row above, once for all of its months or over each of them. */
function underYears(view: SheetView, region: Region, row: number): readonly Found[] {
  const nameAt = (column: number) => {
    const raw = view.at(row, column);
    return typeof raw === "string" && raw.length <= LONGEST_NAME
      ? monthNumber(normalised(raw).replace(/\.$/, ""), view.dates.names)
      : undefined;
  };
  // Cheap, because every row is asked.
  if (![...rangeOf(region.left, region.right)].some((column) => nameAt(column) !== undefined)) return [];
  const found: Found[] = [];
  let year: { readonly first: number; readonly financial: boolean } | null = null;
  for (const column of rangeOf(region.left, region.right)) {
    const above = normalised(oneLine(view.at(row - 1, column)));
    const match = YEAR.exec(above);
    if (match) year = { first: Number(match[1]), financial: /[/–-]/.test(above) };
    else if (above !== "") year = null;
    const [raw, name] = [view.at(row, column), nameAt(column)];
    if (year === null || name === undefined) continue;
    const inSecond = year.financial && name < (view.dates.yearStart ?? 4);
    const month = monthOf(year.first + (inSecond ? 1 : 0), name);
    found.push({ header: `${oneLine(raw)} ${year.first + (inSecond ? 1 : 0)}`, column, month, length: 1, other: null });
  }
  return found;
}

/**
 * Years that stand alone, 2018 | 2019 | 2020, and follow one another: three or more, or two of text beside each other. Counts
 * look the same, so neither headers nor other counts may stand above them.
 */
function bareYears(view: SheetView, region: Region, row: number): readonly Found[] {
  const found: Found[] = [];
  let text = true;
  for (const column of rangeOf(region.left, region.right)) {
    const raw = view.at(row, column);
    const when = whenOfYear(bareYear(raw) ?? raw, view.dates);
    if (when) found.push({ header: headerOf(view, row, column), column, ...when });
    // Beside counts of another size they are counts that happen to look like years.
    else if (looksLikeCount(raw, view.marks)) return [];
    else if (found.length > 0 && !isBlank(raw)) break;
    if (when) text &&= typeof raw === "string";
  }
  const follow = found.every(({ month }, index) => index === 0 || Math.abs(month - found[index - 1]!.month) === 12);
  const above = found.filter(({ column }) => !isBlank(view.at(row - 1, column)));
  return found.length >= (text ? 2 : 3) && follow && above.length <= 1 ? found : [];
}
