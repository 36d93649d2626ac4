import { randomBytes } from "node:crypto";
import { crc32 } from "node:zlib";
import { openWorkbook } from "../files";
import { requireReadable } from "../files/package-limits";
import { fileFault } from "./opened";
import { CELLS, packageParts, packed, relation, relations, sheetXml, workbookXml } from "./package-parts";
import { zipOf, type ZipFile } from "./zips";

const refused = async (bytes: Uint8Array | Promise<Uint8Array>) => {
  const { code, message } = await fileFault(openWorkbook(await bytes, "a.xlsx"));
  return `${code}: ${message}`;
};
const zipped = (change: (file: ZipFile) => ZipFile | readonly ZipFile[]): Uint8Array =>
  zipOf([...packageParts()].flatMap(([path, content]) => change({ path, content })));
const sheetOnly = (change: Partial<ZipFile>) => zipped((file) => (file.path.includes("sheet1") ? { ...file, ...change } : file));
const values = async (bytes: Uint8Array | Promise<Uint8Array>) => {
  const { workbook } = await openWorkbook(await bytes, "a.xlsx");
  return workbook.sheets.map(({ name, sheet }) => [name, sheet.getCell("A1").value, sheet.getCell("B1").value]);
};
const randomText = (length: number) => randomBytes(length).toString("hex");
const SOUND = [["Data", "Burglary", 12]];

describe("a zip that is not what it says", () => {
  it("is read where it is sound, packed or stored", async () => {
    expect(await values(zipped((file) => file))).toEqual(SOUND);
    expect(await values(zipped((file) => ({ ...file, stored: true })))).toEqual(SOUND);
  });

  it.each([true, false])("is refused with one digit changed and the checksum of before (stored: %s)", async (stored) => {
    const content = sheetXml(CELLS.replace("<v>12</v>", "<v>72</v>"));
    expect(await refused(sheetOnly({ content, stored, checksum: crc32(sheetXml()) }))).toBe("Corrupt: a.xlsx is damaged or incomplete.");
  });

  it("is refused where a part is larger than it says, before all of it is unpacked", async () => {
    expect(await refused(sheetOnly({ content: sheetXml(randomText(400_000)), size: 1000 }))).toMatch(/^Corrupt: a\.xlsx is damaged/);
  });

  it("is refused where a part says that it is larger than what is read", async () => {
    expect(await refused(sheetOnly({ size: 2_000_000_000 }))).toBe(
      "TooLarge: a.xlsx unpacks to 2,000 MB, but at most 1,000 MB can be read. Nothing was read. Open it in Excel, delete the sheets, rows and columns that you do not need, and save it again.",
    );
    expect(await refused(sheetOnly({ size: 500_000_000 }))).toMatch(
      /^TooLarge: a\.xlsx has a part that unpacks to 500 MB, but at most 400 MB/,
    );
  });

  it("is refused with more parts than any workbook has", async () => {
    const many = Array.from({ length: 10_001 }, (_, number) => ({ path: `xl/media/${number}`, content: "" }));
    expect(await refused(zipOf(many))).toMatch(/^TooLarge: a\.xlsx has 10,001 parts, but at most 10,000 can be read\. Nothing was read\./);
  });

  it("is refused with a part twice, whatever the case of its letters", async () => {
    const twice = zipped((file) => (file.path.includes("sheet1") ? [file, { ...file, path: "xl/worksheets/Sheet1.xml" }] : file));
    expect(await refused(twice)).toBe(
      "Corrupt: a.xlsx is damaged: it holds two parts named xl/worksheets/Sheet1.xml, and only one can be meant. Open it in Excel and save it again.",
    );
  });

  it("is refused where it is locked with a password of its own", async () => {
    expect(await refused(zipped((file) => ({ ...file, encrypted: true })))).toBe(
      "PasswordProtected: a.xlsx is a zip file with a password. Unpack it with the password, and use the file in it.",
    );
  });

  it("is read with paths of Windows; paths that lead out of it harm nothing", async () => {
    expect(await values(zipped((file) => ({ ...file, path: file.path.replaceAll("/", "\\") })))).toEqual(SOUND);
    expect(
      await values(
        zipOf([...[...packageParts()].map(([path, content]) => ({ path, content })), { path: "../../out.xml", content: "<a/>" }]),
      ),
    ).toEqual(SOUND);
  });
});

