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
});
