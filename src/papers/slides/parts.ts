import type PptxGenJS from "pptxgenjs";
import type { PaperColours, PaperTable, PaperText } from "../paper";
import { FONT, LANGUAGE, plain, type Box } from "./look";
import { rowHeights, SIZES, TABLE } from "./pages";

/** Adds a text in its place. */
export function addText(slide: PptxGenJS.Slide, { look, text }: PaperText, colours: PaperColours, box: Box): void {
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

/** Adds a table with the rules of the report sheet. */
export function addTable(slide: PptxGenJS.Slide, table: PaperTable, { main, text, hairline }: PaperColours, { x, y, w }: Box): void {
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
