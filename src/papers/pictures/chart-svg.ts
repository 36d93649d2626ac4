import { escapedAnywhere } from "../../domain/xml-text";
import { cutTo } from "../../report/layout/text-size";
import type { PaperChart, PaperColours } from "../paper";
import { barParts } from "./bars";
import { columnParts } from "./columns";
import { stackedParts } from "./stacked";
import { LETTERS } from "./drawing";
import { lineParts } from "./lines";

/** A picture of a chart is as wide as the text of an A4 page, in points. */
export const CHART_WIDTH = 482;
const TITLE_ROOM = 20;
/** Bold letters are wider. */
const BOLD = 1.08;

/** A chart as SVG, `CHART_WIDTH` points wide and so many high: the form, the colours and the words of the chart on the sheet. */
export function chartSvg(chart: PaperChart, colours: PaperColours, height: number): string {
  const plot = { left: 0, top: TITLE_ROOM, width: CHART_WIDTH, height: height - TITLE_ROOM };
  const parts = { columns: columnParts, stacked: stackedParts, bars: barParts, lines: lineParts }[chart.form]({ chart, colours, plot });
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${CHART_WIDTH}" height="${height}" viewBox="0 0 ${CHART_WIDTH} ${height}" font-family="Arial, Liberation Sans, Helvetica, sans-serif">` +
    `<rect width="${CHART_WIDTH}" height="${height}" fill="#FFFFFF"/>${titleOf(chart, colours)}${parts.join("")}</svg>`
  );
}

function titleOf({ title, colouredWords }: PaperChart, { text }: PaperColours): string {
  const shown = cutTo(title, LETTERS.title * BOLD, CHART_WIDTH);
  const spans: string[] = [];
  let from = 0;
  for (const { words, colour } of colouredWords) {
    const start = shown.indexOf(words, from);
    if (start < 0) continue;
    spans.push(escapedAnywhere(shown.slice(from, start)), `<tspan fill="${colour}">${escapedAnywhere(words)}</tspan>`);
    from = start + words.length;
  }
  spans.push(escapedAnywhere(shown.slice(from)));
  return `<text x="0" y="11" font-size="${LETTERS.title}" font-weight="bold" fill="${text}" xml:space="preserve">${spans.join("")}</text>`;
}
