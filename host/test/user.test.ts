import { openHost } from "../node";
import { book } from "./support";

/** A host that records every event of the workbook's cells and sheets. */
async function listening() {
  const host = await openHost();
  const log: string[] = [];
  await host.run(async ({ workbook: { worksheets } }) => {
    worksheets.onChanged.add(
      async ({ address, changeType, details }) =>
        void log.push(`${changeType} ${address}${details ? ` ${details.valueBefore}>${details.valueAfter}` : ""}`),
    );
    worksheets.onAdded.add(async ({ worksheetId }) => void log.push(`added ${worksheetId.slice(10, 14)}`));
    worksheets.onDeleted.add(async ({ worksheetId }) => void log.push(`deleted ${worksheetId.slice(10, 14)}`));
    worksheets.onNameChanged.add(async ({ nameBefore, nameAfter }) => void log.push(`renamed ${nameBefore} ${nameAfter}`));
  });
  const { user } = host;
  const told = async () => {
    await host.idle();
    return log.splice(0);
  };
  return { host, user, told, values: (address: string) => book(host).values("Sheet1", address) };
}

describe("a user", () => {
  it("fills cells from others, formulas moving along, in one event", async () => {
    const { user, told, values } = await listening();
    user.paste("Sheet1", "A1", [
      [1, "=A1*2"],
      [5, ""],
      [6, ""],
    ]);
    user.fill("Sheet1", "B1", "B2:B3");
    expect(await told()).toEqual(["RangeEdited A1:B3", "RangeEdited B2:B3"]);
    expect(await values("A1:B3")).toEqual([
      [1, 2],
      [5, 10],
      [6, 12],
    ]);
  });

  it("clears cells, whole columns, and several areas, each in one event", async () => {
    const { user, told, values } = await listening();
    user.paste("Sheet1", "A1", [
      [1, 2, 3],
      [4, 5, 6],
    ]);
    user.clear("Sheet1", "A1:A2,C2");
    user.clear("Sheet1", "B:B");
    user.clear("Sheet1", "C1");
    expect(await told()).toEqual(["RangeEdited A1:C2", "RangeEdited A1:A2,C2", "RangeEdited B:B", "RangeEdited C1 3>"]);
    expect(await values("A1:C2")).toEqual([
      ["", "", ""],
      ["", "", ""],
    ]);
  });

  it("takes edits back one by one, each told like an edit", async () => {
    const { host, user, told, values } = await listening();
    user.type("Sheet1", "A1", "=1+1");
    user.type("Sheet1", "A1", "01/02/2020");
    user.paste("Sheet1", "A2", [[3], [4]]);
    user.clear("Sheet1", "A1,A3");
    user.undo();
    user.undo();
    user.undo();
    expect(await told()).toEqual([
      "RangeEdited A1 >2",
      "RangeEdited A1 2>43862",
      "RangeEdited A2:A3",
      "RangeEdited A1,A3",
      "RangeEdited A1,A3",
      "RangeEdited A2:A3",
      "RangeEdited A1 43862>2",
    ]);
    expect(await values("A1:A3")).toEqual([[2], [""], [""]]);
    expect(await book(host).numberFormat("Sheet1", "A1")).toEqual([["General"]]);
  });

  it("takes an insertion back by deleting, and nothing before a deletion or a write of the add-in", async () => {
    const { host, user, told, values } = await listening();
    user.type("Sheet1", "A2", "x");
    user.insert("Sheet1", "1:2");
    user.undo();
    expect(await told()).toEqual(["RangeEdited A2 >x", "RowInserted 1:2", "RowDeleted 1:2"]);
    expect(await values("A2")).toEqual([["x"]]);
    user.delete("Sheet1", "1:1");
    expect(() => user.undo()).toThrow("nothing to undo");
    user.type("Sheet1", "A1", 1);
    await book(host).write("Sheet1", "B1", [[2]]);
    expect(() => user.undo()).toThrow("nothing to undo");
  });

  it("adds, renames and deletes sheets", async () => {
    const { user, told } = await listening();
    user.addSheet("Data");
    user.renameSheet("Data", "Figures");
    user.renameSheet("Figures", "Figures");
    user.deleteSheet("Figures");
    expect(await told()).toEqual(["added 0002", "renamed Data Figures", "deleted 0002"]);
  });
});
