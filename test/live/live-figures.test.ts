import { DEFAULT_SETTINGS } from "../../src/checks/settings/check-settings";
import { localAddress, parseAddress } from "../../src/domain/address";
import { finding } from "../../src/domain/finding";
import { counts, long, monthsFrom, totalOf, wide, type Series } from "../checks/layouts";
import { sheet } from "../reading/sheets";
import { linesOf, readWhole, watch, watched } from "./watched";

const MONTHS = 26;
const SERIES: Series = { Burglary: counts(60, MONTHS), Robbery: counts(20, MONTHS, 1), Fraud: counts(30, MONTHS, 2) };
const NO_COUNT = { kind: "text", header: "Count", column: "C", count: 1, found: ["some"] } as const;
const withTotal = { ...SERIES, Total: totalOf(SERIES) };

describe("a small workbook while it is typed", () => {
  test("says at once what reading it again would say", () => {
    const on = watched([long("Data", SERIES)], { by: "Offence" });
    expect(linesOf(on.now().findings)).toEqual([]);
    for (const [at, value, expected] of [
      ["C5", "x", "notACount Data C5"],
      ["C5", 1, "implausibleCount Data C5"],
      ["A8", "Janury 18", "rowsWithoutMonth Data A8"],
      ["C5", 62, "rowsWithoutMonth Data A8"],
    ] as const) {
      expect(on.edit("Data", at, [[value]])).toBe(true);
      expect(linesOf(on.now().findings)).toContain(expected);
      expect(on.now().findings).toEqual(on.afresh());
    }
  });

  test("takes in rows below the last, and tells their figures", () => {
    const on = watched([long("Data", SERIES)], { by: "Offence" });
    const before = on.now().strands.length;
    expect(on.edit("Data", `A${3 * MONTHS + 2}`, [[43_891, "Arson", 7]])).toBe(true);
    expect(on.now().strands.map(({ definition }) => definition.strand)).toContain("Arson");
    expect(on.now().strands).toHaveLength(before + 1);
  });

  test("must be read again where the sheet is unknown, or has changed beyond its edit", () => {
    const on = watched([long("Data", SERIES)], { by: "Offence" });
    expect(on.live.edit({ sheet: "Other", cells: [], used: null })).toBe(false);
    expect(on.live.edit({ sheet: "Data", cells: [], used: null })).toBe(false);
  });

  test("must be read again where a table of a longer sheet begins further up now", () => {
    const rows = monthsFrom("2016-01", 40).map((month) => `${month} | Burglary | 60`);
    const grid = ["Offences by month | | ", "", "Month | Offence | Count", ...rows].join("\n");
    const on = watched([sheet("Data", grid)], { by: "Offence", headRows: 30 });
    expect(on.edit("Data", "C5", [[61]])).toBe(true);
    expect(
      on.edit("Data", "A1", [
        ["Month", "Offence", "Count"],
        [42_370, "Burglary", 60],
      ]),
    ).toBe(false);
  });

  test("waits with what sets sheets beside one another until all is read again, and says that it is not sure", () => {
    const strands = sheet("Strands", "Strand | Column | Values | Sheet\nAll | Offence | * | Data");
    const on = watched([long("Data", SERIES), wide("Summary", SERIES), strands]);
    expect(on.edit("Summary", "D3", [[77]])).toBe(true);
    expect(linesOf(on.afresh())).toEqual(["seriesDisagree Summary D3"]);
    expect(linesOf(on.now().findings)).toEqual([]);
    expect(on.now().unsure).toBe(true);
  });

  test("goes on saying what was said before of sheets beside one another, as long as it holds", () => {
    const strands = sheet("Strands", "Strand | Column | Values | Sheet\nAll | Offence | * | Data");
    const other = wide("Summary", { ...SERIES, Robbery: SERIES["Robbery"]!.with(2, 77) });
    const on = watched([long("Data", SERIES), other, strands]);
    expect(on.edit("Data", "C2", [[SERIES["Burglary"]![0]!]])).toBe(true);
    expect(linesOf(on.now().findings)).toEqual(["seriesDisagree Summary D3"]);
    expect(on.edit("Summary", "E3", [[78]])).toBe(true);
    expect(linesOf(on.now().findings)).toEqual([]);
    expect(on.edit("Summary", "E3", [[SERIES["Robbery"]![3]!]])).toBe(true);
    expect(on.edit("Summary", "D3", [[SERIES["Robbery"]![2]!]])).toBe(true);
    expect(linesOf(on.now().findings)).toEqual([]);
  });

  test("is read again when nothing is typed, up to 100,000 cells: formulas elsewhere may have changed", () => {
    const unsure = (rows: number, columns: number) => {
      const values = Array.from({ length: rows }, (_, row) => new Array<string>(row === 0 ? columns : 0).fill(""));
      const notes = { ...sheet("Notes", "x"), values, used: { row: 0, column: 0, rows, columns } };
      return watched([long("Data", { Burglary: counts(60, 3) }), notes], { by: "Offence", headRows: 500 }).now().unsure;
    };
    // 4 rows of 3 cells of the table besides.
    expect(unsure(500, 199)).toBe(true);
    expect(unsure(500, 201)).toBe(false);
  });

  test("applies the analyst's settings", () => {
    const settings = { ...DEFAULT_SETTINGS, levels: { implausibleCount: "off" } } as const;
    const on = watched([long("Data", SERIES)], { by: "Offence", settings });
    on.edit("Data", "C5", [[1]]);
    expect(linesOf(on.now().findings)).toEqual([]);
  });

  test("tells the cells to read with an edit: the totals beside it", () => {
    const on = watched([wide("Data", withTotal)], { by: "Offence" });
    const beside = (sheetName: string, at: string) => on.live.beside(sheetName, [parseAddress(at)]).map(localAddress);
    expect(beside("Data", "D3")).toEqual(["D5"]);
    expect(beside("Other", "D3")).toEqual([]);
    on.edit("Data", "A5", [["Arson"]]);
    expect(beside("Data", "D3")).toEqual([]);
  });
});

