import type { MarkMeaning } from "../../../src/domain/cell";
import { markSaid, MEANINGS, textOfMark } from "../../../src/reading/texts/mark-notes";

describe("what is said of a mark", () => {
  test("reads back from its text, for every meaning and for none", () => {
    for (const meaning of [...(Object.keys(MEANINGS) as MarkMeaning[]), null])
      for (const mark of ["-", "n.k.", "not known", "x is y"]) expect(markSaid(textOfMark({ mark, meaning }))).toEqual({ mark, meaning });
    expect(textOfMark({ mark: "-", meaning: "notAvailable" })).toBe("mark: - is not available");
    expect(textOfMark({ mark: "-", meaning: null })).toBe("mark: - is as recognised");
  });

  test("is read whatever the case and the spaces, and the mark is kept in small letters", () => {
    expect(markSaid(" MARK:  N.K.\nis  Suppressed ")).toEqual({ mark: "n.k.", meaning: "suppressed" });
    expect(markSaid("mark:- is none")).toEqual({ mark: "-", meaning: "none" });
  });

  test("is nothing where there is no mark, a number, no meaning or other words", () => {
    const texts = [
      "",
      "mark: is none",
      "mark: 5 is none",
      "mark: 1.5 is none",
      "mark: - is",
      "mark: - is zero",
      "a mark: - is none",
      "mark: - is none!",
    ];
    expect(texts.filter((text) => markSaid(text) !== null)).toEqual([]);
  });

  test("is of a mark of 30 signs at most", () => {
    expect(markSaid(`mark: ${"x".repeat(30)} is none`)).toEqual({ mark: "x".repeat(30), meaning: "none" });
    expect(markSaid(`mark: ${"x".repeat(31)} is none`)).toBeNull();
  });
});
