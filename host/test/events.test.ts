import { openHost } from "../node";
import { book } from "./support";

type Changed = Excel.WorksheetChangedEventArgs;

/** A host that records its changes, sheet by sheet and for the workbook. */
async function listening() {
  const host = await openHost();
  const log: Changed[] = [];
  await host.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").onChanged.add(async (event) => void log.push(event));
    await context.sync();
  });
  return { host, log };
}

describe("events", () => {
  it("tell what a user typed, with the cell's value before and after", async () => {
    const { host, log } = await listening();
    host.user.type("Sheet1", "B3", 12);
    host.user.type("Sheet1", "B3", "=A1+1");
    await host.idle();
    expect(
      log.map(({ address, changeType, source, details, triggerSource }) => ({ address, changeType, source, details, triggerSource })),
    ).toEqual([
      {
        address: "B3",
        changeType: "RangeEdited",
        source: "Local",
        details: { valueBefore: "", valueTypeBefore: "Empty", valueAfter: 12, valueTypeAfter: "Double" },
        triggerSource: undefined,
      },
      {
        address: "B3",
        changeType: "RangeEdited",
        source: "Local",
        details: { valueBefore: 12, valueTypeBefore: "Double", valueAfter: 1, valueTypeAfter: "Double" },
        triggerSource: undefined,
      },
    ]);
  });

  it("tell of pasting a block once, without details", async () => {
    const { host, log } = await listening();
    host.user.paste("Sheet1", "A1", [
      [1, 2],
      [3, 4],
    ]);
    await host.idle();
    expect(log.map(({ address, details }) => [address, details])).toEqual([["A1:B2", undefined]]);
  });

  it("tell the add-in of its own writes, unless it turned events off", async () => {
    const { host, log } = await listening();
    await host.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
      range.values = [[1]];
      await context.sync();
      context.runtime.enableEvents = false;
      range.values = [[2]];
      await context.sync();
      context.runtime.enableEvents = true;
      await context.sync();
    });
    await host.idle();
    expect(log.map(({ address, triggerSource, details }) => [address, triggerSource, details?.valueAfter])).toEqual([
      ["A1", "ThisLocalAddin", 1],
    ]);
  });

  it("tell of inserted and deleted rows", async () => {
    const { host, log } = await listening();
    host.user.type("Sheet1", "A5", "x");
    host.user.insert("Sheet1", "2:3");
    host.user.delete("Sheet1", "1:1");
    await host.idle();
    expect(log.map(({ address, changeType }) => [address, changeType])).toEqual([
      ["A5", "RangeEdited"],
      ["2:3", "RowInserted"],
      ["1:1", "RowDeleted"],
    ]);
  });

  it("come after the sync that caused them", async () => {
    const { host, log } = await listening();
    await host.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [[1]];
      await context.sync();
      expect(log).toHaveLength(0);
    });
    await host.idle();
    expect(log).toHaveLength(1);
  });

  it("give the range that changed to a context of the handler's own", async () => {
    const { host } = await listening();
    const seen: unknown[] = [];
    await host.run(async (context) => {
      context.workbook.worksheets.onChanged.add(async (event) => {
        await host.run(async (inner) => {
          const range = event.getRange(inner).load("values, address");
          await inner.sync();
          seen.push(range.address, range.values, event.worksheetId);
        });
      });
      await context.sync();
    });
    host.user.type("Sheet1", "C4", "hello");
    await host.idle();
    expect(seen).toEqual(["Sheet1!C4", [["hello"]], host.workbook.sheets[0]!.id]);
  });

  it("stop when the handler is removed", async () => {
    const host = await openHost();
    const log: string[] = [];
    await host.run(async (context) => {
      const handler = context.workbook.worksheets.onChanged.add(async (event) => void log.push(event.address));
      await context.sync();
      expect(host.listensTo("dataChanged")).toBe(true);
      host.user.type("Sheet1", "A1", 1);
      await host.idle();
      handler.remove();
      await context.sync();
      expect(host.listensTo("dataChanged")).toBe(false);
      host.user.type("Sheet1", "A2", 1);
      await host.idle();
    });
    expect(log).toEqual(["A1"]);
  });

  it("stop after a failed removal only by the collection's own remove, from the context that added the handler", async () => {
    const host = await openHost();
    const handler = async () => undefined;
    const added = await host.run(async (context) => {
      const result = context.workbook.worksheets.onChanged.add(handler);
      await context.sync();
      return result;
    });
    const { context } = added;
    host.faults.failSync({ nth: 1, when: "before", code: "GeneralException" });
    added.remove();
    await expect(context.sync()).rejects.toMatchObject({ code: "GeneralException" });
    added.remove();
    await context.sync();
    expect(host.listensTo("dataChanged")).toBe(true);
    (context as Excel.RequestContext).workbook.worksheets.onChanged.remove(handler);
    await context.sync();
    expect(host.listensTo("dataChanged")).toBe(false);
  });

  it("swallow what a handler throws", async () => {
    const host = await openHost();
    let heard = 0;
    await host.run(async (context) => {
      context.workbook.worksheets.onChanged.add(() => {
        heard += 1;
        throw new Error("lost");
      });
      await context.sync();
    });
    host.user.type("Sheet1", "A1", 1);
    host.user.type("Sheet1", "A2", 1);
    await host.idle();
    expect(heard).toBe(2);
  });

  it("tell of sheets that come, go and are brought to the front, and of selections", async () => {
    const host = await openHost();
    const log: string[] = [];
    await host.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.onAdded.add(async (event) => void log.push(`added ${event.worksheetId.slice(10, 14)}`));
      worksheets.onDeleted.add(async (event) => void log.push(`deleted ${event.worksheetId.slice(10, 14)}`));
      worksheets.onActivated.add(async (event) => void log.push(`activated ${event.worksheetId.slice(10, 14)}`));
      worksheets.onDeactivated.add(async (event) => void log.push(`deactivated ${event.worksheetId.slice(10, 14)}`));
      worksheets.onSelectionChanged.add(async (event) => void log.push(`selected ${event.address}`));
      context.workbook.onSelectionChanged.add(async () => void log.push("workbook selection"));
      await context.sync();
      worksheets.add("Two").activate();
      await context.sync();
    });
    host.user.select("Sheet1", "B2:C3");
    await host.idle();
    await host.run(async (context) => {
      const selected = context.workbook.getSelectedRange().load("address");
      context.workbook.worksheets.getItem("Two").delete();
      await context.sync();
      expect(selected.address).toBe("Sheet1!B2:C3");
    });
    await host.idle();
    expect(log).toEqual([
      "added 0002",
      "deactivated 0001",
      "activated 0002",
      "deactivated 0002",
      "activated 0001",
      "selected B2:C3",
      "workbook selection",
      "deleted 0002",
    ]);
  });
});

describe("traffic", () => {
  it("counts the add-in's syncs, their size and actions, and keeps the client's housekeeping apart", async () => {
    const host = await openHost();
    await book(host).write("Sheet1", "A1", [["é"]]);
    await book(host).values("Sheet1", "A1");
    await host.idle();
    expect(host.traffic.syncs.map(({ kind }) => kind)).toEqual(["write", "read"]);
    expect(host.traffic.housekeeping).toHaveLength(2);
    expect(host.traffic.totals.syncs).toBe(2);
    expect(host.traffic.totals.requestBytes).toBeGreaterThan(500);
    expect(host.traffic.api).toEqual(expect.arrayContaining(["Range.values", "Worksheet.getRange", "WorksheetCollection.getItem"]));
    host.traffic.reset();
    expect([host.traffic.totals.syncs, host.traffic.api]).toEqual([0, []]);
  });
});
