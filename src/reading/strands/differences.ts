import { cellAt } from "../../domain/address";
import { cellOf, type RawValue } from "../../domain/cell";
import { finding, placeOf, type Finding, type FindingDetails } from "../../domain/finding";
import { percentText } from "../../domain/percent";
import type { WindowTotal } from "../../domain/series";
import { oneLine } from "../../domain/text";
import { isDateFormat } from "../dates/months";
import { isBlank, type SheetView } from "../sheets/sheet-view";
import { countOf } from "../texts/counts";
import type { ComparisonRow, ComparisonTable, TableColumn } from "../tables/tables";
import { mayBeReversed } from "./reversed-words";

/** A percentage is shown with one decimal: what rounds to the same is right. */
const HALF_A_TENTH = 0.05;
const ROUNDING_NOISE = 1e-6;

/**
 * Compares the sheet's own Diff. and % Diff. with the totals beside them. Blank cells say nothing, so they cannot be wrong. The report
 * prints the totals, unless it is said otherwise.
 */
export function differenceFindings(
  table: ComparisonTable,
  row: ComparisonRow,
  view: SheetView,
  totals: readonly WindowTotal[],
  isPrinted = true,
): readonly Finding[] {
  // Of three windows or more the two latest are compared, as the table's rows say.
  const [earlier, later] = totals.slice(-2);
  if (!earlier || !later || totals.length < table.windows.length) return [];
  const diff = later.total - earlier.total;
  const isOfFalls = saysReversed(table, view);
  const reversed = isOfFalls ? null : reversedThroughout(table, view);
  if (reversed !== null) return reversed.first === row.row ? [allReversed(table, row, view, diff, reversed.rows)] : [];
  const percent = earlier.total === 0 ? null : (diff / earlier.total) * 100;
  const doubted = doubtedTotal(table, row, view, [earlier.total, later.total]);
  const findings: Finding[] = [];
  const check = (
    column: { readonly column: number } | null,
    what: "Diff." | "% Diff.",
    expected: string,
    agrees: (raw: RawValue) => boolean,
    why: (raw: RawValue) => FindingDetails["diffDisagrees"]["why"],
  ) => {
    const raw = column ? view.at(row.row, column.column) : "";
    if (!column || isBlank(raw) || agrees(raw) || (earlier.total < FEW && isMark(raw, NOT_GIVEN))) return;
    const place = placeOf(cellAt(table.sheet, row.row, column.column));
    const found = what === "% Diff." && typeof raw === "number" ? shownPercent(raw, view.format(row.row, column.column)) : oneLine(raw);
    const reason = doubted ? { why: null, total: doubted } : { why: why(raw) };
    const details = { strand: row.strand, what, found, expected, ...reason };
    findings.push(finding("diffDisagrees", place, { ...details, ...(isPrinted ? {} : { printed: false }) }));
  };
  const signOf = (column: TableColumn | null) =>
    column && (OF_FALLS.test(column.header) || (isOfFalls && column === table.diff)) ? -1 : 1;
  const change = signOf(table.diff) * diff;
  check(
    table.diff,
    "Diff.",
    String(change),
    (raw) => changeAgrees(raw, change, percent === null ? null : signOf(table.diff) * percent) || (change === 0 && isMark(raw, NO_CHANGE)),
    (raw) => (numberOf(raw) === -change ? "sign" : null),
  );
  const share = percent === null ? null : signOf(table.pctDiff) * percent;
  const isPercent = (raw: RawValue, of: number) => percentAgrees(raw, of, view.format(row.row, table.pctDiff!.column));
  const isNone = (raw: RawValue) => (typeof raw === "string" ? numberOf(raw) === null || isMark(raw, NO_CHANGE) : diff === 0 && raw === 0);
  check(
    table.pctDiff,
    "% Diff.",
    share === null ? "no percentage, because the earlier total is 0" : percentText(share / 100, "-"),
    (raw) =>
      share === null
        ? isNone(raw)
        : isPercent(raw, share) || (isOfFalls && isPercent(raw, -share)) || isMark(raw, NO_FIGURE) || isWay(raw, diff),
    (raw) => {
      if (share === null || diff === 0) return null;
      if (isPercent(raw, -share)) return "sign";
      return later.total > 0 && isPercent(raw, (share * earlier.total) / later.total) ? "base" : null;
    },
  );
  return findings;
}

/** Fewer rows with the sign the wrong way round may be slips. */
const FEWEST_REVERSED = 3;

