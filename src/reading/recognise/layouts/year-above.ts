import { monthNumberOf, yearOf } from "../../../domain/month";
import { oneLine } from "../../../domain/text";
import type { Dates } from "../../dates/dates";
import { spansIn } from "../../dates/month-spans";
import { monthIn, monthNamed } from "../../dates/months";
import { firstOfTwo } from "../../dates/years";
import type { YearSaid } from "../../tables/tables";
import { isBlank, rangeOf, type Region, type SheetView } from "../../sheets/sheet-view";

/** How many rows above a header are searched for a year. */
const MOST_ROWS = 6;

/**
 * The year of a table whose months say none: from the nearest line above that has one, or from the sheet's name. Null where there is
 * none, where two disagree, or where the months do not begin as such a year does. `names` are the months' numbers in order.
 */
export function yearAbove(view: SheetView, region: Region, row: number, names: readonly number[]): YearSaid | null {
  const [said, inName] = [yearInLines(view, region, row), yearsIn(view.sheet)];
  if (said === "unclear" || (said === null && inName.length !== 1)) return null;
  const year = said ?? inName[0]!;
  if (said !== null && inName.length === 1 && inName[0]!.text !== said.text && inName[0]!.first !== said.first) return null;
  const [begins] = names;
  if (begins === undefined || !names.every((name, index) => name === ((begins + index - 1) % 12) + 1) || names.length > 12) return null;
  const { months } = year;
  // The last months of those that are said may be still to come.
  if (months) return months.from === begins && names.length <= months.length ? { ...year, start: begins } : null;
  return startingIn(year, begins, view.dates);
}

function startingIn(year: FoundYear, begins: number, { yearStart }: Dates): YearSaid | null {
  if (yearStart !== null) return { ...year, start: yearStart };
  if (!year.financial) return { ...year, start: begins === 1 ? 1 : null };
  // Months that begin in January do not show which of two years is theirs.
  return [4, 7, 10].includes(begins) ? { ...year, start: begins } : null;
}

interface FoundYear {
  readonly text: string;
  readonly first: number;
  readonly financial: boolean;
  /** The number of the first month and how many there are, where the year is said by them: "January to December 2018". */
  readonly months?: { readonly from: number; readonly length: number };
}

/** Lines that say when the figures were made, not what they are of. */
const OTHER_DATE =
  /\b(publi(shed|cation)|as (at|of)|extract(ed)?|updated?|releas(ed|e)|source|accessed|printed|run|since|from|population|census|act|version|created|produced|compared|versus|vs)\b/i;

function yearInLines(view: SheetView, region: Region, row: number): FoundYear | "unclear" | null {
  for (let above = row - 1; above >= Math.max(region.titlesFrom ?? region.top, row - MOST_ROWS); above -= 1) {
    const filled = [...rangeOf(region.left, region.right)].filter((column) => !isBlank(view.at(above, column)));
    if (filled.length > 1) return null;
    const text = filled.length === 0 ? "" : oneLine(view.at(above, filled[0]!));
    if (OTHER_DATE.test(text)) continue;
    const years = yearsIn(text);
    if (years.length > 1) return "unclear";
    if (years.length === 1) return years[0]!;
  }
  return null;
}

const YEAR = /(?<![\d.,/-])(?:FY|CY)?((?:19|20)\d\d)(?:[-–/_ ]{1,3}((?:19|20)\d\d|\d\d)(?!\d))?(?![\d%]|[.,/-]\d)/gi;

/** The years in a text: none where it speaks of a month too, as "March 2020" does, unless it says all of them from the first to the last. */
function yearsIn(text: string): readonly FoundYear[] {
  const spans = spansIn(text);
  if (spans.length > 0)
    return spans.flatMap(({ first, last }): FoundYear[] => {
      const [year, ends] = [yearOf(first), yearOf(last)];
      const of = (digits: number) => ({ text: String(digits), first: digits, financial: false });
      if (last - first >= 12) return [of(year), of(ends)];
      return [{ ...of(year), financial: ends > year, months: { from: monthNumberOf(first), length: last - first + 1 } }];
    });
  // "May 2025" is a month, and "Figures may change" is none.
  if (monthIn(text) !== null) return [];
  if (text.split(/[^\p{L}]+/u).some((word) => monthNamed(word, new Map()) !== undefined && word.toLowerCase() !== "may")) return [];
  return [...text.matchAll(YEAR)].flatMap(([written, digits, second]): FoundYear[] => {
    const year = written.trim();
    if (second === undefined) return [{ text: year, first: Number(digits), financial: false }];
    const first = firstOfTwo(digits!, second);
    return first === null
      ? [
          { text: digits!, first: Number(digits), financial: false },
          { text: second, first: Number(second), financial: false },
        ]
      : [{ text: year, first, financial: true }];
  });
}
