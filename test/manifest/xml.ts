/** An element of a manifest, its children in the order in which they stand. */
export interface XmlElement {
  /** With its prefix: "bt:Image". */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
const decoded = (text: string): string => text.replaceAll(/&(\w+);/g, (_, name: string) => ENTITIES[name] ?? fail(`&${name};`));
const TOKEN = /<\?[^?]*\?>|<!--(?:(?!--)[\s\S])*-->|<(\/?)([\w:]+)((?:\s+[\w:]+="[^"<]*")*)\s*(\/?)>|([^<]+)/y;

type Open = { name: string; attributes: Record<string, string>; children: XmlElement[]; text: string };

/** Reads the plain XML that manifests are: elements, attributes and text. Throws where it is not well formed. */
export function parseXml(xml: string): XmlElement {
  const document: Open = { name: "", attributes: {}, children: [], text: "" };
  const open: Open[] = [document];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < xml.length) {
    const at = TOKEN.lastIndex;
    const token = TOKEN.exec(xml);
    if (!token) fail(`position ${at}`);
    const [, closing, name, attributes, empty, text] = token;
    const parent = open.at(-1)!;
    if (text !== undefined) parent.text += decoded(text).trim();
    else if (name === undefined) continue;
    else if (closing) {
      if (parent.name !== name) fail(`</${name}> after <${parent.name}>`);
      open.pop();
    } else {
      const element: Open = { name, attributes: attributesOf(attributes!), children: [], text: "" };
      parent.children.push(element);
      if (!empty) open.push(element);
    }
  }
  if (open.length !== 1 || document.children.length !== 1) fail("an element that is left open");
  return document.children[0]!;
}

/** The element itself and every one below it. */
export function everyElement(element: XmlElement): readonly XmlElement[] {
  return [element, ...element.children.flatMap(everyElement)];
}

/** The one element below `element` along a path of names. */
export function only(element: XmlElement, ...path: readonly string[]): XmlElement {
  return path.reduce((parent, name) => {
    const found = parent.children.filter((child) => child.name === name);
    return found.length === 1 ? found[0]! : fail(`${found.length} × <${name}> in <${parent.name}>`);
  }, element);
}

const attributesOf = (text: string): Record<string, string> =>
  Object.fromEntries([...text.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, name, value]) => [name!, decoded(value!)]));

function fail(what: string): never {
  throw new Error(`Not a manifest: ${what}`);
}
