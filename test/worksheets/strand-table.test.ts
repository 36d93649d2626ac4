import { strandDefinitions, type SheetHead } from "../../src/worksheets";
import { cut, sheet } from "./sheets";

const read = (grid: string, more: Partial<SheetHead> = {}) => strandDefinitions(sheet("Strands", grid, more));
const faults = ({ findings }: ReturnType<typeof strandDefinitions>) =>
  findings.map(({ severity, code, address }) => [severity, code, address]);

describe("the Strands table", () => {
  test("is read with its columns in any order, titles above and extra columns", () => {
    const table = read(`
      Strands of the strategy
      Force | Essex Police
      |
      Values | Strand | Remark | Section | Lead | Measure | Column | Period end
      Burglary (Dwelling)*; Distraction burglary | House Burglary | new | '5.10 | Chief Superintendent | Burglary Offences | Offence | @2020-02
    `);
    expect(table.definitions).toEqual([
      {
        section: "5.10",
        strand: "House Burglary",
        measure: "Burglary Offences",
        lead: "Chief Superintendent",
        column: "Offence",
        values: ["Burglary (Dwelling)*", "Distraction burglary"],
        periodEnd: 2020 * 12 + 1,
        definedAt: { sheet: "Strands", row: 4, column: 0, rows: 1, columns: 8 },
        definedCells: {
          strand: { sheet: "Strands", row: 4, column: 1, rows: 1, columns: 1 },
          column: { sheet: "Strands", row: 4, column: 6, rows: 1, columns: 1 },
          values: { sheet: "Strands", row: 4, column: 0, rows: 1, columns: 1 },
        },
      },
    ]);
    expect(table.findings).toEqual([
      {
        code: "strandsColumnsIgnored",
        severity: "info",
        sheet: "Strands",
        address: "C4",
        details: { columns: ["Remark"] },
      },
    ]);
  });

  test("may be an Excel table, which ends where it ends", () => {
    const grid =
      "Note | Section | Strand | Column | Values\nx | '1 | Fraud | Offence | Fraud\n | | Not a strand | Offence | x";
    const table = read(grid, { tables: [{ name: "Definitions", row: 0, column: 1, rows: 2, columns: 4 }] });
    expect(table.definitions.map(({ strand }) => strand)).toEqual(["Fraud"]);
    expect(table.findings).toEqual([]);
  });

  test("parts values by ; and line breaks, not by commas", () => {
    const { definitions } = read(
      "Strand | Column | Values\nRobbery | Offence | Robbery, personal;Robbery,  business ;\\n Mugging\\nSnatch;",
    );
    expect(definitions[0]!.values).toEqual(["Robbery, personal", "Robbery, business", "Mugging", "Snatch"]);
  });

  test("shows section numbers as their cells do", () => {
    const head = sheet(
      "Strands",
      [
        "Section | Strand | Column | Values",
        "5 | A | c | v",
        "5.1 | B | c | v",
        "5 | C | c | v",
        "5.1 | D | c | v",
        "'5.10 | E | c | v",
        " | F | c | v",
      ].join("\n"),
    );
    const formats = head.formats.map((row, index) =>
      index === 3 ? ["0.0", ...row.slice(1)] : index === 4 ? ["0.00", ...row.slice(1)] : row,
    );
    expect(strandDefinitions({ ...head, formats }).definitions.map(({ section }) => section)).toEqual([
      "5",
      "5.1",
      "5.0",
      "5.10",
      "5.10",
      null,
    ]);
  });

  test("makes a measure from the strand where none is given", () => {
    const { definitions } = read("Strand | Column | Values\nHate Crime | c | v\nDrug offences | c | v");
    expect(definitions.map(({ measure }) => measure)).toEqual(["Hate Crime offences", "Drug offences"]);
  });

  test.each(["@2020-02", "Feb 20", "2020-02", "February 2020", "202002"])("reads the period end %s", (cell) => {
    const { definitions, findings } = read(`Strand | Column | Values | Period end\nNTE | c | v | ${cell}`);
    expect([definitions[0]!.periodEnd, findings]).toEqual([2020 * 12 + 1, []]);
  });

  test("takes notes below a plain range for notes, and says so", () => {
    const table = read("Strand | Column | Values\nFraud | Offence | Fraud\n\nValues: several with ; between them");
    expect(table.definitions.map(({ strand }) => strand)).toEqual(["Fraud"]);
    expect(faults(table)).toEqual([["info", "strandsRowIgnored", "A4"]]);
  });

  test("goes on below a blank row where more is filled in than a note has", () => {
    expect(
      read("Strand | Column | Values\nFraud | Offence | Fraud\n\nTheft | Offence | Theft").definitions.map(
        ({ strand }) => strand,
      ),
    ).toEqual(["Fraud", "Theft"]);
  });
});

describe("a fault of the Strands table", () => {
  test.each([
    ["a bad period end", "Strand | Column | Values | Period end\nNTE | c | v | soon", ["error", "badPeriodEnd", "D2"]],
    [
      "a day as period end",
      "Strand | Column | Values | Period end\nNTE | c | v | 15/02/2020",
      ["error", "badPeriodEnd", "D2"],
    ],
    ["a missing name", "Section | Strand | Column | Values\n'5.1 | | c | v", ["error", "strandNameMissing", "B2"]],
    [
      "a strand twice",
      "Strand | Column | Values\nHate Crime | c | v\nhate  crime | c | w",
      ["error", "duplicateStrand", "A3"],
    ],
    [
      "a section twice",
      "Section | Strand | Column | Values\n5.1 | A | c | v\n5.1 | B | c | w",
      ["warning", "duplicateSection", "B3"],
    ],
    ["missing columns", "Section | Strand | Valeus\n'5.1 | A | v", ["error", "strandsColumnsMissing", "A1:C1"]],
    ["no rows", "Strand | Column | Values", ["error", "strandsTableEmpty", "A1"]],
    ["nothing like the table", "Name | Phone\nA | 1", ["error", "strandsColumnsMissing", null]],
  ])("%s is a finding that names its cell", (_, grid, expected) => {
    expect(faults(read(grid)).filter(([severity]) => severity !== "info")).toEqual([expected]);
  });

  test("an empty sheet is said to have no strands", () => {
    const empty: SheetHead = { ...sheet("Strands", ""), used: null, values: [], formats: [] };
    expect(faults(strandDefinitions(empty))).toEqual([["error", "strandsTableEmpty", null]]);
  });

  test("missing columns are named, and those found", () => {
    const { findings } = read("Section | Strand | Valeus\n'5.1 | A | v");
    expect(findings[0]!.details).toEqual({ missing: ["Column", "Values"], found: ["Section", "Strand", "Valeus"] });
  });

  test("a table longer than what is read is not taken for whole", () => {
    const rows = Array.from({ length: 20 }, (_, index) => `S${index} | c | v`);
    const whole = sheet("Strands", ["Strand | Column | Values", ...rows].join("\n"));
    expect(faults(strandDefinitions(cut(whole, 10)))).toEqual([["error", "strandsTableTooLong", null]]);
    expect(
      faults(
        strandDefinitions({ ...cut(whole, 10), tables: [{ name: "Strands", row: 0, column: 0, rows: 5, columns: 3 }] }),
      ),
    ).toEqual([]);
  });
});
