import type { RawValue } from "../../../src/domain/cell";
import type { Finding } from "../../../src/domain/finding";
import { recordsOf, type SystemSheet } from "../../../src/reading/systems";
import { isFlagWord } from "../../../src/reading/systems/system-extract";
import { sheetOfRows } from "../sheets";

/** The first of March 2019. */
const DAY = 43_525;
const HEADERS = ["Crime no", "Date", "Ward", "Kind", "Knife"];
/** A record: its reference, day and flag; its ward and kind are the same for all. */
const row = (reference: RawValue, day: RawValue = DAY, flag: RawValue = "Yes"): readonly RawValue[] => [
  reference,
  day,
  " Harlow \n north",
  "Robbery",
  flag,
];
const found = (column: number) => ({ header: HEADERS[column]!, column });
const systemSheet = (rows: readonly (readonly RawValue[])[], more: { readonly date1904?: boolean } = {}): SystemSheet => ({
  ...{ system: "ATHENA", head: sheetOfRows("A", [HEADERS, ...rows], more), headerRow: 0, lastRow: rows.length },
  ...{ reference: found(0), date: found(1), unit: found(2), type: found(3), flags: [found(4)] },
});
const read = (rows: readonly (readonly RawValue[])[], order: "dayFirst" | "monthFirst" | null = null) =>
  recordsOf(systemSheet(rows), [], order);
const said = ({ findings }: { readonly findings: readonly Finding[] }) =>
  findings.map(({ code, address, details }) => [code, address, details]);
const dated = (...days: readonly RawValue[]) => days.map((day, at) => row(`${at + 1}/19`, day));
const days = (...cells: readonly RawValue[]) => [...read(dated(...cells)).extract.days];
/** What is wrong with dates, without their header. */
const wrong = (...cells: readonly RawValue[]) =>
  said(read(dated(...cells))).map(([, address, details]) => [address, { ...(details as object), header: undefined }]);

describe("The records of a system’s worksheet", () => {
  test("have their cells as they are, and places and types in one line", () => {
    const { extract, rows, findings, sheet } = read([row("42/1/19"), row(" 42/2/19 ", DAY + 1, "No")]);
    expect([extract, [...rows], findings, sheet.system]).toEqual([
      {
        ...{ system: "ATHENA", rows: 2, references: ["42/1/19", " 42/2/19 "], days: Int32Array.of(DAY, DAY + 1) },
        ...{ units: ["Harlow north", "Harlow north"], types: ["Robbery", "Robbery"], flags: [Int8Array.of(1, 0)] },
      },
      [1, 2],
      [],
      "ATHENA",
    ]);
  });

  test("say nothing where no column is named", () => {
    const { extract } = recordsOf({ ...systemSheet([row("1/19")]), unit: null, type: null, flags: [] }, [], null);
    expect([extract.units, extract.types, extract.flags]).toEqual([[""], [""], []]);
  });

  test("are read from the columns of their own sheet, whose rows begin where they begin", () => {
    const values = { 0: ["1/19", "2/19"], 1: [DAY, DAY + 1], 2: ["Harlow"], 3: ["", ""], 4: ["Yes", "No"] };
    const columns = [
      { sheet: "B", firstRow: 1, rows: 1, values: {} },
      { sheet: "A", firstRow: 5, rows: 2, values },
    ];
    const { extract, rows } = recordsOf({ ...systemSheet([]), headerRow: 4, lastRow: 6 }, columns, null);
    expect([[...rows], extract.references, [...extract.days], extract.units]).toEqual([
      [5, 6],
      ["1/19", "2/19"],
      [DAY, DAY + 1],
      ["Harlow", ""],
    ]);
  });

  test("are not rows below the last with two cells that say something, nor ones that repeat the header", () => {
    const rows = (...of: readonly (readonly RawValue[])[]) => [...read(of).rows];
    const blank = ["", "", "", "", ""];
    expect(rows(row("1/19"), blank, row("2/19"), blank)).toEqual([1, 3]);
    expect(rows(row("1/19"), ["2/19", "", "", "", ""], row("3/19"), ["note", "", "", "", ""], ["end", "", "", "", ""])).toEqual([1, 2, 3]);
    expect(rows(row("1/19"), ["2/19", DAY, "", "", ""])).toEqual([1, 2]);
    expect(rows(row("1/19"), row(" crime NO "), row("2/19"))).toEqual([1, 3]);
    expect(rows(["1/19", "", "", "", ""])).toEqual([]);
  });
});

describe("References", () => {
  test("are said to be blank where none tells a record, with their column", () => {
    expect(said(read([row("n/a"), row(""), row("0")]))).toEqual([
      ["referencesBlank", "A2", { system: "ATHENA", header: "Crime no", rows: 3 }],
    ]);
    expect(said(read([row("n/a"), row("1/19")]))).toEqual([]);
    expect(said(recordsOf({ ...systemSheet([]), headerRow: 3, lastRow: 3 }, [], null))[0]!.slice(0, 2)).toEqual(["referencesBlank", "A4"]);
  });

  test("tell no record where one is there a hundred times, which is said at the first", () => {
    const often = (times: number) =>
      said(read([row("7/19"), row("1/19"), ...Array.from({ length: times - 1 }, () => row(" 1/19 ")), row("8/19")]));
    expect([often(99), often(100)]).toEqual([[], [["referenceRepeated", "A3", { system: "ATHENA", reference: "1/19", times: 100 }]]]);
    // The one that is there most often.
    const two = Array.from({ length: 120 }, (_, at) => row(at < 105 ? (at < 104 ? "1/19" : "3/19") : "2/19"));
    expect(said(read([...two, ...two.slice(104)]))).toMatchObject([["referenceRepeated", "A2", { reference: "1/19", times: 104 }]]);
  });
});