/**
 * The rows of a table whose differences are all exactly what they would be with its two windows swapped, and the first of them; no
 * percentage speaks for the windows as they are headed. Null for other tables.
 */
function reversedThroughout(table: ComparisonTable, view: SheetView): { readonly first: number; readonly rows: number } | null {
  const { diff, pctDiff } = table;
  if (!diff || OF_FALLS.test(diff.header)) return null;
  const rows = changesOf(table, view);
  const agrees = ({ row, earlier, change }: Changed) =>
    pctDiff && earlier > 0 && percentAgrees(view.at(row, pctDiff.column), (100 * change) / earlier, view.format(row, pctDiff.column));
  const areAll = rows.length >= FEWEST_REVERSED && rows.every((each) => each.typed === -each.change && !agrees(each));
  return areAll ? { first: rows[0]!.row, rows: rows.length } : null;
}

/** True where the header of the differences says an order or falls, "2018 minus 2019", and most rows are so. */
function saysReversed(table: ComparisonTable, view: SheetView): boolean {
  const [before, after] = table.windows.slice(-2);
  if (!table.diff || !mayBeReversed(table.diff.header, [before!.header, after!.header])) return false;
  const rows = changesOf(table, view);
  return rows.filter(({ typed, change }) => typed === -change).length * 2 > rows.length;
}

/** A row whose two totals differ, and what is typed as their difference. */
interface Changed {
  readonly row: number;
  readonly typed: number;
  readonly earlier: number;
  readonly change: number;
}

function changesOf({ diff, windows, marks, rows, totals }: ComparisonTable, view: SheetView): readonly Changed[] {
  return [...rows, ...totals].flatMap(({ row }) => {
    const typed = numberOf(view.at(row, diff!.column));
    const [earlier, later] = windows.slice(-2).map((window) => countOf(view.at(row, window.column), marks));
    if (earlier?.kind !== "count" || later?.kind !== "count") return [];
    const change = later.count - earlier.count;
    return change === 0 || typed === null ? [] : [{ row, typed, earlier: earlier.count, change }];
  });
}

/** One error for all of them: either the headings or the signs are wrong, and the report would say the opposite. */
function allReversed(table: ComparisonTable, row: ComparisonRow, view: SheetView, diff: number, all: number): Finding {
  const place = placeOf(cellAt(table.sheet, row.row, table.diff!.column));
  const found = oneLine(view.at(row.row, table.diff!.column));
  return finding("diffDisagrees", place, { strand: row.strand, what: "Diff.", found, expected: String(diff), why: "sign", all }, "error");
}

/**
 * The total that is likelier wrong than its difference: the difference and percentage fit each other and another total, or the table's
 * total row is off by exactly as much. Null where nothing speaks against the two totals.
 */
function doubtedTotal(
  table: ComparisonTable,
  row: ComparisonRow,
  view: SheetView,
  [earlier, later]: readonly [number, number],
): FindingDetails["diffDisagrees"]["total"] | null {
  const diff = table.diff && numberOf(view.at(row.row, table.diff.column));
  if (diff === null || diff === later - earlier || diff === earlier - later) return null;
  const [meantEarlier, meantLater] = [later - diff, earlier + diff];
  const [pct, format] = table.pctDiff
    ? [view.at(row.row, table.pctDiff.column), view.format(row.row, table.pctDiff.column)]
    : (["", ""] as const);
  const fits = (from: number) => percentAgrees(pct, (diff / from) * 100, format);
  if (fits(earlier) && !percentAgrees(pct, ((later - earlier) / earlier) * 100, format)) return { of: "later", meant: meantLater };
  if (meantEarlier >= 0 && fits(meantEarlier) && !fits(earlier)) return { of: "earlier", meant: meantEarlier };
  const off = diff - (later - earlier);
  const [earlierColumn, laterColumn] = table.windows.slice(-2).map(({ column }) => column);
  if (meantLater >= 0 && missingIn(table, row, view, laterColumn!) === off) return { of: "later", meant: meantLater };
  return meantEarlier >= 0 && missingIn(table, row, view, earlierColumn!) === -off ? { of: "earlier", meant: meantEarlier } : null;
}

/**
 * How far the total row exceeds the sum of the strands; null without one such row, or where a strand has no number. It is as far the other
 * way where the row is the total itself.
 */
function missingIn(table: ComparisonTable, row: ComparisonRow, view: SheetView, column: number): number | null {
  const [total, ...more] = table.totals;
  const typed = total === undefined || more.length > 0 ? null : numberOf(view.at(total.row, column));
  const counts = table.rows.map((each) => numberOf(view.at(each.row, column)));
  if (typed === null || counts.length < 2 || counts.includes(null)) return null;
  const missing = typed - counts.reduce<number>((sum, count) => sum + count!, 0);
  return total === row ? -missing : missing;
}

