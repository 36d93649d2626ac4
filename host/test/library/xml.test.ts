import { SaxParser, XmlParseError } from "../../library";

/** The parser's events for a text, one on each line. */
function told(xml: string): readonly string[] {
  const events: string[] = [];
  const parser = new SaxParser({ position: false, maxEntityExpansions: 0, invalidCharHandling: "skip" });
  parser.on("opentag", ({ name, attributes }) => void events.push(`<${name} ${JSON.stringify(attributes)}`));
  parser.on("text", (text) => void events.push(text));
  parser.on("cdata", (text) => void events.push(`[${text}]`));
  parser.on("closetag", ({ name }) => void events.push(`>${name}`));
  parser.write(xml).close();
  return events;
}

describe("the library's reading of XML", () => {
  test("tells elements with prefixes and attributes, texts with entities, and CDATA, in their order", () => {
    expect(told('<a:b x="1 &amp; 2">Theft &lt; 5<![CDATA[<raw>]]></a:b>')).toEqual(['<a:b {"x":"1 & 2"}', "Theft < 5", "[<raw>]", ">a:b"]);
  });

  test("throws its own error for a text that is not sound", () => {
    expect(() => told("<a><b></a>")).toThrow(XmlParseError);
  });
});
