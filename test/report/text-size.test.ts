import fc from "fast-check";
import { heightOf, linesOf, textWidth } from "../../src/report/layout/text-size";

describe("the size of text", () => {
  test("goes by the letters' own widths", () => {
    expect(textWidth("mmmm", 10)).toBeGreaterThan(textWidth("iiii", 10) * 3);
    expect(textWidth("Kensington and Chelsea", 10)).toBeLessThan(114);
  });

  test("breaks lines between words, at line ends, and within words that are too long", () => {
    expect(linesOf("Knife Crime", 10, 120)).toBe(1);
    expect(linesOf("MISCELLANEOUS CRIMES AGAINST SOCIETY", 10, 120)).toBeGreaterThan(1);
    expect(linesOf("one\ntwo\nthree", 10, 400)).toBe(3);
    expect(linesOf("x".repeat(200), 10, 120)).toBeGreaterThan(8);
    expect(linesOf("", 10, 120)).toBe(1);
  });

  test("never takes fewer lines for more words, nor less height for more lines", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1, maxLength: 12 })), fc.string({ minLength: 1, maxLength: 12 }), (words, more) => {
        expect(linesOf([...words, more].join(" "), 10, 120)).toBeGreaterThanOrEqual(linesOf(words.join(" "), 10, 120));
      }),
    );
    expect(heightOf(2, 10)).toBeGreaterThan(heightOf(1, 10));
  });
});
