import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import PptxGenJS from "pptxgenjs";
import type { Paper, PaperColours, PaperTable, PaperText } from "../paper";
import { addChart } from "./charts";
import { FONT, LANGUAGE, plain, SLIDE, WIDTH, type Box } from "./look";
import { pagesOf, rowHeights, SIZES, TABLE } from "./pages";

const TITLE_SLIDE = "Title";
const SECTION_SLIDE = "Section";

/** The paper as slides: a title, the overview, and a slide or more for each section, with charts that PowerPoint can change. */
export async function makeSlides(paper: Paper): Promise<Uint8Array> {
  const slides = new PptxGenJS();
  slides.layout = "LAYOUT_WIDE";
  slides.title = paper.title;
  slides.subject = paper.running;
  slides.author = "Strand Report";
  slides.company = "";
  slides.theme = { headFontFace: FONT, bodyFontFace: FONT };
  defineMasters(slides, paper);
  const first = slides.addSlide({ masterName: TITLE_SLIDE });
  first.addText(paper.title, { placeholder: "title", lang: LANGUAGE });
  const opening = paper.opening.flatMap((block) => (block.kind === "text" ? block.text : []));
  if (opening.length > 0) first.addText(opening.join("\n"), { placeholder: "opening", lang: LANGUAGE });
  for (const { heading, parts, notes } of paper.sections.flatMap(pagesOf)) {
    const slide = slides.addSlide({ masterName: SECTION_SLIDE });
    slide.addText(heading, { placeholder: "title", lang: LANGUAGE });
    for (const { block, box } of parts) {
      if (block.kind === "text") addText(slide, block, paper.colours, box);
      else if (block.kind === "table") addTable(slide, block, paper.colours, box);
      else addChart(slide, block, paper.colours, box);
    }
    if (notes.length > 0) slide.addNotes(notes.join("\n"));
  }
  const written = (await slides.write({ outputType: "uint8array", compression: true })) as Uint8Array;
  return asRead(written);
}

/** The marking at the top and bottom of each slide, its number, and where its title is. */
function defineMasters(slides: PptxGenJS, { classification, colours }: Paper): void {
  const marking = (y: number) => ({
    text: {
      text: classification,
      options: {
        x: 0,
        y,
        w: SLIDE.width,
        h: 0.3,
        align: "center" as const,
        fontFace: FONT,
        fontSize: 11,
        bold: true,
        color: plain(colours.grey),
      },
    },
  });
  const title = (box: Box, fontSize: number, valign: "middle" | "bottom") => ({
    placeholder: {
      options: {
        name: "title",
        type: "title" as const,
        ...box,
        fontFace: FONT,
        fontSize,
        bold: true,
        color: plain(colours.main),
        align: "left" as const,
        valign,
        margin: 0,
      },
      text: "",
    },
  });
  const common = {
    background: { color: "FFFFFF" },
    slideNumber: {
      x: SLIDE.width - SLIDE.side - 0.8,
      y: 7.05,
      w: 0.8,
      h: 0.3,
      align: "right" as const,
      fontFace: FONT,
      fontSize: 11,
      color: plain(colours.grey),
    },
  };
  slides.defineSlideMaster({
    ...common,
    title: TITLE_SLIDE,
    objects: [
      marking(0.12),
      marking(7.05),
      title({ x: 1, y: 1.6, w: 11.3, h: 1.8 }, 36, "bottom"),
      {
        placeholder: {
          options: {
            name: "opening",
            type: "body",
            x: 1,
            y: 3.6,
            w: 11.3,
            h: 2,
            fontFace: FONT,
            fontSize: 16,
            color: plain(colours.grey),
            align: "left",
            valign: "top",
            margin: 0,
          },
          text: "",
        },
      },
    ],
  });
  slides.defineSlideMaster({
    ...common,
    title: SECTION_SLIDE,
    objects: [marking(0.12), marking(7.05), title({ x: SLIDE.side, y: 0.5, w: WIDTH, h: 0.65 }, 24, "middle")],
  });
}

function addText(slide: PptxGenJS.Slide, { look, text }: PaperText, colours: PaperColours, box: Box): void {
  const isQuiet = look === "small" || look === "note";
  slide.addText(text, {
    ...box,
    fontFace: FONT,
    fontSize: SIZES[look],
    bold: look === "strong" || look === "subheading",
    italic: look === "note",
    color: plain(isQuiet ? colours.grey : look === "subheading" ? colours.main : colours.text),
    align: "left",
    valign: "top",
    margin: 0,
    lang: LANGUAGE,
    ...(look === "list" ? { bullet: { indent: 14 } } : {}),
  });
}

function addTable(slide: PptxGenJS.Slide, table: PaperTable, { main, text, hairline }: PaperColours, { x, y, w }: Box): void {
  const { head, rows, widths } = table;
  const total = widths.reduce((sum, width) => sum + width, 0);
  const none = { type: "none" as const };
  const line = (colour: string, pt: number) => ({ type: "solid" as const, pt, color: plain(colour) });
  const cells = (row: PaperTable["head"], place: "head" | "row" | "last") =>
    row.map((cell) => ({
      text: cell.text,
      options: {
        align: cell.align,
        bold: cell.bold,
        color: plain(place === "head" ? main : text),
        valign: place === "head" ? ("bottom" as const) : ("middle" as const),
        border: [
          place === "head" ? line(main, 1.5) : none,
          none,
          place === "head" ? line(main, 0.75) : place === "last" ? line(main, 1.5) : line(hairline, 0.5),
          none,
        ] as [PptxGenJS.BorderProps, PptxGenJS.BorderProps, PptxGenJS.BorderProps, PptxGenJS.BorderProps],
      },
    }));
  slide.addTable([cells(head, "head"), ...rows.map((row, index) => cells(row, index === rows.length - 1 ? "last" : "row"))], {
    x,
    y,
    w,
    rowH: rowHeights(table),
    colW: widths.map((width) => (width / total) * w),
    fontFace: FONT,
    fontSize: TABLE.letters,
    margin: [0.03, 0.06, 0.03, 0.06],
    lang: LANGUAGE,
  });
}

/** For those who hear the slides: tables say which row is their head, and all words which language they are in. The library leaves both to its own. */
function asRead(file: Uint8Array): Uint8Array {
  const parts = unzipSync(file);
  for (const [name, bytes] of Object.entries(parts)) {
    if (!/^ppt\/(slides|slideLayouts|slideMasters|charts|notesSlides)\/[^/]+\.xml$/.test(name)) continue;
    const xml = strFromU8(bytes).replaceAll("<a:tblPr/>", '<a:tblPr firstRow="1"/>').replaceAll(' lang="en-US"', ` lang="${LANGUAGE}"`);
    parts[name] = strToU8(xml);
  }
  return zipSync(parts);
}
