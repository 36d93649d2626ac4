import { findStrands, recognise, type SheetHead } from "../../../src/reading";
import { sheet } from "../sheets";

const DATA = "Month | Offence | Count\nJan 20 | Fraud | 3\nFeb 20 | Fraud | 4";
const SIDE = "Offence | Jan 20 | Feb 20 | Mar 20 | | Crime type | Jan 20 | Feb 20 | Mar 20\nTheft | 1 | 2 | 3 | | Theft | 4 | 5 | 6";
const BELOW = "Offence | Jan 19 | Feb 19 | Mar 19\nTheft | 1 | 2 | 3\n\nOffence | Jan 20 | Feb 20 | Mar 20\nTheft | 4 | 5 | 6";
const reading = (...rows: readonly string[]) => sheet("Reading", ["Sheet | Column | Read as", ...rows].join("\n"));
const read = (...heads: readonly SheetHead[]) => recognise(heads, { by: null });
const codes = (...heads: readonly SheetHead[]) =>
  read(...heads).findings.map(({ code, severity, sheet: name }) => `${severity} ${code} ${name}`);
const titles = (...heads: readonly SheetHead[]) =>
  read(...heads).tables.map(({ sheet: name, firstRow, counts }) => `${name} ${firstRow + 1} ${counts[0]!.column}`);

describe("A sheet that the analyst said is not to be read", () => {
  test("is left out, which is said where it has tables", () => {
    const said = reading("Data | | not read", "Notes | | not read");
    const { tables, seen, findings } = read(sheet("Data", DATA), sheet("Notes", "Text | only\nOne | Two"), sheet("Other", DATA), said);
    expect(tables.map(({ sheet: name }) => name)).toEqual(["Other"]);
    expect(seen).toEqual(["Data", "Notes"].map((name) => ({ sheet: name, seen: "not to be read, as you said" })));
    expect(findings).toMatchObject([{ code: "leftOutAsSaid", sheet: "Data", details: { sheets: ["Data"], what: { of: "sheet" } } }]);
  });
});

describe("A table of which the analyst said something, by any of its cells,", () => {
  test("is left out, and named", () => {
    const { tables, findings } = read(sheet("Data", BELOW), reading("Data | B5 | not read"));
    expect(tables.map(({ firstRow }) => firstRow)).toEqual([1]);
    expect(findings).toMatchObject([{ code: "leftOutAsSaid", details: { what: { of: "tables", names: ["Data"], from: ["B4"] } } }]);
  });

  test("is named beside another with the same rows, with its cell unless its title tells it apart", () => {
    const of = (grid: string, ...cells: readonly string[]) =>
      read(sheet("Data", grid), reading(...cells.map((cell) => `Data | ${cell} | not read`)))
        .findings.filter(({ code }) => code === "leftOutAsSaid")
        .map(({ details }) => details);
    const what = (names: readonly string[], from?: readonly string[]) => [
      { sheets: ["Data"], what: { of: "tables", names, ...(from ? { from } : {}) } },
    ];
    expect(of(SIDE, "B1")).toEqual(what(["Data"], ["B1"]));
    expect(of(SIDE, "G1")).toEqual(what(["Data"], ["G1"]));
    expect(of(SIDE, "B1", "G1")).toEqual(what(["Data", "Data"], ["B1", "G1"]));
    expect(of(`North | | | | | South | | |\n${SIDE}`, "G2")).toEqual(what(["South"]));
  });

  test("is the whole, or of a place; the last word counts", () => {
    const said = (...rows: readonly string[]) =>
      read(sheet("Data", SIDE), reading(...rows)).tables.map(({ said: { whole }, place }) => [whole ?? false, place?.value ?? null]);
    expect(said("Data | B1 | whole of the others")[0]).toEqual([true, null]);
    expect(said("Data | B2 | place: Harlow", "Data | G2 | place: Kent")).toEqual([
      [false, "Harlow"],
      [false, "Kent"],
    ]);
    expect(said("Data | B2 | place: Harlow", "Data | B2 | place: Kent")[0]).toEqual([false, "Kent"]);
  });

  test("is the one that holds the cell, from its header to its last row", () => {
    const left = (cell: string) => titles(sheet("Data", BELOW), reading(`Data | ${cell} | not read`));
    expect([left("B1"), left("B2"), left("B4"), left("B5")]).toEqual([["Data 5 1"], ["Data 5 1"], ["Data 2 1"], ["Data 2 1"]]);
    expect([left("B6"), left("F2")]).toEqual([
      ["Data 2 1", "Data 5 1"],
      ["Data 2 1", "Data 5 1"],
    ]);
  });
});

