import { makeWord } from "../../src/papers/word";
import type { Paper, PaperBlock, PaperCell, PaperChart, PaperTable, TextLook } from "../../src/papers/paper";
import { PALETTE } from "../../src/report/colours";
import { bytesOf, partsOf } from "../zip-parts";

const { main, text: TEXT, grey, hairline, gridline } = PALETTE;
const [MAIN, HAIRLINE] = [main.slice(1), hairline.slice(1)];
const cell = (text: string, align: PaperCell["align"] = "left", bold = false): PaperCell => ({ text, align, bold });
const words = (look: TextLook, text: string = look): PaperBlock => ({ kind: "text", look, text });
const table = (rows: number): PaperTable => ({
  kind: "table",
  head: [cell("Strand"), cell("Now", "right", true)],
  rows: Array.from({ length: rows }, (_, at) => [cell(`Row ${at}`), cell(String(at), "right", at === 0)]),
  widths: [100, 50],
});
const CHART: PaperChart = {
  ...{
    kind: "chart",
    form: "columns",
    title: "Fraud",
    colouredWords: [],
    categories: ["Jan"],
    gap: 60,
    majorUnit: null,
    minimum: 0,
    labels: null,
  },
  ...{
    series: [{ name: "Now", values: [5], colour: main, barColours: [], look: undefined }],
    labelEvery: 1,
    height: 100,
    alternative: "It <fell>.",
  },
};
const paper = (blocks: readonly PaperBlock[], more: Partial<Paper> = {}): Paper => ({
  ...{ title: "Offences", running: "Kent Police: Offences", classification: "OFFICIAL", opening: [], changed: [] },
  sections: [{ heading: "5  Fraud", level: 1, blocks }],
  colours: { main, text: TEXT, grey, hairline, gridline },
  ...more,
});
const made = async (of: Paper) => makeWord(of, { draw: async () => Uint8Array.of(7, 8), template: null });
const part = async (name: string, of: Paper = paper([])) => partsOf(await made(of)).get(name)!;
const bodyOf = async (of: Paper) => /<w:body>([\s\S]*)<w:sectPr>/.exec(await part("word/document.xml", of))![1]!;
/** Each paragraph outside tables: its style, its words, and whether it stays with the next. */
const paragraphs = (body: string) =>
  [...body.replace(/<w:tbl>[\s\S]*?<\/w:tbl>/g, "").matchAll(/<w:p>([\s\S]*?)<\/w:p>/g)].map(([, xml]) => [
    /<w:pStyle w:val="(\w+)"/.exec(xml!)?.[1] ?? "",
    [...xml!.matchAll(/<w:t [^>]*>([^<]*)|<w:br\/>/g)].map(([, letters]) => letters ?? "\n").join(""),
    xml!.includes("<w:keepNext/>"),
  ]);
const rowsOf = (body: string) => body.match(/<w:tr>[\s\S]*?<\/w:tr>/g) ?? [];

