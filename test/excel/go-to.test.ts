import type { NodeHost } from "../../host/node";
import { ExcelFailure } from "../../src/excel/failure";
import { goTo } from "../../src/excel/go-to";
import { workbookWithNotes } from "./written";

const withSheets = async (): Promise<NodeHost> => {
  const host = await workbookWithNotes();
  await host.run(async (context) => {
    context.workbook.worksheets.add("Crimes");
    context.workbook.worksheets.add("Old").visibility = "Hidden";
    await context.sync();
  });
  host.traffic.reset();
  return host;
};
const selected = (host: NodeHost): Promise<string> =>
  host.run(async (context) => {
    const range = context.workbook.getSelectedRange().load("address");
    await context.sync();
    return range.address;
  });

describe("going to cells", () => {
  test.each([
    ["B3", "Crimes!B3"],
    ["D5:D7, D9", "Crimes!D5:D7"],
    ["D5:D7,F9:F12", "Crimes!D5:D7"],
  ])("selects %s in one sync", async (address, there) => {
    const host = await withSheets();
    expect(await goTo(host.run, "Crimes", address)).toBe("selected");
    expect(host.traffic.syncs).toHaveLength(1);
    expect(await selected(host)).toBe(there);
  });

  test("brings a sheet alone to the front, whatever is selected there", async () => {
    const host = await withSheets();
    host.user.select("Crimes", "C4");
    host.user.activate("Notes");
    expect(await goTo(host.run, "Crimes", null)).toBe("selected");
    expect(await selected(host)).toBe("Crimes!C4");
  });

  test("leaves a hidden sheet hidden, and says so", async () => {
    const host = await withSheets();
    expect(await goTo(host.run, "Old", "B3")).toBe("hidden");
    expect(host.workbook.sheets.find(({ name }) => name === "Old")?.sheet.state).toBe("hidden");
  });

  test("says that a sheet has gone", async () => expect(await goTo((await withSheets()).run, "Gone", "B3")).toBe("gone"));

  test("says why in words where Excel refuses", async () => {
    const host = await withSheets();
    host.faults.cellEditMode = true;
    await expect(goTo(host.run, "Crimes", "B3")).rejects.toThrow(
      "The cells could not be shown. A cell is being edited. Press Enter, then try again.",
    );
    host.faults.cellEditMode = false;
    await expect(goTo(host.run, "Crimes", "nowhere at all")).rejects.toBeInstanceOf(ExcelFailure);
  });
});
