import { openHost } from "../node";

type Work = (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<void>;

/** Runs on a new sheet, saves, checks the package and runs on the saved workbook. */
async function saved(write: Work, read: Work): Promise<void> {
  const host = await openHost();
  await host.run(async (context) => {
    const sheet = context.workbook.worksheets.add("O'Brien");
    await write(sheet, context);
    await context.sync();
  });
  const { bytes, problems } = await host.toBytes();
  expect(problems).toEqual([]);
  const again = await openHost({ workbook: bytes });
  await again.run(async (context) => read(context.workbook.worksheets.getItem("O'Brien"), context));
}

describe("data validation", () => {
  test("lists of words, of cells and of a range object are kept", async () => {
    await saved(
      async (sheet) => {
        sheet.getRange("H1:H3").values = [["Burglary"], ["Theft"], ["Robbery"]];
        sheet.getRange("A1:A10").dataValidation.rule = { list: { inCellDropDown: true, source: "Yes,No,Don't know" } };
        sheet.getRange("B1").dataValidation.rule = { list: { inCellDropDown: true, source: "=$H$1:$H$3" } };
        sheet.getRange("C1").dataValidation.rule = { list: { inCellDropDown: true, source: sheet.getRange("H1:H3") } };
      },
      async (sheet, context) => {
        const rules = ["A5", "B1", "C1", "D1"].map((address) => sheet.getRange(address).dataValidation);
        for (const rule of rules) rule.load("rule,type");
        await context.sync();
        expect(rules.map(({ type, rule }) => [type, rule.list?.source])).toEqual([
          ["List", "Yes,No,Don't know"],
          ["List", "=$H$1:$H$3"],
          ["List", "='O''Brien'!$H$1:$H$3"],
          ["None", undefined],
        ]);
      },
    );
  });

  test("numbers, dates, lengths and formulas of one's own are kept and judge the cells", async () => {
    await saved(
      async (sheet) => {
        sheet.getRange("A1:A4").values = [[1], [2.5], [300], [""]];
        sheet.getRange("A1:A4").dataValidation.rule = { wholeNumber: { formula1: 0, formula2: 100, operator: "Between" } };
        sheet.getRange("B1:B2").values = [[0.5], [-1]];
        sheet.getRange("B1:B2").dataValidation.rule = { decimal: { formula1: 0, operator: "GreaterThanOrEqualTo" } };
        sheet.getRange("C1:C2").values = [[43800], [45000]];
        sheet.getRange("C1:C2").dataValidation.rule = { date: { formula1: "2020-03-01", operator: "LessThan" } };
        sheet.getRange("D1:D2").values = [["short"], ["much too long"]];
        sheet.getRange("D1:D2").dataValidation.rule = { textLength: { formula1: 8, operator: "LessThanOrEqualTo" } };
        sheet.getRange("E1:E2").values = [[2], [9]];
        sheet.getRange("E1:E2").dataValidation.rule = { custom: { formula: "=E1<A1+5" } };
      },
      async (sheet, context) => {
        const wrong = ["A1:A4", "B1:B2", "C1:C2", "D1:D2", "E1:E2"].map((address) =>
          sheet.getRange(address).dataValidation.getInvalidCells(),
        );
        for (const cells of wrong) cells.load("address");
        const valid = sheet.getRange("A1").dataValidation;
        valid.load("valid,rule");
        const date = sheet.getRange("C1").dataValidation;
        date.load("rule");
        await context.sync();
        expect(wrong.map(({ address }) => address.replaceAll("'O''Brien'!", ""))).toEqual(["A2,A3", "B2", "C2", "D2", "E2"]);
        expect(valid.valid).toBe(true);
        expect(valid.rule).toEqual({ wholeNumber: { formula1: 0, formula2: 100, operator: "Between" } });
        expect(date.rule).toEqual({ date: { formula1: 43891, operator: "LessThan" } });
      },
    );
  });

  test("alert and prompt stay with the rule, in whichever order they were set", async () => {
    await saved(
      async (sheet) => {
        const { dataValidation } = sheet.getRange("A1:A5");
        dataValidation.clear();
        dataValidation.errorAlert = { message: "A month, please", title: "Month", style: "Warning", showAlert: true };
        dataValidation.rule = { wholeNumber: { formula1: 1, formula2: 12, operator: "Between" } };
        dataValidation.prompt = { message: "1 to 12", title: "Month", showPrompt: true };
        dataValidation.ignoreBlanks = false;
      },
      async (sheet, context) => {
        const { dataValidation } = sheet.getRange("A1:A5");
        dataValidation.load();
        await context.sync();
        expect(dataValidation.toJSON()).toMatchObject({
          type: "WholeNumber",
          errorAlert: { message: "A month, please", title: "Month", style: "Warning", showAlert: true },
          prompt: { message: "1 to 12", title: "Month", showPrompt: true },
          ignoreBlanks: false,
          valid: false,
        });
      },
    );
  });

  test("clearing part of a range leaves the rest, whose references still mean the same cells", async () => {
    await saved(
      async (sheet) => {
        sheet.getRange("A1:A6").dataValidation.rule = { custom: { formula: "=B1>0" } };
        sheet.getRange("A3").dataValidation.clear();
      },
      async (sheet, context) => {
        const rules = ["A1:A2", "A3", "A4:A6", "A1:A6"].map((address) => sheet.getRange(address).dataValidation);
        for (const rule of rules) rule.load("type,rule");
        await context.sync();
        expect(rules.map(({ type, rule }) => [type, rule?.custom?.formula])).toEqual([
          ["Custom", "=B1>0"],
          ["None", undefined],
          ["Custom", "=B4>0"],
          ["Inconsistent", undefined],
        ]);
      },
    );
  });

  test("rules move with inserted rows, and their references with them", async () => {
    await saved(
      async (sheet, context) => {
        sheet.getRange("A5").dataValidation.rule = { list: { inCellDropDown: true, source: "=$H$8:$H$9" } };
        await context.sync();
        sheet.getRange("2:3").insert("Down");
      },
      async (sheet, context) => {
        const { dataValidation } = sheet.getRange("A7");
        dataValidation.load("rule");
        await context.sync();
        expect(dataValidation.rule.list?.source).toBe("=$H$10:$H$11");
      },
    );
  });

  test("what the engine cannot write is refused by name", async () => {
    const host = await openHost();
    await host.run(async (context) => {
      const { dataValidation } = context.workbook.worksheets.getFirst().getRange("A1");
      dataValidation.rule = { date: { formula1: "=TODAY()", operator: "LessThan" } };
      await expect(context.sync()).rejects.toMatchObject({
        code: "ApiNotFound",
        message: expect.stringContaining("DataValidation.rule.date by formula"),
      });
      dataValidation.rule = { list: { inCellDropDown: false, source: "a,b" } };
      await expect(context.sync()).rejects.toMatchObject({ code: "ApiNotFound", message: expect.stringContaining("inCellDropDown") });
    });
  });
});
