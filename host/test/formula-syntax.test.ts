import { formulaFault } from "../engine/formula-syntax";
import { openHost } from "../node";
import { book, failure } from "./support";

describe("formulas", () => {
  it.each(["SUM(", "SUM(A1))", "1+", 'A1&"', "'My sheet!A1", "SUM(A1;B1)", "{1,2", "(A1]", "A1,"])("%s is not taken by Excel", (formula) =>
    expect(formulaFault(formula)).toBeDefined(),
  );

  it.each([
    "IF(1,,2)",
    "SUM(A1,)",
    "{1,2;3,4}",
    "Table1[[#Totals],[A (b]]",
    "[@[Total, ;all]]",
    "'it''s (1'!A1",
    "'[Book.xlsx]Sheet 1'!A1",
    "[1]Data!A1",
    'A1&"a"";("',
    "5%",
    "A1#",
    "Data!Rate",
    "Data!#REF!",
    "#N/A",
    "LAMBDA(x,x+1)(2)",
    "-A1",
    "Tbl['[odd']]",
    "SUM((A1:A2,C1))",
  ])("%s is", (formula) => expect(formulaFault(formula)).toBeUndefined());

  it("that are broken are refused with all that was given beside them", async () => {
    const host = await openHost();
    const error = await failure(book(host).write("Sheet1", "A1:B1", [[1, "=SUM("]]));
    expect(error.code).toBe("InvalidArgument");
    expect(error.message).toContain("=SUM(");
    expect(await book(host).values("Sheet1", "A1:B1")).toEqual([["", ""]]);
    expect(() => host.user.type("Sheet1", "A1", "=(1")).toThrow("problem with this formula");
  });
});
