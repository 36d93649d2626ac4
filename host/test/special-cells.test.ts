import { openHost } from "../node";
import { book, failure } from "./support";

describe("cells of a kind", () => {
  it("are the formulas of a sheet, as ranges with their formulas, in one sync", async () => {
    const host = await openHost();
    await book(host).write("Sheet1", "A1:C3", [
      ["=1+1", "=A1", 5],
      ["text", "=A1*2", null],
      ["=B2", "'=no formula", 6],
    ]);
    await host.run(async (context) => {
      const found = context.workbook.worksheets
        .getItem("Sheet1")
        .getRange()
        .getSpecialCellsOrNullObject("Formulas")
        .load("address,cellCount");
      const areas = found.areas.load("items/address,items/formulas");
      await context.sync();
      expect([found.address, found.cellCount]).toEqual(["Sheet1!A1:B1,Sheet1!B2,Sheet1!A3", 4]);
      expect(areas.items.map(({ formulas }) => formulas as unknown)).toEqual([[["=1+1", "=A1"]], [["=A1*2"]], [["=B2"]]]);
    });
  });

  it("are a null object where there are none, and refused in other kinds", async () => {
    const host = await openHost();
    await host.run(async (context) => {
      const found = context.workbook.worksheets.getItem("Sheet1").getRange("A1:C3").getSpecialCellsOrNullObject("Formulas");
      await context.sync();
      expect(found.isNullObject).toBe(true);
    });
    const other = host.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1:C3").getSpecialCellsOrNullObject("Blanks");
      await context.sync();
    });
    expect(await failure(other)).toMatchObject({ code: "ApiNotFound" });
  });
});
