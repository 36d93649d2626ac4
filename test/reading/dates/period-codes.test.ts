import { isPeriodCode, periodNames } from "../../../src/reading/dates/period-codes";

const codes = (from: number, to: number, write: (number: number) => string = (number) => `P${String(number).padStart(2, "0")}`) =>
  Array.from({ length: to - from + 1 }, (_, at) => write(from + at));

test.each(["P01", "p1", "Period 1", "Pd 12", "per-3", " P.07 ", "P13"])("%s is a period's code", (text) => {
  expect(isPeriodCode(text)).toBe(true);
});
test.each(["P0", "P20", "Priority 1", "P", "1", "", "P1a", 1])("%s is none", (raw) => {
  expect(isPeriodCode(raw)).toBe(false);
});

describe("twelve periods", () => {
  test("are the months of the year from the month that it starts in", () => {
    const names = periodNames(["Offence", ...codes(1, 12), 7], 4);
    expect([...names]).toEqual(codes(1, 12).map((code, at) => [code.toLowerCase(), ((at + 3) % 12) + 1]));
    expect(periodNames(codes(1, 12), 1).get("p12")).toBe(12);
    expect(periodNames(codes(1, 12), 10).get("p01")).toBe(10);
  });

  test("may be written in words, and come again", () => {
    const names = periodNames([...codes(1, 12, (number) => `Period ${number}`), "Period 1"], 4);
    expect([names.size, names.get("period 1"), names.get("period 10")]).toEqual([12, 4, 1]);
  });

  test("are no months where there are 13, or fewer than 12 unless others have them all", () => {
    expect(periodNames(codes(1, 13), 4).size).toBe(0);
    expect(periodNames(codes(1, 11), 4).size).toBe(0);
    expect([...periodNames(codes(1, 2), 4, 1)]).toEqual([
      ["p01", 4],
      ["p02", 5],
    ]);
    expect(periodNames(["Harlow"], 4, 1).size).toBe(0);
  });
});
