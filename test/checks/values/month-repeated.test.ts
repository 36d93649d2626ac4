import { monthRepeated } from "../../../src/checks/values/month-repeated";
import { addMonths, monthOf } from "../../../src/domain/month";
import { handCounts, handMonths, inputOf } from "../hand-made";
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

test("it is an error in all series, whose figures it makes wrong, and a warning in those of one place", () => {
  const severities = (series: Series) =>
    checkedChain([wide("Data", series)], { by: "Offence" }).findings.flatMap(({ code, severity }) =>
      code === "monthRepeated" ? [severity] : [],
    );
  const places = Object.entries(SERIES).flatMap(([name, all]) => [
    [`${name} | North`, all],
    [`${name} | South`, all.toReversed()],
  ]);
  const north = Object.fromEntries(places.filter(([name]) => String(name).endsWith("North"))) as Series;
  expect(severities(repeated(SERIES, 13))).toEqual(["error"]);
  expect(severities({ ...(Object.fromEntries(places) as Series), ...repeated(north, 13) })).toEqual(["warning"]);
});

test("two months that are the same by chance are not: of few and small counts they may be", () => {
  const rare: Series = {
    Homicide: [1, 0, 0, 1, 2, 1, 1, 0, 0, 1, 1, 0],
    Arson: [2, 1, 1, 2, 1, 0, 0, 1, 1, 1, 1, 2],
    Rape: [3, 3, 3, 2, 4, 5, 5, 4, 4, 3, 3, 2],
  };
  expect(toldOf([wide("Data", rare)], "monthRepeated")).toEqual([]);
});

test("neither is a month of which one count differs", () => {
  const almost = { ...repeated(SERIES, 5), Fraud: counts(90, 14, 4) };
  expect(toldOf([wide("Data", almost)], "monthRepeated")).toEqual([]);
});

test("the same month of last year entered again is told", () => {
  const yearly = Object.fromEntries(Object.entries(SERIES).map(([names, all]) => [names, all.with(12, all[0]!)]));
  const { address, details } = only(checkedChain([wide("Data", yearly)], { by: "Offence" }), "monthRepeated");
  expect([address, details]).toEqual(["N2:N6", { month: monthOf(2019, 1), of: monthOf(2018, 1), series: 5 }]);
});

describe("just enough to be no chance, and just too little:", () => {
  const of = (...series: readonly (readonly number[])[]) =>
    toldOf([wide("Data", Object.fromEntries(series.map((all, at) => [`Kind of ${"abcde"[at]!}`, all])))], "monthRepeated");
  /** Months of which the fourth repeats the third. */
  const repeating = (count: number) => [count - 9, count + 7, count, count, count + 5, count - 4];

  test("three series, not two, however large", () => {
    expect(of(repeating(2000), repeating(2000), repeating(2000))).toHaveLength(1);
    expect(of(repeating(90_000), repeating(90_000))).toEqual([]);
  });

  test("three series of 109 in the middle of six months, not of 108", () => {
    expect(of(repeating(109), repeating(109), repeating(109))).toEqual(["Data E2:E4"]);
    expect(of(repeating(108), repeating(108), repeating(108))).toEqual([]);
  });

  test("three series of 24 in the last month, which is often carried forward, not of 23", () => {
    const last = (count: number) => [count - 9, count + 7, count + 5, count - 4, count, count];
    expect(of(last(24), last(24), last(24))).toEqual(["Data G2:G4"]);
    expect(of(last(23), last(23), last(23))).toEqual([]);
  });

  test("half of all months that repeat the one before, not more", () => {
    const half = [2000, 2000, 2100, 2200, 2200];
    expect(of(half, half, half)).toHaveLength(2);
    const more = [2000, 2000, 2100, 2100, 2100];
    expect(of(more, more, more)).toEqual([]);
    const fiveOfNine = [2000, 2000, 2100, 2100, 2200, 2200, 2300, 2300, 2400, 2400];
    expect(of(fiveOfNine, fiveOfNine, fiveOfNine)).toEqual([]);
  });

  test("months that follow one another, a blank count in one of them", () => {
    const blank = wide("Data", {
      "Kind a": repeating(2000),
      "Kind b": repeating(2000),
      "Kind c": repeating(2000),
      "Kind d": ["5", "6", "", "7", "8", "9"],
    });
    expect(toldOf([blank], "monthRepeated")).toEqual([]);
    const apart = wide("Data", { "Kind a": repeating(2000), "Kind b": repeating(2000), "Kind c": repeating(2000) }, [
      "@2018-01",
      "@2018-02",
      "@2018-03",
      "@2018-05",
      "@2018-06",
      "@2018-07",
    ]);
    expect(toldOf([apart], "monthRepeated")).toEqual([]);
  });
});

