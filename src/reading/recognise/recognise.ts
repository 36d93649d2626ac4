import { parseAddress } from "../../domain/address";
import { finding, NOWHERE, type Finding } from "../../domain/finding";
import type { Month } from "../../domain/month";
import { normalised, oneLine } from "../../domain/text";
import type { SheetHead } from "../sheets/grid";
import { languageOf, monthNameIn, type MonthNames } from "../dates/languages";
import { nameTheSame, tablesOn, type SheetTables } from "./layouts";
import { whatStands } from "./seen";
import { viewOf, type Region, type SheetView } from "../sheets/sheet-view";
import { placeSaid, placesOf } from "./places";
import { NOTHING_SAID, type SheetNotes } from "../sheets/reading-notes";
import { breaksGiven } from "../sheets/breaks-table";
import { paperGiven } from "../sheets/paper-table";
import { measuresGiven, measuresWithoutHeaders } from "../sheets/measures-table";
import { saysOfFigures } from "../sheets/said-sheets";
import { isOfSystems } from "../sheets/systems-table";
import { targetsGiven, targetsWithoutHeaders, isTargetsSheet } from "../sheets/targets-table";
import { readingNotes } from "../sheets/reading-table";
import { columnsLeftOut, leftOut, tablesLeftOut } from "./left-out-as-said";
import { remarksOn } from "./remarks";
import { amongMonthSheets, ownYearsOnly } from "./earlier-years";
import { withSharedPeriods } from "./shared-periods";
import { saidOnce } from "./said-once";
import { monthColumns, offenceColumns } from "../tables/table-data";
import type { ComparisonTable, MonthlyTable, Recognition, SeenSheet } from "../tables/tables";

/** The sheet, or the Excel table, that holds the strands' definitions. */
const STRANDS = "strands";

/**
 * Finds the offence tables on the workbook's sheets and the sheet with the "Strands" table. Says of every other sheet what was seen on
 * it. Hidden sheets are read too, with a finding that says so. `by` is the column that the analyst chose for strands, if any: a sheet
 * that has it must not be passed over. `strandsFrom` is a "Strands" table from elsewhere.
 */
