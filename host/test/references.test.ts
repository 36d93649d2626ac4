import { tokenize } from "@cj-tech-master/excelts/formula";
import fc from "fast-check";
import { type Area, cellArea, formatArea, isWholeColumns, isWholeRows, MAX_COLUMN, MAX_ROW, parseArea } from "../engine/area";
import { dropSheetFrom, moveFormula, piecesOf, renameSheetIn, rewriteReferences } from "../engine/references";
import { movedArea, type Shift } from "../engine/shifted-area";
import { quoteSheetName, splitAddress } from "../engine/sheet-names";

const row = fc.integer({ min: 1, max: MAX_ROW });
const column = fc.integer({ min: 1, max: MAX_COLUMN });
const area: fc.Arbitrary<Area> = fc
  .tuple(row, row, column, column)
  .map(([a, b, c, d]) => ({ top: Math.min(a, b), bottom: Math.max(a, b), left: Math.min(c, d), right: Math.max(c, d) }))
  .filter((one) => !isWholeColumns(one) && !isWholeRows(one));

describe("addresses", () => {
  it("reads back every area that it writes, with and without dollar signs", () => {
    fc.assert(
      fc.property(area, fc.boolean(), (one, absolute) => {
        expect(parseArea(formatArea(one, absolute))).toEqual(one);
      }),
    );
  });

  it("reads whole columns and whole rows", () => {
    expect(parseArea("B:D")).toEqual({ top: 1, bottom: MAX_ROW, left: 2, right: 4 });
    expect(parseArea("1:60")).toEqual({ top: 1, bottom: 60, left: 1, right: MAX_COLUMN });
    expect(formatArea(parseArea("B:D")!)).toBe("B:D");
  });

  it("reads corners in any order", () => expect(parseArea("C3:A1")).toEqual(parseArea("A1:C3")));

  it.each(["", "A", "A0", "1", "XFE1", "A1048577", "A1:B", "A1:B2:C3", "A 1", "Sheet1!A1"])("refuses %j", (text) =>
    expect(parseArea(text)).toBeUndefined(),
  );

  it("splits off a sheet's name and quotes it again", () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, maxLength: 31 }).filter((name) => !/[*?:\\/[\]]|^'|'$/.test(name)),
        (name) => {
          expect(splitAddress(`${quoteSheetName(name)}!A1`)).toEqual({ sheet: name, local: "A1" });
        },
      ),
      { examples: [["O'Brien"], ["2024"], ["R"], ["A1"], ["my sheet"]] },
    );
  });
});

const formulas = [
  "SUM(A1:B$2)+'My ''x'' s'!$C$3*LOG10(5)",
  'Sheet2!A:A&"A1 ""q"" B2"',
  "Table1[[#All],[A1]]+name_1+1:3",
  "INDEX(A:A,1):B5+{1,2;3}+1.5E+10+A1B2",
  "Sheet1!tot+#REF!+Sheet2!#REF!",
  "IF(AND(A1>0,B1<>\"\"),VLOOKUP(A1,'Data 2'!$A$1:$D$99,2,FALSE),NA())",
];

describe("formulas cut into pieces", () => {
  it.each(formulas)("are the formula again when put together: %s", (formula) => {
    const text = piecesOf(formula)
      .map((piece) => (piece.kind === "reference" ? piece.prefix : "") + piece.text)
      .join("");
    expect(text).toBe(formula);
  });

  it("see the same references as the engine's tokenizer", () => {
    // The numbers of the engine's token types; it exports them for types only.
    const [cellRef, range, colRange, rowRange] = [5, 6, 20, 21];
    const corner = fc
      .tuple(column, fc.integer({ min: 1, max: 99_999 }), fc.boolean())
      .map(([c, r, fixed]) => formatArea(cellArea(r, c), fixed));
    const reference = fc.oneof(
      corner,
      fc.tuple(corner, corner).map(([a, b]) => `${a}:${b}`),
      fc.constantFrom("A:C", "$2:$9"),
    );
    const term = fc.oneof(reference, fc.constantFrom("12", "1.5", '"A1"', "LOG10(3)", "name", "ABS(-1)"));
    fc.assert(
      fc.property(fc.array(term, { minLength: 1, maxLength: 5 }), (terms) => {
        const formula = terms.join("+");
        const theirs = tokenize(formula).filter((token) => [cellRef, range, colRange, rowRange].includes(token.type)).length;
        expect(piecesOf(formula).filter((piece) => piece.kind === "reference")).toHaveLength(theirs);
      }),
    );
  });
});

