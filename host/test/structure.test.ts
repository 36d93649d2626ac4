import { openHost } from "../node";
import { furnished, nameFormula } from "./furnished";
import { book, failure } from "./support";

describe("inserting and deleting cells", () => {
  it("moves formulas on all sheets, names, merges and heights with inserted rows", async () => {
    const host = await furnished();
    await book(host).act("Data", "3:4", (range) => range.insert("Down"));
    expect(await book(host).formulas("Data", "A1:C6")).toEqual([
      ["x", "y", "=SUM(B2:B6)"],
      ["a", 1, "=B2*2"],
      ["", "", ""],
      ["", "", ""],
      ["b", 2, "=B5*2"],
      ["c", 3, "=$B$6*2"],
    ]);
    expect(await book(host).formulas("Report", "A1:A2")).toEqual([["=SUM(Data!B2:B6)"], ["=SUM(Figures)+Data!B6"]]);
    expect(await nameFormula(host, "Figures")).toBe("=Data!$B$2:$B$6");
    await host.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Data");
      const tall = sheet.getRange("A5").load("format/rowHeight");
      const plain = sheet.getRange("A3").load("format/rowHeight");
      await context.sync();
      expect([tall.format.rowHeight, plain.format.rowHeight]).toEqual([30, 15]);
    });
    expect(host.workbook.sheets[0]!.sheet.mergedRegions).toEqual([{ top: 8, left: 1, bottom: 8, right: 2 }]);
    expect(await book(host).values("Report", "A1:A2")).toEqual([[6], [9]]);
  });

  it("leaves #REF! where rows were deleted", async () => {
    const host = await furnished();
    await book(host).act("Data", "4:4", (range) => range.delete("Up"));
    expect(await book(host).formulas("Report", "A1:A2")).toEqual([["=SUM(Data!B2:B3)"], ["=SUM(Figures)+#REF!"]]);
    expect(await book(host).formulas("Data", "C1:C3")).toEqual([["=SUM(B2:B3)"], ["=B2*2"], ["=B3*2"]]);
    expect(await book(host).values("Report", "A2")).toEqual([["#REF!"]]);
    expect(host.workbook.sheets[0]!.sheet.mergedRegions).toEqual([{ top: 5, left: 1, bottom: 5, right: 2 }]);
  });

  it("moves columns with their widths", async () => {
    const host = await furnished();
    await book(host).act("Data", "B:B", (range) => (range.format.columnWidth = 90));
    await book(host).act("Data", "A:A", (range) => range.insert("Right"));
    expect(await book(host).formulas("Report", "A1")).toEqual([["=SUM(Data!C2:C4)"]]);
    await host.run(async (context) => {
      const moved = context.workbook.worksheets.getItem("Data").getRange("C1").load("format/columnWidth");
      await context.sync();
      expect(moved.format.columnWidth).toBe(90);
    });
  });

  it("moves cells of some columns only, and refuses to cut through a merge", async () => {
    const host = await furnished();
    await book(host).act("Data", "C2:C3", (range) => range.insert("Down"));
    expect(await book(host).formulas("Data", "B2:C6")).toEqual([
      [1, ""],
      [2, ""],
      [3, "=B2*2"],
      ["", "=B3*2"],
      ["", "=$B$4*2"],
    ]);
    const error = await failure(book(host).act("Data", "A2", (range) => range.delete("Up")));
    expect(error.code).toBe("InvalidOperation");
  });

  it("moves ranges that the add-in holds, and says when one has gone", async () => {
    const host = await furnished();
    const error = await failure(
      host.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Data");
        const held = sheet.getRange("B4").load("address");
        await context.sync();
        sheet.getRange("1:2").insert("Down");
        held.load("address, values");
        await context.sync();
        expect(held.address).toBe("Data!B6");
        expect(held.values).toEqual([[3]]);
        sheet.getRange("6:6").delete("Up");
        held.load("values");
        await context.sync();
      }),
    );
    expect(error.code).toBe("InvalidReference");
  });
});

