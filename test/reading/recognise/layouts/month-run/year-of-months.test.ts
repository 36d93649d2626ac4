import { runs } from "./runs";

const YEARS = ["Year A2 below 1 of 12"];
const years = (header: string, rows: readonly string[]) => runs(`Year | ${header}\n${rows.join("\n")}`);
const TWO = ["2018 | n | 1", "2019 | n | 2"];

describe("Years whose rows are of parts of them are no periods", () => {
  test("beside a column that tells parts of the year apart and cannot be read", () => {
    expect(years("Area | Count", TWO)).toEqual(YEARS);
    for (const header of ["Month", "Week", "Quarter"]) expect(years(`${header} | Count`, TWO)).toEqual([]);
  });

  test("over whose rows three months or more stand across", () => {
    expect(years("Jan | Feb", ["2018 | 1 | 2", "2019 | 3 | 4"])).toEqual(YEARS);
    expect(years("Jan | Feb | Mar", ["2018 | 1 | 2 | 3", "2019 | 3 | 4 | 5"])).toEqual([]);
  });

  test("where most rows repeat a year with the words beside it, in four rows at least", () => {
    const rows = (...names: readonly string[]) => names.map((name, at) => `${name} | ${at}`);
    expect(years("Area | Count", rows("2018 | A", "2018 | A", "2018 | A"))).toEqual(YEARS);
    expect(years("Area | Count", rows("2018 | A", "2018 | A", "2018 | A", "2018 | B"))).toEqual(YEARS);
    expect(years("Area | Count", rows("2018 | A", "2018 | A", "2018 | A", "2018 | A"))).toEqual([]);
    expect(years("Area | Count", rows("2018 | A", "2018 | A", "2018 | A", "2018 | B", "2018 | B"))).toEqual([]);
    expect(years("Area | Count", rows("2018 | A", "2018 | B", "2019 | A", "2019 | B"))).toEqual(YEARS);
  });

  test("but two numbers are a period, whatever repeats, and a note below says nothing", () => {
    const rows = ["A", "A", "A", "A"].map((name, at) => `2018/19 | ${name} | ${at}`);
    expect(years("Area | Count", rows)).toEqual(YEARS);
    expect(years("Area | Count", [...TWO, "2018 | |", "2018 | |", "2018 | |"])).toEqual(YEARS);
  });

  test("and texts are as plain as numbers", () => {
    expect(years("Area | Count", Array<string>(4).fill("'2018 | A | 5"))).toEqual([]);
  });
});

test("Periods of another length are looked at no further", () => {
  expect(runs("Half-year ending | Month | Count\nJun 2018 | n | 1\nDec 2018 | n | 2")).toEqual(["Half-year ending A2 below 1 of 6"]);
});
