import { unpack } from "../files/package";
import { openHost } from "../node";

type Work = (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<void>;

async function saved(write: Work, read: Work): Promise<void> {
  const host = await openHost();
  await host.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Data");
    sheet.getRange("A1:B4").values = [
      [1, 5],
      [2, -5],
      [3, 7],
      [4, -7],
    ];
    await write(sheet, context);
    await context.sync();
  });
  const { bytes, problems } = await host.toBytes();
  expect(problems).toEqual([]);
  const again = await openHost({ workbook: bytes });
  await again.run(async (context) => read(context.workbook.worksheets.getItem("Data"), context));
}

describe("conditional formats", () => {
  test("a formula and its look are kept", async () => {
    await saved(
      async (sheet) => {
        const { custom } = sheet.getRange("A1:B4").conditionalFormats.add("Custom");
        custom.rule.formula = "=$B1<0";
        custom.format.font.color = "#C00000";
        custom.format.font.bold = true;
        custom.format.fill.color = "#FFF2CC";
        custom.format.borders.getItem("EdgeBottom").color = "#7F7F7F";
      },
      async (sheet, context) => {
        const { conditionalFormats } = sheet.getRange("A1");
        conditionalFormats.load("items/type,items/priority,items/id");
        await context.sync();
        const format = conditionalFormats.items[0]!;
        const range = format.getRange();
        range.load("address");
        const { rule, format: look } = format.custom;
        rule.load("formula");
        look.font.load("color,bold,italic");
        look.fill.load("color");
        const bottom = look.borders.getItem("EdgeBottom");
        bottom.load("style,color");
        const other = format.cellValueOrNullObject;
        await context.sync();
        expect([format.type, format.priority, range.address, rule.formula]).toEqual(["Custom", 0, "Data!A1:B4", "=$B1<0"]);
        expect(look.font.toJSON()).toMatchObject({ color: "#C00000", bold: true });
        expect([look.fill.color, bottom.style, bottom.color]).toEqual(["#FFF2CC", "Continuous", "#7F7F7F"]);
        expect(other.isNullObject).toBe(true);
      },
    );
  });

  test("comparisons with a value are kept, and the last added comes first until told otherwise", async () => {
    await saved(
      async (sheet) => {
        const { conditionalFormats } = sheet.getRange("A1:A4");
        const between = conditionalFormats.add("CellValue");
        between.cellValue.rule = { formula1: "=2", formula2: "=$B$3", operator: "Between" };
        between.cellValue.format.fill.color = "#FFC7CE";
        const above = conditionalFormats.add("CellValue");
        above.cellValue.rule = { formula1: "3", operator: "GreaterThan" };
        above.cellValue.format.font.italic = true;
        between.priority = 0;
      },
      async (sheet, context) => {
        const { conditionalFormats } = sheet.getRange("A:A");
        conditionalFormats.load("items/type");
        const count = conditionalFormats.getCount();
        await context.sync();
        expect(count.value).toBe(2);
        const parts = conditionalFormats.items.map(({ cellValue }) => cellValue);
        for (const part of parts) part.load("rule");
        await context.sync();
        expect(parts.map(({ rule }) => rule)).toEqual([
          { formula1: "2", formula2: "=$B$3", operator: "Between" },
          { formula1: "3", operator: "GreaterThan" },
        ]);
      },
    );
  });

  test("formats are found by id in later syncs, deleted, and cleared from part of their cells", async () => {
    await saved(
      async (sheet, context) => {
        const kept = sheet.getRange("A1:A4").conditionalFormats.add("Custom");
        const deleted = sheet.getRange("A1:A4").conditionalFormats.add("Custom");
        await context.sync();
        kept.custom.rule.formula = "=B1>0";
        kept.custom.format.font.bold = true;
        deleted.delete();
        await context.sync();
        sheet.getRange("A1").conditionalFormats.clearAll();
      },
      async (sheet, context) => {
        const none = sheet.getRange("A1").conditionalFormats.getCount();
        const format = sheet.getRange("A2").conditionalFormats.getItemAt(0);
        format.custom.rule.load("formula");
        const range = format.getRange();
        range.load("address");
        await context.sync();
        expect([none.value, range.address, format.custom.rule.formula]).toEqual([0, "Data!A2:A4", "=B2>0"]);
      },
    );
  });

  test("formats and their formulas follow inserted rows and a renamed sheet", async () => {
    await saved(
      async (sheet, context) => {
        const { custom } = sheet.getRange("A2:A4").conditionalFormats.add("Custom");
        custom.rule.formula = "=A2>Data!$B$4";
        await context.sync();
        sheet.getRange("1:2").insert("Down");
        sheet.getRange("5:5").insert("Down");
        sheet.name = "It's renamed";
        await context.sync();
        const format = sheet.getRange("A4").conditionalFormats.getItemAt(0);
        format.custom.rule.load("formula");
        const range = format.getRange();
        range.load("address");
        await context.sync();
        expect([range.address, format.custom.rule.formula]).toEqual(["'It''s renamed'!A4:A7", "=A4>'It''s renamed'!$B$7"]);
        sheet.name = "Data";
      },
      async () => undefined,
    );
  });

  test("what the host does not provide is refused by name", async () => {
    const host = await openHost();
    await host.run(async (context) => {
      const { conditionalFormats } = context.workbook.worksheets.getFirst().getRange("A1");
      const refused = async (named: string) =>
        expect(context.sync()).rejects.toMatchObject({ code: "ApiNotFound", message: expect.stringContaining(named) });
      conditionalFormats.add("PresetCriteria").preset.rule = { criterion: "UniqueValues" };
      await refused('"UniqueValues"');
      conditionalFormats.add("ContainsText").textComparison.rule = { operator: "BeginsWith", text: "a" };
      await refused('"BeginsWith"');
    });
  });

  test("a saved file has every type, and what the engine leaves out of them", async () => {
    const host = await openHost();
    await host.run(async (context) => {
      const { conditionalFormats } = context.workbook.worksheets.getFirst().getRange("A1:A4");
      for (const type of ["ColorScale", "DataBar", "IconSet", "TopBottom", "Custom", "CellValue"] as const) conditionalFormats.add(type);
      conditionalFormats.add("ContainsText").textComparison.rule = { operator: "Contains", text: "a<b" };
      const preset = conditionalFormats.add("PresetCriteria");
      preset.preset.rule = { criterion: "TwoStdDevBelowAverage" };
      preset.stopIfTrue = true;
      await context.sync();
    });
    const { bytes, isSound } = await host.toBytes();
    expect(isSound).toBe(true);
    const sheet = new TextDecoder().decode((await unpack(bytes)).get("xl/worksheets/sheet1.xml"));
    const rules = [...sheet.matchAll(/<cfRule [^>]*>/g)].map(([rule]) => rule);
    expect(rules.map((rule) => /type="(\w+)"/.exec(rule)?.[1]).sort()).toEqual([
      "aboveAverage",
      "cellIs",
      "colorScale",
      "containsText",
      "dataBar",
      "expression",
      "iconSet",
      "top10",
    ]);
    const [lowest] = rules.filter((rule) => rule.includes("aboveAverage="));
    for (const part of ['aboveAverage="0"', 'stdDev="2"', 'stopIfTrue="1"']) expect(lowest).toContain(part);
    expect(rules.find((rule) => rule.includes("containsText"))).toContain('text="a&lt;b"');
  });
});
