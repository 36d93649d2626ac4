import { chain, figures, lines, sheet } from "../sheets";

const MONTHS = Array.from({ length: 12 }, (_, at) => `@2020-${String(at + 1).padStart(2, "0")}`);
/** Shoplifting, bicycle theft and fraud, which has no kinds. */
const counts = (at: number) => [30 + ((at * 7) % 11), 12 + ((at * 5) % 7), 20 + at] as const;

/** A long sheet with what a database rolls up: a row for each group, and one for all of them. */
function rolledUp(none: string, last: boolean, off = 0): string {
  const rows = MONTHS.flatMap((month, at) => {
    const [shop, bicycle, fraud] = counts(at);
    const details = [
      `${month} | Theft | Shoplifting | ${shop}`,
      `${month} | Theft | Bicycle theft | ${bicycle}`,
      `${month} | Fraud | Fraud by card | ${fraud}`,
    ];
    const sums = [
      `${month} | Theft | ${none} | ${shop + bicycle + (at < off ? 5 : 0)}`,
      `${month} | Fraud | ${none} | ${fraud}`,
      `${month} | ${none} | ${none} | ${shop + bicycle + fraud}`,
    ];
    return last ? [...details, ...sums] : [...sums, ...details];
  });
  return ["Month | Group | Offence | Count", ...rows].join("\n");
}

describe("Rows that a database rolled up are totals", () => {
  test.each([
    ["", true],
    ["", false],
    ["NULL", true],
    ["(blank)", false],
  ])("where a name is “%s”", (none, last) => {
    const groups = chain([sheet("Data", rolledUp(none, last))], { by: "Group" });
    expect(Object.fromEntries(Object.entries(figures(groups)).map(([name, of]) => [name, of["2020-01"]]))).toEqual({
      Theft: 42,
      Fraud: 20,
    });
    const offences = chain([sheet("Data", rolledUp(none, last))], { by: "Offence" });
    expect(Object.keys(figures(offences))).toEqual(["Shoplifting", "Bicycle theft", "Fraud by card"]);
    expect(lines(groups, { infos: true }).map((line) => line.split(" ").slice(0, 2).join(" "))).toEqual(["info totalsLeftOut"]);
  });

  test("though one of them is off", () => {
    const read = chain([sheet("Data", rolledUp("NULL", true, 1))], { by: "Group" });
    expect(figures(read).Theft!["2020-01"]).toBe(42);
  });

  test("in a wide sheet, where a group without kinds has a row of its own that counts", () => {
    const row = (names: string, of: (at: number) => number) => `${names} | ${MONTHS.map((_, at) => of(at)).join(" | ")}`;
    const theft = row("Theft | ", (at) => counts(at)[0] + counts(at)[1]);
    const kinds = ["Shoplifting", "Bicycle theft"].map((name, kind) => row(`Theft | ${name}`, (at) => counts(at)[kind]!));
    const read = chain(
      [sheet("Data", [`Group | Offence | ${MONTHS.join(" | ")}`, theft, ...kinds, row("Fraud | ", (at) => counts(at)[2])].join("\n"))],
      { by: "Group" },
    );
    expect(Object.entries(figures(read)).map(([name, of]) => [name, of["2020-01"]])).toEqual([
      ["Theft", 42],
      ["Fraud", 20],
    ]);
  });

  test("and rows without a name that add nothing up are not", () => {
    const read = chain(
      [
        sheet(
          "Data",
          rolledUp("Other", true)
            .replaceAll("| Other |", "| NULL |")
            .replaceAll(/\| NULL \| (\d+)/g, "| NULL | 4"),
        ),
      ],
      {
        by: "Group",
      },
    );
    expect(figures(read).Theft!["2020-01"]).toBe(46);
  });
});
