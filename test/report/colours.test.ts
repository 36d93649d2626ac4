import { getContrast } from "color2k";
import fc from "fast-check";
import { BLUE, colourProblem, PALETTE, paletteOf } from "../../src/report/colours";

const colour = fc.integer({ min: 0, max: 0xffffff }).map((number) => `#${number.toString(16).padStart(6, "0").toUpperCase()}`);

describe("a report's colours", () => {
  test("are blue at first, with a pale blue for the earlier year", () => {
    expect(PALETTE).toMatchObject({ ...BLUE, earlier: "#B8C7D3" });
    expect(colourProblem(BLUE)).toBeNull();
  });

  test("can all be read on white paper wherever none is refused", () => {
    fc.assert(
      fc.property(colour, (main) => {
        const palette = paletteOf({ main });
        const readable = getContrast(main, "#fff") >= 4.5;
        expect(colourProblem({ main }) === null).toBe(readable);
        if (readable)
          for (const name of ["main", "earlierText", "text", "grey", "link"] as const)
            expect(getContrast(palette[name], "#fff")).toBeGreaterThanOrEqual(4.5);
      }),
    );
  });

  test.each(["", "red", "#12436", "12436D", "#12436G", "#12436D0"])("are refused where one is no colour: “%s”", (wrong) => {
    expect(colourProblem({ main: wrong })).toBe(`“${wrong}” is not a colour. Write colours like #12436D.`);
  });

  test("are refused as too light with the words that say which, just under what can be read", () => {
    expect(colourProblem({ main: "#777777" })).toBe("The colour #777777 is too light for titles on white paper. Choose a darker one.");
    expect(colourProblem({ main: "#767676" })).toBeNull();
    expect(colourProblem({ main: "x#12436D" })).not.toBeNull();
  });

  test("are written in capitals, and name the earlier year in the palest shade of the main one that can be read", () => {
    const palette = paletteOf({ main: "#12436d" });
    expect([palette.main, palette.earlierText]).toEqual(["#12436D", PALETTE.earlierText]);
    expect(getContrast(PALETTE.earlierText, "#fff")).toBeLessThan(getContrast(PALETTE.main, "#fff"));
    expect(paletteOf({ main: "#767676" }).earlierText).toBe("#767676"); // no paler shade can be read
  });
});
