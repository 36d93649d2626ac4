import { Document, Packer, Paragraph } from "docx";
import { strToU8, zipSync } from "fflate";
import type { Paper } from "../../src/papers/paper";
import { PaperError } from "../../src/papers/paper-error";
import { makeWord } from "../../src/papers/word";
import { partsOf } from "../zip-parts";

const PAPER: Paper = {
  ...{ title: "Offences", running: "Kent Police: Offences", classification: "OFFICIAL", opening: [], changed: [] },
  sections: [
    { heading: "5  Strands", level: 1, blocks: [{ kind: "text", look: "small", text: "Lead: a post" }] },
    { heading: "5.1  Fraud", level: 2, blocks: [{ kind: "text", look: "body", text: "Fraud fell." }] },
  ],
  colours: { main: "#12436D", text: "#1A1A1A", grey: "#595959", hairline: "#D9DEE4", gridline: "#E3E7EB" },
};
const draw = () => Promise.reject(new Error("There is no chart to draw"));
const made = async (file: Uint8Array) => partsOf(await makeWord(PAPER, { draw, template: { name: "Force.dotx", file } }));

/** A template as a German Word saves it: its own ids, and a heading that is numbered. */
async function template(): Promise<Uint8Array> {
  const document = new Document({ sections: [{ children: [new Paragraph("")] }] });
  const parts = new Map(Object.entries(Object.fromEntries(partsOf(new Uint8Array(await Packer.toArrayBuffer(document))))));
  const styles =
    '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults/>' +
    '<w:style w:type="paragraph" w:default="1" w:styleId="Standard"><w:name w:val="Normal"/></w:style>' +
    '<w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr><w:rPr><w:color w:val="AA00BB"/></w:rPr></w:style></w:styles>';
  return zipSync(Object.fromEntries([...parts].map(([name, text]) => [name, strToU8(name === "word/styles.xml" ? styles : text)])));
}

describe("a force’s own template", () => {
  test("gives the document its styles, by whatever ids; what it lacks is the report’s", async () => {
    const parts = await made(await template());
    const [document, styles] = [parts.get("word/document.xml")!, parts.get("word/styles.xml")!];
    expect(document).toContain('<w:pStyle w:val="berschrift1"/>');
    expect(document).toContain('<w:pStyle w:val="Heading2"/>');
    expect(styles).toContain("AA00BB");
    // Numbers of the template count what is not here.
    expect(styles).not.toContain("numPr");
    const ids = [...styles.matchAll(/w:styleId="([^"]*)"/g)].map(([, id]) => id);
    expect(ids).toEqual(expect.arrayContaining(["Standard", "berschrift1", "Title", "Heading2", "ReportSmall"]));
    expect(new Set(ids).size).toBe(ids.length);
    expect(styles.match(/w:default="1"/g)).toHaveLength(1);
    const used = [...document.matchAll(/<w:pStyle w:val="([^"]*)"/g)].map(([, id]) => id);
    expect(used.filter((id) => !ids.includes(id))).toEqual([]);
  });

  test.each([
    ["a text", strToU8("no document")],
    ["a file of another program", zipSync({ "xl/workbook.xml": strToU8("<workbook/>") })],
    ["a document without styles", zipSync({ "word/styles.xml": strToU8("<html>") })],
  ])("is refused in words where it is %s", async (_, file) => {
    await expect(made(file)).rejects.toThrow(PaperError);
    await expect(made(file)).rejects.toThrow(
      /^“Force\.dotx” is no Word document or template \(\.docx or \.dotx\), so no Word document was made\./,
    );
  });
});
