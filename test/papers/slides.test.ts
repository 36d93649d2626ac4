import { addChart } from "../../src/papers/slides/charts";
import { addTable, addText } from "../../src/papers/slides/parts";
import { makeSlides } from "../../src/papers/slides";
import { pagesOf, rowHeights } from "../../src/papers/slides/pages";
import type { Paper, PaperBlock, PaperCell, PaperChart, PaperSeries, PaperTable, TextLook } from "../../src/papers/paper";
import { PALETTE } from "../../src/report/colours";
import { partsOf } from "../zip-parts";

const { main, text: TEXT, grey, hairline, gridline } = PALETTE;
const COLOURS = { main, text: TEXT, grey, hairline, gridline };
const plain = (colour: string) => colour.slice(1);
const cell = (text: string, align: PaperCell["align"] = "left", bold = false): PaperCell => ({ text, align, bold });
const words = (look: TextLook, text: string = look): PaperBlock => ({ kind: "text", look, text });
const table = (rows: number, text = "Row"): PaperTable => ({
  ...{ kind: "table", head: [cell("Strand"), cell("Now", "right", true)], widths: [200, 50] },
  rows: Array.from({ length: rows }, (_, at) => [cell(`${text} ${at}`), cell(String(at), "right", at === 0)]),
});
const series = (values: readonly (number | null)[], more: Partial<PaperSeries> = {}): PaperSeries => ({
  name: "Now",
  values,
  colour: main,
  barColours: [],
  look: undefined,
  ...more,
});
const chart = (more: Partial<PaperChart> = {}): PaperChart => ({
  ...{
    kind: "chart",
    form: "columns",
    title: "Fraud",
    colouredWords: [],
    categories: ["Jan", "Feb"],
    gap: 60,
    majorUnit: null,
    minimum: null,
  },
  ...{ series: [series([5, null])], labels: null, labelEvery: 3, height: 100, alternative: "It fell.", ...more },
});
const BOX = { x: 1, y: 2, w: 10, h: 4 };
const pages = (...blocks: readonly PaperBlock[]) => pagesOf({ heading: "Fraud", level: 1, blocks });
const kinds = (...blocks: readonly PaperBlock[]) =>
  pages(...blocks).map(({ parts }) => parts.map(({ block }) => (block.kind === "text" ? block.text : block.kind)));

describe("The slides of a section", () => {
  it("have its parts one below the other, and a chart takes the room that is left", () => {
    const [page, ...more] = pages(words("body", "One line"), chart());
    expect([page!.heading, more, page!.notes]).toEqual(["Fraud", [], []]);
    const [first, second] = page!.parts;
    const height = 0.08 + (16 * 1.22) / 72;
    expect(first!.box).toEqual({ x: 0.6, y: 1.25, w: 12.13, h: expect.closeTo(height, 9) });
    expect(second!.box.y).toBeCloseTo(1.25 + height + 0.06, 9);
    expect(second!.box.y + second!.box.h).toBeCloseTo(6.85, 9);
  });

  it("keep a chart’s words below it, and give a chart that has no room a slide of its own", () => {
    const [page] = pages(chart(), words("small", "Light columns: last year."));
    const [drawn, said] = page!.parts;
    expect(said!.box.y + said!.box.h).toBeCloseTo(6.85, 9);
    expect(drawn!.box.y + drawn!.box.h + 0.06).toBeCloseTo(said!.box.y, 9);
    expect(kinds(table(11), chart())).toEqual([["table"], ["chart"]]);
    expect(kinds(table(8), chart())).toEqual([["table", "chart"]]);
    expect(pages(table(11), chart()).map(({ heading }) => heading)).toEqual(["Fraud", "Fraud (continued)"]);
    expect(kinds(chart(), chart())).toEqual([["chart"], ["chart"]]);
  });

  it("leave commentary beside figures to the speaker, on the first slide", () => {
    const spoken = pages(words("commentary", "Since March."), table(2), chart(), chart());
    expect(spoken.map(({ notes }) => notes)).toEqual([["Since March."], []]);
    expect(kinds(words("commentary", "Since March."), words("body", "Fell."))).toEqual([["Since March.", "Fell."]]);
    expect(pages(words("commentary", "Since March."))[0]!.notes).toEqual([]);
  });

  it("have what stands over the first table in one line, where all of it is short", () => {
    expect(kinds(words("body", "Period:"), words("small", "Lead: a post"), table(1), words("note", "Below"))).toEqual([
      ["Period  ·  Lead: a post", "table", "Below"],
    ]);
    expect(kinds(words("body", "Period:"), table(1))).toEqual([["Period:", "table"]]);
    expect(kinds(words("body", "x".repeat(120)), words("body", "B"), table(1))[0]).toHaveLength(2);
    expect(kinds(words("body", "x".repeat(121)), words("body", "B"), table(1))[0]).toHaveLength(3);
    expect(kinds(words("body", "A"), words("body", "B"))).toEqual([["A", "B"]]);
    expect(pages(words("body", "A"), words("body", "B"), table(1))[0]!.parts[0]!.block).toMatchObject({ look: "small" });
  });

  it("part a table that is longer than a slide, each with its head, and rows as high as their words", () => {
    const long = pages(table(60));
    const rows = long.map(({ parts: [only] }) => (only!.block as PaperTable).rows.length);
    expect([rows.reduce((sum, many) => sum + many, 0), rows.length, new Set(rows.slice(0, -1)).size]).toEqual([60, 4, 1]);
    for (const { parts } of long) expect(parts[0]!.box.y + parts[0]!.box.h).toBeLessThanOrEqual(6.85);
    expect(rowHeights(table(2))).toEqual([0.315, 0.315, 0.315].map((height) => expect.closeTo(height, 9)));
    const [head, wide] = rowHeights(table(1, "Offence ".repeat(30)));
    expect(wide! / head!).toBeGreaterThan(2);
    expect(kinds({ ...table(0) })).toEqual([[]]);
  });

  it("part long texts between words", () => {
    const parts = kinds(words("body", "word ".repeat(400).trim())).flat();
    expect(parts.join(" ")).toBe("word ".repeat(400).trim());
    expect(parts.map((part) => part.length <= 900)).toEqual(parts.map(() => true));
    expect(
      kinds(words("body", "x".repeat(1000)))
        .flat()
        .map((part) => part.length),
    ).toEqual([900, 100]);
  });
});

