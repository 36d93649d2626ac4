import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import {
  attr,
  BufferReader,
  crc32,
  createInflateStream,
  findChild,
  parseXml,
  RemoteZipReader,
  walk,
  xmlDecode,
  xmlEncode,
  zip,
} from "../../library";
import { soundAsExcelReads } from "../../library/package-check";
import { packageCheck } from "../../library/package-check-node";
import { bytesOf, newBook, partsOf } from "./book";

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const root = join(dirname(require.resolve("@cj-tech-master/excelts")), "..", "..");

async function packed(parts: ReadonlyMap<string, string>): Promise<Uint8Array> {
  const archive = zip({ modTime: new Date(Date.UTC(1980, 0, 1)) });
  for (const [path, content] of parts) archive.add(path, new TextEncoder().encode(content));
  return archive.bytes();
}

describe("the library's archives", () => {
  it("are packed and unpacked part by part, the content types first", async () => {
    const bytes = await packed(new Map(Object.entries({ "_rels/.rels": "<one/>", "[Content_Types].xml": "<two/>" })));
    const reader = await RemoteZipReader.fromReader(new BufferReader(bytes));
    const found: [string, string][] = [];
    for (const entry of reader.getEntries()) found.push([entry.path, text(await reader.extractEntry(entry))]);
    expect(found).toEqual([
      ["[Content_Types].xml", "<two/>"],
      ["_rels/.rels", "<one/>"],
    ]);
  });

  it("of the same parts at the same time are the same bytes", async () => {
    const parts = new Map([["a.xml", "<two/>"]]);
    expect(await packed(parts)).toEqual(await packed(parts));
  });

  it("unpack a part chunk by chunk, and know its checksum", async () => {
    const content = new TextEncoder().encode("<two/>".repeat(100));
    const archive = zip().add("a.xml", content);
    const reader = await RemoteZipReader.fromReader(new BufferReader(await archive.bytes()), { checkCrc32: true });
    const [entry] = reader.getEntries();
    const stream = createInflateStream();
    const chunks: Uint8Array[] = [];
    const packedContent = await reader.getRawCompressedData(entry!);
    await new Promise<void>((resolve, reject) => {
      stream.on("data", (chunk: Uint8Array) => void chunks.push(chunk));
      stream.on("end", resolve);
      stream.on("error", reject);
      stream.write(packedContent!);
      stream.end();
    });
    expect(text(Buffer.concat(chunks))).toBe(text(content));
    expect([entry!.uncompressedSize, entry!.crc32]).toEqual([600, crc32(content)]);
  });

  it("that are cut off are refused", async () => {
    const bytes = await packed(new Map([["a.xml", "<two/>".repeat(100)]]));
    await expect(RemoteZipReader.fromReader(new BufferReader(bytes.subarray(0, bytes.length - 30)))).rejects.toThrow();
  });
});

describe("the library's packages", () => {
  it("are written as text that the host can add to", async () => {
    const { book, sheet } = newBook();
    sheet.getCell("A1").value = 1;
    sheet.sheetProtection = { sheet: true };
    const parts = await partsOf(book);
    expect(parts.get("[Content_Types].xml")).toMatch(/<\/Types>\s*$/);
    expect(parts.get("xl/_rels/workbook.xml.rels")).toMatch(/<Relationship [^>]*\/>.*<\/Relationships>\s*$/s);
    expect(parts.get("xl/workbook.xml")).toMatch(/<workbookPr\b[^>]*\/><.*<sheet name="Data" [^>]*r:id="[^"]+"\/><\/sheets>/s);
    expect(parts.get("xl/styles.xml")).toMatch(/<dxfs\b/);
    expect(parts.get("xl/worksheets/sheet1.xml")).toMatch(/<\/sheetData><sheetProtection\b[^>]*\/>.*<pageMargins\b.*<\/worksheet>\s*$/s);
    expect(parts.get("xl/theme/theme1.xml")).toContain("<a:clrScheme");
  });

  it("have the same bytes whenever the same workbook is written", async () => {
    const { book, sheet } = newBook();
    sheet.getCell("A1").value = 1;
    const [first, second] = [await partsOf(book), await partsOf(book)];
    expect(second.get("xl/worksheets/sheet1.xml")).toBe(first.get("xl/worksheets/sheet1.xml"));
  });

  it("can be read by the library where another one made them", async () => {
    const { book, sheet } = newBook();
    sheet.getCell("A1").value = 1;
    const { book: again } = newBook();
    await again.xlsx.load(await packed(await partsOf(book)));
    expect(again.worksheets[0]!.getCell("A1").value).toBe(1);
  });
});

describe("the library's package check, which it does not export", () => {
  it("passes a package that it wrote itself", async () => {
    const { book, sheet } = newBook();
    sheet.getCell("A1").value = 1;
    expect(await packageCheck(await bytesOf(book))).toMatchObject({ ok: true, problems: [] });
  });

  it("says what is wrong, how badly, and in which part", async () => {
    const { book, sheet } = newBook();
    sheet.getCell("A1").value = 1;
    const parts = new Map(await partsOf(book));
    parts.delete("xl/worksheets/sheet1.xml");
    const { ok, problems } = await packageCheck(await packed(parts));
    expect(ok).toBe(false);
    expect(problems.some(({ severity, kind, message }) => severity === "error" && kind !== "" && message !== "")).toBe(true);
  });

  it("lies where the browser's side of the host imports it from, too", () => {
    const source = readFileSync(join(__dirname, "../../library/package-check-browser.ts"), "utf8");
    const path = /node_modules\/@cj-tech-master\/excelts\/(\S+)"/.exec(source)![1]!;
    expect(existsSync(join(root, path))).toBe(true);
    expect(readFileSync(join(root, path), "utf8")).toMatch(/export (async )?function validateXlsxBuffer/);
  });
});

describe("the library's XML", () => {
  it("is read as elements with attributes, children and texts", () => {
    const { root: element } = parseXml('<a><b id="1">one &amp; two</b><!-- no --><c/></a>');
    const names: string[] = [];
    walk(element, ({ name }) => void names.push(name));
    const b = findChild(element, "b")!;
    expect([names, attr(b, "id"), attr(b, "other")]).toEqual([["a", "b", "c"], "1", undefined]);
    expect(b.children).toMatchObject([{ type: "text", value: "one & two" }]);
    expect(findChild(element, "d")).toBeUndefined();
  });

  it("has signs of its own, which texts are written with and read from, by name and by number", () => {
    const text = `<"Tom" & 'Jerry'>`;
    expect(xmlEncode(text)).not.toMatch(/["<>]|&(?!\w+;)/);
    expect(xmlDecode(xmlEncode(text))).toBe(text);
    expect(xmlDecode("&#65;&#x42;&apos;&nothing;")).toBe("AB'&nothing;");
  });
});

describe("the library's check of packages", () => {
  const chart = (reference: string) => ({
    kind: "chart",
    severity: "error" as const,
    message: `xl/charts/chart1.xml: <c:f>${reference}</c:f> is not a valid cell reference, range, or defined name.`,
  });

  it.each(["'Sheet!3'!$A$1:$A$5", "[0]!graph_names"])("is not followed where Excel reads a chart's reference: %s", (reference) =>
    expect(soundAsExcelReads({ problems: [chart(reference)] })).toEqual({ ok: true, problems: [] }),
  );

  it.each(["Sheet 3!$A$1", "'Sheet3'!$A$", "#REF!"])("is followed elsewhere: %s", (reference) =>
    expect(soundAsExcelReads({ problems: [chart(reference)] }).ok).toBe(false),
  );
});
