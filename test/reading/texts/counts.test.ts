import fc from "fast-check";
import { words } from "../../words";
import { NO_MARKS, type Marks } from "../../../src/domain/cell";
import { countOf, looksLikeCount, numberIn } from "../../../src/reading/texts/counts";
import { isTotal } from "../../../src/reading/texts/labels";
import { matcherOf } from "../../../src/reading/texts/patterns";

describe("a count", () => {
  test("is a whole number from 0, as a number or as text", () => {
    fc.assert(
      fc.property(fc.nat(5_000_000), (count) => {
        expect(countOf(count, NO_MARKS)).toEqual({ kind: "count", count, from: "number" });
        for (const text of [
          String(count),
          count.toLocaleString("en-GB"),
          ` ${count}\u00a0`,
          count.toLocaleString("en-GB").replaceAll(",", "\u202f"),
          `${count}.0`,
        ]) {
          expect(countOf(text, NO_MARKS)).toEqual({ kind: "count", count, from: "text" });
        }
      }),
    );
  });

  test.each(["87 b", "87 ep", "87 u", "r 87", "(r) 87"])("may have a statistics office's flag: %s", (text) => {
    expect(countOf(text, NO_MARKS)).toMatchObject({ kind: "count", count: 87, from: "marked" });
  });

  test("has no letter run into it from the left, as codes have", () => {
    expect(["r87", "P12", "87 f", "87 x"].map((text) => countOf(text, NO_MARKS).kind)).toEqual(["text", "text", "text", "text"]);
  });

  test("is nothing else, and says what it is instead", () => {
    const cells = ["", " ", "see note", "1,5", "12a", "1 2", true, -1, "-1", "−3", 1.5, "2.5", ".5", "#REF!", "*", "[c]", "-", "n/a", ".."];
    expect(cells.map((raw) => countOf(raw, NO_MARKS).kind)).toEqual(
      words(`
      blank | blank | text | text | text | text | text | negative | negative | negative | fraction | fraction | fraction | error |
      suppressed | suppressed | notAvailable | notAvailable | notAvailable
    `),
    );
  });

  test("may have the mark of a footnote, or of a provisional, revised or estimated one", () => {
    const marks = ["r", "[r]", "▲", "▼", "(p)", "[note 1]", "*", "†", "[e]", "(provisional)", "²", "[b]"];
    fc.assert(
      fc.property(fc.nat(5_000_000), fc.constantFrom(...marks), (count, mark) => {
        for (const text of [`${count} ${mark}`, `${count.toLocaleString("en-GB")} ${mark}`]) {
          expect(countOf(text, NO_MARKS)).toEqual({ kind: "count", count, from: "marked", mark });
          expect(numberIn(text, NO_MARKS)).toBe(count);
        }
      }),
    );
    expect(["22p", "80r", "45*", "[r] 80"].map((raw) => countOf(raw, NO_MARKS))).toMatchObject([
      { count: 22 },
      { count: 80 },
      { count: 45 },
      { count: 80 },
    ]);
  });

  test("is none with a mark that says more, or with another number beside it", () => {
    const cells = ["45 [f]", "45 (12)", "45 [x]", "45 [c]", "8E", "12a", "c.45", "~45", "45-50", "45 of 60", "45%", "r", "[r]"];
    expect(cells.map((raw) => countOf(raw, NO_MARKS).kind)).toEqual(cells.map(() => "text"));
  });

  test("is not told by a mark for a small one", () => {
    const cells = ["<5", "< 10", "≤4", "fewer than 5", "1-4", "1 to 4", "supp", "Suppressed", "*", "[c]"];
    expect(cells.map((raw) => countOf(raw, NO_MARKS).kind)).toEqual(cells.map(() => "suppressed"));
  });

  const [withPoints, withDecimals] = [true, false].map((points): Marks => Object.assign(new Map(NO_MARKS), { points }));

  test("is parted by points where the sheet writes it so, and reads back", () => {
    fc.assert(
      fc.property(fc.nat(5_000_000), (count) => {
        const text = count.toLocaleString("de-DE");
        const cell = { kind: "count", count, from: "text" };
        expect([text, `${text},0`, `${text}\u2009`].map((each) => countOf(each, withPoints!))).toEqual([cell, cell, cell]);
        expect(countOf(count.toLocaleString("en-GB").replaceAll(",", "’"), NO_MARKS)).toEqual(cell);
      }),
    );
    expect(countOf("1.234,5", withPoints!).kind).toBe("fraction");
    expect(countOf("1.234.567", NO_MARKS)).toEqual({ kind: "count", count: 1234567, from: "text" });
  });

  test("with one point before three digits is never guessed", () => {
    expect(["2.000", "1.234"].map((raw) => [countOf(raw, NO_MARKS).kind, numberIn(raw, NO_MARKS)])).toEqual([
      ["unclear", null],
      ["unclear", null],
    ]);
    expect([countOf("2.000", withPoints!), countOf("2.000", withDecimals!), countOf("1.234", withDecimals!)]).toEqual([
      { kind: "count", count: 2000, from: "text" },
      { kind: "count", count: 2, from: "text" },
      { kind: "fraction" },
    ]);
    expect(countOf(1.234, withPoints!).kind).toBe("fraction");
  });

  test("reads marks as the analyst says, before what they are known for", () => {
    const marks: Marks = new Map([
      ["-", "none"],
      ["nil", "none"],
      ["n.k.", "notAvailable"],
      ["c", "notAvailable"],
      ["**", "suppressed"],
    ]);
    const kinds = ["-", " Nil ", "N.K.", "C", "**", "*", "..", "n/k", 0, ""].map((raw) => countOf(raw, marks));
    expect(kinds.slice(0, 2)).toEqual([
      { kind: "count", count: 0, from: "mark" },
      { kind: "count", count: 0, from: "mark" },
    ]);
    expect(kinds.slice(2).map(({ kind }) => kind)).toEqual([
      "notAvailable",
      "notAvailable",
      "suppressed",
      "suppressed",
      "notAvailable",
      "text",
      "count",
      "blank",
    ]);
  });

  test("is what a column of counts is known by, marks for missing figures among them", () => {
    expect([5, "1,234", "*", "#N/A", "", "Burglary"].map((raw) => looksLikeCount(raw, NO_MARKS))).toEqual([
      true,
      true,
      true,
      true,
      false,
      false,
    ]);
  });
});

