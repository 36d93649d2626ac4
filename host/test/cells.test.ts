import { openHost } from "../node";
import { formatValue } from "../engine/number-format";
import { book, failure } from "./support";

describe("writing cells", () => {
  it("reads entries as Excel reads typing", async () => {
    const host = await openHost();
    const cells = book(host);
    await cells.write("Sheet1", "A1:A10", [
      ["12"],
      ["1,234.5"],
      ["12%"],
      ["true"],
      ["2024-01-31"],
      ["1/31/2024"],
      ["'00123"],
      ["=1+1"],
      ["#N/A"],
      ["Jan-2020"],
    ]);
    expect(await cells.values("Sheet1", "A1:A10")).toEqual([
      [12],
      [1234.5],
      [0.12],
      [true],
      [45322],
      [45322],
      ["00123"],
      [2],
      ["#N/A"],
      [43831],
    ]);
    expect(await cells.text("Sheet1", "A3:A6")).toEqual([["12%"], ["TRUE"], ["31/01/2024"], ["31/01/2024"]]); // as the British see them
  });

  it("keeps text where the format is text, leaves cells alone for null, blanks them for an empty text", async () => {
    const host = await openHost();
    const cells = book(host);
    await cells.act("Sheet1", "A1", (range) => {
      range.numberFormat = [["@"]];
      range.values = [["=1+1"]];
    });
    await cells.write("Sheet1", "B1:D1", [[1, 2, 3]]);
    await cells.write("Sheet1", "B1:D1", [[null, "", 4]]);
    expect(await cells.values("Sheet1", "A1:D1")).toEqual([["=1+1", 1, "", 4]]);
    expect(await cells.valueTypes("Sheet1", "A1:D1")).toEqual([["String", "Double", "Empty", "Double"]]);
  });

  it("gives one value to every cell, and refuses an array of another size without writing any of it", async () => {
    const host = await openHost();
    const cells = book(host);
    await cells.act("Sheet1", "A1:B2", (range) => (range.values = 7 as never));
    const error = await failure(cells.write("Sheet1", "A1:B2", [[1, 2]]));
    expect(error.code).toBe("InvalidArgument");
    expect(await cells.values("Sheet1", "A1:B2")).toEqual([
      [7, 7],
      [7, 7],
    ]);
  });

  it("answers null for the cells of whole columns, and refuses to set them", async () => {
    const host = await openHost();
    expect(await book(host).values("Sheet1", "A:A")).toBeNull();
    const error = await failure(book(host).act("Sheet1", "A:A", (range) => (range.values = 1 as never)));
    expect(error.code).toBe("InvalidArgument");
  });
});

