import { strToU8, zipSync } from "fflate";
import { paletteOf, type ReportColours } from "../../report/colours";
import { drawingPart } from "./drawing-part";
import { stylesPart } from "./styles-part";
import type { ValuesSheet } from "./values-sheet";
import { relationships, XML, xmlText } from "./xml";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPES = "application/vnd.openxmlformats-officedocument";

/** What a workbook of values holds. All its sheets have the same colours. */
export interface ValuesBook {
  readonly title: string;
  readonly colours: ReportColours;
  /** In their order. Excel takes names of 31 characters, each another one whatever its capitals. */
  readonly sheets: readonly (ValuesSheet & { readonly name: string })[];
}

/**
 * A workbook of sheets of values. It is written part by part, so that nothing can be
 * in it that is not named here: no formulas, names, links, hidden sheets, comments, lists, custom XML, and nobody's name.
 */
export function valuesBook({ title, colours, sheets }: ValuesBook): Uint8Array {
  const names = sheets.map(({ name }, index) => `<sheet name="${xmlText(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`);
  const parts: Record<string, string | Uint8Array> = {
    "[Content_Types].xml": contentTypes(sheets),
    "_rels/.rels": relationships([
      { id: "rId1", type: `${OFFICE}/officeDocument`, target: "xl/workbook.xml" },
      { id: "rId2", type: `${PACKAGE}/relationships/metadata/core-properties`, target: "docProps/core.xml" },
    ]),
    "docProps/core.xml": `${XML}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${xmlText(title)}</dc:title><dc:language>en-GB</dc:language></cp:coreProperties>`,
    "xl/workbook.xml": `${XML}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}"><sheets>${names.join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relationships([
      ...sheets.map((_, index) => ({ id: `rId${index + 1}`, type: `${OFFICE}/worksheet`, target: `worksheets/sheet${index + 1}.xml` })),
      { id: `rId${sheets.length + 1}`, type: `${OFFICE}/styles`, target: "styles.xml" },
    ]),
    "xl/styles.xml": stylesPart(paletteOf(colours)).xml,
  };
  let images = 0;
  for (const [index, { xml, pictures }] of sheets.entries()) {
    const number = index + 1;
    parts[`xl/worksheets/sheet${number}.xml`] = xml;
    if (pictures.length === 0) continue;
    parts[`xl/worksheets/_rels/sheet${number}.xml.rels`] = relationships([
      { id: "rId1", type: `${OFFICE}/drawing`, target: `../drawings/drawing${number}.xml` },
    ]);
    parts[`xl/drawings/drawing${number}.xml`] = drawingPart(pictures);
    const targets = pictures.map(({ png }) => {
      images += 1;
      parts[`xl/media/image${images}.png`] = png;
      return `../media/image${images}.png`;
    });
    parts[`xl/drawings/_rels/drawing${number}.xml.rels`] = relationships(
      targets.map((target, at) => ({ id: `rId${at + 1}`, type: `${OFFICE}/image`, target })),
    );
  }
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, typeof part === "string" ? strToU8(part) : part])));
}

function contentTypes(sheets: ValuesBook["sheets"]): string {
  const of = (part: string, type: string) => `<Override PartName="/${part}" ContentType="${type}"/>`;
  return (
    `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>` +
    of("xl/workbook.xml", `${TYPES}.spreadsheetml.sheet.main+xml`) +
    sheets.map((_, index) => of(`xl/worksheets/sheet${index + 1}.xml`, `${TYPES}.spreadsheetml.worksheet+xml`)).join("") +
    of("xl/styles.xml", `${TYPES}.spreadsheetml.styles+xml`) +
    of("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml") +
    sheets
      .map(({ pictures }, index) => (pictures.length > 0 ? of(`xl/drawings/drawing${index + 1}.xml`, `${TYPES}.drawing+xml`) : ""))
      .join("") +
    "</Types>"
  );
}
