import { AlignmentType, Document, Footer, Header, LevelFormat, Packer, PageNumber, Paragraph, readTheme, TabStopType, TextRun } from "docx";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { Paper } from "../paper";
import { picturesOf, type Draw } from "../pictures";
import { blocksOf, LIST, TEXT_WIDTH, type Making } from "./blocks";
import { OWN_IDS, ownStyles } from "./styles";
import { mergedStyles, readTemplate } from "./template";

export interface WordOptions {
  readonly draw: Draw;
  /** A force's own document or template, whose styles are taken; null for the report's own looks. */
  readonly template: { readonly name: string; readonly file: Uint8Array } | null;
}

/** A4 in twentieths of a point. */
const PAGE = { width: 11906, height: 16838, side: 1134, topAndBottom: 1247, header: 567 } as const;

/** A page has more room for a chart than a row of a sheet. */
const HIGHER = 1.3;

/** The paper as a Word document. Throws a PaperError where the template is no document, and what drawing throws. */
export async function makeWord(paper: Paper, { draw, template: given }: WordOptions): Promise<Uint8Array> {
  const template = given === null ? null : readTemplate(given.file, given.name);
  const ids = template?.ids ?? OWN_IDS;
  const making: Making = { ids, colours: paper.colours, pictures: await picturesOf(paper, draw, HIGHER), level: 1 };
  const heading = { 1: ids.heading1, 2: ids.heading2 };
  const document = new Document({
    title: paper.title,
    subject: paper.running,
    creator: "Strand Report",
    lastModifiedBy: "Strand Report",
    ...(template?.theme ? { theme: readTheme(template.theme) } : {}),
    styles: ownStyles(paper.colours),
    numbering: { config: [{ reference: LIST, levels: [BULLET] }] },
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: PAGE.width, height: PAGE.height },
            margin: {
              left: PAGE.side,
              right: PAGE.side,
              top: PAGE.topAndBottom,
              bottom: PAGE.topAndBottom,
              header: PAGE.header,
              footer: PAGE.header,
            },
          },
        },
        headers: { first: header(paper, making, false), default: header(paper, making, true) },
        footers: { first: footer(paper, making), default: footer(paper, making) },
        children: [
          new Paragraph({ style: ids.title, children: [new TextRun(paper.title)] }),
          ...blocksOf(paper.opening, making),
          ...paper.sections.flatMap(({ heading: text, level, blocks }) => [
            new Paragraph({ style: heading[level], keepNext: true, children: [new TextRun(text)] }),
            ...blocksOf(blocks, { ...making, level }),
          ]),
        ],
      },
    ],
  });
  const parts = unzipSync(new Uint8Array(await Packer.toArrayBuffer(document)));
  const change = (part: string, to: (xml: string) => string) => (parts[part] = strToU8(to(strFromU8(parts[part]!))));
  if (template) change("word/styles.xml", (own) => mergedStyles(template, own));
  change("docProps/core.xml", (xml) => xml.replace("</cp:coreProperties>", "<dc:language>en-GB</dc:language></cp:coreProperties>"));
  return zipSync(inOrder(parts));
}

/** Programs know a document by its first part. */
function inOrder(parts: Readonly<Record<string, Uint8Array>>): Readonly<Record<string, Uint8Array>> {
  const first = "[Content_Types].xml";
  return { [first]: parts[first]!, ...parts };
}

const BULLET = {
  level: 0,
  format: LevelFormat.BULLET,
  text: "•",
  alignment: AlignmentType.LEFT,
  style: { paragraph: { indent: { left: 284, hanging: 227 } } },
};

/** The marking at the top of each page; what the paper is below it, from the second page on. */
function header({ classification, running }: Paper, { ids }: Making, withRunning: boolean): Header {
  const line = (run: TextRun) => new Paragraph({ style: ids.header, alignment: AlignmentType.CENTER, children: [run] });
  return new Header({
    children: [line(new TextRun({ text: classification, bold: true })), ...(withRunning ? [line(new TextRun(running))] : [])],
  });
}

function footer({ classification }: Paper, { ids }: Making): Footer {
  return new Footer({
    children: [
      new Paragraph({
        style: ids.footer,
        tabStops: [
          { type: TabStopType.CENTER, position: TEXT_WIDTH / 2 },
          { type: TabStopType.RIGHT, position: TEXT_WIDTH },
        ],
        children: [
          new TextRun({ children: ["\t", classification], bold: true }),
          new TextRun({ children: ["\tPage ", PageNumber.CURRENT, " of ", PageNumber.TOTAL_PAGES] }),
        ],
      }),
    ],
  });
}
