import { runOf } from "../../../src/domain/rows";
import { columnsFromHead, columnsNeeded, recognise, strandDefinitions, type SheetHead } from "../../../src/reading";
import { chain, cut, figures, lines, only, sheet, sheetOf } from "../sheets";

const EMPTY: SheetHead = {
  sheet: "Sheet3",
  hidden: false,
  used: null,
  values: [],
  formats: [],
  complete: true,
  hiddenRows: 0,
  filtered: false,
  date1904: false,
  tables: [],
};
const ROTA = sheet("Duty rota", "Duty rota, March 2020\n\nWeek beginning | Desk 1 | On call\n2 March | Analyst 1 | Desk 2");
const DATA = sheet("Data", "Month | Offence | Count\nJan 20 | Fraud | 3");

describe("recognising a workbook", () => {
  test("says of each sheet without offence figures what was seen on it", () => {
    const { tables, seen, findings } = recognise([EMPTY, ROTA, DATA], { by: null });
    expect(tables.map(({ sheet: name, layout }) => [name, layout])).toEqual([["Data", "long"]]);
    expect(seen).toEqual([
      { sheet: "Sheet3", seen: "nothing" },
      { sheet: "Duty rota", seen: "row 3 with “Week beginning”, “Desk 1” and “On call”; no months" },
    ]);
    expect(findings).toEqual([]);
  });

  test("stops with all that was seen where nothing holds offence figures", () => {
    const months = sheet("Plan", "Task | Due\nPaper | @2020-01\nBoard | @2020-02");
    const read = chain([EMPTY, months]);
    expect(lines(read)).toEqual(["error nothingRecognised"]);
    expect(only(read, "nothingRecognised").details.seen).toEqual([
      { sheet: "Sheet3", seen: "nothing" },
      {
        sheet: "Plan",
        seen: expect.stringMatching(
          /^row 1 with “Task” and “Due”; 2 months, but no counts beside or below them\. It looks like a row for each month, /,
        ),
      },
    ]);
  });

  test("says what an unrecognised sheet comes nearest to, and what is missing", () => {
    const seen = (grid: string) => recognise([sheet("S", grid)], { by: null }).seen[0]!.seen;
    expect(seen("Offence | Count\nFraud | 3\nTheft | 4")).toMatch(/; no months\. If it is a sheet of one month, write the month/);
    expect(seen("Offence | Jan 20 | Feb 20 | Mar 20\nFraud | low | high | low")).toMatch(
      /It looks like a column for each month, but the rows below have no counts$/,
    );
    expect(seen("Row Labels | Sum of Count\nNorth | 9\nFraud | 9\nJan 20 | 2\nFeb 20 | 3\nMar 20 | 3\nSouth | 4\nJan 20 | 4")).toMatch(
      /column A has months and other names, such as “North”, below one another.* Show in Tabular Form/,
    );
    expect(seen("2019 | Jan | Feb | Mar\nFraud | 3 | 4 | 5")).toMatch(/“Jan” and the others say no year\./);
    expect(seen("Offence | 13/01/2020 | 14/01/2020 | 15/01/2020 | 16/01/2020\nFraud | 3 | 4 | 5 | 1")).toMatch(
      /^row 1 has a column for each day, which is not read\. Add the days up /,
    );
    const days = Array.from({ length: 31 }, (_, at) => at + 1).join(" | ");
    expect(seen(`Offence | Month | ${days}\nFraud | Jan 20 | ${days}`)).toMatch(/^row 1 has a column for each day, which is not read\./);
    expect(seen("Month | Note\nJan 20 | quiet\nFeb 20 | busy")).toMatch(
      /It looks like a row for each month, but a column “Count” is missing/,
    );
  });

  test("reads hidden sheets too, and says so", () => {
    const read = chain([{ ...DATA, hidden: true }]);
    expect(figures(read)).toEqual({ Fraud: { "2020-01": 3 } });
    expect(lines(read, { infos: true })).toEqual(["info hiddenSheetRead Data"]);
  });

  test("only warns of an unclear sheet where another one holds the figures", () => {
    const unclear = sheet("Staff", "Month | Team | Officers | Budget\nJan 20 | CID | 3 | 400");
    expect(lines(chain([DATA, unclear]))).toEqual(["warning ambiguousColumn Staff C1, D1"]);
    expect(lines(chain([unclear]))).toEqual(["error ambiguousColumn Staff C1, D1"]);
    expect(lines(chain([sheet("Data", "Month | Team | Count\nJan 20 | CID | 3"), unclear], { by: "Team" }))).toEqual([
      "error ambiguousColumn Staff C1, D1",
    ]);
  });

  test("knows the sheet with the strands by its name or its table's", () => {
    const strands = sheet("STRANDS", "Strand | Column | Values");
    expect(recognise([DATA, strands], { by: null }).strandsHead).toBe(strands);
    const tabled: SheetHead = {
      ...sheet("Set-up", "Strand | Column | Values"),
      tables: [{ name: "Strands", row: 0, column: 0, rows: 1, columns: 3 }],
    };
    expect(recognise([DATA, tabled], { by: null }).strandsHead).toBe(tabled);
    expect(recognise([DATA], { by: null }).strandsHead).toBeNull();
  });

  test("warns that comparison tables far down on a sheet are not looked for", () => {
    const rows = Array.from({ length: 60 }, () => ["", ""]);
    const whole = sheetOf("Tables", [
      ["Cyber:", ""],
      ["12 months ending Jan 19", "12 months ending Jan 20"],
      [1, 2],
      ...rows,
      ["the end", ""],
    ]);
    expect(lines(chain([whole], { heads: [cut(whole, 50)] }))).toEqual(["warning sheetLongerThanRead Tables"]);
    expect(lines(chain([whole]))).toEqual([]);
  });

  test("finds figures wherever the used range begins", () => {
    const moved: SheetHead = { ...DATA, used: { row: 9, column: 2, rows: 2, columns: 3 } };
    const [strand] = chain([moved]).strands;
    expect(strand!.figures).toMatchObject({
      months: [{ count: 3, sources: [{ column: 4, rows: runOf(10) }] }],
    });
    const strands: SheetHead = {
      ...sheet("Strands", "Strand | Column | Values\nA | Ofence | x"),
      used: { row: 9, column: 2, rows: 2, columns: 3 },
    };
    expect(lines(chain([moved, strands]))).toEqual(["error unknownColumn Strands D11"]);
    expect(strandDefinitions(strands).strands[0]!.definedAt).toMatchObject({ row: 10, column: 2 });
  });
});

