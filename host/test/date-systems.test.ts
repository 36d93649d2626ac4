import { bytesOf, pack, textOf, unpack } from "../files/package";
import { NO_SOURCE } from "../files/source";
import { packageWork } from "../files/package-work";
import { saveWorkbook } from "../files/save";
import { openHost, packageCheck } from "../node";
import { book } from "./support";

/**
 * Serial numbers of 1904 as a Mac's old workbook holds them, with their formats: months, a time, the first day, one that is not a date, and
 * a formula.
 */
const CELLS = [
  [42_369, "mmm-yy"],
  [42_400.75, "dd/mm/yyyy hh:mm"],
  [0.1, "h:mm"],
  [0, "d mmm yyyy"],
  [42_369, "0"],
  ["=A1+31", "mmm-yy"],
] as const;

/** A file that declares `date1904` as the program that wrote it does: "1" from Excel, "true" from LibreOffice. */
async function filed(date1904: "1" | "true" | "0" | "false"): Promise<Uint8Array> {
  const host = await openHost();
  await host.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1:A6");
    range.values = CELLS.map(([value]) => [value]);
    range.numberFormat = CELLS.map(([, format]) => [format]);
    await context.sync();
  });
  const parts = await unpack((await host.toBytes()).bytes);
  const xml = textOf(parts.get("xl/workbook.xml"));
  parts.set("xl/workbook.xml", bytesOf(xml.replace("<workbookPr", `<workbookPr date1904="${date1904}"`)));
  return pack(parts);
}

const serials = [[42_369], [42_400.75], [0.1], [0], [42_369], [42_400]];
const written = async (bytes: Uint8Array) => {
  const parts = await unpack(bytes);
  const values = [...textOf(parts.get("xl/worksheets/sheet1.xml")).matchAll(/<v>([^<]*)<\/v>/g)].map(([, value]) => [Number(value)]);
  return { values, system: /<workbookPr[^>]*>/.exec(textOf(parts.get("xl/workbook.xml")))![0].includes('date1904="1"') };
};

describe("a workbook that counts dates from 1904", () => {
  it.each(["1", "true"] as const)('gives the serial numbers of its file and the dates that show (date1904="%s")', async (flag) => {
    const host = await openHost({ workbook: await filed(flag) });
    expect(await book(host).values("Sheet1", "A1:A6")).toEqual(serials);
    expect(await book(host).text("Sheet1", "A1:A6")).toEqual([
      ["Jan-20"],
      ["01/02/2020 18:00"],
      ["2:24"],
      ["1 Jan 1904"],
      ["42369"],
      ["Feb-20"],
    ]);
    expect(await book(host).valueTypes("Sheet1", "A1")).toEqual([["Double"]]);
  });

  it("is saved with its system and its serial numbers, again and again", async () => {
    let bytes = await filed("true");
    for (let times = 0; times < 3; times++) {
      ({ bytes } = await (await openHost({ workbook: bytes })).toBytes());
      expect(await written(bytes)).toEqual({ values: serials, system: true });
    }
  });

  it("keeps both when only the written sheets can be saved", async () => {
    const host = await openHost({ workbook: await filed("1") });
    await host.run(async (context) => void context.workbook.worksheets.add("Other"));
    await book(host).write("Sheet1", "C1", [[1]]);
    host.workbook.written.delete(host.workbook.sheetNamed("Other")!);
    // The host saves a part only when the check finds fault with the whole.
    let asked = 0;
    const saved = await saveWorkbook(
      host.workbook,
      NO_SOURCE,
      packageWork(async (bytes) => (asked++ === 0 ? { ok: false, problems: [] } : packageCheck(bytes))),
    );
    expect(saved.savedSheets).toEqual(["Sheet1"]);
    const again = await openHost({ workbook: saved.bytes });
    expect(await book(again).text("Sheet1", "A1:A2")).toEqual([["Jan-20"], ["01/02/2020 18:00"]]);
    expect(await book(again).values("Sheet1", "A1:A2")).toEqual(serials.slice(0, 2));
  });

  it("names a table's columns after its dates as they show", async () => {
    const host = await openHost({ workbook: await filed("1") });
    await host.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").tables.add("A1:A3", true);
      await context.sync();
    });
    expect(await book(host).values("Sheet1", "A1")).toEqual([["Jan-20"]]);
  });

  it("takes typed dates, and calculates, in its own system", async () => {
    const host = await openHost({ workbook: await filed("1") });
    await book(host).write("Sheet1", "B1:B3", [["2020-01-01"], ["=YEAR(A1)"], ["=DATE(2020,1,1)"]]);
    expect(await book(host).values("Sheet1", "B1:B3")).toEqual([[42_369], [2020], [42_369]]);
    expect(await book(host).text("Sheet1", "B1")).toEqual([["01/01/2020"]]);
    await host.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1:A6").insert("Down");
      sheet.autoFilter.apply("A6:A8", 0, { filterOn: "Values", values: [{ date: "2020-01-01", specificity: "Month" }] });
      await context.sync();
    });
    expect(host.workbook.sheets[0]!.sheet.findRow(8)?.hidden).toBe(true);
  });
});

describe("a workbook that counts dates from 1900", () => {
  it.each(["0", "false"] as const)('gives the same numbers for other dates (date1904="%s")', async (flag) => {
    const host = await openHost({ workbook: await filed(flag) });
    expect(await book(host).values("Sheet1", "A1:A6")).toEqual(serials);
    expect(await book(host).text("Sheet1", "A1:A3")).toEqual([["Dec-15"], ["31/01/2016 18:00"], ["2:24"]]);
    expect(await written((await host.toBytes()).bytes)).toEqual({ values: serials, system: false });
  });
});
