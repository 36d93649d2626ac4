import { fitValidation, nameChoices } from "../../src/guard/name-choices";

describe("names as choices", () => {
  test("are each there once, in their most frequent spelling and in order, without totals and blanks", () => {
    expect(nameChoices(["Robbery", "burglary", "Burglary", "Burglary ", "", "Total", "n/a", 12])).toEqual({
      kind: "offence",
      names: ["Burglary", "Robbery"],
    });
  });

  test("are refused where there are more than 300", () => {
    const names = (count: number) => Array.from({ length: count }, (_, index) => `Offence ${index}`);
    expect([nameChoices(names(301)), nameChoices(["", "Total"])]).toEqual(["manyNames", null]);
    expect(nameChoices(names(300))).toMatchObject({ kind: "offence" });
  });

  test("fit into validation up to 255 characters, without commas and nothing like a formula", () => {
    const names = ["Robbery", "x".repeat(247)];
    expect([fitValidation(names), fitValidation([...names, ""]), fitValidation(["Theft, other"]), fitValidation(["=Fraud"])]).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });
});
