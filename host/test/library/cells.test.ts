import { type CellValueInput, ValueType } from "../../library";
import { newBook, reopened } from "./book";

describe("the library's cells", () => {
  it.each([
    ["a number", 1.5, "Number"],
    ["a text", "one", "String"],
    ["true or false", true, "Boolean"],
    ["a date", new Date(Date.UTC(2020, 0, 1)), "Date"],
    ["an error", { error: "#N/A" }, "Error"],
    ["a formula", { formula: "1+1", result: 2 }, "Formula"],
    ["a text in several fonts", { richText: [{ text: "on" }, { font: { bold: true }, text: "e" }] }, "RichText"],
    ["nothing", null, "Null"],
  ] as const)("hold %s as it was given, and name its kind", (_what, value, kind) => {
    const { sheet } = newBook();
    const cell = sheet.getCell("B2");
    cell.value = value as CellValueInput;
    expect([cell.value, cell.type, cell.row, cell.col]).toEqual([value, ValueType[kind], 2, 2]);
  });

  it("come back from a file with the values that were saved", async () => {
    const { book, sheet } = newBook();
    const values = [
      1.5,
      "one",
      true,
      { error: "#N/A" },
      { formula: "A1+1", result: 2.5 },
      { formula: "1/0", result: { error: "#DIV/0!" } },
    ];
    values.forEach((value, index) => (sheet.getCell(1, index + 1).value = value as CellValueInput));
    sheet.getCell("A2").value = { richText: [{ text: "on" }, { font: { bold: true }, text: "e" }] };
    const { sheet: again } = await reopened(book);
    expect(values.map((_value, index) => again.getCell(1, index + 1).value)).toEqual(values);
    expect(again.getCell("E1").formula).toBe("A1+1");
    expect(again.getCell("A2").value).toMatchObject({ richText: [{ text: "on" }, { text: "e" }] });
  });

  it("take another result without losing their formula", () => {
    const cell = newBook().sheet.getCell("A1");
    cell.value = { formula: "1+1" };
    expect(cell.result).toBeUndefined();
    cell.result = 2;
    expect(cell.value).toEqual({ formula: "1+1", result: 2 });
  });

  it("know the workbook that they are in", () => {
    const { book, sheet } = newBook();
    expect(sheet.getCell("A1").workbook).toBe(book);
  });

  it("that share a formula each give it as it reads at their own place, and say that they share it", () => {
    const { sheet } = newBook();
    sheet.getCell("A1").value = { formula: "B1*2", shareType: "shared", ref: "A1:A2", result: 0 } as CellValueInput;
    sheet.getCell("A2").value = { sharedFormula: "A1", result: 0 };
    expect(["A1", "A2"].map((address) => sheet.getCell(address).formula)).toEqual(["B1*2", "B2*2"]);
    expect([sheet.getCell("A1").model.shareType, sheet.getCell("A2").model.sharedFormula]).toEqual(["shared", "A1"]);
  });

  it("are made by asking for them, and not by looking for them", () => {
    const { sheet } = newBook();
    expect([sheet.findRow(3), sheet.findCell(3, 2), sheet.rowCount, sheet.columnCount]).toEqual([undefined, undefined, 0, 0]);
    const cell = sheet.getRow(3).getCell(2);
    expect(sheet.getCell(3, 2)).toBe(cell);
    expect(sheet.findCell(3, 2)).toBe(cell);
    expect(sheet.findRow(3)?.findCell(2)).toBe(cell);
    expect(sheet.findRow(3)?.findCell(1)).toBeUndefined();
    expect([sheet.rowCount, sheet.findRow(3)?.cellCount]).toEqual([3, 2]);
  });

  it("are walked over in order where they hold something, and passed over where they are blank", () => {
    const { sheet } = newBook();
    sheet.getCell("C1").value = 3;
    sheet.getCell("A1").value = 1;
    sheet.getCell("B1").style = { font: { bold: true } };
    sheet.getCell("A3").value = 4;
    const seen: unknown[] = [];
    sheet.eachRow((row, number) => row.eachCell((cell, column) => seen.push([number, column, cell.value])));
    expect(seen).toEqual([
      [1, 1, 1],
      [1, 3, 3],
      [3, 1, 4],
    ]);
  });
});

