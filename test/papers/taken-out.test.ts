import { openHost, type NodeHost } from "../../host/node";
import { drawPicture } from "../../cli/papers/draw-picture";
import { readPaper, type PaperRead } from "../../src/jobs/read-paper";
import type { PaperChart } from "../../src/papers/paper";
import { makeValuesOnly } from "../../src/papers/values";
import { build, builtBook, SECOND, slidesOf, SMALL, takenOut, textOf, WORDS } from "./taken-out";

let host: NodeHost;
let read: PaperRead;
let files: Awaited<ReturnType<typeof takenOut>>;
/** The report sheet as it is printed, row by row, without its first row. */
let shown: readonly (readonly string[])[];

beforeAll(async () => {
  host = await builtBook();
  read = await readPaper(host.run);
  files = await takenOut(read);
  shown = await host.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Report").getUsedRange().getIntersection("A:G").load("text");
    await context.sync();
    return range.text.slice(1);
  });
});

/** Numbers of a text in order of size, each as it is written. */
const numbersIn = (text: string) => [...text.matchAll(/[+-]?\d[\d,]*(?:\.\d+)?%?/g)].map(([number]) => number).toSorted();
const shownOn = (parts: ReadonlyMap<string, string>) => [...parts].filter(([name]) => /^ppt\/slides\/[^/]*\.xml$/.test(name));
const every = () =>
  Object.entries(files).flatMap(([file, parts]) => [...parts].map(([name, text]) => ({ place: `${file}: ${name}`, text })));
const placesOf = (words: RegExp) => every().flatMap(({ place, text }) => (words.test(text) ? place : []));

