import { xmlDecode, xmlEncode } from "../library";
import { bytesOf, type PackageParts, textOf } from "./package";

const CELL = /<((?:\w+:)?)c\b([^>]*?\st\s*=\s*)["']inlineStr["']([^>]*?)>([\s\S]*?)<\/\1c>/g;
const FORMULA = /<(?:\w+:)?f\b[^>]*?(?:\/>|>[\s\S]*?<\/(?:\w+:)?f>)/;
const PHONETIC = /<(?:\w+:)?rPh\b[\s\S]*?<\/(?:\w+:)?rPh>/g;
const TEXT = /<(?:\w+:)?t\b[^>]*?>([\s\S]*?)<\/(?:\w+:)?t>/g;

/** Writes inline results of formulas as texts in the usual form: the engine makes invalid numbers of the inline ones. */
export function settleInlineResults(parts: PackageParts): void {
  for (const [path, bytes] of parts) {
    if (!/^xl\/worksheets\/[^/]+\.xml$/.test(path)) continue;
    const xml = textOf(bytes);
    if (!xml.includes("inlineStr")) continue;
    parts.set(path, bytesOf(xml.replace(CELL, settled)));
  }
}

function settled(cell: string, prefix: string, before: string, behind: string, inside: string): string {
  const formula = FORMULA.exec(inside)?.[0];
  if (formula === undefined) return cell;
  const text = [...inside.replace(PHONETIC, "").matchAll(TEXT)].map(([, part]) => xmlDecode(part!)).join("");
  return `<${prefix}c${before}"str"${behind}>${formula}<${prefix}v>${xmlEncode(text)}</${prefix}v></${prefix}c>`;
}