/** What is handed to the library for a slide: the arguments of its last call of this name. */
function handed(name: "addChart" | "addText" | "addTable", draw: (slide: never) => void): readonly unknown[] {
  let last: readonly unknown[] = [];
  draw({ [name]: (...given: readonly unknown[]) => (last = given) } as never);
  return last;
}

describe("A chart of a slide", () => {
  const drawn = (more: Partial<PaperChart>, box = BOX) => {
    const [type, data, options] = handed("addChart", (slide) => addChart(slide, chart(more), COLOURS, box));
    return { type, data, options: options ?? data };
  };

  it("is of PowerPoint’s own columns, with its words, its title and its place", () => {
    const { type, data, options } = drawn({});
    expect([type, data]).toEqual(["bar", [{ name: "Now", labels: ["Jan", "Feb"], values: [5, null] }]]);
    expect(options).toMatchObject({
      ...BOX,
      altText: "It fell.",
      lang: "en-GB",
      showTitle: true,
      title: "Fraud",
      barDir: "col",
      barGrouping: "clustered",
      barGapWidthPct: 60,
      chartColors: [plain(main)],
    });
    expect(options).toMatchObject({
      titleColor: plain(TEXT),
      catAxisLabelColor: plain(TEXT),
      valAxisLabelFormatCode: "#,##0",
      catAxisLabelFontSize: 11,
    });
    expect(options).not.toHaveProperty("showLegend");
    expect(options).not.toHaveProperty("showValue");
    expect(options).not.toHaveProperty("valAxisMinVal");
  });

  it("has the value axis that the sheet’s has, or none", () => {
    expect(drawn({}).options).toMatchObject({ valAxisHidden: true, valGridLine: { style: "none" } });
    const { options } = drawn({ majorUnit: 50, minimum: 0 });
    expect(options).toMatchObject({ valAxisMinVal: 0, valAxisMajorUnit: 50, valGridLine: { color: plain(gridline), style: "solid" } });
    expect(options).not.toHaveProperty("valAxisHidden");
  });

  it("has labels in their format, colours of single bars, and a legend only for columns of several series", () => {
    const bars = { ...series([1, 2]), barColours: [grey, "#FFFFFF"] };
    expect(drawn({ labels: "percent", series: [bars] }).options).toMatchObject({
      showValue: true,
      dataLabelPosition: "outEnd",
      dataLabelFormatCode: "+0.0%;-0.0%;0.0%",
      chartColors: [plain(grey), "transparent"],
    });
    expect(drawn({ series: [bars, series([3, 4], { colour: grey })] }).options).toMatchObject({
      showLegend: true,
      legendPos: "t",
      chartColors: [plain(main), plain(grey)],
    });
    expect(drawn({ form: "bars", series: [bars, bars] }).options).not.toHaveProperty("showLegend");
  });

  it("has bars with names as high as their rows, from seven to eleven points", () => {
    const size = (bars: number) =>
      drawn({ form: "bars", categories: Array.from({ length: bars }, () => "A") }).options as {
        readonly catAxisLabelFontSize: number;
        readonly barDir: string;
      };
    expect([
      size(2).barDir,
      size(2).catAxisLabelFontSize,
      size(16).catAxisLabelFontSize,
      size(18).catAxisLabelFontSize,
      size(99).catAxisLabelFontSize,
    ]).toEqual(["bar", 11, 11, 9, 7]);
  });

  it("has stacked columns as a series of each colour, since the library colours single bars of one series alone", () => {
    const { data, options } = drawn({ form: "stacked", series: [series([1, 2]), series([3, 4], { name: "More", barColours: [grey] })] });
    expect(data).toEqual([
      { name: "Now", labels: ["Jan", "Feb"], values: [1, 2] },
      { name: "More", labels: ["Jan", "Feb"], values: [3, null] },
      { name: "More", labels: ["Jan", "Feb"], values: [null, 4] },
    ]);
    expect(options).toMatchObject({ barGrouping: "stacked", chartColors: [plain(main), plain(grey), plain(main)] });
  });

  it("has lines as groups of one look, over the columns, which stop where a value is missing", () => {
    const looks = [
      series([1, null]),
      series([2, 3], { name: "Target", look: "dashes", colour: grey }),
      series([4, 5], { look: "points" }),
      series([6, 7], { look: "dashes" }),
      series([8, 9], { look: "diamonds" }),
      series([1, 1], { look: "line" }),
    ];
    const { type, options } = drawn({ series: looks, majorUnit: 5 });
    const groups = type as readonly {
      readonly type: string;
      readonly data: readonly { readonly name: string }[];
      readonly options: Readonly<Record<string, unknown>>;
    }[];
    expect(groups.map((group) => [group.type, group.data.length])).toEqual([
      ["bar", 1],
      ["line", 2],
      ["line", 1],
      ["line", 1],
      ["line", 1],
    ]);
    expect(groups[0]!.options).toMatchObject({ chartColors: [plain(main)] });
    expect(
      groups
        .slice(1)
        .map((group) => [
          group.options["lineSize"],
          group.options["lineDash"] ?? null,
          group.options["lineDataSymbol"],
          group.options["lineDataSymbolSize"],
        ]),
    ).toEqual([
      [1.25, "dash", "none", 5],
      [2, null, "circle", 5],
      [0, null, "diamond", 9],
      [1.25, null, "none", 5],
    ]);
    expect(groups[1]!.options["chartColors"]).toEqual([plain(grey), plain(main)]);
    expect(options).toMatchObject({ displayBlanksAs: "gap", catAxisLabelFrequency: "3", showLegend: true, altText: "It fell." });
    const alone = drawn({ form: "lines", series: [series([1, 2], { look: "points" })] });
    expect([(alone.type as readonly unknown[]).length, alone.options]).toEqual([1, expect.not.objectContaining({ showLegend: true })]);
  });
});

