import { words } from "../../words";
import { remarksOn } from "../../../src/reading/recognise/remarks";
import type { SheetTables } from "../../../src/reading/recognise/layouts";
import type { SheetHead } from "../../../src/reading";
import { sheet, sheetOfRows } from "../sheets";

const TABLES = { tables: [], comparisons: [], findings: [] } as unknown as SheetTables;
const COMPARED = { ...TABLES, comparisons: [{}] } as unknown as SheetTables;
const remarks = (head: SheetHead, read = TABLES) => remarksOn(head, read).map(({ code, address, details }) => [code, address, details]);
const GRID = "Offence | Jan 20\nFraud | 3";

test("a sheet that is hidden, has hidden rows or is cut off is remarked on", () => {
  expect(remarks(sheet("Data", GRID))).toEqual([]);
  expect(remarks(sheet("Data", GRID, { hidden: true }))).toEqual([["hiddenSheetRead", null, {}]]);
  expect(remarks(sheet("Data", GRID, { hiddenRows: 1, filtered: true }))).toEqual([["hiddenRowsRead", null, { rows: 1, filtered: true }]]);
  const long = sheet("Data", GRID, { complete: false, used: { row: 0, column: 0, rows: 900, columns: 2 } });
  expect([remarks(long), remarks(sheet("Data", GRID), COMPARED)]).toEqual([[], []]);
  expect(remarks(long, COMPARED)).toEqual([["sheetLongerThanRead", null, { rows: 900, read: 2 }]]);
  expect(remarks({ ...long, used: null }, COMPARED)).toEqual([["sheetLongerThanRead", null, { rows: 0, read: 2 }]]);
});

describe("a pivot table's filter that lets several values through", () => {
  const filter = (...rows: readonly (readonly string[])[]) =>
    remarks(sheetOfRows("Data", [...rows, ["Row Labels", "Count"], ["Fraud", "3"]]));
  const told = (cell: string, field = "District", found = "(Multiple Items)") => [["pivotFiltered", cell, { field, found }]];

  test("is told, in the languages of Excel, alone or among other filters", () => {
    expect(filter(["District", "(Multiple Items)"], [])).toEqual(told("B1"));
    for (const text of ["(Mehrere Elemente)", "(plusieurs éléments)", "(Wiele elementów)"])
      expect(filter(["District", text], [])).toEqual(told("B1", "District", text));
    expect(filter(["Year", "(All)"], ["District", "(Multiple Items)"], [])).toEqual(told("B2"));
    expect(filter(["District", "(Multiple Items)"], ["Year", "(All)"], [])).toEqual(told("B1"));
    expect(filter(["", "", "District", "(Multiple Items)"], [])).toEqual(told("D1"));
  });

  test("and not without its field, a blank row below, a table, or beside other cells", () => {
    expect(filter(["District", "(All)"], [])).toEqual([]);
    expect(filter(["Note", "see (Multiple Items)"], [])).toEqual([]);
    expect(filter(["(Multiple Items)", ""], [])).toEqual([]);
    expect(filter(["", "(Multiple Items)"], [])).toEqual([]);
    expect(filter(["District", "(Multiple Items)"])).toEqual([]);
    expect(filter(["District", "(Multiple Items)", "Note"], [])).toEqual([]);
    expect(filter(["Note", "District", "(Multiple Items)"], [])).toEqual([]);
    expect(filter(["District", "(Multiple Items)"], ["Year", ""], [])).toEqual([]);
    expect(filter(["District", "(Multiple Items)"], ["", "2019"], [])).toEqual([]);
    expect(
      remarks(
        sheetOfRows("Data", [
          ["District", "(Multiple Items)"],
          ["", ""],
          ["", ""],
        ]),
      ),
    ).toEqual([]);
  });

  test("is told with one value above a pivot table’s own headers", () => {
    const pivot = (field: string, value: string, head = ["Count of Ref", "Column Labels"], name = "Data") =>
      remarks(sheetOfRows(name, [[field, value], ["", ""], head, ["Row Labels", "Jan 20"], ["Fraud", "3"]]));
    const one = (field: string, found: string) => [["pivotFiltered", "B1", { field, found, one: true }]];
    for (const [field, value] of [
      ["Outcome Type", "Charge/Summons"],
      ["District", "Maldon"],
      ["Finalised", "Y"],
      ["Domestic Abuse Flag", "Y"],
    ] as const)
      expect(pivot(field, value)).toEqual(one(field, value));
    for (const [field, value] of [
      ["District", "(All)"],
      ["District", "All"],
      ["Force", "Essex Police"],
      ["Area", "Essex"],
      ["Month", "January 2020"],
      ["Span", "Jan 2020"],
      ["Source", "CRS"],
      ["Classification", "OFFICIAL"],
      ["Version", "2"],
      ["Recorded crime", "Y"],
      ["Cancelled", "N"],
      ["Offence Group", "Violence"],
    ] as const)
      expect([field, pivot(field, value)]).toEqual([field, []]);
    expect(pivot("District", "Maldon", undefined, "Maldon pivot")).toEqual([]);
    expect(
      remarks(
        sheetOfRows("Data", [
          ["District", "Maldon"],
          ["", ""],
          ["Offence", "Jan 20"],
          ["Fraud", "3"],
        ]),
      ),
    ).toEqual([]);
  });

  test("by its cell, wherever the sheet's cells begin, among the first thirty rows", () => {
    const rows = (blank: number) => [
      ...Array.from({ length: blank }, () => ["", ""]),
      ["District", "(Multiple Items)"],
      ["", ""],
      ["Fraud", "3"],
    ];
    expect(remarks(sheetOfRows("Data", rows(29)))).toEqual(told("B30"));
    expect(remarks(sheetOfRows("Data", rows(30)))).toEqual([]);
    const moved = sheetOfRows("Data", rows(0), { used: { row: 4, column: 2, rows: 3, columns: 2 } });
    expect(remarks(moved)).toEqual(told("D5"));
    expect(remarks({ ...moved, used: null })).toEqual([]);
  });
});

