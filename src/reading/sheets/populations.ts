import { localAddress } from "../../domain/address";
import { finding, type Finding } from "../../domain/finding";
import type { FigureSource } from "../../domain/series";
import { runOf } from "../../domain/rows";
import { normalised } from "../../domain/text";
import { numberIn } from "../texts/counts";
import type { SheetHead } from "./grid";
import { rangeOf, viewOf, type SheetView } from "./sheet-view";

/** How many people live in each place, as far as a sheet says so. */
export interface Populations {
  /** Null where no sheet has them. */
  readonly sheet: string | null;
  readonly people: ReadonlyMap<string, number>;
  /** The cell of each of these. */
  readonly sources: ReadonlyMap<string, FigureSource>;
  /** Whoever else has a population on the sheet, and the cell that names it: other places, or all together. */
  readonly others: readonly { readonly place: string; readonly people: number; readonly at: string }[];
  readonly findings: readonly Finding[];
}

/** The header of a column of people. */
const PEOPLE = /\b(population|residents)\b/i;
/** Populations that are written in thousands: a rate of these would be a thousand times too high. */
const THOUSANDS = /\bthousands?\b|\b000'?s?\b|\(k\)/i;
/** Rows in which a header may stand. */
const HEADER_ROWS = 20;
/** Of the places, this share must stand in a column for it to say the place. */
const MOST_OF = 0.5;

const NONE: Populations = { sheet: null, people: new Map(), sources: new Map(), others: [], findings: [] };

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
  if (THOUSANDS.test(first.people[0]!.header))
    return { ...NONE, findings: [finding("populationsNotRead", at, { why: "thousands", places: all })] };
  return peopleIn(first, places);
}

/** Says which places have a population, and none of the figures that were asked for. */
export function withoutFigures({ sheet, people, others }: Populations): readonly Finding[] {
  const all = [...people.values()].reduce((sum, each) => sum + each, 0);
  // With as many people as all of them, it is the whole.
  const places = others.filter((each) => each.people > 0 && each.people < all);
  const address = places.map(({ at }) => at).join(", ");
  const details = { why: "noRows", places: places.map(({ place }) => place) } as const;
  return places.length === 0 ? [] : [finding("populationsNotRead", { sheet, address }, details)];
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
      const below = [...rangeOf(row + 1, bottom)];
      return PEOPLE.test(header) && below.some((at) => numberIn(view.at(at, column), view.marks) !== null) ? [{ column, header }] : [];
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
  const others: { readonly place: string; readonly people: number; readonly at: string }[] = [];
  const numberAt = (at: number) => numberIn(view.at(at, column!.column), view.marks);
  for (const at of rangeOf(row + 1, view.region.bottom)) {
    const text = view.text(at, place);
    const named = known.get(normalised(text));
    if (named !== undefined) rowsOf.set(named, [...(rowsOf.get(named) ?? []), at]);
    else if (text !== "" && numberAt(at) !== null)
      others.push({ place: text, people: numberAt(at)!, at: localAddress({ row: at, column: place, rows: 1, columns: 1 }) });
  }
  const people = new Map<string, number>();
  const sources = new Map<string, FigureSource>();
  const problems = { notANumber: [] as string[], twice: [] as string[], missing: [] as string[] };
  for (const named of places) {
    const [at, ...others] = rowsOf.get(named) ?? [];
    const number = at === undefined ? null : numberAt(at);
    if (at === undefined) problems.missing.push(named);
    else if (others.length > 0) problems.twice.push(named);
    // Half a person is a population in thousands, or something else.
    else if (number === null || number <= 0 || !Number.isInteger(number)) problems.notANumber.push(named);
    else {
      people.set(named, number);
      sources.set(named, { sheet: view.sheet, column: column!.column, rows: runOf(at) });
    }
  }
  const cells = (named: readonly string[]) => {
    const rows = named.flatMap((each) => rowsOf.get(each) ?? []).toSorted((one, other) => one - other);
    return rows.map((each) => localAddress({ row: each, column: column!.column, rows: 1, columns: 1 })).join(", ");
  };
  const findings = (["notANumber", "twice", "missing"] as const).flatMap((why) => {
    const named = problems[why];
    if (named.length === 0) return [];
    return [finding("populationsNotRead", { sheet: view.sheet, address: why === "missing" ? null : cells(named) }, { why, places: named })];
  });
  return { sheet: view.sheet, people, sources, others, findings };
}
