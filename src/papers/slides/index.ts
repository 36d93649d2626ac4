import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import PptxGenJS from "pptxgenjs";
import type { Paper } from "../paper";
import { addChart } from "./charts";
import { FONT, LANGUAGE } from "./look";
import { defineMasters, SECTION_SLIDE, TITLE_SLIDE } from "./masters";
import { pagesOf } from "./pages";
import { addTable, addText } from "./parts";

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

/** For those who hear the slides: tables say which row is their head, and all words which language they are in. The library does neither. */
function asRead(file: Uint8Array): Uint8Array {
  const parts = unzipSync(file);
  for (const [name, bytes] of Object.entries(parts)) {
    if (!/^ppt\/(slides|slideLayouts|slideMasters|charts|notesSlides)\/[^/]+\.xml$/.test(name)) continue;
    const xml = strFromU8(bytes).replaceAll("<a:tblPr/>", '<a:tblPr firstRow="1"/>').replaceAll(' lang="en-US"', ` lang="${LANGUAGE}"`);
    parts[name] = strToU8(xml);
  }
  return zipSync(parts);
}