export function recognise(
  heads: readonly SheetHead[],
  { by, strandsFrom }: { readonly by: string | null; readonly strandsFrom?: SheetHead | null },
): Recognition {
  const strandsHead = findStrands(heads);
  const noted = readingNotes(heads);
  const breaks = breaksGiven(heads);
  const paper = paperGiven(heads);
  const targets = targetsGiven(heads);
  const tables: MonthlyTable[] = [];
  const comparisons: ComparisonTable[] = [];
  const beside: ComparisonTable[] = [];
  const findings: Finding[] = [...noted.findings, ...breaks.findings, ...targets.findings, ...paper.findings];
  const unclear: { readonly head: SheetHead; readonly read: SheetTables }[] = [];
  const seen: SeenSheet[] = [];
  const names = languageOf(new Set(heads.flatMap(({ sheet }) => monthNameIn(sheet) ?? [])));
  const [withPeriods, amongMonths] = [withSharedPeriods(heads), amongMonthSheets(heads)];
  const notesOf = (head: SheetHead) =>
    amongMonths(head, withPeriods(head, inLanguage(head.sheet, names, noted.notes.sheets.get(head.sheet) ?? NOTHING_SAID)));
  const ofFigures = heads.filter((head) => head !== strandsHead && !saysOfFigures(head));
  const compared = ofFigures.flatMap((head) => (notesOf(head).read ? readHead(head, notesOf(head)).read.comparisons : []));
  const areTogether = compared.length > 1 && nameTheSame(compared);
  for (const head of heads) {
    if (isOfSystems(head)) seen.push({ sheet: head.sheet, seen: "a part of comparing two systems" });
    if (!ofFigures.includes(head)) continue;
    const notes = notesOf(head);
    if (!notes.read) {
      if (readHead(head, NOTHING_SAID).read.tables.length > 0) findings.push(leftOut(head.sheet, { of: "sheet" }));
      seen.push({ sheet: head.sheet, seen: "not to be read, as you said" });
      continue;
    }
    const { view, read: apart } = readFor(by, [strandsFrom, strandsHead], head, notes);
    const read = withoutUnread(areTogether ? (apart.together ?? apart) : apart, notes);
    if (read.tables.length + read.comparisons.length === 0) {
      seen.push({ sheet: head.sheet, seen: view ? whatStands(view) : "nothing" });
      findings.push(...targetsWithoutHeaders(head), ...measuresWithoutHeaders(head));
      if (read.findings.length > 0) unclear.push({ head, read });
      continue;
    }
    const counted = read.tables.map((table) => asSaid(table, notes));
    tables.push(...counted.flat());
    const dropped = read.tables.filter((_, at) => counted[at]!.length === 0);
    if (dropped.length > 0) findings.push(tablesLeftOut(dropped, read.tables));
    findings.push(...columnsLeftOut(head, notes, read.tables));
    comparisons.push(...read.comparisons);
    beside.push(...(read.compared ?? []));
    findings.push(...read.findings, ...remarksOn(head, read));
  }
  const isNothing = tables.length + comparisons.length === 0;
  // A sheet that names what the others do may hold some of their figures. Without it, they could be too small.
  const wanted = by === null ? tables.flatMap((table) => offenceColumns(table).columns.map(({ header }) => header)) : [by];
  // So may a grid of years and months beside others that are each of one offence.
  const areGrids = tables.some(({ place }) => place?.from === "header");
  const stops = ({ head, read }: { head: SheetHead; read: SheetTables }) =>
    isNothing ||
    (areGrids && read.findings.some(({ code }) => code === "monthsUnderYears")) ||
    [...new Set(wanted)].some((header) => mentions(head, header));
  for (const sheet of unclear) {
    // Beside comparison tables, one that does not say its months is as much of the report.
    const isLost = (found: Finding) => comparisons.length > 0 && found.code === "pairNotRead" && found.details.why !== "not 12 months";
    const stopped = stops(sheet);
    findings.push(...sheet.read.findings.map((found): Finding => ({ ...found, severity: stopped || isLost(found) ? "error" : "warning" })));
  }
  const ofTargets = heads.filter(isTargetsSheet).map(({ sheet }) => ({ sheet, seen: TARGETS_SEEN }));
  if (isNothing && unclear.length === 0) findings.push(finding("nothingRecognised", NOWHERE, { seen: [...seen, ...ofTargets] }));
  return {
    tables: placesOf(ownYearsOnly(tables), heads),
    comparisons,
    compared: beside,
    strandsHead,
    notes: noted.notes,
    breaks,
    paper,
    targets,
    measures: measuresGiven(heads),
    seen,
    findings: saidOnce(findings),
  };
}

/** What was said of a sheet, and that its months are in the language of the names of sheets: "Enero 2019" beside "Febrero 2019". */
function inLanguage(sheet: string, names: MonthNames, notes: SheetNotes): SheetNotes {
  return names.size === 0 || monthNameIn(sheet) === null ? notes : { ...notes, dates: { names, ...notes.dates } };
}

/** What a sheet that holds nothing but targets is told for, where no other holds figures. */
const TARGETS_SEEN = "targets, which are no counts of offences. If they are counts, give the sheet another name";

const NOTHING: SheetTables = { tables: [], comparisons: [], findings: [] };

interface ReadHead {
  readonly view: SheetView | null;
  readonly read: SheetTables;
}

/** Heads that were read before, with what the analyst had said of them. While figures are typed, all sheets but one stay the same. */
const known = new WeakMap<SheetHead, ReadHead & { readonly said: string }>();

function readHead(head: SheetHead, notes: SheetNotes): ReadHead {
  const said = JSON.stringify(notes, (_, value: unknown) => (value instanceof Map ? [...value] : value));
  const before = known.get(head);
  if (before?.said === said) return before;
  const view = viewOf(head, notes);
  const read = { said, view, read: view ? tablesOn(view, excelTablesOf(head, view)) : NOTHING };
  known.set(head, read);
  return read;
}

/**
 * A head as it is read for a "Strands" table. Names have the offence above them only where the table says them so: "Burglary: Attempted".
 * Otherwise its values could not be found, or would count rows without figures.
 */
