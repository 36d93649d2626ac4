import { DAYS_TO_1904 } from "../../../src/domain/month";
import { countsFrom1904 } from "../../../src/reading/dates/date-system";

/** 1 January 2020 in each date system. */
const [FROM_1900, FROM_1904] = [43831, 43831 - DAYS_TO_1904];
const asks = (value: number | string, format: string, shown: string) =>
  countsFrom1904([["Month"], [value]], [["General"], [format]], [["Month"], [shown]]);

describe("dates that count from 1904", () => {
  test("are known by a cell that shows what its number says in that system alone", () => {
    expect(asks(FROM_1904, "mmm-yy", "Jan-20")).toBe(true);
    expect(asks(FROM_1900, "mmm-yy", "Jan-20")).toBe(false);
  });

  test("are not known by texts, numbers in other formats, or cells that show no month", () => {
    expect(asks("Jan-20", "mmm-yy", "Jan-20")).toBe(false);
    expect(asks(FROM_1904, "General", "Jan-20")).toBe(false);
    expect(asks(FROM_1904, "d", "1")).toBe(false);
    expect(asks(FROM_1904, "mmm-yy", "Jan-21")).toBe(false);
    expect(countsFrom1904([], [], [])).toBe(false);
    expect(countsFrom1904([[FROM_1904]], [], [["Jan-20"]])).toBe(false);
    expect(countsFrom1904([], [["mmm-yy"]], [["Jan-20"]])).toBe(false);
  });

  test("are decided by the first cell that shows a month", () => {
    const column = (...values: readonly number[]) =>
      countsFrom1904(
        values.map((value) => [value]),
        values.map(() => ["mmm-yy"]),
        values.map(() => ["Jan-20"]),
      );
    expect([column(FROM_1904, FROM_1900), column(FROM_1900, FROM_1904)]).toEqual([true, false]);
    expect(countsFrom1904([[5, FROM_1904]], [["d", "mmm-yy"]], [["5", "Jan-20"]])).toBe(true);
  });
});