describe("A Word document of a report", () => {
  it("has its title, its sections under headings of their levels, and texts in the styles of their looks", async () => {
    const looks: readonly TextLook[] = ["body", "commentary", "strong", "small", "note", "list", "subheading"];
    const body = await bodyOf(
      paper(
        looks.map((look) => words(look)),
        { opening: [words("small", "First\nsecond")] },
      ),
    );
    expect(paragraphs(body)).toEqual([
      ["Title", "Offences", false],
      ["ReportSmall", "First\nsecond", false],
      ["Heading1", "5  Fraud", true],
      ["", "body", false],
      ["", "commentary", false],
      ["ReportStrong", "strong", false],
      ["ReportSmall", "small", false],
      ["ReportNote", "note", false],
      ["ListBullet", "list", false],
      ["Heading2", "subheading", true],
    ]);
    expect(body.match(/<w:numPr>/g)).toHaveLength(1);
    const below = await bodyOf(paper([], { sections: [{ heading: "5.1  Theft", level: 2, blocks: [words("subheading")] }] }));
    expect(paragraphs(below).map(([style]) => style)).toEqual(["Title", "Heading2", "Heading3"]);
  });

  it("keeps a section on one page from its heading to the words below its last chart or table", async () => {
    const kept = async (...blocks: readonly PaperBlock[]) =>
      paragraphs(await bodyOf(paper(blocks)))
        .slice(2)
        .map(([, text, keeps]) => `${text as string}${keeps === true ? "+" : ""}`);
    expect(await kept(words("body"), table(2), words("small"), words("note"))).toEqual(["body+", "small", "note"]);
    expect(await kept(words("body"), CHART, words("small"))).toEqual(["body+", "+", "small"]);
    expect(await kept(words("body"), table(2), words("commentary"))).toEqual(["body+", "commentary"]);
    expect(await kept(words("body"), CHART, words("subheading"))).toEqual(["body+", "", "subheading+"]);
    expect(await kept(words("body"), words("note"))).toEqual(["body", "note"]);
    // A table that is longer than a page would take all of it with it.
    expect(await kept(words("body"), table(26), words("small"))).toEqual(["body", "small"]);
    expect(await kept(words("body"), table(25), words("small"))).toEqual(["body+", "small"]);
  });

  it("has tables as wide as the page, with their columns’ shares and rules, and heads that each page repeats", async () => {
    const body = await bodyOf(paper([table(3), words("small")]));
    expect([...body.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) => Number(width))).toEqual([6425, 3212]);
    expect(body).toContain('<w:tblW w:type="dxa" w:w="9637"/>');
    const rows = rowsOf(body);
    const rules = (row: string) =>
      [...row.matchAll(/<w:(top|bottom) w:val="(\w+)" w:color="(\w+)" w:sz="(\d+)"\/>/g)]
        .slice(0, 2)
        .map(([, side, kind, colour, size]) => [side, kind, colour, Number(size)].join(" "));
    expect(rows.map(rules)).toEqual([
      [`top single ${MAIN} 12`, `bottom single ${MAIN} 6`],
      ["top none auto 0", `bottom single ${HAIRLINE} 4`],
      ["top none auto 0", `bottom single ${HAIRLINE} 4`],
      ["top none auto 0", `bottom single ${MAIN} 12`],
    ]);
    expect(
      rows.map((row) => [
        row.includes("<w:tblHeader/>"),
        row.includes("<w:cantSplit/>"),
        /<w:vAlign w:val="(\w+)"/.exec(row)![1],
        /<w:pStyle w:val="(\w+)"/.exec(row)![1],
      ]),
    ).toEqual([[true, true, "bottom", "ReportCellHead"], ...Array.from({ length: 3 }, () => [false, true, "center", "ReportCell"])]);
    expect(rows.map((row) => [...row.matchAll(/<w:jc w:val="(\w+)"/g)].map(([, side]) => side))).toEqual(
      Array.from({ length: 4 }, () => ["left", "right"]),
    );
    // Heads are bold by their style, and cells by themselves.
    expect(rows.map((row) => row.match(/<w:b\/>/g)?.length ?? 0)).toEqual([0, 1, 0, 0]);
    expect(body).toContain(
      '<w:tblLook w:firstRow="true" w:lastRow="false" w:firstColumn="false" w:lastColumn="false" w:noHBand="true" w:noVBand="true"/>',
    );
    // What follows a table has room over it.
    expect(body.match(/<w:spacing w:before="120"\/>/g)).toHaveLength(1);
  });

  it("keeps the rows of a table together, but for its last and for those of a long one", async () => {
    const kept = async (...blocks: readonly PaperBlock[]) =>
      rowsOf(await bodyOf(paper(blocks))).map((row) => row.includes("<w:keepNext/>"));
    expect(await kept(table(3))).toEqual([true, true, true, false]);
    expect(await kept(table(3), words("small"))).toEqual([true, true, true, true]);
    expect((await kept(table(26))).filter(Boolean)).toHaveLength(1);
    expect((await kept(table(25))).filter(Boolean)).toHaveLength(25);
  });

  it("has charts as pictures, higher than on the sheet, with what they show in words", async () => {
    const file = await made(paper([CHART]));
    const document = partsOf(file).get("word/document.xml")!;
    const units = (points: number) => Math.round(points * 12_700);
    expect(/<wp:extent cx="(\d+)" cy="(\d+)"\/>/.exec(document)!.slice(1).map(Number)).toEqual([
      expect.closeTo(units(482), -4),
      expect.closeTo(units(130), -4),
    ]);
    expect(document).toContain('title="Fraud"');
    expect(document).toContain('descr="It &lt;fell&gt;."');
    expect(document).toContain('name="Chart"');
    expect(document).toContain('<w:pStyle w:val="ReportPicture"/>');
    const [picture] = [...bytesOf(file)].filter(([name]) => name.startsWith("word/media/"));
    expect([picture![0].endsWith(".png"), ...picture![1]]).toEqual([true, 7, 8]);
  });

  it("is A4 with its margins, the marking on each page, and what it is from the second page on", async () => {
    const document = await part("word/document.xml");
    expect(document).toContain(
      '<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"/><w:pgMar w:top="1247" w:right="1134" w:bottom="1247" w:left="1134" w:header="567" w:footer="567" ',
    );
    expect(document).toContain("<w:titlePg/>");
    const marks = async (name: string) =>
      paragraphs((await part(name)).replace(/^[\s\S]*?<w:p>/, "<w:p>")).map(([style, text]) => [style, text]);
    expect(await marks("word/header1.xml")).toEqual([
      ["Header", "OFFICIAL"],
      ["Header", "Kent Police: Offences"],
    ]);
    expect(await marks("word/header2.xml")).toEqual([["Header", "OFFICIAL"]]);
    for (const name of ["word/footer1.xml", "word/footer2.xml"]) {
      expect(await marks(name)).toEqual([["Footer", "\tOFFICIAL\tPage  of "]]);
      const footer = await part(name);
      expect(footer).toContain('<w:tab w:val="center" w:pos="4819"/><w:tab w:val="right" w:pos="9638"/>');
      expect([...footer.matchAll(/<w:instrText [^>]*>(\w+)</g)].map(([, code]) => code)).toEqual(["PAGE", "NUMPAGES"]);
      expect(footer.match(/<w:b\/>/g)).toHaveLength(1);
    }
    expect((await part("word/header1.xml")).match(/<w:jc w:val="center"\/>/g)).toHaveLength(2);
  });

  it("says what it is, in which language, and by what it was made, and begins with its types", async () => {
    const file = await made(paper([]));
    expect([...partsOf(file).keys()][0]).toBe("[Content_Types].xml");
    expect(partsOf(file).get("docProps/core.xml")).toMatch(
      /<dc:title>Offences<\/dc:title><dc:subject>Kent Police: Offences<\/dc:subject><dc:creator>Strand Report<\/dc:creator><cp:lastModifiedBy>Strand Report<\/cp:lastModifiedBy>.*<dc:language>en-GB<\/dc:language><\/cp:coreProperties>$/,
    );
    expect(await part("word/numbering.xml", paper([words("list")]))).toMatch(
      /<w:numFmt w:val="bullet"\/><w:lvlText w:val="•"\/><w:lvlJc w:val="left"\/><w:pPr><w:ind w:left="284" w:hanging="227"\/>/,
    );
  });
});

