import { columnLetters } from "../../domain/address";
import { cellList, cellLists } from "../../domain/cell-list";
import { finding, type Finding, type FindingDetails } from "../../domain/finding";
import { normalised, oneLine } from "../../domain/text";
import { parseMonth } from "../dates/months";
import { shownDate } from "../dates/quarter-ends";
import { BLANK } from "../ledger/count-column";
import { holdsCount, sheetRow, type Ledger } from "../ledger/ledger";
import { COUNTED, NO_LABEL, UNDATED, UNNAMED } from "../ledger/row-kinds";
import { sameRows } from "../ledger/same-rows";
import { isBlank } from "../sheets/sheet-view";
import { figureColumns, isSaidCounted, offenceColumns } from "../tables/table-data";
import type { MonthlyTable, TableColumn } from "../tables/tables";
import { isPageLine } from "../texts/labels";
import type { MatchedRows } from "./matched-rows";
import { isCountedWithout } from "./without-name";

/** How many labels of left-out rows are quoted. */
const QUOTED_LABELS = 5;
/** How many unreadable months a finding quotes. */
const QUOTED_MONTHS = 6;
const QUOTED_TOTALS = 3;
/** A column that is blank in more than this share of the rows concerns only some rows: a flag, a remark. Offences are no remark. */
const MOST_BLANK = { offence: 0.5, other: 0.05 } as const;
/** How many undated rows are kept for their finding. */
const MOST_UNDATED = 1000;

/** The findings about rows that cannot be counted as they are. */
export function brokenRows(ledger: Ledger, matched: MatchedRows): readonly Finding[] {
  return [
    ...undatedRows(ledger, matched),
    ...monthsAsTotals(ledger, matched),
    ...partlyNamedRows(ledger, matched),
    ...(ledger.table.named && ledger.months ? monthsTwice(ledger, matched) : []),
    ...secondHeaders(ledger),
  ];
}

/** The findings about rows and columns that were passed over, and why. `totals` are the columns of totals that no strand counts. */
export function passedOver(ledger: Ledger, matched: MatchedRows, totals: readonly TableColumn[]): readonly Finding[] {
  return [
    ...totalRows(ledger, matched.totals, "rows"),
    ...totalRows(ledger, matched.measures, "measures"),
    ...totalColumns(ledger.table, totals),
    ...unnamedRows(ledger, matched),
    ...columnsNotRead(ledger, matched),
  ];
}

/** Months that stand in two rows of the same names, where headers name what is counted. */
function monthsTwice(ledger: Ledger, { names, kinds }: MatchedRows): readonly Finding[] {
  const { table, months } = ledger;
  if (table.said.sameRows === "added up") return [];
  const twice = sameRows(ledger, names, (row) => kinds[row] === COUNTED, false).map(({ row }) => row);
  if (twice.length === 0 || table.months.in !== "rows") return [];
  const address = cellList(
    table.months.month.column,
    twice.map((row) => sheetRow(ledger, row)),
  );
  return [finding("twoRowsForMonth", { sheet: table.sheet, address }, { months: [...new Set(twice.map((row) => months!.at(row)!))] })];
}

/** Rows with figures but without a month. */
function undatedRows(ledger: Ledger, matched: MatchedRows): readonly Finding[] {
  const { table, rows, months } = ledger;
  // Mostly there is none, and searching the array itself costs almost nothing.
  if (months === null || table.months.in !== "rows") return [];
  if (!matched.kinds.includes(UNDATED)) return [];
  const undated: number[] = [];
  const isMeant = table.rowIsOffence ? isUndatedRecord(ledger, matched) : () => true;
  for (let row = 0; row < rows && undated.length < MOST_UNDATED; row += 1) {
    if (matched.kinds[row] === UNDATED && matched.definitionsOf(matched.classes[row]!).length > 0 && isMeant(row)) undated.push(row);
  }
  if (undated.length === 0) return [];
  const address = cellList(
    table.months.month.column,
    undated.map((row) => sheetRow(ledger, row)),
  );
  // "Unknown" and "unknown" are left out together.
  const texts = [...new Map(undated.map((row) => [normalised(months.text(row)), months.text(row)])).values()];
  const found = [...new Set(texts.map((text) => asShown(text, table)))].slice(0, QUOTED_MONTHS);
  const records = table.rowIsOffence ? { records: true } : {};
  // Where there are more texts than can be quoted, a button could not say what it leaves out; and "Janury 20" is a month.
  const isSaid = texts.length <= QUOTED_MONTHS && undated.length < MOST_UNDATED && !texts.some((text) => /\d/.test(text));
  const leaveOut = isSaid ? { leaveOut: { column: columnLetters(table.months.month.column), texts } } : {};
  return [finding("rowsWithoutMonth", { sheet: table.sheet, address }, { count: undated.length, found, ...records, ...leaveOut })];
}

/** A date far off is quoted as Excel shows it, not by its number: "05/03/2091". */
function asShown(text: string, { dates }: MonthlyTable): string {
  return /^[1-9]\d{4}$/.test(text) && !dates.date1904 ? shownDate(Number(text)) : text;
}

