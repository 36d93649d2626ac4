import { namesLook } from "../../src/report/layout/strand-names";
import { heightOf } from "../../src/report/layout/text-size";

const WIDTH = 154.5;

describe("the names of strands in the overview", () => {
  test("stand on one line in the report's own letters where they fit", () => {
    expect(namesLook(["Domestic Abuse", "Night Time Economy"], WIDTH)).toEqual({
      styles: ["words", "wordsLast"],
      heights: [16.5, 16.5],
    });
  });

  test("are set smaller for one that is too long", () => {
    expect(namesLook(["THEFT", "VIOLENCE AND OTHER WEAPON"], WIDTH)).toEqual({
      styles: ["wordsSmall", "wordsSmallLast"],
      heights: [16.5, 16.5],
    });
  });

  test("have rows of even height where one wraps, and a row of its own for one of many lines", () => {
    const two = "Burglary of dwellings, and of sheds and garages that stand beside";
    expect(namesLook([two, "Theft"], WIDTH)).toEqual({
      styles: ["strandSmall", "wordsSmallLast"],
      heights: [heightOf(2, 9), heightOf(2, 9)],
    });
    const many = namesLook(["Theft", "Word ".repeat(45).trim()], WIDTH);
    expect(many.styles).toEqual(["wordsSmall", "strandSmallLast"]);
    expect(many.heights[0]).toBe(heightOf(2, 9));
    expect(many.heights[1]).toBeGreaterThan(heightOf(5, 9));
  });
});
