import { fromR1C1, toR1C1 } from "../engine/r1c1";
import { openHost } from "../node";
import { book, failure } from "./support";

describe("formulas in R1C1", () => {
  it.each([
    ["=A1+$B$2", "=R[-2]C[-2]+R2C2"],
    ["=SUM(A:A,$B:$D,3:3)", "=SUM(C[-2],C2:C4,R)"],
    ["='My R1C1'!C3&\"RC[1]\"", "='My R1C1'!RC&\"RC[1]\""],
    ["=SUM(Sheet1!$A$1:B3)+Rate*ROW(C5)", "=SUM(Sheet1!R1C1:RC[-1])+Rate*ROW(R[2]C)"],
  ])("%s in C3 is %s, and back", (cells, r1c1) => {
    const place = { row: 3, column: 3 };
    expect(toR1C1(cells, place)).toBe(r1c1);
    expect(fromR1C1(r1c1, place)).toBe(cells);
  });

  it("one text stands for a range, and one that leaves the sheet is refused", async () => {
    const host = await openHost();
    const cells = book(host);
    await cells.write("Sheet1", "A1:A3", [[1], [2], [3]]);
    await cells.act("Sheet1", "B1:B3", (range) => (range.formulasR1C1 = [["=RC[-1]*2"]]));
    expect(await cells.formulas("Sheet1", "B1:B3")).toEqual([["=A1*2"], ["=A2*2"], ["=A3*2"]]);
    expect((await failure(cells.act("Sheet1", "A1", (range) => (range.formulasR1C1 = [["=RC[-1]"]])))).code).toBe("InvalidArgument");
  });
});
