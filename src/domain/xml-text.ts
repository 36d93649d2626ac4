/** A text as it stands between two tags of XML or HTML. JSON needs no more escaping than other text. */
export function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** A text as it stands anywhere in XML or HTML, an attribute in double quotes included. */
export function escapedAnywhere(text: string): string {
  return escaped(text).replaceAll('"', "&quot;");
}

/** The text that stands between two tags, whichever program wrote it. */
export function unescaped(xml: string): string {
  return xml.replaceAll("&quot;", '"').replaceAll("&apos;", "'").replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}
