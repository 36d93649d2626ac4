import fc from "fast-check";
import { hasWildcard, matcherOf, textOf, valueOf } from "../../../src/reading/texts/patterns";
import { chain, figures, sheet } from "../sheets";

test("a text of the data, made a value, matches itself and no other text", () => {
  const text = fc.string({ unit: fc.constantFrom(..."Murder *~.?(1) "), minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(text, text, (one, other) => {
      const value = valueOf(one);
      expect(hasWildcard(value)).toBe(false);
      expect(textOf(value)).toBe(one);
      expect(matcherOf(value)(one)).toBe(true);
      const isSame = one.trim().replace(/\s+/g, " ").toLowerCase() === other.trim().replace(/\s+/g, " ").toLowerCase();
      expect(matcherOf(value)(other)).toBe(isSame);
    }),
  );
});

test("an asterisk stands for any text, also beside one that stands for itself", () => {
  expect(["Burglary", "Burglary dwelling", "Theft"].filter(matcherOf("burg*"))).toEqual(["Burglary", "Burglary dwelling"]);
  expect(["Murder *", "Murder * (1)", "Murder, attempted"].filter(matcherOf("Murder ~**"))).toEqual(["Murder *", "Murder * (1)"]);
  expect(matcherOf("a.c*")("abc")).toBe(false);
});

test("a footnote's asterisk in the data is text, and in the “Strands” table it can be escaped", () => {
  const data = sheet("Data", "Offence | Jan 20 | Feb 20 | Mar 20\nMurder * | 5 | 6 | 7\nMurder accessory | 1 | 2 | 3\nArson | 3 | 3 | 3");
  expect(figures(chain([data], { by: "Offence" }))["Murder *"]).toEqual({ "2020-01": 5, "2020-02": 6, "2020-03": 7 });
  const strands = sheet("Strands", "Strand | Column | Values\nMurder | Offence | Murder ~*\nAll murder | Offence | Murder*");
  const read = figures(chain([data, strands]));
  expect(read.Murder).toEqual({ "2020-01": 5, "2020-02": 6, "2020-03": 7 });
  expect(read["All murder"]).toEqual({ "2020-01": 6, "2020-02": 8, "2020-03": 10 });
});
