import { sentenceCase } from "../../src/report/sentence-case";

describe("a measure in a sentence", () => {
  test.each([
    ["Hate Crime Offences", "Hate crime offences"],
    ["Burglary (Dwelling) Offences", "Burglary (dwelling) offences"],
    ["Cyber / Online Offences", "Cyber / online offences"],
    ["Violence Against the Person", "Violence against the person"],
    ["hate crime offences", "Hate crime offences"],
  ])("has a capital at its beginning alone: %s", (measure, words) => {
    expect(sentenceCase(measure)).toBe(words);
  });

  test.each([
    ["PUBLIC ORDER OFFENCES", "Public order offences"],
    ["ARSON AND CRIMINAL DAMAGE offences", "Arson and criminal damage offences"],
    ["MISCELLANEOUS CRIMES AGAINST SOCIETY", "Miscellaneous crimes against society"],
    ["BURGLARY - BUSINESS AND COMMUNITY offences", "Burglary - business and community offences"],
    ["THEFT offences", "Theft offences"],
  ])("is not shouted: %s", (measure, words) => {
    expect(sentenceCase(measure)).toBe(words);
  });

  test.each([
    "DA offences",
    "NTE offences",
    "999 offences",
    "Barking and Dagenham offences",
    "BARKING AND DAGENHAM offences",
    "MARAC offences",
    "West offences",
    "eBay fraud",
  ])("keeps acronyms, numbers, places and words of their own: %s", (measure) => {
    expect(sentenceCase(measure)).toBe(measure);
  });

  test("keeps an acronym and a place among words of offences", () => {
    expect(sentenceCase("DA KNIFE CRIME IN SOUTHEND")).toBe("DA knife crime in Southend");
    expect(sentenceCase("CLASS A DRUGS")).toBe("Class A drugs");
    expect(sentenceCase("DA OFFENCES")).toBe("DA offences");
    expect(sentenceCase("NTE Offences in Southend")).toBe("NTE offences in Southend");
  });
});
