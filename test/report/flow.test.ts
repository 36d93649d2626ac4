import fc from "fast-check";
import { linesOfWords, piecesOf, wordsOf } from "../../src/report/layout/flow";
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

  test("keeps what is typed into any of its rows, or wiped from it", () => {
    expect(wordsOf(["One. ", "Two.", "", "Three"])).toBe("One. Two.\nThree");
    expect(wordsOf([" ", ""])).toBe("");
    expect(wordsOf(["As typed\n\nhere "])).toBe("As typed\n\nhere ");
  });
});
