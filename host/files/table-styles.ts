import { xmlEncode } from "../library";
import { withoutPrefixes } from "./filter-xml";
import { addLooks, looksIn } from "./looks";
import { attributesOf, bytesOf, type PackageParts, textOf } from "./package";

/** The custom styles of tables, which the engine does not know. */
export interface TableStyles {
  /** The attributes of their list: which style new tables have. */
  readonly list: Readonly<Record<string, string>>;
  readonly styles: readonly string[];
  /** The differential formats that they name by number. */
  readonly looks: readonly string[];
}

const STYLES = "xl/styles.xml";
const LIST = /<tableStyles\b([^>]*?)(?:\/>|>([\s\S]*?)<\/tableStyles>)/;

export function findTableStyles(parts: PackageParts): TableStyles {
  const [, list = "", inner = ""] = LIST.exec(withoutPrefixes(textOf(parts.get(STYLES)))) ?? [];
  const styles = [...inner.matchAll(/<tableStyle\b(?:[^>]*\/>|[\s\S]*?<\/tableStyle>)/g)].map(([style]) => withoutIdentities(style));
  return { list: attributesOf(list), styles, looks: styles.length === 0 ? [] : looksIn(parts) };
}

/** Excel tells styles apart by identities of its own, whose prefix is declared further out. */
const withoutIdentities = (style: string): string => style.replace(/\s\w+:\w+="[^"]*"/g, "");

export function writeTableStyles(parts: PackageParts, { list, styles, looks }: TableStyles): void {
  if (styles.length === 0) return;
  const first = addLooks(parts, looks);
  const renumbered = styles.map((style) => style.replace(/\bdxfId="(\d+)"/g, (_all, look) => `dxfId="${first + Number(look)}"`));
  const attributes = Object.entries({ ...list, count: String(styles.length) })
    .filter(([name]) => /^(?:count|default\w+Style)$/.test(name))
    .map(([name, value]) => ` ${name}="${xmlEncode(value)}"`);
  const xml = textOf(parts.get(STYLES));
  parts.set(STYLES, bytesOf(xml.replace(LIST, () => `<tableStyles${attributes.join("")}>${renumbered.join("")}</tableStyles>`)));
}
