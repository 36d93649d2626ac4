import { PALETTE } from "../../src/report/colours";
import { drawingPart } from "../../src/papers/values/drawing-part";
import { keptBlocks, keptRows } from "../../src/papers/values/kept-rows";
import { sheetPart, type CopiedSheet } from "../../src/papers/values/sheet-part";
import { stylesPart } from "../../src/papers/values/styles-part";
import { relationships, XML, xmlText } from "../../src/papers/values/xml";
import { STYLES, type StyleName } from "../../src/report/layout/styles";
import { cell, seen, shows, type Cell } from "./seen";

const RUNNING = [cell("running", "Kent Police: Offences")];
const kept = (rows: readonly (readonly (Cell | null)[])[], more: Parameters<typeof seen>[1] = {}) =>
  keptRows(seen([RUNNING, ...rows], more));
const values = (...of: Parameters<typeof kept>) => kept(...of).map(({ cells }) => cells.map(({ value }) => value));

describe("The rows of a report that are sent out", () => {
  it("have what their cells show, without the first, whose words are at the top of each page", () => {
    expect(kept([[cell("strand", "Fraud"), shows("count", 7), cell("count", 5), cell("body", "Beside")]], { heights: [10, 13] })).toEqual([
      {
        ...{ from: 1, isWide: false, height: 13 },
        cells: [
          { column: 0, style: "strand", value: "Fraud" },
          { column: 1, style: "count", value: 7 },
          { column: 2, style: "count", value: 5 },
        ],
      },
    ]);
    expect(kept([[cell("body", "Across")]], { wide: [1] })[0]!.isWide).toBe(true);
  });

  it("are without what leads elsewhere in the workbook, and the head of a column of that", () => {
    const heads = [cell("headLeft", "Strand"), cell("headRight", "Now"), cell("headLink", "Where")];
    expect(values([heads, [cell("strand", "Fraud"), cell("count", 5), cell("link", "Crimes ›")]])).toEqual([
      ["Strand", "Now", ""],
      ["Fraud", 5, ""],
    ]);
    const [row] = kept([[cell("linkWide", "See Fraud ›")]]);
    expect(row!.cells).toEqual([{ column: 0, style: "small", value: "See Fraud" }]);
  });

  it("have a box’s words in as many rows as they need, and none where it is empty", () => {
    const box = (...words: readonly string[]) => [
      [cell("commentaryLabel", "Commentary")],
      ...words.map((each) => [cell("commentary", "", each), cell("commentary", "")]),
      [cell("body", "Below")],
    ];
    const boxes = (rows: number) => ({ boxes: [`A3:C${2 + rows}`] });
    expect(values(box("Fell.", ""), boxes(2))).toEqual([["Commentary"], ["Fell.", ""], ["Below"]]);
    const [, words] = kept(box("One", "two"), boxes(2));
    expect(words).toMatchObject({
      from: 2,
      isWide: true,
      cells: [
        { column: 0, value: "One\ntwo" },
        { column: 1, value: "" },
      ],
    });
    expect(kept(box("word ".repeat(200), ""), boxes(2))[1]!.height).toBeGreaterThan(words!.height);
    // With its label.
    expect(values(box("", " "), boxes(2))).toEqual([["Below"]]);
    expect(values([[cell("body", "Above")], [cell("commentary", "", "")], [cell("body", "Below")]], { boxes: ["A3:C3"] })).toEqual([
      ["Above"],
      ["Below"],
    ]);
    // Words for which no row is high enough stand in several, none below the box.
    const long = kept(box("word ".repeat(2000), ""), boxes(2));
    expect(long.length).toBeGreaterThan(4);
    expect(new Set(long.slice(1, -1).map(({ from }) => from))).toEqual(new Set([2, 3]));
  });
});

describe("The runs of rows that are kept on one page", () => {
  const rows = [1, 2, 4, 5, 6].map((from, at) => ({ from, cells: [], isWide: false, height: 10 + at }));

  it("are those of the copy, as high as its rows", () => {
    expect(
      keptBlocks(
        [
          { first: 1, height: 99 },
          { first: 4, height: 99 },
        ],
        rows,
      ),
    ).toEqual([
      { first: 0, height: 21 },
      { first: 2, height: 12 + 13 + 14 },
    ]);
    // What is gone begins with the next that is there; a block below all is none.
    expect(
      keptBlocks(
        [
          { first: 3, height: 1 },
          { first: 9, height: 1 },
        ],
        rows,
      ),
    ).toEqual([{ first: 2, height: 39 }]);
  });

  it("have their parts, but for those that are gone", () => {
    const parts = [
      { first: 1, height: 1 },
      { first: 2, height: 1 },
      { first: 3, height: 1 },
      { first: 4, height: 1 },
    ];
    expect(
      keptBlocks(
        [
          { first: 1, height: 1, parts },
          { first: 5, height: 1 },
        ],
        rows,
      ),
    ).toEqual([
      {
        ...{ first: 0, height: 33 },
        parts: [
          { first: 0, height: 10 },
          { first: 1, height: 11 },
          { first: 2, height: 12 },
        ],
      },
      { first: 3, height: 27 },
    ]);
    expect(keptBlocks([{ first: 5, height: 1, parts: [{ first: 5, height: 1 }] }], rows)[0]!.parts).toEqual([{ first: 3, height: 27 }]);
  });
});