describe("letters that another encoding garbled", () => {
  const garbled = (...texts: readonly (string | number)[]) =>
    remarks(
      sheetOfRows(
        "Data",
        texts.map((text) => ["Offence", text]),
      ),
    );

  test.each(["VÃ©hicule", "donâ€™t", "V\u{FFFD}hicule", "CambriolŽe", "D¢gradation", "Stra³en", "Vol¨e"])("are told: %s", (text) => {
    expect(garbled("Fraud", text)).toEqual([["garbledLetters", "B2", { found: [text] }]]);
  });

  test.each(
    words("Véhicule | Straße | Žižkov | iPhone | Burglary • dwelling | Fraud³ | km³ | 10 m³ of | Škoda | kradežŽe | Rue Œuvre | 5 £"),
  )("are none: %s", (text) => {
    expect(garbled(text)).toEqual([]);
  });

  test("the first cell, and up to three texts, each once", () => {
    const texts = ["VÃ©lo", "VÃ©lo", "donâ€™t", "AÃ±o", "wonâ€™t"];
    expect(garbled(3, ...texts)).toEqual([["garbledLetters", "B2", { found: ["VÃ©lo", "donâ€™t", "AÃ±o"] }]]);
    const moved = sheetOfRows("Data", [["VÃ©lo"]], { used: { row: 4, column: 2, rows: 1, columns: 1 } });
    expect(remarks(moved)).toEqual([["garbledLetters", "C5", { found: ["VÃ©lo"] }]]);
    expect(remarks({ ...moved, used: null })).toEqual([]);
  });
});

describe("a title that says that the figures are of a part", () => {
  const titled = (title: string, name = "Data") =>
    remarks(
      sheetOfRows(name, [
        [title, "", ""],
        ["Offence", "Jan 20", "Feb 20"],
        ["Fraud", 3, 4],
      ]),
    );

  test.each([
    "Recorded crime - detected only",
    "Recorded crime, Domestic Abuse flagged only",
    "Recorded crime (Braintree District only)",
    "Recorded crime: Harlow only",
    "Filter: Outcome = Charged",
    "filters:outcome=charged",
    "Filtered to: Outcome: Charged",
    "Harlow only!",
    "Filtered by outcome",
    "Victims aged under 18",
    "Recorded crime: victims 18 to 24",
    "Suspects under 18s",
  ])("is told: %s", (title) => {
    expect(titled(title)).toEqual([["pivotFiltered", "A1", { field: null, found: title }]]);
  });

  test.each(
    words(`
    For internal use only | Official - police use only | Recorded crimes only | Full months only | Essex only |
    Filter: Force = Essex | Filter: District = (All) | Filter: | Only figures |
    No filter: Outcome = Charged | Harlow only figures |
    Sexual assault on a female child under 13 | Victims of crime
  `),
  )("is not: %s", (title) => {
    expect(titled(title)).toEqual([]);
  });

  test("nor where its sheet is named so, or it stands below the headers", () => {
    expect(titled("Braintree District only", "Braintree")).toEqual([]);
    const rows = [
      ["Offence", "Jan 20", "Feb 20"],
      ["Fraud", 3, 4],
      ["detected only", "", ""],
    ] as const;
    expect(remarks(sheetOfRows("Data", rows))).toEqual([]);
  });
});

