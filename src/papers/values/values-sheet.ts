import { parseAddress } from "../../domain/address";
import { paletteOf } from "../../report/colours";
import { printedWidth, printedWidths } from "../../report/printed";
import type { SeenReport } from "../../report/seen-report";
import type { Paper, PaperChart } from "../paper";
import { picturesOf, type ChartPicture, type Draw } from "../pictures";
import type { PlacedPicture } from "./drawing-part";
import { keptBlocks, keptRows, type CopiedRow } from "./kept-rows";
import { sheetPart } from "./sheet-part";
import { stylesPart } from "./styles-part";

/** Room under a picture, in points. */
const BELOW = 3;

/** One sheet of values, ready to stand in a workbook whose looks are those of its report's colours. */
export interface ValuesSheet {
  readonly xml: string;
  readonly pictures: readonly PlacedPicture[];
}

/** The report sheet as values, looks and pictures of its charts. */
export async function valuesSheet(seen: SeenReport, paper: Paper, draw: Draw): Promise<ValuesSheet> {
  const { report, colours } = seen.plan;
  const copied = keptRows(seen);
  const width = printedWidth(report);
  const pictures = placed(seen, copied, paper, await picturesOf(paper, draw, 1), width);
  const rows = copied.map((row, index) => {
    const picture = pictures.find((each) => each.row === index);
    return picture ? { ...row, height: picture.height + BELOW } : row;
  });
  const sheet = {
    widths: printedWidths(report),
    rows,
    blocks: keptBlocks(report.page.blocks, rows),
    orientation: report.page.orientation,
    classification: paper.classification,
    running: paper.running,
    hasPictures: pictures.length > 0,
  };
  return { xml: sheetPart(sheet, stylesPart(paletteOf(colours))), pictures };
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