describe("the library's merged cells", () => {
  it("are of a kind of their own behind the first, and pass on to it what they are given", () => {
    const { sheet } = newBook();
    sheet.getCell("A1").value = 1;
    sheet.mergeCells(1, 1, 2, 2);
    expect([sheet.getCell("A1").type, sheet.getCell("B2").type]).toEqual([ValueType.Number, ValueType.Merge]);
    expect([sheet.getCell("A1").isMerged, sheet.getCell("B2").isMerged, sheet.getCell("C3").isMerged]).toEqual([true, true, false]);
    sheet.getCell("B2").value = 5;
    expect(sheet.getCell("A1").value).toBe(5);
  });

  it("are listed by their corners, saved, and taken apart again", async () => {
    const { book, sheet } = newBook();
    sheet.mergeCells(1, 1, 2, 2);
    const corners = { top: 1, left: 1, bottom: 2, right: 2 };
    expect(sheet.mergedRegions).toMatchObject([corners]);
    const { sheet: again } = await reopened(book);
    expect(again.mergedRegions).toMatchObject([corners]);
    again.unMergeCells(1, 1, 2, 2);
    expect([again.mergedRegions, again.getCell("B2").type]).toEqual([[], ValueType.Null]);
  });

  it("keep their own looks when merged without style", () => {
    const { sheet } = newBook();
    sheet.getCell("A1").style = { font: { bold: true } };
    sheet.getCell("B1").style = { font: { italic: true } };
    sheet.mergeCellsWithoutStyle(1, 1, 1, 2);
    expect(sheet.getCell("B1").style).toEqual({ font: { italic: true } });
  });
});

describe("the library's rows and columns", () => {
  it("have sizes, may be hidden, and come back from a file so", async () => {
    const { book, sheet } = newBook();
    Object.assign(sheet.getRow(2), { height: 30, customHeight: true, outlineLevel: 1 });
    Object.assign(sheet.getRow(3), { height: 15, customHeight: false, hidden: true });
    Object.assign(sheet.getColumn(2), { width: 20, outlineLevel: 1 });
    Object.assign(sheet.getColumn(3), { width: 10, hidden: true });
    const { sheet: again } = await reopened(book);
    expect(again.findRow(2)).toMatchObject({ height: 30, customHeight: true, outlineLevel: 1, hidden: false, hasValues: false });
    expect(again.findRow(3)).toMatchObject({ hidden: true });
    const { columns } = again;
    expect([columns[1]!.width, columns[1]!.outlineLevel, columns[2]!.hidden]).toEqual([20, 1, true]);
  });

  it("lose their size where it is taken away", () => {
    const { sheet } = newBook();
    const row = sheet.getRow(1);
    row.height = 30;
    delete row.height;
    const column = sheet.getColumn(1);
    column.width = 20;
    delete column.width;
    expect([row.height, column.width]).toEqual([undefined, undefined]);
  });

  it("are listed as far as they were made, also on a new sheet and on one from a file", async () => {
    const { book, sheet } = newBook();
    expect(sheet.columns).toEqual([]);
    const column = sheet.getColumn(2);
    expect([sheet.columns.length, sheet.columns[1] === column]).toEqual([2, true]);
    book.addWorksheet("Empty");
    expect((await reopened(book)).book.worksheets[1]!.columns).toEqual([]);
  });
});

describe("the library's styles", () => {
  const style = {
    numFmt: "0.00",
    font: { name: "Arial", size: 12, bold: true, italic: true, underline: true, strike: true, color: { argb: "FF112233" } },
    fill: { type: "pattern", pattern: "solid", fgColor: { argb: "FF445566" } },
    border: { top: { style: "thin", color: { argb: "FF778899" } }, diagonal: { style: "hair", up: true, down: false } },
    alignment: { horizontal: "right", vertical: "middle", wrapText: true, indent: 1, textRotation: 45, shrinkToFit: true },
    protection: { locked: false, hidden: true },
  } as const;

  it("come back from a file in every part that the host sets", async () => {
    const { book, sheet } = newBook();
    sheet.getCell("A1").value = 1;
    sheet.getCell("A1").style = style;
    const again = (await reopened(book)).sheet.getCell("A1").style;
    const { diagonal, ...border } = again.border!;
    expect({ ...again, border }).toMatchObject({ ...style, border: { top: style.border.top } });
    expect([diagonal!.style, diagonal!.up, diagonal!.down ?? false]).toEqual(["hair", true, false]);
  });

  it("of a whole column or row are taken on by the cells that are made in it later", () => {
    const { sheet } = newBook();
    sheet.getColumn(2).style = { font: { bold: true } };
    sheet.getRow(5).style = { font: { italic: true } };
    expect(sheet.getCell("B1").style).toMatchObject({ font: { bold: true } });
    expect(sheet.getCell("A5").style).toMatchObject({ font: { italic: true } });
  });

  it("are shared by cells, and change for one cell alone when its style is replaced", async () => {
    const { book, sheet } = newBook();
    for (const address of ["A1", "A2"]) Object.assign(sheet.getCell(address), { value: 1, style: { font: { bold: true } } });
    const { sheet: again } = await reopened(book);
    again.getCell("A1").style = { ...again.getCell("A1").style, font: { bold: false } };
    expect([again.getCell("A1").style.font?.bold, again.getCell("A2").style.font?.bold]).toEqual([false, true]);
  });
});