describe("a large table while it is typed", () => {
  /** A table that says of itself to be longer than it is, and so is watched by its rows; and a small one. */
  const read = () => {
    const large = long("Large", { Burglary: counts(60, MONTHS), Robbery: counts(20, MONTHS, 1), Fraud: counts(30, MONTHS, 2) });
    const strands = sheet("Strands", "Strand | Column | Values | Sheet\nAll | Offence | * | Large");
    const small = wide("Small", { Assault: counts(60, MONTHS), Arson: counts(20, MONTHS) });
    const { whole, ...others } = readWhole([large, strands, small], { headRows: 20 });
    const { recognition } = whole.figures;
    const tables = recognition.tables.map((table) => (table.sheet === "Large" ? { ...table, lastRow: table.firstRow + 40_000 } : table));
    return { ...others, whole: { ...whole, figures: { ...whole.figures, recognition: { ...recognition, tables } } } };
  };

  test("says what its rows say by themselves, in the rows of the edit", () => {
    const whole = read();
    const on = watch(whole);
    expect(on.now().unsure).toBe(false);
    expect(on.edit("Large", "C15", [["some"]])).toBe(true);
    expect(on.edit("Large", "C61", [["some"]])).toBe(true);
    expect(linesOf(on.now().findings)).toEqual(["notACount Large C15, C61"]);
    for (const at of ["C61", "C15"]) expect(on.edit("Large", at, [[60]])).toBe(true);
    expect(linesOf(on.now().findings)).toEqual([]);
    expect(on.now().strands).toBe(whole.whole.figures.strands);
    expect(on.now().comparisons).toBe(whole.whole.checked.comparisons);
  });

  test("goes on saying what was said of its rows before, until they are mended, and what was said of the workbook", () => {
    const { whole, ...others } = read();
    const columns = whole.columns.map((each) =>
      each.sheet === "Large" ? { ...each, values: { ...each.values, 2: each.values[2]!.with(59, "some") } } : each,
    );
    const { checked } = whole;
    const said = [
      { sheet: "Large", address: "C61" },
      { sheet: null, address: null },
    ] as const;
    const [ofRows, ofAll] = said.map((place) => finding("notACount", place, { ...NO_COUNT }));
    const findings = [ofRows!, ofAll!, ...checked.findings];
    const on = watch({ ...others, whole: { ...whole, columns, checked: { ...checked, findings } } });
    expect(linesOf(on.now().findings)).toEqual(["notACount", "notACount Large C61"]);
    on.edit("Large", "C61", [[60]]);
    expect(linesOf(on.now().findings)).toEqual(["notACount"]);
  });

  test("stands beside small sheets, which are gone through whole, and says nothing new of strands that it alone holds", () => {
    const on = watch(read());
    expect(on.edit("Small", "D2", [[4000]])).toBe(true);
    expect(linesOf(on.now().findings)).toEqual(["implausibleCount Small D2"]);
    expect(on.live.beside("Large", [parseAddress("C9")])).toEqual([]);
  });

  test("must be read again where its header changes, or what says what strands are", () => {
    const on = watch(read());
    expect(on.edit("Large", "B1", [["x"]])).toBe(false);
    expect(on.edit("Strands", "A2", [["Everything"]])).toBe(false);
  });
});
