/** Parts that every writer makes anew or leaves out as it likes: their absence loses nothing of the user's. */
const UNIMPORTANT = [
  /^\[Content_Types\]\.xml$/,
  /(^|\/)_rels\//,
  /^docProps\//,
  /^xl\/(?:workbook|styles|sharedStrings|calcChain|metadata)\.(?:xml|bin)$/,
  /^xl\/theme\//,
  /^xl\/worksheets\/sheet[^/]*\.xml$/,
  /^xl\/printerSettings\//,
  /^customXml\//,
  /^xl\/persons\/person\.xml$/,
  /^xl\/richData\//,
];

/** What kind of thing a part holds, its number left aside, since writers number anew. */
const kindOf = (path: string): string =>
  path
    .replace(/^\//, "")
    .replace(/\d+(?=\.\w+$)/, "")
    .toLowerCase();

/**
 * The parts of the opened package that the saved one lacks: macros, controls, drawings, comments, pivot tables, links. Numbered parts
 * are compared by how many of their kind there are.
 */
export function notCarriedOver(opened: readonly string[], saved: readonly string[]): string[] {
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
