import { readingNotes } from "../../../src/reading/sheets";
import { chain, cut, figures, lines, only, sheet } from "../sheets";

const reading = (...rows: string[]) => sheet("Reading", ["How sheets are read", "Sheet | Column | Read as", ...rows].join("\n"));

describe("the Reading table", () => {
  test("says which of two columns is the offence, by letters or by header", () => {
    const data = sheet("Data", "MajorText | MinorText | Jan 20 | Feb 20 | Mar 20\nTHEFT | Bicycle | 1 | 2 | 3");
    expect(lines(chain([data]))).toEqual(["error ambiguousColumn Data A1, B1"]);
    expect(Object.keys(figures(chain([data, reading("Data | B | offence")])))).toEqual(["Bicycle"]);
    expect(Object.keys(figures(chain([data, reading("data | MajorText | Offence")])))).toEqual(["THEFT"]);
  });

  test("says which is the count and the month", () => {
    const data = sheet("Data", "Offence | Initial | Updated | Entered\nFraud | 3 | 1 | Jan 20\nTheft | 4 | 2 | Jan 20");
    expect(lines(chain([data]))).toEqual(["error ambiguousColumn Data B1, C1"]);
    expect(figures(chain([data, reading("Data | Initial | count")]))).toEqual({ Fraud: { "2020-01": 3 }, Theft: { "2020-01": 4 } });
    const two = sheet("Data", "Offence | Date | Date closed | Count\nFraud | Jan 20 | Mar 20 | 3");
    expect(figures(chain([two, reading("Data | C | month")]))).toEqual({ Fraud: { "2020-03": 3 } });
  });

  test("leaves out a column or a sheet, with wildcards too", () => {
    const data = sheet("Data", "Month | Offence | Initial | Updated\nJan 20 | Fraud | 3 | 1\nFeb 20 | Fraud | 4 | 2");
    expect(figures(chain([data, reading("Data | Updated | not read")]))).toEqual({ Fraud: { "2020-01": 3, "2020-02": 4 } });
    const old = sheet("Old data", "Month | Offence | Count\nJan 20 | Fraud | 9");
    const read = chain([sheet("Data", "Month | Offence | Count\nJan 20 | Fraud | 3"), old, reading("Old* | | not read")]);
    expect(figures(read)).toEqual({ Fraud: { "2020-01": 3 } });
    expect(lines(read)).toEqual([]);
  });

  test("passes over sheets without figures where all are meant, and no others", () => {
    const data = sheet("Data", "Month | Offence | Initial | Updated\nJan 20 | Fraud | 3 | 1\nFeb 20 | Fraud | 4 | 2");
    const notes = sheet("Notes", "From the crime system");
    const old = sheet("Old", "Month | Count\nJan 20 | 9\nFeb 20 | 8");
    const all = reading("* | D | not read");
    expect(lines(chain([data, notes, all]))).toEqual([]);
    expect(figures(chain([data, notes, all]))).toEqual({ Fraud: { "2020-01": 3, "2020-02": 4 } });
    expect(lines(chain([data, old, all]))).toContain("error readingNotUnderstood Reading C3");
    expect(lines(chain([data, notes, reading("Notes | D | not read")]))).toContain("error readingNotUnderstood Reading C3");
  });

  test("says the language of months", () => {
    const data = sheet("Data", "Month | Offence | Count\nIonawr 2020 | Fraud | 3\nChwefror 2020 | Fraud | 4");
    expect(lines(chain([data]))).toEqual(["error nothingRecognised"]);
    expect(figures(chain([data, reading("Data | | months in Welsh")]))).toEqual({ Fraud: { "2020-01": 3, "2020-02": 4 } });
  });

  test("says what marks stand for, on a sheet or on all", () => {
    const data = sheet("Data", "Offence | Jan 20 | Feb 20 | Mar 20\nFraud | - | 3 | nil\nTheft | 4 | - | 5");
    expect(lines(chain([data]))).toEqual(["error notACount Data D2", "error notACount Data B2, C3"]);
    const read = chain([data, reading("* | | mark: - is none", "Data | | Mark: NIL is none")]);
    expect(figures(read)).toEqual({
      Fraud: { "2020-01": 0, "2020-02": 3, "2020-03": 0 },
      Theft: { "2020-01": 4, "2020-02": 0, "2020-03": 5 },
    });
    expect(only(read, "marksCountedAsNone")).toMatchObject({
      severity: "info",
      sheet: "Data",
      address: "B2, D2, C3",
      details: { count: 3, marks: ["-", "nil"] },
    });
    const suppressed = chain([data, reading("* | | mark: nil is none", "* | | mark: - is suppressed")]);
    expect(suppressed.findings.filter(({ code }) => code === "notACount").map(({ details }) => details)).toMatchObject([
      { kind: "suppressed", columns: 2 },
    ]);
  });

  test.each(["mark: - is nothing", "mark: 0 is none", "mark: -1 is suppressed", "mark:  is none", "mark: - none"])(
    "does not guess what is meant by “%s”",
    (readAs) => {
      const data = sheet("Data", "Offence | Jan 20 | Feb 20 | Mar 20\nFraud | 1 | 3 | 2\nTheft | 4 | 4 | 5");
      expect(lines(chain([data, reading(`* | | ${readAs}`)]))).toEqual(["error readingNotUnderstood Reading C3"]);
    },
  );

  test("takes capitals for a column's letters before any cell's text", () => {
    const data = sheet("Data", "Grade | Month | Offence | Type | Count\nD | Jan 20 | Fraud | Online | 1\nA | Feb 20 | Fraud | Online | 2");
    expect(Object.keys(figures(chain([data, reading("Data | D | offence")])))).toEqual(["Online"]);
  });

  test("names the cell of what it does not understand, and the sheet that was meant", () => {
    const data = sheet("Crimes", "Month | Offence | Count\nJan 20 | Fraud | 3");
    const read = chain([data, reading("Crimes | A | ofence", "Crmes | | not read", "Crimes | Z9 | month")]);
    expect(lines(read)).toEqual([
      "error readingNotUnderstood Reading C3",
      "error unknownSheet Reading A4",
      "error readingNotUnderstood Reading C5",
    ]);
    expect(only(read, "unknownSheet").details.suggestion).toBe("Crimes");
    expect(lines(chain([data, sheet("Reading", "nothing like it")]))).toEqual(["error readingColumnsMissing Reading"]);
  });
});

