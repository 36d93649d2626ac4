import { Workbook } from "../../library";
import { newBook, partsOf, reopened } from "./book";

describe("the library's sheets", () => {
  it("stand in the order of their numbers, have names that can change, and stay the same objects", () => {
    const { book, sheet } = newBook();
    const other = book.addWorksheet("Other");
    sheet.orderNo = 2;
    other.orderNo = 1;
    sheet.name = "Figures";
    expect(book.worksheets).toEqual([other, sheet]);
    expect(book.worksheets[1]).toBe(sheet);
    expect([sheet.name, sheet.id === other.id]).toEqual(["Figures", false]);
    book.removeWorksheetEx(other);
    expect(book.worksheets).toEqual([sheet]);
  });

  it("are visible unless they are hidden, with a view, sizes and a tab colour that a file keeps", async () => {
    const { book, sheet } = newBook();
    expect([sheet.state, sheet.views]).toEqual(["visible", []]);
    const hidden = book.addWorksheet("Hidden");
    hidden.state = "hidden";
    sheet.properties = { ...sheet.properties, defaultColWidth: 12, defaultRowHeight: 20, tabColor: { argb: "FF112233" } };
    sheet.views = [{ state: "frozen", xSplit: 1, ySplit: 2, activeCell: "B3", showGridLines: false, showRowColHeaders: false }];
    const { book: again, sheet: first } = await reopened(book);
    expect(again.worksheets.map(({ state }) => state)).toEqual(["visible", "hidden"]);
    expect(first.properties).toMatchObject({ defaultColWidth: 12, defaultRowHeight: 20, tabColor: { argb: "FF112233" } });
    expect(first.views).toMatchObject([
      { state: "frozen", xSplit: 1, ySplit: 2, activeCell: "B3", showGridLines: false, showRowColHeaders: false },
    ]);
  });

  it("keep their page's set-up, headers and breaks in a file", async () => {
    const { book, sheet } = newBook();
    const setup = {
      orientation: "landscape",
      paperSize: 9,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      firstPageNumber: 3,
      printArea: "A1:B2&&D1:E2",
      printTitlesRow: "1:2",
      printTitlesColumn: "A:A",
    } as const;
    Object.assign(sheet.pageSetup, setup);
    sheet.pageSetup.margins = { ...sheet.pageSetup.margins, left: 1 };
    sheet.headerFooter.oddHeader = "&LLeft&CPage &P";
    sheet.headerFooter.differentFirst = true;
    sheet.rowBreaks.push({ id: 4, max: 16_383, man: 1 });
    sheet.colBreaks.push({ id: 2, max: 1_048_575, man: 1 });
    const { sheet: again } = await reopened(book);
    expect(again.pageSetup).toMatchObject({ ...setup, margins: { left: 1, right: 0.7 } });
    expect(again.headerFooter).toMatchObject({ oddHeader: "&LLeft&CPage &P", differentFirst: true });
    expect([again.rowBreaks, again.colBreaks]).toMatchObject([[{ id: 4 }], [{ id: 2 }]]);
  });

  it("are protected by an object of what is allowed, and free with null", async () => {
    const { book, sheet } = newBook();
    sheet.sheetProtection = { sheet: true, objects: false, scenarios: false, formatCells: true, selectLockedCells: false };
    expect((await reopened(book)).sheet.sheetProtection).toMatchObject({
      sheet: true,
      objects: false,
      scenarios: false,
      formatCells: true,
      selectLockedCells: false,
    });
    sheet.sheetProtection = null;
    expect((await reopened(book)).sheet.sheetProtection ?? null).toBeNull();
  });

  it("are copied with their cells, looks, merges and columns, under another name", () => {
    const { book, sheet } = newBook();
    Object.assign(sheet.getCell("A1"), { value: { formula: "B1*2", result: 4 }, style: { font: { bold: true } } });
    sheet.mergeCells("C1:D2");
    sheet.getColumn(2).width = 30;
    const copy = book.importSheet(sheet, "Data (2)");
    expect([copy.name, book.worksheets.length]).toEqual(["Data (2)", 2]);
    expect([copy.getCell("A1").formula, copy.getCell("A1").result, copy.getCell("A1").style.font?.bold]).toEqual(["B1*2", 4, true]);
    expect([copy.mergedRegions.length, copy.columns[1]!.width]).toEqual([1, 30]);
  });

  it("are copied into another workbook, too", () => {
    const { sheet } = newBook();
    sheet.getCell("A1").value = "one";
    const other = new Workbook();
    expect(other.importSheet(sheet, "Data").getCell("A1").value).toBe("one");
    expect(other.worksheets).toHaveLength(1);
  });

  it("say what area they use", () => {
    const { sheet } = newBook();
    sheet.getCell("B2").value = 1;
    sheet.getCell("D5").value = 1;
    expect(sheet.dimensions).toMatchObject({ top: 2, left: 2, bottom: 5, right: 4 });
  });
});

