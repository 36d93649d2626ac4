import type { NodeHost } from "../../../host/node";
import { usedBeyondFloor, watched } from "./watched";

const SMALL = [
  ["Month", "Count"],
  ["Jan", 1],
  ["Feb", 2],
];
const UNHEARD = { kind: "workbook", because: { reason: "unheard" } };

const write = (host: NodeHost, value: number) => () =>
  host.run(async (context) => {
    context.workbook.worksheets.getItem("Data").getRange("A1").values = [[value]];
    await context.sync();
    return value;
  });

describe("a write of the add-in", () => {
  test("is silent, with no event subscribed while it runs, and the workbook is read anew after it", async () => {
    const { host, watching, changes } = await watched({ Data: SMALL });
    const listening: boolean[] = [];
    const answer = await watching.whilePaused(async () => {
      host.user.type("Data", "B2", 77);
      await host.idle();
      listening.push(host.listensTo("dataChanged"));
      return write(host, 5)();
    });
    listening.push(host.listensTo("dataChanged"));
    expect([answer, listening]).toEqual([5, [false, true]]);
    expect(await changes()).toEqual([UNHEARD]);
    host.user.type("Data", "B2", 78);
    expect(await changes()).toMatchObject([{ kind: "edited", cells: [{ values: [[78]] }] }]);
  });

  test("that throws is thrown, and watching goes on", async () => {
    const { host, watching, changes } = await watched({ Data: SMALL });
    await expect(watching.whilePaused(() => Promise.reject(new Error("No.")))).rejects.toThrow("No.");
    expect(await changes()).toEqual([UNHEARD]);
    host.user.type("Data", "B2", 78);
    expect(await changes()).toMatchObject([{ kind: "edited" }]);
  });

  test("does not begin until the reading under way is over", async () => {
    const { host, watching, news, gate } = await watched({ Data: SMALL });
    gate.close();
    host.user.type("Data", "B2", 1);
    await host.idle();
    const done = watching.whilePaused(() => Promise.resolve(news.length));
    await host.idle();
    gate.open();
    expect(await done).toBe(1);
  });

  test("is not begun where Excel will not stop its events: all is as before", async () => {
    const { host, watching, changes } = await watched({ Data: SMALL });
    host.faults.cellEditMode = true;
    let begun = false;
    await expect(watching.whilePaused(async () => void (begun = true))).rejects.toThrow(
      "Nothing was done. A cell is being edited. Press Enter, then try again.",
    );
    host.faults.cellEditMode = false;
    expect(begun).toBe(false);
    host.user.type("Data", "B2", 1);
    expect(await changes()).toMatchObject([{ kind: "edited" }]);
    expect(await watching.whilePaused(write(host, 6))).toBe(6);
    expect(await changes()).toEqual([UNHEARD]);
  });

  test("stays done where Excel will not be heard again, which is said, and mended by resuming", async () => {
    const { host, watching, changes, clock, failures } = await watched({ Data: SMALL });
    for (const nth of [3, 4, 5, 6]) host.faults.failSync({ nth, when: "before", code: "GeneralException", message: "Busy." });
    const done = watching.whilePaused(write(host, 5));
    for (let times = 0; times < 6; times += 1) {
      await host.idle();
      clock.pass();
    }
    expect(await done).toBe(5);
    expect(failures()).toEqual([
      {
        kind: "failed",
        code: "GeneralException",
        message: "Changes are no longer watched, so they are not checked as they are made. Excel answered “Busy.”.",
        watching: false,
      },
    ]);
    await watching.resume();
    expect(await changes()).toEqual([UNHEARD]);
  });

  test("beside another: hearing begins again after the last", async () => {
    const { host, watching, changes } = await watched({ Data: SMALL });
    host.traffic.reset();
    const answers = await Promise.all([
      watching.whilePaused(write(host, 1)),
      watching.whilePaused(write(host, 2)),
      watching.whilePaused(write(host, 3)),
    ]);
    expect(answers).toEqual([1, 2, 3]);
    expect(await changes()).toEqual([UNHEARD]);
    // Unsubscribing, three writes, subscribing, and one reading.
    expect(host.traffic.totals.syncs).toBe(6);
  });
});

describe("watching", () => {
  test("that is paused sends nothing and tells nothing until it is resumed", async () => {
    const { host, watching, changes } = await watched({ Data: SMALL });
    await watching.pause();
    host.traffic.reset();
    host.user.type("Data", "B2", 1);
    await write(host, 3)();
    await watching.whilePaused(write(host, 4));
    expect(await changes()).toEqual([]);
    expect(host.traffic.totals.syncs).toBe(2);
    await watching.resume();
    expect(await changes()).toEqual([UNHEARD]);
  });

  test("that is stopped unsubscribes: no sync follows, and nothing is told", async () => {
    const { host, watching, changes } = await watched({ Data: SMALL });
    host.user.type("Data", "B2", 1);
    await watching.stop();
    expect(host.listensTo("dataChanged", "added", "deleted", "nameChanged")).toBe(false);
    host.traffic.reset();
    host.user.type("Data", "B2", 2);
    host.user.addSheet();
    watching.retry();
    await watching.resume();
    await watching.stop();
    expect(await changes()).toEqual([]);
    expect(host.traffic.totals.syncs).toBe(0);
  });

  test("that is stopped during a reading, or while one waits to be tried again, tells nothing more", async () => {
    const first = await watched({ Data: SMALL });
    first.gate.close();
    first.host.user.type("Data", "B2", 1);
    await first.host.idle();
    const stopped = first.watching.stop();
    first.gate.open();
    await stopped;
    expect(await first.changes()).toEqual([]);

    const second = await watched({ Data: SMALL });
    second.host.faults.failSync({ nth: 1, when: "before", code: "GeneralException" });
    second.host.user.type("Data", "B2", 1);
    await second.host.idle();
    await second.watching.stop();
    second.clock.pass();
    expect([await second.changes(), second.failures()]).toEqual([[], []]);
  });

  test("asks for nothing beyond ExcelApi 1.9 where no more is there", async () => {
    const { host, watching, changes } = await watched({ Data: SMALL }, { supports: () => false });
    host.user.clear("Data", "B:B");
    await changes();
    await watching.whilePaused(write(host, 1));
    await changes();
    await watching.stop();
    expect(usedBeyondFloor(host)).toEqual([]);
  });
});
