import { monthOf } from "../../../src/domain/month";
import { runOf } from "../../../src/domain/rows";
import { measuresGiven } from "../../../src/reading/sheets/measures-table";
import { badRow, sourceOf, spanOf, targetNumber, targetShare, themeSaid, typedCount } from "../../../src/reading/measures/row-cells";
import { measuresSheet } from "./measured-of";

const row = (text: string) => measuresGiven([measuresSheet(text)]).rows[0]!;
const span = (from: string, to: string) => spanOf(row(`Knife | Arrests | tally | | | | 5 | | ${from} | ${to} |`));

describe("a cell of the sheet Measures", () => {
  test("holds a whole number, as such or as text, or none", () => {
    expect([5, "5", "1,234", 0, "", "five", 5.5, -1, "-"].map(typedCount)).toEqual([5, 5, 1234, 0, null, null, null, null, null]);
  });

  test("says of a theme that there were none, that nobody knows, that it is hidden, or how many", () => {
    expect(["-", "–", "—", "−", "nil", " NIL ", "none", "None"].map(themeSaid)).toEqual(Array(8).fill("none"));
    expect(["", " ", "[x]", "x", "..", "…", "n/a", "na", "Not known", "not available", "TBC"].map(themeSaid)).toEqual(
      Array(11).fill("blank"),
    );
    expect(["[c]", "*"].map(themeSaid)).toEqual(["suppressed", "suppressed"]);
    expect([0, 7, "7"].map(themeSaid)).toEqual(["number", "number", "number"]);
    expect(["some", 1.5, -1, true].map(themeSaid)).toEqual([null, null, null, null]);
  });

  test("has a target of a number above nought", () => {
    expect([5, "1,400", 0.5, 0, -5, "0", "", "many"].map(targetNumber)).toEqual([5, 1400, 0.5, null, null, null, null, null]);
  });

  test("has a target of a share where it shows one: 85 alone may be meant otherwise", () => {
    expect([0.85, 1, 1.2, 85, 0, -0.5, "", true].map(targetShare)).toEqual([0.85, 1, null, null, null, null, null, null]);
    expect(["85%", "85 %", " 100% ", "8.5%", "8.25%"].map(targetShare)).toEqual([0.85, 0.85, 1, 0.085, 0.0825]);
    const wrong = ["0%", "101%", "85", "about 85%", "85%!", "1000%", "8.%", "85  %"];
    expect(wrong.filter((text) => targetShare(text) !== null)).toEqual([]);
  });

  test("is a source, and says what is wrong with it at its cell", () => {
    const { cells } = row("Knife | Arrests | tally | | | | 5");
    expect(sourceOf(cells.Values)).toEqual([{ sheet: "Measures", column: 6, rows: runOf(1) }]);
    expect(badRow(row("Knife | Arrests | x"), "Kind", "kind")).toMatchObject({
      ...{ code: "badMeasure", sheet: "Measures", address: "C2", details: { measure: "Arrests", found: "x", why: "kind" } },
    });
    expect(badRow(row("Knife | Arrests | x"), "Kind", "kind", "y").details).toMatchObject({ found: "y" });
  });
});

describe("the span of From and To", () => {
  test("is whole months where these stand, and days where these do", () => {
    expect(span("@2020-01", "Feb 2020")).toEqual({ from: monthOf(2020, 1), fromDay: 1, to: monthOf(2020, 2), toDay: 29 });
    expect(span("5 Jan 2020", "13/02/2020")).toEqual({ from: monthOf(2020, 1), fromDay: 5, to: monthOf(2020, 2), toDay: 13 });
    expect(span("", "")).toBeNull();
  });

  test.each([
    ["soon", "Feb 2020", "I2", "date"],
    ["Jan 2020", "soon", "J2", "date"],
    ["Jan 2020", "", "J2", "halfSpan"],
    ["", "Jan 2020", "I2", "halfSpan"],
    ["Feb 2020", "Jan 2020", "J2", "spanOrder"],
  ])("is wrong from “%s” to “%s”, at %s", (from, to, address, why) => {
    expect(span(from, to)).toMatchObject({ address, details: { why } });
  });
});