function readFor(by: string | null, given: readonly (SheetHead | null | undefined)[], head: SheetHead, notes: SheetNotes): ReadHead {
  const strands = by === null ? given.find((each) => each) : null;
  const found = readHead(head, notes);
  const named = found.read.tables.flatMap(({ under = [] }) =>
    under.flatMap(({ text, column, rows }) => rows.map((row) => ({ text, name: found.view!.text(row, column) }))),
  );
  if (!strands || named.length === 0) return found;
  const said = new Set(
    strands.values
      .flat()
      .flatMap((raw) => (typeof raw === "string" ? raw.split(/[;\r\n]+/) : []))
      .map(normalised),
  );
  const isSaid = named.some(({ text, name }) => said.has(normalised(`${text}: ${name}`)));
  return isSaid && !named.some(({ name }) => said.has(normalised(name))) ? found : readHead(head, { ...notes, asWritten: true });
}

/** What was read of a sheet, without the comparison tables that the analyst said are not to be read. */
function withoutUnread(read: SheetTables, { tables }: SheetNotes): SheetTables {
  const cells = tables.filter(({ says }) => says === "not read");
  if (cells.length === 0) return read;
  const isSaid = (top: number, bottom: number, left: number, right: number) =>
    cells.some(({ row, column }) => row >= top && row <= bottom && column >= left && column <= right);
  const isLeftOut = ({ headerTop, lastRow, windows }: ComparisonTable) => {
    const columns = windows.map(({ column }) => column);
    return isSaid(headerTop, lastRow, Math.min(...columns), Math.max(...columns));
  };
  const isPairLeftOut = ({ code, address }: Finding) => {
    if (code !== "pairNotRead" || address === null) return false;
    const { row, column, columns } = parseAddress(address);
    return isSaid(row, row, column, column + columns - 1);
  };
  return {
    ...read,
    comparisons: read.comparisons.filter((table) => !isLeftOut(table)),
    findings: read.findings.filter((found) => !isPairLeftOut(found)),
  };
}

/** A table with the place that the analyst said it is of; none where it is not to be read. */
function asSaid(table: MonthlyTable, { tables }: SheetNotes): readonly MonthlyTable[] {
  const columns = [...monthColumns(table), ...table.categories, ...table.counts, ...table.totals].map(({ column }) => column);
  const said = tables.findLast(
    ({ row, column }) =>
      row >= (table.heading ?? table.headerTop) && row <= table.lastRow && !isAbove(row, table) && columns.includes(column),
  );
  if (said === undefined) return [table];
  if (said.says === "not read") return [];
  if (said.says === "whole") return [{ ...table, said: { ...table.said, whole: true } }];
  return [said.says.place === undefined ? ofMonth(table, said.says.month) : { ...table, place: placeSaid(said.says.place) }];
}

/** A table that is of one month as a whole, with another month. */
function ofMonth(table: MonthlyTable, month: Month): MonthlyTable {
  if (table.sheetMonth === undefined) return table;
  const isOnSheet = table.months.in === "sheet";
  return {
    ...table,
    sheetMonth: month,
    ...(isOnSheet ? { months: { in: "sheet", month } } : { counts: table.counts.map((count) => ({ ...count, month })) }),
  };
}

/** True of a row between a shared header and the rows of one of its tables: the row belongs to another of them. */
function isAbove(row: number, { heading, headerRow, firstRow }: MonthlyTable): boolean {
  return heading === undefined && row > headerRow && row < firstRow;
}

/** The sheet with the "Strands" table, by its name or the table's; null where there is none. */
export function findStrands(heads: readonly SheetHead[]): SheetHead | null {
  const named = heads.find(({ sheet }) => normalised(sheet) === STRANDS);
  return named ?? heads.find(({ tables }) => tables.some(({ name }) => normalised(name) === STRANDS)) ?? null;
}

function excelTablesOf(head: SheetHead, view: SheetView): readonly Region[] {
  return head.tables.map(({ row, column, rows, columns }) => ({
    top: row,
    left: column,
    right: column + columns - 1,
    bottom: Math.min(row + rows - 1, view.lastUsedRow),
  }));
}

function mentions(head: SheetHead, header: string): boolean {
  const wanted = normalised(header);
  return head.values.some((row) => row.some((raw) => normalised(oneLine(raw)) === wanted));
}
