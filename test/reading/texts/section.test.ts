import { measureOf, sectionText } from "../../../src/reading/texts/section";

describe("a section's number", () => {
  test("is as its cell shows it: of a number the format says how many decimals", () => {
    expect(sectionText(5.1, "0.00")).toBe("5.10");
    expect(sectionText(5.1, " 0.0 ")).toBe("5.1");
    expect([sectionText(5.1, "General"), sectionText(5, "0"), sectionText(5.1, "0.00 x"), sectionText(5.1, "00.00")]).toEqual([
      "5.1",
      "5",
      "5.1",
      "5.1",
    ]);
  });

  test("is text as it was typed", () => {
    expect([sectionText(" 5.10 ", "0.0"), sectionText("A.1", "General"), sectionText(true, "General")]).toEqual(["5.10", "A.1", "true"]);
  });
});

test("A strand's measure is its offences, unless its name says so already", () => {
  expect(
    ["Hate Crime", "Theft Offences", "crimes", "Incidents of fire", "MISCELLANEOUS CRIMES AGAINST SOCIETY", "Coincidents"].map(measureOf),
  ).toEqual([
    "Hate Crime offences",
    "Theft Offences",
    "crimes",
    "Incidents of fire",
    "MISCELLANEOUS CRIMES AGAINST SOCIETY",
    "Coincidents offences",
  ]);
});

test("A name of something other than offences, or of all crime, is a measure as it stands", () => {
  const names = ["Arrests", "Stop and search", "Repeat victims", "Missing persons", "All crime", "Total recorded crime"];
  expect(names.map(measureOf)).toEqual(names);
  expect(measureOf("Assisting offenders")).toBe("Assisting offenders offences");
});
