import { isReference } from "../../domain/extract";
import { oneLine } from "../../domain/text";
import { readDay } from "../dates/days";
import { isDateFormat, monthOfDate, serialOfDigits } from "../dates/months";
import { isPlaceHeader } from "../recognise/places";
import type { SheetHead } from "../sheets/grid";
import { isBlank, rangeOf, viewOf, type SheetView } from "../sheets/sheet-view";
import { offenceRank } from "../texts/labels";
import { referenceRank } from "../texts/references";
import { isFlagWord } from "./system-extract";

/** Rows in which headers are looked for, and rows below them that show what columns hold. */
const [HEADER_ROWS, SAMPLE] = [30, 200];

/** A slip in a column of flags is asked about, and not a reason to leave the column out. */
const MOST_FLAGS = 0.9;

/** A sheet of records, with the headers of its columns as they are recognised; "" for none. */
export interface Candidate {
  readonly head: SheetHead;
  readonly headerRow: number;
  readonly reference: string;
  readonly date: string;
  readonly unit: string;
  readonly type: string;
  readonly flags: readonly string[];
}

/** The columns of a sheet of records: a reference and a date in most rows; null for any other sheet. */
export function candidateOf(head: SheetHead): Candidate | null {
  const view = viewOf(head);
  if (view === null) return null;
  for (const row of rangeOf(view.region.top, Math.min(view.region.bottom, view.region.top + HEADER_ROWS))) {
    const columns = [...rangeOf(view.region.left, view.region.right)].flatMap((column): readonly Column[] => {
      const header = view.text(row, column);
      return header === "" ? [] : [{ header, cells: cellsBelow(view, row, column) }];
    });
    const reference = bestOf(columns, ({ header, cells }) => (shareOf(cells, isReference) > 0.5 ? referenceRank(header) : null));
    const date = bestOf(columns, ({ header, cells }) =>
      shareOf(cells, (raw, format) => isDay(raw, format)) > 0.5 ? dateRank(header) : null,
    );
    if (reference === null || date === null || reference === date) continue;
    const rest = columns.filter((each) => each !== reference && each !== date);
    return {
      ...{ head, headerRow: row, reference: reference.header, date: date.header },
      unit: rest.find(({ header }) => isPlaceHeader(header) || UNIT.test(header))?.header ?? "",
      type: bestOf(rest, ({ header }) => offenceRank(header) ?? (TYPE.test(header) ? 9 : null))?.header ?? "",
      flags: rest.filter(({ cells }) => shareOf(cells, isFlagWord) > MOST_FLAGS).map(({ header }) => header),
    };
  }
  return null;
}

const UNIT = /^(unit|bureau|team|command|local policing area)s?\b/i;
const TYPE = /\b(offence|crime|incident)s? (type|category|class)\b|^(nature|final type|classification)\b/i;

interface Column {
  readonly header: string;
  /** The first cells that are not blank. */
  readonly cells: readonly { readonly raw: string | number | boolean; readonly format: string }[];
}

function cellsBelow(view: SheetView, row: number, column: number): Column["cells"] {
  return [...rangeOf(row + 1, Math.min(view.region.bottom, row + SAMPLE))].flatMap((at) => {
    const raw = view.at(at, column);
    return isBlank(raw) || view.isLone(at) ? [] : [{ raw, format: view.format(at, column) }];
  });
}

function shareOf(cells: Column["cells"], test: (raw: Column["cells"][number]["raw"], format: string) => boolean): number {
  return cells.length === 0 ? 0 : cells.filter(({ raw, format }) => test(raw, format)).length / cells.length;
}

/** The first column with the lowest rank. */
function bestOf(columns: readonly Column[], rankOf: (column: Column) => number | null): Column | null {
  const ranked = columns.flatMap((column) => {
    const rank = rankOf(column);
    return rank === null ? [] : [{ column, rank }];
  });
  return ranked.toSorted((one, other) => one.rank - other.rank)[0]?.column ?? null;
}

function isDay(raw: string | number | boolean, format: string): boolean {
  if (typeof raw === "number" && serialOfDigits(raw) !== null) return true;
  if (typeof raw === "number") return monthOfDate(raw) !== null && (isDateFormat(format) || Number.isInteger(raw));
  return typeof raw === "string" && readDay(oneLine(raw)) !== null;
}

/** A date of recording before one of the offence, and both before any other. */
function dateRank(header: string): number {
  if (/\b(recorded|created|reported|logged)\b/i.test(header)) return 0;
  return /\bdate\b/i.test(header) ? 1 : 2;
}
