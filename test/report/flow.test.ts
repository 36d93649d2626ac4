import fc from "fast-check";
import { heightOfWords, linesOfWords, piecesOf, wordsOf } from "../../src/report/layout/flow";
import { boxHeights } from "../../src/report/layout/section";

const WIDTH = 472.5;
const SENTENCE = "Officers were sent to the town centres at weekends. ";

describe("commentary that flows over several rows", () => {
  test("stays one piece where a row has room for it, and is in pieces of whole sentences or paragraphs else", () => {
    expect(piecesOf("", WIDTH)).toEqual([""]);
    expect(piecesOf(SENTENCE.repeat(40), WIDTH)).toHaveLength(1);
    const pieces = piecesOf(SENTENCE.repeat(100), WIDTH);
    expect(pieces.length).toBeGreaterThan(1);
    for (const piece of pieces) expect(piece).toMatch(/^Officers .* weekends\. ?$/s);
    const paragraphs = piecesOf(Array.from({ length: 30 }, (_, at) => `${at} ${SENTENCE.repeat(5).trim()}`).join("\n"), WIDTH);
    for (const piece of paragraphs) expect(piece).toMatch(/^\d+ Officers .* weekends\.$/s);
  });

  test("is the same text again when its rows are read, and every row is one that Excel has", () => {
    const part = fc.oneof(
      { weight: 8, arbitrary: fc.constantFrom("words ", "Sentence. ", "line\n", "é", "😀", "said: ", "(so.) ") },
      fc.string({ unit: "grapheme", maxLength: 300 }),
      fc.constantFrom("x".repeat(3000), "\n".repeat(40), "  \n", "漢字".repeat(900)),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(part, fc.integer({ min: 1, max: 120 })), { maxLength: 6 }), (parts) => {
        const text = parts
          .map(([words, times]) => words.repeat(times))
          .join("")
          .slice(0, 32_767);
        const pieces = piecesOf(text, WIDTH);
        // Blank lines and spaces at the end of a line may go, letters never.
        expect(wordsOf(pieces).replace(/\s+/g, " ").trim()).toBe(text.replace(/\s+/g, " ").trim());
        if (pieces.length > 1) for (const piece of pieces) expect(linesOfWords(piece, WIDTH)).toBeLessThanOrEqual(27);
        expect(Math.max(...boxHeights(text, WIDTH))).toBeLessThanOrEqual(409);
      }),
      { numRuns: 60 },
    );
  });

  /** Twenty letters of "x" go on a line of this width, and none of them is a seam. */
  const NARROW = 122;
  const lines = (count: number, line = "a") => Array<string>(count).fill(line).join("\n");

  test("has up to 32 lines in a row that is alone, and 26 in each of several", () => {
    expect([linesOfWords("x".repeat(20), NARROW), linesOfWords("x".repeat(21), NARROW)]).toEqual([1, 2]);
    const counts = (count: number) => piecesOf(lines(count), NARROW).map((piece) => linesOfWords(piece, NARROW));
    expect([counts(32), counts(33)]).toEqual([[32], [25, 8]]);
    // A word over several lines is reckoned to fill each to its end: 26 of 104 points are 525 letters.
    const [first, ...rest] = piecesOf("x".repeat(660), NARROW);
    expect([first, rest]).toEqual([`${"x".repeat(525)}\u200B`, ["x".repeat(135)]]);
    expect(piecesOf("\n".repeat(40), NARROW)).toEqual(["\n".repeat(40)]);
  });

  test("is broken at a seam in the second half of what has room, and begins with no blank piece", () => {
    for (const start of ["a. ", "a b ", "a\n"]) expect(piecesOf(`${start}${"x".repeat(900)}`, NARROW)[0]).toMatch(/x\u200B$/);
    const late = `${"x".repeat(300)} ${"x".repeat(900)}`;
    expect(piecesOf(late, NARROW)[0]).toBe(`${"x".repeat(300)} `);
    for (const piece of piecesOf(`${"\n".repeat(25)}${"x".repeat(300)}`, NARROW)) expect(piece.trim()).not.toBe("");
  });

  test("is the very same again of sentences and words, and loses the blanks at a line’s end alone", () => {
    for (const text of [SENTENCE.repeat(100).trim(), "word ".repeat(900).trim(), "x".repeat(3000)])
      expect(wordsOf(piecesOf(text, WIDTH))).toBe(text);
    const blanks = piecesOf(lines(60, "a   "), NARROW);
    expect(blanks.map((piece) => piece.endsWith(" "))).toEqual(blanks.map(() => false));
  });

  test("is never broken within a letter of two halves", () => {
    for (const start of ["", "x"]) {
      const pieces = piecesOf(`${start}${"😀".repeat(900)}`, NARROW);
      expect(pieces.map((piece) => /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/.test(piece))).toEqual(
        pieces.map(() => false),
      );
      expect(wordsOf(pieces)).toBe(`${start}${"😀".repeat(900)}`);
    }
  });

  test("needs rows as high as its lines in letters of their size, and room for two or so where it is blank", () => {
    const height = (count: number, size?: number) => heightOfWords(lines(count), NARROW, size === undefined ? {} : { size });
    expect([heightOfWords("", NARROW), heightOfWords("\n".repeat(9), NARROW), height(1)]).toEqual([36, 36, 36]);
    expect([height(30), height(30, 20), height(30, 5), height(10)]).toEqual([382.5, 765, 192, 129]);
    const full = lines(30, "x".repeat(20));
    expect([heightOfWords(full, NARROW), heightOfWords(full, NARROW, { bold: true })]).toEqual([382.5, 765]);
    expect(heightOfWords(lines(30, "x".repeat(22)), NARROW)).toBe(765);
  });

  test("keeps what is typed into any of its rows, or wiped from it", () => {
    expect(wordsOf(["One. ", "Two.", "", "Three"])).toBe("One. Two.\nThree");
    expect(wordsOf([" ", ""])).toBe("");
    expect(wordsOf(["As typed\n\nhere "])).toBe("As typed\n\nhere ");
  });
});