describe("Words and tables of a slide", () => {
  it("have the look that they have on the sheet", () => {
    const look = (of: TextLook) => {
      const [text, options] = handed("addText", (slide) => addText(slide, words(of, "Words") as never, COLOURS, BOX));
      const { bold, italic, color, fontSize, bullet, x, lang } = options as Readonly<Record<string, unknown>>;
      expect([text, x, lang]).toEqual(["Words", 1, "en-GB"]);
      return [fontSize, bold, italic, color, bullet !== undefined];
    };
    const [letters, quiet] = [plain(TEXT), plain(grey)];
    expect(look("body")).toEqual([16, false, false, letters, false]);
    expect([look("strong"), look("subheading")]).toEqual([
      [14, true, false, letters, false],
      [14, true, false, plain(main), false],
    ]);
    expect([look("small"), look("note")]).toEqual([
      [12, false, false, quiet, false],
      [11, false, true, quiet, false],
    ]);
    expect([look("list"), look("commentary")]).toEqual([
      [13, false, false, letters, true],
      [14, false, false, letters, false],
    ]);
  });

  it("have the sheet’s rules over and under heads and below the last row, and its columns’ shares", () => {
    const [rows, options] = handed("addTable", (slide) => addTable(slide, table(3), COLOURS, BOX));
    const all = rows as readonly (readonly {
      readonly text: string;
      readonly options: { readonly border: readonly { readonly type: string; readonly pt?: number; readonly color?: string }[] } & Readonly<
        Record<string, unknown>
      >;
    }[])[];
    expect(all.map((row) => row.map(({ text }) => text))).toEqual([
      ["Strand", "Now"],
      ["Row 0", "0"],
      ["Row 1", "1"],
      ["Row 2", "2"],
    ]);
    const rule = (pt: number, colour: string) => ({ type: "solid", pt, color: plain(colour) });
    const none = { type: "none" };
    expect(all.map(([first]) => first!.options.border)).toEqual([
      [rule(1.5, main), none, rule(0.75, main), none],
      [none, none, rule(0.5, hairline), none],
      [none, none, rule(0.5, hairline), none],
      [none, none, rule(1.5, main), none],
    ]);
    expect(
      all.slice(0, 2).map(([, last]) => [last!.options["align"], last!.options["bold"], last!.options["color"], last!.options["valign"]]),
    ).toEqual([
      ["right", true, plain(main), "bottom"],
      ["right", true, plain(TEXT), "middle"],
    ]);
    expect(options).toMatchObject({ x: 1, y: 2, w: 10, colW: [8, 2], fontSize: 14, lang: "en-GB" });
    expect((options as { readonly rowH: readonly number[] }).rowH).toHaveLength(4);
  });
});

