import { openHost } from "../node";
import { book, failure } from "./support";

describe("what Excel refuses", () => {
  it.each([
    ["=Gone!A1", "Gone"],
    ["=1+'Last year''s'!$A$1:$B$2", "Last year's"],
    ["=SUM(Sheet1:Gone!A1)", "Gone"],
    ["=SUM('Gone:Sheet1'!A1)", "Gone"],
    ["=Gone!Rate*2", "Gone"],
    ["=Gone!#REF!", "Gone"],
  ])("a formula that names a sheet which is not there: %s", async (formula, sheet) => {
    const host = await openHost();
    const error = await failure(book(host).write("Sheet1", "A1:B1", [[1, formula]]));
    expect([error.code, error.message]).toEqual(["InvalidArgument", expect.stringContaining(`no sheet "${sheet}"`)]);
    expect(await book(host).values("Sheet1", "A1:B1")).toEqual([["", ""]]);
  });

  it.each([
    ["a cell of more than 32,767 characters", "x".repeat(32_768)],
    ["a formula of more than 8,192", `=${"1+".repeat(4100)}1`],
    ["a text of more than 255 within a formula", `="${"x".repeat(256)}"`],
  ])("%s", async (_, entry) => {
    const host = await openHost();
    const error = await failure(book(host).write("Sheet1", "A1:B1", [[1, entry]]));
    expect(error.code).toBe("InvalidArgument");
    expect(await book(host).values("Sheet1", "A1:B1")).toEqual([["", ""]]);
    await book(host).write("Sheet1", "A1:C1", [["x".repeat(32_767), `="${'""'.repeat(255)}"`, `=${"1+".repeat(4000)}1`]]);
  });

  it.each([
    [
      "a header of more than 255 characters",
      (sheet: Excel.Worksheet) => (sheet.pageLayout.headersFooters.defaultForAllPages.centerHeader = "x".repeat(256)),
    ],
    [
      "a chart's title of more",
      (sheet: Excel.Worksheet) => (sheet.charts.add("Line", sheet.getRange("A1:A2")).title.text = "x".repeat(256)),
    ],
    [
      "a series' name of more",
      (sheet: Excel.Worksheet) =>
        sheet.charts.add("Line", sheet.getRange("A1:A2")).series.add("x".repeat(256)).setValues(sheet.getRange("A1:A2")),
    ],
  ])("%s", async (_, ask) => {
    const host = await openHost();
    const asked = host.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange("A1:A2").values = [[1], [2]];
      ask(sheet);
      await context.sync();
    });
    expect((await failure(asked)).code).toBe("InvalidArgument");
  });

  it("takes formulas of this workbook's sheets, of other files, and texts that only look like references", async () => {
    const host = await openHost();
    const ownFile = `='${host.workbook.fileName}'!Rate`;
    const formulas = ["=SHEET1!B1", "='[Other.xlsx]Last year'!A1", "=[1]Gone!A1", '="Gone!A1"', "=SUM(Sheet1!B1:Sheet1!B2)", ownFile];
    await book(host).write(
      "Sheet1",
      "A1:A6",
      formulas.map((formula) => [formula]),
    );
  });

  it("a text that begins with a sign and is no formula", async () => {
    const cells = book(await openHost());
    expect((await failure(cells.write("Sheet1", "A1", [["- (see below"]]))).code).toBe("InvalidArgument");
    await cells.write("Sheet1", "A1:D1", [["-5", "-B1", "'- (see below", "---"]]);
    expect(await cells.formulas("Sheet1", "A1:D1")).toEqual([[-5, "=-B1", "- (see below", "---"]]);
    await cells.act("Sheet1", "A2", (range) => (range.numberFormat = [["@"]]));
    await cells.write("Sheet1", "A2", [["- (see below"]]);
    expect(await cells.values("Sheet1", "A2")).toEqual([["- (see below"]]);
  });

  it("names, validations and conditional formats of sheets that are not there", async () => {
    const host = await openHost();
    const refused = (act: (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown) =>
      failure(
        host.run(async (context) => {
          act(context.workbook.worksheets.getItem("Sheet1"), context);
          await context.sync();
        }),
      ).then(({ code }) => code);
    const codes = [
      await refused((_sheet, { workbook }) => workbook.names.add("Total", "=Gone!$A$1")),
      await refused((sheet) => (sheet.getRange("A1").dataValidation.rule = { list: { inCellDropDown: true, source: "=Gone!$A$1:$A$3" } })),
      await refused((sheet) => (sheet.getRange("A1").dataValidation.rule = { custom: { formula: "=Gone!A1>1" } })),
      await refused((sheet) => {
        const format = sheet.getRange("A1").conditionalFormats.add("Custom");
        format.custom.rule.formula = "=Gone!A1>1";
      }),
      await refused((sheet) => sheet.tables.add("A1:B2", false).rows.add(undefined, [["=Gone!A1", 1]])),
    ];
    expect(codes).toEqual(Array.from({ length: 5 }, () => "InvalidArgument"));
  });

  it("activating or selecting on a hidden sheet", async () => {
    const host = await openHost();
    await host.run(async (context) => {
      context.workbook.worksheets.add("Aside").visibility = "Hidden";
      await context.sync();
    });
    const on = (act: (sheet: Excel.Worksheet) => void) =>
      failure(
        host.run(async (context) => {
          act(context.workbook.worksheets.getItem("Aside"));
          await context.sync();
        }),
      );
    expect((await on((sheet) => sheet.activate())).code).toBe("InvalidOperation");
    expect((await on((sheet) => sheet.getRange("B2").select())).code).toBe("InvalidOperation");
  });

  it("rows higher than 409 points", async () => {
    const host = await openHost();
    await book(host).act("Sheet1", "A1", (range) => (range.format.rowHeight = 409));
    expect((await failure(book(host).act("Sheet1", "A1", (range) => (range.format.rowHeight = 409.5)))).code).toBe("InvalidArgument");
  });
});

describe("while another workbook is in front", () => {
  const WINDOW: Readonly<Record<string, (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown>> = {
    activate: (sheet) => sheet.activate(),
    select: (sheet) => sheet.getRange("B2").select(),
    freezeRows: (sheet) => sheet.freezePanes.freezeRows(1),
    unfreeze: (sheet) => sheet.freezePanes.unfreeze(),
    showGridlines: (sheet) => (sheet.showGridlines = false),
    add: (_sheet, { workbook }) => workbook.worksheets.add(),
    delete: (sheet) => sheet.delete(),
    clearFilters: (sheet) => sheet.tables.getItemAt(0).clearFilters(),
  };

  it.each(Object.keys(WINDOW))("%s fails, and works again afterwards", async (name) => {
    const host = await openHost();
    await host.run(async ({ workbook }) => void workbook.worksheets.add("Other").tables.add("A1:B3", false));
    const act = () =>
      host.run(async (context) => {
        WINDOW[name]!(context.workbook.worksheets.getItem("Other"), context);
        await context.sync();
      });
    host.faults.otherWorkbookInFront = true;
    expect((await failure(act())).code).toBe("GeneralException");
    host.faults.clear();
    await act();
  });

  it("cells are read and written as ever", async () => {
    const host = await openHost();
    host.faults.otherWorkbookInFront = true;
    await book(host).write("Sheet1", "A1", [[4]]);
    expect(await book(host).values("Sheet1", "A1")).toEqual([[4]]);
  });
});
