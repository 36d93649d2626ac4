import type { RawValue } from "../../../domain/cell";
import { isoMonth, type Month } from "../../../domain/month";
import { monthOfCell, monthOfHeader } from "../../dates/months";
import { WINDOW_LENGTH } from "../../../domain/window";
import { whenOfHeader, whenOfYear } from "../../dates/when";
import { isBlank, rangeOf, type Region, type SheetView } from "../../sheets/sheet-view";
import { DIFF, isDifference, isPlainDifference, PCT_DIFF } from "../../texts/differences";
import { isOtherWindow, periodIn, windowEnd } from "./comparison-words";
import { holdsDifferences, isDifferenceColumn } from "./difference-columns";
import { monthsByTitle } from "./months-by-title";
import type { MonthColumn, TableColumn } from "../../tables/tables";

/** The header of one comparison table: windows beside one another, then Diff. and % Diff. */
export interface ComparisonHeader {
  /** The header's first and last row; it may be spread over several. */
  readonly top: number;
  readonly bottom: number;
  readonly windows: readonly MonthColumn[];
  readonly diff: TableColumn | null;
  readonly pctDiff: TableColumn | null;
  /** Differences further on, where nothing says what they compare. */
  readonly unchecked: readonly TableColumn[];
  /** True where its windows are read as years are: such a table may also be a wide one. */
  readonly byPeriod: boolean;
}

/** A header cell, or the cells below one another in a column that together make one. */
interface HeaderCell {
  readonly top: number;
  readonly column: number;
  readonly header: string;
}

/** Rows that one header may be spread over: "12" / "Month" / "ending" / "Jan 19". */
const MOST_ROWS = 4;

/** Every comparison table's header on the sheet, from top to bottom and left to right. */
export function comparisonHeaders(view: SheetView, region: Region): readonly ComparisonHeader[] {
  const headers: ComparisonHeader[] = [];
  for (const row of rangeOf(region.top, Math.min(region.bottom, view.region.bottom))) {
    const windows = windowsIn(view, region, row);
    if (windows.length >= 2) headers.push(...grouped(view, region, row, windows));
    else if (hasDifference(view, region, row)) {
      const found = periodsIn(view, region, row);
      const ofYears = new Set(found.flatMap(({ column, isYear }) => (isYear ? [column] : [])));
      const periods = grouped(view, region, row, found).filter(({ diff, pctDiff }) => diff !== null || pctDiff !== null);
      // A line of the sheet tells this reading alone which 12 months "Last 12 months" are.
      const isByPeriod = ({ windows: own }: ComparisonHeader) => own.some(({ column }) => ofYears.has(column));
      headers.push(...periods.map((header) => ({ ...header, byPeriod: isByPeriod(header) })));
    }
  }
  return headers;
}

/** Cheap, because it is run on every row: years are windows only where a difference stands in their row. */
function hasDifference(view: SheetView, region: Region, row: number): boolean {
  for (let column = region.left; column <= region.right; column += 1) {
    const raw = view.at(row, column);
    if (typeof raw === "string" && raw !== "" && isDifferenceColumn(view, row, column, column - 2, column - 1)) return true;
  }
  return false;
}

/** Years that other words name, "2018/19", "Feb 18 - Jan 19" or 2018: windows only where differences stand beside them. */
function periodsIn(view: SheetView, region: Region, row: number): readonly (FoundWindow & { readonly isYear: boolean })[] {
  return [...rangeOf(region.left, region.right)].flatMap((column) => {
    const texts = [column - 1, column, column + 1].map((each) => view.text(row, each));
    const windowOf = (month: Month, isYear: boolean) => ({ top: row, column, header: texts[1]!, month, isYear });
    const asFirst = texts[1] === "" ? null : monthsByTitle(view, region, row, texts[1]!, texts[2]!);
    const byTitle = asFirst?.[0] ?? (texts[1] === "" ? undefined : monthsByTitle(view, region, row, texts[0]!, texts[1]!)?.[1]);
    if (byTitle !== undefined) return [windowOf(byTitle, false)];
    const raw = view.at(row, column);
    const said = typeof raw === "string" ? periodIn(texts[1]!) : raw;
    const when = typeof raw === "number" ? whenOfYear(raw, view.dates) : whenOfHeader(said, view.format(row, column), view.dates);
    return when?.length === WINDOW_LENGTH && when.other === null ? [windowOf(when.month, true)] : [];
  });
}

