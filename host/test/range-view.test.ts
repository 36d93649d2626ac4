import { openHost } from "../node";
import { book, failure } from "./support";

/** Four rows of three columns, with row 3 and column B hidden. */
async function partlyHidden() {
  const host = await openHost();
  await host.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1:C4").values = [
      ["month", "code", "count"],
      [43831, "7", 12],
      [43862, "8", 13],
      [43891, "9", "=C2*2"],
    ];
    sheet.getRange("A2:A4").numberFormat = [["mmm-yy"], ["mmm-yy"], ["mmm-yy"]];
    sheet.getRange("3:3").rowHidden = true;
    sheet.getRange("B:B").columnHidden = true;
    await context.sync();
  });
  return host;
}

describe("the visible view of a range", () => {
  it("leaves out hidden rows and columns, whatever is read of it", async () => {
    const host = await partlyHidden();
    await host.run(async (context) => {
      const view = context.workbook.worksheets.getItem("Sheet1").getRange("A1:C4").getVisibleView();
      view.load("rowCount, columnCount, cellAddresses, values, text, numberFormat, formulas, valueTypes, index");
      await context.sync();
      expect([view.rowCount, view.columnCount, view.index]).toEqual([3, 2, 0]);
      expect(view.cellAddresses).toEqual([
        ["Sheet1!A1", "Sheet1!C1"],
        ["Sheet1!A2", "Sheet1!C2"],
        ["Sheet1!A4", "Sheet1!C4"],
      ]);
      expect(view.values).toEqual([
        ["month", "count"],
        [43831, 12],
        [43891, 24],
      ]);
      expect(view.text).toEqual([
        ["month", "count"],
        ["Jan-20", "12"],
        ["Mar-20", "24"],
      ]);
      expect(view.numberFormat).toEqual([
        ["General", "General"],
        ["mmm-yy", "General"],
        ["mmm-yy", "General"],
      ]);
      expect(view.formulas).toEqual([
        ["month", "count"],
        [43831, 12],
        [43891, "=C2*2"],
      ]);
      expect(view.valueTypes[2]).toEqual(["Double", "Double"]);
    });
  });

  it("gives its rows one by one, as views of their own", async () => {
    const host = await partlyHidden();
    await host.run(async (context) => {
      const view = context.workbook.worksheets.getItem("Sheet1").getRange("A1:C4").getVisibleView();
      const rows = view.rows.load("items/index, items/values, items/rowCount");
      const count = view.rows.getCount();
      const last = view.rows.getItemAt(2).getRange().load("address");
      const parent = view.getRange().load("address");
      await context.sync();
      expect(rows.items.map((row) => [row.index, row.values, row.rowCount])).toEqual([
        [0, [["month", "count"]], 1],
        [1, [[43831, 12]], 1],
        [2, [[43891, 24]], 1],
      ]);
      expect([count.value, last.address, parent.address]).toEqual([3, "Sheet1!A4:C4", "Sheet1!A1:C4"]);
      expect((await failure(context.sync(void view.rows.getItemAt(3).load("values")))).code).toBe("InvalidArgument");
    });
  });

  it("sees what was hidden since in a later sync", async () => {
    const host = await partlyHidden();
    await host.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const view = sheet.getRange("A1:C4").getVisibleView().load("rowCount");
      await context.sync();
      sheet.getRange("3:4").rowHidden = false;
      sheet.getRange("1:1").rowHidden = true;
      view.load("rowCount, values");
      await context.sync();
      expect([view.rowCount, view.values[1]]).toEqual([3, [43862, 13]]);
    });
  });

  it("is empty where all is hidden, and counts rows of whole columns without giving their contents", async () => {
    const host = await partlyHidden();
    await host.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const hidden = sheet.getRange("A3:C3").getVisibleView().load("rowCount, columnCount, values");
      const column = sheet.getRange("A:A").getVisibleView().load("rowCount, values");
      await context.sync();
      expect([hidden.rowCount, hidden.columnCount, hidden.values]).toEqual([0, 2, []]);
      expect([column.rowCount, column.values]).toEqual([1_048_575, null]);
    });
  });

  it("does not take values: the host says so and writes nothing", async () => {
    const host = await partlyHidden();
    const error = await failure(
      host.run(
        async (context) =>
          void (context.workbook.worksheets.getItem("Sheet1").getRange("A1:C4").getVisibleView().values = [
            [1, 2],
            [3, 4],
            [5, 6],
          ]),
      ),
    );
    expect([error.code, error.message]).toEqual(["ApiNotFound", "Setting RangeView.values is not provided by the embedded host"]);
    expect(await book(host).values("Sheet1", "A1")).toEqual([["month"]]);
  });

  it("counts the visible rows of 300,000 without walking over their cells", async () => {
    const host = await openHost({ workbook: Buffer.from("a,b\n".repeat(300_000)), name: "Long.csv" });
    await book(host).act("Long", "A5:A9", (range) => (range.rowHidden = true));
    const started = performance.now();
    const rows = await host.run(async (context) => {
      const view = context.workbook.worksheets.getItem("Long").getUsedRange().getVisibleView().load("rowCount");
      await context.sync();
      return view.rowCount;
    });
    expect(rows).toBe(299_995);
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});
