import { chain, figures, lines, only, sheet } from "../sheets";

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
