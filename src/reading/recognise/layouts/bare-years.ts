import type { RawValue } from "../../../domain/cell";
import { oneLine } from "../../../domain/text";
import { bareYear, monthNamed } from "../../dates/months";
import { whenOfYear } from "../../dates/when";
import { headerOf, isBlank, isWords, rangeOf, type Region, type SheetView } from "../../sheets/sheet-view";
import { looksLikeCount } from "../../texts/counts";
import { isRateLabel } from "./label-fates";
import type { Found } from "./two-row-header";

/**
 * Years that stand alone, 2018 | 2019 | 2020, and follow one another: three or more, or two of text beside each other. Counts
 * look the same, so neither headers nor other counts may stand above them.
 */
export function bareYears(view: SheetView, region: Region, row: number): readonly Found[] {
  const found: Found[] = [];
  let text = true;
  for (const column of rangeOf(region.left, region.right)) {
    const raw = view.at(row, column);
    const when = whenOfYear(bareYear(raw) ?? raw, view.dates);
    if (when) found.push({ header: headerOf(view, row, column), column, ...when });
    // Beside counts of another size they are counts that happen to look like years.
    else if (looksLikeCount(raw, view.marks)) return [];
    else if (found.length > 0 && !isBlank(raw) && !isRateLabel(oneLine(raw))) break;
    if (when) text &&= typeof raw === "string";
  }
  const groups = groupedBelow(view, row, found);
  const [years] = groups ?? [onceOver(view, row, found)];
  const follow = years!.every(({ month }, index) => index === 0 || Math.abs(month - years![index - 1]!.month) === 12);
  const isFree = groups !== null || found.filter(({ column }) => !isBlank(view.at(row - 1, column))).length <= 1;
  const enough = text || hasMonthsBelow(view, region, row) ? 2 : 3;
  return years!.length >= enough && follow && isFree ? found : [];
}

/** The same years again and again, each time below other words: "Actual incidents" and "Rate" over 2017, 2018 and 2019. Null for others. */
function groupedBelow(view: SheetView, row: number, found: readonly Found[]): readonly (readonly Found[])[] | null {
  const groups: { readonly over: string; readonly years: Found[] }[] = [];
  for (const each of found) {
    const above = view.at(row - 1, each.column);
    const isNext = !isBlank(above) && oneLine(above) !== groups.at(-1)?.over;
    if (isNext && isWords(above)) groups.push({ over: oneLine(above), years: [] });
    else if (isNext || groups.length === 0) return null;
    groups.at(-1)!.years.push(each);
  }
  const yearsOf = ({ years }: (typeof groups)[number]) => years.map(({ month }) => month).join();
  return groups.length > 1 && groups.every((group) => yearsOf(group) === yearsOf(groups[0]!)) ? groups.map(({ years }) => years) : null;
}

/** The years without those that are written again over the next of the words below them. */
function onceOver(view: SheetView, row: number, found: readonly Found[]): readonly Found[] {
  if (!found.every(({ column }) => isWords(view.at(row + 1, column)))) return found;
  return found.filter(({ month }, index) => month !== found[index - 1]?.month);
}

/** True where names of months begin right below, or below the names of offences, in some column: two numbers over them are years. */
function hasMonthsBelow(view: SheetView, region: Region, row: number): boolean {
  const isName = (raw: RawValue) => typeof raw === "string" && monthNamed(raw, view.dates.names) !== undefined;
  return rangeOf(region.left, region.right).some(
    (column) => isName(view.at(row + 2, column)) && [row + 1, row + 3].some((other) => isName(view.at(other, column))),
  );
}