/** The finding about "Dec 19 total" and "Total Dec 19", where no other row has that month: its figures are none of other rows' again. */
function monthsAsTotals(ledger: Ledger, { totals }: MatchedRows): readonly Finding[] {
  const { table, months } = ledger;
  const column = table.months.in === "rows" ? table.months.month.column : null;
  const inMonths = totals.filter((total) => total.column === column);
  const named = [...new Set(inMonths.map(({ label }) => label))].flatMap((label) => {
    const [, behind, before] = OF_MONTH.exec(label.trim()) ?? [];
    const month = parseMonth(behind ?? before ?? "", table.dates);
    return month === null ? [] : [{ label, month }];
  });
  if (column === null || months === null || named.length === 0) return [];
  const there = new Set(months.months);
  const alone = named.filter(({ month }) => !there.has(month));
  if (alone.length === 0) return [];
  const labels = new Set(alone.map(({ label }) => label));
  const rows = inMonths.flatMap(({ row, label }) => (labels.has(label) ? [sheetRow(ledger, row)] : []));
  const details = { count: new Set(alone.map(({ month }) => month)).size, found: [...labels].slice(0, QUOTED_TOTALS), totals: true };
  return [finding("rowsWithoutMonth", { sheet: table.sheet, address: cellList(column, rows) }, details)];
}

/** The word total beside one month, and nothing else: "Year to Mar 2020 total" is of other months. */
const OF_MONTH = /^(?:(?:sub-?|grand )?totals?[ :,–-]+(.+)|(.+?)[ :,–-]+(?:sub-?|grand )?totals?:?)$/i;

/** Tells records from second headers, and from notes, which stand below the last date and name nothing that records above name. */
function isUndatedRecord({ months, rows }: Ledger, { lookedUp }: MatchedRows): (row: number) => boolean {
  let last = rows - 1;
  while (last >= 0 && months!.months[last] === 0) last -= 1;
  return (row) => {
    const isNamed = lookedUp.some(({ ids }) => ids[row]! >= 0 && (row <= last || ids.subarray(0, last + 1).includes(ids[row]!)));
    const isHeader = lookedUp.some(({ ids, texts, header }) => normalised(texts[ids[row]!] ?? "") === normalised(header));
    return isNamed && !isHeader;
  };
}

/** Header rows among the figures, but for the table's own header again, as it is printed on each page. */
function secondHeaders(ledger: Ledger): readonly Finding[] {
  const { table, secondHeaders: rows } = ledger;
  const column = table.months.in === "rows" ? table.months.month.column : table.counts[0]?.column;
  return [...rows].flatMap((row) => {
    if (isNextPage(ledger, row)) return [];
    const address = cellList(column!, [sheetRow(ledger, row)]);
    return finding("secondHeader", { sheet: table.sheet, address }, {});
  });
}

/** True of the table's own header in rows that say their months, with no title above it. A column that was not read may have held one. */
function isNextPage(ledger: Ledger, row: number): boolean {
  const { table, months } = ledger;
  if (!months) return false;
  const columns = [...table.categories, ...figureColumns(table), ...table.totals, ...(table.asides ?? [])];
  const cellsAt = (at: number) => columns.map(({ column }) => ledger.cells(column)?.[at] ?? null);
  const isHeader = cellsAt(row).every((raw, at) =>
    raw === null ? table.rowIsOffence : normalised(oneLine(raw)) === normalised(columns[at]!.header),
  );
  if (!isHeader || row === 0 || months.months[row - 1] !== 0) return isHeader;
  const textsAt = (at: number) => cellsAt(at).flatMap((raw) => (raw === null || isBlank(raw) ? [] : [oneLine(raw)]));
  const title = textsAt(row - 1).join(" ");
  // "Burglary" above rows that each say so tells nothing new.
  return title === "" || isPageLine(title) || table.titles.includes(title) || textsAt(row + 1).includes(title);
}

function totalRows(ledger: Ledger, totals: MatchedRows["totals"], of: "rows" | "measures"): readonly Finding[] {
  if (totals.length === 0) return [];
  const rowsOf = new Map<number, number[]>();
  for (const { row, column } of totals) rowsOf.set(column, [...(rowsOf.get(column) ?? []), sheetRow(ledger, row)]);
  const labels = [...new Set(totals.map(({ label }) => label))].slice(0, QUOTED_LABELS);
  const place = { sheet: ledger.table.sheet, address: cellLists(rowsOf) };
  return [finding("totalsLeftOut", place, { of, labels, count: totals.length, sheets: 1 })];
}

/** Columns that are no month's; of those that may be one, the finding that asks says all. */
function totalColumns({ sheet, headerRow, named }: MonthlyTable, columns: readonly TableColumn[]): readonly Finding[] {
  const leftOut = (of: "columns" | "headers" | "again", own: readonly TableColumn[]) => {
    const place = { sheet, address: cellLists(own.map(({ column }) => [column, [headerRow]])) };
    const labels = own.map(({ header }) => header).slice(0, QUOTED_LABELS);
    return own.length === 0 ? [] : [finding("totalsLeftOut", place, { of, labels, count: own.length, sheets: 1 })];
  };
  const [again, totals] = [true, false].map((isAgain) => columns.filter((each) => !each.asked && (each.again ?? false) === isAgain));
  return [...leftOut(named ? "headers" : "columns", totals!), ...leftOut("again", again!)];
}

