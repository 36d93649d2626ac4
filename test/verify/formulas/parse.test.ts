import { FormulaError, isSameFormula, parseFormula } from "../../../src/verify/formulas/parse";

const cells = (row: number, column: number, rows = 1, columns = 1, sheet: string | null = null) => ({
  ...{ kind: "cells", sheet },
  area: { row, column, rows, columns },
});
const number = (value: number) => ({ kind: "number", value });
const operation = (sign: string, left: object, right: object) => ({ kind: "operation", sign, left, right });

describe("a formula as a tree", () => {
  test("has numbers, texts, cells, calls and signs", () => {
    expect(parseFormula("=12")).toEqual(number(12));
    expect([parseFormula("=1.5"), parseFormula("=2E+3"), parseFormula("=2.5E-1")]).toEqual([1.5, 2000, 0.25].map(number));
    expect(parseFormula('="He said ""no"""')).toEqual({ kind: "text", value: 'He said "no"' });
    expect([parseFormula("=$B$3"), parseFormula("=B3:D4"), parseFormula("=AB12")]).toEqual([cells(2, 1), cells(2, 1, 2, 3), cells(11, 27)]);
    expect([parseFormula("=Data!B3"), parseFormula("='Strand data'!$B$3:$B$4"), parseFormula("='It''s'!A1")]).toEqual([
      ...[cells(2, 1, 1, 1, "Data"), cells(2, 1, 2, 1, "Strand data"), cells(0, 0, 1, 1, "It's")],
    ]);
    expect(parseFormula("=SUM(A1,2)")).toEqual({ kind: "call", name: "SUM", args: [cells(0, 0), number(2)] });
    expect(parseFormula("=NOW()")).toEqual({ kind: "call", name: "NOW", args: [] });
    expect(parseFormula("=-A1")).toEqual({ kind: "minus", of: cells(0, 0) });
  });

  test("binds as Excel does, from the left, and as brackets say", () => {
    const [one, two, three] = [1, 2, 3].map(number) as [object, object, object];
    expect(parseFormula("=1-2-3")).toEqual(operation("-", operation("-", one, two), three));
    expect(parseFormula("=1+2*3")).toEqual(operation("+", one, operation("*", two, three)));
    expect(parseFormula("=(1+2)*3")).toEqual(operation("*", operation("+", one, two), three));
    expect(parseFormula("=1/2*3")).toEqual(operation("*", operation("/", one, two), three));
    expect(parseFormula("=1&2+3")).toEqual(operation("&", one, operation("+", two, three)));
    expect(parseFormula("=1>=2&3")).toEqual(operation(">=", one, operation("&", two, three)));
    expect(parseFormula("=1-(2-3)")).toEqual(operation("-", one, operation("-", two, three)));
    expect(parseFormula("=-1+2")).toEqual(operation("+", { kind: "minus", of: one }, two));
    for (const sign of ["=", "<>", "<", ">", "<=", ">="]) expect(parseFormula(`=1${sign}2`)).toEqual(operation(sign, one, two));
  });

  test("has no place for spaces that change nothing", () => {
    expect(parseFormula("= SUM( A1 , 2 ) + 3 ")).toEqual(parseFormula("=SUM(A1,2)+3"));
  });

  test.each([
    ["SUM(A1)", "“SUM(A1)” is no formula"],
    ["=", "= ends too early"],
    ["=1+", "=1+ ends too early"],
    ["=SUM(A1", "“)” is missing in =SUM(A1"],
    ["=(1", "“)” is missing in =(1"],
    ["=1 2", "“2” is out of place in =1 2"],
    ["=)", "“)” is out of place in =)"],
    ["=1)", "“)” is out of place in =1)"],
    ["=A1#", "“#” is not understood in =A1#"],
    ["={1,2}", "“{1,2}” is not understood in ={1,2}"],
    ["=Total", "“Total” is not understood in =Total"],
    ["=1+abcdefghijklmnopqrstuvwxyz", "“abcdefghijklmnopqrst” is not understood in =1+abcdefghijklmnopqrstuvwxyz"],
  ])("is none of what a report has no use for: %s", (formula, message) => {
    expect(() => parseFormula(formula)).toThrow(new FormulaError(message));
  });
});

describe("two formulas", () => {
  const isSame = (one: string, other: string, former: ReadonlyMap<string, string> = new Map()) =>
    isSameFormula(one, other, "Report", former);

  test("say the same whatever their spaces, dollars and brackets, and with their own sheet named", () => {
    expect(isSame("=SUM(A1:A2)-(B1)", "= SUM($A$1:$A$2) - Report!B1")).toBe(true);
    expect(isSame("=-A1*(2)", "=-Report!A1*2")).toBe(true);
    expect(isSame('=IF(A1>1,"x",B1)', "=IF('Report'!A1>1,\"x\",B1)")).toBe(true);
  });

  test.each([
    ["=SUM(A1:A2)", "=SUM(A1:A3)"],
    ["=A1+B1", "=A1-B1"],
    ["=A1-B1", "=B1-A1"],
    ["=A1", "=-A1"],
    ["=A1", "=Other!A1"],
    ["=A1*1.0001", "=A1*1"],
    ['="a"', '="A"'],
    ["=MAX(A1)", "=MIN(A1)"],
    ["=-A1", "=-B1"],
    ["=ROUND(A1,1)", "=ROUND(A1,2)"],
  ])("say something else: %s and %s", (one, other) => {
    expect([isSame(one, other), isSame(other, one)]).toEqual([false, false]);
  });

  test("that are not understood are the same where they are the same text", () => {
    expect([isSame("=Total#", "=Total#"), isSame("=Total#", "= Total#")]).toEqual([true, false]);
  });

  test("link to a sheet by its present name or by the one that it had at the build", () => {
    const former = new Map([["It's data", "New data"]]);
    const link = (target: string, words = "x") => `=HYPERLINK("${target}","${words}")`;
    expect(isSame(link("#'It''s data'!A1"), link("#'New data'!A1"), former)).toBe(true);
    expect(isSame(link("#'It''s data'!A1"), link("#'New data'!A2"), former)).toBe(false);
    expect(isSame(link("#'It''s data'!A1"), link("#'New data'!A1", "y"), former)).toBe(false);
    expect(isSame(link("#'It''s data'!A1"), link("#'New data'!A1"))).toBe(false);
    expect(isSame(link("https://x/#'It''s data'!A1"), link("https://x/#'New data'!A1"), former)).toBe(false);
    // Only a link's target is one.
    expect(isSame("=TRIM(\"#'It''s data'!A1\")", "=TRIM(\"#'New data'!A1\")", former)).toBe(false);
    expect(isSame("=HYPERLINK(A1,B1)", "=HYPERLINK(Report!A1, Report!B1)", former)).toBe(true);
  });
});
