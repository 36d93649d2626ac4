import { type PackageParts, textOf } from "./package";
import { behindCells } from "./sheet-parts";

/** How many things of each kind a package holds, by their names in a list of losses. */
export type Furniture = ReadonlyMap<string, number>;

const SHEET = /^xl\/(?:worksheets|chartsheets)\/[^/]+\.xml$/;
const SHEET_OR_TABLE = /^xl\/(?:worksheets|tables)\/[^/]+\.xml$/;

/** Things in parts that are written again, some of which the engine does not know. */
const KINDS: readonly (readonly [what: string, path: RegExp, tag: RegExp])[] = [
  ["text boxes and shapes", /^xl\/drawings\/drawing[^/]*\.xml$/, /<(?:\w+:)?(?:sp|cxnSp|grpSp)[\s>]/g],
  // The engine keeps the others, which an add-in may remove.
  ["drop-downs and other rules of entry", SHEET, /<x14:dataValidation\s/g],
  ["conditional formats", SHEET, /<(?:\w+:)?cfRule\s/g],
  ["sparklines", SHEET, /<x14:sparklineGroup\s/g],
  ["ranges that some people may change", SHEET, /<(?:\w+:)?protectedRange\s/g],
  ["scenarios", SHEET, /<(?:\w+:)?scenario\s/g],
  ["views of single people", SHEET, /<(?:\w+:)?customSheetView\s/g],
  ["background pictures", SHEET, /<(?:\w+:)?picture\s/g],
  ["the order of sorting", SHEET_OR_TABLE, /<(?:\w+:)?sortState\s/g],
  ["styles of tables", /^xl\/styles\.xml$/, /<(?:\w+:)?tableStyle\s/g],
  ["the names of cell styles", /^xl\/styles\.xml$/, /<(?:\w+:)?xf\s[^>]*\bxfId="[1-9]/g],
  ["phonetic guides", /^xl\/sharedStrings\.xml$/, /<(?:\w+:)?rPh\s/g],
  ["the protection of the workbook", /^xl\/workbook\.xml$/, /<(?:\w+:)?workbookProtection\s/g],
];

/** Counts the things in a package's parts. */
export function furnitureOf(parts: PackageParts): Furniture {
  const found = new Map<string, number>();
  for (const [path, bytes] of parts) {
    const kinds = KINDS.filter(([, pattern]) => pattern.test(path));
    if (kinds.length === 0) continue;
    const text = SHEET.test(path) ? behindCells(bytes).rest : textOf(bytes);
    for (const [what, , tag] of kinds) {
      const count = text.match(tag)?.length ?? 0;
      if (count > 0) found.set(what, (found.get(what) ?? 0) + count);
    }
  }
  return found;
}