describe("The days of records", () => {
  test("are those of dates, of figures that are a day, and of texts", () => {
    expect(days(DAY, DAY + 0.7, 20190302, "3 March 2019", "25/03/2019")).toEqual([DAY, DAY, DAY + 1, DAY + 2, DAY + 24]);
    const system = recordsOf(systemSheet([row("1/19", DAY - 1462), row("2/19", DAY - 1461.5)], { date1904: true }), [], null);
    expect([...system.extract.days]).toEqual([DAY, DAY]);
  });

  test("are none where a cell is blank, or says none, which is said of the first", () => {
    const { extract, unread } = read(dated(DAY, "", "soon", 7, true, "45 March 2019"));
    expect([...extract.days]).toEqual([DAY, 0, 0, 0, 0, 0]);
    expect(unread).toEqual({ rows: 4, first: "B4" });
    expect(read(dated(DAY, "")).unread).toEqual({ rows: 0, first: null });
  });

  test("are read in one order all down the column, which one text can show", () => {
    expect(days("02/03/2019", "25/03/2019")).toEqual([DAY + 1, DAY + 24]);
    expect(days("03/02/2019", "03/25/2019")).toEqual([DAY + 1, DAY + 24]);
    expect(days("03/03/2019", "03/03/2019")).toEqual([DAY + 2, DAY + 2]);
  });

  test("are asked about where texts show both orders, at the one that begins with the month", () => {
    const mixed = [DAY, " ", "13/03/2019", "03/25/2019", "03/04/2019"];
    expect(wrong(...mixed)).toEqual([["B5", { header: undefined, why: "mixed", found: "03/25/2019", other: "13/03/2019" }]]);
    // What the sheet Reading says is so, and what it leaves is no day.
    const { extract, findings, unread } = read(dated(...mixed), "dayFirst");
    expect([[...extract.days], findings, unread]).toEqual([[DAY, 0, DAY + 12, 0, DAY + 33], [], { rows: 1, first: "B5" }]);
    expect(said(read(dated(...mixed)))[0]![2]).toMatchObject({ header: "Date" });
  });

  test("are asked about where nobody can tell the day from the month, at the first that could be two", () => {
    expect(wrong(DAY, "4 March 2019", "03/03/2019", "02/03/2019", "03/04/2019")).toEqual([
      ["B5", { header: undefined, why: "either", found: "02/03/2019", other: null }],
    ]);
    expect([...read(dated("02/03/2019", "03/04/2019"), "monthFirst").extract.days]).toEqual([DAY - 26, DAY + 3]);
  });

  test("are asked for where there is none, at the first cell that says anything", () => {
    expect(wrong("", "soon", "later")).toEqual([["B3", { header: undefined, why: "none", found: "soon", other: null }]]);
    expect(wrong("", "")).toEqual([["B2", { header: undefined, why: "none", found: "", other: null }]]);
  });
});

describe("Flags", () => {
  const flags = (...cells: readonly RawValue[]) => [...read(cells.map((flag, at) => row(`${at + 1}/19`, DAY, flag))).extract.flags[0]!];

  test("are yes, no, or not said, in any of the usual words", () => {
    expect(flags("Y", "YES ", "true", "t", 1, "x", "✓", "✔", "no")).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 0]);
    expect(flags("N", "No", "false", "f", 0, "None", "yes")).toEqual([0, 0, 0, 0, 0, 0, 1]);
    expect(flags("unknown", "not known", "Not recorded", "n/a", "NA", "-", "–", "?", "U", "yes")).toEqual([
      -1, -1, -1, -1, -1, -1, -1, -1, -1, 1,
    ]);
    expect(flags(true, false)).toEqual([1, 0]);
    expect(["yes", "No ", "", "Knife", "unknown", 1].map(isFlagWord)).toEqual([true, true, false, false, false, true]);
  });

  test("that are blank say no beside marks and yes alone, and nothing beside no", () => {
    expect(flags("Yes", "")).toEqual([1, 0]);
    expect(flags("Knife", "", "n/a")).toEqual([1, 0, -1]);
    expect(flags("Knife", "No", "")).toEqual([1, 0, -1]);
    expect(flags("", "")).toEqual([0, 0]);
  });

  test("cannot be read where a column has words of two kinds, which is said at the first of its own", () => {
    const of = (...cells: readonly RawValue[]) => {
      const all = read(cells.map((flag, at) => row(`${at + 1}/19`, DAY, flag)));
      return [all.extract.flags[0]!.length, ...said(all)];
    };
    expect(of("No", "Knife\nblade", "Gun")).toEqual([0, ["flagNotRead", "E3", { header: "Knife", found: "Knife blade" }]]);
    expect(of("Yes", "", "Gun")).toEqual([0, ["flagNotRead", "E4", { header: "Knife", found: "Gun" }]]);
  });
});
