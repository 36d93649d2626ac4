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
  const people = new Map<string, number>();
  const wrong: { readonly place: string; readonly row: number }[] = [];
  const twice = new Set<string>();
  for (const at of rangeOf(row + 1, view.region.bottom)) {
    const named = known.get(normalised(view.text(at, place)));
    if (named === undefined) continue;
    const number = numberIn(view.at(at, column!.column), view.marks);
    if (number === null || number <= 0 || people.has(named)) wrong.push({ place: named, row: at });
    if (people.has(named)) twice.add(named);
    else if (number !== null && number > 0) people.set(named, number);
  }
  for (const named of twice) people.delete(named);
  const cells = wrong.map((each) => localAddress({ row: each.row, column: column!.column, rows: 1, columns: 1 }));
  const missing = places.filter((each) => !people.has(each) && !wrong.some((other) => other.place === each));
  return {
    sheet: view.sheet,
    people,
    findings: [
      ...(wrong.length === 0
        ? []
        : [
            finding(
              "populationsNotRead",
              { sheet: view.sheet, address: cells.join(", ") },
              { why: "notANumber", places: [...new Set(wrong.map((each) => each.place))] },
            ),
          ]),
      ...(missing.length === 0
        ? []
        : [finding("populationsNotRead", { sheet: view.sheet, address: null }, { why: "missing", places: missing })]),
    ],
  };
}
