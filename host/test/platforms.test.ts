import { type NodeHost, openHost, type OpenHostOptions } from "../node";
import { book, failure } from "./support";

const opened = (platform: NonNullable<OpenHostOptions["platform"]>) => openHost({ platform });

const ask = (host: NodeHost, act: (sheet: Excel.Worksheet) => unknown) =>
  host.run(async (context) => {
    act(context.workbook.worksheets.getItem("Sheet1"));
    await context.sync();
  });

describe("on the web", () => {
  it("no request or answer has more than five megabytes", async () => {
    const host = await opened("web");
    const long = "x".repeat(30_000);
    const cells = Array.from({ length: 200 }, () => [long]);
    expect((await failure(book(host).write("Sheet1", "A1:A200", cells))).code).toBe("RequestPayloadSizeLimitExceeded");
    await book(await opened("desktop")).write("Sheet1", "A1:A200", cells);
  });

  it("nothing is answered about the formulas and validations of a whole sheet", async () => {
    const whole = [
      (sheet: Excel.Worksheet) => sheet.getRange().getSpecialCellsOrNullObject("Formulas"),
      (sheet: Excel.Worksheet) => sheet.getRange().dataValidation.load("type"),
    ];
    for (const act of whole) {
      expect((await failure(ask(await opened("web"), act))).code).toBe("GeneralException");
      await ask(await opened("mac"), act);
    }
    await ask(await opened("web"), (sheet) => sheet.getRange("A1:C9").getSpecialCellsOrNullObject("Formulas"));
  });

  it("a rule is not set over cells whose rules differ before they are cleared", async () => {
    const mixed = (clear: boolean) => (sheet: Excel.Worksheet) => {
      sheet.getRange("A1").dataValidation.rule = { list: { inCellDropDown: true, source: "a,b" } };
      const { dataValidation } = sheet.getRange("A1:A2");
      if (clear) dataValidation.clear();
      dataValidation.rule = { list: { inCellDropDown: true, source: "c,d" } };
    };
    expect((await failure(ask(await opened("web"), mixed(false)))).code).toBe("InvalidArgument");
    await ask(await opened("web"), mixed(true));
    await ask(await opened("desktop"), mixed(false));
  });

  it("a large write fails while the add-in hears of changes", async () => {
    const host = await opened("web");
    const cells = Array.from({ length: 40 }, () => ["x".repeat(30_000)]);
    const heard = await host.run(async (context) => context.workbook.worksheets.onChanged.add(async () => undefined));
    expect((await failure(book(host).write("Sheet1", "A1:A40", cells))).code).toBe("GeneralException");
    await host.run(heard.context, async (context) => {
      heard.remove();
      await context.sync();
    });
    await book(host).write("Sheet1", "A1:A40", cells);
  });

  it("charts that leave rows or columns to Excel take the others", async () => {
    const series = async (platform: "web" | "desktop") => {
      const host = await opened(platform);
      await book(host).write("Sheet1", "A1:C4", [
        ["", "x", "y"],
        ["a", 1, 2],
        ["b", 3, 4],
        ["c", 5, 6],
      ]);
      return host.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Sheet1");
        const { series: made } = sheet.charts.add("ColumnClustered", sheet.getRange("A1:C4"));
        made.load("count");
        await context.sync();
        return made.count;
      });
    };
    expect([await series("desktop"), await series("web")]).toEqual([2, 3]);
  });

  it("another workbook in front does not matter", async () => {
    const host = await opened("web");
    host.faults.otherWorkbookInFront = true;
    await ask(host, (sheet) => sheet.activate());
  });
});
