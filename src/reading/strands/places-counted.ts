import { normalised } from "../../domain/text";
import type { Ledger } from "../ledger/ledger";
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
export function placesCounted(
  { counted, ledgers }: { readonly counted: readonly (TableFigures | null)[]; readonly ledgers: readonly (Ledger | null)[] },
  definition: number,
  header: string,
): PlacesCounted {
  const names = new Map<string, string>();
  const unread = new Set<string>();
  let hasWhole = false;
  for (const [index, figures] of counted.entries()) {
    if (!figures?.strands.has(definition)) continue;
    const { table } = figures.ledger;
    const sums = new Set([...table.sums, ...table.wholes].map(({ text }) => normalised(text)));
    const add = (text: string) => {
      if (table.part === "whole" || sums.has(normalised(text)) || isTotal(text)) hasWhole = true;
      else if (text !== "") names.set(normalised(text), text);
    };
    const columns = table.rowIsOffence ? [null] : [...figures.ledger.counts, ...figures.ledger.totals];
    const own = (ledgers[index] ?? figures.ledger).rows;
    if (looksUpPlace(table, header)) {
      add(table.place!.value);
      continue;
    }
    const category = categoryNamed(table, header);
    const texts = category && figures.ledger.names(category);
    if (category && !texts) unread.add(table.sheet);
    if (!category && !looksUpHeaders(table, header)) continue;
    for (let row = 0; row < own; row += 1)
      for (const column of columns) {
        const text = texts ? (texts.texts[texts.ids[row]!] ?? "") : (column?.header ?? "");
        if (names.has(normalised(text)) || !figures.countedBy(row, column).includes(definition)) continue;
        add(text);
      }
  }
  return { names: [...names.values()], hasWhole, unread: [...unread] };
}
