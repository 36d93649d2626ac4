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
