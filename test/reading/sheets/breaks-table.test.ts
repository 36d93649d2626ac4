import { understoodText } from "../../../src/checks/messages/understood";
import { isoMonth } from "../../../src/domain/month";
import { enterTables, recognise } from "../../../src/reading";
import { understoodSheets } from "../../../src/reading/understood";
import { chain, figures, lines, only, sheet } from "../sheets";

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