describe("Sheets that hold no figures by what they are", () => {
  test("are the strands’, whatever stands on it, and the parts of comparing two systems", () => {
    expect(titles(sheet("Strands", DATA), sheet("Data", DATA))).toEqual(["Data 2 2"]);
    const { seen } = read(sheet("Compliance", "Compliance of Athena and Niche"), sheet("Data", DATA));
    expect(seen).toEqual([{ sheet: "Compliance", seen: "a part of comparing two systems" }]);
  });

  test("the strands’ is called so, or else holds a table that is", () => {
    const table = (name: string) =>
      ({ ...sheet("Plan", DATA), tables: [{ name, row: 0, column: 0, rows: 3, columns: 3 }] }) as unknown as SheetHead;
    expect([
      findStrands([table("STRANDS")])?.sheet,
      findStrands([table("Other")]),
      findStrands([table("Strands"), sheet(" strands", DATA)])?.sheet,
    ]).toEqual(["Plan", null, " strands"]);
  });
});

describe("What is said of a sheet that is read", () => {
  test("are its garbled letters, but not the marks of footnotes", () => {
    const named = (name: string) => codes(sheet("Data", DATA.replaceAll("Fraud", name)));
    for (const name of ["Cambriol‚es", "CambriolŽe", "Kradzie¿e", "W³amanie", "CambriolÃ©e", "Dâ€™or", "Cambriol\uFFFDe"])
      expect(named(name)).toEqual(["warning garbledLetters Data"]);
    for (const name of ["Theft³", "Theft³a", "Cambriolée", "Burglary “other”", "ŽIŽKOV", "Col·lisió", "d’un autre"])
      expect(named(name)).toEqual([]);
    for (const name of ["Fraud•theft", "JožeŠmid", "LeŠan", "Vehicle×person", "note“a”", "Drink”driving", "ActionFraud™s", "NÃO"])
      expect(named(name)).toEqual([]);
  });

  test("are its hidden rows", () => {
    expect(read({ ...sheet("Data", DATA), hiddenRows: 3, filtered: true }).findings).toMatchObject([
      { code: "hiddenRowsRead", sheet: "Data", address: null, details: { rows: 3, filtered: true } },
    ]);
    expect(codes(sheet("Data", DATA))).toEqual([]);
  });

  test("is how many of its rows were read, where it has comparison tables", () => {
    const compared = sheet("S", "Offence | 12 months to Jan 19 | 12 months to Jan 20 | Diff.\nTheft | 1 | 2 | 1");
    const cut = (head: SheetHead) => ({ ...head, complete: false, used: { ...head.used!, rows: 900 } });
    expect(read(cut(compared)).findings).toMatchObject([{ code: "sheetLongerThanRead", details: { rows: 900, read: 2 } }]);
    expect(codes(cut(sheet("Data", DATA)))).toEqual([]);
  });

  test("is nothing of tables outside Excel’s own, which may reach below the last row", () => {
    const table = { name: "Counts", row: 3, column: 1, rows: 9, columns: 2 };
    const grid = "Month | Count\nJan 19 | 1\nFeb 19 | 2\n | Month | Count\n | Jan 20 | 5\n | Feb 20 | 6";
    const { tables } = read({ ...sheet("Data", grid), tables: [table] });
    expect(tables.map(({ firstRow, lastRow, counts }) => [firstRow, lastRow, counts[0]!.column])).toEqual([[4, 5, 2]]);
  });
});

describe("A sheet that is not clear beside one that is", () => {
  const unclear = (header: string) => sheet("Staff", `Month | ${header} | Officers | Budget\nJan 20 | x | 3 | 400`);

  test("stops the build where it has the column that strands are by, or that the other’s offences are in", () => {
    expect([codes(sheet("Data", DATA), unclear("Team")), codes(sheet("Data", DATA), unclear("offence"))]).toEqual([
      ["warning ambiguousColumn Staff"],
      ["error ambiguousColumn Staff"],
    ]);
    expect(recognise([sheet("Data", DATA), unclear("offence")], { by: "Month" }).findings[0]!.severity).toBe("error");
    expect(recognise([sheet("Data", DATA), unclear("offence")], { by: "Ward" }).findings[0]!.severity).toBe("warning");
  });
});

test("months are in the language of the sheets’ names, where these are months", () => {
  const month = (name: string, written: string) => sheet(name, `Fecha | Delito | Count\n${written} | Robo | 3`);
  const months = ["Enero", "Febrero", "Marzo"].map((name) => month(`${name} 2019`, `${name} 2019`));
  expect(read(...months, sheet("Data", DATA)).tables.map(({ dates }) => dates.names.size > 0)).toEqual([true, true, true, false]);
  expect(read(month("Hoja", "Enero 2019"), month("Data 2", "Enero 2019")).tables).toEqual([]);
});

test("a sheet whose notes did not change is not looked at again", () => {
  const head = sheet("Data", DATA);
  expect(read(head).tables[0]!.dates).toBe(read(head).tables[0]!.dates);
  expect(read(head, reading("Data | | day first")).tables[0]!.dates).not.toBe(read(head).tables[0]!.dates);
});