interface FoundWindow extends MonthColumn {
  readonly top: number;
}

/** The windows whose header ends in this row. */
function windowsIn(view: SheetView, region: Region, row: number): readonly FoundWindow[] {
  const windows: FoundWindow[] = [];
  for (const column of rangeOf(region.left, region.right)) {
    const found = windowAt(view, region, row, column) ?? mergedWindow(view, row, column, windows.at(-1));
    if (found) windows.push(found);
  }
  return windows;
}

function windowAt(view: SheetView, region: Region, row: number, column: number): FoundWindow | null {
  if (!mayEndWindow(view.at(row, column))) return null;
  for (let height = 1; height <= MOST_ROWS && row - height + 1 >= region.top; height += 1) {
    const cell = mayBeginWindow(view.at(row - height + 1, column)) ? stacked(view, row, column, height) : null;
    const month = cell && (windowEnd(cell.header) ?? (height > 1 ? spanEnd(view, cell.header) : null));
    if (cell && month !== null) return { top: cell.top, column, header: cell.header, month };
    if (isBlank(view.at(row - height, column))) return null;
  }
  return null;
}

/** The last month of 12 that a span over two rows names: "Apr 22 -" above "Mar 23". */
function spanEnd(view: SheetView, text: string): Month | null {
  const when = whenOfHeader(text, "General", view.dates);
  return when?.length === WINDOW_LENGTH && when.other === null ? when.month : null;
}

/** Cheap, because it is run on every cell: a window's header ends in a month. */
function mayEndWindow(raw: RawValue): boolean {
  return typeof raw === "string" ? /\d/.test(raw) : monthOfCell(raw) !== null;
}

/** Cheap too: a window's header begins with its length. */
function mayBeginWindow(raw: RawValue): boolean {
  return typeof raw === "string" ? BEGINS.test(raw) || /(?:[-–—]|\bto)\s*$/i.test(raw) : raw === 12;
}

const BEGINS =
  /^\s*(the|rolling|12|twelve|years?|r ?12|y\/?e|mat|moving|previous|prior|last|latest|current|this|base|period|all|total|number|no\.?|count|police|recorded|reported|notifiable|offences?|crimes?)/i;

/** The second column of a header that was merged over both: only the month stands in it. */
function mergedWindow(view: SheetView, row: number, column: number, left: FoundWindow | undefined): FoundWindow | null {
  if (!left || left.top === row || left.column !== column - 1) return null;
  const month = monthOfHeader(view.at(row, column), view.format(row, column));
  const blankAbove = [...rangeOf(left.top, row - 1)].every((above) => isBlank(view.at(above, column)));
  return month !== null && blankAbove ? { top: left.top, column, header: view.text(row, column), month } : null;
}

/** Some cells of a column as one header. A date reads as the month it shows. */
function stacked(view: SheetView, bottom: number, column: number, height: number): HeaderCell | null {
  const top = bottom - height + 1;
  const texts = [...rangeOf(top, bottom)].map((row) => {
    const month = typeof view.at(row, column) === "number" ? monthOfCell(view.at(row, column)) : null;
    return month === null ? view.text(row, column) : isoMonth(month);
  });
  return texts.some((text) => text === "") ? null : { top, column, header: texts.join(" ") };
}

