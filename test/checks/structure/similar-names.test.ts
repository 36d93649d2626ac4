import { sheet } from "../../reading/sheets";
import { counts, long, sheetAMonth, toldOf, wide, type Series } from "../layouts";

const MONTHS = 13;
const LONG: Series = {
  "Burglary | North": counts(60, MONTHS),
  "Burglary | South": counts(50, MONTHS),
  "Robbery | North": counts(9, MONTHS),
  "Robbery | South": counts(9, MONTHS),
};
const misspelt = (grid: ReturnType<typeof sheet>, row: number, column: number, name: string) => ({
  ...grid,
  values: grid.values.map((cells, at) => (at === row - 1 ? cells.map((raw, index) => (index === column ? name : raw)) : cells)),
});

describe("a name that is nearly another", () => {
  test("is told where it stands once and the other many times", () => {
    expect(toldOf([misspelt(long("Data", LONG), 6, 1, "Burglery")], "similarNames")).toEqual(["Data B6: Burglery; expected Burglary"]);
  });

  test("is told in any column of names", () => {
    const districts = long("Data", { "Burglary | Chelmsford": counts(60, MONTHS), "Burglary | Colchester": counts(50, MONTHS) });
    expect(toldOf([misspelt(districts, 4, 2, "Chelmsfrod")], "similarNames")).toEqual(["Data C4: Chelmsfrod; expected Chelmsford"]);
  });

  test("is told in a wide sheet, where the two together stand as often as all others", () => {
    const rows = Object.fromEntries(
      ["Burglary", "Robbery", "Fraud"].flatMap((offence) =>
        ["North", "South", "West"].map((district) => [`${offence} | ${district}`, counts(30, 12)]),
      ),
    );
    expect(toldOf([misspelt(wide("Data", rows), 3, 0, "Burglery")], "similarNames")).toEqual(["Data A3: Burglery; expected Burglary"]);
  });

  test("is told where other sheets have the right one in its place", () => {
    const sheets = sheetAMonth({ Burglary: counts(60, 4), Robbery: counts(20, 4), Fraud: counts(9, 4) });
    expect(toldOf([misspelt(sheets[0]!, 2, 0, "Burglery"), ...sheets.slice(1)], "similarNames")).toEqual([
      "Jan 2018 A2: Burglery; expected Burglary",
    ]);
  });
});

describe("names that are both meant:", () => {
  const silent = (series: Series) => toldOf([long("Data", series)], "similarNames");

  test("wards that differ by a number", () => {
    expect(
      silent({ "Burglary | Ward 1": counts(60, MONTHS), "Burglary | Ward 2": counts(6, MONTHS), "Burglary | Ward 11": counts(6, MONTHS) }),
    ).toEqual([]);
  });

  test("two that stand equally often", () => {
    expect(silent({ "Burglary | Brentford": counts(60, MONTHS), "Burglary | Brentwood": counts(50, MONTHS) })).toEqual([]);
  });

  test("with and without injury", () => {
    expect(silent({ "Violence with injury | North": counts(60, MONTHS), "Violence without injury | North": counts(50, MONTHS) })).toEqual(
      [],
    );
  });

  test("one that strands name in full", () => {
    const strands = sheet("Strands", "Strand | Column | Values\nBurglary | Offence | Burglary; Burglery");
    expect(toldOf([misspelt(long("Data", LONG), 6, 1, "Burglery"), strands], "similarNames", null)).toEqual([]);
  });
});

test("a name that no strand counts, beside one that strands name, is told once, by the strands", () => {
  const strands = sheet("Strands", "Strand | Column | Values\nBurglary | Offence | Burglary");
  const sheets = [misspelt(long("Data", LONG), 6, 1, "Burglery"), strands];
  expect(toldOf(sheets, "similarNames", null)).toEqual([]);
  expect(toldOf(sheets, "nearMiss", null)).toEqual(["Data B6: Burglery; expected Burglary"]);
});
