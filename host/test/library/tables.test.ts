import type { Table, Worksheet } from "../../library";
import { newBook, partsOf, reopened } from "./book";

const style = { theme: "TableStyleMedium2", showRowStripes: true, showFirstColumn: false, showLastColumn: false, showColumnStripes: false };

/** A table on cells that are filled already, as the host adds one: the library is given no rows. */
function addTable(sheet: Worksheet, name = "Figures", row = 1): Table {
  sheet.getCell(row, 1).value = "Month";
  sheet.getCell(row, 2).value = "Count";
  sheet.getCell(row + 1, 1).value = "May";
  sheet.getCell(row + 1, 2).value = 5;
  const columns = [{ name: "Month" }, { name: "Count" }];
  const table = sheet.addTable({ name, displayName: name, ref: `A${row}`, columns, rows: [], headerRow: true, totalsRow: false, style });
  const area = `A${row}:B${row + 1}`;
  Object.assign(table.model, { tableRef: area, autoFilterRef: area, rows: [[]] });
  return table;
}

describe("the library's tables", () => {
  it("are on their sheet in the order in which they were added, by name", () => {
    const { sheet } = newBook();
    const [first, second] = [addTable(sheet, "Figures"), addTable(sheet, "Others", 5)];
    expect(sheet.getTables()).toEqual([first, second]);
    expect(sheet.getTables()[0]).toBe(first);
    expect([first.name, sheet.tables.Others === second]).toEqual(["Figures", true]);
  });

  it("leave the cells alone: nothing is written over them unless the table is told to", async () => {
    const { book, sheet } = newBook();
    addTable(sheet);
    const values = (of: Worksheet) => ["A1", "B1", "A2", "B2"].map((address) => of.getCell(address).value);
    expect(values(sheet)).toEqual(["Month", "Count", "May", 5]);
    expect(values((await reopened(book)).sheet)).toEqual(["Month", "Count", "May", 5]);
  });

  it("come back from a file with their place, columns and style", async () => {
    const { book, sheet } = newBook();
    addTable(sheet);
    const [table] = (await reopened(book)).sheet.getTables();
    expect([table!.name, table!.model.displayName, table!.model.tableRef]).toEqual(["Figures", "Figures", "A1:B2"]);
    expect(table!.model.columns.map(({ name }) => name)).toEqual(["Month", "Count"]);
    expect([table!.model.headerRow !== false, table!.model.totalsRow === true, table!.model.style?.theme]).toEqual([
      true,
      false,
      style.theme,
    ]);
  });

  it("are written where their model says, with the totals that its columns name", async () => {
    const { book, sheet } = newBook();
    const { model } = addTable(sheet);
    sheet.getCell("A4").value = "Total";
    sheet.getCell("B4").value = { formula: "SUBTOTAL(109,Figures[Count])", result: 5 };
    Object.assign(model, { ref: "A1", tl: { address: "A1", row: 1, col: 1 }, tableRef: "A1:B4", autoFilterRef: "A1:B3", totalsRow: true });
    model.rows = [[], []];
    Object.assign(model.columns[0]!, { totalsRowLabel: "Total", totalsRowFunction: "none" });
    Object.assign(model.columns[1]!, { totalsRowFunction: "sum" });
    const xml = (await partsOf(book)).get("xl/tables/table1.xml")!;
    expect(xml).toMatch(/<table [^>]*ref="A1:B4"[^>]*totalsRowCount="1"/);
    expect(xml).toContain('<autoFilter ref="A1:B3"');
    expect(xml).toMatch(/totalsRowLabel="Total"/);
    expect(xml).toMatch(/totalsRowFunction="sum"/);
  });

  it("keep the objects of their columns, by which the host knows them", () => {
    const { sheet } = newBook();
    const { model } = addTable(sheet);
    const [month, count] = model.columns;
    model.columns = [count!, month!];
    expect(sheet.getTables()[0]!.model.columns).toEqual([count, month]);
    expect(sheet.getTables()[0]!.model.columns[0]).toBe(count);
  });

  it("keep their names, in small letters, in a private set of the workbook", () => {
    const { book, sheet } = newBook();
    addTable(sheet);
    const { _tableNames: names } = book as unknown as { _tableNames: Set<string> };
    expect([...names]).toEqual(["figures"]);
    expect(() => addTable(sheet, "FIGURES", 5)).toThrow();
    names.delete("figures");
    expect(() => addTable(sheet, "FIGURES", 5)).not.toThrow();
  });

  it("go without taking their cells along", () => {
    const { sheet } = newBook();
    addTable(sheet);
    sheet.removeTable("Figures");
    expect([sheet.getTables(), sheet.getCell("A2").value]).toEqual([[], "May"]);
  });

  it("are copied with their sheet, in the same order, under the same names, which the host changes", () => {
    const { book, sheet } = newBook();
    addTable(sheet);
    addTable(sheet, "Others", 5);
    const copies = book.importSheet(sheet, "Data (2)").getTables();
    expect(copies.map(({ name, model }) => [name, model.tableRef])).toEqual([
      ["Figures", "A1:B2"],
      ["Others", "A5:B6"],
    ]);
  });
});
