import { openHost, type NodeHost } from "../../host/node";
import { applyChanges, previewChanges, undoChanges, type AppliedChanges, type CellChange } from "../../src/excel/apply-changes";
import { blocksOf } from "../../src/excel/changes/blocks";
import { ExcelFailure } from "../../src/excel/failure";

/** What cells can hold: A1 text, A2 number, A3 number kept as text, A4 text that looks like a number, A5 a number formatted as text, A6 a month, … */
const FORMULAS = [["Burglary "], [12], ["'12"], ["'=1+1"], [7], [43831], ["=A2*2"], ["#N/A"], [true], [""], ["'1/2"], ["=A2+1"]];
const FORMATS = ["General", "#,##0", "@", "General", "General", "mmm-yy", "0.0", "General", "General", "0%", "General", "General"];

async function workbook(): Promise<NodeHost> {
  const host = await openHost();
  await host.run(async ({ workbook: { worksheets } }) => {
    const sheet = worksheets.getFirst();
    sheet.name = "Data";
    const range = sheet.getRange("A1:A12");
    range.numberFormat = FORMATS.map((format) => [format]);
    range.formulas = FORMULAS;
    // A number, and a formula, that were there before their cells were formatted as text.
    sheet.getRange("A5").numberFormat = [["@"]];
    sheet.getRange("A12").numberFormat = [["@"]];
    const other = worksheets.add("O'Brien");
    other.getRange("B2:C3").values = [
      [1, 2],
      [3, 4],
    ];
  });
  return host;
}

const change = (row: number, value: string | number, sheet = "Data", column = 0): CellChange => ({ sheet, row, column, value });
const EVERY: readonly CellChange[] = FORMULAS.map((_, row) => (row % 2 === 0 ? change(row, row) : change(row, `Text ${row}`)));
const TWO_SHEETS = [...EVERY, change(1, 9, "O'Brien", 1), change(2, "=SUM(1)", "O'Brien", 2)];

/** Previews and applies. */
const apply = (host: NodeHost, changes: readonly CellChange[], overFormulas = false): Promise<AppliedChanges> =>
  host.run(async (context) => applyChanges(context, await previewChanges(context, changes), changes, { overFormulas }));
const undo = (host: NodeHost, applied: AppliedChanges) => host.run((context) => undoChanges(context, applied));

/** All that sheets hold. */
const whole = (host: NodeHost): Promise<unknown> =>
  host.run(async (context) => {
    const ranges = ["Data", "O'Brien"].map((name) =>
      context.workbook.worksheets.getItem(name).getRange("A1:D15").load("formulas,values,valueTypes,text,numberFormat"),
    );
    await context.sync();
    return ranges.map((range) => range.toJSON());
  });

async function columnOf(host: NodeHost, address: string, sheet = "Data"): Promise<readonly (readonly [unknown, unknown, unknown])[]> {
  return host.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(address).load("values,valueTypes,numberFormat");
    await context.sync();
    return range.values.map(([value], row) => [value, range.valueTypes[row]![0], range.numberFormat[row]![0]]);
  });
}

describe("a preview of changes", () => {
  test("says in one sync what cells hold, show and are formatted as, and whether they are protected", async () => {
    const host = await workbook();
    host.faults.protect("O'Brien");
    host.traffic.reset();
    const { cells } = await host.run((context) =>
      previewChanges(context, [change(6, 1), change(5, 2), change(3, "x"), change(7, 1), change(2, 5, "O'Brien", 1)]),
    );
    expect(host.traffic.totals.syncs).toBe(1);
    expect(
      cells.map(({ formula, value, text, numberFormat, isError, isProtected }) => [
        formula,
        value,
        text.replace(",", "."), // as German Excel shows it
        numberFormat,
        isError,
        isProtected,
      ]),
    ).toEqual([
      ["=A2*2", 24, "24.0", "0.0", false, false],
      [null, 43831, "Jan-20", "mmm-yy", false, false],
      [null, "=1+1", "=1+1", "General", false, false],
      [null, "#N/A", "#N/A", "General", true, false],
      [null, 3, "3", "General", false, true],
    ]);
  });

  test("of a sheet that has gone fails in words", async () => {
    const host = await workbook();
    await expect(host.run((context) => previewChanges(context, [change(0, 1, "Gone")]))).rejects.toThrow(
      "The cells could not be read, and nothing was changed. A sheet of these cells is gone",
    );
  });
});

