import { openHost } from "../node";

describe("a table's column", () => {
  it("is filtered by values, comparisons and the largest, says by what, and is cleared", async () => {
    const host = await openHost();
    const seen = await host.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1:B5").values = [
        ["Fruit", "Boxes"],
        ["Pears", 3],
        ["Apples", 5],
        ["Plums", 2],
        ["Figs", 9],
      ];
      const { columns } = sheet.tables.add("A1:B5", true);
      const [fruit, boxes] = [columns.getItem("Fruit").filter, columns.getItem("Boxes").filter];
      const rows: string[] = [];
      const look = async () => {
        const view = sheet.getRange("A2:A5").getVisibleView().load("values");
        await context.sync();
        rows.push(view.values.flat().join(" "));
      };
      fruit.applyValuesFilter(["Pears", "Figs"]);
      await look();
      boxes.applyCustomFilter(">4");
      boxes.load("criteria");
      await look();
      fruit.clear();
      await look();
      boxes.applyTopItemsFilter(1);
      await look();
      boxes.clear();
      await look();
      return rows;
    });
    expect(seen).toEqual(["Pears Figs", "Figs", "Apples Figs", "Figs", "Pears Apples Plums Figs"]);
  });
});
