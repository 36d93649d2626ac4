import { cellAt, columnLetters } from "../../domain/address";
import { finding, placeOf, type Finding } from "../../domain/finding";
import { sourcesOf } from "../../domain/series";
import type { Condition, StrandDefinition, StrandFigures } from "../../domain/strand";
import { normalised } from "../../domain/text";
import { whenOfCell } from "../dates/when";
import { monthRuns, type MonthRun } from "../recognise/layouts/month-run";
import { blocksOf } from "../recognise/layouts/side-by-side";
import { isPlaceHeader } from "../recognise/places";
import type { SheetHead } from "../sheets/grid";
import { NOTHING_SAID, type SheetNotes } from "../sheets/reading-notes";
import { saysOfFigures } from "../sheets/said-sheets";
import { systemsGiven } from "../sheets/systems-table";
import { headerOf, isBlank, isWords, rangeOf, viewOf, type Region, type SheetView } from "../sheets/sheet-view";
import type { MonthlyTable, Recognition, TableColumn } from "../tables/tables";
import { isKnownPlace } from "../texts/known-places";
import { cellOf, sourceOf } from "./figure-places";
import type { GivenStrand } from "./given-strand";
import { conditionTest } from "./rules";

/** Fewer rows are a note on some figures. */
const FEWEST_ROWS = 12;

/** Texts beside dates, some of which come again within a month, as they do in records. */
interface DatedTexts {
  readonly date: number;
  readonly column: number;
  readonly header: string;
  readonly headerRow: number;
  readonly rows: readonly { readonly row: number; readonly text: string; readonly month: number }[];
  /** The columns of its block, between blank ones. */
  readonly block: Region;
}

export interface BesideInput {
  readonly recognition: Recognition;
  readonly heads: readonly SheetHead[];
  readonly strands: readonly StrandFigures[];
  /** The strands of the "Strands" table; null where there is none. */
  readonly given: readonly GivenStrand[] | null;
}

/**
 * Rows with dates and with what strands count, of which no strand counts any: records under a header that is not known, beside a list of
 * months that was worked out from them. Only the rows that were read first are looked at.
 */
export function recordsBeside({ recognition, heads, strands, given }: BesideInput): readonly Finding[] {
  // Beside records that count, others are of another system, or a log.
  const areRecords = (strand: StrandFigures) => recognition.tables.some((table) => table.rowIsOffence && isUsedBy(table, strand));
  const counting = strands.filter((each) => sourcesOf(each.figures).length > 0 && !areRecords(each));
  if (counting.length === 0) return [];
  // What is said to be of measures, or of a system to compare, is known.
  const known = new Set([...recognition.measures.rows, ...systemsGiven(heads).rows].map(({ texts }) => normalised(texts.Sheet)));
  const isNamed =
    given === null || given.some(({ rules }) => rules.some(({ conditions }) => conditions.some(({ column }) => column !== null)));
  return heads.flatMap((head) => {
    const notes = recognition.notes.sheets.get(head.sheet) ?? NOTHING_SAID;
    if (head === recognition.strandsHead || !notes.read || saysOfFigures(head) || known.has(normalised(head.sheet))) return [];
    const found = datedTexts(head, notes).map((texts) => ({
      texts,
      strands: counting.filter((each) => isBeside(texts, head.sheet, each, recognition.tables)),
    }));
    const most = found.toSorted((one, other) => other.strands.length - one.strands.length)[0];
    return most && most.strands.length > 0 ? [findingOf(head.sheet, most.texts, most.strands, recognition.tables, isNamed)] : [];
  });
}

function findingOf(
  sheet: string,
  { column, header, headerRow, rows }: DatedTexts,
  strands: readonly StrandFigures[],
  tables: readonly MonthlyTable[],
  isNamed: boolean,
): Finding {
  const used = tables.filter((table) => strands.some((strand) => isUsedBy(table, strand)));
  const example = rows.find(({ text }) => strands.some(({ definition }) => isCounted(definition, text)))!.text;
  return finding("recordsNotCounted", placeOf(cellAt(sheet, headerRow, column)), {
    strands: strands.map(({ definition }) => definition.strand),
    ...{ header, example, column: columnLetters(column) },
    tables: used.map((table) => (table.sheet === sheet ? { ...sourceOf(table, used), cell: cellOf(table, used) } : sourceOf(table, used))),
    ...(isNamed ? { named: true } : {}),
  });
}

