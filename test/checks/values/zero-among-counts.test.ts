import { changed, counts, long, monthsFrom, sheetAMonth, toldOf, transposed, wide, type Series } from "../layouts";

const zeroAt = (at: number): Series => ({ Burglary: changed(counts(60, 14), { [at]: 0 }), Robbery: counts(30, 14, 2) });
const lowest = Math.min(...counts(60, 14).filter((_, at) => at !== 5));

test.each([
  ["long", [long("Data", zeroAt(5))], "Data C12"],
  ["wide", [wide("Data", zeroAt(5))], "Data G2"],
  ["transposed", [transposed("Data", zeroAt(5))], "Data B7"],
  ["sheets of a month each", sheetAMonth(zeroAt(5)), "Jun 2018 B2"],
])("a 0 where there never was one is told in %s", (_, sheets, place) => {
  expect(toldOf(sheets, "zeroAmongCounts")).toEqual([`${place}: 0; expected ${lowest} or more`]);
});

describe("zeros that are right:", () => {
  test.each([
    ["of a rare offence", { Homicide: [1, 0, 2, 0, 0, 1, 3, 1, 0, 1, 2, 1, 0, 1] }],
    ["the only one of a rare offence", { Homicide: [1, 1, 2, 3, 1, 1, 3, 1, 0, 1, 2, 1, 2, 1] }],
    ["that chance makes of a mean of 10 among many counts", { "Rare enough": [9, 8, 14, 10, 12, 0, 7, 9, 11, 8, 13, 10, 9, 12] }],
    ["of an offence that was not recorded before", { "New offence": [0, 0, 0, 0, 0, 20, 21, 22, 19, 18, 25, 21, 20, 22] }],
    ["in a series of few months", { Burglary: [60, 61, 0, 66, 59] }],
  ] as const)("%s", (_, series) => {
    const first = Object.values(series)[0]!.length;
    expect(toldOf([wide("Data", { ...(series as Series), Robbery: counts(30, first) })], "zeroAmongCounts")).toEqual([]);
  });

  test("months laid out ahead", () => {
    const head = wide("Data", { Burglary: [...counts(60, 12), 0, 0], Robbery: [...counts(30, 12), 0, 0] }, monthsFrom("2019-03", 14));
    expect(toldOf([head], "zeroAmongCounts")).toEqual([]);
  });
});
