import { strandDefinitions, type SheetHead } from "../../../src/reading";
import { cut, sheet } from "../sheets";

const read = (grid: string, more: Partial<SheetHead> = {}) => strandDefinitions(sheet("Strands", grid, more));
const cell = (column: number) => ({ sheet: "Strands", row: 4, column, rows: 1, columns: 1 });
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
    expect(table.strands).toEqual([
      {
        section: "5.10",
        strand: "House Burglary",
        measure: "Burglary Offences",
        lead: "Chief Superintendent",
        favourable: null,
        rules: [
          {
            sheets: [],
            sheetCell: cell(0),
            conditions: [
              {
                column: "Offence",
                values: ["Burglary (Dwelling)*", "Distraction burglary"],
                except: [],
                columnCell: cell(6),
                valuesCell: cell(0),
                exceptCell: cell(0),
              },
            ],
            strandCell: cell(1),
            columnCell: cell(6),
          },
        ],
        periodEnd: 2020 * 12 + 1,
        definedAt: { ...cell(0), columns: 8 },
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

  describe("as an Excel table", () => {
    const TABLE = { tables: [{ name: "Definitions", row: 0, column: 1, rows: 2, columns: 4 }] };
    const under = (...rows: readonly string[]) =>
      read(["Note | Section | Strand | Column | Values", "x | '1 | Fraud | Offence | Fraud", ...rows].join("\n"), TABLE);
    const strandsOf = ({ strands }: ReturnType<typeof under>) =>
      strands.map(({ strand, rules }) => [strand, ...rules.flatMap(({ conditions }) => conditions.flatMap(({ values }) => values))]);

    test("takes in the rows right under it, and says so", () => {
      const table = under(" | | Theft | Offence | Theft", "y | | fraud | Offence | Forgery");
      expect(strandsOf(table)).toEqual([
        ["Fraud", "Fraud", "Forgery"],
        ["Theft", "Theft"],
      ]);
      expect(faults(table)).toEqual([["info", "strandBelowTable", "B3:E4"]]);
    });

    test("ends at a blank row, whatever stands below it", () => {
      const table = under(" | | Theft | Offence | Theft", "", " | | Robbery | Offence | Robbery");
      expect(strandsOf(table)).toEqual([
        ["Fraud", "Fraud"],
        ["Theft", "Theft"],
      ]);
      expect(faults(table)).toEqual([["info", "strandBelowTable", "B3:E3"]]);
    });

    test.each([
      ["a blank row", ["", " | | Theft | Offence | Theft"]],
      ["a note in one cell", [" | | Strands overlap. | |", " | | Theft | Offence | Theft"]],
      ["a note in two cells", [" | Source: | | Essex |"]],
      ["something beside it", ["y | | | |"]],
    ])("ends above %s", (_, rows) => {
      const table = under(...rows);
      expect([strandsOf(table), faults(table)]).toEqual([[["Fraud", "Fraud"]], []]);
    });

    test("ends above another table", () => {
      const grid = "Strand | Column | Values\nFraud | Offence | Fraud\nStrand | Column | Values\nTheft | Offence | Theft";
      const tables = [0, 2].map((row) => ({ name: `Table${row}`, row, column: 0, rows: 2, columns: 3 }));
      expect(strandsOf(read(grid, { tables }))).toEqual([["Fraud", "Fraud"]]);
    });

    test("wants a name in the rows under it as in its own", () => {
      expect(faults(under(" | | | Offence | Theft"))).toEqual([
        ["info", "strandBelowTable", "B3:E3"],
        ["error", "strandNameMissing", "C3"],
      ]);
    });
  });

  test("parts values by ; and line breaks, not by commas", () => {
    const { strands } = read("Strand | Column | Values\nRobbery | Offence | Robbery, personal;Robbery,  business ;\\n Mugging\\nSnatch;");
    expect(strands[0]!.rules[0]!.conditions[0]!.values).toEqual(["Robbery, personal", "Robbery, business", "Mugging", "Snatch"]);
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
    expect(strandDefinitions({ ...head, formats }).strands.map(({ section }) => section)).toEqual([
      "5",
      "5.1",
      "5.0",
      "5.10",
      "5.10",
      null,
    ]);
  });

  test("makes a measure from the strand where none is given", () => {
    const { strands } = read("Strand | Column | Values\nHate Crime | c | v\nDrug offences | c | v");
    expect(strands.map(({ measure }) => measure)).toEqual(["Hate Crime offences", "Drug offences"]);
  });

  test.each(["@2020-02", "Feb 20", "2020-02", "February 2020", "202002"])("reads the period end %s", (cell) => {
    const { strands, findings } = read(`Strand | Column | Values | Period end\nNTE | c | v | ${cell}`);
    expect([strands[0]!.periodEnd, findings]).toEqual([2020 * 12 + 1, []]);
  });

  test("says what each strand compares, and above itself what the report does", () => {
    const table = read(
      "Report period | quarter\nBaseline | 2018/19\n|\nStrand | Column | Values | Period\nA | c | v | FYTD\nA | c | w |\nB | c | v | Sep to Dec 2019\nC | c | v |",
    );
    expect(table.comparing).toEqual({ period: { kind: "quarter" }, end: null, baseline: { kind: "year", end: 2019 * 12 + 2 } });
    expect(table.strands.map(({ period, periodEnd }) => [period?.kind, periodEnd])).toEqual([
      ["yearToDate", null],
      ["months", 2019 * 12 + 11],
      [undefined, null],
    ]);
    expect(table.findings).toEqual([]);
    const dated = read("Strand | Column | Values | Period\nA | c | v | @2020-01").strands[0]!;
    expect([dated.period, dated.periodEnd]).toEqual([{ kind: "months", length: 1 }, 2020 * 12]);
  });

  test("takes notes below a plain range for notes, and says so", () => {
    const table = read("Strand | Column | Values\nFraud | Offence | Fraud\n\nValues: several with ; between them");
    expect(table.strands.map(({ strand }) => strand)).toEqual(["Fraud"]);
    expect(faults(table)).toEqual([["info", "strandsRowIgnored", "A4"]]);
  });

  test("goes on below a blank row where more is filled in than a note has", () => {
    expect(
      read("Strand | Column | Values\nFraud | Offence | Fraud\n\nTheft | Offence | Theft").strands.map(({ strand }) => strand),
    ).toEqual(["Fraud", "Theft"]);
  });
});

describe("a fault of the Strands table", () => {
  test.each([
    ["a bad period end", "Strand | Column | Values | Period end\nNTE | c | v | soon", ["error", "badPeriodEnd", "D2"]],
    ["a day as period end", "Strand | Column | Values | Period end\nNTE | c | v | 15/02/2020", ["error", "badPeriodEnd", "D2"]],
    ["a bad period", "Strand | Column | Values | Period\nNTE | c | v | 13 months", ["error", "badPeriod", "D2"]],
    [
      "two periods of a strand",
      "Strand | Column | Values | Period\nA | c | v | quarter\nA | c | w | FYTD",
      ["error", "strandRowsDisagree", "A3"],
    ],
    ["a bad baseline", "Baseline | soon\nStrand | Column | Values\nA | c | v", ["error", "badBaseline", "B1"]],
    ["a missing name", "Section | Strand | Column | Values\n'5.1 | | c | v", ["error", "strandNameMissing", "B2"]],
    [
      "two rows of a strand that disagree",
      "Strand | Lead | Column | Values\nHate Crime | Inspector | c | v\nhate  crime | Sergeant | c | w",
      ["error", "strandRowsDisagree", "A3"],
    ],
    ["a section twice", "Section | Strand | Column | Values\n5.1 | A | c | v\n5.1 | B | c | w", ["warning", "duplicateSection", "B3"]],
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
    const within = (head: SheetHead) =>
      faults(strandDefinitions({ ...cut(head, 10), tables: [{ name: "Strands", row: 0, column: 0, rows: 5, columns: 3 }] }));
    // The rows under an Excel table are its own as far as they can be read.
    expect(within(whole).map(([, code]) => code)).toEqual(["strandsTableTooLong", "strandBelowTable"]);
    expect(within(sheet("Strands", ["Strand | Column | Values", ...rows.slice(0, 5), "", ...rows.slice(5)].join("\n")))).toEqual([
      ["info", "strandBelowTable", "A6:C6"],
    ]);
  });
});

describe("a strand's definition", () => {
  const rules = (grid: string) =>
    read(grid).strands.map(({ strand, favourable, rules: all }) => ({
      strand,
      favourable,
      rules: all.map(({ sheets, conditions }) => ({
        sheets,
        conditions: conditions.map(({ column, values, except }) => [column, values, except]),
      })),
    }));

  test("may have conditions on several columns, exceptions, sheets and a wanted direction", () => {
    const grid = `
      Strand | Sheet | Column | Values | Except | Column 2 | Values 2 | And column | And values | Favourable
      Knife | Crimes; Crimes 2* | Offence | Robbery*; Assault | *attempted* | Weapon | Knife | Outcome | Charged | down
    `;
    expect(rules(grid)).toEqual([
      {
        strand: "Knife",
        favourable: "down",
        rules: [
          {
            sheets: ["Crimes", "Crimes 2*"],
            conditions: [
              ["Offence", ["Robbery*", "Assault"], ["*attempted*"]],
              ["Weapon", ["Knife"], []],
              ["Outcome", ["Charged"], []],
            ],
          },
        ],
      },
    ]);
    expect(faults(read(grid))).toEqual([]);
  });

  test("may take several rows, each saying what others leave blank", () => {
    const grid = `
      Section | Strand | Lead | Favourable | Column | Values
      '5.1 | Hate | | | Offence | Hate
      | hate | Inspector | lower | Flag | H*
    `;
    expect(rules(grid)).toMatchObject([{ strand: "Hate", favourable: "down", rules: [{}, {}] }]);
    expect(read(grid).strands[0]).toMatchObject({ section: "5.1", lead: "Inspector" });
    expect(faults(read(grid))).toEqual([]);
  });

  test("must not say a direction that is none", () => {
    expect(faults(read("Strand | Column | Values | Favourable\nA | c | v | sideways"))).toEqual([["error", "badDirection", "D2"]]);
  });

  test("has sections without figures where the column Kind says so, and asks where it is not understood", () => {
    const given = read(`
      Section | Strand | Kind | Lead | Column | Values
      '5.1 | Hate | | | Offence | Hate
      '5.3 | Extremism | Text | Chief Inspector | |
      '5.4 | Fraud | words | | Offence | Fraud
      '5.5 | Rural | text | | Offence | Rural
    `);
    expect(given.strands.map(({ strand }) => strand)).toEqual(["Hate", "Fraud"]);
    expect(given.texts).toMatchObject([
      { section: "5.3", strand: "Extremism", lead: "Chief Inspector" },
      { section: "5.5", strand: "Rural", lead: null },
    ]);
    expect(faults(given)).toEqual([
      ["error", "strandKind", "C4"],
      ["error", "strandKind", "C5"],
    ]);
    expect(faults(read("Strand | Kind | Column | Values\nA | text | |"))).toEqual([["error", "strandsTableEmpty", "A1"]]);
  });
});
