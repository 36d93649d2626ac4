import { bytesOf, pack, type PackageParts } from "../files/package";

const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
export const relations = (...each: readonly string[]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${each.join("")}</Relationships>`;
/** A relationship; `type` is the last word of its type. */
export const relation = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`;

const MAIN = `xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${RELATIONS}"`;

/** A small workbook as other programs write it: a sheet "Data" with a text and a number, and the parts that are given, which may replace its own. */
export function packageParts(more: Readonly<Record<string, string | null>> = {}): PackageParts {
  const texts: Record<string, string | null> = {
    "[Content_Types].xml":
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>',
    "_rels/.rels": relations(relation("rId1", "officeDocument", "xl/workbook.xml")),
    "xl/workbook.xml": workbookXml(),
    "xl/_rels/workbook.xml.rels": relations(
      relation("rId1", "worksheet", "worksheets/sheet1.xml"),
      relation("rId2", "sharedStrings", "sharedStrings.xml"),
    ),
    "xl/sharedStrings.xml": `<sst ${MAIN}><si><t>Burglary</t></si></sst>`,
    "xl/worksheets/sheet1.xml": sheetXml(),
    ...more,
  };
  return new Map(Object.entries(texts).flatMap(([path, text]) => (text === null ? [] : [[path, bytesOf(text)]])));
}

/** The workbook's part, with what stands before and behind its list of sheets. */
export const workbookXml = (before = "", behind = "", sheets = '<sheet name="Data" sheetId="1" r:id="rId1"/>'): string =>
  `<workbook ${MAIN}>${before}<sheets>${sheets}</sheets>${behind}</workbook>`;

export const CELLS = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>12</v></c></row>';
/** A sheet's part, with what stands before and behind its cells. */
export const sheetXml = (cells = CELLS, behind = "", before = ""): string =>
  `<worksheet ${MAIN}>${before}<sheetData>${cells}</sheetData>${behind}</worksheet>`;

export const packed = (more: Readonly<Record<string, string | null>> = {}): Promise<Uint8Array> => pack(packageParts(more));
