import { leftOutBy } from "../sheets/reading-notes";
import { normalised } from "../../domain/text";
import { isOneEach, sameRows, tellAll } from "./same-rows";
import { isPlaceHeader } from "../recognise/places";
import { isTotal, offenceRank } from "../texts/labels";
import { isMeasureRow } from "../texts/measure-rows";
import { isMeasureHeader, isTotalUnder } from "../texts/measures";
import { subtotalsAmong } from "../texts/subtotals";
import { isSaidCounted } from "../tables/table-data";
import { holdsCount, holdsMore, isFilled, type Ledger, type LedgerNames } from "./ledger";
import { pastedRows } from "./pasted-rows";
import { isNoName } from "./rolled-up";
import { partRows } from "./part-rows";

/** What a row of a table is, as a byte. */
export const COUNTED = 0;
/** A row of names without any figure, among rows that say no month: it may head the rows below it. */
export const HEADING = 1;
/** A row that adds others up. */
export const TOTAL = 2;
export const SECOND_HEADER = 3;
/** Figures without a name. */
export const UNNAMED = 4;
/** Figures without a month. */
export const UNDATED = 5;
/** Notes and blank rows. */
const NOTHING = 6;
/** Rows that do not count because of a text in them, as the analyst said. */
export const LEFT_OUT = 7;
/** Rows whose figures are included in those of a row that counts instead. */
export const PART = 8;

/** A row that adds others up, with the label that says so and its column. */
export interface TotalRow {
  readonly row: number;
  readonly column: number;
  readonly label: string;
}

export interface RowKinds {
  readonly kinds: Uint8Array;
  /** Rows of totals that hold anything. */
  readonly totals: readonly TotalRow[];
  /** Rows of rates, ranks, means and the like that hold anything. */
  readonly measures: readonly TotalRow[];
  /** How many rows are left out because another is the same, as the analyst said. */
  readonly again: number;
}

/** Rows that hold a year, a mean or a change rather than a month. */
const NO_MONTH =
  /^((fy|year|financial year|calendar year|cy)\s*)?(19|20)\d{2}(\s*[/–-]\s*(\d{2}|\d{4}))?$|^(average|avg|mean|median|minimum|maximum|min|max|year|ytd|rolling|q(tr ?)?[1-4]|quarter|(% |per ?cent(age)? |pct )?change|diff|évolution|veränderung|variación)\b/;

/**
 * Tells what each row is. `names` are the columns of names that were read; `lookedUp` are those of them that must not be blank. `meant`
 * are texts that are asked for in full: they are not totals, though they sound like it.
 */
export function rowKinds(
  ledger: Ledger,
  names: readonly LedgerNames[],
  lookedUp: readonly LedgerNames[],
  meant: ReadonlySet<string>,
): RowKinds {
  const { table, rows, months, counts, totals: others } = ledger;
  const kinds = new Uint8Array(rows);
  const totals: TotalRow[] = [];
  const measures: TotalRow[] = [];
  if (table.rowIsOffence) return { ...recordKinds(ledger, names), measures };
  const figures = table.named ? [...counts, ...others] : counts;
  const flagged = totalTexts(ledger, names, meant);
  const measured = measureTexts(ledger, names, meant);
  const told = lookedUp.every((column) => isFlag(column) && names.some((other) => other !== column && !other.code)) ? names : lookedUp;
  // Where headers name what is counted, and rows say months, a row needs no name of its own.
  const needed = table.named?.of === "offence" ? [] : told;
  const isYearAbove = table.months.in === "rows" && table.months.year?.column === table.months.month.column;
  const inMonth = table.months.in === "rows" ? table.months.month.column : -1;
  const last = months ? rows - 1 : ledger.lastFilled;
  const totalAt = (row: number): Omit<TotalRow, "row"> | null => {
    if (months && months.months[row] === 0) {
      const text = months.text(row);
      if (isTotal(text) || ((table.named !== null || isYearAbove) && NO_MONTH.test(normalised(text))))
        return { column: inMonth, label: text };
    }
    const flag = flaggedIn(flagged, row);
    if (flag || ledger.rolledUp?.has(row) !== true) return flag;
    return months?.months[row] === 0 ? { column: inMonth, label: NO_LABEL } : rolledUpAt(names, row);
  };
  // Records that lack a name are counted as any others, by month too.
  const isUnnamed = (row: number) => !table.said.fromRecords && needed.length > 0 && needed.every(({ ids }) => ids[row]! < 0);
  const isMerged = table.months.in === "rows" && table.months.mergedOver.length > 0;
  // Under months, words in place of a count are not a note.
  const holdsFigure = (row: number) => (table.months.in === "headers" ? holdsMore(counts, row) : holdsCount(counts, row));
  const isLeftOut = leftOutTest(ledger);
  const kindAt = (row: number): number => {
    if (ledger.secondHeaders.has(row)) return SECOND_HEADER;
    if (isLeftOut?.(row) === true) return LEFT_OUT;
    const total = totalAt(row);
    if (total) {
      if (isFilled(figures, row)) totals.push({ row, ...total });
      return TOTAL;
    }
    const measure = flaggedIn(measured, row);
    if (measure) {
      if (isFilled(figures, row)) measures.push({ row, ...measure });
      return LEFT_OUT;
    }
    const dated = months === null || months.months[row] !== 0;
    // Beside a merged month, a row that names nothing has none either.
    if (isUnnamed(row)) return (dated || isMerged) && holdsFigure(row) ? UNNAMED : NOTHING;
    if (!dated) return holdsCount(figures, row) ? UNDATED : NOTHING;
    return months === null && !isFilled(counts, row) ? HEADING : COUNTED;
  };
  kinds.fill(NOTHING, last + 1);
  for (let row = 0; row <= last; row += 1) kinds[row] = kindAt(row);
  return { kinds, totals, measures, again: leaveOutAgain(ledger, names, kinds) };
}

