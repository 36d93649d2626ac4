import type PptxGenJS from "pptxgenjs";
import type { Paper } from "../paper";
import { FONT, plain, SLIDE, WIDTH, type Box } from "./look";

export const TITLE_SLIDE = "Title";
export const SECTION_SLIDE = "Section";

/** The marking at the top and bottom of each slide, its number, and where its title is. */
export function defineMasters(slides: PptxGenJS, { classification, colours }: Paper): void {
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