describe("what the Reading table says", () => {
  const DATA = sheet("Data", "Title\nMonth | Ward | Offence | Count\nJan 20 | x | Fraud | 3");
  const wide = () => ({ ...DATA, used: { ...DATA.used!, column: 1 } });
  const notesOf = (heads: readonly ReturnType<typeof sheet>[], ...rows: readonly string[]) => readingNotes([...heads, reading(...rows)]);
  const said = (...rows: readonly string[]) => notesOf([DATA], ...rows).notes.sheets.get("Data")!;
  const columnFor = (column: string, head = DATA) =>
    notesOf([head], `Data | ${column} | offence`).notes.sheets.get("Data")?.columns[0]?.column;

  test("of one of several tables is kept with its cell, by a cell of it or by all of them", () => {
    expect(said("Data | B3 | place: Harlow", "Data | $C$12 | not read", "Data | AB30:AD41 | whole of the others").tables).toEqual([
      { row: 2, column: 1, says: { place: "Harlow" } },
      { row: 11, column: 2, says: "not read" },
      { row: 29, column: 27, says: "whole" },
    ]);
    expect(said("Data | $A$1:$ABC$100 | Whole of the others").tables).toEqual([{ row: 0, column: 0, says: "whole" }]);
    expect(lines({ findings: notesOf([DATA], "Data | B3 | offence").findings } as never)).toEqual([
      "error readingNotUnderstood Reading C3",
    ]);
  });

  test("of a column takes what looks like a cell for a header where it is no cell", () => {
    const codes = sheet("Data", "b3 | B3x | xB3 | B3:N | B3-N20\n1 | 2 | 3 | 4 | 5");
    expect(["b3", "B3x", "xB3", "B3:N", "B3-N20"].map((column) => columnFor(column, codes))).toEqual([0, 1, 2, 3, 4]);
  });

  test("of a column finds it by its letters in capitals on the sheet, or by its header in the first rows", () => {
    expect(["A", "D", "Column B", "column C", "ward", "OFFENCE "].map((column) => columnFor(column))).toEqual([0, 3, 1, 2, 1, 2]);
    expect(["E", "d", "COLUMN B", "columns B", "WARDS", "my D", "D4x"].map((column) => columnFor(column))).toEqual(
      Array(7).fill(undefined),
    );
    expect(["B", "E", "A", "F", "Month"].map((column) => columnFor(column, wide()))).toEqual([1, 4, undefined, undefined, 1]);
    const far = sheet("Data", Array.from({ length: 30 }, (_, index) => `${index}`).join(" | "));
    expect(["AA", "AD", "AE"].map((column) => columnFor(column, far))).toEqual([26, 29, undefined]);
  });

  test("of a column finds a header in the first 31 rows", () => {
    const below = (rows: number) => sheet("Data", `${"x | y\n".repeat(rows)}x | Ward\nz | 5`);
    expect([columnFor("Ward", below(30)), columnFor("Ward", below(31))]).toEqual([1, undefined]);
    expect(columnFor("Ward", { ...DATA, used: null })).toBeUndefined();
  });

  test("of marks is kept with the sheet as it is named, but for what is taken back", () => {
    expect(notesOf([DATA], "* | | mark: - is none", "Data | | mark: nk is as recognised", "Data | | not read").notes.marks).toEqual([
      { sheet: "*", mark: "-", meaning: "none" },
    ]);
  });

  test("is of other sheets alone, and suggests none of its own", () => {
    const { notes, findings } = notesOf([DATA], "* | | not read", "Reading | | not read", "Readings | | not read");
    expect([...notes.sheets.keys()]).toEqual(["Data"]);
    expect(findings.map(({ code, details }) => [code, details])).toEqual([
      ["unknownSheet", { sheet: "Reading", sheets: ["Data"], suggestion: null }],
      ["unknownSheet", { sheet: "Readings", sheets: ["Data"], suggestion: null }],
    ]);
  });

  test("passes over rows without a sheet or without words, and says what was found in others", () => {
    const { notes, findings } = notesOf([DATA], " | A | offence", "Data | A | ", "Data | A | offense");
    expect([[...notes.sheets], findings.map(({ details }) => details)]).toEqual([[], [{ found: "offense" }]]);
  });

  test("is nothing without the sheet, on an empty one, and where it lacks one of its headers", () => {
    const empty = { ...reading(), used: null };
    expect([readingNotes([DATA]), readingNotes([DATA, empty])]).toEqual([
      { notes: { sheets: new Map(), marks: [], sheet: null }, findings: [] },
      { notes: { sheets: new Map(), marks: [], sheet: "Reading" }, findings: [] },
    ]);
    for (const headers of ["Sheet | Column", "Sheet | Read as", "Column | Read as"])
      expect(readingNotes([DATA, sheet("Reading", `${headers}\nData | A | offence`)])).toMatchObject({
        notes: { sheets: new Map(), sheet: "Reading" },
        findings: [{ code: "readingColumnsMissing" }],
      });
  });

  test("is told where not all of it was read", () => {
    const { notes, findings } = readingNotes([DATA, cut(reading("Data | | not read", "Data | | place: x"), 3)]);
    expect([notes.sheets.get("Data")!.read, findings]).toMatchObject([false, [{ code: "sheetLongerThanRead", sheet: "Reading" }]]);
  });
});
