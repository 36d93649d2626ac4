import { normalised, oneLine } from "../../../domain/text";
import { isBlank, isWords, type SheetView } from "../../sheets/sheet-view";
import type { MonthlyTable, TableColumn } from "../../tables/tables";
import { isKnownPlace, mayHold } from "../../texts/known-places";
import { PLACE } from "../places";
import { addsUp } from "./adds-up";

/** Columns of counts below one header that stands over them: "Southend" over its offences. */
export interface Band {
  readonly over: string;
  readonly counts: readonly TableColumn[];
}

/**
 * Places, each over the same offences, or offences, each over the same places. Null where the headers do not repeat, or where others
 * stand over them. `before` is the column to the left of the counts.
 */
export function bandsOf(
  view: SheetView,
  headerRow: number,
  before: number,
  counts: readonly TableColumn[],
  rows: readonly number[],
): readonly Band[] | null {
  const columnsOf = new Map<string, TableColumn[]>();
  for (const count of counts) {
    let column = count.column;
    while (column > before && isBlank(view.at(headerRow - 1, column))) column -= 1;
    const raw = view.at(headerRow - 1, column);
    if (column <= before || !isWords(raw)) return null;
    columnsOf.set(oneLine(raw), [...(columnsOf.get(oneLine(raw)) ?? []), count]);
  }
  const namesIn = (columns: readonly TableColumn[]) => new Set(columns.map(({ header }) => normalised(header))).size;
  const bands = [...columnsOf].map(([over, columns]) => ({ over, counts: columns }));
  const comeAgain = bands.every((band) => namesIn(band.counts) === band.counts.length) && namesIn(counts) < counts.length;
  const arePlaces = bands.every(({ over }) => isKnownPlace(over)) !== counts.every(({ header }) => isKnownPlace(header));
  return bands.length >= 2 && comeAgain && arePlaces && bands.every((band) => holdsNoOther(view, rows, band)) ? bands : null;
}

/** False for a county beside districts whose sum it is not. */
function holdsNoOther(view: SheetView, rows: readonly number[], { counts }: Band): boolean {
  return wholesIn(counts).every((whole) => addsUp(view, rows, whole, others(counts, whole), ALL_BUT_A_FEW));
}

/** The share of those rows that must agree. */
const ALL_BUT_A_FEW = 0.99;

/** The counties among districts. */
function wholesIn(counts: readonly TableColumn[]): readonly TableColumn[] {
  return counts.filter((count) =>
    mayHold(
      count.header,
      others(counts, count).map(({ header }) => header),
    ),
  );
}

function others(counts: readonly TableColumn[], one: TableColumn): readonly TableColumn[] {
  return counts.filter((count) => count !== one);
}

/** The table of a band. Its title is its place, or its offence where places stand below that. */
export function ofBand(table: MonthlyTable, { over, counts }: Band): MonthlyTable {
  const [first, last] = [counts[0]!.column, counts.at(-1)!.column];
  const isWhole = ({ column }: TableColumn) => wholesIn(counts).some((whole) => whole.column === column);
  const totals = table.totals.filter(({ column }) => column > first && column <= last + 1);
  const own = { ...table, counts: table.counts.filter((count) => !isWhole(count)), totals: [...totals, ...counts.filter(isWhole)] };
  if (isKnownPlace(over)) return { ...own, title: over, titles: [...own.titles, over] };
  return {
    ...own,
    named: { word: PLACE, known: false, of: "place" },
    place: { header: "Offence", value: over, from: "header", family: -1, known: true },
  };
}
