import fc from "fast-check";
import { compare } from "../../../src/analysis/compare";
import { addMonths } from "../../../src/domain/month";
import { fillIn, namedStrand, withNames } from "../../../src/report/commentary";
import { definitionOf, JAN_20 } from "./facts";

const months = (count: (index: number) => number) =>
  Array.from({ length: 24 }, (_, index) => ({ month: addMonths(JAN_20, index - 23), count: count(index), sources: [] }));
const named = (strand: string, count: (index: number) => number) =>
  namedStrand(compare({ definition: definitionOf(strand), figures: { kind: "months", months: months(count) } }, JAN_20));
const HATE = named("Hate Crime", (index) => (index < 12 ? 200 : 231));
const FRAUD = named("Fraud", (index) => (index < 12 ? 190 : 180));
const STRANDS = [HATE, FRAUD];
const fill = (text: string, own: string | null = "Hate Crime") => fillIn(text, own, STRANDS);

describe("figures named in a text", () => {
  test("are the section's own, or another strand's", () => {
    expect(fill("It {{direction}} by {{change}} ({{pctDiff}}) to {{later}}. Fraud: {{Fraud.diff}}, {{ fraud . % diff }}.").text).toBe(
      "It rose by 372 (+15.5%) to 2,772. Fraud: -120, -5.3%.",
    );
    expect(fill("{{latestMonth}} in {{month}}, {{average}} a month in the {{period}}").text).toBe(
      "231 in January 2020, 231.0 a month in the 12 months to end of January 2020",
    );
  });

  test("that do not exist stay as they are typed, with the likely name", () => {
    const { text, problems } = fill("{{pctDif}} {{Hate Crme.diff}} {{sum}} {{dif}}");
    expect(text).toBe("{{pctDif}} {{Hate Crme.diff}} {{sum}} {{dif}}");
    expect(problems.map(({ suggestion }) => suggestion)).toEqual(["{{pctDiff}}", "{{Hate Crime.diff}}", null, "{{diff}}"]);
    expect(fill("{{diff}}", null).problems).toEqual([{ words: "{{diff}}", suggestion: null, mark: null }]);
  });

  test("come back with their names where the words beside them stand, and what was edited is taken over", () => {
    const { text, kept } = fill("Hate crime rose by {{change}} ({{pctDiff}}) in the {{period}}. Fraud: {{Fraud.diff}}.");
    expect(withNames(text, kept)).toBe("Hate crime rose by {{change}} ({{pctDiff}}) in the {{period}}. Fraud: {{Fraud.diff}}.");
    const edited = text.replace("Hate crime rose", "Sadly, it went up").replace("Fraud: -120", "Fraud: -121").concat(" More to follow.");
    expect(withNames(edited, kept)).toBe("Sadly, it went up by {{change}} ({{pctDiff}}) in the {{period}}. Fraud: -121. More to follow.");
  });

  test("do not come back in a place that only looks like theirs", () => {
    const { kept } = fill("We made {{change}} arrests.");
    expect(withNames("Others did 372 things. They had 1,372 arrests and 372.5 of 3720.", kept)).not.toContain("{{");
  });

  test("are found again by their figure as a whole, never by a part of another number or word", () => {
    const kept = [{ name: "diff", value: "12", before: "", after: "" }];
    const of = (value: string, text: string) => withNames(text, [{ name: "diff", value, before: text.split(value)[0]!, after: "" }]);
    expect(withNames("12", kept)).toBe("{{diff}}");
    expect(["112", "x12", "1.12", "1,12", "12.5", "12,5", "123", "12th"].map((text) => of("12", `by ${text}`))).toEqual([
      ...["by 112", "by x12", "by 1.12", "by 1,12", "by 12.5", "by 12,5", "by 123", "by 12th"],
    ]);
    expect([of("12", "was 12."), of("12", "(12)"), of("+5.3%", "was +5.3%ish"), of("12", "a, 12")]).toEqual([
      ...["was {{diff}}.", "({{diff}})", "was {{diff}}ish", "a, {{diff}}"],
    ]);
  });

  test("come back where six characters on one side still stand, and not where five do", () => {
    const kept = [{ name: "diff", value: "12", before: "went up by ", after: " in all of Essex" }];
    expect(withNames("up by 12", kept)).toBe("up by {{diff}}");
    expect(withNames("xp by 12", kept)).toBe("xp by 12");
    expect(withNames("12 in al", kept)).toBe("{{diff}} in al");
    expect(withNames("12 in a?", kept)).toBe("12 in a?");
    // White space of any kind is alike.
    expect(withNames("went\nup\u00A0by 12", kept)).toBe("went\nup\u00A0by {{diff}}");
  });

  test("that stood at an end of the text come back at that end alone, or beside their words", () => {
    expect(withNames("12 more", [{ name: "diff", value: "12", before: "", after: " fewer than" }])).toBe("{{diff}} more");
    expect(withNames("so 12 more", [{ name: "diff", value: "12", before: "", after: " fewer than" }])).toBe("so 12 more");
    expect(withNames("so 12", [{ name: "diff", value: "12", before: "fewer than ", after: "" }])).toBe("so {{diff}}");
    expect(withNames("so 12 more", [{ name: "diff", value: "12", before: "fewer than ", after: "" }])).toBe("so 12 more");
    expect(withNames("as 12", [{ name: "diff", value: "12", before: "as ", after: "!" }])).toBe("as {{diff}}");
  });

  test("come back in the best place: where most words stand, and of equal ones behind the name before", () => {
    const kept = [{ name: "diff", value: "12", before: "a rise of ", after: " robberies" }];
    expect(withNames("a rise of 12 thefts, and a rise of 12 robberies", kept)).toBe(
      "a rise of 12 thefts, and a rise of {{diff}} robberies",
    );
    const twice = ["later", "diff"].map((name) => ({ name, value: "12", before: "it was ", after: ", " }));
    expect(withNames("it was 12, it was 12, ", twice)).toBe("it was {{later}}, it was {{diff}}, ");
    // A place is taken once.
    expect(withNames("it was 12, ", twice)).toBe("it was {{later}}, ");
  });

  test("keep 24 characters on either side", () => {
    const { kept } = fill("0123456789 0123456789 0123456789{{diff}}0123456789 0123456789 0123456789");
    expect(kept.map(({ before, after }) => [before, after])).toEqual([["89 0123456789 0123456789", "0123456789 0123456789 01"]]);
    expect(fill("ab{{diff}}").kept).toMatchObject([{ before: "ab", after: "" }]);
  });

  test("are read with any white space, and a likely one is offered from three letters on", () => {
    expect(fill("{{  later \n}} {{ Fraud \t .\n diff }}").text).toBe("2,772 -120");
    expect(fill("{{ave}} {{av}} {{.diff}} {{Nothing like it.diff}}").problems.map(({ suggestion }) => suggestion)).toEqual([
      ...["{{average}}", null, null, null],
    ]);
    expect(fill("{{fraud.dif}}").problems[0]!.suggestion).toBe("{{Fraud.diff}}");
  });

  test("come back in any text that is left alone (property)", () => {
    const word = fc.constantFrom(
      "rose",
      "by",
      "372",
      "in",
      "-120",
      "2,772",
      "\n",
      "{{diff}}",
      "{{later}}",
      "{{Fraud.diff}}",
      "{{pctDiff}}",
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 25 }), (words) => {
        const typed = words.join(" ");
        const { text, kept } = fill(typed);
        // However alike the places are, the same text comes out again.
        expect(fill(withNames(text, kept)).text).toBe(text);
        expect(kept).toHaveLength(words.filter((each) => each.startsWith("{{")).length);
      }),
      { numRuns: 200 },
    );
  });
});
