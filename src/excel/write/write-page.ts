import { PAGE } from "../../report/layout/page-breaks";
import { boldWidth } from "../../report/layout/text-size";
import type { PagePlan } from "../../report/plan";

/**
 * Sets up a sheet's pages: A4, the classification at top and bottom, page numbers, repeated rows, breaks between
 * sections.
 */
export function writePage(worksheet: Excel.Worksheet, page: PagePlan): void {
  const layout = worksheet.pageLayout;
  layout.orientation = page.orientation === "portrait" ? "Portrait" : "Landscape";
  layout.paperSize = "A4";
  layout.setPrintArea(page.printArea);
  layout.setPrintTitleRows(page.titleRows);
  layout.setPrintMargins("Points", {
    left: PAGE.side,
    right: PAGE.side,
    top: PAGE.topAndBottom,
    bottom: PAGE.topAndBottom,
    header: PAGE.header,
    footer: PAGE.header,
  });
  layout.zoom = { scale: 100 }; // fitting to pages is ignored in places, so the planned widths fit as they are
  layout.centerHorizontally = true;
  const marking = headerText(page.classification);
  const pages = layout.headersFooters.defaultForAllPages;
  pages.centerHeader = marking;
  pages.centerFooter = marking;
  pages.rightFooter = '&"Arial,Regular"&8Page &P of &N';
  worksheet.horizontalPageBreaks.removePageBreaks();
  for (const cell of page.breaks) worksheet.horizontalPageBreaks.add(cell);
}

/** Points that a line of the classification may take, between the margins and the page's number. */
const ROOM = PAGE.width - 2 * (PAGE.side + 60);
const SIZE = 10;

/**
 * The classification in bold, in two lines where one is too short. The font's name comes last, since a digit after the size's code would
 * join it.
 */
function headerText(marking: string): string {
  const half = marking.indexOf(" ", marking.length / 2);
  const isLong = half > 0 && boldWidth(marking, SIZE) > ROOM;
  const lines = isLong ? `${marking.slice(0, half)}\n${marking.slice(half + 1)}` : marking;
  return `&${SIZE}&"Arial,Bold"${lines.replaceAll("&", "&&")}`;
}
