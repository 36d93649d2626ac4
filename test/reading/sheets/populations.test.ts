import { populationsOf } from "../../../src/reading/sheets";
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
});