/** True where a strand's figures are of other rows than these, which have its name. */
function isBeside({ date, rows, block }: DatedTexts, sheet: string, strand: StrandFigures, tables: readonly MonthlyTable[]): boolean {
  const used = tables.filter((table) => table.sheet === sheet && isUsedBy(table, strand));
  if (used.some(({ months }) => months.in === "rows" && months.month.column === date)) return false;
  const isInBlock = ({ column }: TableColumn) => column >= block.left && column <= block.right;
  const inBlock = used.filter(({ counts, categories }) => [...counts, ...categories].some(isInBlock));
  const free = rows.filter(
    ({ row, text }) => isCounted(strand.definition, text) && !inBlock.some(({ firstRow, lastRow }) => row >= firstRow && row <= lastRow),
  );
  const pairs = new Set(free.map(({ text, month }) => `${text}\n${month}`));
  return free.length >= FEWEST_ROWS && pairs.size < free.length;
}

function isUsedBy({ sheet, firstRow, lastRow, counts, totals, months }: MonthlyTable, { figures }: StrandFigures): boolean {
  const columns = [...counts, ...totals, ...(months.in === "rows" ? [months.month] : [])].map(({ column }) => column);
  return sourcesOf(figures).some(
    ({ rows, ...source }) =>
      source.sheet === sheet && columns.includes(source.column) && rows.length > 0 && rows[0]! <= lastRow && rows.at(-1)! >= firstRow,
  );
}

/** True where a strand would count a text, wherever its rule lets it look. A place says nothing of offences. */
function isCounted({ strand, rules }: StrandDefinition, text: string): boolean {
  if (isKnownPlace(text)) return false;
  if (rules.length === 0) return normalised(strand) === normalised(text);
  const names = ({ column, values }: Condition) => values.length > 0 && !isPlaceHeader(column);
  return rules.some(
    ({ sheets, conditions }) => sheets.length === 0 && conditions.some((each) => names(each) && conditionTest(each)(normalised(text))),
  );
}

/** What was found on heads before. While figures are typed, all sheets but one stay the same. */
const KNOWN = new WeakMap<SheetHead, { readonly notes: SheetNotes; readonly found: readonly DatedTexts[] }>();

function datedTexts(head: SheetHead, notes: SheetNotes): readonly DatedTexts[] {
  const known = KNOWN.get(head);
  if (known?.notes === notes) return known.found;
  const view = viewOf(head, notes);
  const found = view === null ? [] : monthRuns(view, view.region).flatMap((run) => textsBeside(view, run));
  KNOWN.set(head, { notes, found });
  return found;
}

/** The columns of words in the block of a column of dates. */
function textsBeside(view: SheetView, { column: date, headerRow, firstRow }: MonthRun): readonly DatedTexts[] {
  const block = blocksOf(view, view.region).find(({ left, right }) => left <= date && date <= right);
  if (!block) return [];
  const dated = rangeOf(firstRow, view.region.bottom).flatMap((row) => {
    const when = isBlank(view.at(row, date)) ? null : whenOfCell(view.at(row, date), view.dates);
    return when === null ? [] : [{ row, month: when.month }];
  });
  if (dated.length < FEWEST_ROWS) return [];
  return rangeOf(block.left, block.right).flatMap((column): readonly DatedTexts[] => {
    const rows = dated.flatMap(({ row, month }) => (isWords(view.at(row, column)) ? [{ row, month, text: view.text(row, column) }] : []));
    const isOften = rows.length >= FEWEST_ROWS && new Set(rows.map(({ text, month }) => `${text}\n${month}`)).size < rows.length;
    return column === date || !isOften ? [] : [{ date, column, headerRow, header: headerOf(view, headerRow, column), rows, block }];
  });
}
