/** A custom XML part, which the engine does not model: kept here, and put into the package when it is saved. */
export interface CustomXmlPart {
  readonly id: string;
  xml: string;
}

/** The namespace of a part's root element; "" when it has none. */
export function namespaceOf(xml: string): string {
  const root = /<(?![?!])([^\s/>]+)((?:\s+[^\s=]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*\/?>/.exec(xml);
  if (!root) return "";
  const prefix = root[1]!.includes(":") ? `xmlns:${root[1]!.split(":")[0]!}` : "xmlns";
  for (const [, name, double, single] of root[2]!.matchAll(/([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    if (name === prefix) return double ?? single ?? "";
  }
  return "";
}

/** Whether the text is one well-formed XML element, as far as its tags tell. */
export function isWellFormed(xml: string): boolean {
  const open: string[] = [];
  let roots = 0;
  let rest = xml.replace(/<\?[^]*?\?>|<!--[^]*?-->|<!\[CDATA\[[^]*?\]\]>|<!DOCTYPE[^>]*>/g, "");
  for (const match of rest.matchAll(/<(\/?)([^\s/>]+)(?:\s+[^\s=<>]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*\s*(\/?)>/g)) {
    const [tag, closing, name, alone] = match;
    rest = rest.replace(tag, "");
    if (closing) {
      if (open.pop() !== name) return false;
    } else {
      if (open.length === 0) roots += 1;
      if (!alone) open.push(name!);
    }
  }
  return roots === 1 && open.length === 0 && !rest.includes("<");
}
