import type { PlanCell } from "../../../src/report/plan";
import { calculated } from "../../../src/verify/formulas/evaluate";
import { FormulaError } from "../../../src/verify/formulas/parse";

const BRITISH = { decimal: ".", group: "," };
const GERMAN = { decimal: ",", group: "." };
/** A1:C3 of the sheet "D", which formulas look at: 3 | -1.5 | text; 7 | blank | 0; 10 | 20 | 30. */
const DATA: readonly (readonly (PlanCell | null)[])[] = [
  [{ number: 3 }, { number: -1.5 }, { text: "Text" }],
  [{ number: 7 }, null, { number: 0 }],
  [{ number: 10 }, { number: 20 }, { number: 30 }],
];
const sheets = (...formulas: readonly string[]) =>
  ({ report: { sheet: "R", cells: [formulas.map((formula) => ({ formula }))] }, data: { sheet: "D", cells: DATA } }) as never;
const is = (formula: string, region = BRITISH) => calculated(sheets(formula), region).value("R", 0, 0);

describe("a formula, worked out without Excel", () => {
  test.each<readonly [string, unknown]>([
    ["=1+2*3", 7],
    ["=7-10", -3],
    ["=7/2", 3.5],
    ["=-D!A1", -3],
    ["=D!A1+D!B2", 3],
    ["=D!A1*TRUE()", undefined],
    ['="a"&D!A1&"b"', "a3b"],
    ["=D!B2&1.5", "1.5"],
    ["=D!A1", 3],
    ["=D!B2", null],
    ["=D!A1:A3", 3],
    ["=D!A1=3", true],
    ["=D!A1<>3", false],
    ["=D!A1<3", false],
    ["=D!A1<=3", true],
    ["=D!A1>3", false],
    ["=D!A1>=3", true],
    ["=D!B1<D!B2", true],
    ['="text"=D!C1', true],
    ['="tëxt"=D!C1', false],
    ['="a"<"B"', true],
    ["=D!C1>1000", true],
    ["=1000<D!C1", true],
    ['=D!B2=""', true],
    ['=IF(D!A1>2,"more","less")', "more"],
    ['=IF(D!A1>3,"more","less")', "less"],
    ["=IF(D!A1=3,1,1/D!C1)", 1],
    ["=SUM(D!A1:C3)", 68.5],
    ["=SUM(D!A1,D!A2,5)", 15],
    ["=COUNT(D!A1:C3)", 7],
    ["=MAX(D!A1:C3)", 30],
    ["=MIN(D!A1:C3)", -1.5],
    ["=MAX(D!B2)", 0],
    ["=MIN(D!B2)", 0],
    ["=MAX(D!B1)", -1.5],
    ["=AVERAGE(D!A1:A2)", 5],
    ["=ABS(D!B1)", 1.5],
    ["=ROUND(2.5,0)", 3],
    ["=ROUND(-2.5,0)", -3],
    ["=ROUND(1.005,2)", 1.01],
    ["=ROUND(0.285,2)", 0.29],
    ["=ROUND(0.125,2)", 0.13],
    ["=ROUND(1234.5,-2)", 1200],
    ["=FIXED(1234567.891,1)", "1,234,567.9"],
    ["=FIXED(-1234.5,0)", "-1,235"],
    ["=FIXED(-0.04,1)", "0.0"],
    ["=FIXED(999,0)", "999"],
    ["=FIXED(0.5,2)", "0.50"],
    ["=AND(D!A1=3,D!A2=7)", true],
    ["=AND(D!A1=3,D!A2=8)", false],
    ["=ISNUMBER(D!A1)", true],
    ["=ISNUMBER(D!C1)", false],
    ["=ISNUMBER(D!B2)", false],
    ["=CHAR(10)", "\n"],
    ['=TRIM("  a   b ")', "a b"],
    ['=RIGHT("abc",2)', "bc"],
    ['=HYPERLINK("#x","words")', "words"],
    ["=DATE(2020,1,1)", 43_831],
    ["=DATE(2020,2,29)", 43_890],
    ["=YEAR(43830)", 2019],
    ["=YEAR(43831)", 2020],
    ["=INDEX(D!A1:A3,2)", 7],
    ["=INDEX(D!A1:A3,9)", null],
    ["=MATCH(10,D!A1:A3,0)", 3],
    ['=COUNTIF(D!A1:C3,">7")', 3],
    ['=COUNTIF(D!A1:C3,">=7")', 4],
    ['=COUNTIF(D!A1:C3,"<0")', 1],
    ['=COUNTIF(D!A1:C3,"<=0")', 2],
    ['=COUNTIF(D!A1:C3,"=0")', 1],
    ['=COUNTIF(D!A1:C3,"<>0")', 6],
    ['=COUNTIF(D!A1:C3,">-1.5")', 6],
    ["=COUNTIF(D!A1:C3,7)", 1],
    ['=SUMIF(D!A1:C3,">7")', 60],
    ["=RANK(7,D!A1:A3)", 2],
    ["=RANK(3,D!A1:A3)", 3],
    ["=RANK(10,D!A1:A3)", 1],
  ])("%s is %j", (formula, value) => {
    if (value === undefined) expect(() => is(formula)).toThrow("the function TRUE is not understood");
    else expect(is(formula)).toBe(value);
  });

  test("writes figures as the region does", () => {
    expect([is("=FIXED(1234.56,1)", GERMAN), is('=""&1.5', GERMAN), is("=FIXED(1234.5,1)", { decimal: ".", group: "’" })]).toEqual([
      ...["1.234,6", "1,5", "1’234.5"],
    ]);
  });

  test("looks at other formulas of either sheet, and at its own sheet where none is named", () => {
    expect(calculated(sheets("=B1+1", "=C1*2", "=D!A1"), BRITISH).value("R", 0, 0)).toBe(7);
    expect(calculated(sheets("=SUM(B1:C1)", "=2", "=3"), BRITISH).value("R", 0, 0)).toBe(5);
  });

  test("gives texts, numbers and blanks as they are", () => {
    const { value } = calculated(sheets("=1"), BRITISH);
    expect([value("D", 0, 2), value("D", 1, 0), value("D", 1, 1), value("D", 9, 0), value("D", 0, 9)]).toEqual([
      "Text",
      7,
      null,
      null,
      null,
    ]);
  });

  test.each([
    ["=A1", "=A1 refers to itself"],
    ["=Other!A1", "“Other” is no sheet of the report"],
    ["=D!C1+1", "“Text” is no number"],
    ["=LEFT(D!C1)", "the function LEFT is not understood"],
    ['=COUNTIF(D!A1:A3,"a*")', "a count or sum with “a*” is not understood"],
    ['=COUNTIF(D!A1:A3,">x")', "a count or sum with “>x” is not understood"],
    ['=COUNTIF(D!A1:A3,"x>1")', "a count or sum with “x>1” is not understood"],
    ['=COUNTIF(D!A1:A3,">1x")', "a count or sum with “>1x” is not understood"],
  ])("%s is refused rather than guessed: %s", (formula, message) => {
    expect(() => is(formula)).toThrow(new FormulaError(message));
  });

  test("counts TRUE and FALSE as 1 and 0", () => {
    expect([is("=(1=1)+1"), is("=(1=2)+1"), is('=(1=1)&""')]).toEqual([2, 1, "true"]);
  });
});
