import { isPlaceHeader, saysMore } from "../../../src/reading/recognise/places";
import { recognise, type SheetHead } from "../../../src/reading";
import { sheet } from "../sheets";

const MONTHS = "Jan 20 | Feb 20 | Mar 20";
/** A sheet of months across with these rows, below a title where one is given. */
const of = (name: string, rows: readonly string[] = ["Fraud", "Theft"], { title = "", header = "Offence", months = MONTHS } = {}) =>
  sheet(
    name,
    [...(title === "" ? [] : [title]), `${header} | ${months}`, ...rows.map((row, at) => `${row} | ${at + 1} | 2 | 3`)].join("\n"),
  );
const told = (...heads: readonly SheetHead[]) =>
  recognise(heads, { by: null }).tables.map(
    ({ place }) => place && `${place.header} ${place.value}, by ${place.from}, ${place.known ? "known" : "asked"}`,
  );
const called = (...names: readonly string[]) => told(...names.map((name) => of(name)));
const titled = (...titles: readonly string[]) => told(...titles.map((title, at) => of(`Sheet${at + 1}`, undefined, { title })));

describe("Tables that are alike are told apart", () => {
  test("by their sheets’ names, which are known as places or asked about", () => {
    expect(called("North", "South")).toEqual(["Place North, by sheet, known", "Place South, by sheet, known"]);
    expect(called("Alpha", "Beta")).toEqual(["Place Alpha, by sheet, asked", "Place Beta, by sheet, asked"]);
    expect(called("North", "Beta")).toEqual(["Place North, by sheet, asked", "Place Beta, by sheet, asked"]);
    expect(called("North")).toEqual([null]);
    // The city is a place beside others; the county, and the whole city, may hold the north.
    expect(called("City", "Harlow", "Basildon").map((each) => each?.split(", ")[2])).toEqual(["known", "known", "known"]);
    expect(called("City", "North", "South").map((each) => each?.split(", ")[2])).toEqual(["known", "known", "known"]);
    expect(called("Whole city", "North", "South").map((each) => each?.split(", ")[2])).toEqual(["asked", "asked", "asked"]);
    expect(called("County", "North")).toEqual(["Place County, by sheet, asked", "Place North, by sheet, asked"]);
  });

  test("by the words that differ in their titles, without numbers of tables", () => {
    const belconnen = titled("Table 2: Belconnen - Offences", "Table 3: Gungahlin - Offences");
    expect(belconnen).toEqual(["Place Belconnen, by title, known", "Place Gungahlin, by title, known"]);
    expect(titled("Crime in North, 2020", "Crime in South, 2020")).toEqual([
      "Place North, by title, known",
      "Place South, by title, known",
    ]);
    expect(titled("Crime", "Crime in South")).toEqual([null, null]);
    expect(titled("Crime in North", "Crime in North", "Crime in South")).toEqual([null, null, null]);
  });

  test("by names that a column of places of the workbook has, but for its totals and notes", () => {
    const wards = (header: string, rows: readonly string[]) => of("List", rows, { header: `${header} | Offence` });
    const rows = ["Alpha | Fraud", "Beta | Fraud"];
    const known = (list: SheetHead) => told(list, of("Alpha"), of("Beta")).slice(1);
    expect(known(wards("Ward", rows))).toEqual(["Place Alpha, by sheet, known", "Place Beta, by sheet, known"]);
    expect(known(wards("Team", rows))).toEqual(["Place Alpha, by sheet, asked", "Place Beta, by sheet, asked"]);
    expect(known(wards("Ward", rows.slice(0, 1)))[0]).toContain("asked");
  });

  test("by whole titles, where these are the places", () => {
    const list = of("List", ["St Mary side | Fraud", "St Peter side | Fraud"], { header: "Ward | Offence" });
    const both = ["St Mary side", "St Peter side"].map((title, at) => of(`Sheet${at + 1}`, undefined, { title }));
    expect(told(list, ...both).slice(1)).toEqual(["Place St Mary side, by title, known", "Place St Peter side, by title, known"]);
    expect(told(...both)).toEqual(["Place Mary, by title, asked", "Place Peter, by title, asked"]);
  });

  test("by measures, which are never added", () => {
    expect(called("Recorded", "Solved")).toEqual(["Place Recorded, by sheet, asked", "Place Solved, by sheet, asked"]);
  });

  test("by no number, date or version of a sheet, no single letter, and no text of more than 60 letters", () => {
    for (const names of [
      ["Sheet1", "Sheet2"],
      ["2019", "2020"],
      ["Jan", "Feb"],
      ["Offences (1)", "Offences (2)"],
      ["A", "B"],
    ])
      expect(called(...names)).toEqual([null, null]);
    const long = (letters: number) => titled(`${"x".repeat(letters - 1)}a`, `${"x".repeat(letters - 1)}b`);
    expect([long(60)[0] !== null, long(61)]).toEqual([true, [null, null]]);
  });
});

