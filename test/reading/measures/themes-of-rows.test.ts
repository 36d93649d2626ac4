import { measured, wrong } from "./measured-of";

const theme = (name: string, values: string, more = "") => `Knife | Referrals | theme | ${name} | | | ${values} | ${more}`;
const themes = (...rows: readonly string[]) => {
  const [made] = measured(...rows).measures as never as { themes: { theme: string; count: number; said: string }[] }[];
  return made === undefined ? null : made.themes.map(({ theme: name, count, said }) => [name, count, said]);
};

describe("themes that are typed", () => {
  test("have a row each: a number, none, not known or hidden", () => {
    const rows = [theme("A", "11", "17"), theme("B", "-"), theme("C", ""), theme("D", "[c]"), theme("E", "'6")];
    expect(themes(...rows)).toEqual([
      ["A", 11, "number"],
      ["B", 0, "none"],
      ["C", null, "blank"],
      ["D", null, "suppressed"],
      ["E", 6, "number"],
    ]);
    const { measures, findings } = measured(...rows);
    expect(findings).toEqual([]);
    expect(measures[0]).toMatchObject({
      kind: "theme",
      total: 17,
      totalSources: [{ sheet: "Measures", column: 7 }],
      span: null,
      sheet: null,
    });
    expect(measures[0]).toMatchObject({ themes: [{ sources: [{ column: 6 }] }, { sources: [] }, {}, {}, {}] });
  });

  test("have their span and total from whichever row says them", () => {
    expect(measured(theme("A", "1"), theme("B", "2", "3 | Jan 2020 | Feb 2020")).measures[0]).toMatchObject({
      total: 3,
      span: { fromDay: 1, toDay: 29 },
    });
    expect(measured(theme("A", "1"), theme("B", "2", " | Jan 2020 | Feb 2020")).measures[0]).toMatchObject({
      total: null,
      totalSources: [],
    });
  });

  test("do not add up: that is told where the total is typed, as far as the numbers are known", () => {
    const told = (...rows: readonly string[]) => measured(...rows).findings.map(({ code, address, details }) => [code, address, details]);
    expect(told(theme("A", "11", "18"), theme("B", "6"))).toEqual([
      ["themesDoNotAddUp", "H2", { measure: "Referrals", total: 18, sum: 17 }],
    ]);
    expect(told(theme("A", "11"), theme("B", "6", "16"))).toEqual([
      ["themesDoNotAddUp", "H3", { measure: "Referrals", total: 16, sum: 17 }],
    ]);
    expect([
      told(theme("A", "11", "18"), theme("B", "")),
      told(theme("A", "11", "10"), theme("B", "")),
      told(theme("A", "11"), theme("B", "6")),
    ]).toEqual([[], [["themesDoNotAddUp", "H2", { measure: "Referrals", total: 10, sum: 11 }]], []]);
  });

  test("are still told where a number or the total is none, which is said with its cell", () => {
    expect([themes(theme("A", "some"), theme("B", "2")), wrong(theme("A", "some"), theme("B", "2"))]).toEqual([
      [
        ["A", null, "blank"],
        ["B", 2, "number"],
      ],
      [["G2", "themeNumber", "some"]],
    ]);
    expect([themes(theme("A", "1", "all")), wrong(theme("A", "1", "all"))]).toEqual([[["A", 1, "number"]], [["H2", "total", "all"]]]);
  });

  test("are none where one has no name or is said twice, or their span is none", () => {
    expect([wrong(theme("A", "1"), theme("", "2")), themes(theme("A", "1"), theme("", "2"))]).toEqual([[["D3", "themeName", ""]], null]);
    expect(wrong(theme("A", "1"), theme("B", "2"), theme("a", "3"))).toEqual([["D4", "themeTwice", "2"]]);
    expect(wrong(theme("A", "1", " | soon"))).toEqual([["I2", "date", "soon"]]);
  });
});

describe("themes of a worksheet’s column", () => {
  const of = (column: string, values = "", span = "Jan 2020 | Mar 2020") =>
    `Knife | Held | theme | | Custody | ${column} | ${values} | | ${span}`;

  test("are its values, each with what it has over the span", () => {
    expect(themes(of("Kind"))).toEqual([
      ["Interviews", 66, "number"],
      ["Video", 21, "number"],
    ]);
    expect(measured(of("Kind")).measures[0]).toMatchObject({ sheet: "Custody", total: null });
  });

  test("are those that are named, where some are", () => {
    expect(themes(of("Place", "South; North", "Jan 2020 | Jan 2020"))).toEqual([
      ["South", 2, "number"],
      ["North", 15, "number"],
    ]);
  });

  test.each<readonly [string, readonly unknown[]]>([
    [of("Kind").replace("Custody", "Cells"), ["E2", "sheet", "Cells"]],
    [of("Kind", "", " | "), ["I2", "span", ""]],
    [of("Kind", "", "5 Jan 2020 | Mar 2020"), ["I2", "wholeMonths", "5 Jan 2020"]],
    [of(""), ["F2", "columnNotSaid", ""]],
    [of("Station"), ["F2", "column", "Station"]],
    [of("Kind", "Video; Audio"), ["G2", "values", "Audio"]],
    [of("Kind", ";"), ["D2", "noThemes", ""]],
  ])("are none where something is wrong, and that is told with its cell: %s", (row, told) => {
    expect([themes(row), wrong(row)]).toEqual([null, [told]]);
  });
});
