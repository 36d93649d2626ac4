import { tablesOn } from "../../../../src/reading/recognise/layouts";
import type { Region } from "../../../../src/reading/sheets/sheet-view";
import { columnsOf, viewed } from "./viewed";

const on = (lines: readonly string[], excelTables: readonly Region[] = []) => tablesOn(viewed(lines.join("\n")), excelTables);
/** The layouts of a sheet's tables with their rows as the sheet numbers them. */
const placed = (...lines: readonly string[]) => {
  const { tables, comparisons } = on(lines);
  return [...tables, ...comparisons].map(({ layout, firstRow, lastRow }) => `${layout} ${firstRow + 1}-${lastRow + 1}`);
};
const codes = (...lines: readonly string[]) => on(lines).findings.map(({ code }) => code);
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const across = (months: number, year = 19) =>
  Array.from({ length: months }, (_, at) => `${MONTHS[at % 12]!} ${year + Math.floor(at / 12)}`).join(" | ");
const counts = (count: number) => Array.from({ length: count }, (_, at) => at + 5).join(" | ");

describe("Tables of a sheet", () => {
  test("stand below one another, down to the last row", () => {
    expect(
      placed("Offence | Jan 19 | Feb 19 | Mar 19", "Theft | 1 | 2 | 3", "Offence | Jan 20 | Feb 20 | Mar 20", "Theft | 4 | 5 | 6"),
    ).toEqual(["wide 2-2", "wide 4-4"]);
  });

  test("are those in Excel's own tables, where these hold any, with the titles above them", () => {
    const lines = ["Thefts of Essex", "Month | Count", "Jan 20 | 5", "Feb 20 | 6", "Month | Number", "Mar 20 | 7", "Apr 20 | 8"];
    const { tables } = on(lines, [{ top: 1, bottom: 3, left: 0, right: 1 }]);
    expect(tables.map(({ lastRow, titles }) => [lastRow, titles])).toEqual([[3, ["Thefts of Essex"]]]);
    expect(on(lines, [{ top: 0, bottom: 0, left: 0, right: 1 }]).tables.length).toBe(2);
  });

  test("are asked about by the first layout that nearly fits, and by none where one fits", () => {
    expect(codes("Month | Offence | Fälle | Delikte", "Jan 20 | Theft | 5 | 6", "Feb 20 | Theft | 6 | 9")).toEqual(["ambiguousColumn"]);
    expect(codes("Month | Theft", "Jan 20 | 5", "Feb 20 | 6")).toEqual([]);
  });

  test("with months outside any of them are said to be, where nothing else is asked", () => {
    const unread = MONTHS.slice(0, 6).join(" | ");
    expect(
      codes("Offence | Jan 19 | Feb 19 | Mar 19", "Theft | 1 | 2 | 3", "", "", `Fraud | ${unread}`, `North | ${counts(6)}`),
    ).not.toEqual([]);
  });
});

describe("Tables beside one another", () => {
  test("are each read by itself, where blank columns part them and one is complete", () => {
    expect(on(["Month | Count | | Offence", "Jan 20 | 5 | | Theft", "Feb 20 | 6 | | Theft"]).tables.map(columnsOf)).toEqual([
      { counts: ["Count"], totals: [], names: ["Offence"], asides: [] },
    ]);
    expect(
      on(["Month | Offence | Count | | Remark", "Jan 20 | Theft | 5 | | x", "Feb 20 | Theft | 6 | | y"]).tables.map(columnsOf),
    ).toEqual([{ counts: ["Count"], totals: [], names: ["Offence"], asides: [] }]);
  });

  test("have months twice, which are each one's own", () => {
    const half = (name: string) => `${name} | Jan 20 | Feb 20 | Mar 20`;
    const row = "Theft | 1 | 2 | 3";
    expect(on([`${half("Offence")} | | ${half("Crime type")}`, `${row} | | ${row}`]).tables).toHaveLength(2);
    expect(codes("Offence | Jan 20 | Feb 20 | Jan 20 | Mar 20", "Theft | 1 | 2 | 9 | 3")).toEqual(["twoColumnsForMonth"]);
  });

  test("are one where months go across blank columns, as years do", () => {
    expect(
      on([`Offence | ${across(3)} | | ${across(3, 20)}`, `Theft | ${counts(3)} | | ${counts(3)}`]).tables.map(columnsOf)[0]!.counts,
    ).toHaveLength(6);
  });
});

describe("A place in the corner of each table", () => {
  const table = (corner: string) => [`${corner} | Jan 20 | Feb 20 | Mar 20`, "Theft | 1 | 2 | 3"];
  const titles = (...corners: readonly string[]) =>
    on(corners.flatMap(table)).tables.map(({ title, categories }) => [title, categories[0]!.header]);

  test("is what the table is of, above its offences", () => {
    expect(titles("Basildon", "Harlow")).toEqual([
      ["Basildon", "Offence"],
      ["Harlow", "Offence"],
    ]);
    expect(on([...table("Basildon"), ...table("Harlow")]).tables[1]!.titles).toEqual(["Harlow"]);
  });

  test("is a header like others where there is one table, the same corner twice or a word that is no place", () => {
    expect(
      [titles("Basildon"), titles("Basildon", "Basildon"), titles("Basildon", "Crime")].map((all) => all.map(([, header]) => header)),
    ).toEqual([["Basildon"], ["Basildon", "Basildon"], ["Basildon", "Crime"]]);
  });
});

describe("12-month totals with a difference", () => {
  const TWO = "12 months to Dec 18 | 12 months to Dec 19 | Diff.";

  test("are a comparison, unless a year's months stand before them", () => {
    expect(placed(`Offence | ${TWO}`, "Theft | 1 | 2 | 1")).toEqual(["comparison 2-2"]);
    expect(placed(`Offence | ${across(24, 18)} | ${TWO}`, `Theft | ${counts(24)} | 126 | 270 | 144`)).toEqual(["wide 2-2"]);
    expect(placed(`Offence | ${across(12)} | ${TWO}`, `Theft | ${counts(12)} | 126 | 126 | 0`)).toEqual(["wide 2-2"]);
    expect(placed(`Offence | ${across(11)} | ${TWO}`, `Theft | ${counts(11)} | 126 | 126 | 0`)).toEqual(["comparison 2-2"]);
  });

  test("are comparisons, each of them, where any has no such months", () => {
    const months = [`Offence | ${across(12)} | ${TWO}`, `Theft | ${counts(12)} | 126 | 126 | 0`];
    const { tables, comparisons } = on([...months, "", `Offence | ${TWO}`, "Fraud | 1 | 2 | 1"]);
    expect([tables.length, comparisons.length]).toEqual([0, 2]);
  });

  test("are no comparison where the years of one month stand beside each other", () => {
    expect(placed("Offence | Jan 2019 | Jan 2020 | Diff.", "Theft | 1 | 2 | 1", "Fraud | 3 | 4 | 1").join()).not.toContain("comparison");
  });
});

describe("Parts of a year with a difference", () => {
  test("are said to be no 12 months, in place of a table of quarters or of nothing", () => {
    expect(codes("Offence | Q1 2018/19 | Q1 2019/20 | Diff.", "Theft | 1 | 2 | 1")).toEqual(["pairNotRead"]);
    expect(codes("Offence | Previous 12 months | Last 12 months | Diff.", "Theft | 1 | 2 | 1")).toEqual(["pairNotRead"]);
  });
});