describe("Slides of a report", () => {
  const paper: Paper = {
    ...{
      title: "Offences",
      running: "Kent Police",
      classification: "OFFICIAL",
      changed: [],
      colours: COLOURS,
      opening: [words("small", "To Jan 20"), words("note", "Draft")],
    },
    sections: [
      { heading: "Fraud", level: 1, blocks: [words("commentary", "Since March."), words("body", "Fraud fell."), table(2), chart()] },
      { heading: "Theft", level: 1, blocks: [words("body", "Theft rose.")] },
    ],
  };
  const lettersOf = (xml: string) => [...xml.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, letters]) => letters!);

  it("are a title, and a slide or more of each section, with its commentary for the speaker", async () => {
    const parts = partsOf(await makeSlides(paper));
    const slide = (number: number) => parts.get(`ppt/slides/slide${number}.xml`);
    expect(lettersOf(slide(1)!).slice(0, 3)).toEqual(["Offences", "To Jan 20", "Draft"]);
    expect(lettersOf(slide(2)!)).toEqual(expect.arrayContaining(["Fraud", "Fraud fell.", "Strand", "Row 1"]));
    expect([lettersOf(slide(3)!).includes("Theft rose."), slide(4)]).toEqual([true, undefined]);
    expect([2, 3].map((number) => lettersOf(parts.get(`ppt/notesSlides/notesSlide${number}.xml`)!).includes("Since March."))).toEqual([
      true,
      false,
    ]);
    expect(slide(2)).toContain('<a:tblPr firstRow="1"/>');
    expect(
      [...parts].filter(([name, xml]) => /^ppt\/(slides|slideLayouts|charts)\/[^/]+\.xml$/.test(name) && xml.includes('lang="en-US"')),
    ).toEqual([]);
    expect([...parts.keys()].filter((name) => /^ppt\/charts\/chart\d+\.xml$/.test(name))).toHaveLength(1);
    expect(parts.get("docProps/core.xml")).toMatch(
      /<dc:title>Offences<\/dc:title>\s*<dc:subject>Kent Police<\/dc:subject>\s*<dc:creator>Strand Report</,
    );
    expect(parts.get("ppt/presentation.xml")).toMatch(/<p:sldSz cx="12192000" cy="6858000"/);
  });

  it("have the marking twice on each, in the same places, and no opening where there is none", async () => {
    const parts = partsOf(await makeSlides({ ...paper, opening: [chart()], sections: [] }));
    const marked = [...parts]
      .filter(([name]) => /^ppt\/slideLayouts\/slideLayout[23]\.xml$/.test(name))
      .map(([, xml]) =>
        [...xml.matchAll(/<p:sp>[\s\S]*?<\/p:sp>/g)]
          .filter(([shape]) => shape.includes("OFFICIAL"))
          .map(([shape]) => /<a:off x="\d+" y="(\d+)"/.exec(shape)![1]),
      );
    expect(marked).toEqual(Array.from({ length: 2 }, () => [String(Math.round(0.12 * 914_400)), String(Math.round(7.05 * 914_400))]));
    expect(lettersOf(parts.get("ppt/slides/slide1.xml")!)[0]).toBe("Offences");
    expect(lettersOf(parts.get("ppt/slides/slide1.xml")!)).not.toContain("To Jan 20");
  });
});
