import { cellList, cellLists } from "../../src/domain/cell-list";

describe("a list of cells", () => {
  test("names runs of rows, in order, whatever order they come in and however often", () => {
    expect(cellList(3, [8, 4, 6, 5, 4])).toBe("D5:D7, D9");
    expect(cellList(3, [10, 9, 2])).toBe("D3, D10:D11");
    expect(cellList(3, new Set([1]))).toBe("D2");
    expect(cellList(3, [])).toBe("");
  });

  test("goes on column by column", () => {
    const columns = [
      [1, [3, 4]],
      [0, [7]],
      [2, []],
    ] as const;
    expect(cellLists(columns)).toBe("B4:B5, A8");
  });

  test("ends after five runs, in one column or over several", () => {
    expect(cellList(0, [0, 2, 4, 6, 8])).toBe("A1, A3, A5, A7, A9");
    expect(cellList(0, [0, 2, 4, 6, 8, 10])).toBe("A1, A3, A5, A7, A9");
    const columns = [
      [0, [0, 2, 4]],
      [1, [0, 2, 4]],
      [2, [0]],
    ] as const;
    expect(cellLists(columns)).toBe("A1, A3, A5, B1, B3");
  });
});
