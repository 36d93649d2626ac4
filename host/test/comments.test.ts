import { type NodeHost, openHost } from "../node";

async function written(work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<void>): Promise<NodeHost> {
  const host = await openHost();
  await host.run(async (context) => {
    context.workbook.worksheets.add("Before");
    const sheet = context.workbook.worksheets.add("Data");
    await work(sheet, context);
    await context.sync();
  });
  return host;
}

async function reopened(host: NodeHost, work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<void>): Promise<NodeHost> {
  const { bytes, problems } = await host.toBytes();
  expect(problems).toEqual([]);
  const again = await openHost({ workbook: bytes });
  await again.run(async (context) => work(context.workbook.worksheets.getItem("Data"), context));
  return again;
}

describe("comments", () => {
  test("comments and replies are kept with author, cell and mark", async () => {
    const host = await written(async (sheet, context) => {
      const comment = sheet.comments.add("B2", "Why so <few> & late?");
      await context.sync();
      comment.replies.add("A strike");
      comment.resolved = true;
      context.workbook.comments.add("Data!C3", "Checked");
    });
    await reopened(host, async (sheet, context) => {
      sheet.comments.load("items/content,items/authorName,items/resolved,items/creationDate");
      const byCell = context.workbook.comments.getItemByCell("Data!B2");
      byCell.replies.load("items/content,items/resolved");
      const place = byCell.getLocation();
      place.load("address");
      await context.sync();
      expect(sheet.comments.items.map(({ content, authorName, resolved }) => [content, authorName, resolved])).toEqual([
        ["Why so <few> & late?", "Embedded host", true],
        ["Checked", "Embedded host", false],
      ]);
      expect(sheet.comments.items[0]!.creationDate).toBeInstanceOf(Date);
      expect(byCell.replies.items.map(({ content, resolved }) => [content, resolved])).toEqual([["A strike", true]]);
      expect(place.address).toBe("Data!B2");
    });
  });

  test("a deleted comment takes its replies and its stand-in for older programs along", async () => {
    const host = await written(async (sheet, context) => {
      const comment = sheet.comments.add("B2", "Goes");
      await context.sync();
      comment.replies.add("Goes too");
    });
    const again = await reopened(host, async (sheet, context) => {
      sheet.comments.getItemByCell("B2").delete();
      const count = sheet.comments.getCount();
      await context.sync();
      expect(count.value).toBe(0);
    });
    const last = await reopened(again, async (sheet, context) => {
      sheet.comments.getItemByCell("B2");
      await expect(context.sync()).rejects.toMatchObject({ code: "ItemNotFound" });
    });
    expect(last.workbook.sheetNamed("Data")!.sheet.getCell("B2").note).toBeUndefined();
  });

  test("comments move with their rows and change their text", async () => {
    const host = await written(async (sheet, context) => {
      const comment = sheet.comments.add("B2", "First");
      await context.sync();
      sheet.getRange("1:1").insert("Down");
      comment.content = "Second";
    });
    await reopened(host, async (sheet, context) => {
      const comment = sheet.comments.getItemAt(0);
      comment.load("content");
      const place = comment.getLocation();
      place.load("address");
      await context.sync();
      expect([comment.content, place.address]).toEqual(["Second", "Data!B3"]);
    });
  });

  test("one cell has one thread, and mentions need the people they name", async () => {
    await written(async (sheet, context) => {
      sheet.comments.add("A1", "one");
      sheet.comments.add("A1", "two");
      await expect(context.sync()).rejects.toMatchObject({ code: "InvalidOperation" });
      sheet.comments.add("A2", "hello", "Mention");
      await expect(context.sync()).rejects.toMatchObject({ code: "InvalidArgument" });
    });
  });
});
