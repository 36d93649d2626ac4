import { messageOf } from "../../../src/checks/messages";
import { checkedChain, only, sheet } from "../../reading/sheets";
import { counts, long, sheetAMonth, toldOf, transposed, wide, type Series } from "../layouts";

/** Two years, of which none repeats another by itself. */
const level = (of: number, salt: number): readonly number[] => counts(of, 24, salt).map((count, at) => count + ((at * at + salt) % 7));
const SERIES: Readonly<Record<string, readonly number[]>> = { Burglary: level(160, 1), Robbery: level(170, 2), Fraud: level(90, 4) };
/** The second year of a series is that of another, or its own first again. */
const copied = (to: string, from: string, year = 0, months = 12): Series => ({
  ...SERIES,
  [to]: SERIES[to]!.map((count, at) => (at < 12 || at >= 12 + months ? count : SERIES[from]![(at % 12) + 12 * year]!)),
});

test("what these tests copy from has nothing copied", () => {
  expect(toldOf([wide("Data", SERIES)], "countsCopied")).toEqual([]);
});

test.each([
  ["long", (series: Series) => [long("Data", series)], "Data C38, C41, C44, C47, C50"],
  ["wide", (series: Series) => [wide("Data", series)], "Data N2:Y2"],
  ["transposed", (series: Series) => [transposed("Data", series)], "Data B14:B25"],
  ["sheets of a month each", (series: Series) => sheetAMonth(series), "Jan 2019 B2"],
])("a year that is the year before again is told in %s", (_, lay, place) => {
  const { sheet, address, details } = only(checkedChain(lay(copied("Burglary", "Burglary")), { by: "Offence" }), "countsCopied");
  expect(`${sheet!} ${address!}`).toBe(place);
  expect(details).toMatchObject({ name: "Burglary", other: null, series: 1, months: { length: 12 } });
});

test("a year of another series is told, with both names", () => {
  const found = only(checkedChain([wide("Data", copied("Robbery", "Burglary", 1))], { by: "Offence" }), "countsCopied");
  expect(messageOf(found)).toContain("the 12 counts for “Robbery” in Jan 19 to Dec 19 are the same as those of “Burglary”. ");
});

test("all series copied together are one finding", () => {
  const all = Object.fromEntries(Object.entries(SERIES).map(([name, own]) => [name, own.map((_, at) => own[at % 12]!)]));
  expect(only(checkedChain([wide("Data", all)], { by: "Offence" }), "countsCopied").details).toMatchObject({ series: 3 });
});

test("half a year is told, and five months are not", () => {
  expect(toldOf([wide("Data", copied("Burglary", "Burglary", 0, 6))], "countsCopied")).toHaveLength(1);
  expect(toldOf([wide("Data", copied("Burglary", "Burglary", 0, 5))], "countsCopied")).toEqual([]);
});

describe("what may be alike is not told:", () => {
  const withOther = (name: string, own: readonly number[]) => toldOf([wide("Data", { ...SERIES, [name]: own })], "countsCopied");

  test("counts that are small", () => {
    const small = [1, 2, 0, 3, 1, 0, 2, 4, 1, 0, 2, 1];
    expect(withOther("Homicide", [...small, ...small])).toEqual([]);
  });

  test("counts of thousands that are rounded to hundreds", () => {
    const round = [1200, 1300, 1200, 1400, 1500, 1300].map((count) => count);
    expect(
      withOther("Shoplifting", [
        ...round,
        ...level(900, 3)
          .slice(0, 6)
          .map((count) => count * 100),
        ...round,
        ...level(800, 5)
          .slice(0, 6)
          .map((count) => count * 100),
      ]),
    ).toEqual([]);
  });

  test("a whole and its part, of which nothing else was recorded for a year", () => {
    expect(withOther("All burglary", SERIES["Burglary"]!)).toEqual([]);
    const rest = SERIES["Burglary"]!.map((count, at) => count + (at < 12 ? 0 : at % 3));
    expect(withOther("Theft from a dwelling", rest)).toEqual([]);
  });
});

