import { Workbook } from "../library";
import { excerpt } from "../files/excerpt";
import { textOf, unpack } from "../files/package";
import { NO_SOURCE } from "../files/source";
import { packageWork } from "../files/package-work";
import { saveWorkbook } from "../files/save";
import { openHost, packageCheck } from "../node";
import { book } from "./support";

type Host = Awaited<ReturnType<typeof openHost>>;

const onSheet = <T>(host: Host, act: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>): Promise<T> =>
  host.run((context) => act(context.workbook.worksheets.getItem("Sheet1"), context));

/** A number, a formula and a text with links on them, and a formula that depends on them. */
async function linked(): Promise<Host> {
  const host = await openHost();
  await onSheet(host, async (sheet, context) => {
    sheet.getRange("A1:A4").formulas = [[42], ["=A1*2"], ["text"], ["=SUM(A1:A2)"]];
    sheet.getRange("A1").numberFormat = [["0.0"]];
    await context.sync();
    sheet.getRange("A1").hyperlink = { documentReference: "Sheet1!C9", screenTip: "the number" };
    sheet.getRange("A2").hyperlink = { address: "https://example.org/?a=1&b=2" };
    sheet.getRange("A3").hyperlink = { address: "https://example.org/page", documentReference: "part", textToDisplay: "shown" };
    sheet.getRange("B1").hyperlink = { address: "https://example.org/" };
    sheet.pageLayout.orientation = "Landscape";
    sheet.getRange("A1").conditionalFormats.add("Custom").custom.rule.formula = "=A1>2";
    sheet.getRange("C1").dataValidation.rule = { list: { inCellDropDown: true, source: "Yes,No" } };
    await context.sync();
  });
  return host;
}

const links = (host: Host, ...addresses: string[]) =>
  onSheet(host, async (sheet, context) => {
    const cells = addresses.map((address) => sheet.getRange(address).load("hyperlink"));
    await context.sync();
    return cells.map((cell) => cell.hyperlink as unknown);
  });

const LINKS = [
  { documentReference: "Sheet1!C9", screenTip: "the number", textToDisplay: "42.0" },
  { address: "https://example.org/?a=1&b=2", textToDisplay: "84" },
  { address: "https://example.org/page", documentReference: "part", textToDisplay: "shown" },
  { address: "https://example.org/", textToDisplay: "https://example.org/" },
];

describe("links", () => {
  it("lie on numbers and formulas without making texts of them", async () => {
    const host = await linked();
    expect(await links(host, "A1", "A2", "A3", "B1")).toEqual(LINKS);
    expect(await book(host).formulas("Sheet1", "A1:A4")).toEqual([[42], ["=A1*2"], ["shown"], ["=SUM(A1:A2)"]]);
    host.user.type("Sheet1", "A1", 10);
    expect(await book(host).values("Sheet1", "A1:A4")).toEqual([[10], [20], ["shown"], [30]]);
    expect((await links(host, "A1"))[0]).toMatchObject({ documentReference: "Sheet1!C9" });
  });

  it("are the same after saving and opening, and formulas under them go on calculating", async () => {
    const { bytes, problems } = await (await linked()).toBytes();
    expect(problems).toEqual([]);
    const host = await openHost({ workbook: bytes });
    expect(await links(host, "A1", "A2", "A3", "B1")).toEqual(LINKS);
    await book(host).write("Sheet1", "A1", [[10]]);
    expect(await book(host).values("Sheet1", "A1:A4")).toEqual([[10], [20], ["shown"], [30]]);
    // Twice saved, the file has each of them once.
    const again = textOf((await unpack((await host.toBytes()).bytes)).get("xl/worksheets/sheet1.xml"));
    expect(again.match(/<hyperlink /g)).toHaveLength(4);
  });

  it("of files by other programs are read where they lie, on several cells too", async () => {
    const other = new Workbook();
    const sheet = other.addWorksheet("Sheet1");
    sheet.getCell("A1").value = { text: "there", hyperlink: "https://example.org/", tooltip: "tip" };
    sheet.getCell("A2").value = { text: "within", hyperlink: "#Sheet1!A1" };
    const host = await openHost({ workbook: new Uint8Array(await other.xlsx.writeBuffer()) });
    expect(await links(host, "A1", "A2")).toEqual([
      { address: "https://example.org/", screenTip: "tip", textToDisplay: "there" },
      { documentReference: "Sheet1!A1", textToDisplay: "within" },
    ]);
  });

  it("move with their cells, are copied and sorted with them, and are taken off", async () => {
    const host = await linked();
    await onSheet(host, async (sheet, context) => {
      sheet.getRange("1:1").insert("Down");
      sheet.getRange("F1").copyFrom("A2:A3");
      sheet.getRange("H1:H2").values = [["b"], ["a"]];
      sheet.getRange("H1").hyperlink = { address: "https://example.org/b" };
      sheet.getRange("H1:H2").sort.apply([{ key: 0 }]);
      sheet.getRange("A4").clear("Hyperlinks");
      await context.sync();
    });
    const [gone, number, formula, cleared, copy, first, second] = await links(host, "A1", "A2", "F2", "A4", "F1", "H1", "H2");
    expect([gone, cleared, first]).toEqual([null, null, null]);
    expect([number, copy]).toEqual([LINKS[0], LINKS[0]]);
    expect([formula, second]).toMatchObject([{ address: LINKS[1]!.address }, { address: "https://example.org/b" }]);
    expect(await book(host).values("Sheet1", "A4")).toEqual([["shown"]]);
  });

  it("go with a copied sheet and with an excerpt", async () => {
    const host = await linked();
    await onSheet(host, async (sheet, context) => {
      const copied = sheet.copy("End").getRange("A1").load("hyperlink");
      await context.sync();
      expect(copied.hyperlink).toEqual(LINKS[0]);
    });
    const { bytes } = await saveWorkbook(
      excerpt(host.workbook, [host.workbook.sheetNamed("Sheet1")!]),
      NO_SOURCE,
      packageWork(packageCheck),
    );
    expect(await links(await openHost({ workbook: bytes }), "A1", "A2", "A3", "B1")).toEqual(LINKS);
  });
});
