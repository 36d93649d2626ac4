import { type CustomXmlPart } from "../engine/custom-xml";
import { xmlDecode, xmlEncode } from "../library";
import type { Json } from "../protocol";
import { attributesOf, bytesOf, type PackageParts, textOf } from "./package";

const PACKAGE_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE_RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const CUSTOM_XML = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";
const PROPERTIES_TYPE = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";
/** The host keeps the add-in's settings in its own part, which `customXmlParts` does not show. */
const SETTINGS_NAMESPACE = "urn:embedded-excel-host:settings";
const SETTINGS_ID = "{5E77165E-0000-4000-8000-000000000001}";

interface FoundParts {
  readonly parts: readonly CustomXmlPart[];
  readonly settings: ReadonlyMap<string, Json>;
}

/** Reads the custom XML parts and the settings of an opened package. */
export function readCustomXml(parts: PackageParts): FoundParts {
  const found: CustomXmlPart[] = [];
  const settings = new Map<string, Json>();
  for (const path of parts.keys()) {
    const number = /^customXml\/item(\d+)\.xml$/.exec(path)?.[1];
    if (number === undefined) continue;
    const xml = textOf(parts.get(path)).replace(/^\uFEFF/, "");
    if (xml.includes(SETTINGS_NAMESPACE)) readSettings(xml, settings);
    else found.push({ id: idOf(parts, number), xml });
  }
  return { parts: found, settings };
}

function idOf(parts: PackageParts, number: string): string {
  const properties = textOf(parts.get(`customXml/itemProps${number}.xml`));
  return (
    attributesOf(/<ds:datastoreItem[^>]*>/.exec(properties)?.[0] ?? "")["ds:itemID"] ??
    `{00000000-0000-4000-8000-F${number.padStart(11, "0")}}`
  );
}

function readSettings(xml: string, into: Map<string, Json>): void {
  for (const [, tag, value] of xml.matchAll(/<setting ([^>]*)>([^<]*)<\/setting>/g)) {
    into.set(attributesOf(tag!).key ?? "", JSON.parse(xmlDecode(value!)) as Json);
  }
}

/** Puts custom XML parts and settings into a package to be saved: items, their properties, relationships, content types. */
export function writeCustomXml(parts: PackageParts, custom: readonly CustomXmlPart[], settings: ReadonlyMap<string, Json>): void {
  for (const path of [...parts.keys()]) if (path.startsWith("customXml/")) parts.delete(path);
  const all = settings.size > 0 ? [...custom, { id: SETTINGS_ID, xml: settingsXml(settings) }] : custom;
  if (all.length === 0) return;
  const types: string[] = [];
  const relationships: string[] = [];
  all.forEach(({ id, xml }, index) => {
    const number = index + 1;
    parts.set(`customXml/item${number}.xml`, bytesOf(xml));
    parts.set(
      `customXml/itemProps${number}.xml`,
      bytesOf(
        `<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<ds:datastoreItem ds:itemID="${xmlEncode(id)}" xmlns:ds="${CUSTOM_XML}"><ds:schemaRefs/></ds:datastoreItem>`,
      ),
    );
    parts.set(
      `customXml/_rels/item${number}.xml.rels`,
      bytesOf(
        `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${PACKAGE_RELATIONSHIPS}"><Relationship Id="rId1" Type="${OFFICE_RELATIONSHIPS}/customXmlProps" Target="itemProps${number}.xml"/></Relationships>`,
      ),
    );
    types.push(`<Override PartName="/customXml/itemProps${number}.xml" ContentType="${PROPERTIES_TYPE}"/>`);
    relationships.push(
      `<Relationship Id="rIdCustomXml${number}" Type="${OFFICE_RELATIONSHIPS}/customXml" Target="../customXml/item${number}.xml"/>`,
    );
  });
  addBefore(parts, "[Content_Types].xml", "</Types>", types.join(""));
  addBefore(parts, "xl/_rels/workbook.xml.rels", "</Relationships>", relationships.join(""));
}

const settingsXml = (settings: ReadonlyMap<string, Json>): string => {
  const entries = [...settings].map(([key, value]) => `<setting key="${xmlEncode(key)}">${xmlEncode(JSON.stringify(value))}</setting>`);
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<settings xmlns="${SETTINGS_NAMESPACE}">${entries.join("")}</settings>`;
};

function addBefore(parts: PackageParts, path: string, end: string, text: string): void {
  const xml = textOf(parts.get(path));
  if (!xml.includes(end)) throw new Error(`The engine wrote no ${path} that ends with ${end}`);
  parts.set(path, bytesOf(xml.replace(end, text + end)));
}
