import fc from "fast-check";
import { absoluteAddress, cellAt, columnLetters, columnNumber, fullAddress, localAddress, parseAddress } from "../../src/domain/address";

describe("addresses", () => {
  test("letters follow one another as in Excel", () => {
    expect([0, 25, 26, 51, 52, 701, 702, 16383].map(columnLetters)).toEqual(["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA", "XFD"]);
  });

  test("every column's letters read back as its number", () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 16383 }), (column) => columnNumber(columnLetters(column)) === column));
  });

  test("every address reads back as its cells, with dollar signs or without", () => {
    const [row, column, size] = [fc.nat(1_000_000), fc.nat(16_000), fc.integer({ min: 1, max: 300 })];
    fc.assert(
      fc.property(fc.record({ row, column, rows: size, columns: size }), (range) => {
        expect(parseAddress(localAddress(range))).toEqual(range);
        expect(parseAddress(absoluteAddress(range))).toEqual(range);
      }),
    );
  });

  test("what is no address is refused", () => {
    for (const text of ["B3:", "x B3", "B3 x", "B", "3", "B3:D", "", "b3"])
      expect(() => parseAddress(text)).toThrow(`“${text}” is no address of cells`);
    expect(parseAddress("B3")).toEqual({ row: 2, column: 1, rows: 1, columns: 1 });
  });

  test("one cell has its own range", () => {
    expect(cellAt("Data", 2, 1)).toEqual({ sheet: "Data", row: 2, column: 1, rows: 1, columns: 1 });
    expect(absoluteAddress({ row: 11, column: 27, rows: 1, columns: 1 })).toBe("$AB$12");
  });

  test("one cell and several, local, absolute and with the sheet", () => {
    const range = { sheet: "Bob's sheet", row: 2, column: 1, rows: 2, columns: 3 };
    expect(localAddress({ ...range, rows: 1, columns: 1 })).toBe("B3");
    expect(localAddress(range)).toBe("B3:D4");
    expect(absoluteAddress(range)).toBe("$B$3:$D$4");
    expect(fullAddress(range)).toBe("'Bob''s sheet'!B3:D4");
  });
});
