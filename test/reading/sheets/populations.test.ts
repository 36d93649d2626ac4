import { populationsOf, withoutFigures } from "../../../src/reading/sheets";
import { sheet } from "../sheets";

const PLACES = ["Basildon", "Harlow", "Maldon"];
const read = (grid: string, counted: readonly string[] = []) => populationsOf([sheet("People", grid)], PLACES, new Set(counted));

describe("Populations", () => {
  it("are read from a column of people beside a column in which the places stand, whatever is above", () => {
    const {
      sheet: from,
      people,
      findings,
    } = read(`
      Mid-year estimates
      Code | Local authority | Mid-2019 population
      E1 | basildon | 187,199
      E2 | Harlow | 87067
      E3 | Maldon | 64926
      E0 | Essex | 1489189
    `);
    expect([from, [...people], findings]).toEqual([
      "People",
      [
        ["Basildon", 187_199],
        ["Harlow", 87_067],
        ["Maldon", 64_926],
      ],
      [],
    ]);
  });

  it("are none where something else stands for one, or it is missing, and that is said with its cell", () => {
    const { people, findings } = read("District | Population\nBasildon | 0\nHarlow | 87067");
    expect([...people.keys()]).toEqual(["Harlow"]);
    expect(findings.map(({ address, details }) => [address, details])).toEqual([
      ["B2", { why: "notANumber", places: ["Basildon"] }],
      [null, { why: "missing", places: ["Maldon"] }],
    ]);
  });

  it("are not guessed where a place has two, or two columns could be meant", () => {
    const twice = read("District | Population\nBasildon | 10\nHarlow | 20\nMaldon | 30\nHarlow | 21");
    expect([...twice.people.keys()]).toEqual(["Basildon", "Maldon"]);
    expect(twice.findings).toMatchObject([{ address: "B3, B5", details: { why: "twice", places: ["Harlow"] } }]);
    const wrong = read("District | Population\nBasildon | 10\nHarlow | 20\nMaldon | n/a\nHarlow | none\nMaldon | 9");
    expect([...wrong.people.keys()]).toEqual(["Basildon"]);
    expect(wrong.findings).toMatchObject([{ address: "B3, B4, B5, B6", details: { why: "twice", places: ["Harlow", "Maldon"] } }]);
    const two = read("District | Population 2018 | Population 2019\nBasildon | 10 | 11\nHarlow | 20 | 21");
    expect(two.people.size).toBe(0);
    expect(two.findings[0]).toMatchObject({ details: { why: "several" } });
  });

  it("are not looked for on sheets with figures, or on a sheet of other places", () => {
    expect(read("District | Population\nBasildon | 10\nHarlow | 20", ["People"]).sheet).toBeNull();
    expect(read("District | Population\nKent | 10\nSurrey | 20").sheet).toBeNull();
  });

  it.each([
    "Population (thousands)",
    "Population, thousand",
    "Population (000s)",
    "Population ('000)",
    "Population 000's",
    "Residents (k)",
  ])("in thousands are refused, as a rate of them would be a thousand times too high: %s", (header) => {
    const { people, findings } = read(`District | ${header}\nBasildon | 187\nHarlow | 87\nMaldon | 65`);
    expect([people.size, findings.map(({ details }) => details)]).toEqual([0, [{ why: "thousands", places: [`People: ${header}`] }]]);
  });

  it.each(["Population 2000", "Mid-2019 population", "All residents"])(
    "are read as they stand under any other header of people: %s",
    (header) => {
      expect(read(`District | ${header}\nBasildon | 187\nHarlow | 87\nMaldon | 65`).people.get("Harlow")).toBe(87);
    },
  );

  it("are whole numbers above 0: half a person is a population in thousands", () => {
    const { people, findings } = read("District | Population\nBasildon | 187.2\nHarlow | -5\nMaldon | some");
    expect([people.size, findings]).toMatchObject([
      0,
      [{ address: "B2, B3, B4", details: { why: "notANumber", places: ["Basildon", "Harlow", "Maldon"] } }],
    ]);
    expect(read("District | Population\nBasildon | 1\nHarlow | 2\nMaldon | 3").people.get("Basildon")).toBe(1);
  });

  it("are looked for in a column with half of the places or more", () => {
    const known = (...places: readonly string[]) =>
      populationsOf([sheet("People", "District | Population\nBasildon | 10\nHarlow | 20\nKent | 30")], places, new Set()).people.size;
    expect([known("Basildon", "Surrey"), known("Basildon", "Surrey", "Wales"), known("Basildon", "Harlow", "Wales")]).toEqual([1, 0, 2]);
  });

  it("are looked for below a header in one of the first 21 rows", () => {
    const lines = (above: number) => [...Array.from({ length: above }, (_, at) => `Note ${at} |`), "District | Population"];
    const found = (above: number) => read([...lines(above), "Basildon | 10", "Harlow | 20", "Maldon | 30"].join("\n")).people.size;
    expect([found(20), found(21)]).toEqual([3, 0]);
  });

  it("are of the cells that hold them, and are not those of a column without numbers", () => {
    const { people, sources } = read("Population note | District | Population\nestimate | Basildon | 10\n | Harlow | 20\n | Maldon | 30");
    expect([...people.values()]).toEqual([10, 20, 30]);
    expect(sources.get("Harlow")).toMatchObject({ sheet: "People", column: 2, rows: Int32Array.from([2, 2]) });
  });

  it("of several sheets could be meant", () => {
    const two = ["A", "B"].map((name) => sheet(name, "District | Population\nBasildon | 10\nHarlow | 20\nMaldon | 30"));
    expect(populationsOf(two, PLACES, new Set()).findings).toMatchObject([
      { sheet: "A", details: { why: "several", places: ["A: Population", "B: Population"] } },
    ]);
  });

  it("without figures are told, but for the whole and for rows without people", () => {
    const told = (...rows: readonly string[]) =>
      withoutFigures(read(["District | Population", "Basildon | 10", "Harlow | 20", "Maldon | 30", ...rows].join("\n"))).map(
        ({ address, details }) => [address, details],
      );
    expect(told("Kent | 59", "Essex | 60", "Surrey | 0", " | 5", "Wales | n/a")).toEqual([["A5", { why: "noRows", places: ["Kent"] }]]);
    expect(told("Essex | 60")).toEqual([]);
  });
});