describe("The looks of a Word document", () => {
  it("are those of the sheet, in its colours: letters in half points, room in twentieths of one", async () => {
    const styles = await part("word/styles.xml");
    const style = (id: string) => new RegExp(`<w:style [^>]*w:styleId="${id}"[^>]*>[\\s\\S]*?</w:style>`).exec(styles)![0];
    const look = (id: string) => {
      const xml = style(id);
      const of = (pattern: RegExp) => pattern.exec(xml)?.[1] ?? null;
      return [
        of(/<w:sz w:val="(\d+)"/),
        xml.includes("<w:b/>"),
        xml.includes("<w:i/>"),
        of(/<w:color w:val="(\w+)"/),
        of(/w:before="(\d+)"/),
        of(/w:after="(\d+)"/),
      ];
    };
    const GREY = grey.slice(1);
    expect(look("Title")).toEqual(["40", true, false, MAIN, "120", "120"]);
    expect([look("Heading1"), look("Heading2"), look("Heading3")]).toEqual([
      ["28", true, false, MAIN, "360", "80"],
      ["24", true, false, MAIN, "280", "80"],
      ["20", true, false, MAIN, "200", "80"],
    ]);
    expect([look("Header"), look("Footer")]).toEqual([
      ["17", false, false, GREY, null, "0"],
      ["17", false, false, GREY, null, "0"],
    ]);
    expect([look("ReportSmall"), look("ReportNote"), look("ReportStrong")]).toEqual([
      ["17", false, false, GREY, null, "80"],
      ["17", false, true, GREY, null, "60"],
      [null, true, false, null, null, null],
    ]);
    expect([look("ReportCell"), look("ReportCellHead"), look("ReportPicture"), look("ListBullet")]).toEqual([
      ["19", false, false, null, "40", "40"],
      ["18", true, false, MAIN, "40", "40"],
      [null, false, false, null, "120", "40"],
      [null, false, false, null, null, "60"],
    ]);
    expect(style("ReportCell")).toContain('<w:name w:val="Report cell"/><w:basedOn w:val="Normal"/>');
    expect(style("Heading1")).toContain("<w:keepNext/>");
    const all = /<w:docDefaults>[\s\S]*?<\/w:docDefaults>/.exec(styles)![0];
    for (const has of [
      'w:ascii="Arial"',
      '<w:sz w:val="20"/>',
      `<w:color w:val="${TEXT.slice(1)}"/>`,
      '<w:lang w:val="en-GB"/>',
      'w:after="120"',
      'w:line="264"',
      'w:lineRule="auto"',
    ])
      expect(all).toContain(has);
    expect(style("ReportCell")).toContain('w:line="240"');
  });
});
