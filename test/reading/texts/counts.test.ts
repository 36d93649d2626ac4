import fc from "fast-check";
import { NO_MARKS, type Marks } from "../../../src/domain/cell";
import { countOf, looksLikeCount } from "../../../src/reading/texts/counts";
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

  test("is nothing else, and says what it is instead", () => {
    const cells = ["", " ", "see note", "1,5", "12a", "1 2", true, -1, "-1", "−3", 1.5, "2.5", ".5", "#REF!", "*", "[c]", "-", "n/a", ".."];
    expect(cells.map((raw) => countOf(raw, NO_MARKS).kind)).toEqual([
      "blank",
      "blank",
      "text",
      "text",
      "text",
      "text",
      "text",
      "negative",
      "negative",
      "negative",
      "fraction",
      "fraction",
      "fraction",
      "error",
      "suppressed",
      "suppressed",
      "notAvailable",
      "notAvailable",
      "notAvailable",
    ]);
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
    const totals = [
      "Total",
      "TOTALS",
      "Grand total",
      "Sub-total",
      "Subtotal",
      "Essex total",
      "Force Total:",
      "All offences",
      "All",
      "all crime",
      "Total recorded crime",
      "All districts",
    ];
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
