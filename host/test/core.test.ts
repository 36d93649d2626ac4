import { openHost } from "../node";
import { book, failure } from "./support";

describe("the real client on the host", () => {
  it("reads what it wrote, as arrays of the test's own kind", async () => {
    const host = await openHost();
    const read = await host.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1:B2");
      range.values = [
        [1, "two"],
        [true, "=A1*3"],
      ];
      range.load("values, formulas, valueTypes, address, rowCount, cellCount");
      await context.sync();
      return range;
    });
    expect(read.values).toEqual([
      [1, "two"],
      [true, 3],
    ]);
    expect(read.values).toStrictEqual([
      [1, "two"],
      [true, 3],
    ]);
    expect(read.formulas).toEqual([
      [1, "two"],
      [true, "=A1*3"],
    ]);
    expect(read.valueTypes).toEqual([
      ["Double", "String"],
      ["Boolean", "Double"],
    ]);
    expect(read.address).toBe("Sheet1!A1:B2");
    expect(read.cellCount).toBe(4);
  });

  it("throws PropertyNotLoaded for a property that was not loaded", async () => {
    const host = await openHost();
    const error = await failure(
      host.run(async (context) => {
        const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
        await context.sync();
        return range.values;
      }),
    );
    expect(error.code).toBe("PropertyNotLoaded");
    expect(error).toBeInstanceOf(Error);
  });

  it("names the statement that failed", async () => {
    const host = await openHost();
    const error = await failure(
      host.run(async (context) => {
        const sheets = context.workbook.worksheets;
        sheets.getItem("Sheet1").getRange("A1").values = [[1]];
        sheets.getItem("Missing").getRange("A1").load("values");
        await context.sync();
      }),
    );
    expect(error.code).toBe("ItemNotFound");
    expect(error.debugInfo.errorLocation).toBe("WorksheetCollection.getItem");
    expect(error.debugInfo.statement).toBe("var worksheet1 = worksheets.getItem(...);");
  });

  it("has done what stood before the failing statement: a sync is not a transaction", async () => {
    const host = await openHost();
    await failure(
      host.run(async (context) => {
        const sheets = context.workbook.worksheets;
        sheets.getItem("Sheet1").getRange("A1").values = [[1]];
        sheets.getItem("Missing").activate();
        sheets.getItem("Sheet1").getRange("A2").values = [[2]];
        await context.sync();
      }),
    );
    expect(await book(host).values("Sheet1", "A1:A2")).toEqual([[1], [""]]);
  });

  it("answers null objects, whose methods do nothing", async () => {
    const host = await openHost();
    await host.run(async (context) => {
      const missing = context.workbook.worksheets.getItemOrNullObject("Missing");
      const name = context.workbook.names.getItemOrNullObject("Missing");
      const used = context.workbook.worksheets.getItem("Sheet1").getUsedRangeOrNullObject(true);
      missing.delete();
      const inner = missing.getRange("A1").load("values");
      await context.sync();
      expect([missing.isNullObject, name.isNullObject, used.isNullObject, inner.isNullObject]).toEqual([true, true, true, true]);
    });
  });

  it("keeps objects over several syncs without making them twice", async () => {
    const host = await openHost();
    await host.run(async (context) => {
      const sheet = context.workbook.worksheets.add("New");
      const range = sheet.getRange("B2");
      await context.sync();
      range.values = [[5]];
      sheet.name = "Renamed";
      await context.sync();
      range.load("address, values");
      context.workbook.worksheets.load("items/name");
      await context.sync();
      expect(range.address).toBe("Renamed!B2");
      expect(range.values).toEqual([[5]]);
      expect(context.workbook.worksheets.items.map((one) => one.name)).toEqual(["Sheet1", "Renamed"]);
    });
  });

  it("names what it does not provide: an object, a member, an option", async () => {
    const host = await openHost();
    const attempt = async (act: (context: Excel.RequestContext) => void) =>
      failure(
        host.run(async (context) => {
          act(context);
          await context.sync();
        }),
      );
    const first = (context: Excel.RequestContext) => context.workbook.worksheets.getItem("Sheet1");
    const errors = [
      await attempt((context) => context.workbook.queries.load("items/name")),
      await attempt((context) => first(context).getRange("A1").flashFill()),
      await attempt((context) => first(context).getRange("A1").load("linkedDataTypeState")),
      await attempt((context) =>
        first(context)
          .getRange("A1")
          .clear("Everything" as Excel.ClearApplyTo),
      ),
    ];
    expect(errors.map((error) => [error.code, error.message])).toEqual([
      ["ApiNotFound", "Workbook.queries is not provided by the embedded host"],
      ["ApiNotFound", "Range.flashFill is not provided by the embedded host"],
      ["ApiNotFound", "Range.linkedDataTypeState is not provided by the embedded host"],
      ["ApiNotFound", 'Range.clear "Everything" is not provided by the embedded host'],
    ]);
  });

  it("refuses addresses as Excel does", async () => {
    const host = await openHost();
    for (const address of ["", "A0", "Nope!A1", "not a name", "A1:B2:C3", "XFE1"]) {
      const error = await failure(
        host.run(async (context) => void context.workbook.worksheets.getItem("Sheet1").getRange(address).load("address")),
      );
      expect([address, error.code]).toEqual([address, "InvalidArgument"]);
    }
  });

  it("loads nested properties and collections, with top and skip", async () => {
    const host = await openHost();
    await host.run(async (context) => {
      const sheets = context.workbook.worksheets;
      sheets.add("B");
      sheets.add("C");
      const range = sheets.getItem("B").getRange("A1");
      range.format.fill.color = "#FF0000";
      range.load("values, format/fill/color, worksheet/name");
      sheets.load({ name: true, $top: 1, $skip: 1 });
      await context.sync();
      expect(range.format.fill.color).toBe("#FF0000");
      expect(range.worksheet.name).toBe("B");
      expect(sheets.items.map((sheet) => sheet.name)).toEqual(["B"]);
    });
  });

  it("lets several hosts live side by side", async () => {
    const [one, two] = [await openHost(), await openHost()];
    await book(one).write("Sheet1", "A1", [["one"]]);
    await book(two).write("Sheet1", "A1", [["two"]]);
    expect(await book(one).values("Sheet1", "A1")).toEqual([["one"]]);
    expect(await book(two).values("Sheet1", "A1")).toEqual([["two"]]);
    expect(one.Excel).not.toBe(two.Excel);
    expect((globalThis as Record<string, unknown>).OfficeExtension).toBeUndefined();
  });
});
