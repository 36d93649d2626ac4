import { strFromU8, unzipSync } from "fflate";
import { PaperError } from "../paper-error";
import { OWN_IDS, STYLE_NAMES, type StyleIds } from "./styles";

/** What is taken from a force's own template: its styles. */
export interface Template {
  /** word/styles.xml */
  readonly styles: string;
  /** The ids of the styles that the report uses; the report's own where it has none. */
  readonly ids: StyleIds;
  /** The whole file, for its colours and fonts; null where it has no theme. */
  readonly theme: Uint8Array | null;
}

/** Parts that are read; a template with pictures has many more. */
const PARTS = ["word/styles.xml", "word/theme/theme1.xml"];
/** Bytes, unpacked. */
const MOST = 20_000_000;
const STYLE = /<w:style\b[^>]*>[\s\S]*?<\/w:style>/g;

/** Reads a Word document or template. Throws a PaperError, which names the file, where it is none. */
export function readTemplate(file: Uint8Array, name: string): Template {
  const parts = partsOf(file, name);
  const styles = parts["word/styles.xml"];
  if (styles === undefined) throw new PaperError(`${noDocument(name)} It has no styles in it.`);
  const text = strFromU8(styles);
  if (!/<w:styles\b/.test(text) || !text.includes("</w:styles>")) throw new PaperError(`${noDocument(name)} Its styles cannot be read.`);
  return { styles: withoutNumbers(text), ids: idsIn(text), theme: parts["word/theme/theme1.xml"] ? file : null };
}

function partsOf(file: Uint8Array, name: string): Readonly<Record<string, Uint8Array | undefined>> {
  try {
    return unzipSync(file, { filter: ({ name: part, originalSize }) => PARTS.includes(part) && originalSize <= MOST });
  } catch (error) {
    throw new PaperError(noDocument(name), { cause: error });
  }
}

function noDocument(name: string): string {
  return `“${name}” is no Word document or template (.docx or .dotx), so no Word document was made. Choose another one, or leave it out.`;
}

/** The ids that the template has for the styles, by their names. */
function idsIn(styles: string): StyleIds {
  const ids = new Map<string, string>();
  for (const [style] of styles.matchAll(STYLE)) {
    const [id, name] = [/w:styleId="([^"]*)"/.exec(style)?.[1], /<w:name w:val="([^"]*)"/.exec(style)?.[1]];
    if (id !== undefined && name !== undefined) ids.set(name.toLowerCase(), id);
  }
  const idOf = (key: keyof StyleIds) => ids.get(STYLE_NAMES[key].toLowerCase()) ?? OWN_IDS[key];
  return Object.fromEntries((Object.keys(OWN_IDS) as (keyof StyleIds)[]).map((key) => [key, idOf(key)])) as Record<keyof StyleIds, string>;
}

/** Numbers of the template's own: what they count is not in this document, and the report's headings have theirs. */
function withoutNumbers(styles: string): string {
  return styles.replace(/<w:numPr>[\s\S]*?<\/w:numPr>/g, "");
}

/** The template's styles, and of the document's those that it lacks. */
export function mergedStyles(template: Template, own: string): string {
  const known = new Set([...template.styles.matchAll(/w:styleId="([^"]*)"/g)].map(([, id]) => id));
  const lacking = [...own.matchAll(STYLE)].map(([style]) => style).filter((style) => !known.has(/w:styleId="([^"]*)"/.exec(style)?.[1]));
  // A second default style of a kind is none that Word takes.
  const added = lacking.map((style) => style.replace(/ w:default="(1|true|on)"/, ""));
  return template.styles.replace("</w:styles>", `${added.join("")}</w:styles>`);
}
