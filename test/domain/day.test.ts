import fc from "fast-check";
import { dayText, parseIsoDay } from "../../src/domain/day";

describe("a day as text", () => {
  test("is read, and written in words", () => {
    expect(dayText(parseIsoDay("2020-03-16")!)).toBe("16 March 2020");
    expect(dayText(parseIsoDay("2020-02-29")!)).toBe("29 February 2020");
  });

  test.each([
    "2019-02-29",
    "2020-02-30",
    "2020-13-01",
    "2020-00-10",
    "2020-01-00",
    "16/03/2020",
    "2020-3-16",
    "1899-12-31",
    "2020-03-16T10:00",
    "",
  ])("is none where it is not in the calendar or in another form: %j", (text) => {
    expect(parseIsoDay(text)).toBeNull();
  });

  test("comes back from its text, whichever it is", () => {
    const days = fc.date({ min: new Date(1900, 0, 1), max: new Date(2099, 11, 31), noInvalidDate: true });
    fc.assert(
      fc.property(days, (date) => {
        const two = (part: number) => String(part).padStart(2, "0");
        const iso = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
        expect(parseIsoDay(iso)).toEqual(new Date(date.getFullYear(), date.getMonth(), date.getDate()));
      }),
    );
  });
});