describe("calculation", () => {
  it("follows dependants across sheets and names, before anything is read", async () => {
    const host = await openHost();
    const cells = book(host);
    await host.run(async (context) => {
      const other = context.workbook.worksheets.add("My data");
      other.getRange("A1:A3").values = [[1], [2], [3]];
      context.workbook.names.add("Figures", other.getRange("A1:A3"));
      context.workbook.names.add("Column", "='My data'!$A:$A");
      context.workbook.names.add("Rate", "=0.5");
      context.workbook.worksheets.getItem("Sheet1").getRange("A1:A5").formulas = [
        ["=SUM(Figures)"],
        ["=A1*Rate"],
        ["='My data'!A1+A2"],
        ["=SUM(Column)"],
        ["=B99"],
      ];
      await context.sync();
    });
    expect(await cells.values("Sheet1", "A1:A5")).toEqual([[6], [3], [4], [6], [0]]);
    await cells.write("My data", "A1", [[11]]);
    expect(await cells.values("Sheet1", "A1:A5")).toEqual([[16], [8], [19], [16], [0]]);
  });

  it("is not done again for a change of looks", async () => {
    const host = await openHost();
    await book(host).write("Sheet1", "A1:A2", [[1], ["=A1*2"]]);
    expect(await book(host).values("Sheet1", "A2")).toEqual([[2]]);
    // A value added behind the host's back shows it.
    host.workbook.sheetNamed("Sheet1")!.sheet.getCell("A1").value = 5;
    await book(host).act("Sheet1", "A1", (range) => (range.format.font.bold = true));
    expect(await book(host).values("Sheet1", "A2")).toEqual([[2]]);
    await book(host).act("Sheet1", "1:1", (range) => (range.rowHidden = true));
    expect(await book(host).values("Sheet1", "A2")).toEqual([[10]]);
  });

  it("waits to be asked in manual mode", async () => {
    const host = await openHost();
    const cells = book(host);
    await cells.write("Sheet1", "A1:B1", [[1, "=A1*2"]]);
    expect(await cells.values("Sheet1", "B1")).toEqual([[2]]);
    await host.run(async (context) => {
      context.application.calculationMode = "Manual";
      context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [[5]];
      await context.sync();
    });
    expect(await cells.values("Sheet1", "B1")).toEqual([[2]]);
    await host.run(async (context) => context.application.calculate("Full"));
    expect(await cells.values("Sheet1", "B1")).toEqual([[10]]);
  });

  it("gives errors as text and says that they are errors", async () => {
    const host = await openHost();
    await book(host).write("Sheet1", "A1:A3", [["=1/0"], ["=NOSUCH(1)"], ["=#REF!+1"]]);
    expect(await book(host).values("Sheet1", "A1:A3")).toEqual([["#DIV/0!"], ["#NAME?"], ["#REF!"]]);
    expect(await book(host).valueTypes("Sheet1", "A1:A3")).toEqual([["Error"], ["Error"], ["Error"]]);
  });
});

describe("number formats", () => {
  it.each([
    [0.2151, "+0.0%;-0.0%;0.0%", "+21.5%"],
    [-0.016, "+0.0%;-0.0%;0.0%", "-1.6%"],
    [0, "+0.0%;-0.0%;0.0%", "0.0%"],
    [1234567, "#,##0", "1,234,567"],
    [-5306, "+#,##0;-#,##0;0", "-5,306"],
    [43831, "mmm yy", "Jan 20"],
    [43831, "dd/mm/yyyy", "01/01/2020"],
    [43861.75, "d mmmm yyyy hh:mm", "31 January 2020 18:00"],
    [1.5, "[h]:mm", "36:00"],
    [1.005, "0.00", "1.01"],
    [-1234.5, "#,##0.00_);(#,##0.00)", "(1,234.50)"],
    [1500000, '0.0,,"m"', "1.5m"],
    [1234, "[$£-809]#,##0", "£1,234"],
    [5551234, "000-0000", "555-1234"],
    [7, "00", "07"],
    [12345, "0.00E+00", "1.23E+04"],
    [0.1 + 0.2, "General", "0.3"],
    [123456789012, "General", "1.23457E+11"],
    [-3, "General", "-3"],
    [true, "General", "TRUE"],
    ["abc", "0;0;0;<@>", "<abc>"],
    ["abc", "0.0%", "abc"],
    [5, '[>3]"many";"few"', "many"],
  ])("shows %p as %j: %j", (value, format, text) => expect(formatValue(value, format)).toBe(text));
});

