import { AlignmentType, BorderStyle, ImageRun, Paragraph, Table, TableCell, TableRow, TextRun, VerticalAlignTable, WidthType } from "docx";
import type { PaperBlock, PaperCell, PaperChart, PaperColours, PaperTable, PaperText, TextLook } from "../paper";
import type { ChartPicture } from "../pictures";
import type { StyleIds } from "./styles";

/** The width of the text of a page, in twentieths of a point. */
export const TEXT_WIDTH = 9638;
/** Tables up to this are kept on one page with what is around them. */
const MOST_ROWS_KEPT = 25;
/** The room under a table, in twentieths of a point. */
const BELOW_TABLE = 120;
/** A picture's width and height are given in pixels of a 96th of an inch. */
const PIXELS_A_POINT = 96 / 72;

/** What blocks need to become part of a document. */
export interface Making {
  readonly ids: StyleIds;
  readonly colours: PaperColours;
  readonly pictures: ReadonlyMap<PaperChart, ChartPicture>;
  /** The level of headings of the section around them. */
  readonly level: 1 | 2;
}

/** The blocks of a section. From the heading to the last chart or table, with the words that follow it, they are kept on one page. */
export function blocksOf(blocks: readonly PaperBlock[], making: Making): readonly (Paragraph | Table)[] {
  const last = blocks.findLastIndex(({ kind }) => kind !== "text");
  const isKept = blocks.every((block) => block.kind !== "table" || block.rows.length <= MOST_ROWS_KEPT);
  const words = blocks[last + 1];
  // The words of a chart, or the sentence of a table.
  const tied =
    last < 0 || !isKept ? 0 : last + (words?.kind === "text" && words.look !== "commentary" && words.look !== "subheading" ? 1 : 0);
  return blocks.map((block, index) =>
    blockOf(block, making, { keepNext: index < tied, isBelowTable: blocks[index - 1]?.kind === "table" }),
  );
}

/** How a block stands among the others. */
interface Standing {
  readonly keepNext: boolean;
  readonly isBelowTable: boolean;
}

function blockOf(block: PaperBlock, making: Making, standing: Standing): Paragraph | Table {
  const { keepNext } = standing;
  switch (block.kind) {
    case "text":
      return textOf(block, making, standing);
    case "table":
      return tableOf(block, making, keepNext);
    case "chart":
      return chartOf(block, making, keepNext);
  }
}

function textOf({ look, text }: PaperText, { ids, level }: Making, { keepNext, isBelowTable }: Standing): Paragraph {
  const styles: Readonly<Record<TextLook, string | undefined>> = {
    body: undefined,
    commentary: undefined,
    strong: ids.strong,
    small: ids.small,
    note: ids.note,
    list: ids.list,
    subheading: level === 1 ? ids.heading2 : ids.heading3,
  };
  const style = styles[look];
  return new Paragraph({
    children: linesOf(text),
    keepNext: keepNext || look === "subheading",
    ...(style === undefined ? {} : { style }),
    ...(isBelowTable ? { spacing: { before: BELOW_TABLE } } : {}),
    ...(look === "list" ? { numbering: { reference: LIST, level: 0 } } : {}),
  });
}

function linesOf(text: string, look: { readonly bold?: boolean } = {}): readonly TextRun[] {
  return text.split("\n").map((line, index) => new TextRun({ ...look, text: line, ...(index > 0 ? { break: 1 } : {}) }));
}

/** The report's list of points. */
export const LIST = "report-list";

function tableOf({ head, rows, widths }: PaperTable, making: Making, keepNext: boolean): Table {
  const { main, hairline } = making.colours;
  const total = widths.reduce((sum, width) => sum + width, 0);
  const columns = widths.map((width) => Math.floor((width / total) * TEXT_WIDTH));
  const line = (colour: string, size: number) => ({ style: BorderStyle.SINGLE, size, color: colour.slice(1) });
  const none = { style: BorderStyle.NONE, size: 0, color: "auto" };
  const row = (cells: readonly PaperCell[], place: "head" | "row" | "last") =>
    new TableRow({
      tableHeader: place === "head",
      cantSplit: true,
      // The heads are never alone at the foot of a page.
      keepNext: place === "head" || keepNext || (rows.length <= MOST_ROWS_KEPT && place !== "last"),
      children: cells.map(
        (cell, column) =>
          new TableCell({
            width: { size: columns[column]!, type: WidthType.DXA },
            verticalAlign: place === "head" ? VerticalAlignTable.BOTTOM : VerticalAlignTable.CENTER,
            borders: {
              top: place === "head" ? line(main, 12) : none,
              bottom: place === "head" ? line(main, 6) : place === "last" ? line(main, 12) : line(hairline, 4),
              left: none,
              right: none,
            },
            children: [
              new Paragraph({
                style: place === "head" ? making.ids.cellHead : making.ids.cell,
                alignment: cell.align === "right" ? AlignmentType.RIGHT : AlignmentType.LEFT,
                children: linesOf(cell.text, cell.bold && place !== "head" ? { bold: true } : {}),
              }),
            ],
          }),
      ),
    });
  return new Table({
    width: { size: columns.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: columns,
    tableLook: { firstRow: true, lastRow: false, firstColumn: false, lastColumn: false, noHBand: true, noVBand: true },
    margins: { left: 60, right: 60 },
    rows: [row(head, "head"), ...rows.map((cells, index) => row(cells, index === rows.length - 1 ? "last" : "row"))],
  });
}

function chartOf(chart: PaperChart, { ids, pictures }: Making, keepNext: boolean): Paragraph {
  const { png, width, height } = pictures.get(chart)!;
  return new Paragraph({
    style: ids.picture,
    keepNext,
    children: [
      new ImageRun({
        type: "png",
        data: png,
        transformation: { width: width * PIXELS_A_POINT, height: height * PIXELS_A_POINT },
        altText: { name: "Chart", title: chart.title, description: chart.alternative },
      }),
    ],
  });
}
