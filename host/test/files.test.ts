import { fileFault } from "./opened";
import { createHash } from "node:crypto";
import { mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Workbook } from "../library";
import { pack, textOf, unpack } from "../files/package";
import { NO_SOURCE } from "../files/source";
import { packageWork } from "../files/package-work";
import { saveWorkbook } from "../files/save";
import { openHost, packageCheck } from "../node";
import { book } from "./support";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "host-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** An .xlsx file made by the engine alone. */
async function xlsx(fill: (workbook: Workbook) => void): Promise<Uint8Array> {
  const workbook = new Workbook();
  fill(workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

describe("opening", () => {
  const code = async (workbook: string | Uint8Array, name?: string) =>
    (await fileFault(openHost({ workbook, ...(name === undefined ? {} : { name }) }))).code;

  it("says what is wrong with a file that is no workbook", async () => {
    const sound = await xlsx((workbook) => workbook.addWorksheet("A").addRow([1]));
    const ole = (text: string) =>
      Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Buffer.from("x".repeat(100) + text, "utf16le")]);
    const word = await pack(
      new Map([
        ["[Content_Types].xml", Buffer.from("<Types/>")],
        ["word/document.xml", Buffer.from("<a/>")],
      ]),
    );
    expect(await code(join(folder, "missing.xlsx"))).toBe("Missing");
    expect(await code(folder)).toBe("Unreadable");
    expect(await code(new Uint8Array())).toBe("Empty");
    expect(await code(new Uint8Array(), "a.csv")).toBe("Empty");
    expect(await code(Buffer.from("just a text"))).toBe("NotAWorkbook");
    expect(await code(ole("EncryptedPackage"))).toBe("PasswordProtected");
    expect(await code(ole("Workbook"))).toBe("OldFormat");
    expect(await code(sound.slice(0, sound.length / 2))).toBe("Corrupt");
    expect(await code(word)).toBe("NotAWorkbook");
    expect(await code(Uint8Array.from([1, 0, 2]), "a.csv")).toBe("NotAWorkbook");
  });

  it("reads what files hold: texts with runs, links, dates of both systems, cached results", async () => {
    const bytes = await xlsx((workbook) => {
      workbook.properties.date1904 = true;
      const sheet = workbook.addWorksheet("Data");
      sheet.getCell("A1").value = { richText: [{ text: "two " }, { text: "runs", font: { bold: true } }] };
      sheet.getCell("A2").value = { text: "a link", hyperlink: "https://example.org/" };
      sheet.getCell("A3").value = new Date(Date.UTC(2024, 0, 31));
      sheet.getCell("A3").numFmt = "dd/mm/yyyy";
      sheet.getCell("A4").value = { error: "#REF!" };
      sheet.mergeCells("A5:B5");
      sheet.getCell("A5").value = "merged";
      sheet.getCell("A6").value = { formula: "1+2", result: 3 };
    });
    const host = await openHost({ workbook: bytes });
    // The serial of the 1904 system: 1,462 days less.
    expect(await book(host).values("Data", "A1:B6")).toEqual([
      ["two runs", ""],
      ["a link", ""],
      [45322 - 1462, ""],
      ["#REF!", ""],
      ["merged", ""],
      [3, ""],
    ]);
  });

  it("shows dates of the 1904 system as they are, and calculates what came without results", async () => {
    const bytes = await xlsx((workbook) => {
      workbook.properties.date1904 = true;
      const sheet = workbook.addWorksheet("Data");
      sheet.getCell("A1").value = new Date(Date.UTC(2024, 0, 31));
      sheet.getCell("A2").value = { formula: "A1+1" };
      for (const address of ["A1", "A2"]) sheet.getCell(address).numFmt = "dd/mm/yyyy";
    });
    const host = await openHost({ workbook: bytes });
    expect(await book(host).text("Data", "A1:A2")).toEqual([["31/01/2024"], ["01/02/2024"]]);
    const again = await openHost({ workbook: (await host.toBytes()).bytes });
    expect(await book(again).text("Data", "A1:A2")).toEqual([["31/01/2024"], ["01/02/2024"]]);
  });

  it("opens .csv files: plain numbers are numbers, all else stays text", async () => {
    const path = join(folder, "a very long name of thirty-one characters and more.csv");
    await writeFile(path, '\uFEFFname,"quoted, ""so""",n\r\nJan-20,007,"1"\r\n"two\nlines",-1.50,\r\n1e5,1234567890123456789,0\n');
    const host = await openHost({ workbook: path });
    expect(host.workbook.sheets[0]!.name).toBe("a very long name of thirty-one ");
    const read = await host.run(async (context) => {
      const used = context.workbook.worksheets.getFirst().getUsedRange().load("values");
      await context.sync();
      return used.values;
    });
    expect(read).toEqual([
      ["name", 'quoted, "so"', "n"],
      ["Jan-20", "007", 1],
      ["two\nlines", -1.5, ""],
      ["1e5", "1234567890123456789", 0],
    ]);
  });

  it("opens a .csv of 18,693 rows and 28 columns, and reads it whole, in seconds", async () => {
    const row = Array.from({ length: 28 }, (_, column) => (column < 4 ? `text ${column}` : column * 3)).join(",");
    const started = Date.now();
    const host = await openHost({ workbook: Buffer.from(`${row}\n`.repeat(18_693)), name: "big.csv" });
    const sheet = host.workbook.sheets[0]!.name;
    const values = await book(host).values(sheet, "A1:AB18693");
    expect([values.length, values[0]!.length, values[9]![5]]).toEqual([18_693, 28, 15]);
    expect(Date.now() - started).toBeLessThan(15_000);
  });
});

