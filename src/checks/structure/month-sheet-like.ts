import { sumOf } from "../../domain/sum";
import { cellOf, type RawValue } from "../../domain/cell";
import { addMonths, type Month } from "../../domain/month";
import { normalised } from "../../domain/text";
import type { MonthlyTable, SheetHead } from "../../reading";
import { isKnownPlace, timeless } from "../../reading/texts";

/** Fewer sheets of a month each show no habit. */
const FEWEST_SHEETS = 3;
/** A sheet with so many times more or less than those of a month has a year's counts, or their mean, or rates. */
const MOST_TIMES = 2;

/** What a sheet without a month is like. */
export interface MonthSheetLike {
  readonly like: string;
  /** The month after the last of the others, where these leave none out. */
  readonly month: Month | null;
}

/**
 * A sheet that is made like others of one month each, with the same header, names and size of counts, but says no month: "Latest" after
 * "Nov 19". Null for any other sheet, for a copy of one of them, and for one that adds them up.
 */
export function monthSheetLike(
  head: SheetHead,
  tables: readonly MonthlyTable[],
  headOf: (sheet: string) => SheetHead | undefined,
): MonthSheetLike | null {
  const sheets = tables.flatMap(({ sheet, sheetMonth, headerRow }) => {
    const other = sheetMonth === undefined ? undefined : headOf(sheet);
    return other && sheetMonth !== undefined ? [{ sheet, month: sheetMonth, ...below(other, headerRow - (other.used?.row ?? 0)) }] : [];
  });
  if (sheets.length < FEWEST_SHEETS) return null;
  if (SAYS_ELSE.test(head.sheet) || isKnownPlace(head.sheet)) return null;
  const headers = new Set(sheets.map(({ header }) => header));
  const at = head.values.findIndex((row) => headers.has(wordsOf(row)));
  if (at < 0) return null;
  const own = below(head, at);
  const alike = sheets.filter(({ header, names }) => header === own.header && isMostly(own.names, names));
  const sums = alike.map(({ counts }) => sumOf(counts)).toSorted((one, other) => one - other);
  const usual = sums[sums.length >> 1] ?? 0;
  const isOfMonth = sumOf(own.counts) <= MOST_TIMES * usual && sumOf(own.counts) * MOST_TIMES >= usual;
  const isCopy = alike.some(({ counts }) => counts.join() === own.counts.join());
  if (alike.length < FEWEST_SHEETS || !isOfMonth || isCopy || isElse(own, alike)) return null;
  const months = [...new Set(alike.map(({ month }) => month))].toSorted((one, other) => one - other);
  const follow = months.at(-1)! - months[0]! === months.length - 1;
  return { like: alike.at(-1)!.sheet, month: follow ? addMonths(months.at(-1)!, 1) : null };
}

/** Names of sheets that look something up, or are compared with the months. */
const SAYS_ELSE =
  /\b(?:codes?|look-?ups?|maps?|mapping|ranks?|highest|lowest|max(?:imum)?|min(?:imum)?|peaks?|compar\w+|vs|versus|other forces?)\b/i;

/** True of numbers that are no month's counts: 28, 29, 30 in order, the highest or lowest of every row, or of another size in most rows. */
function isElse(own: Named, alike: readonly Named[]): boolean {
  const rows = own.names.map((name, at) => {
    const counts = alike.flatMap(({ names, counts: others }) => (names.includes(name) ? [others[names.indexOf(name)]!] : []));
    return { own: own.counts[at]!, least: Math.min(...counts), most: Math.max(...counts), known: counts.length > 0 };
  });
  const known = rows.filter((row) => row.known);
  const isRow = (is: (row: (typeof rows)[number]) => boolean) => known.every(is);
  const isInOrder = own.counts.length > 2 && own.counts.every((count, at) => at === 0 || count === own.counts[at - 1]! + 1);
  const ofSize = known.filter((row) => row.own <= MOST_TIMES * row.most && row.own * MOST_TIMES >= row.least);
  return isInOrder || isRow((row) => row.own === row.most) || isRow((row) => row.own === row.least) || ofSize.length * 2 <= known.length;
}

interface Named {
  readonly names: readonly string[];
  readonly counts: readonly number[];
}

/** A header's words, and what stands below it: each row's first text and first number. */
function below({ values }: SheetHead, header: number) {
  const rows = values.slice(header + 1).map((row) => {
    const count = row.map((raw) => cellOf(raw)).find(({ kind }) => kind === "number");
    const name = row.find((raw) => typeof raw === "string" && raw.trim() !== "");
    return { name: normalised(String(name ?? "")), count: count?.kind === "number" ? count.value : null };
  });
  const counted = rows.flatMap(({ name, count }) => (count === null ? [] : [{ name, count }]));
  return { header: wordsOf(values[header] ?? []), names: counted.map(({ name }) => name), counts: counted.map(({ count }) => count) };
}

function isMostly(own: readonly string[], others: readonly string[]): boolean {
  const shared = own.filter((name) => others.includes(name)).length;
  return shared * 2 > Math.max(own.length, others.length);
}

const wordsOf = (row: readonly RawValue[]): string =>
  row
    .map((raw) => timeless(String(raw)))
    .join("\n")
    .trim();
