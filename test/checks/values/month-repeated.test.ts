import { checkedChain, only } from "../../reading/sheets";
import { counts, long, sheetAMonth, toldOf, transposed, wide, type Series } from "../layouts";

const repeated = (series: Series, at: number): Series =>
  Object.fromEntries(Object.entries(series).map(([names, all]) => [names, all.with(at, all[at - 1]!)]));
const SERIES: Series = {
  Burglary: counts(160, 14),
  Robbery: counts(70, 14, 2),
  Fraud: counts(90, 14, 4),
  Shoplifting: counts(420, 14, 6),
  Violence: counts(640, 14, 3),
};

test.each([
  ["long", [long("Data", repeated(SERIES, 5))], "Data C27:C31"],
  ["wide", [wide("Data", repeated(SERIES, 5))], "Data G2:G6"],
  ["transposed", [transposed("Data", repeated(SERIES, 5))], "Data B7, C7, D7, E7, F7"],
  ["sheets of a month each", sheetAMonth(repeated(SERIES, 5)), "Jun 2018 B2:B6"],
])("a month entered again as the next is told in %s", (_, sheets, place) => {
  const { sheet, address, details } = only(checkedChain(sheets, { by: "Offence" }), "monthRepeated");
  expect(`${sheet!} ${address!}`).toBe(place);
  expect(details).toMatchObject({ month: details.of + 1, series: 5 });
});

test("two months that are the same by chance are not: of few and small counts they may be", () => {
  const rare: Series = {
    Homicide: [1, 0, 0, 1, 2, 1, 1, 0, 0, 1, 1, 0],
    Arson: [2, 1, 1, 2, 1, 0, 0, 1, 1, 1, 1, 2],
    Rape: [3, 3, 3, 2, 4, 5, 5, 4, 4, 3, 3, 2],
  };
  expect(toldOf([wide("Data", rare)], "monthRepeated")).toEqual([]);
});

test("neither is a month of which one count differs, nor the same month of another year", () => {
  const almost = { ...repeated(SERIES, 5), Fraud: counts(90, 14, 4) };
  expect(toldOf([wide("Data", almost)], "monthRepeated")).toEqual([]);
  const yearly = Object.fromEntries(Object.entries(SERIES).map(([names, all]) => [names, all.with(12, all[0]!)]));
  expect(toldOf([wide("Data", yearly)], "monthRepeated")).toEqual([]);
});
