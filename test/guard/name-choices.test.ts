import { nameChoices } from "../../src/guard/name-choices";

describe("names as choices", () => {
  test("are each there once, in their most frequent spelling and in order, without totals and blanks", () => {
    expect(nameChoices(["Robbery", "burglary", "Burglary", "Burglary ", "", "Total", "n/a", 12])).toEqual({ kind: "offence", names: ["Burglary", "Robbery"] });
  });

  test("are refused where Excel’s own list cannot hold them", () => {
    expect(nameChoices(["Theft, other", "Robbery"])).toBe("commas");
    expect(nameChoices(Array.from({ length: 30 }, (_, index) => `Offence ${100 + index}`))).toBe("longList");
    expect(nameChoices(["", "Total"])).toBeNull();
  });
});
