import fc from "fast-check";
import { disagrees, isBackwards, monthsOfSpan, spanText, type ThemeCount } from "../../src/domain/measure";
import { addMonths, daysOfMonth, monthOf } from "../../src/domain/month";

const JUNE = monthOf(2019, 6);
const JANUARY = monthOf(2020, 1);
const span = (from = JUNE, fromDay = 1, to = JANUARY, toDay = daysOfMonth(to)) => ({ from, fromDay, to, toDay });

describe("a span", () => {
  test("of 207 deployments, June 2019 to January 2020, is 8 months, 25.9 a month", () => {
    expect([monthsOfSpan(span()), (207 / monthsOfSpan(span())!).toFixed(1), spanText(span())]).toEqual([
      8,
      "25.9",
      "June 2019 to January 2020",
    ]);
  });

  test("that does not begin and end with a month has no months, and says its days", () => {
    const days = span(monthOf(2019, 12), 1, monthOf(2020, 2), 25);
    expect([monthsOfSpan(days), spanText(days)]).toEqual([null, "1 December 2019 to 25 February 2020"]);
    expect(spanText(span(JUNE, 1, JUNE))).toBe("June 2019");
  });

  test("has as many months as there are from its first to its last, whatever the year", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1199 }), fc.integer({ min: 1, max: 60 }), (first, length) => {
        const from = addMonths(monthOf(1950, 1), first);
        const whole = span(from, 1, addMonths(from, length - 1));
        expect(monthsOfSpan(whole)).toBe(length);
        expect(isBackwards(whole)).toBe(false);
        expect(isBackwards(span(whole.to, daysOfMonth(whole.to), from, 1))).toBe(length > 1 || daysOfMonth(from) > 1);
        expect(monthsOfSpan({ ...whole, toDay: whole.toDay - 1 })).toBeNull();
        expect(monthsOfSpan({ ...whole, fromDay: 2 })).toBeNull();
      }),
    );
  });
});

test("themes disagree with a total that they do not come to, or exceed while some are unknown", () => {
  const theme = (count: number | null): ThemeCount => ({ theme: "A", count, said: count === null ? "blank" : "number", sources: [] });
  const told = (total: number | null, ...counts: (number | null)[]) => disagrees({ themes: counts.map(theme), total });
  expect([told(32, 11, 10, 11), told(32, 11, 10, 10), told(null, 1), told(32, 11, null), told(5, 6, null)]).toEqual([
    false,
    true,
    false,
    false,
    true,
  ]);
});
