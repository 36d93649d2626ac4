import { calculateFormulas, type Workbook, type WorkbookLike } from "../../library";
import { newBook } from "./book";

const calculated = (book: Workbook) => calculateFormulas(book as unknown as WorkbookLike);

describe("the library's calculation", () => {
  it("puts its results into the formulas' cells, one after another as they depend on each other", () => {
    const { book, sheet } = newBook();
    sheet.getCell("A1").value = 2;
    sheet.getCell("A2").value = { formula: "A3+1" };
    sheet.getCell("A3").value = { formula: "A1*10" };
    sheet.getCell("A4").value = { formula: 'IF(A1>1,"many","few")' };
    sheet.getCell("A5").value = { formula: "A1>1" };
    calculated(book);
    expect(["A2", "A3", "A4", "A5"].map((address) => sheet.getCell(address).result)).toEqual([21, 20, "many", true]);
  });

  it("gives errors as they are written, also for names that there are not", () => {
    const { book, sheet } = newBook();
    sheet.getCell("A1").value = { formula: "1/0" };
    sheet.getCell("A2").value = { formula: "Missing+1" };
    calculated(book);
    expect(["A1", "A2"].map((address) => sheet.getCell(address).result)).toEqual([{ error: "#DIV/0!" }, { error: "#NAME?" }]);
  });

  it("leaves a formula that refers to a blank cell without a result, or gives 0", () => {
    const { book, sheet } = newBook();
    sheet.getCell("A1").value = { formula: "B9" };
    calculated(book);
    expect(sheet.getCell("A1").result ?? 0).toBe(0);
  });

  it("knows functions that files write with a prefix", () => {
    const { book, sheet } = newBook();
    sheet.getCell("A1").value = { formula: '_xlfn.XLOOKUP("b",B1:B2,C1:C2)' };
    Object.entries({ B1: "a", B2: "b", C1: 1, C2: 2 }).forEach(([address, value]) => (sheet.getCell(address).value = value));
    calculated(book);
    expect(sheet.getCell("A1").result).toBe(2);
  });

  it("counts the rows of a table by its model, and finds its columns by their names", () => {
    const { book, sheet } = newBook();
    Object.entries({ A1: "Count", A2: 1, A3: 2 }).forEach(([address, value]) => (sheet.getCell(address).value = value));
    const table = sheet.addTable({ name: "Figures", ref: "A1", columns: [{ name: "Count" }], rows: [], headerRow: true });
    Object.assign(table.model, { tableRef: "A1:A3", rows: [[], []] });
    sheet.getCell("C1").value = { formula: "SUM(Figures[Count])" };
    calculated(book);
    expect(sheet.getCell("C1").result).toBe(3);
  });

  it("leaves hidden rows out of SUBTOTAL(109, …)", () => {
    const { book, sheet } = newBook();
    Object.entries({ A1: 1, A2: 2, A3: 4 }).forEach(([address, value]) => (sheet.getCell(address).value = value));
    sheet.getRow(2).hidden = true;
    sheet.getCell("B1").value = { formula: "SUBTOTAL(109,A1:A3)" };
    calculated(book);
    expect(sheet.getCell("B1").result).toBe(5);
  });

  it("takes names from what stands for the workbook: those of a sheet before the workbook's", () => {
    const { book, sheet } = newBook();
    sheet.getCell("A1").value = 7;
    sheet.getCell("B1").value = { formula: "Total+Rate" };
    const names = [
      { name: "Total", ranges: ["Data!$A$1"], formulaExpression: "Data!$A$1" },
      { name: "Rate", ranges: ["4"], formulaExpression: "4" },
      { name: "Rate", ranges: ["5"], formulaExpression: "5", localSheetId: 0 },
    ];
    const definedNames = { getAllEntries: () => names, getAllNames: () => names };
    calculateFormulas(Object.create(book, { definedNames: { value: definedNames } }) as WorkbookLike);
    expect(sheet.getCell("B1").result).toBe(12);
  });

  it("takes sheets from what stands for the workbook, also sheets that show only some of their cells, one row object for all", () => {
    const { book, sheet } = newBook();
    Object.entries({ A1: 1, A2: 2, A3: 4 }).forEach(([address, value]) => (sheet.getCell(address).value = value));
    sheet.getCell("B1").value = { formula: "SUM(A1:A2)" };
    sheet.getCell("B2").value = { formula: "SUM(A:A)" };
    let asked = 0;
    const part = {
      id: sheet.id,
      name: sheet.name,
      dimensions: sheet.dimensions,
      mergedRegions: [],
      eachRow: (...args: readonly unknown[]) => {
        const visit = args.at(-1) as (row: unknown, number: number) => void;
        let at = "";
        const row = {
          hidden: false,
          eachCell: (...given: readonly unknown[]) =>
            (given.at(-1) as (cell: unknown, column: number) => void)(sheet.getCell(at), sheet.getCell(at).col),
        };
        for (const address of ["B1", "B2", "A1", "A2", "A3"]) {
          at = address;
          visit(row, sheet.getCell(at).row);
        }
        asked++;
      },
      findCell: (row: number, column: number) => sheet.findCell(row, column),
      getCell: (row: number, column: number) => sheet.getCell(row, column),
      getTables: () => [],
    };
    const standIn = Object.create(book, {
      worksheets: { value: [part] },
      getWorksheet: { value: (id: unknown) => (id === part.name || id === part.id ? part : undefined) },
    }) as WorkbookLike;
    calculateFormulas(standIn);
    expect([sheet.getCell("B1").result, sheet.getCell("B2").result, asked > 0]).toEqual([3, 7, true]);
  });
});
