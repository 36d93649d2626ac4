import fc from "fast-check";
import { isListed, withValue, withoutValue } from "../../../src/session/views/listed-values";
import { matcherOf } from "../../../src/reading/texts/patterns";

describe("values that are ticked", () => {
  test("join the list and leave it, whatever their capitals and spaces", () => {
    expect(withValue("", "Robbery, personal")).toBe("Robbery, personal");
    expect(withValue("Theft*\nFraud", "Robbery")).toBe("Theft*; Fraud; Robbery");
    expect(withValue("robbery ", "Robbery")).toBe("robbery ");
    expect(withoutValue("Theft*; ROBBERY;Fraud", "Robbery")).toBe("Theft*; Fraud");
    expect(isListed("Theft*", "Theft from shops")).toBe(false);
  });

  test("mean themselves in a list, with an asterisk of their own too", () => {
    expect(withValue("", "Murder *")).toBe("Murder ~*");
    const texts = fc.string({ minLength: 1 }).filter((text) => text.trim() !== "" && !/[\r\n]/.test(text));
    fc.assert(
      fc.property(texts, fc.constantFrom("", "Fraud", "Theft*; Cyber"), (text, list) => {
        const added = withValue(list, text);
        expect(isListed(added, text)).toBe(true);
        expect(added.split("; ").some((value) => matcherOf(value)(text))).toBe(true);
        expect(isListed(withoutValue(added, text), text)).toBe(false);
      }),
    );
  });
});
