import type { Worksheet } from "../../library";

/** The three parts of a header or footer. */
export type Section = "left" | "center" | "right";

/** Which text of the sheet: the engine's names. */
export type HeaderFooterField = "oddHeader" | "oddFooter" | "evenHeader" | "evenFooter" | "firstHeader" | "firstFooter";

type Sections = Readonly<Record<Section, string>>;

const CODES: Readonly<Record<string, Section>> = { L: "left", C: "center", R: "right" };

/**
 * Splits "&LOFFICIAL&CPage &P" into its parts. A file keeps one text. "&&" is an ampersand, so "&&L" starts no part; a font's
 * name in quotes is skipped whole, because it may hold any letter.
 */
function splitSections(text: string): Sections {
  const parts: Record<Section, string> = { left: "", center: "", right: "" };
  let section: Section = "center";
  for (let at = 0; at < text.length; at++) {
    const next = text[at + 1];
    if (text[at] !== "&" || next === undefined) {
      parts[section] += text[at]!;
      continue;
    }
    const code = CODES[next.toUpperCase()];
    if (code) {
      section = code;
      at++;
      continue;
    }
    const end = next === '"' ? text.indexOf('"', at + 2) : at + 1;
    parts[section] += text.slice(at, (end < 0 ? text.length : end) + 1);
    at = end < 0 ? text.length : end;
  }
  return parts;
}

/** The file's single text for the three parts. */
function joinSections(parts: Sections): string {
  const part = (code: string, text: string) => (text === "" ? "" : `&${code}${text}`);
  return part("L", parts.left) + part("C", parts.center) + part("R", parts.right);
}

/** One part of one header or footer of the sheet. */
export function readSection(sheet: Worksheet, field: HeaderFooterField, section: Section): string {
  return splitSections(sheet.headerFooter[field] ?? "")[section];
}

export function writeSection(sheet: Worksheet, field: HeaderFooterField, section: Section, text: string): void {
  const parts = splitSections(sheet.headerFooter[field] ?? "");
  sheet.headerFooter[field] = joinSections({ ...parts, [section]: text });
}
