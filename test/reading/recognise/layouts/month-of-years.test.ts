import { counts } from "../../../checks/layouts";
import { checkedChain, figures, lines, sheet } from "../../sheets";

const MONTHS = "January February March April May June July August September October November December".split(" ");
const SERIES = { Burglary: counts(140, 24, 2), Robbery: counts(40, 24, 5) };
/** A sheet a month, with the same month of two years beside one another. */
const sheets = (
  headers: (month: string) => readonly [string, string],
  {
    name = (month) => month,
    of = SERIES,
    more = "",
  }: { readonly name?: (month: string, at: number) => string; readonly of?: typeof SERIES; readonly more?: string } = {},
) =>
  MONTHS.map((month, at) =>
    sheet(
      name(month, at),
      [
        `Offence | ${headers(month).join(" | ")}${more === "" ? "" : " | Change | % change"}`,
        ...Object.entries(of).map(([offence, all]) => `${offence} | ${all[at]} | ${all[at + 12]}${more}`),
      ].join("\n"),
    ),
  );
const calendar = (all: readonly number[], first = 2018, start = 0) =>
  Object.fromEntries(
    all.map((count, at) => {
      const [year, month] = [first + Math.floor(at / 12) + (at % 12 < start ? 1 : 0), (at % 12) + 1];
      return [`${year}-${String(month).padStart(2, "0")}`, count];
    }),
  );
const expected = (start = 0) => ({ Burglary: calendar(SERIES.Burglary, 2018, start), Robbery: calendar(SERIES.Robbery, 2018, start) });
const sorted = (of: Record<string, Record<string, number>>) =>
  Object.fromEntries(Object.entries(of).map(([name, all]) => [name, Object.fromEntries(Object.entries(all).sort())]));

describe("sheets of a month with a column a year", () => {
  test.each([
    ["years", sheets(() => ["2018", "2019"])],
    [
      "years, the later first",
      sheets(() => ["2018", "2019"]).map((head) => ({ ...head, values: head.values.map(([name, one, other]) => [name!, other!, one!]) })),
    ],
    ["the month of years", sheets((month) => [`${month.slice(0, 3)} 2018`, `${month.slice(0, 3)} 2019`])],
    ["years with their change", sheets(() => ["2018", "2019"], { more: " | 3 | 1.0%" })],
    ["short and numbered names", sheets(() => ["2018", "2019"], { name: (month, at) => `${at + 1}. ${month.slice(0, 3)}` })],
  ])("are read as that month of each year: %s", (_, heads) => {
    const read = checkedChain(heads, { by: "Offence" });
    expect(sorted(figures(read))).toEqual(expected());
    expect(lines(read)).toEqual([]);
  });

  test("of financial years lie in the year's first or second part", () => {
    const read = checkedChain(
      sheets(() => ["2018/19", "2019/20"]),
      { by: "Offence" },
    );
    expect(sorted(figures(read))).toEqual(sorted(expected(3)));
  });

  test("that run up through the year are running totals, which is said", () => {
    const run = (all: readonly number[]) => all.map((_, at) => all.slice(at - (at % 12), at + 1).reduce((sum, count) => sum + count, 0));
    const heads = sheets(() => ["2018", "2019"], { of: { Burglary: run(SERIES.Burglary), Robbery: run(SERIES.Robbery) } });
    expect(lines(checkedChain(heads, { by: "Offence" })).filter((line) => line.includes("runningTotals"))).toHaveLength(1);
  });

  test("is no sheet of another name, with one year or with other months", () => {
    const grid = (header: string) => `Offence | ${header}\nBurglary | 5 | 6\nRobbery | 7 | 8`;
    for (const [name, header] of [
      ["Data", "2018 | 2019"],
      ["January", "2018 |"],
      ["January", "Feb 2018 | Feb 2019"],
    ] as const)
      expect(figures(checkedChain([sheet(name, grid(header))], { by: "Offence" }))).toEqual({});
  });
});
