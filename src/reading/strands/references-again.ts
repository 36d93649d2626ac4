import { cellList } from "../../domain/cell-list";
import { finding, type Finding } from "../../domain/finding";
import { noteOf, sameReferences, type ReferredRow } from "../ledger/references";
import { sheetRow, type Ledger } from "../ledger/ledger";
import { COUNTED } from "../ledger/row-kinds";
import { nameKey } from "../tables/table-data";
import { OF_SOME_SYSTEM, referenceRank } from "../texts/references";
import type { TableFigures } from "./table-figures";

/** How many references a finding quotes. */
const QUOTED = 3;
/** If at most this share of a crime's own references repeat, those crimes were entered twice, whatever else differs. */
const FEW = 0.1;
/** If references repeat more often, or may be of incidents or rows, this share of the repeats must be of the same month and strand. */
const ALIKE = 0.5;
/** So many rows of the same day and strand as another of their code are no chance. */
const FEWEST = 3;
/** Headers from this rank on may be of incidents, which several offences may share. */
const OF_INCIDENTS = 2;

/**
 * Rows that strands count though another row has the same reference: a crime that was pasted twice, an updated copy of it, or a row for
 * each of its victims. Nothing says whether each row is an offence. Numbers that begin again in each month or district are not
 * references. `ownTables`: only references that repeat on one table, since another finding already asks which tables count.
 */
export function referencesAgain(tables: readonly TableFigures[], ownTables: boolean): readonly Finding[] {
  const figuresOf = new Map(tables.filter(({ ledger }) => noteOf(ledger.table) === null).map((figures) => [figures.ledger, figures]));
  const countedBy = (ledger: Ledger, row: number) => figuresOf.get(ledger)!.countedBy(row, ledger.counts[0] ?? null);
  const countedIn = (ledger: Ledger) => {
    const { matched, countedBy } = figuresOf.get(ledger)!;
    const column = ledger.counts[0] ?? null;
    return (row: number) => matched.kinds[row] === COUNTED && countedBy(row, column).length > 0;
  };
  const sets = sameReferences([...figuresOf.keys()], countedIn).filter(
    (rows) => !ownTables || rows.every(({ ledger }) => ledger === rows[0]!.ledger),
  );
  const headers = new Set(sets.map(([first]) => nameKey(first!.column.header)));
  return [...headers].flatMap((header) => {
    const own = sets.filter(([first]) => nameKey(first!.column.header) === header);
    const isAlike = ({ ledger, row }: ReferredRow, first: ReferredRow) =>
      ledger.months!.at(row) === first.ledger.months!.at(first.row) &&
      countedBy(ledger, row).some((definition) => countedBy(first.ledger, first.row).includes(definition));
    const again = own.flatMap(([first, ...rows]) => rows.map((row) => ({ ...row, alike: isAlike(row, first!) })));
    const alike = again.filter((row) => row.alike);
    const all = [...new Set(again.map(({ ledger }) => ledger))].reduce((sum, { rows }) => sum + rows, 0);
    const { ledger, column } = again[0]!;
    const rank = referenceRank(column.header) ?? Infinity;
    const isFew = again.length <= FEW * all && /\D|\d{5}/.test(String(cellAt(again[0]!)));
    if (alike.length < ALIKE * again.length && !(rank < OF_INCIDENTS && isFew)) return [];
    // Where the header does not say that it is a reference, the rows must: several of the same day and strand, or the same rows.
    if (rank === OF_SOME_SYSTEM && !isFew) return [];
    const areAll = (is: (one: ReferredRow, other: ReferredRow) => boolean) =>
      own.every(([first, ...rows]) => rows.every((row) => is(row, first!)));
    const areUpdated = again.length >= FEWEST && alike.length === again.length && areAll(isOfSameDay);
    if (rank === Infinity && !areUpdated && !areAll(isWholly)) return [];
    const address = cellList(
      column.column,
      again.filter((row) => row.ledger === ledger).map(({ row }) => sheetRow(ledger, row)),
    );
    const sheets = [...new Set(own.flat().map((row) => row.ledger.table.sheet))];
    const references = [...new Set(again.map((row) => String(cellAt(row)).trim()))].slice(0, QUOTED);
    const details = { column: column.header, count: again.length, references, alike: alike.length === again.length, sheets };
    return [finding("sameReference", { sheet: ledger.table.sheet, address }, details)];
  });
}

/** True where all that was read of two rows is the same. */
function isWholly(one: ReferredRow, other: ReferredRow): boolean {
  const textsOf = ({ ledger, row }: ReferredRow) => {
    const { months, categories } = ledger.table;
    const columns = [...(months.in === "rows" ? [months.month] : []), ...categories];
    return columns.map(({ header, column }) => `${nameKey(header)}\n${String(ledger.cells(column)?.[row] ?? "").trim()}`).join("\n");
  };
  return textsOf(one) === textsOf(other);
}

function isOfSameDay(one: ReferredRow, other: ReferredRow): boolean {
  const dateOf = ({ ledger, row }: ReferredRow) => {
    const { months } = ledger.table;
    return months.in === "rows" ? String(ledger.cells(months.month.column)?.[row] ?? "").trim() : "";
  };
  return dateOf(one) === dateOf(other);
}

function cellAt({ ledger, column, row }: ReferredRow) {
  return ledger.cells(column.column)![row]!;
}
