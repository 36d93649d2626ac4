import { chain, figures, sheet } from "../../sheets";

const HEADER = "Offence | 12 months to Dec 2017 | 12 months to Dec 2018 | 12 months to Dec 2019";
const ROWS = [
  ["Burglary", 100, 120, 90],
  ["Robbery", 50, 60, 80],
  ["Fraud", 30, 10, 15],
] as const;
const pack = (header: string, row: (cells: (typeof ROWS)[number], index: number) => readonly (string | number)[]) =>
  sheet("Pack", [header, ...ROWS.map((cells, index) => row(cells, index).join(" | "))].join("\n"));
const told = (head: ReturnType<typeof sheet>) =>
  chain([head])
    .findings.filter(({ code }) => /diff/i.test(code))
    .map(({ code, address }) => `${code} ${address}`);

describe("three windows of 12 months", () => {
  test("are compared as the rows show, the two latest", () => {
    const change = (slip: number) =>
      pack(`${HEADER} | Change | % change`, ([name, a, b, c], index) => [
        name,
        a,
        b,
        c,
        c - b + (index === 1 ? slip : 0),
        `${(100 * (c - b)) / b}%`,
      ]);
    expect(told(change(0))).toEqual([]);
    expect(told(change(7))).toEqual(["diffDisagrees E3"]);
  });

  test("are said to be unchecked where the difference is of others", () => {
    const head = pack(`${HEADER} | Change`, ([name, a, b, c]) => [name, a, b, c, c - a]);
    expect(told(head)).toEqual(["differencesUnchecked E1"]);
  });

  test("may have differences between them: the latest is not lost", () => {
    const header = "Offence | 12 months to Dec 2017 | 12 months to Dec 2018 | Diff. | 12 months to Dec 2019 | Diff.";
    const head = pack(header, ([name, a, b, c], index) => [name, a, b, b - a, c, c - b + (index === 2 ? 1 : 0)]);
    const found = told(head);
    expect(found).toEqual(["differencesUnchecked D1", "diffDisagrees F4"]);
    expect(figures(chain([head])).Fraud).toEqual({ "2017-12": 30, "2018-12": 10, "2019-12": 15 });
  });

  test("are checked by percentages that are half a point off, which rounding makes, and no more", () => {
    const said = (percent: number) => [
      ...new Set(told(pack(`${HEADER} | % change`, ([name]) => [name, 90, 100, 120, `${percent}%`])).map((line) => line.split(" ")[0])),
    ];
    expect([20, 20.5, 19.5, 20.6, 19.4].map(said)).toEqual([
      [],
      ["diffDisagrees"],
      ["diffDisagrees"],
      ["differencesUnchecked"],
      ["differencesUnchecked"],
    ]);
  });
});
