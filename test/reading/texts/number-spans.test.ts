import { numberSpan, spanHolds } from "../../../src/reading/texts/number-spans";

test.each([
  ["18+", 18, 120, ""],
  ["Violence, victims 65 and over", 65, 120, "violence victims"],
  ["Aged 10-17", 10, 17, ""],
  ["18 to 64 years", 18, 64, ""],
  ["Over 65", 66, 120, ""],
  ["Under 18s", 0, 17, ""],
])("“%s” is of a span", (text, from, to, name) => {
  expect(numberSpan(text)).toEqual({ from, to, name });
});

test.each(["Burglary", "Section 18", "2018-19", "17-10", "Sexual assault on a child"])("“%s” is of none", (text) => {
  expect(numberSpan(text)).toBeNull();
});

test("a span holds a smaller one within it, of the same name", () => {
  const holds = (whole: string, part: string) => spanHolds(numberSpan(whole)!, numberSpan(part)!);
  expect([holds("18+", "65+"), holds("65+", "18+"), holds("0-17", "10-18"), holds("18+", "18+")]).toEqual([true, false, false, false]);
  expect([holds("Violence 18+", "Violence 65+"), holds("Violence 18+", "Theft 65+")]).toEqual([true, false]);
});