describe("the library's workbooks", () => {
  it("keep which tab is in front, and the default font", async () => {
    const { book } = newBook();
    book.addWorksheet("Other");
    book.views = [{ x: 0, y: 0, width: 24_000, height: 14_000, visibility: "visible", firstSheet: 0, activeTab: 1 }];
    expect((await reopened(book)).book.views[0]).toMatchObject({ activeTab: 1 });
    const other = new Workbook();
    other.defaultFont = book.defaultFont;
    expect(other.defaultFont).toEqual(book.defaultFont);
  });

  it("write no names once their list is emptied", async () => {
    const { book } = newBook();
    book.definedNames.add("Data!$A$1", "Total");
    expect((await partsOf(book)).get("xl/workbook.xml")).toContain('name="Total"');
    book.definedNames.model = [];
    expect((await partsOf(book)).get("xl/workbook.xml")).not.toContain("Total");
  });
});

describe("the library's comments", () => {
  it("are threads beside an old sort of comment, with their people, and come back from a file", async () => {
    const { book, sheet } = newBook();
    const [person, first] = ["{00000000-0000-4000-8000-000000000001}", "{00000000-0000-4000-8000-000000000002}"];
    book.persons.push({ id: person, displayName: "An analyst", userId: "An analyst", providerId: "None" });
    sheet.threadedComments = [
      { ref: "B2", comment: { id: first, personId: person, date: "2020-01-01T00:00:00.00", text: "Why?" } },
      {
        ref: "B2",
        comment: {
          id: "{00000000-0000-4000-8000-000000000003}",
          personId: person,
          date: "2020-01-02T00:00:00.00",
          text: "So.",
          parentId: first,
        },
      },
    ];
    const cell = sheet.getCell("B2");
    cell.note = { texts: [{ text: "Comment:\n    Why?" }] };
    (cell.comment as { author?: string }).author = `tc=${first}`;
    const note = (await partsOf(book)).get("xl/comments1.xml");
    expect(note).toContain(`<author>tc=${first}</author>`);
    expect(note).toContain("Comment:\n    Why?");
    const again = await reopened(book);
    expect(again.sheet.threadedComments.map(({ ref, comment }) => [ref, comment.text, comment.parentId])).toEqual([
      ["B2", "Why?", undefined],
      ["B2", "So.", first],
    ]);
    expect(again.book.persons).toMatchObject([{ id: person, displayName: "An analyst" }]);
    again.sheet.getCell("B2").comment = undefined;
    expect(again.sheet.getCell("B2").comment).toBeUndefined();
  });
});

describe("the library's rules", () => {
  it("for looks are lists of cells with rules, which can be changed in place, and come back from a file", async () => {
    const { book, sheet } = newBook();
    const style = { font: { bold: true }, fill: { type: "pattern", pattern: "solid", bgColor: { argb: "FFFF0000" } } } as const;
    sheet.conditionalFormattings = [];
    sheet.conditionalFormattings.push(
      { ref: "A1:A5 C1:C5", rules: [{ type: "expression", formulae: ["A1>2"], priority: 2, style }] },
      { ref: "B1:B5", rules: [{ type: "cellIs", operator: "greaterThan", formulae: ["5"], priority: 1, style }] },
    );
    const { conditionalFormattings } = (await reopened(book)).sheet;
    const rules = conditionalFormattings.flatMap(({ ref, rules: own }) => own.map((rule) => ({ ref, rule })));
    expect(rules.sort((a, b) => (a.rule.priority ?? 0) - (b.rule.priority ?? 0))).toMatchObject([
      { ref: "B1:B5", rule: { type: "cellIs", operator: "greaterThan", priority: 1 } },
      { ref: "A1:A5 C1:C5", rule: { type: "expression", formulae: ["A1>2"], priority: 2, style: { font: { bold: true } } } },
    ]);
  });

  it("for entries are kept by address, ranges with a mark before it, and come back from a file", async () => {
    const { book, sheet } = newBook();
    const list = { type: "list", allowBlank: true, formulae: ['"a,b"'], showErrorMessage: true, errorTitle: "No", error: "a or b" };
    const whole = { type: "whole", operator: "between", formulae: [1, 9], showInputMessage: true, promptTitle: "Count", prompt: "1 to 9" };
    (sheet.dataValidations as { model: unknown }).model = { "range:A1:A5": list, C1: whole };
    const model = (await reopened(book)).sheet.dataValidations.model as Record<string, unknown>;
    expect(model).toMatchObject({ "range:A1:A5": list, C1: whole });
    expect(Object.keys(model)).toHaveLength(2);
  });
});
