import { strandDefinitions } from "../../../src/reading";
import { viewOf } from "../../../src/reading/sheets/sheet-view";
import { columnFindings, conditionNumbers, findTable, missingColumns } from "../../../src/reading/strands/strand-columns";
import { cut, sheet } from "../sheets";

function tableOf(grid: string, more = {}) {
  const head = sheet("Strands", grid, more);
  return findTable(viewOf(head)!, head);
}
const columns = (grid: string) => Object.fromEntries(tableOf(grid)!.columns);

test("columns are known by any of their names, in any order, with a colon or without", () => {
  expect(columns("Lead officer: | No. | STRANDS | Good is | Worksheets | Period to | Measure")).toEqual({
    lead: 0,
    section: 1,
    strand: 2,
    favourable: 3,
    sheet: 4,
    periodEnd: 5,
    measure: 6,
  });
});

test("parts of conditions are numbered as they say, or one after the other", () => {
  expect(columns("Strand | Column | Values | And column | And values | Except | But not")).toEqual({
    strand: 0,
    "column 1": 1,
    "values 1": 2,
    "column 2": 3,
    "values 2": 4,
    "except 1": 5,
    "except 2": 6,
  });
  expect(columns("Strand | Column2 | Values 2 | Column 1 | Value")).toEqual({
    strand: 0,
    "column 2": 1,
    "values 2": 2,
    "column 1": 3,
    "values 1": 4,
  });
  expect(conditionNumbers(tableOf("Strand | Values 3 | Column 1 | Except 2 | Values 1")!)).toEqual([1, 2, 3]);
});

test("a column that stands twice counts once, and others are ignored and said", () => {
  const table = tableOf("Strand | Values | Strand name | Notes | Values 1 | Subcolumn")!;
  expect(table.ignored).toEqual([
    { header: "Strand name", column: 2 },
    { header: "Notes", column: 3 },
    { header: "Values 1", column: 4 },
    { header: "Subcolumn", column: 5 },
  ]);
  const found = columnFindings(table).map(({ code, address, details }) => ({ code, address, details }));
  expect(found).toEqual([
    {
      code: "strandsColumnsMissing",
      address: "A1:F1",
      details: { missing: ["Column"], found: ["Strand", "Values", "Strand name", "Notes", "Values 1", "Subcolumn"] },
    },
    { code: "strandsColumnsIgnored", address: "C1, D1, E1, F1", details: { columns: ["Strand name", "Notes", "Values 1", "Subcolumn"] } },
  ]);
});

test("a table names a strand and one column more, or three columns without it", () => {
  expect(tableOf("Some text | x\nStrand | Lead\nFraud | A")!.headerRow).toBe(1);
  expect(tableOf("Strand | x\nFraud | A")).toBeNull();
  expect(tableOf("Lead | Values\nA | Fraud")).toBeNull();
  expect(tableOf("Lead | Values | Column\nA | Fraud | Offence")!.headerRow).toBe(0);
  expect(tableOf("Lead | Values | Column\nStrand | Values | Column\nA | Fraud | Offence")!.headerRow).toBe(1);
  expect(missingColumns(new Map())).toEqual(["Strand", "Column", "Values"]);
});

test("an Excel table goes before a range, where it names two columns", () => {
  const grid = "Strand | Values | | Strand | Lead\nA | B | | C | D";
  const at = (column: number) => [{ name: "Table1", row: 0, column, rows: 2, columns: 2 }];
  expect(tableOf(grid, { tables: at(3) })!).toMatchObject({ bounded: true, region: { left: 3, right: 4, bottom: 1 } });
  expect(tableOf(grid, { tables: at(2) })!).toMatchObject({ bounded: false, region: { left: 0 } });
});

describe("what is wrong with a table says what it is about:", () => {
  const details = (grid: string, more = {}) =>
    strandDefinitions(sheet("Strands", grid, more)).findings.map(({ code, details: of }) => [code, of]);
  const HEADER = "Section | Strand | Measure | Lead | Column | Values";

  test("rows that disagree, and the row that said otherwise before", () => {
    expect(details(`${HEADER}\n'1 | Fraud | Frauds | Ann | Offence | A\n'1 | fraud | Frauds | Bob | Offence | B`)).toEqual([
      ["strandRowsDisagree", { strand: "fraud", column: "Lead", firstRow: 2 }],
    ]);
    expect(details(`${HEADER}\n | Fraud | | | Offence | A\n'1 | Fraud | Frauds | Bob | Offence | B`)).toEqual([]);
  });

  test("a measure is taken from the row that says one", () => {
    const read = (first: string, second: string) =>
      strandDefinitions(sheet("Strands", `${HEADER}\n | Fraud | ${first} | | Offence | A\n | Fraud | ${second} | | Offence | B`))
        .strands[0]!.measure;
    expect(read("", "Frauds")).toBe("Frauds");
    expect(read("Frauds", "")).toBe("Frauds");
    expect(read("", "")).toBe("Fraud offences");
  });

  test("a section that stands twice, and the row that had it first", () => {
    expect(details(`${HEADER}\n'5.1 | Fraud | | | Offence | A\n'5.1 | Arson | | | Offence | B`)).toEqual([
      ["duplicateSection", { section: "5.1", firstRow: 2 }],
    ]);
  });

  test("a sheet without a table, and what stands in its fullest row", () => {
    expect(details("Some text\nA | B | C\nD | E")).toEqual([
      ["strandsColumnsMissing", { missing: ["Strand", "Column", "Values"], found: ["A", "B", "C"] }],
    ]);
    expect(details("Strand | Offence\nFraud | A")).toEqual([
      ["strandsColumnsMissing", { missing: ["Column", "Values"], found: ["Strand", "Offence"] }],
    ]);
    expect(details(Array.from({ length: 12 }, (_, at) => `x${at}`).join(" | "))[0]![1]).toMatchObject({ found: { length: 10 } });
  });

  test("a table without strands' names", () => {
    expect(details("Lead | Column | Values\nAnn | Offence | A")).toEqual([
      ["strandsColumnsMissing", { missing: ["Strand"], found: ["Lead", "Column", "Values"] }],
    ]);
  });

  test("a table that is longer than what was read of it", () => {
    const head = sheet(
      "Strands",
      ["Title |", "Strand | Column | Values", ...Array.from({ length: 30 }, (_, at) => `S${at} | Offence | A`)].join("\n"),
    );
    const { findings } = strandDefinitions(cut(head, 12));
    expect(findings.filter(({ code }) => code === "strandsTableTooLong").map(({ details: of }) => of)).toEqual([{ rows: 30, read: 10 }]);
  });
});
