import { withoutPrefixes } from "./filter-xml";
import { bytesOf, type PackageParts, textOf } from "./package";

const STYLES = "xl/styles.xml";
const LOOKS = /<(?:\w+:)?dxfs\b[^>]*?(?:\/>|>([\s\S]*?)<\/(?:\w+:)?dxfs>)/;

/** A package's differential formats, which its parts name by their numbers: what the engine would number anew. */
export function looksIn(parts: PackageParts): readonly string[] {
  const inner = withoutPrefixes(LOOKS.exec(textOf(parts.get(STYLES)))?.[1] ?? "");
  return [...inner.matchAll(/<dxf\b(?:[^>]*\/>|[\s\S]*?<\/dxf>)/g)].map(([look]) => look.replace(/<extLst\b[\s\S]*?<\/extLst>/, ""));
}

/** Adds differential formats to the package that the engine made; answers the number of the first. */
export function addLooks(parts: PackageParts, looks: readonly string[]): number {
  const xml = textOf(parts.get(STYLES));
  const before = looksIn(parts).length;
  if (looks.length === 0) return before;
  if (!LOOKS.test(xml)) throw new Error("The engine wrote no differential formats, not even an empty list of them");
  const count = before + looks.length;
  parts.set(STYLES, bytesOf(xml.replace(LOOKS, (_all, inner = "") => `<dxfs count="${count}">${String(inner)}${looks.join("")}</dxfs>`)));
  return before;
}