describe("copying", () => {
  it("moves relative references, and brings formats, merges and row heights", async () => {
    const host = await furnished();
    await host.run(async (context) => {
      const report = context.workbook.worksheets.getItem("Report");
      context.workbook.worksheets.getItem("Data").getRange("C2").numberFormat = [["0.00"]];
      report.getRange("A10").copyFrom("Data!A1:C4");
      report.getRange("20:25").copyFrom("Data!1:6");
      const copied = report.getRange("A10:C13").load("formulas, text");
      const tall = report.getRange("A22").load("format/rowHeight");
      await context.sync();
      expect(copied.formulas).toEqual([
        ["x", "y", "=SUM(B11:B13)"],
        ["a", 1, "=B11*2"],
        ["b", 2, "=B12*2"],
        ["c", 3, "=$B$4*2"],
      ]);
      expect(copied.text[1]).toEqual(["a", "1", "2.00"]);
      expect(tall.format.rowHeight).toBe(30);
    });
    expect(host.workbook.sheetNamed("Report")!.sheet.mergedRegions).toEqual([{ top: 25, left: 1, bottom: 25, right: 2 }]);
  });

  it("of values alone leaves formulas and formats behind, and fills a larger target", async () => {
    const host = await furnished();
    await book(host).act("Report", "C1:C4", (range) => range.copyFrom("Data!C2:C3", "Values"));
    expect(await book(host).formulas("Report", "C1:C4")).toEqual([[2], [4], [2], [4]]);
  });

  it("turns rows into columns when asked", async () => {
    const host = await furnished();
    await book(host).act("Report", "E1", (range) => range.copyFrom("Data!A2:B4", "Values", false, true));
    expect(await book(host).values("Report", "E1:G2")).toEqual([
      ["a", "b", "c"],
      [1, 2, 3],
    ]);
  });
});

describe("worksheets", () => {
  it("are renamed in formulas and names", async () => {
    const host = await furnished();
    await host.run(async (context) => {
      context.workbook.worksheets.getItem("Data").name = "Old data";
    });
    expect(await book(host).formulas("Report", "A1")).toEqual([["=SUM('Old data'!B2:B4)"]]);
    expect(await nameFormula(host, "Figures")).toBe("='Old data'!$B$2:$B$4");
  });

  it("leave #REF! when they are deleted, and the last visible one stays", async () => {
    const host = await furnished();
    await host.run(async (context) => context.workbook.worksheets.getItem("Data").delete());
    expect(await book(host).values("Report", "A1")).toEqual([["#REF!"]]);
    const error = await failure(host.run(async (context) => context.workbook.worksheets.getItem("Report").delete()));
    expect(error.code).toBe("InvalidOperation");
  });

  it("are not deleted while they are very hidden, as Microsoft says", async () => {
    const host = await furnished();
    const remove = host.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Report");
      sheet.visibility = "VeryHidden";
      sheet.delete();
    });
    expect((await failure(remove)).code).toBe("InvalidOperation");
    await host.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Report");
      sheet.visibility = "Hidden";
      sheet.delete();
      const gone = context.workbook.worksheets.getItemOrNullObject("Report");
      await context.sync();
      expect(gone.isNullObject).toBe(true);
    });
  });

  it.each([["x".repeat(32)], ["a/b"], ["'a"], ["report"], [""]])("refuse the name %j", async (name) => {
    const host = await furnished();
    const error = await failure(
      host.run(async (context) => {
        context.workbook.worksheets.getItem("Data").name = name;
      }),
    );
    expect(["InvalidArgument", "ItemAlreadyExists"]).toContain(error.code);
  });

  it("have a place, a colour, a visibility, frozen panes and protection", async () => {
    const host = await furnished();
    await host.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Report");
      sheet.position = 0;
      sheet.tabColor = "#AABBCC";
      sheet.freezePanes.freezeRows(2);
      sheet.showGridlines = false;
      sheet.load("position, tabColor, visibility, showGridlines, protection/protected");
      const frozen = sheet.freezePanes.getLocationOrNullObject().load("address");
      context.workbook.worksheets.load("items/name");
      await context.sync();
      expect([sheet.position, sheet.tabColor, sheet.visibility, sheet.showGridlines, sheet.protection.protected]).toEqual([
        0,
        "#AABBCC",
        "Visible",
        false,
        false,
      ]);
      expect(frozen.address).toBe("Report!1:2");
      expect(context.workbook.worksheets.items.map((one) => one.name)).toEqual(["Report", "Data"]);
    });
  });

  it("refuse writing to locked cells while protected, and take it again after", async () => {
    const host = await furnished();
    await book(host).act("Data", "B2", (range) => (range.format.protection.locked = false));
    host.faults.protect("Data");
    const error = await failure(book(host).write("Data", "A1", [["no"]]));
    expect(error.code).toBe("AccessDenied");
    await book(host).write("Data", "B2", [[10]]);
    await host.run(async (context) => context.workbook.worksheets.getItem("Data").protection.unprotect());
    await book(host).write("Data", "A1", [["yes"]]);
    expect(await book(host).values("Data", "A1:B2")).toEqual([
      ["yes", "y"],
      ["a", 10],
    ]);
  });

  it("are copied with their cells", async () => {
    const host = await furnished();
    await host.run(async (context) => {
      const copy = context.workbook.worksheets.getItem("Data").copy("End").load("name, position");
      await context.sync();
      expect([copy.name, copy.position]).toEqual(["Data (2)", 2]);
    });
    expect(await book(host).formulas("Data (2)", "C1")).toEqual([["=SUM(B2:B4)"]]);
    // A table's name must be unique: its copy takes a new one, or the workbook could not be saved.
    await host.run(async (context) => {
      const report = context.workbook.worksheets.getItem("Report");
      report.tables.add("F1:G3", true).name = "Rates";
      const tables = report.copy().tables.load("items/name");
      await context.sync();
      expect(tables.items.map((table) => table.name)).toEqual(["Rates2"]);
    });
    expect((await host.toBytes()).problems).toEqual([]);
    // They share nothing else either.
    await host.run(async (context) => {
      context.workbook.worksheets.getItem("Report (2)").pageLayout.orientation = "Landscape";
      const original = context.workbook.worksheets.getItem("Report").pageLayout.load("orientation");
      await context.sync();
      expect(original.orientation).toBe("Portrait");
    });
  });
});

