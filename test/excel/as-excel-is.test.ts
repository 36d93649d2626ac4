import { addMonths, monthOf } from "../../src/domain/month";
import type { NodeHost } from "../../host/node";
import { essexFigures, strandOf } from "../report/essex-figures";
import { named, workbookWithNotes, writeStrands } from "./written";

const overviewOf = (host: NodeHost) =>
  host.run(async (context) => {
    const range = context.workbook.names.getItem("SR_Overview_Table").getRange().load("values");
    await context.sync();
    return range.values as unknown[][];
  });
const FORMER = essexFigures().slice(0, 2);

describe("a report in Excel as it is", () => {
  test("whose sheet is hidden is written, left hidden, and that is said", async () => {
    const host = await workbookWithNotes();
    await writeStrands(host, FORMER);
    await host.run(async (context) => {
      context.workbook.worksheets.getItem("Report").visibility = "Hidden";
      await context.sync();
    });
    const { refused } = (await writeStrands(host, essexFigures().slice(0, 3))) as { refused: readonly { reason: string }[] };
    expect(refused.map(({ reason }) => reason)).toEqual(["The sheet “Report” is hidden. Unhide it to see the report."]);
    expect(host.workbook.sheets.find(({ name }) => name === "Report")!.sheet.state).toBe("hidden");
  });

  test("is calculated where the workbook calculates only when it is told to", async () => {
    const host = await workbookWithNotes();
    await host.run(async (context) => {
      context.workbook.application.calculationMode = "Manual";
      await context.sync();
    });
    await writeStrands(host);
    expect(await named(host, "SR_Knife_Crime_Later")).toBe(1405);
    // Written before the cells that it repeats, the last of them in a request's later part.
    const automatic = await workbookWithNotes();
    await writeStrands(automatic);
    expect(await overviewOf(host)).toEqual(await overviewOf(automatic));
  });

  test("draws both years of a strand that has only its later one, each from its own cells", async () => {
    const host = await workbookWithNotes();
    const months = Array.from({ length: 12 }, (_, index) => [addMonths(monthOf(2019, 2), index), 100 + index] as const);
    await writeStrands(host, [strandOf("New", months)]);
    const drawn = await host.run(async (context) => {
      const { series } = context.workbook.worksheets.getItem("Report").charts.getItem("SR_New_Chart");
      series.load("items/name");
      await context.sync();
      const values = series.items.map((each) => each.getDimensionValues("Values"));
      await context.sync();
      return series.items.map(({ name }, index) => [name, values[index]!.value] as const);
    });
    expect(drawn).toEqual([
      ["Year to Jan 19", months.map(() => "")],
      ["Year to Jan 20", months.map(([, count]) => count)],
    ]);
  });
});