describe("the columns asked for", () => {
  const rows = Array.from({ length: 200 }, (_, index) => [
    `2020-${String((index % 12) + 1).padStart(2, "0")}`,
    `Offence ${"x".repeat(index % 3)}`,
    "District",
    `E0${index}`,
    "free text",
    index,
  ]);
  const whole = sheetOf("Large", [["Month", "Offence", "District", "Ward code", "Remark", "Count"], ...rows]);

  const asked = (head: SheetHead, by: string | null = null, definitions: Parameters<typeof columnsNeeded>[1] = null) =>
    columnsNeeded(recognise([head], { by }), definitions, by, [head]);

  test("are none of sheets that were read whole", () => {
    expect(asked(whole)).toEqual([]);
  });

  test("are months, counts and what a total can be named in, but not codes", () => {
    expect(asked(cut(whole, 60))).toEqual([{ sheet: "Large", columns: [0, 1, 2, 4, 5], firstRow: 1, rows: 200 }]);
  });

  test("are a code's too, where strands are looked up in it", () => {
    expect(asked(cut(whole, 60), "Ward code")[0]!.columns).toEqual([0, 1, 2, 3, 4, 5]);
  });

  test("are only what is counted where the sheet is large, which is then said", () => {
    const large: SheetHead = { ...cut(whole, 60), used: { row: 0, column: 0, rows: 150_001, columns: 6 } };
    expect(asked(large)[0]).toEqual({ sheet: "Large", columns: [0, 1, 5], firstRow: 1, rows: 150_000 });
    expect(only(chain([whole], { heads: [large] }), "columnsNotChecked").details).toEqual({
      columns: ["District", "Remark"],
    });
  });

  test("are none of sheets that hold no strand", () => {
    const { strands } = strandDefinitions(sheet("Strands", "Strand | Column | Values\nA | Beat | x"));
    expect(asked(cut(whole, 60), null, strands)).toEqual([]);
    expect(asked(cut(whole, 60), "Beat")).toEqual([]);
  });

  test("can be had of a head that holds its whole sheet", () => {
    const columns = columnsFromHead({ ...DATA, used: { row: 4, column: 1, rows: 2, columns: 3 } });
    expect(columns).toEqual({
      sheet: "Data",
      firstRow: 4,
      rows: 2,
      values: { 1: ["Month", "Jan 20"], 2: ["Offence", "Fraud"], 3: ["Count", 3] },
    });
  });
});