/** True for a column that only marks some rows: a strand may look at nothing else, and a row without the mark has a name all the same. */
function isFlag({ texts, header, code }: LedgerNames): boolean {
  return texts.length === 1 && !code && !isPlaceHeader(header) && offenceRank(header) === null;
}

/** What rows are where each is one offence. Below some of them Excel's "Subtotal" may have counted those above. */
function recordKinds(ledger: Ledger, names: readonly LedgerNames[]): Omit<RowKinds, "measures"> {
  const { table, rows, months, secondHeaders } = ledger;
  const kinds = new Uint8Array(rows);
  const totals: TotalRow[] = [];
  const isLeftOut = leftOutTest(ledger);
  const subtotals = names.flatMap((column): readonly Flagged[] => {
    const texts = column.code ? new Set<string>() : subtotalsAmong(column.texts);
    return texts.size === 0 ? [] : [{ names: column, flags: column.texts.map((text) => texts.has(text)) }];
  });
  for (let row = 0; row < rows; row += 1) {
    if (months!.months[row] === 0) kinds[row] = secondHeaders.has(row) ? SECOND_HEADER : UNDATED;
    const total = subtotals.length === 0 ? null : flaggedIn(subtotals, row);
    if (total) kinds[row] = TOTAL;
    if (total) totals.push({ row, ...total });
  }
  if (isLeftOut) for (let row = 0; row < rows; row += 1) if (isLeftOut(row)) kinds[row] = LEFT_OUT;
  const again = table.said.sameRows === "counted once" ? pastedRows(ledger) : [];
  for (const row of again) kinds[row] = LEFT_OUT;
  return { kinds, totals, again: again.length };
}

/** Leaves rows out that were counted before: the same one again, which it counts, and parts of a whole. */
function leaveOutAgain(ledger: Ledger, names: readonly LedgerNames[], kinds: Uint8Array): number {
  const isCounted = (row: number) => kinds[row] === COUNTED;
  const { sameRows: said } = ledger.table.said;
  const again =
    said === "counted once"
      ? rowsAgain(ledger, names, isCounted)
      : said === "first counted" || said === "last counted"
        ? otherRows(ledger, names, isCounted, said)
        : [];
  for (const row of again) kinds[row] = LEFT_OUT;
  for (const row of partRows(ledger, names, isCounted)) kinds[row] = PART;
  return again.length;
}

function rowsAgain(ledger: Ledger, names: readonly LedgerNames[], isCounted: (row: number) => boolean): readonly number[] {
  if (isOneEach(ledger, names, isCounted)) return pastedRows(ledger);
  if (!tellAll(ledger, names)) return [];
  return sameRows(ledger, names, isCounted).flatMap(({ row, differs }) => (differs === null ? [row] : []));
}

/** All but the first or the last of rows with the same month and names, whatever they count. */
function otherRows(
  ledger: Ledger,
  names: readonly LedgerNames[],
  isCounted: (row: number) => boolean,
  said: "first counted" | "last counted",
): readonly number[] {
  if (!tellAll(ledger, names)) return [];
  const same = sameRows(ledger, names, isCounted);
  if (said === "first counted") return same.map(({ row }) => row);
  // Each row but the last of those with the same first one.
  const last = new Set(new Map(same.map(({ row, first }) => [first, row])).values());
  return [...new Set(same.flatMap(({ row, first }) => [first, row]))].filter((row) => !last.has(row));
}

