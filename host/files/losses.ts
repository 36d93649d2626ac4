import { type Furniture, furnitureOf } from "./furniture";
import type { Source } from "./source";
import type { PackageParts } from "./package";

/** Parts that writers make again or leave out freely: nothing of the user's is lost without them. */
const UNIMPORTANT = [
  /^\[Content_Types\]\.xml$/,
  /(^|\/)_rels\//,
  /^docProps\/(?!custom)/,
  /^xl\/(?:workbook|styles|sharedStrings|calcChain|metadata)\.(?:xml|bin)$/,
  /^xl\/theme\//,
  /^xl\/worksheets\/sheet[^/]*\.xml$/,
  /^xl\/printerSettings\//,
  /^customXml\//,
  /^xl\/persons\/person\.xml$/,
  /^xl\/richData\//,
];

/** What kind of thing a part holds, without its number, since writers number again. */
const kindOf = (path: string): string =>
  path
    .replace(/^\//, "")
    .replace(/\d+(?=\.\w+$)/, "")
    .toLowerCase();

/**
 * What the saved package lacks of the opened one: parts such as macros, controls, comments and pivot tables, where numbered ones are
 * counted by kind; and in words, what is missing from parts that exist.
 */
export function notCarriedOver({ paths, furniture }: Pick<Source, "paths" | "furniture">, saved: PackageParts): string[] {
  return [...lostParts(paths, [...saved.keys()]), ...lostFurniture(furniture, furnitureOf(saved))];
}

function lostParts(opened: readonly string[], saved: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const path of saved) left.set(kindOf(path), (left.get(kindOf(path)) ?? 0) + 1);
  const lost: string[] = [];
  for (const path of opened) {
    if (UNIMPORTANT.some((pattern) => pattern.test(path.replace(/^\//, "")))) continue;
    const count = left.get(kindOf(path)) ?? 0;
    if (count > 0) left.set(kindOf(path), count - 1);
    else lost.push(path);
  }
  return lost.sort();
}

const lostFurniture = (opened: Furniture, saved: Furniture): string[] =>
  [...opened].filter(([what, count]) => (saved.get(what) ?? 0) < count).map(([what]) => what);
