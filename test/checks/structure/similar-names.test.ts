import { fixFor, fixLabel } from "../../../src/checks/fixes";
import { checkInput } from "../../../src/checks/run-checks";
import { checkedChain, only, sheet } from "../../reading/sheets";
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

  test("is told where it stands often itself, and the other three times as often", () => {
    const districts = (others: readonly string[]) => {
      const rows = others.map((district) => [`Burglary | ${district}`, counts(60, MONTHS)] as const);
      return toldOf([long("Data", Object.fromEntries([["Burglery | East", counts(60, MONTHS)], ...rows]))], "similarNames");
    };
    expect(districts(["North", "South", "West"])).toEqual([expect.stringContaining("Burglery; expected Burglary")]);
    expect(districts(["North", "South"])).toEqual([]);
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

describe("just often enough, and just too seldom:", () => {
  const times = (count: number) => {
    const rows = Array.from({ length: count }, (_, at) => `@2018-0${at + 1} | Burglary | 5`);
    const others = Array.from({ length: 9 }, (_, at) => `@2018-0${at + 1} | Fraud | 5`);
    return sheet("Data", ["Month | Offence | Count", ...rows, "@2018-09 | Burglery | 5", ...others].join("\n"));
  };

  test("a name that stands four times as often is meant, three times not", () => {
    expect(toldOf([times(4)], "similarNames")).toEqual(["Data B6: Burglery; expected Burglary"]);
    expect(toldOf([times(3)], "similarNames")).toEqual([]);
  });

  test("names that stand three times each make one up, of two times not", () => {
    const wideOf = (districts: readonly string[]) => {
      const names = ["Burglary", "Robbery", "Fraud"].flatMap((offence) =>
        districts.map((district) => [`${offence} | ${district}`, counts(30, 12)]),
      );
      return misspelt(wide("Data", Object.fromEntries(names)), 3, 0, "Burglery");
    };
    expect(toldOf([wideOf(["North", "South", "West"])], "similarNames")).toHaveLength(1);
    expect(toldOf([wideOf(["North", "South"])], "similarNames")).toEqual([]);
  });

  test("a name of two other tables is meant, of one other not", () => {
    const sheets = (months: number) => {
      const [first, ...others] = sheetAMonth({ Burglary: counts(60, months), Robbery: counts(20, months), Fraud: counts(9, months) });
      return [misspelt(first!, 2, 0, "Burglery"), ...others];
    };
    expect(toldOf(sheets(3), "similarNames")).toEqual(["Jan 2018 A2: Burglery; expected Burglary"]);
    expect(toldOf(sheets(2), "similarNames")).toEqual([]);
  });
});

describe("names that stand so many times", () => {
  /** A row for each time that a name stands, each of a district of its own. */
  const standing = (times: Readonly<Record<string, number>>, name = "Data") => {
    const rows = Object.entries(times).flatMap(([offence, count]) =>
      Array.from({ length: count }, (_, at) => [
        `${offence} | ${"North South West East Mid Hill Vale Moor Isle".split(" ")[at]!}`,
        counts(30 + 7 * at, 12),
      ]),
    );
    return wide(name, Object.fromEntries(rows) as Series);
  };
  const slips = (...sheets: readonly ReturnType<typeof standing>[]) =>
    toldOf(sheets, "similarNames").map((line) => line.replace(/^.*: /, ""));
  const SLIP = "Burglery; expected Burglary";

  test("are a slip and what is meant where the one stands four times as often, not less", () => {
    expect(slips(standing({ Burglary: 8, Burglery: 2, Fraud: 9 }))).toEqual([SLIP]);
    expect(slips(standing({ Burglary: 7, Burglery: 2, Fraud: 9 }))).toEqual([]);
  });

  test("are so where both together stand as often as most others, in whatever order", () => {
    expect(slips(standing({ Burglary: 2, Burglery: 1, Fraud: 3, Robbery: 3 }))).toEqual([SLIP]);
    expect(slips(standing({ Fraud: 3, Robbery: 3, Burglary: 2, Burglery: 1 }))).toEqual([SLIP]);
    expect(slips(standing({ Burglary: 2, Burglery: 1, Fraud: 4, Robbery: 4 }))).toEqual([]);
  });

  test("are none where fewer than half of the names stand as often as the middle one", () => {
    expect(slips(standing({ Burglary: 2, Burglery: 1, Fraud: 3, Robbery: 5, Arson: 6 }))).toEqual([]);
  });

  test("are told of each sheet that has both", () => {
    const both = { Burglary: 8, Burglery: 1, Fraud: 9 };
    const year = standing(both, "2019");
    const next = year.values.map((cells, at) => (at === 0 ? cells.map((raw) => (typeof raw === "number" ? raw + 365 : raw)) : cells));
    expect(slips(year, { ...year, sheet: "2020", values: next })).toEqual([SLIP, SLIP]);
  });

  test("are meant where two sheets have the one and two the other", () => {
    const sheets = sheetAMonth({ Burglary: counts(60, 4), Robbery: counts(20, 4), Fraud: counts(9, 4) });
    const slip = sheets.map((each, at) => (at < 2 ? misspelt(each, 2, 0, "Burglery") : each));
    expect(slips(...slip)).toEqual([]);
  });
});

describe("a name that a strand names", () => {
  const told = (...strands: readonly string[]) =>
    toldOf(
      [misspelt(long("Data", LONG), 6, 1, "Burglery"), sheet("Strands", ["Strand | Column | Values", ...strands].join("\n"))],
      "similarNames",
      null,
    );

  test("in another column is a slip all the same", () => {
    expect(told("All | Offence | *", "Other | District | Burglery; North")).toEqual(["Data B6: Burglery; expected Burglary"]);
  });

  test("is told beside its slip where another strand counts that", () => {
    expect(told("Burglary | Offence | Burglary", "All | Offence | *")).toEqual(["Data B6: Burglery; expected Burglary"]);
  });
});

test("codes are no names", () => {
  const rows = Array.from({ length: 9 }, (_, at) => `@2018-0${at + 1} | Burglary | ${at === 4 ? "BURGLERY1" : "BURGLARY1"} | 5`);
  expect(toldOf([sheet("Data", ["Month | Offence | Offence code | Count", ...rows].join("\n"))], "similarNames")).toEqual([]);
});

test("“Correct the spelling” writes the name that is meant wherever the slip stands", () => {
  const read = checkedChain([misspelt(misspelt(long("Data", LONG), 6, 1, "Burglery"), 10, 1, "burglery ")], { by: "Offence" });
  const found = only(read, "similarNames");
  const fix = fixFor(found, checkInput(read.input));
  expect(fix).toEqual({ label: "Correct 2 cells", changes: [5, 9].map((row) => ({ sheet: "Data", row, column: 1, value: "Burglary" })) });
  expect(fixLabel({ ...found, details: { ...found.details, count: 1 } })).toBe("Correct the spelling");
});

describe("a misspelt name is an error where a strand lacks what stands under it:", () => {
  const severities = (by: string | null, strands: readonly string[]) =>
    checkedChain(
      [
        misspelt(long("Data", { "Burglary | Harlow": counts(60, 13), "Robbery | Harlow": counts(20, 13) }), 6, 2, "Harlwo"),
        ...(strands.length === 0 ? [] : [sheet("Strands", ["Strand | Column | Values", ...strands].join("\n"))]),
      ],
      { by },
    ).findings.flatMap(({ code, severity }) => (code === "similarNames" ? [severity] : []));

  test("where strands are made of the names, or count the right one by a wildcard", () => {
    expect(severities("District", [])).toEqual(["error"]);
    expect(severities(null, ["Harlow | District | Harlow*"])).toEqual(["error"]);
  });

  test("and a warning where strands look at another column, or count both", () => {
    expect(severities("Offence", [])).toEqual(["warning"]);
    expect(severities(null, ["All | District | Harl*"])).toEqual(["warning"]);
  });
});