/** How a message and the sheet "Reading" call a cell without a name. */
export const NO_LABEL = "(blank)";

/** What a row that adds others up is called, where a column has no name for it. */
function rolledUpAt(names: readonly LedgerNames[], row: number): Omit<TotalRow, "row"> {
  const of = names.find(({ ids, texts }) => ids[row]! < 0 || isNoName(texts[ids[row]!]!)) ?? names[0]!;
  return { column: of.column, label: of.texts[of.ids[row]!] ?? NO_LABEL };
}

/** Some texts of a column. */
interface Flagged {
  readonly names: LedgerNames;
  readonly flags: readonly boolean[];
}

/** The column by whose text a row is one of those, with the text. */
function flaggedIn(columns: readonly Flagged[], row: number): Omit<TotalRow, "row"> | null {
  const by = columns.find(({ names: { ids }, flags }) => flags[ids[row]!] === true)?.names;
  return by ? { column: by.column, label: by.texts[by.ids[row]!]! } : null;
}

/** The texts of each column that name no count, where others in the column do not. Left out where the analyst said what counts there. */
function measureTexts({ table }: Ledger, names: readonly LedgerNames[], meant: ReadonlySet<string>): readonly Flagged[] {
  const said = new Set(table.said.values.filter(({ says }) => says !== "left out" && says !== "counted").map(({ column }) => column));
  return names
    .filter(({ code, column, header }) => !code && !said.has(column) && !isMeasureHeader(header))
    .map((column) => ({
      names: column,
      flags: column.texts.map((text) => isMeasureRow(text) && !meant.has(normalised(text)) && !isSaidCounted(table, column.column, text)),
    }))
    .filter(({ names: { texts }, flags }) => flags.includes(true) && texts.some((text, at) => !flags[at] && !isTotal(text)));
}

/** The texts of each column that name totals. Left out where the analyst said that they alone count. */
function totalTexts(ledger: Ledger, names: readonly LedgerNames[], meant: ReadonlySet<string>): readonly Flagged[] {
  const { table, counts, rows } = ledger;
  const isSum = ({ column, header }: LedgerNames, text: string) =>
    isTotalUnder(header, text) || table.sums.some((sum) => sum.column === column && sum.text === text);
  const only = new Set(table.said.values.flatMap(({ says, text }) => (says === "only" ? [text] : [])));
  // Where each row with figures says "All", there is nothing else for these to be the total of.
  const isInEach = ({ ids }: LedgerNames) => ids.every((id, row) => id >= 0 || row >= rows || !isFilled(counts, row));
  const isWhole = ({ column }: LedgerNames, text: string) => table.wholes.some((whole) => whole.column === column && whole.text === text);
  return names
    .filter(({ code }) => !code)
    .map((column) => ({
      names: column,
      flags: column.texts.map(
        (text) =>
          isSum(column, text) &&
          !isWhole(column, text) &&
          !meant.has(normalised(text)) &&
          !only.has(normalised(text)) &&
          !isSaidCounted(table, column.column, text),
      ),
    }))
    .filter(({ names: column, flags }) => flags.includes(true) && (flags.includes(false) || !isInEach(column)));
}

/** Tells rows that do not count by what the analyst said; null where nothing was said, or the columns were not read. */
function leftOutTest(ledger: Ledger): ((row: number) => boolean) | null {
  const notes = ledger.table.said.values.filter(({ says }) => says === "only" || says === "left out");
  const tests = [...new Set(notes.map(({ column }) => column))].flatMap((column) => {
    const names = ledger.table.categories
      .filter((category) => category.column === column)
      .flatMap((category) => ledger.names(category) ?? []);
    const { isOut } = leftOutBy(notes.filter((note) => note.column === column));
    return names.map(({ ids, texts: all }) => {
      const flags = all.map((text) => isOut(normalised(text)));
      return (row: number) => (ids[row]! < 0 ? isOut(NO_LABEL) : flags[ids[row]!]!);
    });
  });
  const { again } = ledger;
  const all = [...tests, ...undatedLeftOut(ledger)];
  return all.length === 0 && !again ? null : (row) => again?.has(row) === true || all.some((test) => test(row));
}

/** Tells the rows without a month that the analyst said are left out, by what stands in place of one. */
function undatedLeftOut({ table, months }: Ledger): readonly ((row: number) => boolean)[] {
  const column = table.months.in === "rows" ? table.months.month.column : null;
  const out = new Set(table.said.values.flatMap((note) => (note.column === column && note.says === "left out" ? [note.text] : [])));
  if (months === null || out.size === 0) return [];
  return [(row) => months.months[row] === 0 && out.has(normalised(months.text(row)) || NO_LABEL)];
}
