import { type NodeHost, openHost } from "../node";
import { failure } from "./support";

const DATA = [
  ["Strand", "Earlier", "Later"],
  ["Burglary", 100, 120],
  ["Theft", 230, 190],
  ["Robbery", 60, 75],
];

/** A sheet with a table "Figures" on B2:D5, and what a test does there. */
async function withTable(
  work: (table: Excel.Table, sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<void>,
): Promise<NodeHost> {
  const host = await openHost();
  await host.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Data");
    sheet.getRange("B2:D5").values = DATA;
    const table = sheet.tables.add("B2:D5", true);
    table.name = "Figures";
    await context.sync();
    await work(table, sheet, context);
    await context.sync();
  });
  return host;
}

async function reopened(
  host: NodeHost,
  work: (table: Excel.Table, sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<void>,
): Promise<void> {
  const { bytes, problems } = await host.toBytes();
  expect(problems).toEqual([]);
  const again = await openHost({ workbook: bytes });
  await again.run(async (context) =>
    work(context.workbook.tables.getItem("Figures"), context.workbook.worksheets.getItem("Data"), context),
  );
}

const addresses = async (context: Excel.RequestContext, ...ranges: Excel.Range[]): Promise<string[]> => {
  for (const range of ranges) range.load("address");
  await context.sync();
  return ranges.map(({ address }) => address.replace("Data!", ""));
};

describe("tables", () => {
  test("a table knows its parts, style and columns, also after saving", async () => {
    const host = await withTable(async (table) => {
      table.style = "TableStyleLight1";
      table.showBandedRows = false;
      table.highlightFirstColumn = true;
      table.showFilterButton = false;
    });
    await reopened(host, async (table, _sheet, context) => {
      table.load("name,style,showHeaders,showTotals,showBandedRows,highlightFirstColumn,showFilterButton");
      table.columns.load("items/name,items/index,count");
      table.rows.load("count");
      await context.sync();
      expect(table.toJSON()).toMatchObject({
        name: "Figures",
        style: "TableStyleLight1",
        showHeaders: true,
        showTotals: false,
        showBandedRows: false,
        highlightFirstColumn: true,
        showFilterButton: false,
      });
      expect(table.columns.items.map(({ name, index }) => [name, index])).toEqual([
        ["Strand", 0],
        ["Earlier", 1],
        ["Later", 2],
      ]);
      expect([table.columns.count, table.rows.count]).toEqual([3, 3]);
      expect(
        await addresses(
          context,
          table.getRange(),
          table.getHeaderRowRange(),
          table.getDataBodyRange(),
          table.columns.getItem("Later").getDataBodyRange(),
        ),
      ).toEqual(["B2:D5", "B2:D2", "B3:D5", "D3:D5"]);
    });
  });

  test("cells edited in place stay the truth: the saved table has the header and the values of the cells", async () => {
    const host = await withTable(async (table, sheet, context) => {
      sheet.getRange("C2").values = [["Before"]];
      sheet.getRange("D2").values = [[2020]];
      sheet.getRange("C3").values = [[111]];
      sheet.getRange("F1").formulas = [["=SUM(Figures[Before])"]];
      const sum = sheet.getRange("F1");
      sum.load("values");
      await context.sync();
      expect(sum.values).toEqual([[401]]);
      table.columns.load("items/name");
      await context.sync();
      expect(table.columns.items.map(({ name }) => name)).toEqual(["Strand", "Before", "2020"]);
    });
    await reopened(host, async (table, sheet, context) => {
      table.columns.load("items/name");
      const cells = sheet.getRange("B2:D5");
      cells.load("values");
      await context.sync();
      expect(table.columns.items.map(({ name }) => name)).toEqual(["Strand", "Before", "2020"]);
      expect(cells.values).toEqual([
        ["Strand", "Before", "2020"],
        ["Burglary", 111, 120],
        ["Theft", 230, 190],
        ["Robbery", 60, 75],
      ]);
    });
  });

  test("rows are added at the end and within, and structured references see them", async () => {
    const host = await withTable(async (table, sheet, context) => {
      sheet.getRange("F1").formulas = [["=SUM(Figures[Later])"]];
      sheet.getRange("B7").values = [["below"]];
      table.rows.add(undefined, [["Fraud", 10, 20]]);
      table.rows.add(1, [
        ["Arson", 1, 2],
        ["Fire", 3, 4],
      ]);
      const sum = sheet.getRange("F1");
      sum.load("values");
      const body = table.getDataBodyRange();
      body.load("values,address");
      const below = sheet.getRange("B9");
      below.load("values");
      await context.sync();
      expect(body.values.map(([name]) => name)).toEqual(["Burglary", "Arson", "Fire", "Theft", "Robbery", "Fraud"]);
      expect([sum.values[0]![0], body.address, below.values[0]![0]]).toEqual([411, "Data!B3:D8", "below"]);
    });
    await reopened(host, async (table, _sheet, context) => {
      table.rows.getItemAt(1).delete();
      const row = table.rows.getItemAt(1);
      row.load("values,index");
      await context.sync();
      expect([row.values, row.index]).toEqual([[["Fire", 3, 4]], 1]);
      expect(await addresses(context, table.getRange())).toEqual(["B2:D7"]);
    });
  });

  test("a table made of headers alone takes its first rows where they belong, as in Microsoft's tutorial", async () => {
    const host = await openHost();
    await host.run(async (context) => {
      const table = context.workbook.worksheets.getItem("Sheet1").tables.add("A1:B1", true);
      table.getHeaderRowRange().values = [["Merchant", "Amount"]];
      table.rows.add(undefined, [
        ["The Phone Company", 120],
        ["Northwind", 142.33],
      ]);
      table.rows.add(undefined, [["Best", 27.9]]);
      const cells = table.getRange().load("values, address");
      await context.sync();
      expect(cells.address).toBe("Sheet1!A1:B4");
      expect(cells.values).toEqual([
        ["Merchant", "Amount"],
        ["The Phone Company", 120],
        ["Northwind", 142.33],
        ["Best", 27.9],
      ]);
      for (let row = 0; row < 3; row++) table.rows.getItemAt(0).delete();
      table.rows.add(undefined, [["Again", 1]]);
      const body = table.getDataBodyRange().load("values, address");
      await context.sync();
      expect([body.address, body.values]).toEqual(["Sheet1!A2:B2", [["Again", 1]]]);
    });
  });

  test("columns are added, named, filled and deleted", async () => {
    const host = await withTable(async (table, sheet, context) => {
      sheet.getRange("E2").values = [["beside"]];
      const added = table.columns.add(1, [["Lead"], ["Smith"], ["Jones"], ["Brown"]]);
      table.columns.add(undefined, undefined, "Notes");
      await context.sync();
      added.load("name,index,values");
      table.columns.load("items/name");
      const beside = sheet.getRange("G2");
      beside.load("values");
      await context.sync();
      expect(table.columns.items.map(({ name }) => name)).toEqual(["Strand", "Lead", "Earlier", "Later", "Notes"]);
      expect(added.toJSON()).toMatchObject({ name: "Lead", index: 1, values: [["Lead"], ["Smith"], ["Jones"], ["Brown"]] });
      expect(beside.values).toEqual([["beside"]]);
      table.columns.getItem("Earlier").delete();
    });
    await reopened(host, async (table, _sheet, context) => {
      table.columns.load("items/name");
      await context.sync();
      expect(table.columns.items.map(({ name }) => name)).toEqual(["Strand", "Lead", "Later", "Notes"]);
    });
  });

  test("a totals row is shown, calculates, is saved and is hidden again", async () => {
    const host = await withTable(async (table, _sheet, context) => {
      table.showTotals = true;
      const totals = table.getTotalRowRange();
      totals.load("values,address");
      await context.sync();
      expect([totals.values, totals.address]).toEqual([[["Total", "", 385]], "Data!B6:D6"]);
    });
    await reopened(host, async (table, _sheet, context) => {
      table.load("showTotals");
      const totals = table.getTotalRowRange();
      totals.load("values");
      await context.sync();
      expect([table.showTotals, totals.values]).toEqual([true, [["Total", "", 385]]]);
      table.showTotals = false;
      expect(await addresses(context, table.getRange())).toEqual(["B2:D5"]);
    });
  });

  test("rows and columns inserted in the sheet move, grow and rename the table", async () => {
    await withTable(async (table, sheet, context) => {
      sheet.getRange("1:1").insert("Down");
      sheet.getRange("5:5").insert("Down");
      sheet.getRange("C:C").insert("Right");
      table.columns.load("items/name");
      expect(await addresses(context, table.getRange())).toEqual(["B3:E7"]);
      expect(table.columns.items.map(({ name }) => name)).toEqual(["Strand", "Column1", "Earlier", "Later"]);
      sheet.getRange("D:D").delete("Left");
      table.columns.load("items/name");
      await context.sync();
      expect(table.columns.items.map(({ name }) => name)).toEqual(["Strand", "Column1", "Later"]);
    });
  });

  test("cells of a table are not moved without the cells beside them, as in Excel", async () => {
    const host = await openHost();
    const torn = (act: (sheet: Excel.Worksheet) => void) =>
      failure(
        host.run(async (context) => {
          act(context.workbook.worksheets.getItem("Sheet1"));
        }),
      );
    await host.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("B2:D4").values = [
        ["a", "b", "c"],
        [1, 2, 3],
        [4, 5, 6],
      ];
      sheet.tables.add("B2:D4", true);
      await context.sync();
    });
    for (const error of [
      await torn((sheet) => sheet.getRange("B3:C3").insert("Down")),
      await torn((sheet) => sheet.getRange("C1").delete("Up")),
      await torn((sheet) => sheet.getRange("A3").insert("Right")),
    ])
      expect(error.code).toBe("InvalidOperation");
    await host.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1:D1").insert("Down");
      sheet.getRange("C9").delete("Up");
      const cells = sheet.tables.getItemAt(0).getRange().load("address, values");
      await context.sync();
      expect([cells.address, cells.values[1]]).toEqual(["Sheet1!B3:D5", [1, 2, 3]]);
    });
  });

  test("a table without headers gets them above its cells, which move down", async () => {
    const host = await openHost();
    await host.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange("A1:B2").values = [
        [1, 2],
        [3, 4],
      ];
      const table = sheet.tables.add(sheet.getRange("A1:B2"), false);
      const range = table.getRange();
      range.load("values,address");
      await context.sync();
      expect([range.address, range.values]).toEqual([
        "Sheet1!A1:B3",
        [
          ["Column1", "Column2"],
          [1, 2],
          [3, 4],
        ],
      ]);
    });
  });

  test("resize, conversion to a range and deletion", async () => {
    await withTable(async (table, sheet, context) => {
      table.resize("B2:D4");
      expect(await addresses(context, table.getDataBodyRange())).toEqual(["B3:D4"]);
      const range = table.convertToRange();
      range.load("values");
      const gone = context.workbook.tables.getItemOrNullObject("Figures");
      await context.sync();
      expect([range.values[1]![0], gone.isNullObject]).toEqual(["Burglary", true]);
      const again = sheet.tables.add("B2:D5", true);
      await context.sync();
      again.delete();
      const cells = sheet.getRange("B2");
      cells.load("values");
      const count = sheet.tables.getCount();
      await context.sync();
      expect([cells.values[0]![0], count.value]).toEqual(["", 0]);
    });
  });

  test("names are checked, and tables may not overlap", async () => {
    await withTable(async (table, sheet, context) => {
      table.name = "two words";
      await expect(context.sync()).rejects.toMatchObject({ code: "InvalidArgument" });
      sheet.getRange("H1:H2").values = [["x"], [1]];
      const other = sheet.tables.add("H1:H2", true);
      other.name = "figures";
      await expect(context.sync()).rejects.toMatchObject({ code: "ItemAlreadyExists" });
      sheet.tables.add("D4:E6", true);
      await expect(context.sync()).rejects.toMatchObject({ code: "InvalidOperation" });
    });
  });

  test("formulas follow a table and a column to their new names", async () => {
    await withTable(async (table, sheet, context) => {
      sheet.getRange("F1:F2").formulas = [
        ["=SUM(Figures[Later])+SUM(Figures[[#Data],[Earlier]:[Later]])"],
        ['=COUNTA(Figures[Strand])&"Figures[Later]"'],
      ];
      table.columns.getItem("Later").name = "To date";
      table.name = "Counts";
      const cells = sheet.getRange("F1:F2");
      cells.load("formulas,values");
      await context.sync();
      expect(cells.formulas).toEqual([
        ["=SUM(Counts[To date])+SUM(Counts[[#Data],[Earlier]:[To date]])"],
        ['=COUNTA(Counts[Strand])&"Figures[Later]"'],
      ]);
      expect(cells.values).toEqual([[1160], ["3Figures[Later]"]]);
    });
  });

  test("a range names the tables on it", async () => {
    await withTable(async (_table, sheet, context) => {
      const first = sheet.getRange("C3").getTables().getFirst();
      first.load("name");
      const none = sheet.getRange("C3").getTables(true).getCount();
      await context.sync();
      expect([first.name, none.value]).toEqual(["Figures", 0]);
    });
  });
});
