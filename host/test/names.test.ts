import { openHost } from "../node";
import { furnished } from "./furnished";
import { failure } from "./support";

describe("names", () => {
  it("belong to the workbook or a sheet, and hold ranges, constants and formulas", async () => {
    const host = await furnished();
    await host.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Report");
      const range = context.workbook.names.add("Total_1", sheet.getRange("A1"), "what it is");
      const own = sheet.names.add("Own", "=Data!$A:$A");
      const rate = context.workbook.names.add("Rate", "=12.5");
      const sum = context.workbook.names.add("Sum", "=SUM(Figures)");
      for (const item of [range, own, rate, sum]) item.load("name, type, value, formula, scope, comment, visible");
      rate.visible = false;
      await context.sync();
      expect([range, own, rate, sum].map((item) => [item.name, item.type, item.value, item.formula, item.scope, item.comment])).toEqual([
        ["Total_1", "Range", "Report!$A$1", "=Report!$A$1", "Workbook", "what it is"],
        ["Own", "Range", "Data!$A:$A", "=Data!$A:$A", "Worksheet", ""],
        ["Rate", "Double", 12.5, "=12.5", "Workbook", ""],
        ["Sum", "Integer", 6, "=SUM(Figures)", "Workbook", ""],
      ]);
      const duplicate = await failure(
        (async () => {
          context.workbook.names.add("rate", "=1");
          await context.sync();
        })(),
      );
      expect(duplicate.code).toBe("ItemAlreadyExists");
    });
  });

  it("survive saving, with their scope, comment and invisibility", async () => {
    const host = await furnished();
    await host.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Report");
      sheet.name = "O'Brien's report";
      sheet.names.add("Own", "=Data!$A:$A", "whole column");
      context.workbook.names.add("Both", "=Data!$A$1:$A$2,Data!$C$1").visible = false;
    });
    const again = await openHost({ workbook: (await host.toBytes()).bytes });
    await again.run(async (context) => {
      const own = context.workbook.worksheets.getItem("O'Brien's report").names.getItem("Own").load("formula, comment");
      const both = context.workbook.names.getItem("Both").load("formula, visible");
      const figures = context.workbook.names.getItem("Figures").getRange().load("address");
      await context.sync();
      expect([own.formula, own.comment, both.formula, both.visible, figures.address]).toEqual([
        "=Data!$A:$A",
        "whole column",
        "=Data!$A$1:$A$2,Data!$C$1",
        false,
        "Data!B2:B4",
      ]);
    });
  });
});
