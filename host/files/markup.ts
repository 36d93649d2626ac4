import { bytesOf, type PackageParts, textOf } from "./package";

const WORDS_OF_DRAWINGS = /^xl\/(?:charts|drawings)\/[^/]+\.xml$/;

/** Removes what the engine writes but the format does not have: preserved blanks in texts of charts, and patterns that it does not know. */
export function settleMarkup(parts: PackageParts): void {
  for (const path of parts.keys()) {
    if (WORDS_OF_DRAWINGS.test(path)) change(parts, path, /<a:t xml:space="preserve">/g, "<a:t>");
    // Other programs leave the pattern out. That means none, or a plain colour in a conditional format.
    if (path === "xl/styles.xml") change(parts, path, / patternType="undefined"/g, "");
  }
}

function change(parts: PackageParts, path: string, from: RegExp, to: string): void {
  const xml = textOf(parts.get(path));
  if (from.test(xml)) parts.set(path, bytesOf(xml.replace(from, to)));
}