/** Rows with figures but without a name: no strand counts them. One that adds the others up is a total that nobody named. */
function unnamedRows(ledger: Ledger, matched: MatchedRows): readonly Finding[] {
  const { kinds, lookedUp, names } = matched;
  // Where each row is one offence, a row without a name counts for any strand that counts all of them.
  if (ledger.table.rowIsOffence || !kinds.includes(UNNAMED)) return [];
  const unnamed: number[] = [];
  for (let row = 0; row < kinds.length; row += 1) if (kinds[row] === UNNAMED) unnamed.push(row);
  // The column by which they can be left out alone, if there is one.
  const free = lookedUp.find(({ ids }) => !isCountedWithout(matched, ids));
  const { header, column } = (free ?? lookedUp[0] ?? names[0])!;
  const counted = free || lookedUp.length === 0 ? {} : { counted: "others" as const };
  const sums = new Set(unnamed.filter((row) => addsUp(ledger, kinds, row)));
  return [
    { rows: unnamed.filter((row) => !sums.has(row)), severity: "error" as const },
    { rows: [...sums], severity: "info" as const },
  ]
    .filter(({ rows }) => rows.length > 0)
    .map(({ rows, severity }) => withoutName(ledger, { header, column }, rows, { ...counted, total: severity === "info" }));
}

/** Rows that lack one of the names by which strands are looked up, in a column that is filled in nearly all others. */
function partlyNamedRows(ledger: Ledger, matched: MatchedRows): readonly Finding[] {
  const { kinds, lookedUp } = matched;
  const { table, counts } = ledger;
  const offences = offenceColumns(table).columns;
  const isCounted = (row: number) => kinds[row] === COUNTED && (table.rowIsOffence || holdsCount(counts, row));
  return lookedUp.flatMap((column): readonly Finding[] => {
    if (!column.ids.includes(-1) || isSaidCounted(table, column.column, NO_LABEL)) return [];
    const blank: number[] = [];
    // A row that was counted from records stands for all of these.
    const size = (row: number) => (table.said.fromRecords ? counts.reduce((sum, { values }) => sum + values[row]!, 0) : 1);
    let [filled, without] = [0, 0];
    for (let row = 0; row < kinds.length; row += 1) {
      if (!isCounted(row)) continue;
      if (column.ids[row]! >= 0) filled += size(row);
      else {
        blank.push(row);
        without += size(row);
      }
    }
    const most = offences.some((each) => each.column === column.column) ? MOST_BLANK.offence : MOST_BLANK.other;
    if (blank.length === 0 || without > most * (filled + without)) return [];
    const counted = isCountedWithout(matched, column.ids) ? { counted: "some" as const } : {};
    return [withoutName(ledger, column, blank, { ...counted, total: false })];
  });
}

function withoutName(
  ledger: Ledger,
  { header, column }: TableColumn,
  rows: readonly number[],
  more: Pick<FindingDetails["rowsWithoutCategory"], "counted" | "total">,
): Finding {
  const address = cellList(
    column,
    rows.map((row) => sheetRow(ledger, row)),
  );
  const details = { column: header, count: rows.length, records: ledger.table.rowIsOffence, ...more };
  return finding("rowsWithoutCategory", { sheet: ledger.table.sheet, address }, details, more.total ? "info" : "error");
}

/** True of a row that is the sum of all others that count, or of those above it, in every column. */
function addsUp({ counts }: Ledger, kinds: Uint8Array, row: number): boolean {
  const filled = counts.filter(({ states }) => states[row] !== BLANK);
  const isSum = (from: number, to: number) => {
    const others = Array.from({ length: to - from }, (_, at) => from + at).filter((other) => kinds[other] === COUNTED);
    // One figure alone may be the sum of two others by chance.
    if (others.length < (filled.length < 2 ? 3 : 2)) return false;
    return filled.every(({ values }) => others.reduce((sum, other) => sum + (values[other]! > 0 ? values[other]! : 0), 0) === values[row]);
  };
  if (filled.length === 0) return false;
  let block = row;
  while (block > 0 && kinds[block - 1] === COUNTED) block -= 1;
  return isSum(0, kinds.length) || isSum(0, row) || isSum(block, row);
}

/** Columns of names that were not read for their size: a total in one of them would be counted. */
function columnsNotRead({ table }: Ledger, { names }: MatchedRows): readonly Finding[] {
  // Records have no rows of totals.
  if (table.rowIsOffence) return [];
  const read = new Set(names.map(({ column }) => column));
  const columns = table.categories.filter(({ column, code }) => !code && !read.has(column)).map(({ header }) => header);
  return columns.length === 0 ? [] : [finding("columnsNotChecked", { sheet: table.sheet, address: null }, { columns })];
}
