import { understoodText } from "../../../src/checks/messages/understood";
import { isoMonth, monthOf } from "../../../src/domain/month";
import { enterTables, recognise } from "../../../src/reading";
import { understoodSheets } from "../../../src/reading/understood";
import { localAddress } from "../../../src/domain/address";
import { breaksGiven, keyOfBreak, meansAllStrands } from "../../../src/reading/sheets";
import { chain, cut, figures, lines, only, sheet } from "../sheets";

const DATA = sheet("Data", "Offence | Jan 19 | Feb 19 | Mar 19\nFraud | 1 | 2 | 3\nTheft | 4 | 5 | 6");
const breaks = (...rows: string[]) =>
  sheet("Breaks", ["Breaks in recording", "Strand | Month | Note | Due to recording", ...rows].join("\n"));
const told = (...rows: string[]) => lines(chain([DATA, breaks(...rows)]));
const read = (...rows: string[]) =>
  chain([DATA, breaks(...rows)]).strands.map(({ definition }) =>
    (definition.breaks ?? []).map(({ month, note, part }) => [isoMonth(month), note, part]),
  );

describe("the Breaks table", () => {
  test("gives each strand its breaks, the earliest first, and every strand those of all", () => {
    expect(read("fraud | Mar 19 | New flag | 2", "Fraud | @2019-02 | New system", "Theft | |")).toEqual([
      [
        ["2019-02", "New system", null],
        ["2019-03", "New flag", 2],
      ],
      [],
    ]);
    for (const all of ["", "All", "all strands", "*"])
      expect(read(`${all} | Feb 19 | Rules`)).toEqual([[["2019-02", "Rules", null]], [["2019-02", "Rules", null]]]);
  });

  test("is no sheet of figures, and changes none", () => {
    const row = "Fraud | Feb 19 | New flag | '2";
    expect([told(row), figures(chain([DATA, breaks(row)]))]).toEqual([[], figures(chain([DATA]))]);
  });

  test("is understood as what it is", () => {
    const heads = [DATA, breaks("Fraud | Feb 19 | Flag")];
    const recognition = recognise(heads, { by: null });
    const [, understood] = understoodSheets({ recognition, ledgers: enterTables(recognition.tables, heads, []), heads, findings: [] });
    expect(understoodText(understood!)).toBe("The “Breaks” table: where recording changed.");
  });

  test("says in which cell something is wrong", () => {
    expect(told("Frauds | Feb 19 | Flag")).toEqual(["error breakStrandUnknown Breaks A3"]);
    expect(only(chain([DATA, breaks("Frauds | Feb 19 | Flag")]), "breakStrandUnknown").details.suggestion).toBe("Fraud");
    expect(told("Fraud | soon | Flag", "Fraud | | Flag")).toEqual(["error badBreakMonth Breaks B3", "error badBreakMonth Breaks B4"]);
    for (const part of ["some", "1.5", "-1"]) expect(told(`Fraud | Feb 19 | Flag | ${part}`)).toEqual(["error badBreakPart Breaks D3"]);
    expect(told("All | Feb 19 | Flag | 3")).toEqual(["error badBreakPart Breaks D3"]);
    expect(told("Fraud | Feb 19 | Flag", "FRAUD | 28/02/2019 | Flag")).toEqual(["error breakTwice Breaks B4"]);
    expect(told("Fraud | Dec 18 | Flag", "All | Apr 19 | Flag")).toEqual([
      "warning breakOutsideData Breaks B3",
      "warning breakOutsideData Breaks B4",
    ]);
  });

  test("needs its headers, of which the part can be left out", () => {
    expect(lines(chain([DATA, sheet("breaks", "Month | Offence | Count\nJan 19 | Fraud | 3")]))).toEqual([
      "error breaksColumnsMissing breaks",
    ]);
    expect(lines(chain([DATA, sheet("Breaks", "Note | Month | Strand\nFlag | Feb 19 | Fraud")]))).toEqual([]);
  });

  test("ends with its Excel table: notes may stand below", () => {
    const below = breaks("Fraud | Feb 19 | Flag | ", "A note that stands below");
    const tables = [{ name: "Breaks", row: 1, column: 0, rows: 2, columns: 4 }];
    expect(lines(chain([DATA, { ...below, tables }]))).toEqual([]);
    expect(lines(chain([DATA, below]))).not.toEqual([]);
  });
});

