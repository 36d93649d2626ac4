import { openHost } from "../node";
import { book, failure } from "./support";

const onSheet = <T>(
  host: Awaited<ReturnType<typeof openHost>>,
  act: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>,
): Promise<T> => host.run((context) => act(context.workbook.worksheets.getItem("Sheet1"), context));

describe("several ranges at once", () => {
  it("know their addresses, their number and their cells, and give each by itself", async () => {
    const host = await openHost();
    await onSheet(host, async (sheet, context) => {
      const areas = sheet.getRanges("A10:B11, D10").load("address, areaCount, cellCount, isEntireRow, areas/items/address");
      await context.sync();
      expect([areas.address, areas.areaCount, areas.cellCount, areas.isEntireRow]).toEqual(["Sheet1!A10:B11,Sheet1!D10", 2, 5, false]);
      expect(areas.areas.items.map(({ address }) => address)).toEqual(["Sheet1!A10:B11", "Sheet1!D10"]);
      areas.areas.items[1]!.values = [["last"]];
      await context.sync();
    });
    expect(await book(host).values("Sheet1", "D10")).toEqual([["last"]]);
  });

  it("are formatted as one, and answer null where they differ", async () => {
    const host = await openHost();
    await onSheet(host, async (sheet, context) => {
      const areas = sheet.getRanges("A1:A2,C1");
      areas.format.fill.color = "#00FF00";
      areas.format.borders.getItem("EdgeBottom").style = "Continuous";
      sheet.getRange("C1").format.font.bold = true;
      areas.load("format/fill/color, format/font/bold");
      const cells = ["A2", "B1", "C1"].map((address) => sheet.getRange(address).load("format/fill/color"));
      await context.sync();
      expect([areas.format.fill.color, areas.format.font.bold]).toEqual(["#00FF00", null]);
      expect(cells.map((cell) => cell.format.fill.color)).toEqual(["#00FF00", "#FFFFFF", "#00FF00"]);
    });
  });

  it("are counted in the traffic as the members that they are", async () => {
    const host = await openHost();
    await onSheet(host, async (sheet) => {
      sheet.getRanges("A1,C1").format.font.bold = true;
      sheet.getRanges("A1,C1").format.borders.getItem("EdgeTop").color = "#FF0000";
    });
    expect(host.traffic.api).toEqual(
      expect.arrayContaining([
        "RangeFormat.font",
        "RangeFont.bold",
        "RangeFormat.borders",
        "RangeBorderCollection.getItem",
        "RangeBorder.color",
      ]),
    );
    expect(host.traffic.api.filter((api) => api.includes("["))).toEqual([]);
    const error = await failure(
      onSheet(host, async (sheet) => {
        (sheet.getRanges("A1,C1").format as unknown as { shrinkToFit: string }).shrinkToFit = "yes";
      }),
    );
    expect(error.debugInfo.errorLocation).toBe("RangeFormat.shrinkToFit");
  });

  it("move with their cells, and go with the last of them", async () => {
    const host = await openHost();
    await onSheet(host, async (sheet, context) => {
      const areas = sheet.getRanges("A10:B11,D10").load("address");
      await context.sync();
      sheet.getRange("1:1").insert("Down");
      areas.load("address");
      await context.sync();
      expect(areas.address).toBe("Sheet1!A11:B12,Sheet1!D11");
      sheet.getRange("D:D").delete("Left");
      areas.load("address");
      await context.sync();
      expect(areas.address).toBe("Sheet1!A11:B12");
      sheet.getRange("11:12").delete("Up");
      areas.load("address");
      expect((await failure(context.sync())).code).toBe("InvalidReference");
    });
  });

  it("are cleared together", async () => {
    const host = await openHost();
    await book(host).write("Sheet1", "A1:C1", [[1, 2, 3]]);
    await onSheet(host, async (sheet) => sheet.getRanges("A1,C1").clear("Contents"));
    expect(await book(host).values("Sheet1", "A1:C1")).toEqual([["", 2, ""]]);
  });
});
