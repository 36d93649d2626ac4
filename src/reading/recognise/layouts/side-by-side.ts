import { normalised } from "../../../domain/text";
import { isYearHeader } from "../../dates/time-headers";
import { whenOfHeader } from "../../dates/when";
import { isYear } from "../../dates/years";
import { isBlank, isWords, rangeOf, sampleOf, shareOf, type Region, type SheetView } from "../../sheets/sheet-view";
import { looksLikeCount } from "../../texts/counts";

/** How many rows are searched for a header of several tables. */
const MOST_ROWS = 30;

/**
 * The parts of a region in which tables stand beside one another. A header that begins again shows them: "Offence | Jan | Feb | Offence |
 * Jan | Feb". Null where none does.
 */
export function repeatedHeaders(view: SheetView, region: Region): readonly Region[] | null {
  const last = Math.min(region.bottom, view.region.bottom, region.top + MOST_ROWS) - 1;
  for (const row of rangeOf(region.top, last)) {
    const columns = [...rangeOf(region.left, region.right)].filter((column) => !isBlank(view.at(row, column)));
    const [first] = columns;
    if (first === undefined || columns.length < 4 || !isName(view, row, first)) continue;
    const name = normalised(view.text(row, first));
    const starts = columns.filter((column) => normalised(view.text(row, column)) === name);
    if (starts.length < 2 || !starts.every((column) => holdsNames(view, row, column, region))) continue;
    return starts.map((left, index) => ({
      ...region,
      left: index === 0 ? region.left : left,
      right: (starts[index + 1] ?? region.right + 1) - 1,
    }));
  }
  return null;
}

function isName(view: SheetView, row: number, column: number): boolean {
  return isWords(view.at(row, column)) && whenOfHeader(view.at(row, column), view.format(row, column), view.dates) === null;
}

/** True for a column of names or months, and not of counts. */
function holdsNames(view: SheetView, row: number, column: number, region: Region): boolean {
  const sample = sampleOf(view, column, row + 1, region.bottom);
  const areYears = isYearHeader(view.text(row, column)) && sample.every((raw) => isYear(Number(raw)));
  const isCount = (raw: (typeof sample)[number]) =>
    looksLikeCount(raw, view.marks) && !areYears && whenOfHeader(raw, view.format(row + 1, column), view.dates) === null;
  return sample.length > 0 && shareOf(sample, isCount) < 0.5;
}

/** The parts between blank columns. */
export function blocksOf(view: SheetView, region: Region): readonly Region[] {
  const blocks: Region[] = [];
  let left: number | null = null;
  for (const column of rangeOf(region.left, region.right + 1)) {
    const blank = column > region.right || [...rangeOf(region.top, view.region.bottom)].every((row) => isBlank(view.at(row, column)));
    if (blank && left !== null) blocks.push({ ...region, left, right: column - 1 });
    left = blank ? null : (left ?? column);
  }
  return blocks;
}
