import { DEFAULT_THRESHOLDS } from "../../src/checks/settings/thresholds";
import { parseAddress } from "../../src/domain/address";
import { finding } from "../../src/domain/finding";
import type { RawValue } from "../../src/domain/cell";
import { isLarge, isLocal, RowBlocks } from "../../src/live/row-blocks";
import { columnsOf, figuresOf, recogniseSheets, type SheetHead } from "../../src/reading";
import { counts, long, wide, type Series } from "../checks/layouts";
import { answer, cut, sheet } from "../reading/sheets";
import { linesOf } from "./watched";
import { atOnce } from "../../src/domain/slices";

const MONTHS = 14;

/** A table's rows, to be edited: nothing is checked yet. */
function blocksOf(table: SheetHead, ...others: readonly SheetHead[]) {
  const sheets = [table, ...others];
  const heads = [cut(table, 5), ...others];
  const recognised = recogniseSheets(heads, { by: others.length > 0 ? null : "Offence", strandsFrom: null });
  const columns = answer(columnsOf(recognised, heads), sheets);
  const { recognition, definitions, strands } = atOnce(figuresOf(recognised, heads, columns));
  const input = { recognition, heads, definitions, strands, today: new Date(2020, 2, 16), thresholds: DEFAULT_THRESHOLDS };
  const blocks = new RowBlocks(recognition.tables[0]!, input, columns[0]!);
  let now = columns[0]!;
  const enter = (at: string, raw: RawValue) => {
    const { row, column } = parseAddress(at);
    now = { ...now, values: { ...now.values, [column]: now.values[column]!.toSpliced(row - now.firstRow, 1, raw) } };
    now = { ...now, rows: Math.max(now.rows, row - now.firstRow + 1) };
    return row;
  };
  return {
    blocks,
    told: () => linesOf(blocks.findings()),
    /** Enters values, then tells of these rows. */
    edit: (cells: Readonly<Record<string, RawValue>>, rows?: readonly number[]) => {
      const entered = Object.entries(cells).map(([at, raw]) => enter(at, raw));
      blocks.edited(now, rows ?? entered);
    },
  };
}

/** Three offences a month: 1,202 rows, three blocks of 400 and two rows. */
const many: Series = Object.fromEntries(Array.from({ length: 601 }, (_, at) => [`Offence ${at}`, [40 + (at % 9), 41 + (at % 8)]]));

describe("rows that are checked by themselves", () => {
  test("say nothing until they are looked at, and then what is wrong in them", () => {
    const on = blocksOf(long("Data", many));
    expect(on.told()).toEqual([]);
    on.edit({ C5: "some", C700: "some" }, [4]);
    expect(on.told()).toEqual(["notACount Data C5"]);
    on.edit({}, [699]);
    expect(on.told()).toEqual(["notACount Data C5, C700"]);
    on.edit({ C5: 41 });
    expect(on.told()).toEqual(["notACount Data C700"]);
  });

  test("are those of the edit's block, of 400 rows from the table's first", () => {
    const on = blocksOf(long("Data", many));
    on.edit({ C401: "some", C402: "some" }, [400]);
    expect(on.told()).toEqual(["notACount Data C401"]);
    on.edit({}, [401]);
    expect(on.told()).toEqual(["notACount Data C401, C402"]);
  });

  test("begin with the table's first, and say nothing of what only the whole table tells", () => {
    const on = blocksOf(long("Data", many));
    on.edit({ C2: "some", B4: "Offence 1", C4: 41, B5: "Offence 1", C5: 41 }, [1]);
    expect(on.told()).toEqual(["notACount Data C2"]);
  });

  test("are none above the table, nor below it", () => {
    const on = blocksOf(long("Data", many));
    on.edit({ C5: "some" }, [0, 1_600]);
    expect(on.told()).toEqual([]);
  });

  test("can all be looked at, to the last", () => {
    const on = blocksOf(long("Data", many));
    on.edit({ C5: "some", C1203: "some" }, []);
    on.blocks.checkAll();
    expect(on.told()).toEqual(["notACount Data C5, C1203"]);
  });

  test("grow with the columns", () => {
    const on = blocksOf(long("Data", many));
    on.edit({ A1204: 43_101, B1204: "Offence 5", C1204: "some" });
    expect(on.told()).toEqual(["notACount Data C1204"]);
  });

  test("of months in headers are lines, whose own months are compared", () => {
    const lines: Series = Object.fromEntries(Array.from({ length: 12 }, (_, at) => [`Offence ${at}`, counts(60, MONTHS, at)]));
    const on = blocksOf(wide("Data", lines));
    on.edit({ D5: 4000 });
    expect(on.told()).toEqual(["implausibleCount Data D5"]);
  });

  test("say which names no strand counts, where strands are written", () => {
    const strands = sheet("Strands", "Strand | Column | Values | Sheet\nFraud | Offence | Offence 1; Offence 2; Offence 3 | Data");
    const on = blocksOf(
      long("Data", { "Offence 1": counts(60, MONTHS), "Offence 2": counts(50, MONTHS), "Offence 3": counts(50, MONTHS, 1) }),
      strands,
    );
    on.edit({ B5: "Ofence 2" });
    expect(on.told()).toContain("nearMiss Data B5");
  });
});

describe("what is large", () => {
  const tableOf = (head: SheetHead) => recogniseSheets([head], { by: "Offence", strandsFrom: null }).recognised.tables[0]!;
  const lines: Series = Object.fromEntries(Array.from({ length: 12 }, (_, at) => [`Offence ${at}`, counts(60, 10, at)]));
  const head = cut(wide("Data", lines), 5);

  test("is a table of more than 40,000 counts on a sheet that is not read whole", () => {
    const table = tableOf(head);
    const rows = (count: number) => ({ ...table, lastRow: table.firstRow + count - 1 });
    expect([isLarge(rows(4_000), [head]), isLarge(rows(4_001), [head])]).toEqual([false, true]);
    expect(isLarge(rows(4_001), [{ ...head, complete: true }])).toBe(false);
    expect(isLarge(rows(4_001), [{ ...head, sheet: "Other" }])).toBe(false);
    expect(isLarge({ ...rows(40_001), counts: [] }, [head])).toBe(true);
    expect(isLarge({ ...rows(40_000), counts: [] }, [head])).toBe(false);
  });

  test("is said by its rows alone where the card says so: by cells anywhere, by lines where months are in headers", () => {
    const [across, down] = [tableOf(head), tableOf(long("Data", lines))];
    const place = { sheet: "Data", address: "D5" };
    const cell = finding("numbersAsText", place, { count: 1 });
    const line = finding("zeroAmongCounts", place, { values: [], count: 1 });
    const table = finding("monthsOutOfOrder", place, { months: [] });
    expect([cell, line, table].map((each) => isLocal(each, across))).toEqual([true, true, false]);
    expect([cell, line, table].map((each) => isLocal(each, down))).toEqual([true, false, false]);
  });
});