describe("a report taken out of Excel", () => {
  test("has every figure of the printed sheet in the Word document, and none beside", () => {
    const sheet = shown.flat().join("\n");
    expect(numbersIn(sheet).length).toBeGreaterThan(60);
    expect(numbersIn(textOf(files.word.get("word/document.xml")!))).toEqual(numbersIn(sheet));
  });

  test("has every sentence of the sheet in the document and on the slides", () => {
    const sentences = shown.flat().filter((text) => / (rose|fell) by /.test(text));
    expect(sentences).toHaveLength(3);
    const slides = shownOn(files.slides)
      .map(([, xml]) => textOf(xml))
      .join("\n");
    for (const sentence of sentences) {
      expect(textOf(files.word.get("word/document.xml")!)).toContain(sentence);
      expect(slides).toContain(sentence);
      expect(textOf(files.values.get("xl/worksheets/sheet1.xml")!)).toContain(sentence);
    }
  });

  test("has the commentary, and nothing where there is none", () => {
    const document = textOf(files.word.get("word/document.xml")!);
    for (const line of WORDS.split("\n")) expect(document).toContain(line);
    expect(document).not.toContain("Commentary");
    // The speaker has it.
    expect([...files.slides].filter(([name, xml]) => name.startsWith("ppt/notesSlides/") && textOf(xml).includes("in March"))).toHaveLength(
      1,
    );
    expect(textOf(files.values.get("xl/worksheets/sheet1.xml")!)).not.toContain("Commentary");
  });

  test("holds nothing that was hidden, in no part of any file", async () => {
    const tells = (parts: ReadonlyMap<string, string>) =>
      [...parts].some(([, xml]) => new RegExp(`<(?:c:)?v>(${SMALL}|${SECOND})</`).test(xml) || /(?<![\d,.])8,?371(?!\d)/.test(textOf(xml)));
    expect([files.word, files.slides, files.values].map(tells)).toEqual([false, false, false]);
    // It would be seen: a report that hides nothing tells it in its charts.
    await build(host, { suppress: null });
    expect(tells(await slidesOf((await readPaper(host.run)).paper))).toBe(true);
  });

  test("holds nothing of the workbook around it", () => {
    expect(placesOf(/Strand data|Private|Wertyuiop|Secret_name|SR_|Crimes!/)).toEqual([]);
    expect(placesOf(/TargetMode="External"|externalLink|<hyperlink|w:hyperlink|hlinkClick/)).toEqual([]);
    expect(every().filter(({ place }) => /customXml|comments|externalLinks|vbaProject|printerSettings/i.test(place))).toEqual([]);
    const copy = [...files.values.values()].join("");
    expect(copy).not.toMatch(/<f[ >]|definedName|dataValidation|state="(very)?[hH]idden|hidden="1"|dc:creator|lastModifiedBy/);
    expect(files.values.get("xl/workbook.xml")!.match(/<sheet /g)).toHaveLength(1);
  });

  test("is a Word document with headings, heads that repeat, charts in words, the marking and its pages", () => {
    const document = files.word.get("word/document.xml")!;
    const headings = [...document.matchAll(/<w:pStyle w:val="Heading1"\/>.*?<\/w:p>/g)].map(([xml]) => textOf(xml).trim());
    expect(headings).toEqual(["Overview", "Fraud", "Theft & handling", "Robbery", "Data notes"]);
    expect(document.match(/<w:tbl>/g)).toHaveLength(document.match(/<w:tblHeader\/>/g)!.length);
    const pictures = [...document.matchAll(/<wp:docPr [^>]*descr="([^"]*)"/g)].map(([, words]) => words);
    expect(pictures).toHaveLength(read.paper.sections.flatMap(({ blocks }) => blocks).filter(({ kind }) => kind === "chart").length);
    expect(pictures.at(-1)).toMatch(/^Kent Police: Robbery offences each month, .*Light columns: year to Jan 19; dark: year to Jan 20\./);
    for (const mark of ["header1", "header2", "footer1", "footer2"])
      expect(textOf(files.word.get(`word/${mark}.xml`)!)).toContain("OFFICIAL");
    expect(files.word.get("word/footer1.xml")).toMatch(/PAGE.*NUMPAGES/);
    expect(files.word.get("word/styles.xml")).toContain('<w:lang w:val="en-GB"/>');
    expect(files.word.get("docProps/core.xml")).toMatch(/<dc:title>Offences by strand<\/dc:title>.*<dc:language>en-GB</);
  });

  test("is slides with native charts in words, heads of tables, and the marking and a number on each", () => {
    const slides = shownOn(files.slides).map(([, xml]) => xml);
    const titles = slides.map((xml) => textOf(/<p:ph\s[^>]*type="title"[\s\S]*?<\/p:sp>/.exec(xml)![0]).trim());
    expect(titles).toEqual(
      expect.arrayContaining(["Offences by strand", "Overview", "Fraud", "Theft & handling", "Robbery", "Data notes"]),
    );
    const charts = slides.join("").match(/<p:cNvPr [^>]*descr="[^"]{40,}"/g)!;
    expect(charts).toHaveLength([...files.slides.keys()].filter((name) => /^ppt\/charts\/chart\d+\.xml$/.test(name)).length);
    expect(slides.join("").match(/<a:tblPr firstRow="1"\/>/g)).toHaveLength(slides.join("").match(/<a:tbl>/g)!.length);
    for (const [name, xml] of files.slides) {
      if (/^ppt\/slides\/[^/]*\.xml$/.test(name)) expect(xml).toContain('type="slidenum"');
      if (/^ppt\/slideLayouts\/slideLayout[23]\.xml$/.test(name)) expect(textOf(xml).match(/OFFICIAL/g)).toHaveLength(2);
      expect(name.startsWith("ppt/slides/") && xml.includes('lang="en-US"')).toBe(false);
    }
  });

  test("colours the single bars of a stacked chart on a slide as on the sheet, and not what they stand on", async () => {
    const base = { name: "Below", values: [0, 5, 0], colour: "#FFFFFF", barColours: [], look: undefined };
    const bars = { ...base, name: "Fraud", values: [9, 2, 7], colour: "#12436D", barColours: ["#12436D", "#B5C4D3", "#12436D"] };
    const chart: PaperChart = {
      ...{
        kind: "chart" as const,
        form: "stacked" as const,
        title: "Fraud",
        colouredWords: [],
        categories: ["From", "Revised", "To"],
        gap: 60,
      },
      ...{ series: [base, bars], majorUnit: null, minimum: 0, labels: null, labelEvery: 1, height: 100, alternative: "From 9 to 7" },
    };
    const slides = await slidesOf({ ...read.paper, sections: [{ heading: "Fraud", level: 1, blocks: [chart] }] });
    const [xml] = [...slides].flatMap(([name, part]) => (/^ppt\/charts\/chart\d+\.xml$/.test(name) ? [part] : []));
    const fills = xml!
      .split("<c:ser>")
      .slice(1)
      .map((each) => /<c:spPr>\s*<a:(noFill|solidFill><a:srgbClr val="\w+")/.exec(each)?.[1]);
    expect(fills).toEqual(["noFill", 'solidFill><a:srgbClr val="12436D"', 'solidFill><a:srgbClr val="B5C4D3"']);
  });

  test("is a copy that opens with the sheet’s values, its marking and its pictures", async () => {
    const copy = await openHost({ workbook: await makeValuesOnly(read.seen, read.paper, drawPicture) });
    const { text, formulas } = await copy.run(async (context) => {
      const sheets = context.workbook.worksheets.load("items/name");
      await context.sync();
      expect(sheets.items.map(({ name }) => name)).toEqual(["Report"]);
      const range = sheets.items[0]!.getUsedRange().load("text,formulas");
      await context.sync();
      return range;
    });
    expect(formulas.flat().filter((formula) => String(formula).startsWith("="))).toEqual([]);
    const said = (rows: readonly (readonly string[])[]) => rows.flat().filter((words) => words !== "");
    expect(said(text)).toEqual(said(shown));
    const sheet = files.values.get("xl/worksheets/sheet1.xml")!;
    expect(textOf(sheet)).toContain('&C&10&"Arial,Bold"OFFICIAL');
    expect([...files.values.keys()].filter((name) => name.endsWith(".png")).length).toBe(
      files.values.get("xl/drawings/drawing1.xml")!.match(/<xdr:pic>/g)!.length,
    );
  });
});