describe("formats of ranges", () => {
  it("are read back, null where cells differ", async () => {
    const host = await openHost();
    await host.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const range = sheet.getRange("A1:B2");
      range.format.font.set({ name: "Arial", size: 10, bold: true, color: "#112233" });
      range.format.horizontalAlignment = "Right";
      range.format.verticalAlignment = "Center";
      range.format.wrapText = true;
      range.format.indentLevel = 2;
      sheet.getRange("A1").format.fill.color = "yellow";
      range.format.borders.getItem("InsideHorizontal").style = "Dash";
      range.format.borders.getItem("EdgeBottom").weight = "Thick";
      range.load(
        "format/font, format/fill/color, format/horizontalAlignment, format/verticalAlignment, format/wrapText, format/indentLevel",
      );
      const inside = range.format.borders.getItem("InsideHorizontal").load("style, weight, color");
      const edge = range.format.borders.getItem("EdgeBottom").load("style, weight");
      const one = sheet.getRange("A1").load("format/fill/color");
      await context.sync();
      expect(range.format.font.toJSON()).toMatchObject({
        name: "Arial",
        size: 10,
        bold: true,
        italic: false,
        color: "#112233",
        underline: "None",
      });
      expect(range.format.fill.color).toBeNull();
      expect(one.format.fill.color).toBe("#FFFF00");
      expect([range.format.horizontalAlignment, range.format.verticalAlignment, range.format.wrapText, range.format.indentLevel]).toEqual([
        "Right",
        "Center",
        true,
        2,
      ]);
      expect([inside.style, inside.weight, inside.color]).toEqual(["Dash", "Thin", "#000000"]);
      expect([edge.style, edge.weight]).toEqual(["Continuous", "Thick"]);
    });
  });

  it("never leak from one cell to another", async () => {
    const host = await openHost();
    await host.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1:A2").format.font.bold = true;
      sheet.getRange("A1").format.font.italic = true;
      const second = sheet.getRange("A2").load("format/font/italic, format/font/bold");
      await context.sync();
      expect([second.format.font.italic, second.format.font.bold]).toEqual([false, true]);
    });
  });

  it("hold sizes in points, to the pixel", async () => {
    const host = await openHost();
    await host.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const range = sheet.getRange("B2:C3");
      range.load("format/columnWidth, format/rowHeight");
      await context.sync();
      expect([range.format.columnWidth, range.format.rowHeight]).toEqual([48, 15]);
      range.format.columnWidth = 75;
      range.format.rowHeight = 22.5;
      range.load("format/columnWidth, format/rowHeight, left, top, width, height");
      await context.sync();
      expect([range.format.columnWidth, range.format.rowHeight]).toEqual([75, 22.5]);
      expect([range.left, range.top, range.width, range.height]).toEqual([48, 15, 150, 45]);
    });
  });

  it("of whole columns reach cells made later", async () => {
    const host = await openHost();
    await book(host).act("Sheet1", "B:B", (range) => (range.numberFormat = "0.0" as never));
    await book(host).write("Sheet1", "B3", [[2]]);
    expect(await book(host).text("Sheet1", "B3")).toEqual([["2.0"]]);
  });

  it("survive saving and opening", async () => {
    const host = await openHost();
    await host.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
      range.values = [[0.5]];
      range.numberFormat = [["+0.0%;-0.0%;0.0%"]];
      range.format.fill.color = "#123456";
      range.format.font.color = "#FFFFFF";
      range.format.borders.getItem("EdgeTop").style = "Double";
      range.format.columnWidth = 90;
      range.format.rowHeight = 30;
      await context.sync();
    });
    const again = await openHost({ workbook: (await host.toBytes()).bytes });
    await again.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
      range.load("text, format/fill/color, format/font/color, format/columnWidth, format/rowHeight");
      const edge = range.format.borders.getItem("EdgeTop").load("style");
      await context.sync();
      expect([
        range.text,
        range.format.fill.color,
        range.format.font.color,
        range.format.columnWidth,
        range.format.rowHeight,
        edge.style,
      ]).toEqual([[["+50.0%"]], "#123456", "#FFFFFF", 90, 30, "Double"]);
    });
  });

  it("are read cell by cell, and set so", async () => {
    const host = await openHost();
    await host.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1:B1");
      range.setCellProperties([
        [{ format: { fill: { color: "#FF0000" }, font: { bold: true } } }, { format: { borders: { top: { style: "Continuous" } } } }],
      ]);
      const read = range.getCellProperties({
        address: true,
        format: { fill: { color: true }, font: { bold: true }, borders: { style: true } },
      });
      const rows = range.getRowProperties({ rowIndex: true, format: { rowHeight: true } });
      await context.sync();
      expect(
        read.value[0]!.map((cell) => [cell.address, cell.format?.fill?.color, cell.format?.font?.bold, cell.format?.borders?.top?.style]),
      ).toEqual([
        ["Sheet1!A1", "#FF0000", true, "None"],
        ["Sheet1!B1", "#FFFFFF", false, "Continuous"],
      ]);
      expect(rows.value).toEqual([{ rowIndex: 0, format: { rowHeight: 15 } }]);
    });
  });
});