describe("Tables are alike", () => {
  const pair = (one: SheetHead, other: SheetHead) => told(one, other).every((place) => place !== null);

  test("where half of their names are the same", () => {
    expect(pair(of("North", ["Fraud", "Theft"]), of("South", ["Fraud", "Arson"]))).toBe(true);
    expect(pair(of("North", ["Fraud", "Theft", "Rape"]), of("South", ["Fraud", "Arson", "Drugs"]))).toBe(false);
    expect(pair(of("North", ["FRAUD", "Theft"]), of("South", ["Fraud ", "theft"]))).toBe(true);
  });

  test("where they have the same months, layout and columns of names", () => {
    expect(pair(of("North"), of("South", undefined, { months: "Apr 20 | May 20 | Jun 20" }))).toBe(false);
    expect(pair(of("North"), of("South", ["a | Fraud", "a | Theft"], { header: "Note | Offence" }))).toBe(false);
  });
});

describe("Tables of places are told apart by their offences", () => {
  const places = (name: string, header = "District", rows = ["North", "South"]) => of(name, rows, { header });

  test("by sheet or title, which are asked about", () => {
    expect(told(places("Burglary"), places("Robbery"))).toEqual(["Offence Burglary, by title, asked", "Offence Robbery, by title, asked"]);
    const both = ["Recorded Burglary", "Recorded Robbery"].map((title, at) =>
      of(`Sheet${at + 1}`, ["North", "South"], { header: "District", title }),
    );
    expect(told(...both)).toEqual(["Offence Burglary, by title, asked", "Offence Robbery, by title, asked"]);
  });

  test("by no version of a sheet, measure, total, place or number", () => {
    for (const [one, other] of [
      ["Draft data", "Final extract"],
      ["Recorded", "Solved"],
      ["Total", "Robbery"],
      ["Kent", "Essex"],
      ["Sheet1", "Sheet2"],
    ] as const)
      expect(told(places(one), places(other))).toEqual([null, null]);
  });

  test("where a header says places, or two known places and no others stand below another one", () => {
    expect(told(places("Burglary", "Name"), places("Robbery", "Name"))[0]).toMatch(/^Offence Burglary/);
    expect(told(places("Burglary", "Name", ["North", "Alpha"]), places("Robbery", "Name", ["North", "Alpha"]))[0]).toMatch(
      /^Place Burglary/,
    );
    expect(told(places("Burglary", "Name", ["North"]), places("Robbery", "Name", ["North"]))[0]).toMatch(/^Place Burglary/);
    expect(told(places("Burglary", "Area / offence", ["One", "Two"]), places("Robbery", "Area / offence", ["One", "Two"]))[0]).toMatch(
      /^Place Burglary/,
    );
    expect(
      told(places("Burglary", "Name", ["North", "South", "Total"]), places("Robbery", "Name", ["North", "South", "Total"]))[0],
    ).toMatch(/^Offence/);
  });
});

test("what the analyst said of a sheet's place stays", () => {
  const said = sheet("Reading", "Sheet | Column | Read as\nNorth | | place: Harlow");
  expect(told(of("North"), of("South"), said)).toEqual(["Place Harlow, by reading, known", "Place South, by sheet, known"]);
});

test("a column of places is headed as one, whatever follows", () => {
  expect(["District", "wards", "Local authority", "LPA name", "Area / offence"].map(isPlaceHeader)).toEqual([true, true, true, true, true]);
  expect(["Sub-district", "Wardrobe", "Offence"].map(isPlaceHeader)).toEqual([false, false, false]);
});

test("a sheet's name says more than its purpose where three letters of it are no such words", () => {
  expect(["Vehicle crime", "Hate", "Oldham"].map(saysMore)).toEqual([true, true, true]);
  expect(["Crime data", "Monthly offences", "Sheet1", "Data of a", "2020"].map(saysMore)).toEqual([false, false, false, false, false]);
});