describe("ranges", () => {
  it("lead to others", async () => {
    const host = await furnished();
    await host.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Data");
      const range = sheet.getRange("B2:C3");
      const others = {
        cell: range.getCell(1, 1),
        row: range.getRow(1),
        column: range.getColumn(0),
        last: range.getLastCell(),
        entire: range.getEntireRow(),
        entireColumn: range.getEntireColumn(),
        offset: range.getOffsetRange(1, -1),
        resized: range.getResizedRange(2, 0),
        shared: range.getIntersection("C1:D2"),
        around: range.getBoundingRect("A5"),
        region: sheet.getRange("B2").getSurroundingRegion(),
        used: sheet.getUsedRange(),
        usedTop: sheet.getRange("1:3").getUsedRangeOrNullObject(true),
        named: sheet.getRange("Figures"),
        indexes: sheet.getRangeByIndexes(1, 2, 3, 4),
      };
      const none = range.getIntersectionOrNullObject("Z1");
      for (const one of Object.values(others)) one.load("address");
      await context.sync();
      expect(Object.fromEntries(Object.entries(others).map(([key, one]) => [key, one.address.replace("Data!", "")]))).toEqual({
        cell: "C3",
        row: "B3:C3",
        column: "B2:B3",
        last: "C3",
        entire: "2:3",
        entireColumn: "B:C",
        offset: "A3:B4",
        resized: "B2:C5",
        shared: "C2",
        around: "A2:C5",
        region: "A1:C4",
        used: "A1:C6",
        usedTop: "A1:C3",
        named: "B2:B4",
        indexes: "C2:F4",
      });
      expect(none.isNullObject).toBe(true);
    });
  });

  it("are cleared of contents, formats or both", async () => {
    const host = await furnished();
    await book(host).act("Data", "B2:B3", (range) => {
      range.format.fill.color = "#FF0000";
      range.getCell(0, 0).clear("Contents");
      range.getCell(1, 0).clear("Formats");
    });
    expect(await book(host).values("Data", "B2:B3")).toEqual([[""], [2]]);
    await host.run(async (context) => {
      const cells = ["B2", "B3"].map((address) => context.workbook.worksheets.getItem("Data").getRange(address).load("format/fill/color"));
      await context.sync();
      expect(cells.map((cell) => cell.format.fill.color)).toEqual(["#FF0000", "#FFFFFF"]);
    });
  });

  it("carry links to places and pages", async () => {
    const host = await furnished();
    await host.run(async (context) => {
      const cell = context.workbook.worksheets.getItem("Report").getRange("D1");
      cell.hyperlink = { documentReference: "Data!A1", textToDisplay: "to the data", screenTip: "tip" };
      cell.load("hyperlink, values");
      await context.sync();
      expect(cell.hyperlink).toEqual({ documentReference: "Data!A1", textToDisplay: "to the data", screenTip: "tip" });
      expect(cell.values).toEqual([["to the data"]]);
    });
  });

  it("are sorted, searched and freed of repeats", async () => {
    const host = await openHost();
    await book(host).write("Sheet1", "A1:B5", [
      ["k", "v"],
      ["b", 2],
      ["a", 3],
      ["b", 2],
      ["A", 1],
    ]);
    await book(host).act("Sheet1", "A1:B5", (range) => range.sort.apply([{ key: 0 }, { key: 1, ascending: false }], false, true));
    expect(await book(host).values("Sheet1", "A2:B5")).toEqual([
      ["a", 3],
      ["A", 1],
      ["b", 2],
      ["b", 2],
    ]);
    await host.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1:B5");
      const result = range.removeDuplicates([0, 1], true).load("removed, uniqueRemaining");
      const found = range.findOrNullObject("B", { completeMatch: true }).load("address");
      await context.sync();
      expect([result.removed, result.uniqueRemaining, found.address]).toEqual([1, 3, "Sheet1!A4"]);
    });
  });
});
