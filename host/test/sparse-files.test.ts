import { bytesOf, pack, textOf, unpack } from "../files/package";
import { openHost } from "../node";

/** A workbook whose sheets contain only their cells, as many programs write them. */
async function sparse() {
  const host = await openHost();
  await host.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("A1:B2").values = [
      ["a", 1],
      ["b", 2],
    ];
    await context.sync();
  });
  const parts = await unpack((await host.toBytes()).bytes);
  for (const [path, bytes] of parts) {
    if (!path.startsWith("xl/worksheets/sheet")) continue;
    const [data] = /<sheetData[\s\S]*<\/sheetData>/.exec(textOf(bytes))!;
    parts.set(
      path,
      bytesOf(`<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${data}</worksheet>`),
    );
  }
  return openHost({ workbook: await pack(parts) });
}

const asked = (host: Awaited<ReturnType<typeof sparse>>) =>
  host.run(async (context) => {
    const sheet = context.workbook.worksheets
      .getItem("Sheet1")
      .load("showGridlines, showHeadings, standardWidth, standardHeight, tabColor");
    const page = sheet.pageLayout.load("orientation, leftMargin, zoom");
    const header = page.headersFooters.defaultForAllPages.load("centerHeader");
    const frozen = sheet.freezePanes.getLocationOrNullObject().load("address");
    const rules = sheet.getRange().conditionalFormats.getCount();
    await context.sync();
    return {
      gridlines: sheet.showGridlines,
      height: sheet.standardHeight,
      orientation: page.orientation,
      margin: page.leftMargin,
      header: header.centerHeader,
      frozen: frozen.isNullObject ? "" : frozen.address,
      rules: rules.value,
    };
  });

describe("a sheet that says nothing but its cells", () => {
  it("has what a new sheet has", async () => {
    expect(await asked(await sparse())).toEqual({
      gridlines: true,
      height: 15,
      orientation: "Portrait",
      margin: 50.4,
      header: "",
      frozen: "",
      rules: 0,
    });
  });

  it("takes what it had not, and keeps it when saved", async () => {
    const host = await sparse();
    await host.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.showGridlines = false;
      sheet.freezePanes.freezeRows(1);
      sheet.pageLayout.orientation = "Landscape";
      sheet.pageLayout.leftMargin = 36;
      sheet.pageLayout.headersFooters.defaultForAllPages.centerHeader = "OFFICIAL";
      sheet.getRange("B1").conditionalFormats.add("Custom").custom.rule.formula = "=B1>1";
      sheet.getRange("A1").select();
      await context.sync();
    });
    const { bytes, problems } = await host.toBytes();
    expect(problems).toEqual([]);
    expect(await asked(await openHost({ workbook: bytes }))).toEqual({
      gridlines: false,
      height: 15,
      orientation: "Landscape",
      margin: 36,
      header: "OFFICIAL",
      frozen: "Sheet1!1:1",
      rules: 1,
    });
  });
});