describe("totals", () => {
  test("are known by their labels", () => {
    const totals = words(`
      Total | TOTALS | Grand total | Sub-total | Subtotal | Essex total | Force Total: | All offences | All | all crime |
      Total recorded crime | All districts
    `);
    expect(totals.filter(isTotal)).toEqual(totals);
  });

  test("are not confused with offences", () => {
    const offences = ["All other theft offences", "Totally different", "Burglary", "Allotment theft", "Criminal damage", "Ball games"];
    expect(offences.filter(isTotal)).toEqual([]);
  });
});

describe("a value of the Strands table", () => {
  test("matches whatever the case and white space", () => {
    expect(matcherOf("Robbery,  personal")(" ROBBERY,\npersonal ")).toBe(true);
    expect(matcherOf("Robbery")("Robbery, personal")).toBe(false);
  });

  test("lets * stand for any text anywhere", () => {
    const matches = (value: string, ...texts: string[]) => texts.filter(matcherOf(value));
    expect(matches("Burglary*", "Burglary", "burglary (dwelling)", "Aggravated burglary")).toEqual(["Burglary", "burglary (dwelling)"]);
    expect(matches("*knife*", "With a knife", "Knife crime", "Gun")).toEqual(["With a knife", "Knife crime"]);
    expect(matches("Theft * bicycle", "Theft of bicycle", "Theft bicycle")).toEqual(["Theft of bicycle"]);
  });

  test("takes every other sign as it is", () => {
    expect(matcherOf("Burglary (Dwelling).*")("Burglary (Dwelling). Attempt")).toBe(true);
    expect(matcherOf("Burglary (Dwelling).*")("Burglary Dwelling")).toBe(false);
    expect(matcherOf("A+B")("A+B")).toBe(true);
    expect(matcherOf("A+B")("AAB")).toBe(false);
  });
});
