import { normalised } from "../../domain/text";
import { categoryNamed, looksUpHeaders, looksUpPlace, nameKey } from "../tables/table-data";
import { isTotal } from "../texts/labels";
import type { TableFigures } from "./table-figures";

/** The places whose cells a strand counts. */
export interface PlacesCounted {
  readonly names: readonly string[];
  /** Whether it counts a figure that stands for all places together. */
  readonly hasWhole: boolean;
  /** Sheets whose column of places was not read. */
  readonly unread: readonly string[];
}

/** Whether two headers name one column: "Districts" and "district". */
export function isSameColumn(one: string, other: string): boolean {
  return nameKey(one) === nameKey(other);
}

/** The texts of a column, or what stands for it, beside all cells that a strand counts, in any month. Cells beside a blank are of no place. */
export function placesCounted(counted: readonly (TableFigures | null)[], definition: number, header: string): PlacesCounted {
  const names = new Map<string, string>();
  const unread = new Set<string>();
  let hasWhole = false;
  for (const figures of counted) {
    if (!figures?.strands.has(definition)) continue;
    const { table } = figures.ledger;
    const texts = textsOf(figures, definition, header);
    if (texts === null) unread.add(table.sheet);
    const sums = new Set([...table.sums, ...table.wholes].map(({ text }) => normalised(text)));
    for (const [key, text] of texts ?? []) {
      if (table.part === "whole" || sums.has(key) || isTotal(text)) hasWhole = true;
      else names.set(key, text);
    }
  }
  return { names: [...names.values()], hasWhole, unread: [...unread] };
}

/** The texts beside the cells of one table, by the form in which they are compared; null where their column was not read. */
function textsOf({ ledger, countedBy }: TableFigures, definition: number, header: string): ReadonlyMap<string, string> | null {
  const { table, rows } = ledger;
  const found = new Map<string, string>();
  const add = (text: string) => text !== "" && found.set(normalised(text), text);
  const category = categoryNamed(table, header);
  if (looksUpPlace(table, header)) add(table.place!.value);
  if (!category && !looksUpHeaders(table, header)) return found;
  const names = category ? ledger.names(category) : null;
  if (category && !names) return null;
  const columns = table.rowIsOffence ? [null] : [...ledger.counts, ...ledger.totals];
  for (let row = 0; row < rows; row += 1)
    for (const column of columns) {
      const text = names ? (names.texts[names.ids[row]!] ?? "") : (column?.header ?? "");
      if (!found.has(normalised(text)) && countedBy(row, column).includes(definition)) add(text);
    }
  return found;
}
