import { openHost } from "../node";
import { failure } from "./support";

/** A protected sheet with a chart and a comment on it. */
async function guarded(options: Excel.WorksheetProtectionOptions = {}) {
  const host = await openHost();
  await host.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1:B3").values = [
      ["x", "y"],
      ["a", 1],
      ["b", 2],
    ];
    sheet.charts.add("ColumnClustered", sheet.getRange("A1:B3"), "Columns").name = "Chart";
    sheet.comments.add("A1", "Why?");
    sheet.protection.protect(options);
    await context.sync();
  });
  return host;
}

const onChartsAndComments: Readonly<Record<string, (sheet: Excel.Worksheet) => void>> = {
  "a chart added": (sheet) => sheet.charts.add("Line", sheet.getRange("A1:B3"), "Columns"),
  "a chart moved": (sheet) => sheet.charts.getItem("Chart").setPosition("D1"),
  "a chart made wider": (sheet) => (sheet.charts.getItem("Chart").width = 500),
  "a chart deleted": (sheet) => sheet.charts.getItem("Chart").delete(),
  "a comment added": (sheet) => sheet.comments.add("B1", "And why this?"),
  "a comment changed": (sheet) => (sheet.comments.getItemByCell("A1").content = "Well?"),
  "a reply": (sheet) => sheet.comments.getItemByCell("A1").replies.add("Because"),
  "a comment deleted": (sheet) => sheet.comments.getItemByCell("A1").delete(),
};

describe("a protected sheet", () => {
  it.each(Object.keys(onChartsAndComments))("refuses %s, and takes it where objects may be edited", async (change) => {
    const act = onChartsAndComments[change]!;
    const run = (host: Awaited<ReturnType<typeof guarded>>) =>
      host.run(async (context) => act(context.workbook.worksheets.getItem("Sheet1")));
    expect((await failure(run(await guarded()))).code).toBe("AccessDenied");
    await run(await guarded({ allowEditObjects: true }));
  });

  it("keeps its options when saved, and knows no others", async () => {
    const host = await guarded({ allowEditObjects: true, allowSort: true, selectionMode: "Unlocked" });
    const options = (of: typeof host) =>
      of.run(async (context) => {
        const { protection } = context.workbook.worksheets.getItem("Sheet1");
        protection.load("options");
        await context.sync();
        return protection.options;
      });
    const before = await options(host);
    expect(before).toMatchObject({
      allowEditObjects: true,
      allowEditScenarios: false,
      allowSort: true,
      allowFormatCells: false,
      selectionMode: "Unlocked",
    });
    expect(await options(await openHost({ workbook: (await host.toBytes()).bytes }))).toEqual(before);
    const plain = await guarded();
    expect(await options(await openHost({ workbook: (await plain.toBytes()).bytes }))).toMatchObject({
      allowEditObjects: false,
      selectionMode: "Normal",
    });
    expect((await failure(guarded({ allowMagic: true } as Excel.WorksheetProtectionOptions))).code).toBe("ApiNotFound");
  });
});
