import { type NodeHost, openHost } from "../../../host/node";
import { plainRows, watched } from "./watched";

const LONG = 300_000;

/** A workbook with a sheet of so many rows, as a user would have pasted it. */
async function longHost(rows: number): Promise<NodeHost> {
  const host = await openHost();
  host.user.paste("Sheet1", "A1", plainRows(rows) as (string | number)[][]);
  await host.idle();
  return host;
}

describe("a sheet of 300,000 rows", () => {
  // Made once, for that takes seconds: each test leaves it as it was.
  let long: NodeHost;
  beforeAll(async () => void (long = await longHost(LONG)));

  async function tellOneEdit(host: NodeHost) {
    const { changes, watching } = await watched(host);
    host.user.type("Sheet1", "C500", 7);
    const told = await changes();
    const { totals } = host.traffic;
    await watching.stop();
    return { told, totals };
  }

  test("costs no more for an edit than one of 1,000", async () => {
    const [few, many] = [await tellOneEdit(await longHost(1_000)), await tellOneEdit(long)];
    expect(many.told).toMatchObject([{ kind: "edited", cells: [{ row: 499, column: 2, values: [[7]] }], used: { rows: LONG } }]);
    expect([few.totals.syncs, many.totals.syncs]).toEqual([1, 1]);
    expect(many.totals.requestBytes).toBe(few.totals.requestBytes);
    // The number of rows is written with two digits more.
    expect(many.totals.responseBytes - few.totals.responseBytes).toBe(2);
    expect(many.totals.requestBytes + many.totals.responseBytes).toBeLessThan(4_000);
  });

  test("tells of a whole column that was cleared, at the price of an edit, and of one that was filled as a whole", async () => {
    const { host, changes, watching } = await watched(long);
    host.faults.enforcePayloadLimits();
    host.user.clear("Sheet1", "B:B");
    const [cleared] = await changes();
    if (cleared?.kind !== "edited") throw new Error("This was to be an edit");
    expect([cleared.areas, cleared.used]).toEqual([
      [{ row: 0, column: 1, rows: 1_048_576, columns: 1 }],
      { row: 0, column: 0, rows: LONG, columns: 3 },
    ]);
    expect(cleared.cells.map(({ row, column, values }) => [row, column, values.length])).toEqual([[0, 1, LONG]]);
    expect(cleared.cells[0]!.values.every((row) => row.length === 1 && row[0] === "")).toBe(true);
    expect(host.traffic.totals.syncs).toBe(1);
    expect(host.traffic.totals.responseBytes).toBeLessThan(3_000);

    host.user.undo();
    expect(await changes()).toEqual([
      { kind: "whole", sheet: "Sheet1", because: [{ reason: "tooLarge" }], used: { row: 0, column: 0, rows: LONG, columns: 3 } },
    ]);
    expect(host.traffic.totals.syncs).toBe(2);
    // What was read before that was known: a third of what Excel on the web allows.
    expect(Math.max(...host.traffic.syncs.map(({ responseBytes }) => responseBytes))).toBeLessThan(2_000_000);
    await watching.stop();
  });

  test("tells of its last column, cleared, by its used range, and of all of it, cleared, by having none", async () => {
    const { host, changes } = await watched(long);
    host.user.clear("Sheet1", "C1:C1048576");
    expect(await changes()).toMatchObject([{ kind: "edited", cells: [], used: { rows: LONG, columns: 2 } }]);
    host.user.clear("Sheet1", "A:XFD");
    expect(await changes()).toMatchObject([{ kind: "edited", cells: [], used: null }]);
  });
});

describe("whole rows and columns of a short sheet", () => {
  test("are told within the used range, what they hold and what they no longer hold", async () => {
    const { host, changes } = await watched({ Data: plainRows(6) });
    host.user.clear("Data", "2:3");
    expect(await changes()).toMatchObject([
      {
        kind: "edited",
        cells: [
          {
            row: 1,
            column: 0,
            values: [
              ["", "", ""],
              ["", "", ""],
            ],
          },
        ],
        used: { rows: 6 },
      },
    ]);
    host.user.undo();
    expect(await changes()).toMatchObject([
      {
        kind: "edited",
        cells: [
          {
            row: 1,
            column: 0,
            values: [
              ["Month 0", "Fraud", 0],
              ["Month 1", "Fraud", 1],
            ],
          },
        ],
      },
    ]);
    host.user.clear("Data", "B1:C5");
    await changes();
    host.user.clear("Data", "B:C");
    host.user.undo();
    const told = await changes();
    expect(told.at(-1)).toMatchObject({
      kind: "edited",
      cells: [{ row: 0, column: 1, values: [...new Array(5).fill(["", ""]), ["Fraud", 4]] }],
      used: { rows: 6, columns: 3 },
    });
  });

  test("whose rows are many are read as far as their columns can be", async () => {
    const { host, changes } = await watched({ Data: plainRows(600) });
    host.user.fill("Data", "1:1", "2:600");
    expect(await changes()).toMatchObject([
      { kind: "edited", cells: [{ row: 1, column: 0, values: new Array(599).fill(["Month", "Offence", "Count"]) }] },
    ]);
  });
});
