import { whileEdited } from "../../src/excel/while-edited";
import { workbookWithNotes } from "./written";

async function opened() {
  const host = await workbookWithNotes();
  const told: boolean[] = [];
  const clock: (() => void)[] = [];
  const run = whileEdited({
    waiting: (batch) => host.run({ delayForCellEdit: true }, batch),
    failing: host.run,
    wait: () => new Promise((resolve) => clock.push(resolve)),
    told: (isEdited) => told.push(isEdited),
  });
  const tick = async () => {
    clock.shift()!();
    while (clock.length === 0) await new Promise((resolve) => setTimeout(resolve, 1));
  };
  const read = () =>
    run(async (context) => {
      const cell = context.workbook.worksheets.getItem("Notes").getRange("A1").load("values");
      await context.sync();
      return cell.values[0]![0] as string;
    });
  return { host, told, tick, read };
}

describe("a cell that is being edited", () => {
  test("is waited for, and that is told once while it lasts", async () => {
    const { host, told, tick, read } = await opened();
    host.faults.cellEditMode = true;
    const reading = read();
    await tick();
    await tick();
    expect(told).toEqual([true]);
    host.faults.cellEditMode = false;
    expect(await reading).toBe("The analyst's own sheet");
    expect(told).toEqual([true, false]);
  });

  test("is not told of where Excel answers, however long the work takes", async () => {
    const { told, read } = await opened();
    await read();
    expect(told).toEqual([]);
  });
});
