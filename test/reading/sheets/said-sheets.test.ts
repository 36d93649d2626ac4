import { BRIDGE_TABLE } from "../../../src/reading/sheets";
import { saysOfFigures } from "../../../src/reading/sheets/said-sheets";
import { sheet } from "../sheets";

describe("sheets on which something is said of figures, and nothing counted", () => {
  test.each([
    ["Reading", "Sheet | Column | Read as"],
    ["Breaks", "Strand | Month | Note"],
    ["Targets", "Strand | Month | Target"],
    ["Measures", "Section | Measure | Kind"],
    ["Paper", "Number | Heading | Text"],
    ["Systems", "System | Sheet | Reference | Date"],
  ])("are %s", (name, headers) => {
    expect([saysOfFigures(sheet(name, `${headers}\nx | 5`)), saysOfFigures(sheet("Data", `${headers}\nx | 5`))]).toEqual([true, false]);
  });

  test("are the one with the table of the bridge, whatever it is called", () => {
    const table = { name: BRIDGE_TABLE, row: 0, column: 0, rows: 2, columns: 2 };
    const head = sheet("Anything", "Offence | Jan 20\nFraud | 5");
    expect([
      saysOfFigures({ ...head, tables: [{ ...table, name: "Other" }, table] }),
      saysOfFigures({ ...head, tables: [{ ...table, name: "Other" }] }),
    ]).toEqual([true, false]);
  });

  test("are not those with figures of the names that figures have too", () => {
    for (const name of ["Targets", "Measures", "Paper", "Systems"])
      expect(saysOfFigures(sheet(name, "Offence | Jan 20 | Feb 20\nFraud | 5 | 6"))).toBe(false);
  });
});
