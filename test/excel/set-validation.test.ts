import { openHost } from "../../host/node";
import { setValidation } from "../../src/excel/guard/validation-form";

describe("validation over cells whose rules differ", () => {
  test.each(["desktop", "web"] as const)("is one rule for all, with nothing of what was there: %s", async (platform) => {
    const host = await openHost({ platform });
    const found = await host.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      const former = sheet.getRange("A1").dataValidation;
      former.rule = { decimal: { formula1: 1, operator: "LessThan" } };
      former.ignoreBlanks = false;
      sheet.getRange("A2").dataValidation.rule = { list: { inCellDropDown: true, source: "Yes,No" } };
      await context.sync();
      setValidation(sheet.getRange("A1:A3"), { kind: "offence", names: ["Burglary", "Theft"] }, null);
      const { dataValidation } = sheet.getRange("A1:A3");
      dataValidation.load("rule,ignoreBlanks");
      await context.sync();
      return [dataValidation.rule, dataValidation.ignoreBlanks];
    });
    expect(found).toEqual([{ list: { inCellDropDown: true, source: "Burglary,Theft" } }, true]);
  });
});