describe("A month of one place that has all counts of another", () => {
  const DISTRICTS = ["Harlow", "Kent", "Basildon"];
  const OFFENCES = ["Arson", "Burglary", "Fraud", "Robbery", "Theft"];
  const MONTHS = Array.from(
    { length: 24 },
    (_, at) =>
      `${["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"][at % 12]} ${18 + Math.floor(at / 12)}`,
  );
  const countAt = (district: number, offence: number, month: number) =>
    level(60 + 30 * offence, 3 + district * 5 + offence)[month]! + district * 4;
  const book = (from: (district: number, offence: number, month: number) => number, offences = OFFENCES) => {
    const rows = DISTRICTS.flatMap((district, at) =>
      offences.map((offence, of) => [district, offence, ...MONTHS.map((_, month) => countAt(from(at, of, month), of, month))].join(" | ")),
    );
    return sheet("Data", [`District | Offence | ${MONTHS.join(" | ")}`, ...rows].join("\n"));
  };
  const found = (...args: Parameters<typeof book>) =>
    checkedChain([book(...args)], { by: "Offence" }).findings.flatMap((each) => (each.code === "countsCopied" ? [each] : []));

  test("is told with both names and its cells", () => {
    const [one, ...more] = found((district, _, month) => (district === 1 && month === 20 ? 0 : district));
    expect([one!.address, more]).toEqual(["W7:W11", []]);
    expect(messageOf(one!)).toContain("the 5 counts for “Kent” in Sep 19 are the same as those of “Harlow”.");
  });

  test("is chance in two lines, and where one count differs", () => {
    expect(found((district, _, month) => (district === 1 && month === 20 ? 0 : district), OFFENCES.slice(0, 2))).toEqual([]);
    expect(found((district, offence, month) => (district === 1 && month === 20 && offence > 0 ? 0 : district))).toEqual([]);
    expect(found((district) => district)).toEqual([]);
  });

  test("is no slip where the two are alike in more months than five", () => {
    const alike = (months: number) =>
      found((district, _, month) => (district === 1 && month % 2 === 0 && month < 2 * months ? 0 : district));
    expect([alike(5).length, alike(6).length]).toEqual([5, 0]);
  });

  describe("where one offence is a part of another", () => {
    const PLACES = Array.from({ length: 12 }, (_, at) => `Ward ${String.fromCharCode(65 + at)}`);
    const partAt = (place: number, month: number) => level(20 + 5 * place, place)[month]!;
    const restAt = (place: number, month: number, gap: number) => (month === 9 || month === 20 ? 0 : (place * 7 + month * 5) % gap ? 0 : 1);
    const whole = (part: string, rest: (place: number, month: number) => number) => {
      const rows = PLACES.flatMap((place, at) =>
        ["Robbery", part].map((name) =>
          [name, place, ...MONTHS.map((_, month) => partAt(at, month) + (name === part ? 0 : rest(at, month)))].join(" | "),
        ),
      );
      return toldOf([sheet("Data", [`Offence | District | ${MONTHS.join(" | ")}`, ...rows].join("\n"))], "countsCopied");
    };

    test("a month that has no other part is no slip, by its name or because others are few", () => {
      expect(whole("Personal robbery", (place, month) => 40 * restAt(place, month, 2))).toEqual([]);
      expect(whole("Mugging", (place, month) => restAt(place, month, 3))).toEqual([]);
    });

    test("it is one where the one is just larger, or each is the larger in some months", () => {
      expect(whole("Mugging", (place, month) => (month === 9 ? 0 : 40 + place))).toHaveLength(1);
      expect(whole("Personal robbery", (place, month) => restAt(place, month, 2) * (month % 2 ? 3 : -3))).toHaveLength(2);
    });
  });
});