describe("a month entered twice is seen", () => {
  const lines = (more: Readonly<Record<string, readonly number[]>> = {}) => ({
    a: [2000, 2100, 2100, 2300, 1900],
    b: [3000, 3100, 3100, 3300, 2900],
    c: [4000, 4100, 4100, 4300, 3900],
    ...more,
  });
  const told = (...counts: Parameters<typeof handCounts>) => monthRepeated.find!(inputOf([handCounts(...counts)]));
  const [FEB_18, MAR_18] = [monthOf(2018, 2), monthOf(2018, 3)];

  test("beside series that are blank or 0 in both months, which are not told of", () => {
    expect(told(lines({ d: [5, NaN, NaN, 6, 7], e: [5, 0, 0, 6, 7] }))).toMatchObject([
      { address: "D2:D4", details: { month: MAR_18, of: FEB_18, series: 3 } },
    ]);
  });

  test("and not where one of the months is blank", () => {
    expect(told(lines({ d: [5, NaN, 6, 6, 7] }))).toEqual([]);
    expect(told(lines({ d: [5, 6, NaN, 6, 7] }))).toEqual([]);
  });

  test("in any order of the months", () => {
    const [first, ...others] = handMonths(5);
    expect(told(lines(), [first!, ...others].toReversed())).toMatchObject([{ details: { month: addMonths(first!, 3), of: MAR_18 } }]);
  });

  test("among months alone", () => {
    const [first, second, third, fourth] = handMonths(4);
    expect(told(lines(), [first!, second!, null, third!, fourth!])).toEqual([]);
  });

  test("and is none in a table of one month", () => {
    expect(told({ a: [2000], b: [2000], c: [2000] })).toEqual([]);
  });
});

describe("one place or offence whose counts were carried forward", () => {
  const SIX = ["North", "South", "East", "West", "Mid", "Coast"];
  const OFFENCES = ["Burglary", "Theft", "Violence"];
  const districts = (change: (all: readonly number[], district: string, offence: string) => readonly number[]): Series =>
    Object.fromEntries(
      OFFENCES.flatMap((offence, at) =>
        SIX.map((district, of) => [`${offence} | ${district}`, change(counts(60 + 40 * at, 14, of + at), district, offence)]),
      ),
    );
  const carried = districts((all, district) => (district === "East" ? all.with(13, all[12]!) : all));

  test.each([
    ["long", [long("Data", carried)], "Data D238, D244, D250"],
    ["wide", [wide("Data", carried)], "Data P4, P10, P16"],
  ])("is told in %s, by its name", (_, sheets, place) => {
    const read = checkedChain(sheets, { by: "Offence" });
    expect(toldOf(sheets, "monthRepeated")).toEqual([place]);
    expect(only(read, "monthRepeated").details).toMatchObject({ name: "East", series: 3 });
  });

  test("is told once where all of it is, not for each of its parts", () => {
    const all = districts((each) => each.with(13, each[12]!));
    expect(only(checkedChain([wide("Data", all)], { by: "Offence" }), "monthRepeated").details).toMatchObject({ series: 18 });
  });

  test("is no finding where other months of rounded figures are the same as the one before too", () => {
    const rounded = districts((all, district) => (district === "East" ? all.map((_, at) => 50 + 10 * (Math.floor(at / 2) % 3)) : all));
    expect(toldOf([wide("Data", rounded)], "monthRepeated")).toEqual([]);
  });
});

test("several last months that are filled with those of last year are told", () => {
  const filled = Object.fromEntries(
    Object.keys(SERIES).map((offence, at) => {
      const own = counts(90 + 60 * at, 26, at).map((count, month) => count + ((month * month * (at + 3)) % 13));
      return [offence, own.map((count, month) => (month > 22 ? own[month - 12]! : count))];
    }),
  );
  expect(toldOf([wide("Data", filled)], "monthRepeated")).toContain("Data AA2:AA6");
});

test("lines that never change repeat nothing, as those of a template with the same number all over", () => {
  const same: Series = { Burglary: Array(24).fill(30), Robbery: Array(24).fill(31), Fraud: Array(24).fill(32) };
  expect(toldOf([wide("Data", same)], "monthRepeated")).toEqual([]);
});
