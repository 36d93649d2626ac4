import { messageOf } from "../../../src/checks/messages";
import { checkedChain, only, sheet } from "../../reading/sheets";
import { counts, monthsFrom, toldOf, wide, type Series } from "../layouts";

describe("an “of which” row", () => {
  const series = (residential: readonly number[]): Series => ({
    Burglary: [60, 61, 62, 63],
    "of which residential": residential,
    Robbery: [5, 6, 7, 8],
  });

  test("with more than the row that it parts is told, as an error", () => {
    const read = checkedChain([wide("Data", series([40, 66, 42, 43]))], { by: "Offence" });
    expect(only(read, "partExceedsWhole")).toMatchObject({
      severity: "error",
      sheet: "Data",
      address: "C3",
      details: { part: "of which residential", whole: "Burglary", values: [{ month: "Feb 18", part: 66, whole: 61 }] },
    });
    expect(toldOf([wide("Data", series([40, 66, 42, 43]))], "partExceedsWhole")).toEqual(["Data C3: 66; expected at most 61"]);
  });

  test("with as many or fewer is right, and so is one above that nothing stands", () => {
    expect(toldOf([wide("Data", series([40, 61, 42, 43]))], "partExceedsWhole")).toEqual([]);
    expect(toldOf([wide("Data", { "of which residential": [40, 61, 42, 43], Robbery: [5, 6, 7, 8] })], "partExceedsWhole")).toEqual([]);
  });
});

describe("what is said of an “of which” row", () => {
  const told = (over: number) => {
    const all: Series = { Burglary: counts(60, 8), "of which residential": counts(60, 8).map((count, at) => (at < over ? 1200 : count)) };
    const found = only(checkedChain([wide("Data", all)], { by: "Offence" }), "partExceedsWhole");
    expect([found.details.count, found.details.values.length]).toEqual([over, Math.min(over, 4)]);
    return messageOf(found);
  };

  test("names the part, its whole and both counts", () => {
    expect(told(1)).toBe(
      `“Data”, cell B3: “of which residential” is part of “Burglary” but is larger (Jan 18: 1,200, but the whole is ${counts(60, 8)[0]!}). Correct the count that is wrong.`,
    );
  });

  test("names four, and how many more there are", () => {
    expect(told(4)).toMatch(/ and Apr 18: 1,200, but the whole is \d+\)\./);
    expect(told(6)).toMatch(/ and Apr 18: 1,200, but the whole is \d+ and 2 more\)\./);
  });
});

describe("an “of which” row's whole", () => {
  const told = (series: Series) => toldOf([wide("Data", series)], "partExceedsWhole");

  test("is the nearest row above that is none itself, of the same place", () => {
    expect(
      told({
        "Burglary | North": [50, 51, 52],
        "Burglary | South": [9, 9, 9],
        "of which residential | North": [40, 41, 42],
        "of which dwelling | North": [45, 51, 53],
        "of which shed | South": [9, 9, 10],
      }),
    ).toEqual(["Data E5: 53; expected at most 52", "Data E6: 10; expected at most 9"]);
  });

  test("may be the very first row, and there may be none", () => {
    expect(told({ Burglary: [50, 51, 52], "of which residential": [40, 41, 53] })).toEqual(["Data D3: 53; expected at most 52"]);
    expect(told({ "Burglary | North": [5, 5, 5], "of which shed | South": [9, 9, 9] })).toEqual([]);
    expect(told({ "of which shed": [9, 9, 9], "of which garage": [10, 10, 10], Burglary: [1, 2, 3] })).toEqual([]);
  });
});

describe("districts' tables beside the force's", () => {
  const offences: Series = { Burglary: counts(60, 14), Robbery: counts(20, 14, 1), Fraud: counts(30, 14, 2) };
  const scaled = (share: number): Series =>
    Object.fromEntries(Object.entries(offences).map(([name, all]) => [name, all.map((count) => Math.round(Number(count) * share))]));
  const [north, south] = [scaled(0.4), scaled(0.5)];
  const force = Object.fromEntries(
    Object.keys(offences).map((name) => [name, north[name]!.map((count, at) => Number(count) + Number(south[name]![at]))]),
  );
  const months = monthsFrom("2018-01", 14).map((month) => month);
  const table = (number: number, place: string, series: Series) => [
    `Table ${number}: ${place} - Offences`,
    "",
    ["Offence", ...months].join(" | "),
    ...Object.entries(series).map(([name, all]) => [name, ...all].join(" | ")),
    "",
  ];
  const all = (southSeries: Series) =>
    sheet("Areas", [...table(1, "Force", force), ...table(2, "North", north), ...table(3, "South", southSeries)].join("\n"));

  test("add up, and nothing is told", () => {
    for (const code of ["partExceedsWhole", "partsDoNotAddUp", "seriesDisagree", "totalDisagrees"] as const)
      expect(toldOf([all(south)], code)).toEqual([]);
  });

  test("as many as the force's is no fault", () => {
    const equal = { ...south, Robbery: south["Robbery"]!.with(3, force["Robbery"]![3]!) };
    expect(toldOf([all(equal)], "partExceedsWhole")).toEqual([]);
  });

  test("a line or a month that the force has not is told of nothing", () => {
    const more = (name: string) => ({ ...south, [name]: south["Robbery"]!.map(() => 5000) });
    expect(toldOf([all(more("Piracy"))], "partExceedsWhole")).toEqual([]);
  });

  test("several counts are told as one, each with its line and month", () => {
    const wrong = { ...south, Robbery: south["Robbery"]!.with(3, 500), Fraud: south["Fraud"]!.with(0, 600) };
    const found = only(checkedChain([all(wrong)], { by: "Offence" }), "partExceedsWhole");
    expect(found.details).toMatchObject({ part: "South", whole: "Force", count: 2 });
    expect(found.details.values.map(({ month, part }) => [month, part])).toEqual([
      ["Robbery, Apr 18", 500],
      ["Fraud, Jan 18", 600],
    ]);
  });

  test("a count larger than the force's is told in the district's table", () => {
    const wrong = { ...south, Robbery: south["Robbery"]!.with(3, 500) };
    expect(toldOf([all(wrong)], "partExceedsWhole")).toEqual([`Areas E19: 500; expected at most ${force["Robbery"]![3]!}`]);
    expect(toldOf([all(wrong)], "partsDoNotAddUp")).toEqual(["Areas"]);
  });

  test("a count that is merely wrong makes them not add up", () => {
    const wrong = { ...south, Robbery: south["Robbery"]!.with(3, Number(south["Robbery"]![3]) - 2) };
    expect(toldOf([all(wrong)], "partExceedsWhole")).toEqual([]);
    expect(toldOf([all(wrong)], "partsDoNotAddUp")).toEqual(["Areas"]);
  });
});
