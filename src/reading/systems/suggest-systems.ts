import { isReference } from "../../domain/extract";
import { finding, NOWHERE, type Finding } from "../../domain/finding";
import { bookAndSheet } from "../../domain/other-book";
import { normalised } from "../../domain/text";
import { readDay } from "../dates/days";
import { isDateFormat, monthOfDate } from "../dates/months";
import { isPlaceHeader } from "../recognise/places";
import type { SheetHead } from "../sheets/grid";
import { isBlank, oneLine, rangeOf, viewOf, type SheetView } from "../sheets/sheet-view";
import { saysOfFigures } from "../sheets/said-sheets";
import type { SystemsColumn } from "../sheets/systems-table";
import { offenceRank } from "../texts/labels";
import { referenceRank } from "../texts/references";
import { isFlagWord } from "./system-extract";

/** A row for the sheet "Systems". */
export type SuggestedSystem = Readonly<Record<SystemsColumn, string>>;

/** What the sheet "Systems" could say; what is wrong where nobody can tell. */
export type SuggestedSystems =
  | { readonly rows: readonly [SuggestedSystem, SuggestedSystem]; readonly finding: null }
  | { readonly rows: null; readonly finding: Finding };

/** Rows in which headers are looked for, and rows below them that show what columns hold. */
const [HEADER_ROWS, SAMPLE] = [30, 200];

/** A slip in a column of flags is asked about, and not a reason to leave the column out. */
const MOST_FLAGS = 0.9;

/** Works out which two worksheets are two systems' records, from headers and contents. Where there are not exactly two, nobody can tell. */
export function suggestSystems(heads: readonly SheetHead[]): SuggestedSystems {
  const found = heads.flatMap((head) => (saysOfFigures(head) ? [] : (candidateOf(head) ?? [])));
  const [first, second, ...more] = found;
  if (first === undefined || second === undefined || more.length > 0) {
    const names = found.map(({ head }) => head.sheet);
    return { rows: null, finding: finding("systemsNotTwo", NOWHERE, { why: more.length > 0 ? "many" : "none", found: names }) };
  }
  const flags = first.flags.flatMap((flag) => {
    const same = second.flags.find((other) => normalised(other) === normalised(flag));
    return same === undefined ? [] : [[flag, same] as const];
  });
  // One flag in each, however each calls it.
  const only = first.flags.length === 1 && second.flags.length === 1 ? [[first.flags[0]!, second.flags[0]!] as const] : flags;
  const one = rowOf(
    first,
    only.map(([flag]) => flag),
  );
  const other = rowOf(
    second,
    only.map(([, flag]) => flag),
  );
  // Two workbooks may call their worksheets alike.
  const isAlike = normalised(one.System) === normalised(other.System);
  return { rows: [one, isAlike ? { ...other, System: second.head.sheet } : other], finding: null };
}

interface Candidate {
  readonly head: SheetHead;
  readonly reference: string;
  readonly date: string;
  readonly unit: string;
  readonly type: string;
  readonly flags: readonly string[];
}

function rowOf({ head, reference, date, unit, type }: Candidate, flags: readonly string[]): SuggestedSystem {
  return {
    System: bookAndSheet(head.sheet).sheet,
    Sheet: head.sheet,
    Reference: reference,
    Date: date,
    Unit: unit,
    Type: type,
    Flags: flags.join("; "),
  };
}

/** The columns of a sheet of records: a reference and a date in most rows; null for any other sheet. */
function candidateOf(head: SheetHead): Candidate | null {
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
      ...{ head, reference: reference.header, date: date.header },
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
  if (typeof raw === "number") return monthOfDate(raw) !== null && (isDateFormat(format) || Number.isInteger(raw));
  return typeof raw === "string" && readDay(oneLine(raw)) !== null;
}

/** A date of recording before one of the offence, and both before any other. */
function dateRank(header: string): number {
  if (/\b(recorded|created|reported|logged)\b/i.test(header)) return 0;
  return /\bdate\b/i.test(header) ? 1 : 2;
}