describe("changes that are applied", () => {
  test("take two syncs, one that looks again and one that writes, and leave formulas alone", async () => {
    const host = await workbook();
    const preview = await host.run((context) => previewChanges(context, TWO_SHEETS));
    host.traffic.reset();
    const { skipped } = await host.run((context) => applyChanges(context, preview, TWO_SHEETS, { overFormulas: false }));
    expect(host.traffic.syncs.map(({ kind }) => kind)).toEqual(["read", "write"]);
    expect(skipped).toEqual([6, 11].map((row) => ({ sheet: "Data", row, column: 0, reason: "formula" })));
    expect((await columnOf(host, "A1:A12")).map(([value]) => value)).toEqual([
      0,
      "Text 1",
      2,
      "Text 3",
      4,
      "Text 5",
      "#VALUE!",
      "Text 7",
      8,
      "Text 9",
      10,
      "#VALUE!",
    ]);
  });

  test("replace formulas where they may", async () => {
    const host = await workbook();
    const { cells, skipped } = await apply(host, [change(6, 30)], true);
    expect([skipped, await columnOf(host, "A7")]).toEqual([[], [[30, "Double", "0.0"]]]);
    expect(cells[0]!.before.formula).toBe("=A2*2");
  });

  test("make numbers of numbers in cells formatted as text, and keep the format of all others", async () => {
    const host = await workbook();
    await apply(host, [change(2, 12), change(4, 8), change(5, 43862), change(9, 0.5)]);
    expect(await columnOf(host, "A3:A6")).toEqual([
      [12, "Double", "General"],
      ["=1+1", "String", "General"],
      [8, "Double", "General"],
      [43862, "Double", "mmm-yy"],
    ]);
    expect(await columnOf(host, "A10")).toEqual([[0.5, "Double", "0%"]]);
  });

  test.each(["=SUM(A1)", "+1", "-", "@x", "'quoted", "12", "1/2/2020", "TRUE", "#N/A", "12%", "Jan 20"])(
    "keep %s as text, in cells of any format",
    async (text) => {
      const host = await workbook();
      const rows = [0, 1, 2, 5, 9];
      await apply(
        host,
        rows.map((row) => change(row, text)),
      );
      const column = await columnOf(host, "A1:A10");
      expect(rows.map((row) => column[row])).toEqual(rows.map((row) => [text, "String", FORMATS[row]]));
    },
  );

  test("of 5,000 cells one below the other are a few actions, and so is their undoing", async () => {
    const host = await openHost();
    const sheet = host.workbook.sheets[0]!.name;
    const changes = Array.from({ length: 5000 }, (_, row) => change(row, row, sheet));
    host.traffic.reset();
    const applied = await apply(host, changes);
    await undo(host, applied);
    // The client cuts 5,000 values into blocks of 1,500 itself.
    expect(host.traffic.totals.syncs).toBe(5);
    expect(host.traffic.totals.actions).toBeLessThan(300);
    expect(await columnOf(host, "A4999:A5000", sheet)).toEqual([
      ["", "Empty", "General"],
      ["", "Empty", "General"],
    ]);
  });

  test("skip cells that were changed since the preview, and those alone", async () => {
    const host = await workbook();
    const changes = [change(0, "Burglary"), change(1, 13)];
    const preview = await host.run((context) => previewChanges(context, changes));
    host.user.type("Data", "A2", 99);
    const { cells, skipped } = await host.run((context) => applyChanges(context, preview, changes, { overFormulas: false }));
    expect([cells.map(({ row }) => row), skipped]).toEqual([[0], [{ sheet: "Data", row: 1, column: 0, reason: "changed" }]]);
    expect((await columnOf(host, "A1:A2")).map(([value]) => value)).toEqual(["Burglary", 99]);
  });

  test("put back what was typed between the look and the write", async () => {
    const host = await workbook();
    const changes = [change(0, "Burglary"), change(1, 13)];
    const preview = await host.run((context) => previewChanges(context, changes));
    const { skipped } = await host.run(async (context) => {
      const sync = context.sync.bind(context);
      let syncs = 0;
      context.sync = (async (value: undefined) => {
        if (++syncs === 2) host.user.type("Data", "A2", "=1+41");
        return sync(value);
      }) as typeof context.sync;
      return applyChanges(context, preview, changes, { overFormulas: false });
    });
    expect(skipped).toEqual([{ sheet: "Data", row: 1, column: 0, reason: "changed" }]);
    const { cells } = await host.run((context) => previewChanges(context, changes));
    expect(cells.map(({ formula, value, numberFormat }) => [formula, value, numberFormat])).toEqual([
      [null, "Burglary", "General"],
      ["=1+41", 42, "#,##0"],
    ]);
  });

  test("on a protected sheet are refused, with what to do", async () => {
    const host = await workbook();
    host.faults.protect("O'Brien");
    const before = await whole(host);
    await expect(apply(host, TWO_SHEETS)).rejects.toThrow(
      new ExcelFailure(
        "The sheet “O'Brien” is protected. Unprotect it (Review, Unprotect Sheet), then try again. Nothing was changed.",
        "AccessDenied",
      ),
    );
    expect(await whole(host)).toEqual(before);
  });

  test("are refused for another preview than their own, and for one cell twice", async () => {
    const host = await workbook();
    await host.run(async (context) => {
      const preview = await previewChanges(context, [change(0, 1)]);
      await expect(applyChanges(context, preview, [change(1, 1)], { overFormulas: false })).rejects.toThrow(
        "The preview is of other cells than the 1 changes",
      );
      await expect(previewChanges(context, [change(1, 1), change(1, 2)])).rejects.toThrow(
        "Row 2, column 1 of “Data” is to be changed twice",
      );
    });
    expect(await apply(host, [])).toEqual({ cells: [], skipped: [] });
  });

  test("leave the cells between them as they are", async () => {
    const host = await workbook();
    await apply(host, [change(0, "a"), change(4, "b"), change(8, "c")]);
    const values = (await columnOf(host, "A1:A9")).map(([value]) => value);
    expect(values).toEqual(["a", 12, "12", "=1+1", "b", 43831, 24, "#N/A", "c"]);
  });
});

