import { openHost } from "../node";
import { book, failure } from "./support";

/** Writes two cells in one sync. */
const writeTwo = (host: Awaited<ReturnType<typeof openHost>>) =>
  host.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1").values = [["first"]];
    sheet.getRange("A2").values = [["second"]];
    await context.sync();
  });

describe("faults", () => {
  it("fail the next sync before anything is done", async () => {
    const host = await openHost();
    host.faults.failSync({ nth: 1, when: "before", code: "GeneralException", message: "as ordered" });
    const error = await failure(writeTwo(host));
    expect([error.code, error.message]).toEqual(["GeneralException", "as ordered"]);
    expect(await book(host).values("Sheet1", "A1:A2")).toEqual([[""], [""]]);
  });

  it("fail it after all was done, as when an answer is lost", async () => {
    const host = await openHost();
    host.faults.failSync({ nth: 1, when: "after", code: "RequestAborted" });
    expect((await failure(writeTwo(host))).code).toBe("RequestAborted");
    expect(await book(host).values("Sheet1", "A1:A2")).toEqual([["first"], ["second"]]);
  });

  it("pass over syncs that are too small to be meant", async () => {
    const host = await openHost();
    host.faults.failSync({ nth: 1, when: "before", code: "GeneralException", atLeast: 60 });
    await writeTwo(host);
    const many = host.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      for (let row = 1; row <= 60; row += 1) sheet.getRange(`B${row}`).values = [[row]];
      await context.sync();
    });
    expect((await failure(many)).code).toBe("GeneralException");
    expect(await book(host).values("Sheet1", "A1:B1")).toEqual([["first", ""]]);
  });

  it("fail it at an action, with what came before it done", async () => {
    const host = await openHost();
    const actions = await (async () => {
      await writeTwo(host);
      return host.traffic.syncs[0]!.actions;
    })();
    await book(host).act("Sheet1", "A1:A2", (range) => range.clear());
    host.faults.failSync({ nth: 1, when: { action: actions - 1 }, code: "InvalidOperation" });
    const error = await failure(writeTwo(host));
    expect(error.code).toBe("InvalidOperation");
    expect(error.debugInfo.statement).toContain("values");
    expect(await book(host).values("Sheet1", "A1:A2")).toEqual([["first"], [""]]);
  });

  it("fail it after all where it has fewer actions than that, and say so", async () => {
    const host = await openHost();
    host.faults.failSync({ nth: 1, when: { action: 99 }, code: "GeneralException" });
    const error = await failure(book(host).write("Sheet1", "A1", [["done"]]));
    expect([error.code, error.message]).toEqual(["GeneralException", expect.stringContaining("action 99")]);
    expect(await book(host).values("Sheet1", "A1")).toEqual([["done"]]);
  });

  it("count syncs from now", async () => {
    const host = await openHost();
    await writeTwo(host);
    host.faults.failSync({ nth: 2, when: "before", code: "GeneralException" });
    await writeTwo(host);
    expect((await failure(writeTwo(host))).code).toBe("GeneralException");
    await writeTwo(host);
  });

  it("refuse requests and answers that are too large, as Excel on the web", async () => {
    const host = await openHost();
    host.faults.enforcePayloadLimits(20_000);
    const long = "x".repeat(15_000);
    await book(host).write("Sheet1", "A1", [[long]]);
    expect((await failure(book(host).write("Sheet1", "A2:B2", [[long, long]]))).code).toBe("RequestPayloadSizeLimitExceeded");
    await book(host).write("Sheet1", "A2", [[long]]);
    expect((await failure(book(host).values("Sheet1", "A1:A2"))).code).toBe("ResponsePayloadSizeLimitExceeded");
    expect(host.traffic.syncs.map(({ error }) => error)).toEqual([
      undefined,
      "RequestPayloadSizeLimitExceeded",
      undefined,
      "ResponsePayloadSizeLimitExceeded",
    ]);
    host.faults.clear();
    expect(await book(host).values("Sheet1", "A1:A2")).toEqual([[long], [long]]);
  });

  it("refuse syncs while someone types in a cell, or let them wait if they asked to", async () => {
    const host = await openHost();
    host.faults.cellEditMode = true;
    expect((await failure(writeTwo(host))).code).toBe("InvalidOperationInCellEditMode");
    let done = false;
    const waiting = host
      .run({ delayForCellEdit: true }, async (context) => {
        context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [["late"]];
        await context.sync();
      })
      .then(() => (done = true));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(done).toBe(false);
    host.faults.cellEditMode = false;
    await waiting;
    expect(await book(host).values("Sheet1", "A1")).toEqual([["late"]]);
  });

  it("protect a sheet, which the add-in can see before it writes", async () => {
    const host = await openHost();
    host.faults.protect("Sheet1");
    expect((await failure(writeTwo(host))).code).toBe("AccessDenied");
    await host.run(async (context) => {
      const { protection } = context.workbook.worksheets.getItem("Sheet1");
      protection.load("protected");
      await context.sync();
      expect(protection.protected).toBe(true);
    });
  });
});
