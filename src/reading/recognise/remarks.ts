import { cellAt } from "../../domain/address";
import { finding, placeOf, type Finding } from "../../domain/finding";
import { oneLine } from "../../domain/text";
import type { SheetHead } from "../sheets/grid";
import { filtersOf } from "./filters-said";
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
  return [finding("garbledLetters", placeOf(cellAt(sheet, used.row + first.at, used.column + first.column)), { found })];
}
