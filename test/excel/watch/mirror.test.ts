import fc from "fast-check";
import type { NodeHost } from "../../../host/node";
import { cellValue } from "../../../host/engine/cell-value";
import { usedArea, WHOLE_SHEET } from "../../../host/engine/used-range";
import type { RawValue } from "../../../src/domain/cell";
import type { WorkbookChange } from "../../../src/excel/watch/changes";
import { type Watched, watched } from "./watched";

type Cells = Map<string, RawValue>;

/** What a sheet holds, by "row,column" from 0. */
function cellsOf(host: NodeHost, name: string): Cells {
  const cells: Cells = new Map();
  const sheet = host.workbook.sheetNamed(name);
  const used = sheet && usedArea(sheet, WHOLE_SHEET, true);
  for (let row = used?.top ?? 1; row <= (used?.bottom ?? 0); row += 1) {
    for (let column = used!.left; column <= used!.right; column += 1) {
      const value = cellValue(sheet!.sheet.findRow(row)?.findCell(column));
      if (value !== "") cells.set(`${row - 1},${column - 1}`, value);
    }
  }
  return cells;
}

/** The workbook as one who only listens knows it. */
class Mirror {
  sheets: Map<string, Cells>;

  constructor(private readonly host: NodeHost) {
    this.sheets = Mirror.read(host);
  }

  static read = (host: NodeHost) => new Map(host.workbook.sheets.map(({ name }) => [name, cellsOf(host, name)]));

  take(change: WorkbookChange): void {
    if (change.kind === "workbook") this.sheets = Mirror.read(this.host);
    else if (change.kind === "deleted") this.sheets.delete(change.sheet);
    else if (change.kind === "renamed") {
      const { sheet, former } = change;
      if (!this.sheets.has(former) || this.sheets.has(sheet)) this.sheets = Mirror.read(this.host);
      else {
        this.sheets.set(sheet, this.sheets.get(former)!);
        this.sheets.delete(former);
      }
    } else if (change.kind === "edited") this.edit(change);
    // What has gone again by now is told later.
    else this.sheets.set(change.sheet, cellsOf(this.host, change.sheet));
  }

  private edit({ sheet, cells, used }: Extract<WorkbookChange, { kind: "edited" }>): void {
    const mirrored = this.sheets.get(sheet);
    // Known by another name already, or gone: the workbook was read anew after the edit, and the name is still to be told.
    if (!mirrored) return;
    for (const { row, column, values } of cells)
      values.forEach((line, r) =>
        line.forEach((value, c) =>
          value === "" ? mirrored.delete(`${row + r},${column + c}`) : mirrored.set(`${row + r},${column + c}`, value),
        ),
      );
    for (const place of mirrored.keys()) {
      const [row, column] = place.split(",").map(Number);
      if (!used || row! < used.row || row! >= used.row + used.rows || column! < used.column || column! >= used.column + used.columns)
        mirrored.delete(place);
    }
  }
}

type Act = (watched: Watched, step: number) => unknown;

const cell = fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 1, max: 12 })).map(([column, row]) => `${"ABCDE"[column]}${row}`);
const lines = fc.tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 0, max: 3 })).map(([first, more]) => `${first}:${first + more}`);
const columns = fc.constantFrom("A:A", "B:C", "D:D", "A:XFD");
const which = fc.nat(2);

/** What the user does to one of the sheets; what Excel would refuse is not done. */
const onSheet = <T>(values: fc.Arbitrary<T>, act: (host: NodeHost, sheet: string, value: T, step: number) => void): fc.Arbitrary<Act> =>
  fc.tuple(which, values).map(([index, value]) => ({ host }: Watched, step: number) => {
    const { sheets } = host.workbook;
    try {
      act(host, sheets[index % sheets.length]!.name, value, step);
    } catch {
      // Nothing to undo, the last sheet, a name that is taken.
    }
  });

const acts: fc.Arbitrary<Act> = fc.oneof(
  { weight: 6, arbitrary: onSheet(cell, ({ user }, sheet, address, step) => user.type(sheet, address, step)) },
  {
    weight: 2,
    arbitrary: onSheet(cell, ({ user }, sheet, address, step) =>
      user.paste(sheet, address, [
        [step, "x"],
        ["", step],
      ]),
    ),
  },
  { weight: 1, arbitrary: onSheet(cell, ({ user }, sheet, address) => user.fill(sheet, address, "B9:C11")) },
  {
    weight: 3,
    arbitrary: onSheet(fc.oneof(cell, lines, columns, fc.constant("A1:B2,D4")), ({ user }, sheet, address) => user.clear(sheet, address)),
  },
  { weight: 1, arbitrary: onSheet(fc.oneof(lines, cell), ({ user }, sheet, address) => user.insert(sheet, address)) },
  { weight: 1, arbitrary: onSheet(fc.oneof(lines, cell), ({ user }, sheet, address) => user.delete(sheet, address)) },
  { weight: 3, arbitrary: onSheet(fc.constant(0), ({ user }) => user.undo()) },
  { weight: 1, arbitrary: onSheet(fc.constantFrom("N1", "N2", "N3"), ({ user }, sheet, name) => user.renameSheet(sheet, name)) },
  { weight: 1, arbitrary: onSheet(fc.constant(0), ({ user }) => user.addSheet()) },
  { weight: 1, arbitrary: onSheet(fc.constant(0), ({ user }, sheet) => user.deleteSheet(sheet)) },
  { weight: 2, arbitrary: fc.constantFrom<Act>(({ host }) => host.faults.failSync({ nth: 1, when: "before", code: "GeneralException" })) },
  { weight: 6, arbitrary: fc.constant<Act>(() => new Promise((resolve) => setTimeout(resolve, 0))) },
  { weight: 2, arbitrary: fc.constant<Act>(() => Promise.resolve()) },
  {
    weight: 1,
    arbitrary: fc.constant<Act>(({ watching, host }, step) =>
      watching.whilePaused(async () => host.user.type(host.workbook.sheets[0]!.name, "A1", step)).catch(() => undefined),
    ),
  },
);

/** `MIRRORS=2000 npx jest test/excel/watch/mirror` makes it thousands. */
const RUNS = Number(process.env["MIRRORS"] ?? 30);

describe("one who only listens", () => {
  test(
    "knows the workbook once all is quiet, whatever was done, in whatever haste, and however often reading failed",
    async () => {
      let edits = 0;
      await fc.assert(
        fc.asyncProperty(fc.array(fc.array(acts, { minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 4 }), async (rounds) => {
          const all = await watched(
            {
              One: [
                ["a", 1],
                ["b", 2],
              ],
              Two: [["c", 3]],
            },
            { wait: () => new Promise((resolve) => setTimeout(resolve, 0)), delays: new Array<number>(40).fill(0) },
          );
          const mirror = new Mirror(all.host);
          let step = 100;
          let taken = 0;
          const catchUp = () => {
            for (const news of all.news.slice(taken))
              for (const change of news.kind === "changes" ? news.changes : []) {
                edits += change.kind === "edited" ? 1 : 0;
                mirror.take(change);
              }
            taken = all.news.length;
          };
          for (const round of rounds) {
            for (const act of round) {
              await act(all, (step += 1));
              catchUp();
            }
            await all.changes();
            await all.changes();
            catchUp();
            expect(mirror.sheets).toEqual(Mirror.read(all.host));
          }
          await all.watching.stop();
        }),
        { numRuns: RUNS },
      );
      expect(edits).toBeGreaterThan(RUNS);
    },
    60_000 + RUNS * 200,
  );
});
