import { countText, linkFormula, percentFormula, percentText, quoted, shareText, yearText } from "../../src/report/layout/formulas";

describe("formulas", () => {
  test("hold text in quotation marks, its own doubled, in pieces that Excel takes", () => {
    expect(quoted('the "Strands" sheet')).toBe('"the ""Strands"" sheet"');
    expect(quoted("x".repeat(250))).toBe(`"${"x".repeat(250)}"`);
    expect(quoted("x".repeat(256))).toBe(`"${"x".repeat(250)}"&"xxxxxx"`);
    expect(quoted("")).toBe('""');
  });

  test("lead to cells, and write counts and percentages as text", () => {
    expect(linkFormula("'Data'!A1", 'the "first"')).toBe(`=HYPERLINK("#'Data'!A1","the ""first""")`);
    expect(countText("B2")).toBe(`FIXED(B2,0)`);
    expect(shareText("E2")).toBe(`FIXED(ROUND(E2*100,1),1)&"%"`);
    expect(yearText("F2")).toBe("RIGHT(YEAR(F2),2)");
    expect(percentText("D2")).toBe(`IF(ROUND(D2,3)>0,"+","")&FIXED(ROUND(D2,3)*100,1)&"%"`);
  });

  test("round a percentage that comes to nothing, and no other", () => {
    for (const nothing of [0, 0.000499, -0.000499]) expect(percentFormula("A2", "B2", nothing)).toBe("=ROUND((B2-A2)/A2,3)");
    for (const some of [0.0005, -0.0005, 1]) expect(percentFormula("A2", "B2", some)).toBe("=(B2-A2)/A2");
  });
});