describe("a package with too much in it", () => {
  const tooMuch = (path: string, text: string) => () => requireReadable(packageParts({ [path]: text }), "a.xlsx", MOST);
  const MOST = { cells: 10, texts: 10, merges: 10, mergedCells: 100, letters: 1000 };
  const merged = (...refs: readonly string[]) =>
    sheetXml(CELLS, `<x:mergeCells>${refs.map((ref) => `<x:mergeCell ref="${ref}"/>`).join("")}</x:mergeCells>`);

  it.each([
    [
      "many cells, all blank",
      "xl/worksheets/sheet1.xml",
      sheetXml("<c/>".repeat(11)),
      /^a\.xlsx has 11 cells, counting blank ones with a format, but at most 10 can be read\. Nothing/,
    ],
    [
      "one text that fills the memory",
      "xl/sharedStrings.xml",
      `<sst><si><t>${"a".repeat(1001)}</t></si></sst>`,
      /^a\.xlsx has a text of 1,00\d letters in xl\/sharedStrings\.xml/,
    ],
    ["many texts", "xl/sharedStrings.xml", `<sst>${"<x:si/>".repeat(11)}</sst>`, /^a\.xlsx has 11 different texts/],
    [
      "many merged cells",
      "xl/worksheets/sheet1.xml",
      merged(...new Array<string>(11).fill("A1:B1")),
      /^a\.xlsx has a sheet with 11 merged cells \(xl\/worksheets\/sheet1\.xml\), but at most 10 can be read\. Nothing was read\. Unmerge them/,
    ],
    [
      "a merged cell over the whole sheet",
      "xl/worksheets/sheet1.xml",
      merged("A1:XFD1048576"),
      /^a\.xlsx has merged cells that cover more than 100 cells \(A1:XFD1048576 in/,
    ],
    [
      "entities that stand for more and more text",
      "xl/sharedStrings.xml",
      '<!DOCTYPE sst [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><sst><si><t>&b;</t></si></sst>',
      /^a\.xlsx is damaged: xl\/sharedStrings\.xml declares a document type/,
    ],
  ])("is refused for %s", (_what, path, text, words) => expect(tooMuch(path, text)).toThrow(words));

  it("is read with as much as is read", () => {
    const full = merged(...new Array<string>(10).fill("A1:E2"));
    expect(tooMuch("xl/worksheets/sheet1.xml", full.replace(CELLS, "<x:c/>".repeat(10)))).not.toThrow();
    expect(tooMuch("xl/sharedStrings.xml", "<si/>".repeat(10))).not.toThrow();
  });

  it("is refused with widths for columns beyond the last", async () => {
    const wide = sheetXml(CELLS, "", '<cols><col min="1" max="1999999999" width="9"/></cols>');
    expect(await refused(packed({ "xl/worksheets/sheet1.xml": wide }))).toMatch(
      /^TooLarge: A sheet of a\.xlsx .* has 1,999,999,999 columns/,
    );
  });

  it("is read where rules, looks and its own word reach over all cells", async () => {
    const rules =
      '<dataValidations><dataValidation type="list" sqref="A1:XFD1048576"><formula1>"a,b"</formula1></dataValidation></dataValidations>';
    const looks =
      '<conditionalFormatting sqref="A1:XFD1048576"><cfRule type="expression" priority="1"><formula>TRUE</formula></cfRule></conditionalFormatting>';
    const row = '<row r="5" spans="1:16384" ht="20" customHeight="1"/>';
    const sheet = sheetXml(CELLS + row, looks + rules, '<dimension ref="A1:XFD1048576"/>');
    expect(await values(packed({ "xl/worksheets/sheet1.xml": sheet }))).toEqual(SOUND);
  });

  it("is refused with thousands of tags within one another", async () => {
    const deep = sheetXml(CELLS, `<extLst>${"<ext>".repeat(5000)}${"</ext>".repeat(5000)}</extLst>`);
    expect(await refused(packed({ "xl/worksheets/sheet1.xml": deep }))).toMatch(
      /^Corrupt: a\.xlsx is damaged: it cannot be read as a workbook\./,
    );
  });
});

describe("a package with parts in other places", () => {
  const LINKS = relations(relation("rId1", "worksheet", "worksheets/sheet1.xml"), relation("rId2", "sharedStrings", "sharedStrings.xml"));
  const otherwise = (from: string, to: string, text: string) =>
    packed({ "xl/_rels/workbook.xml.rels": LINKS.replace(from, to), [`xl/${from}`]: null, [`xl/${to}`]: text });

  it.each([
    ["a sheet of another name", () => otherwise("worksheets/sheet1.xml", "worksheets/Data.xml", sheetXml())],
    ["a sheet in another folder", () => otherwise("worksheets/sheet1.xml", "data/one.xml", sheetXml())],
    ["texts of another name", () => otherwise("sharedStrings.xml", "texts.xml", "<sst><si><t>Burglary</t></si></sst>")],
    [
      "a part spelt in other letter case than its link",
      () => packed({ "xl/sharedStrings.xml": null, "xl/SharedStrings.xml": "<sst><si><t>Burglary</t></si></sst>" }),
    ],
    [
      "links with a prefix",
      () => packed({ "xl/_rels/workbook.xml.rels": LINKS.replace(/<(\/?)(?=R)/g, "<$1p:").replace("xmlns=", "xmlns:p=") }),
    ],
    ["links from the root", () => packed({ "xl/_rels/workbook.xml.rels": LINKS.replaceAll('Target="', 'Target="/xl/') })],
    ["links that lead up and down", () => packed({ "xl/_rels/workbook.xml.rels": LINKS.replaceAll('Target="', 'Target="../xl/./') })],
    [
      "the workbook's own part elsewhere",
      () =>
        packed({
          "_rels/.rels": relations(relation("rId1", "officeDocument", "/main/book.xml")),
          "xl/workbook.xml": null,
          "xl/_rels/workbook.xml.rels": null,
          "main/book.xml": workbookXml(),
          "main/_rels/book.xml.rels": LINKS.replaceAll('Target="', 'Target="../xl/'),
        }),
    ],
    [
      "links in a circle",
      () =>
        packed({
          "xl/worksheets/_rels/sheet1.xml.rels": relations(
            relation("rId1", "drawing", "sheet1.xml"),
            relation("rId2", "worksheet", "../workbook.xml"),
          ),
        }),
    ],
  ])("is read with %s", async (_what, bytes) => expect(await values(bytes())).toEqual(SOUND));

  it("is refused where a part is missing, and says which", async () => {
    expect(await refused(packed({ "xl/worksheets/sheet1.xml": null }))).toBe(
      "Corrupt: a.xlsx is damaged: the sheet “Data” is listed in it, but not there. Open it in Excel and save it again.",
    );
    expect(await refused(packed({ "xl/sharedStrings.xml": null }))).toMatch(
      /^Corrupt: a\.xlsx is damaged: it lacks its part xl\/sharedStrings\.xml\./,
    );
    expect(await refused(packed({ "xl/workbook.xml": null }))).toBe(
      "NotAWorkbook: a.xlsx is an Office file, but there is no workbook in it. Open it in Excel and save it again.",
    );
  });

  it("is refused in words where it is a binary workbook, whatever its parts are called", async () => {
    expect(await refused(packed({ "xl/workbook.xml": null, "xl/workbook.bin": "x" }))).toMatch(
      /^OtherFormat: a\.xlsx is an Excel binary workbook \(\.xlsb\)/,
    );
    const binary = {
      "_rels/.rels": relations(relation("rId1", "officeDocument", "xl/book.bin")),
      "xl/workbook.xml": null,
      "xl/book.bin": "x",
    };
    expect(await refused(packed(binary))).toMatch(/^OtherFormat: a\.xlsx is an Excel binary workbook \(\.xlsb\)/);
  });
});

describe("cells that hold what no cell can", () => {
  it.each([
    [
      "a number that is none",
      '<row r="1"><c r="A1"><v>NaN</v></c></row>',
      /^Corrupt: a\.xlsx is damaged: A1 of “Data” should hold a number/,
    ],
    [
      "a number beyond all numbers",
      '<row r="1"><c r="A1"><f>1</f><v>1E999</v></c></row>',
      /^Corrupt: a\.xlsx is damaged: A1 of “Data” should hold a number/,
    ],
    ["a text that is not there", '<row r="1"><c r="A1" t="s"><v>7</v></c></row>', /^Corrupt/],
    [
      "a row beyond the last",
      '<row r="1048577"><c r="A1048577"><v>1</v></c></row>',
      /^TooLarge: A sheet of a\.xlsx \(xl\/worksheets\/sheet1\.xml\) has 1,048,577 rows/,
    ],
    [
      "a row far beyond the last",
      '<row r="1999999999"><c r="A1999999999"><v>1</v></c></row>',
      /^TooLarge: A sheet of a\.xlsx .* has 1,999,999,999 rows/,
    ],
    [
      "a cell far below its row",
      '<row r="1"><c r="A1999999999"><v>1</v></c></row>',
      /^TooLarge: A sheet of a\.xlsx .* has 1,999,999,999 rows/,
    ],
    ["a column beyond the last", '<row r="1"><c r="XFE1"><v>1</v></c></row>', /^(?:Corrupt|TooLarge)/],
    ["an address that is none", '<row r="1"><c r="1A"><v>1</v></c></row>', /^Corrupt/],
  ])("are refused: %s", async (_what, cells, words) =>
    expect(await refused(packed({ "xl/worksheets/sheet1.xml": sheetXml(cells) }))).toMatch(words),
  );
});
