import { holdsDifferences, isDifferenceColumn } from "../../../../src/reading/recognise/layouts/difference-columns";
import { viewed } from "./viewed";

/** A table of two columns and a third, a row for each triple. */
const table = (header: string, ...rows: readonly string[]) => viewed([`Offence | Then | Now | ${header}`, ...rows].join("\n"));
const holds = (...rows: readonly string[]) => holdsDifferences(table("Rise", ...rows), 0, 3, 1, 2);
const THREE = ["Theft | 5 | 7 | 2", "Arson | 9 | 4 | -5", "Fraud | 3 | 8 | 5"];

describe("A column of differences", () => {
  test("holds in three rows or more what the second column has more than the first, or less", () => {
    expect([holds(...THREE), holds("Theft | 5 | 7 | -2", "Arson | 9 | 4 | 5", "Fraud | 3 | 8 | -5")]).toEqual([true, true]);
    expect([holds(...THREE.slice(1)), holds(...THREE.slice(1), "Theft | 5 | 7 | -2")]).toEqual([false, false]);
  });

  test("may have a slip in one row of five, and not in one of four", () => {
    const slip = "Drugs | 6 | 7 | 9";
    expect([holds(...THREE, "Rape | 1 | 2 | 1", slip), holds(...THREE, slip)]).toEqual([true, false]);
  });

  test("is not known by rows without a change, nor hidden by rows without numbers", () => {
    const same = ["Drugs | 6 | 6 | 0", "Rape | 2 | 2 | 0"];
    expect([holds(...same, ...same), holds(...THREE.slice(1), ...same)]).toEqual([false, false]);
    expect(holds("Violence |  |  | ", THREE[0]!, "Other |  |  | x", ...THREE.slice(1))).toBe(true);
    expect(holds("a |  |  | x", "b |  |  | x", "c |  |  | x", ...THREE)).toBe(false);
  });

  test("is judged by rows with all three numbers alone, of which a wrong one counts against it", () => {
    const twice = (row: string) => holds(...THREE, row, row);
    expect(["x | 5 | 7 | ", "x |  | 7 | 5", "x | 5 |  | 4"].map(twice)).toEqual([true, true, true]);
    expect(["x | 5 | 7 | 0", "x | 6 | 6 | 9", "x | 5 | 7 | 9"].map(twice)).toEqual([false, false, false]);
    expect(holds("a | 1 | 2 | 9", "b | 1 | 2 | 9", "c | 1 | 2 | 9")).toBe(false);
  });

  test("begins in one of the three rows below its header, with a cell in the first two, and is judged by its first forty", () => {
    const [first, ...others] = THREE as [string, string, string];
    expect(holds("a |  |  | x", "b |  |  | x", ...THREE)).toBe(true);
    expect([holds("a |  |  | ", "b |  |  | ", ...THREE), holds(first, "b |  |  | ", ...others)]).toEqual([false, true]);
    const below = viewed(`${first}\nOffence | Then | Now | Rise\n${others.join("\n")}`);
    expect(holdsDifferences(below, 1, 3, 1, 2)).toBe(false);
    const rows = (count: number, row: string) => Array<string>(count).fill(row);
    expect(holds(...rows(40, first), ...rows(30, "x | 1 | 2 | 9"))).toBe(true);
    expect(holds(...rows(30, first), ...rows(30, "x | 1 | 2 | 9"))).toBe(false);
  });

  test("has a header of words, unless its own figures are below a word for a change", () => {
    const view = table("Rise", ...THREE);
    expect([isDifferenceColumn(view, 0, 3, 1, 2), isDifferenceColumn(view, 1, 3, 1, 2)]).toEqual([true, false]);
    expect(isDifferenceColumn(table("Count", "Theft | 1 | 2 | 9"), 0, 3, 1, 2)).toBe(false);
    const numbered = (header: string) => isDifferenceColumn(table(header, ...THREE), 0, 3, 1, 2);
    expect([numbered("2"), numbered("'2"), numbered("#")]).toEqual([false, false, true]);
    expect(isDifferenceColumn(table("", ...THREE), 0, 3, 1, 2)).toBe(false);
    expect(isDifferenceColumn(table("Change", "Theft | 1 | 2 | 9"), 0, 3, 1, 2)).toBe(true);
  });
});
