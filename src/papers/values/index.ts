import { strToU8, zipSync } from "fflate";
import { parseAddress } from "../../domain/address";
import { paletteOf } from "../../report/colours";
import { printedWidth, printedWidths } from "../../report/printed";
import type { SeenReport } from "../../report/seen-report";
import type { Paper, PaperChart } from "../paper";
import { picturesOf, type ChartPicture, type Draw } from "../pictures";
import { drawingPart, type PlacedPicture } from "./drawing-part";
import { keptBlocks, keptRows, type CopiedRow } from "./kept-rows";
import { sheetPart } from "./sheet-part";
import { stylesPart } from "./styles-part";
import { relationships, XML, xmlText } from "./xml";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPES = "application/vnd.openxmlformats-officedocument";
/** Room under a picture, in points. */
const BELOW = 3;

/**
 * The report for sending out: a workbook of one sheet that holds values, looks and pictures of the charts. It is written part by part, so that nothing can be
 * in it that is not named here: no formulas, names, links, hidden sheets, comments, lists, custom XML, and nobody's name.
 */
export async function makeValuesOnly(seen: SeenReport, paper: Paper, draw: Draw): Promise<Uint8Array> {
  const { report, colours } = seen.plan;
  const copied = keptRows(seen);
  const width = printedWidth(report);
  const pictures = placed(seen, copied, paper, await picturesOf(paper, draw, 1), width);
  const rows = copied.map((row, index) => {
    const picture = pictures.find((each) => each.row === index);
    return picture ? { ...row, height: picture.height + BELOW } : row;
  });
  const styles = stylesPart(paletteOf(colours));
  const sheet = sheetPart(
    {
      widths: printedWidths(report),
      rows,
      blocks: keptBlocks(report.page.blocks, rows),
      classification: paper.classification,
      running: paper.running,
      hasPictures: pictures.length > 0,
    },
    styles,
  );
  const parts: Record<string, string | Uint8Array> = {
    "[Content_Types].xml": contentTypes(pictures.length > 0),
    "_rels/.rels": relationships([
      { id: "rId1", type: `${OFFICE}/officeDocument`, target: "xl/workbook.xml" },
      { id: "rId2", type: `${PACKAGE}/relationships/metadata/core-properties`, target: "docProps/core.xml" },
    ]),
    "docProps/core.xml": `${XML}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${xmlText(paper.title)}</dc:title><dc:language>en-GB</dc:language></cp:coreProperties>`,
    "xl/workbook.xml": `${XML}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}"><sheets><sheet name="${xmlText(report.sheet)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relationships([
      { id: "rId1", type: `${OFFICE}/worksheet`, target: "worksheets/sheet1.xml" },
      { id: "rId2", type: `${OFFICE}/styles`, target: "styles.xml" },
    ]),
    "xl/styles.xml": styles.xml,
    "xl/worksheets/sheet1.xml": sheet,
  };
  if (pictures.length > 0) {
    parts["xl/worksheets/_rels/sheet1.xml.rels"] = relationships([
      { id: "rId1", type: `${OFFICE}/drawing`, target: "../drawings/drawing1.xml" },
    ]);
    parts["xl/drawings/drawing1.xml"] = drawingPart(pictures);
    const images = pictures.map((_, index) => ({
      id: `rId${index + 1}`,
      type: `${OFFICE}/image`,
      target: `../media/image${index + 1}.png`,
    }));
    parts["xl/drawings/_rels/drawing1.xml.rels"] = relationships(images);
    pictures.forEach(({ png }, index) => (parts[`xl/media/image${index + 1}.png`] = png));
  }
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, typeof part === "string" ? strToU8(part) : part])));
}

function contentTypes(hasPictures: boolean): string {
  const of = (part: string, type: string) => `<Override PartName="/${part}" ContentType="${type}"/>`;
  return (
    `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>` +
    of("xl/workbook.xml", `${TYPES}.spreadsheetml.sheet.main+xml`) +
    of("xl/worksheets/sheet1.xml", `${TYPES}.spreadsheetml.worksheet+xml`) +
    of("xl/styles.xml", `${TYPES}.spreadsheetml.styles+xml`) +
    of("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml") +
    `${hasPictures ? of("xl/drawings/drawing1.xml", `${TYPES}.drawing+xml`) : ""}</Types>`
  );
}

/** The charts' pictures where the charts stood, as wide as the sheet. The paper has them in the order of the rows. */
function placed(
  { plan: { report } }: SeenReport,
  rows: readonly CopiedRow[],
  paper: Paper,
  pictures: ReadonlyMap<PaperChart, ChartPicture>,
  width: number,
): readonly PlacedPicture[] {
  const charted = report.charts.map(({ area }) => parseAddress(area.from).row).toSorted((a, b) => a - b);
  return [...pictures].map(([{ alternative }, picture], index) => ({
    row: rows.findIndex(({ from }) => from === charted[index]),
    width,
    height: (picture.height * width) / picture.width,
    alternative,
    png: picture.png,
  }));
}
