import { PAGE } from "../../report/layout/page-breaks";
import type { PagePlan } from "../../report/plan";

/** Sets a sheet up to print: A4, marking at top and bottom, page numbers, repeated rows, breaks between sections. */
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

/** What Excel takes in a header, codes and all. */
const MOST = 255;

/** The marking in bold; the font's name comes last, since a digit after the size's code would join it. A longer one than there is room for is cut. */
function headerText(marking: string): string {
  const coded = [...marking].map((letter) => (letter === "&" ? "&&" : letter));
  const code = '&10&"Arial,Bold"';
  while (coded.join("").length + code.length > MOST) coded.splice(-2, 2, "…");
  return code + coded.join("");
}