describe("saving", () => {
  it("never touches the file that was opened, under any spelling of its path", async () => {
    const path = join(folder, "source.xlsx");
    await writeFile(path, await xlsx((workbook) => workbook.addWorksheet("Data").addRow([1])));
    await symlink(path, join(folder, "link.xlsx"));
    const fingerprint = async () =>
      createHash("sha256")
        .update(await readFile(path))
        .digest("hex");
    const before = await fingerprint();
    const host = await openHost({ workbook: path });
    await book(host).write("Data", "A1", [[2]]);
    for (const other of [path, join(folder, "link.xlsx"), join(folder, "..", folder.split("/").at(-1)!, "source.xlsx")]) {
      expect((await fileFault(host.save(other))).code).toBe("SameFile");
    }
    await host.save(join(folder, "other.xlsx"));
    expect(await fingerprint()).toBe(before);
    expect((await readdir(folder)).sort()).toEqual(["link.xlsx", "other.xlsx", "source.xlsx"]);
  });

  it("leaves nothing behind where it cannot write", async () => {
    const host = await openHost();
    expect((await fileFault(host.save(join(folder, "no", "such", "folder.xlsx")))).code).toBe("NotWritable");
    expect(await readdir(folder)).toEqual([]);
  });

  it("passes the engine's package check, and says that nothing was lost", async () => {
    const host = await openHost();
    await book(host).write("Sheet1", "A1:B2", [
      ["a", 1],
      ["b", "=B1*2"],
    ]);
    const { path, problems, notCarriedOver, savedSheets } = await host.save(join(folder, "out.xlsx"));
    expect({ path, problems, notCarriedOver, savedSheets }).toEqual({
      path: join(folder, "out.xlsx"),
      problems: [],
      notCarriedOver: [],
      savedSheets: "all",
    });
  });

  it("lists the parts that it could not carry over", async () => {
    const parts = await unpack(await xlsx((workbook) => workbook.addWorksheet("Data").addRow([1])));
    parts.set("xl/vbaProject.bin", Uint8Array.from([1, 2, 3]));
    parts.set("xl/ctrlProps/ctrlProp1.xml", Buffer.from("<a/>"));
    const host = await openHost({ workbook: await pack(parts) });
    const { notCarriedOver } = await host.toBytes();
    expect(notCarriedOver).toEqual(["xl/ctrlProps/ctrlProp1.xml", "xl/vbaProject.bin"]);
  });

  it("saves only the sheets that the add-in wrote where the whole is not clean, with last values for what points elsewhere", async () => {
    const host = await openHost();
    await book(host).write("Sheet1", "A1:A2", [[5], [6]]);
    host.workbook.written.clear();
    await host.run(async (context) => {
      const report = context.workbook.worksheets.add("Report");
      report.getRange("A1:A3").formulas = [["=SUM(Sheet1!A1:A2)"], ["=A1*2"], ["text"]];
      await context.sync();
    });
    // The first verdict is made up: the engine's output for so plain a workbook has no faults.
    let calls = 0;
    const saved = await saveWorkbook(
      host.workbook,
      NO_SOURCE,
      packageWork(async (bytes) => {
        calls += 1;
        return calls === 1 ? { ok: false, problems: [{ kind: "made-up", severity: "error", message: "as ordered" }] } : packageCheck(bytes);
      }),
    );
    expect(saved.savedSheets).toEqual(["Report"]);
    expect(saved.problems.map(({ kind }) => kind)).toEqual(["made-up"]);
    const again = await openHost({ workbook: saved.bytes });
    expect(again.workbook.sheets.map((sheet) => sheet.name)).toEqual(["Report"]);
    expect(await book(again).formulas("Report", "A1:A3")).toEqual([[11], ["=A1*2"], ["text"]]);
    expect(await book(again).values("Report", "A1:A2")).toEqual([[11], [22]]);
  });

  it("writes no file that Excel would not open cleanly", async () => {
    const parts = await unpack(await xlsx((workbook) => workbook.addWorksheet("Data").addRow([1])));
    const sheet = "xl/worksheets/sheet1.xml";
    // The engine reads a cell that stands in another row than it says, and writes it so again.
    parts.set(
      sheet,
      Buffer.from(textOf(parts.get(sheet)).replace("</sheetData>", '<row r="900"><c r="A901"><v>1</v></c></row></sheetData>')),
    );
    const host = await openHost({ workbook: await pack(parts) });
    const { isSound, savedSheets, problems } = await host.toBytes();
    expect([isSound, savedSheets, problems[0]!.kind]).toEqual([false, "all", "sheet-cell-ref-row-mismatch"]);
    const fault = await fileFault(host.save(join(folder, "out.xlsx")));
    expect([fault.code, fault.message]).toEqual([
      "Unsound",
      expect.stringContaining('out.xlsx was not written, because Excel would report it as damaged: Cell r="A901" has row 901'),
    ]);
    expect(await readdir(folder)).toEqual([]);
  });

  it("keeps settings and custom XML parts, and shows the host's own part to no one", async () => {
    const host = await openHost();
    const id = await host.run(async (context) => {
      context.workbook.settings.add("choice", { by: ["a", 1, null], "<&>": '"quoted"' });
      const part = context.workbook.customXmlParts.add('<r xmlns="urn:mine"><v>1</v></r>').load("id, namespaceUri");
      await context.sync();
      part.setXml('<r xmlns="urn:mine"><v>2</v></r>');
      await context.sync();
      expect(part.namespaceUri).toBe("urn:mine");
      return part.id;
    });
    const saved = await host.toBytes();
    expect(saved.problems).toEqual([]);
    const again = await openHost({ workbook: saved.bytes });
    await again.run(async (context) => {
      const setting = context.workbook.settings.getItem("choice").load("value");
      const none = context.workbook.settings.getItemOrNullObject("other");
      const parts = context.workbook.customXmlParts;
      const part = parts.getByNamespace("urn:mine").getOnlyItem().load("id");
      const xml = part.getXml();
      const count = parts.getCount();
      await context.sync();
      expect(setting.value).toEqual({ by: ["a", 1, null], "<&>": '"quoted"' });
      expect([none.isNullObject, part.id, xml.value, count.value]).toEqual([true, id, '<r xmlns="urn:mine"><v>2</v></r>', 1]);
      part.delete();
      setting.delete();
      await context.sync();
    });
    const parts = await unpack((await again.toBytes()).bytes);
    expect([...parts.keys()].filter((path) => path.startsWith("customXml"))).toEqual([]);
  });

  it("writes newer functions with the prefix that the format wants, and shows them without", async () => {
    const host = await openHost();
    await book(host).write("Sheet1", "A1:A3", [['=IFS(TRUE,"SORT(1)")'], ["=_xlfn.XLOOKUP(1,B1:B2,B1:B2)"], ["=SUM(SORT(B1:B2))"]]);
    const sheet = textOf((await unpack((await host.toBytes()).bytes)).get("xl/worksheets/sheet1.xml"));
    expect([...sheet.matchAll(/<f>([^<]*)<\/f>/g)].map(([, formula]) => formula)).toEqual([
      "_xlfn.IFS(TRUE,&quot;SORT(1)&quot;)",
      "_xlfn.XLOOKUP(1,B1:B2,B1:B2)",
      "SUM(_xlfn._xlws.SORT(B1:B2))",
    ]);
    expect(await book(host).formulas("Sheet1", "A1:A3")).toEqual([
      ['=IFS(TRUE,"SORT(1)")'],
      ["=XLOOKUP(1,B1:B2,B1:B2)"],
      ["=SUM(SORT(B1:B2))"],
    ]);
  });

  it("writes the same bytes twice", async () => {
    const host = await openHost();
    await book(host).write("Sheet1", "A1", [["=1+1"]]);
    const [one, two] = [await host.toBytes(), await host.toBytes()];
    const parts = async (bytes: Uint8Array) =>
      [...(await unpack(bytes))]
        .filter(([path]) => path !== "docProps/core.xml")
        .map(([path, part]) => [path, Buffer.from(part).toString()]);
    expect(await parts(one.bytes)).toEqual(await parts(two.bytes));
  });
});
