import { openWorkbook } from "../files";
import { pack } from "../files/package";
import { Workbook } from "../library";
import { fileFault, filled } from "./opened";

const zip = (...paths: readonly string[]) => pack(new Map(paths.map((path) => [path, Buffer.from("<a/>")])));
const ole = (stream: string) =>
  Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Buffer.from("x".repeat(100) + stream, "utf16le")]);

describe("a file is known by its content, not its name", () => {
  test.each(["data.csv", "data.xls", "data.ods", "data"])("a workbook named %s is a workbook", async (name) => {
    const book = new Workbook();
    book.addWorksheet("Data").addRow(["a", 1]);
    const { workbook } = await openWorkbook(new Uint8Array(await book.xlsx.writeBuffer()), name);
    expect(filled(workbook).map((sheet) => [sheet.name, sheet.rows])).toEqual([["Data", [["a", 1]]]]);
  });

  test.each(["data.xlsx", "data.xls", "data.ods", "data.html", "data"])("separated values named %s are read as such", async (name) => {
    expect(filled((await openWorkbook(Buffer.from("a,b\nc,1\n"), name)).workbook)[0]!.rows).toEqual([
      ["a", "b"],
      ["c", 1],
    ]);
  });

  test.each([
    ["an .xls of Excel 97–2003", ole("Workbook"), "OldFormat", /\(\.xls\).* save it as \.xlsx/],
    ["an .xls of Excel 4", Uint8Array.from([9, 4, 6, 0, 0, 0, 16, 0]), "OldFormat", /\(\.xls\)/],
    ["a workbook with a password", ole("EncryptedPackage"), "PasswordProtected", /save a copy without one/],
    ["an old Word document", ole("WordDocument"), "NotAWorkbook", /a Word document/],
    ["a Word document", zip("[Content_Types].xml", "word/document.xml"), "NotAWorkbook", /a Word document/],
    ["a presentation", zip("[Content_Types].xml", "ppt/presentation.xml"), "NotAWorkbook", /PowerPoint/],
    ["a binary workbook", zip("[Content_Types].xml", "xl/workbook.bin", "xl/styles.xml"), "OtherFormat", /\(\.xlsb\).* save it as \.xlsx/],
    ["a file of Numbers", zip("Index/Document.iwa"), "OtherFormat", /export it to Excel/],
    ["a zip with a workbook in it", zip("2019/data.xlsx"), "NotAWorkbook", /holds 2019\/data\.xlsx: unpack it/],
    ["another zip", zip("readme.md"), "NotAWorkbook", /a zip file/],
    ["a PDF", Buffer.from("%PDF-1.7\n%\xe2\xe3"), "OtherFormat", /is a PDF/],
    ["a compressed file", Uint8Array.from([0x1f, 0x8b, 8, 0]), "OtherFormat", /gzip/],
    ["another XML file", Buffer.from('<?xml version="1.0"?><kml/>'), "OtherFormat", /an XML file/],
    ["a web archive", Buffer.from("MIME-Version: 1.0\nContent-Type: multipart/related\n"), "OtherFormat", /web archive/],
    ["a picture", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 73]), "NotAWorkbook", /neither/],
    ["a letter", Buffer.from("Dear Sir,\nplease find attached.\n"), "NotAWorkbook", /a text/],
    ["no more than blanks", Buffer.from("\n\n  \n"), "Empty", /blanks/],
    ["nothing", new Uint8Array(), "Empty", /is empty/],
  ] as const)("%s is refused, with what it is and what to do", async (_, content, code, words) => {
    const fault = await fileFault(openWorkbook(await content, "data.xlsx"));
    expect(fault.code).toBe(code);
    expect(fault.message).toMatch(/^data\.xlsx /);
    expect(fault.message).toMatch(words);
  });

  test("what Excel keeps beside an open workbook is no workbook", async () => {
    expect((await fileFault(openWorkbook(Uint8Array.from([3, 65, 0]), "~$data.xlsx"))).message).toMatch(/Use the workbook itself/);
  });
});
