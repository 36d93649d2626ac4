import fc from "fast-check";
import { boldWidth, cutTo, heightOf, linesOf, textWidth } from "../../src/report/layout/text-size";

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

  test("is wider in bold, small letters more so than capitals", () => {
    expect(boldWidth("Confidential (local)", 8.5)).toBeGreaterThan(76.5); // as Arial Bold measures it
    expect(boldWidth("OFFICIAL-SENSITIVE", 8.5)).toBeGreaterThan(86.4);
  });

  test("cuts text to the room there is, between words where it can, and says so", () => {
    expect(cutTo("Knife Crime", 10, 120)).toBe("Knife Crime");
    expect(cutTo("Knife Crime", 10, 40)).toBe("Knife…");
    expect(cutTo("Knife Crime", 10, 50)).toBe("Knife…");
    expect(cutTo("Theft from the person", 10, 90)).toBe("Theft from the…");
    expect(cutTo("NEIGHBOURHOOD", 10, 60)).toBe("NEIGHBO…");
    expect(cutTo("😀😀😀😀😀😀", 10, 38)).toMatch(/^😀+…$/u);
    expect(cutTo("Knife Crime", 10, 5)).toBe("…");
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), fc.integer({ min: 12, max: 300 }), (words, room) => {
        const cut = cutTo(words, 10, room);
        expect(textWidth(cut, 10)).toBeLessThanOrEqual(room);
        expect(cut === words || cut.endsWith("…")).toBe(true);
      }),
    );
  });

  test("never takes fewer lines for more words, nor less height for more lines", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1, maxLength: 12 })), fc.string({ minLength: 1, maxLength: 12 }), (words, more) => {
        expect(linesOf([...words, more].join(" "), 10, 120)).toBeGreaterThanOrEqual(linesOf(words.join(" "), 10, 120));
      }),
    );
    expect(heightOf(2, 10)).toBeGreaterThan(heightOf(1, 10));
  });

  test("is the sum of its letters, times its size, with room for rounding", () => {
    expect(textWidth("Ai", 10)).toBeCloseTo(((667 + 222) / 1000) * 10 * 1.03);
    expect(textWidth(" ~", 20)).toBeCloseTo(((278 + 584) / 1000) * 20 * 1.03);
    expect([textWidth("é", 10), textWidth("…", 10), textWidth("—", 10)]).toEqual([6.67 * 1.03, 10.3, 10.3]);
    expect(boldWidth("Ai", 10)).toBeCloseTo(textWidth("Ai", 10) * 1.08);
    expect(textWidth("", 10)).toBe(0);
  });

  test("needs another line where a word no longer fits, and not where it just fits", () => {
    const words = textWidth("Knife Crime", 10) + 6; // with the cell's padding
    expect([linesOf("Knife Crime", 10, words + 0.01), linesOf("Knife Crime", 10, words - 0.01)]).toEqual([1, 2]);
    const letters = (count: number) => linesOf("x".repeat(count), 10, textWidth("x", 10) * 10 + 6.01);
    expect([letters(10), letters(11), letters(20), letters(21)]).toEqual([1, 2, 2, 3]);
    expect(linesOf(`${"x".repeat(15)} xxxx`, 10, textWidth("x", 10) * 10 + 6.01)).toBe(2);
    expect(linesOf(`${"x".repeat(15)} xxxxx`, 10, textWidth("x", 10) * 10 + 6.01)).toBe(3);
  });

  test("leaves the end of a line blank where the next word does not fit there", () => {
    const lines = (words: number) => linesOf(Array(words).fill("xxxxxx").join(" "), 10, textWidth("x", 10) * 10 + 6.01);
    expect([1, 2, 3, 4].map(lines)).toEqual([1, 2, 3, 4]);
  });

  test("is as high as its lines, in steps of a screen pixel", () => {
    expect([heightOf(1, 10), heightOf(2, 10), heightOf(1, 8.5)]).toEqual([15.75, 28.5, 14.25]);
  });
});
