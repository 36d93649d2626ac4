import { openHost } from "../node";
import { book, failure } from "./support";

describe("filling on from a range", () => {
  it("copies a number, goes on with several and with dates, counts texts on, and moves formulas", async () => {
    const cells = book(await openHost());
    await cells.act("Sheet1", "D1", (range) => (range.numberFormat = [["dd/mm/yyyy"]]));
    await cells.write("Sheet1", "A1:E2", [
      [7, 1, "Ward 8", 43_831, "=B1*2"],
      [null, 3, "Ward 9", null, null],
    ]);
    for (const [from, over] of [
      ["A1", "A1:A4"],
      ["B1:B2", "B1:B4"],
      ["C1:C2", "C1:C4"],
      ["D1", "D1:D4"],
      ["E1", "E1:E4"],
    ] as const)
      await cells.act("Sheet1", from, (range) => range.autoFill(over));
    expect(await cells.formulas("Sheet1", "A3:E4")).toEqual([
      [7, 5, "Ward 9", 43_833, "=B3*2"],
      [7, 7, "Ward 10", 43_834, "=B4*2"],
    ]);
    expect(await cells.text("Sheet1", "D4")).toEqual([["04/01/2020"]]);
  });

  it("goes up and to the right as well, by the kind that is asked for", async () => {
    const cells = book(await openHost());
    await cells.write("Sheet1", "B4:B5", [[10], [12]]);
    await cells.act("Sheet1", "B4:B5", (range) => range.autoFill("B2:B5"));
    await cells.act("Sheet1", "B5", (range) => range.autoFill("B5:D5", "FillSeries"));
    await cells.act("Sheet1", "B4", (range) => range.autoFill("B4:C4", "FillCopy"));
    expect(await cells.values("Sheet1", "B2:D5")).toEqual([
      [6, "", ""],
      [8, "", ""],
      [10, 10, ""],
      [12, 13, 14],
    ]);
  });

  it("is refused where the destination does not go on from the range in one direction", async () => {
    const cells = book(await openHost());
    for (const over of ["A2:A5", "A1:B5"])
      expect((await failure(cells.act("Sheet1", "A1", (range) => range.autoFill(over)))).code).toBe("InvalidArgument");
  });
});
