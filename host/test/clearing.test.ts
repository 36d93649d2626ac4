import { openHost } from "../node";

/** Cells with everything that `clear` may remove: a value, a look, a rule, a list, a comment, a link. */
async function cluttered() {
  const host = await openHost();
  await host.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    const cells = sheet.getRange("A1:A4");
    cells.values = [[1], [2], [3], [4]];
    cells.format.font.bold = true;
    cells.conditionalFormats.add("Custom").custom.rule.formula = "=A1>2";
    cells.dataValidation.rule = { wholeNumber: { formula1: 0, operator: "GreaterThan" } };
    sheet.comments.add("A2", "Why?");
    sheet.getRange("A2").hyperlink = { address: "https://example.org/", textToDisplay: "there" };
    await context.sync();
  });
  return host;
}

const held = (host: Awaited<ReturnType<typeof cluttered>>, address: string) =>
  host.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    const cell = sheet.getRange(address).load("values, hyperlink, format/font/bold, dataValidation/type");
    const rules = cell.conditionalFormats.getCount();
    sheet.comments.load("items/content");
    await context.sync();
    return {
      value: cell.values[0]![0],
      bold: cell.format.font.bold,
      rules: rules.value,
      validation: cell.dataValidation.type,
      comments: sheet.comments.items.length,
      link: cell.hyperlink?.address,
    };
  });

const all = { value: "there", bold: true, rules: 1, validation: "WholeNumber", comments: 1, link: "https://example.org/" };

describe("clearing", () => {
  it.each([
    ["All", { value: "", bold: false, rules: 0, validation: "None", comments: 0, link: undefined }],
    ["Formats", { ...all, bold: false, rules: 0 }],
    ["Hyperlinks", { ...all, link: undefined }],
    ["RemoveHyperlinks", { ...all, bold: false, link: undefined }],
  ] as const)("%s takes what Microsoft says and leaves the rest, and the cells beside", async (applyTo, left) => {
    const host = await cluttered();
    await host.run(async (context) => context.workbook.worksheets.getItem("Sheet1").getRange("A1:A2").clear(applyTo));
    expect(await held(host, "A2")).toEqual(left);
    expect(await held(host, "A3")).toEqual({ ...all, value: 3, link: undefined, comments: left.comments });
  });

  it("of contents leaves looks, rules and comments", async () => {
    const host = await cluttered();
    await host.run(async (context) => context.workbook.worksheets.getItem("Sheet1").getRange("A1:A2").clear("Contents"));
    expect(await held(host, "A2")).toMatchObject({ value: "", bold: true, rules: 1, validation: "WholeNumber", comments: 1 });
  });
});