/** What stands before or behind a number for a fall, or for a rise. */
const FALL = /^(?:▼|↓|down|decrease(?: of)?|fall(?: of)?|reduction(?: of)?)|(?:fewer|less|down|lower|decrease|fall|reduction|▼|↓)$/i;
const RISE = /^(?:▲|↑|up|increase(?: of)?|rise(?: of)?)|(?:more|up|higher|increase|rise|▲|↑)$/i;
/** A change of nothing. */
const NO_CHANGE = /^(?:[-–—=]|nil|none|no change|unchanged|same|►|→|↔|◄►)$/i;
/** A dash for a percentage is none. */
const NO_FIGURE = /^[-–—]$/;
/** Marks for a figure that is not given: "n/a" where the numbers are small. */
const NOT_GIVEN = /^(?:n\/?[ac]|n\.a\.|not (?:applicable|available|calculated|given|shown)|\*+|\.\.+|x|~|‡|†)$/i;

/** Below so many offences a percentage is often not given. */
const FEW = 50;
/** "Reduction": what is less counts as more. "Increase/Decrease" and "Change (- = fall)" are of both. */
const OF_FALLS = /^(?:(?:%|no\.?|number|per ?cent(?:age)?|pct\.?) ?)?(?:reduction|decrease|fall|drop)s?(?: ?(?:\(?%\)?|\(?no\.?\)?))?$/i;

function isMark(raw: RawValue, marks: RegExp): boolean {
  return typeof raw === "string" && marks.test(raw.trim());
}

/** The number in a cell or in its text: "+1,234", "−5", "(5)", "▼ 5", "5 fewer", "21.5%" as 21.5. */
function numberOf(raw: RawValue): number | null {
  const cell = cellOf(raw);
  if (cell.kind === "number") return cell.value;
  if (cell.kind !== "text") return null;
  const words = cell.text.trim().replace(/^\((.+)\)$/, "-$1");
  const falls = FALL.test(words);
  const bare = words.replace(falls ? FALL : RISE, "");
  const text = bare.replace(/[\s,]/g, "").replace(/^[−–]/, "-").replace(/%$/, "");
  if (!/^[+-]?\d*\.?\d+$/.test(text)) return null;
  return falls ? -Math.abs(Number(text)) : Number(text);
}

/** True of an arrow alone that says which way it went, and no more. */
function isWay(raw: RawValue, change: number): boolean {
  return change !== 0 && isMark(raw, change < 0 ? /^[▼↓]$/ : /^[▲↑]$/);
}

/** "+116 (+1.4%)" says the change in both ways, and "▲5.2%" as a percentage alone. */
function changeAgrees(raw: RawValue, change: number, percent: number | null): boolean {
  if (typeof raw !== "string") return numberOf(raw) === change;
  if (isWay(raw, change)) return true;
  const isShare = (text: string) => percent !== null && percentAgrees(text, percent, "");
  const [, number = raw, share = null] = /^(.*\d)\s*\(([^()]*\d\s*%)\)$/.exec(raw.trim()) ?? [];
  if (share !== null) return numberOf(number) === change && isShare(share);
  return /\d\s*%\s*$/.test(raw) ? isShare(raw) : numberOf(raw) === change;
}

/** A fraction shown as a percentage, or percentage points typed as such. It is right where it rounds to the expected percentage. */
function percentAgrees(raw: RawValue, percent: number, format: string): boolean {
  const value = numberOf(raw);
  if (value === null) return false;
  const readings = typeof raw === "number" ? (format.includes("%") ? [value * 100] : [value * 100, value]) : [value];
  return readings.some((reading) => {
    const half = Math.max(HALF_A_TENTH, 0.5 / 10 ** decimalsOf(raw, reading));
    return Math.abs(reading - percent) <= half + ROUNDING_NOISE;
  });
}

/** Decimals that the analyst wrote: "+22%" is meant to the whole point. A computed number counts with one decimal. */
function decimalsOf(raw: RawValue, reading: number): number {
  if (typeof raw === "number") return Number.isInteger(Math.round(reading * 1e6) / 1e6) ? 0 : 1;
  return /\.(\d+)/.exec(raw.toString())?.[1]?.length ?? 0;
}

function shownPercent(raw: number, format: string): string {
  return format.includes("%") && !isDateFormat(format) ? percentText(raw, "-") : String(raw);
}