describe("moving a formula", () => {
  it("moves what no dollar sign holds", () => expect(moveFormula("A1+$A1+A$1+$A$1", 2, 1)).toBe("B3+$A3+B$1+$A$1"));
  it("leaves texts, functions and names alone", () => expect(moveFormula('"A1"&LOG10(A1)&rate', 1, 0)).toBe('"A1"&LOG10(A2)&rate'));
  it("gives #REF! beyond the sheet's edge", () => expect(moveFormula("A1+Data!A1", -1, 0)).toBe("#REF!+#REF!"));
  it("keeps whole columns whole", () => expect(moveFormula("SUM(A:A)", 5, 1)).toBe("SUM(B:B)"));

  it("and moving it back gives the formula again", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 0, max: 50 }), (down, right) => {
        const formula = "SUM(C3:D4)*$A$1+'My sheet'!B2";
        expect(moveFormula(moveFormula(formula, down, right), -down, -right)).toBe(formula);
      }),
    );
  });
});

describe("sheets in formulas", () => {
  it("are renamed wherever they are written, and nowhere else", () => {
    expect(renameSheetIn('Data!A1+data!total+Data!#REF!+Data2!A1&"Data!A1"', "Data", "New one")).toBe(
      "'New one'!A1+'New one'!total+'New one'!#REF!+Data2!A1&\"Data!A1\"",
    );
  });
  it("leave #REF! behind when they are deleted", () =>
    expect(dropSheetFrom("Data!A1+Other!A1+SUM(Data!B:B)", "Data")).toBe("#REF!+Other!A1+SUM(#REF!)"));
});

describe("an area when cells are inserted or deleted", () => {
  const rows = (kind: Shift["kind"], at: number, count: number): Shift => ({ axis: "row", kind, at, count, from: 1, to: MAX_COLUMN });
  const after = (text: string, shift: Shift) => {
    const moved = movedArea(parseArea(text)!, shift);
    return moved && formatArea(moved);
  };

  it("grows when rows are inserted within it", () => expect(after("A2:B5", rows("insert", 3, 2))).toBe("A2:B7"));
  it("moves when rows are inserted at its top", () => expect(after("A2:B5", rows("insert", 2, 2))).toBe("A4:B7"));
  it("stays when rows are inserted just below it", () => expect(after("A2:B5", rows("insert", 6, 2))).toBe("A2:B5"));
  it("shrinks when some of its rows are deleted", () => expect(after("A2:B5", rows("delete", 4, 5))).toBe("A2:B3"));
  it("is gone when all of them are", () => expect(after("A2:B5", rows("delete", 1, 9))).toBeUndefined());
  it("stays a whole column", () => expect(after("A:B", rows("delete", 4, 5))).toBe("A:B"));
  it("stays when only part of its columns shift", () => expect(after("A2:B5", { ...rows("insert", 1, 1), from: 1, to: 1 })).toBe("A2:B5"));

  it("is where it was after an insertion and the deletion of the same rows", () => {
    fc.assert(
      fc.property(area, fc.integer({ min: 1, max: 1000 }), fc.integer({ min: 1, max: 1000 }), (one, at, count) => {
        fc.pre(one.bottom + count < MAX_ROW);
        const moved = movedArea(one, rows("insert", at, count))!;
        expect(movedArea(moved, rows("delete", at, count))).toEqual(one);
      }),
    );
  });

  it("leaves references to other cells to the letter", () => {
    expect(rewriteReferences("a1+ $b$2", (reference) => reference)).toBe("a1+ $b$2");
  });
});
