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

describe("a blank column between windows", () => {
  const [MAR_22, MAR_23, MAR_24, MAR_25] = [22, 23, 24, 25].map((year) => `12 months to Mar ${year}`);
  const totals = (head: string, row: string) =>
    figures(chain([sheet("Pack", `${head}\nBurglary | ${row}\nRobbery | ${row}\nFraud | ${row}`)]));

  test("keeps later ones of the same table apart, or each from the next", () => {
    expect(totals(`Offence | ${MAR_22} | ${MAR_23} | | ${MAR_24} | ${MAR_25}`, "1 | 2 | | 3 | 4")).toMatchObject({
      Burglary: { "2022-03": 1, "2023-03": 2, "2024-03": 3, "2025-03": 4 },
    });
    expect(totals(`Offence | ${MAR_23} | | ${MAR_22}`, "2 | | 1")).toMatchObject({ Burglary: { "2022-03": 1, "2023-03": 2 } });
  });

  test("parts two tables of the same periods, of which the second has the names of the first", () => {
    const two = chain([
      sheet(
        "Pack",
        ` | North | | | South |\nOffence | ${MAR_23} | ${MAR_24} | | ${MAR_23} | ${MAR_24}\nBurglary | 100 | 120 | | 30 | 45\nRobbery | 200 | 210 | | 50 | 41`,
      ),
    ]);
    expect(two.strands.map(({ definition }) => definition.strand)).toEqual(["Burglary", "Robbery"]);
    expect(figures(two)).toMatchObject({ Burglary: { "2023-03": 130, "2024-03": 165 } });
  });
});