describe("what the Breaks table holds", () => {
  const given = (...rows: readonly string[]) => breaksGiven([DATA, breaks(...rows)]);
  const details = (...rows: readonly string[]) => given(...rows).findings.map((found) => found.details);

  test("is each row as it can be written again, with its cells", () => {
    const { sheet: name, rows } = given("Fraud | soon | New  flag | some", " | | | ", "All | 202002 | | 12");
    expect([name, rows.map(({ strand, month, note, part }) => [strand, month, note, part])]).toEqual([
      "Breaks",
      [
        ["Fraud", "soon", "New flag", "some"],
        ["All", monthOf(2020, 2), "", 12],
      ],
    ]);
    const [first] = rows;
    expect([first!.at, first!.monthAt, first!.partAt].map(localAddress)).toEqual(["A3", "B3", "D3"]);
    expect(given(" | | | 5", " | | x |", " | Feb 19 | |").rows).toHaveLength(3);
  });

  test("has parts that are numbers, typed as such or as text, and nothing near one", () => {
    const parts = (...cells: readonly string[]) =>
      given(...cells.map((cell) => `Fraud | Feb 19 | x | ${cell}`)).rows.map(({ part }) => part);
    expect(parts("0", "'7", "'1,234", "'12,345,678", "'1234")).toEqual([0, 7, 1234, 12_345_678, 1234]);
    const texts = ["about 5", "5 or so", "1,23", "1,2345", "1234,567", "about 1,234", "1,234 or so", "x,123", "-5", "1.5", "a"];
    expect(parts(...texts.map((text) => `'${text}`))).toEqual(texts);
    expect(given("Fraud | Feb 19 | x | 0").findings).toEqual([]);
  });

  test("says what was found where it is not understood", () => {
    expect(details("Fraud | soon | x | some")).toEqual([{ found: "soon" }, { found: "some", why: "count" }]);
    expect(details("All | Feb 19 | x | 5")).toEqual([{ found: "5", why: "allStrands" }]);
    expect(details("All | Feb 19 | x | 1.5", "Fraud | Mar 19 | x | true")).toEqual([
      { found: "1.5", why: "count" },
      { found: "true", why: "count" },
    ]);
    expect(details("Fraud | Feb 19 | x", "Theft | Feb 19 | x", "fraud | Feb 19 | y", "FRAUD | Feb 19 | z")).toEqual([
      { month: monthOf(2019, 2), firstRow: 3 },
      { month: monthOf(2019, 2), firstRow: 3 },
    ]);
    expect(details(" | Feb 19 | x", "All | Feb 19 | y")).toEqual([{ month: monthOf(2019, 2), firstRow: 3 }]);
    expect(details("Fraud | soon | x", "Fraud | soon | x")).toEqual([{ found: "soon" }, { found: "soon" }]);
  });

  test("is nothing on an empty sheet or without one, and told where it lacks a header or was not read whole", () => {
    expect([breaksGiven([DATA]), breaksGiven([{ ...breaks(), used: null }]), breaksGiven([{ ...breaks(), values: [] }])]).toEqual([
      { sheet: null, rows: [], findings: [] },
      { sheet: "Breaks", rows: [], findings: [] },
      { sheet: "Breaks", rows: [], findings: [] },
    ]);
    for (const headers of ["Strand | Month", "Strand | Note", "Month | Note"])
      expect(breaksGiven([sheet("Breaks", `${headers}\na | b`)]).findings).toMatchObject([{ code: "breaksColumnsMissing" }]);
    expect(breaksGiven([cut(breaks("Fraud | Feb 19 | x", "Fraud | Mar 19 | x"), 3)])).toMatchObject({
      rows: [{ strand: "Fraud" }],
      findings: [{ code: "sheetLongerThanRead", severity: "error" }],
    });
  });

  test("puts a part that has no column at the note", () => {
    const [row] = breaksGiven([sheet("Breaks", "Note | Month | Strand\nFlag | Feb 19 | Fraud")]).rows;
    expect([localAddress(row!.partAt), row!.part]).toEqual(["A2", ""]);
  });

  test("is of the same strand and month whatever its capitals", () => {
    const month = monthOf(2019, 2);
    expect(keyOfBreak({ strand: "FRAUD ", month })).toBe(keyOfBreak({ strand: "fraud", month }));
    expect(keyOfBreak({ strand: "*", month })).toBe(keyOfBreak({ strand: "", month }));
    expect(keyOfBreak({ strand: "", month })).toBe(`\n${month}`);
    expect(["", "ALL", "All  strands", "*", "Allstrands"].map(meansAllStrands)).toEqual([true, true, true, true, false]);
  });
});
