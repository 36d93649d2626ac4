import { watchWorkbook } from "../../../src/excel/watch/watch-workbook";
import { hostOf } from "../../workbooks";
import { Clock, watched } from "./watched";

const SMALL = [
  ["Month", "Count"],
  ["Jan", 1],
  ["Feb", 2],
];

describe("a reading that fails", () => {
  test("is tried again, later each time, together with what was heard meanwhile", async () => {
    const { host, changes, clock, failures } = await watched({ Data: SMALL });
    host.faults.failSync({ nth: 1, when: "before", code: "GeneralException" });
    host.faults.failSync({ nth: 2, when: "after", code: "GeneralException" });
    host.user.type("Data", "B2", 10);
    await host.idle();
    clock.pass();
    await host.idle();
    expect(clock.asked).toEqual([100, 200]);
    clock.pass();
    expect(await changes()).toMatchObject([{ kind: "edited", cells: [{ row: 1, values: [[10]] }] }]);
    expect(failures()).toEqual([]);
    expect(host.traffic.totals.syncs).toBe(3);
  });

  test("again and again is told once in words; the changes are kept, and read with the next one", async () => {
    const { host, watching, changes, clock, failures } = await watched({ Data: SMALL });
    for (const nth of [1, 2, 3, 4]) host.faults.failSync({ nth, when: "before", code: "GeneralException", message: "Busy." });
    host.user.type("Data", "B2", 10);
    for (let times = 0; times < 6; times += 1) {
      await host.idle();
      clock.pass();
    }
    expect(await changes()).toEqual([]);
    expect(failures()).toEqual([
      {
        kind: "failed",
        code: "GeneralException",
        message: "The last changes could not be read, so they are not checked. Excel answered “Busy.”.",
        watching: true,
      },
    ]);
    expect([clock.asked, host.traffic.totals.syncs]).toEqual([[100, 200, 400], 4]);
    host.user.type("Data", "B3", 20);
    expect(await changes()).toMatchObject([{ kind: "edited", cells: [{ values: [[10]] }, { values: [[20]] }] }]);
    watching.retry();
    expect(await changes()).toEqual([]);
  });

  test("and was given up is taken up again when that is asked for", async () => {
    const { host, watching, changes } = await watched({ Data: SMALL }, { delays: [] });
    host.faults.failSync({ nth: 1, when: "before", code: "GeneralException" });
    host.user.type("Data", "B2", 10);
    expect(await changes()).toEqual([]);
    watching.retry();
    expect(await changes()).toMatchObject([{ kind: "edited", cells: [{ values: [[10]] }] }]);
  });

  test("while a cell is being edited is tried until that is over, whether or not anything else is heard", async () => {
    const { host, changes, clock, failures } = await watched({ Data: SMALL });
    host.user.type("Data", "B2", 10);
    host.faults.cellEditMode = true;
    for (let times = 0; times < 10; times += 1) {
      await host.idle();
      clock.pass();
    }
    await host.idle();
    expect(clock.asked.slice(-3)).toEqual([400, 400, 400]);
    expect(failures()).toEqual([
      {
        kind: "failed",
        code: "InvalidOperationInCellEditMode",
        message: "A cell is being edited. The changes are checked once Enter is pressed.",
        watching: true,
      },
    ]);
    host.faults.cellEditMode = false;
    clock.pass();
    expect(await changes()).toMatchObject([{ kind: "edited", cells: [{ values: [[10]] }] }]);
  });

  test("is tried at once when something else is heard", async () => {
    const { host, changes, clock } = await watched({ Data: SMALL });
    host.user.type("Data", "B2", 10);
    host.faults.cellEditMode = true;
    await host.idle();
    host.faults.cellEditMode = false;
    host.user.type("Data", "B3", 20);
    expect(await changes()).toMatchObject([{ kind: "edited", cells: [{ values: [[10]] }, { values: [[20]] }] }]);
    expect(clock.asked).toEqual([100]);
  });

  test("because its answer is too large for Excel on the web makes the sheet be read as a whole", async () => {
    const { host, changes, clock } = await watched({ Data: SMALL });
    host.faults.enforcePayloadLimits(20_000);
    host.user.paste("Data", "A4", [["x".repeat(30_000)]]);
    expect(await changes()).toEqual([
      { kind: "whole", sheet: "Data", because: [{ reason: "tooLarge" }], used: { row: 0, column: 0, rows: 4, columns: 2 } },
    ]);
    expect([clock.asked, host.traffic.totals.syncs]).toEqual([[], 2]);
  });

  test("at the beginning is tried again too, and thrown in words if it goes on", async () => {
    const host = await hostOf({ Data: SMALL });
    const clock = new Clock();
    const options = { supports: () => true, wait: clock.wait, fault: () => undefined, delays: [5] };
    host.faults.failSync({ nth: 1, when: "before", code: "GeneralException" });
    const begun = watchWorkbook(host.run, () => undefined, options);
    await host.idle();
    clock.pass();
    await (await begun).stop();
    for (const nth of [1, 2]) host.faults.failSync({ nth, when: "before", code: "ApiNotFound" });
    const refused = expect(watchWorkbook(host.run, () => undefined, options)).rejects.toThrow(
      "Changes in the workbook cannot be watched. This version of Excel does not have what this needs",
    );
    await host.idle();
    clock.pass();
    await refused;
  });
});

describe("a handler that throws", () => {
  test("is heard of, and is told of later changes", async () => {
    const host = await hostOf({ Data: SMALL });
    const faults: unknown[] = [];
    const handler = (): never => {
      throw new Error(`A fault of the pane ${faults.length}`);
    };
    const watching = await watchWorkbook(host.run, handler, {
      supports: () => true,
      wait: new Clock().wait,
      fault: (error) => void faults.push(error),
    });
    for (const value of [1, 2]) {
      host.user.type("Data", "B2", value);
      await host.idle();
      await watching.settled();
    }
    expect(faults.map(String)).toEqual(["Error: A fault of the pane 0", "Error: A fault of the pane 1"]);
  });
});