describe("The sheet of a copy", () => {
  const numberOf = (style: StyleName) => ({ count: 3, body: 4 })[style as "count"] ?? 9;
  const SHEET: CopiedSheet = {
    ...{
      widths: [105, 52.5],
      blocks: [],
      orientation: "portrait",
      classification: "OFFICIAL & more",
      running: "Kent <Police>",
      hasPictures: false,
    },
    rows: [
      { from: 1, isWide: true, height: 13.12345, cells: [{ column: 0, style: "body", value: "A <b> & \u0000c" }] },
      {
        ...{ from: 2, isWide: false, height: 14 },
        cells: [
          { column: 0, style: "count", value: 5.25 },
          { column: 1, style: "count", value: "" },
          { column: 2, style: "note", value: true },
          { column: 3, style: "note", value: false },
        ],
      },
    ],
  };
  const part = (more: Partial<CopiedSheet> = {}) => sheetPart({ ...SHEET, ...more }, { xml: "", numberOf });
  const tag = (xml: string, name: string) => new RegExp(`<${name}[ >/][\\s\\S]*?(?:</${name}>|/>)`).exec(xml)?.[0];

  it("has values with their looks, and never a formula", () => {
    const xml = part();
    expect(tag(xml, "sheetData")).toContain(
      '<row r="1" ht="13.123" customHeight="1"><c r="A1" s="4" t="inlineStr"><is><t xml:space="preserve">A &lt;b&gt; &amp; c</t></is></c></row>',
    );
    expect(xml).toContain(
      '<row r="2" ht="14" customHeight="1"><c r="A2" s="3"><v>5.25</v></c><c r="B2" s="3"/><c r="C2" s="9" t="b"><v>1</v></c><c r="D2" s="9" t="b"><v>0</v></c></row></sheetData>',
    );
    expect(xml).not.toContain("<f");
  });

  it("has columns as wide as on the report, in digits, and words across them", () => {
    expect(part()).toContain(
      '<cols><col min="1" max="1" width="20" customWidth="1"/><col min="2" max="2" width="10" customWidth="1"/></cols>',
    );
    expect(part()).toContain('<mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>');
    expect(part({ rows: [] })).not.toContain("mergeCells");
    expect(part()).toContain('<sheetViews><sheetView showGridLines="0" workbookViewId="0"/></sheetViews>');
  });

  it("is printed on A4 with its margins, the marking, what it is, and the page’s number", () => {
    expect(part()).toContain(
      '<pageMargins left="0.625" right="0.625" top="0.8" bottom="0.8" header="0.4" footer="0.4"/><pageSetup paperSize="9" orientation="portrait"/>',
    );
    expect(part({ orientation: "landscape" })).toContain('orientation="landscape"');
    expect(
      tag(part(), "oddHeader")!
        .replaceAll("&quot;", '"')
        .split(/\n|&#10;/),
    ).toEqual([
      '<oddHeader>&amp;C&amp;10&amp;"Arial,Bold"OFFICIAL &amp;&amp; more',
      '&amp;8&amp;"Arial,Regular"Kent &lt;Police&gt;</oddHeader>',
    ]);
    expect(tag(part(), "oddFooter")!.replaceAll("&quot;", '"')).toBe(
      '<oddFooter>&amp;C&amp;10&amp;"Arial,Bold"OFFICIAL &amp;&amp; more&amp;R&amp;8&amp;"Arial,Regular"Page &amp;P of &amp;N</oddFooter>',
    );
    expect(/(x+)<\/oddHeader>/.exec(part({ running: "x".repeat(200) }))![1]).toHaveLength(150);
  });

  it("begins pages between blocks, and says where its pictures are", () => {
    const rows = Array.from({ length: 6 }, (_, at) => ({ from: at + 1, isWide: false, height: 200, cells: [] }));
    const blocks = rows.map((_, first) => ({ first, height: 200 }));
    expect(part({ rows, blocks })).toContain('<rowBreaks count="1" manualBreakCount="1"><brk id="3" max="16383" man="1"/></rowBreaks>');
    expect(part({ rows, blocks, orientation: "landscape" })).toContain(
      '<rowBreaks count="2" manualBreakCount="2"><brk id="2" max="16383" man="1"/><brk id="4" ',
    );
    const whole = [
      {
        first: 0,
        height: 1200,
        parts: [
          { first: 0, height: 400 },
          { first: 2, height: 800 },
        ],
      },
    ];
    expect(part({ rows, blocks: whole })).toContain('<brk id="2" ');
    expect([part(), part({ hasPictures: true })].map((xml) => xml.includes('<drawing r:id="rId1"/></worksheet>'))).toEqual([false, true]);
    expect(part()).not.toContain("rowBreaks");
  });
});

describe("The parts of a copy", () => {
  it("have the looks of the report by their numbers, in its colours", () => {
    const { xml, numberOf } = stylesPart(PALETTE);
    const names = Object.keys(STYLES) as StyleName[];
    expect([numberOf(names[0]!), numberOf(names.at(-1)!)]).toEqual([1, names.length]);
    const all = (name: string) => [...new RegExp(`<${name} count="(\\d+)">(.*?)</${name}>`).exec(xml)!.slice(1)];
    const items = (name: string, item: string) =>
      all(name)[1]!.match(new RegExp(`<${item}(?:>.*?</${item}>| [^>]*/>| [^>]*>.*?</${item}>)`, "g"))!;
    for (const [list, item, more] of [
      ["fonts", "font", 1],
      ["fills", "fill", 2],
      ["borders", "border", 1],
      ["cellXfs", "xf", 1],
    ] as const)
      expect([list, Number(all(list)[0]), items(list, item).length]).toEqual([list, names.length + more, names.length + more]);
    const of = (style: StyleName) => {
      const xf = items("cellXfs", "xf")[numberOf(style)]!;
      const id = (name: string) => Number(new RegExp(`${name}="(\\d+)"`).exec(xf)![1]);
      return {
        font: items("fonts", "font")[id("fontId")],
        fill: items("fills", "fill")[id("fillId")],
        border: items("borders", "border")[id("borderId")],
        format: id("numFmtId"),
        xf,
      };
    };
    const main = `<color rgb="FF${PALETTE.main.slice(1)}"/>`;
    expect(of("headRight").font).toBe(`<font><b/><sz val="9"/>${main}<name val="Arial"/><family val="2"/></font>`);
    expect(of("headRight").border).toBe(
      `<border><left/><right/><top style="medium">${main}</top><bottom style="thin">${main}</bottom><diagonal/></border>`,
    );
    expect(of("headRight").xf).toContain('<alignment horizontal="right" vertical="bottom" wrapText="1"/>');
    expect(of("headLink").xf).toContain('<alignment horizontal="left" vertical="bottom" wrapText="1" indent="1"/>');
    expect(of("note").font).toContain('<font><i/><sz val="8.5"/>');
    expect(of("body").font).toBe(
      `<font><sz val="10"/><color rgb="FF${PALETTE.text.slice(1)}"/><name val="Arial"/><family val="2"/></font>`,
    );
    expect([of("body").border, of("body").fill]).toEqual([
      "<border><left/><right/><top/><bottom/><diagonal/></border>",
      '<fill><patternFill patternType="none"/></fill>',
    ]);
    const filled = names.find((name) => "fill" in STYLES[name]);
    if (filled)
      expect(of(filled).fill).toMatch(/^<fill><patternFill patternType="solid"><fgColor rgb="FF[0-9A-F]{6}"\/><\/patternFill><\/fill>$/);
    // Formats of its own have numbers of their own, and the others those that Excel knows.
    const own = new Map(
      [...all("numFmts")[1]!.matchAll(/<numFmt numFmtId="(\d+)" formatCode="([^"]*)"\/>/g)].map(([, id, code]) => [code!, Number(id)]),
    );
    expect([of("body").format, of("count").format, of("share").format, of("percent").format]).toEqual([
      0,
      3,
      own.get("0.0%"),
      own.get("+0.0%;-0.0%;0.0%"),
    ]);
    expect([Math.min(...own.values()), new Set(own.values()).size, own.has("General"), own.has("@"), own.has("#,##0")]).toEqual([
      164,
      own.size,
      false,
      false,
      false,
    ]);
  });

  it("have pictures as large as they are, in points, with what they show in words", () => {
    const png = new Uint8Array();
    const xml = drawingPart([
      { row: 3, width: 100, height: 50.5, alternative: "It <fell>", png },
      { row: 9, width: 10, height: 5, alternative: "B", png },
    ]);
    expect(xml.match(/<xdr:oneCellAnchor>/g)).toHaveLength(2);
    expect(xml).toContain('<xdr:row>3</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:ext cx="1270000" cy="641350"/>');
    expect(xml).toContain('<xdr:cNvPr id="1" name="Chart 1" descr="It &lt;fell&gt;"/>');
    expect([...xml.matchAll(/r:embed="(\w+)"/g)].map(([, id]) => id)).toEqual(["rId1", "rId2"]);
    expect(xml.startsWith(`${XML}<xdr:wsDr `) && xml.endsWith("</xdr:oneCellAnchor></xdr:wsDr>")).toBe(true);
  });

  it("say where others are, in letters that XML takes", () => {
    expect(
      relationships([
        { id: "rId1", type: "t", target: "a.xml" },
        { id: "rId2", type: "u", target: "b.xml" },
      ]),
    ).toBe(
      `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="t" Target="a.xml"/><Relationship Id="rId2" Type="u" Target="b.xml"/></Relationships>`,
    );
    expect(xmlText("a\u0000 & <b>")).toBe("a &amp; &lt;b&gt;");
  });
});