/** Windows that stand beside one another, divided where Diff. columns separate them. */
function grouped(view: SheetView, region: Region, bottom: number, windows: readonly FoundWindow[]): readonly ComparisonHeader[] {
  const groups: FoundWindow[][] = [];
  for (const window of windows) {
    const open = groups.at(-1);
    // "Offences to Mar 23 | Solved to Mar 23 | Offences to Mar 24": what stands between is left out.
    const between = open ? rangeOf(open.at(-1)!.column + 1, window.column - 1) : [];
    const isBeside = between.every((column) => isOtherWindow(view.text(bottom, column)));
    const isOther = open?.every(({ month }) => month !== window.month);
    const isOverGap = open && isOther && (isApart(open) || open.every(({ month }) => month < window.month));
    if (open && (isBeside || (isOverGap && between.every((column) => isGap(view, bottom, column))))) open.push(window);
    else groups.push([window]);
  }
  return joinedBehind(view, region, bottom, groups)
    .filter((group) => group.length >= 2)
    .map((group) => {
      const top = Math.min(...group.map((window) => window.top));
      const after = differences(view, region, top, bottom, group);
      const columns = group.map(({ column }) => column);
      // Differences between earlier windows may stand between two windows.
      const between = [...rangeOf(Math.min(...columns), Math.max(...columns))].filter(
        (column) => !columns.includes(column) && !isOtherWindow(view.text(bottom, column)) && !isGap(view, bottom, column),
      );
      const unchecked = [...between.map((column) => ({ header: view.text(bottom, column), column })), ...after.unchecked];
      return { top, bottom, windows: group.toSorted((a, b) => a.month - b.month), byPeriod: false, ...after, unchecked };
    });
}

/** True of windows of which none stand right beside one another. Behind two that do, a blank column may part two tables of the same periods. */
function isApart(windows: readonly FoundWindow[]): boolean {
  return windows.every(({ column }, at) => at === 0 || column > windows[at - 1]!.column + 1);
}

/** True for a column that only keeps two others apart: it is blank in the header and right below. */
function isGap(view: SheetView, bottom: number, column: number): boolean {
  return rangeOf(bottom, bottom + 3).every((row) => isBlank(view.at(row, column)));
}

/** "2017 | 2018 | Diff. | 2019 | Diff.": windows after the differences of others belong to them, where they are later than all of these. */
function joinedBehind(
  view: SheetView,
  region: Region,
  bottom: number,
  groups: readonly FoundWindow[][],
): readonly (readonly FoundWindow[])[] {
  const joined: FoundWindow[][] = [];
  for (const group of groups) {
    const before = joined.at(-1);
    const between = before ? [...rangeOf(before.at(-1)!.column + 1, group[0]!.column - 1)] : [];
    const areDifferences = between.length > 0 && between.every((column) => isDifference(view.text(bottom, column)));
    const isLater = (month: Month) => before!.every((each) => each.month < month);
    const isSingle = group.length === 1 && !before?.some(({ month }) => month === group[0]!.month);
    if (before && before.length >= 2 && areDifferences && (isSingle || group.every(({ month }) => isLater(month)))) before.push(...group);
    else joined.push([...group]);
  }
  return joined;
}

function differences(
  view: SheetView,
  region: Region,
  top: number,
  bottom: number,
  windows: readonly MonthColumn[],
): Pick<ComparisonHeader, "diff" | "pctDiff" | "unchecked"> {
  let diff: TableColumn | null = null;
  let pctDiff: TableColumn | null = null;
  const unchecked: TableColumn[] = [];
  const [second, after] = [windows.at(-2)!.column, windows.at(-1)!.column];
  // A blank column may keep the differences apart.
  const next = isGap(view, bottom, after + 1) && isPlainDifference(view.text(bottom, after + 2)) ? after + 2 : after + 1;
  const isDiff = (header: string, column: number) => DIFF.test(header) || holdsDifferences(view, bottom, column, second, after);
  for (const column of rangeOf(next, region.right)) {
    const header = [...rangeOf(top, bottom)]
      .map((row) => view.text(row, column))
      .join(" ")
      .trim();
    // Behind a blank column or another window stands another table.
    if (header === "" || windowEnd(header) !== null || isOtherWindow(header)) break;
    const isNext = column === next || (column === next + 1 && (diff ?? pctDiff) !== null);
    if (isNext && pctDiff === null && PCT_DIFF.test(header)) pctDiff = { header, column };
    else if (isNext && diff === null && isDiff(header, column)) diff = { header, column };
    else if (isDifference(header)) unchecked.push({ header, column });
  }
  return { diff, pctDiff, unchecked };
}
