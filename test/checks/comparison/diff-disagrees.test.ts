import { sheet } from "../../reading/sheets";
import { toldOf } from "../layouts";

const table = (row: string, earlier = "12 Month ending Jan 19", period = "") =>
  sheet(
    "Board",
    ["5.6 Fraud:", ...(period === "" ? [] : [period]), `${earlier} | 12 Month ending Jan 20 | Diff. | % Diff.`, row].join("\n"),
  );
const rowOf = (names: readonly string[]) =>
  sheet("Board", ["Strand | 12 Month ending Jan 19 | 12 Month ending Jan 20 | Diff. | % Diff.", ...names].join("\n"));

describe("Diff. and % Diff.", () => {
  test.each([
    ["a wrong difference", "2228 | 2087 | -144 | '-6.3%", "Board C3: -144; expected -141"],
    ["the wrong sign of it", "2228 | 2087 | 141 | '-6.3%", "Board C3: 141; expected -141"],
    ["a wrong percentage", "2228 | 2087 | -141 | '-6.4%", "Board D3: -6.4%; expected -6.3%"],
    ["the wrong sign of it", "2228 | 2087 | -141 | '+6.3%", "Board D3: +6.3%; expected -6.3%"],
    ["a percentage of the later total", "2228 | 2087 | -141 | '-6.8%", "Board D3: -6.8%; expected -6.3%"],
    [
      "a percentage where the earlier total is 0",
      "0 | 12 | 12 | '+100.0%",
      "Board D3: +100.0%; expected no percentage, because the earlier total is 0",
    ],
  ])("are told of %s", (_, row, expected) => {
    expect(toldOf([table(row)], "diffDisagrees", null)).toEqual([expected]);
  });

  test("are told row by row where one table holds all strands", () => {
    const head = rowOf([
      "Fraud | 2228 | 2087 | -141 | -6.3%",
      "Robbery | 1506 | 1541 | 36 | 2.3%",
      "Burglary | 6244 | 5452 | -792 | -10.0%",
    ]);
    expect(toldOf([head], "diffDisagrees", null)).toEqual(["Board D3: 36; expected 35", "Board E4: -10.0%; expected -12.7%"]);
  });

  test.each([
    ["rounded to the whole point", "2228 | 2087 | -141 | '-6%"],
    ["to two decimals", "2228 | 2087 | -141 | '-6.33%"],
    ["with another minus", "2228 | 2087 | '−141 | '−6.3%"],
    ["as points without a sign", "2228 | 2087 | -141 | -6.3"],
    ["blank", "2228 | 2087 | |"],
    ["n/a where the earlier total is 0", "0 | 12 | 12 | n/a"],
  ])("are right %s", (_, row) => {
    expect(toldOf([table(row)], "diffDisagrees", null)).toEqual([]);
  });
});

describe("windows", () => {
  const right = "2228 | 2087 | -141 | -6.3%";

  test("that are not 12 months apart are told", () => {
    expect(toldOf([table(right, "12 Month ending Feb 19")], "windowsNotYearApart", null)).toEqual([
      "Board B2: Feb 19; Jan 20; expected 12 months apart",
    ]);
    expect(toldOf([table(right)], "windowsNotYearApart", null)).toEqual([]);
  });

  test("of another month than the line above says are told", () => {
    const of = (period: string) => toldOf([table(right, undefined, period)], "periodNotLaterWindow", null);
    expect(of("12 months to end of February 2020:")).toEqual(["Board B3: Jan 20; expected Feb 20"]);
    expect(of("12 months to end of January 2020:")).toEqual([]);
  });
});
