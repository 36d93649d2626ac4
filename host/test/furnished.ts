import { openHost } from "../node";

/** A workbook with figures, a formula on another sheet, a name and a merge. */
export async function furnished() {
  const host = await openHost();
  await host.run(async (context) => {
    const data = context.workbook.worksheets.getItem("Sheet1");
    data.name = "Data";
    data.getRange("A1:C4").values = [
      ["x", "y", "=SUM(B2:B4)"],
      ["a", 1, "=B2*2"],
      ["b", 2, "=B3*2"],
      ["c", 3, "=$B$4*2"],
    ];
    data.getRange("A6:B6").merge();
    data.getRange("A6").values = [["merged"]];
    data.getRange("A3").format.rowHeight = 30;
    context.workbook.names.add("Figures", data.getRange("B2:B4"));
    context.workbook.worksheets.add("Report").getRange("A1:A2").formulas = [["=SUM(Data!B2:B4)"], ["=SUM(Figures)+Data!B4"]];
    await context.sync();
  });
  return host;
}

/** What a name of the workbook stands for. */
export const nameFormula = (host: Awaited<ReturnType<typeof furnished>>, name: string) =>
  host.run(async (context) => {
    const item = context.workbook.names.getItem(name).load("formula, type");
    await context.sync();
    return item.formula;
  });
