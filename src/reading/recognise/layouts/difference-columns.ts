import { numberIn } from "../../texts/counts";
import { isBlank, type SheetView } from "../../sheets/sheet-view";
import { isPlainDifference } from "../../texts/differences";

/** Fewer rows may agree by chance. */
const FEWEST_ROWS = 3;
/** A typing slip in one row of five leaves the column what it is. */
const MOST_ASTRAY = 0.2;
/** The rows that are looked at below a header. */
const MOST_ROWS = 40;

/** True for a column that says so, "Change", or that holds the difference of two columns whatever its header: "Rise", "Inc/Dec". */
export function isDifferenceColumn(view: SheetView, row: number, column: number, first: number, second: number): boolean {
  const header = view.text(row, column);
  return (
    header !== "" && (isPlainDifference(header) || (isHeader(view, row, column) && holdsDifferences(view, row, column, first, second)))
  );
}

/** True of a text that is no number. */
function isHeader(view: SheetView, row: number, column: number): boolean {
  const raw = view.at(row, column);
  return typeof raw === "string" && numberIn(raw, view.marks) === null;
}

/** True where nearly every row below a header has in a column what its second column has more, or less, than its first. */
export function holdsDifferences(view: SheetView, row: number, column: number, first: number, second: number): boolean {
  // Cheap, because it is asked of every cell: a header has a number right below it.
  if (isBlank(view.at(row + 1, column)) && isBlank(view.at(row + 2, column))) return false;
  const numberAt = (below: number, each: number) => numberIn(view.at(below, each), view.marks);
  const changes: number[] = [];
  for (let below = row + 1; below <= Math.min(row + MOST_ROWS, view.region.bottom); below += 1) {
    const found = numberAt(below, column);
    const from = found === null ? null : numberAt(below, first);
    const to = from === null ? null : numberAt(below, second);
    if (found === null || from === null || to === null) {
      if (below > row + 2 && changes.length === 0) return false;
    } else if (found !== 0 || from !== to) changes.push(found === to - from ? 1 : found === from - to ? -1 : 0);
  }
  const [more, less] = [1, -1].map((sign) => changes.filter((each) => each === sign).length) as [number, number];
  return Math.max(more, less) >= FEWEST_ROWS && Math.max(more, less) >= changes.length * (1 - MOST_ASTRAY);
}
