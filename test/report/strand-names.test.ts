import { namesLook } from "../../src/report/layout/strand-names";
import { heightOf } from "../../src/report/layout/text-size";

const WIDTHS = [154.5, 226.5] as const;

describe("the names of strands in the overview", () => {
  test("stand on one line in the report's own letters where they fit", () => {
    expect(namesLook(["Domestic Abuse", "Night Time Economy"], 154.5, 154.5)).toEqual({
      styles: ["words", "wordsLast"],
      heights: [16.5, 16.5],
    });
  });

  test("run on over a blank column, and are set smaller for one that is still too long", () => {
    expect(namesLook(["THEFT", "VIOLENCE AGAINST THE PERSON"], ...WIDTHS).styles).toEqual(["words", "wordsLast"]);
    expect(namesLook(["THEFT", "MISCELLANEOUS CRIMES AGAINST SOCIETY"], ...WIDTHS)).toEqual({
      styles: ["wordsSmall", "wordsSmallLast"],
      heights: [16.5, 16.5],
    });
  });

  test("have rows of even height where one wraps, and a row of its own for one of many lines", () => {
    const two = "Burglary of dwellings, and of sheds and garages that stand beside";
    expect(namesLook([two, "Theft"], ...WIDTHS)).toEqual({
      styles: ["strandSmall", "wordsSmallLast"],
      heights: [heightOf(2, 9), heightOf(2, 9)],
    });
    const many = namesLook(["Theft", "Word ".repeat(45).trim()], ...WIDTHS);
    expect(many.styles).toEqual(["wordsSmall", "strandSmallLast"]);
    expect(many.heights[0]).toBe(heightOf(2, 9));
    expect(many.heights[1]).toBeGreaterThan(heightOf(5, 9));
  });
});
