import { localAddress } from "../../domain/address";
import { finding, type Finding } from "../../domain/finding";
import { normalised } from "../../domain/text";
import { numberIn } from "../texts/counts";
import type { SheetHead } from "./grid";
import { rangeOf, viewOf, type SheetView } from "./sheet-view";

/** How many people live in each place, as far as a sheet says so. */
export interface Populations {
  /** Null where no sheet has them. */
  readonly sheet: string | null;
  readonly people: ReadonlyMap<string, number>;
  readonly findings: readonly Finding[];
}

/** The header of a column of people. */
const PEOPLE = /\b(population|residents)\b/i;
/** Rows in which a header may stand. */
const HEADER_ROWS = 20;
/** Of the places, this share must stand in a column for it to say the place. */
const MOST_OF = 0.5;

const NONE: Populations = { sheet: null, people: new Map(), findings: [] };

/**
 * Reads the sheet with a column of these places and a column of their population. `counted` are sheets with figures, on which a population would
 * stand beside a month.
 */
export function populationsOf(heads: readonly SheetHead[], places: readonly string[], counted: ReadonlySet<string>): Populations {
  const found = heads.filter(({ sheet }) => !counted.has(sheet)).flatMap((head) => columnsOn(head, places));
  const [first] = found;
  if (!first) return NONE;
  const all = found.flatMap(({ people, sheet }) => people.map(({ header }) => `${sheet}: ${header}`));
  const at = { sheet: first.view.sheet, address: null };
  if (all.length > 1) return { ...NONE, findings: [finding("populationsNotRead", at, { why: "several", places: all })] };
  return peopleIn(first, places);
}

interface Columns {
  readonly view: SheetView;
  readonly sheet: string;
  readonly row: number;
  readonly place: number;
  readonly people: readonly { readonly column: number; readonly header: string }[];
}

function columnsOn(head: SheetHead, places: readonly string[]): readonly Columns[] {
  const view = viewOf(head);
  if (!view) return [];
  const { top, bottom, left, right } = view.region;
  const columns = [...rangeOf(left, right)];
  for (const row of rangeOf(top, Math.min(bottom, top + HEADER_ROWS))) {
    const people = columns.flatMap((column) => {
      const header = view.text(row, column);
      return PEOPLE.test(header) && numberIn(view.at(row + 1, column), view.marks) !== null ? [{ column, header }] : [];
    });
    if (people.length === 0) continue;
    const place = placeColumn(view, row, columns, places);
    if (place !== null) return [{ view, sheet: head.sheet, row, place, people }];
  }
  return [];
}

/** The column below a header in which most of the places stand; null where there is none. */
function placeColumn(view: SheetView, row: number, columns: readonly number[], places: readonly string[]): number | null {
  const wanted = new Set(places.map(normalised));
  const inColumn = columns.map((column) => {
    const texts = [...rangeOf(row + 1, view.region.bottom)].map((at) => normalised(view.text(at, column)));
    return { column, known: new Set(texts.filter((text) => wanted.has(text))).size };
  });
  const [best] = inColumn.toSorted((a, b) => b.known - a.known);
  return best && best.known >= MOST_OF * wanted.size ? best.column : null;
}

function peopleIn({ view, row, place, people: [column] }: Columns, places: readonly string[]): Populations {
  const known = new Map(places.map((each) => [normalised(each), each]));
  const rowsOf = new Map<string, number[]>();
  const others = new Map<string, number>();
  for (const at of rangeOf(row + 1, view.region.bottom)) {
    const text = view.text(at, place);
    const named = known.get(normalised(text));
    if (named !== undefined) rowsOf.set(named, [...(rowsOf.get(named) ?? []), at]);
    else if (text.trim() !== "") others.set(text.trim(), at);
  }
  const people = new Map<string, number>();
  const problems = { notANumber: [] as string[], twice: [] as string[], missing: [] as string[] };
  for (const named of places) {
    const [at, ...more] = rowsOf.get(named) ?? [];
    const number = at === undefined ? null : numberIn(view.at(at, column!.column), view.marks);
    if (at === undefined) problems.missing.push(named);
    else if (more.length > 0) problems.twice.push(named);
    else if (number === null || number <= 0) problems.notANumber.push(named);
    else people.set(named, number);
  }
  const all = [...people.values()].reduce((sum, each) => sum + each, 0);
  // With as many people as all of them, it is the whole.
  const withoutRows = [...others].filter(([, at]) => {
    const number = numberIn(view.at(at, column!.column), view.marks);
    return number !== null && number > 0 && number < all;
  });
  const cells = (named: readonly string[]) => {
    const rows = named.flatMap((each) => rowsOf.get(each) ?? []).toSorted((one, other) => one - other);
    return rows.map((each) => localAddress({ row: each, column: column!.column, rows: 1, columns: 1 })).join(", ");
  };
  const findings = (["notANumber", "twice", "missing"] as const).flatMap((why) => {
    const named = problems[why];
    if (named.length === 0) return [];
    return [finding("populationsNotRead", { sheet: view.sheet, address: why === "missing" ? null : cells(named) }, { why, places: named })];
  });
  const first = withoutRows.map(([, at]) => localAddress({ row: at, column: place, rows: 1, columns: 1 })).join(", ");
  const noRows = { why: "noRows", places: withoutRows.map(([name]) => name) } as const;
  const ofOthers = withoutRows.length === 0 ? [] : [finding("populationsNotRead", { sheet: view.sheet, address: first }, noRows)];
  return { sheet: view.sheet, people, findings: [...findings, ...ofOthers] };
}
