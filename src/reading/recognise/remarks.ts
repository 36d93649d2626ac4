import { cellAt, localAddress } from "../../domain/address";
import { finding, type Finding } from "../../domain/finding";
import { oneLine } from "../../domain/text";
import type { SheetHead } from "../sheets/grid";
import type { SheetTables } from "./layouts";

/** What is remarked on a sheet with tables: what is hidden or cut off, and texts that are not what they were. */
export function remarksOn(head: SheetHead, read: SheetTables): readonly Finding[] {
  const place = { sheet: head.sheet, address: null };
  const cut = !head.complete && read.comparisons.length > 0;
  const size = { rows: head.used?.rows ?? 0, read: head.values.length };
  return [
    ...remarksOnTexts(head),
    ...(head.hidden ? [finding("hiddenSheetRead", place, {})] : []),
    ...(head.hiddenRows > 0 ? [finding("hiddenRowsRead", place, { rows: head.hiddenRows, filtered: head.filtered })] : []),
    ...(cut ? [finding("sheetLongerThanRead", place, size)] : []),
  ];
}

/** By head: every text is looked at, and while figures are typed all sheets but one stay the same. */
const known = new WeakMap<SheetHead, readonly Finding[]>();

function remarksOnTexts(head: SheetHead): readonly Finding[] {
  const found = known.get(head) ?? [...filtersOf(head), ...garbledIn(head)];
  known.set(head, found);
  return found;
}

/** What a pivot table's filter says where several of its values are let through, in the languages of Excel that months are read in. */
const SEVERAL_ITEMS =
  /^\((?:multiple items|mehrere elemente|plusieurs éléments|varios elementos|più elementi|meerdere items|vários itens|flera objekt|flere elementer|wiele elementów)\)$/i;
/** Filters stand above their pivot table. */
const FILTER_ROWS = 30;

function filtersOf({ sheet, used, values }: SheetHead): readonly Finding[] {
  return values.slice(0, FILTER_ROWS).flatMap((row, at) => {
    const found = row.findIndex((raw) => typeof raw === "string" && SEVERAL_ITEMS.test(raw));
    if (!used || !isFilter(values, at, found)) return [];
    const place = { sheet, address: localAddress(cellAt(sheet, used.row + at, used.column + found)) };
    return [finding("pivotFiltered", place, { field: oneLine(row[found - 1]!), found: oneLine(row[found]!) })];
  });
}

/** True where a cell and the field before it are a pair of their own, or among such pairs, with a blank row between them and a table. */
function isFilter(values: SheetHead["values"], at: number, column: number): boolean {
  const isBlank = (row: number, of: number) => (values[row]?.[of] ?? "") === "";
  const isPair = (row: number) =>
    !isBlank(row, column - 1) && !isBlank(row, column) && isBlank(row, column - 2) && isBlank(row, column + 1);
  if (column < 1 || !isPair(at)) return false;
  let end = at;
  while (isPair(end)) end += 1;
  return isBlank(end, column - 1) && isBlank(end, column) && values.slice(end).some((row) => row.some((raw) => raw !== ""));
}

/**
 * Letters as they become in another encoding: "Ã©" and "â€™" of UTF-8, the sign for a letter that is lost, a sign that no language has
 * within a word, or a capital that few have between small letters. Dots, crosses, quotes and footnotes join words as well.
 */
const GARBLED =
  /[ÃÂ][\u{80}-\u{BF}€‚ƒ„…†‡ˆ‰Š‹ŒŽ™š›œžŸ]|â€|\u{FFFD}|(?<=\p{L}{2}\p{Ll})[ŽŠŒŸ](?=\p{Ll})(?<![žščćđ].*)(?!.*[žščćđ])|\p{L}[¡¢¤¥¨¬¯¸¿‚„‰˜]\p{Ll}|\p{L}³\p{Ll}{2}/u;
const GARBLED_QUOTED = 3;

function garbledIn({ sheet, used, values }: SheetHead): readonly Finding[] {
  const cells = values.flatMap((row, at) =>
    row.flatMap((raw, column) => (typeof raw === "string" && GARBLED.test(raw) ? [{ at, column, text: oneLine(raw) }] : [])),
  );
  const [first] = cells;
  if (!first || !used) return [];
  const found = [...new Set(cells.map(({ text }) => text))].slice(0, GARBLED_QUOTED);
  return [
    finding("garbledLetters", { sheet, address: localAddress(cellAt(sheet, used.row + first.at, used.column + first.column)) }, { found }),
  ];
}