describe("the filters of an export", () => {
  const below = (...notes: readonly (readonly string[])[]) =>
    remarks(
      sheetOfRows("Export", [
        ["Month", "Offence", "Count"],
        ["Jan 2020", "Fraud", "3"],
        ["", "", ""],
        ...notes.map((row) => [...row, "", "", ""].slice(0, 3)),
      ]),
    );
  const told = (cell: string, found: string) => [["pivotFiltered", cell, { field: null, found }]];

  test.each([
    "Applied filters: District is not Basildon",
    "Applied filters:\nYear is 2023 or 2024\nDistrict is Harlow or Colchester",
    "Included District: Harlow, Colchester",
    "Excluded District: Basildon",
    "Slicer: District = Harlow, Colchester",
    "Selected values: Harlow, Colchester",
    "Run by 4121 on 06/01/2025. Selected values: Harlow, Colchester, Tendring",
    "Filters: LPA <> Basildon",
    "Filters applied: Year = 2023; LPA = Harlow",
    "Filters: Year = 2023, Outcome = Charged",
    "Filters: Harlow, Tendring",
    "Filtered by outcome",
  ])("is told below the last row: %s", (text) => {
    expect(below([text])).toEqual(told("A4", text.replaceAll("\n", " ")));
  });

  test.each([
    "Filters: none",
    "Filter: none selected",
    "No filters applied",
    "Filters applied: no filters",
    "Applied filters:\nYear is 2023 or 2024\nIs Crime is True",
    "Applied filters: District is not (Blank)",
    "Applied filters: Outcome is not Cancelled",
    "Included Years: 2023, 2024",
    "Included Offence: Fraud",
    "Slicer: District = All",
    "Slicer: Month = January, February",
    "Selected values: All",
    "Selected values: 2023, 2024",
    "Selected values: Fraud, Robbery",
    "Filters: Force = Essex Police",
    "Source: filtered water theft",
  ])("is not, where nothing is left out: %s", (text) => {
    expect(below([text])).toEqual([]);
  });

  test("is told under its heading, or beside it, and among the rows of a table only at their end", () => {
    expect(below(["Applied filters:"], ["Year is 2023"], ["District is not Basildon"])).toEqual(told("A6", "District is not Basildon"));
    expect(below(["Applied filters:"], [""], ["District is not Basildon"])).toEqual([]);
    expect(below(["Filters", "District = Harlow"])).toEqual(told("B4", "District = Harlow"));
    expect(below(["Jan 2020", "Filters: District = Harlow", "3"])).toEqual([]);
    expect(below(["Jan 2020", "3", "Filters: District = Harlow"])).toEqual(told("C4", "Filters: District = Harlow"));
  });

  test("is known on a sheet that is named so", () => {
    const named = (name: string) => remarks(sheetOfRows(name, [["Filters: District = Harlow"], [""], ["Offence"]]));
    expect(named("Harlow")).toEqual([]);
    expect(named("Filters")).toEqual(told("A1", "Filters: District = Harlow"));
  });

  test.each([
    "Figures do not include Southend and Thurrock.",
    "All figures exclude Southend (not on the new system)",
    "Note: Southend is not included",
    "Extracted 31 January 2020. Excludes Thurrock",
    "* excludes Basildon, system outage",
  ])("and notes that places are left out: %s", (text) => {
    expect(below([text])).toEqual(told("A4", text));
  });

  test.each([
    "Note: figures include Southend and Thurrock.",
    "Excludes fraud",
    "Excludes crimes in Southend that were cancelled",
    "Excludes out of force area",
    "Figures exclude British Transport Police",
    "Figures exclude Greater Manchester Police",
    "Excludes Stansted Airport",
    "From January 2020 figures exclude Southend.",
    "Southend: fraud excluded",
  ])("but not others: %s", (text) => {
    expect(below([text])).toEqual([]);
  });
});