describe("undoing changes", () => {
  test("puts formulas, values, errors and formats back just as they were, and can be undone itself", async () => {
    const host = await workbook();
    const before = await whole(host);
    const applied = await apply(host, TWO_SHEETS, true);
    expect(applied.cells).toHaveLength(TWO_SHEETS.length);
    const after = await whole(host);
    host.traffic.reset();
    const undone = await undo(host, JSON.parse(JSON.stringify(applied)) as AppliedChanges);
    expect(host.traffic.syncs.map(({ kind }) => kind)).toEqual(["read", "write"]);
    expect(await whole(host)).toEqual(before);
    await undo(host, undone);
    expect(await whole(host)).toEqual(after);
  });

  test("leaves cells in which something else stands by now", async () => {
    const host = await workbook();
    const applied = await apply(host, [change(0, "Burglary"), change(1, 13)]);
    host.user.type("Data", "A2", 99);
    expect((await undo(host, applied)).skipped).toEqual([{ sheet: "Data", row: 1, column: 0, reason: "changed" }]);
    expect((await columnOf(host, "A1:A2")).map(([value]) => value)).toEqual(["Burglary ", 99]);
  });
});

describe("a change that Excel stops", () => {
  test.each([
    ["applying", false],
    ["undoing", true],
  ])("at any action of %s leaves all cells as they were", async (_, undoing) => {
    const start = async () => {
      const host = await workbook();
      const applied = undoing ? await apply(host, TWO_SHEETS, true) : null;
      return { host, act: () => (applied ? undo(host, applied) : apply(host, TWO_SHEETS, true)) };
    };
    const counting = await start();
    const before = await whole(counting.host);
    await counting.act();
    const actions = counting.host.traffic.syncs.at(-1)!.actions;
    for (const when of ["before", "after", ...Array.from({ length: actions }, (__, action) => ({ action }))] as const) {
      const { host, act } = await start();
      host.faults.failSync({ nth: undoing ? 2 : 3, when, code: "GeneralException" });
      await expect(act()).rejects.toThrow("The cells were not changed. Excel answered “");
      expect([when, await whole(host)]).toEqual([when, before]);
    }
  });

  test("and that cannot be undone says so", async () => {
    const host = await workbook();
    host.faults.failSync({ nth: 3, when: { action: 20 }, code: "GeneralException" });
    host.faults.failSync({ nth: 4, when: "before", code: "GeneralException" });
    await expect(apply(host, EVERY, true)).rejects.toThrow("Excel did not answer while cells were changed, so some may not be changed.");
  });
});

test("cells become few rectangles: neighbours below and beside, and over small gaps", () => {
  const cell = (row: number, column: number, sheet = "A") => ({ sheet, row, column });
  const blocks = blocksOf([cell(0, 1), cell(0, 0), cell(1, 1), cell(1, 0), cell(5, 3), cell(20, 3), cell(7, 3), cell(5, 3, "B")], 8);
  expect(blocks).toEqual([
    {
      sheet: "A",
      row: 0,
      column: 0,
      at: [
        [1, 0],
        [3, 2],
      ],
    },
    { sheet: "A", row: 5, column: 3, at: [[4], [null], [6]] },
    { sheet: "A", row: 20, column: 3, at: [[5]] },
    { sheet: "B", row: 5, column: 3, at: [[7]] },
  ]);
});
