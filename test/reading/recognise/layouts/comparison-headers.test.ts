import { isoMonth } from "../../../../src/domain/month";
import { comparisonHeaders } from "../../../../src/reading/recognise/layouts/comparison-header";
import type { Region } from "../../../../src/reading/sheets/sheet-view";
import { viewed } from "./viewed";

/** "A1 B1 2019-01 2020-01 | Diff. C | % Diff. D | …": each header's rows, its windows in order of time, and its differences. */
function headers(grid: string, region: Partial<Region> = {}): readonly string[] {
  const view = viewed(grid);
  const at = ({ header, column }: { header: string; column: number }) => `${header} ${"ABCDEFGHIJ"[column]}`;
  return comparisonHeaders(view, { ...view.region, ...region }).map(({ top, bottom, windows, diff, pctDiff, unchecked, byPeriod }) =>
    [
      `${top + 1}-${bottom + 1}${byPeriod ? " by period" : ""}`,
      windows.map(({ month, column }) => `${isoMonth(month)} ${"ABCDEFGHIJ"[column]}`).join(" "),
      ...[diff, pctDiff].map((each) => (each ? at(each) : "none")),
      ...unchecked.map(at),
    ].join(" | "),
  );
}
const ROW = "Fraud | 10 | 12 | 2 | 20%";
const TWO = "12 months to Jan 19 | 12 months to Jan 20";

describe("A comparison's header", () => {
  test("has two windows or more beside one another, in any order, and their differences", () => {
    expect(headers(` | ${TWO} | Diff. | % Diff.\n${ROW}`)).toEqual(["1-1 | 2019-01 B 2020-01 C | Diff. D | % Diff. E"]);
    expect(headers(` | 12 months to Jan 20 | 12 months to Jan 19 | % Diff. | Diff.\n${ROW}`)).toEqual([
      "1-1 | 2019-01 C 2020-01 B | Diff. E | % Diff. D",
    ]);
    expect(headers(` | ${TWO}\n${ROW}`)).toEqual(["1-1 | 2019-01 B 2020-01 C | none | none"]);
    expect(headers(` | 12 months to Jan 19 | x | 12 months to Jan 20\n${ROW}`)).toEqual([]);
    expect(headers(` | 12 months to Jan 19\n${ROW}`)).toEqual([]);
  });

  test("stands in any row of the region that can be seen", () => {
    expect(headers(`Title\n\n | ${TWO}\n${ROW}`)).toEqual(["3-3 | 2019-01 B 2020-01 C | none | none"]);
    expect(headers(`Title\n | ${TWO}`, { bottom: 0 })).toEqual([]);
    expect(headers(`Title\n | ${TWO}`, { bottom: 9 })).toHaveLength(1);
  });

  test("may be spread over four rows, not five, without a blank one", () => {
    const spread = (...lines: readonly string[]) =>
      headers([...lines.map((line) => ` | ${line} | ${line.replace("19", "20")}`), ROW].join("\n"));
    const read = (bottom: number) => [`1-${bottom} | 2019-01 B 2020-01 C | none | none`];
    expect(spread("12 months to", "Jan 19")).toEqual(read(2));
    expect(spread("12", "months", "to", "Jan 19")).toEqual(read(4));
    expect(spread("12", "months", "to", "the end of", "Jan 19")).toEqual([]);
    expect(spread("12 months to", "", "Jan 19")).toEqual([]);
    expect(headers(` | 12 months to | 12 months to\n | @2019-01 | @2020-01\n${ROW}`)).toEqual(read(2));
    expect(headers(` | 12 months to | 12 months to\n | Jan 19 | Jan 20\n${ROW}`, { top: 1 })).toEqual([]);
  });

  test("may be merged over both, with the second month alone in its column", () => {
    const read = ["1-2 | 2019-01 B 2020-01 C | none | none"];
    expect(headers(` | 12 months to | \n | Jan 19 | Jan 20\n${ROW}`)).toEqual(read);
    expect(headers(` | 12 months to | x\n | Jan 19 | Jan 20\n${ROW}`)).toEqual([]);
    expect(headers(` | 12 months to | | \n | Jan 19 | | Jan 20\n${ROW}`)).toEqual([]);
    expect(headers(` | 12 months to Jan 19 | Jan 20\n${ROW}`)).toEqual([]);
    expect(headers(` | 12 | \n | months to | x\n | Jan 19 | Jan 20\n${ROW}`)).toEqual([]);
  });

  test("may have years as windows, where a difference stands beside them", () => {
    expect(headers(` | 2018/19 | 2019/20 | Diff.\n${ROW}`)).toEqual(["1-1 by period | 2019-03 B 2020-03 C | Diff. D | none"]);
    expect(headers(` | 2018 | 2019 | % Diff.\n${ROW}`)).toEqual(["1-1 by period | 2018-12 B 2019-12 C | none | % Diff. D"]);
    expect(headers(` | 2018/19 | 2019/20 | Count\n${ROW}`)).toEqual([]);
    expect(headers(` | 2018/19 | 2019/20 | x | Diff.\n${ROW}`)).toEqual([]);
    expect(headers(` | Jan 19 | Jan 20 | Diff.\n${ROW}`)).toEqual([]);
    expect(headers(`12 months to Jan 20 | | | \n | Previous 12 months | Last 12 months | Diff.\n${ROW}`)).toEqual([
      "2-2 | 2019-01 B 2020-01 C | Diff. D | none",
    ]);
    expect(headers(` | Previous 12 months | Last 12 months | Diff.\n${ROW}`)).toEqual([]);
  });
});

describe("A comparison's differences", () => {
  const after = (...cells: readonly string[]) =>
    headers(` | ${TWO} | ${cells.join(" | ")}\n${ROW}`)[0]!
      .split(" | ")
      .slice(2);

  test("stand right after its windows, one of each kind; others are not checked", () => {
    expect(after("Diff.", "% Diff.", "Change")).toEqual(["Diff. D", "% Diff. E", "Change F"]);
    expect(after("Diff.", "Change", "% Diff.")).toEqual(["Diff. D", "none", "Change E", "% Diff. F"]);
    expect(after("x", "Diff.", "% Diff.")).toEqual(["none", "none", "Diff. E", "% Diff. F"]);
    expect(after("Force % change", "Diff.")).toEqual(["none", "none", "Force % change D", "Diff. E"]);
    expect(after("% Diff.", "%")).toEqual(["none", "% Diff. D"]);
  });

  test("end at a blank column or another window", () => {
    expect(after("", "Diff.")).toEqual(["none", "none"]);
    expect(after("Diff.", "", "Change")).toEqual(["Diff. D", "none"]);
    expect(headers(` | ${TWO} | Diff. | 12 months to Feb 19 | 12 months to Feb 20 | Change\n${ROW}`)[0]).not.toMatch("Change");
  });

  test("may be spread over the rows of the header", () => {
    expect(headers(` | 12 months to | 12 months to | % | Rate\n | Jan 19 | Jan 20 | Diff. | \n${ROW}`)).toEqual([
      "1-2 | 2019-01 B 2020-01 C | none | % Diff. D",
    ]);
  });
});

describe("A single window behind the differences of others", () => {
  const behind = (...cells: readonly string[]) => headers(` | ${cells.join(" | ")}\n${ROW}`);

  test("belongs to them, and those between are not checked", () => {
    expect(behind("12 months to Jan 18", "12 months to Jan 19", "Diff.", "12 months to Jan 20", "Diff.")).toEqual([
      "1-1 | 2018-01 B 2019-01 C 2020-01 E | Diff. F | none | Diff. D",
    ]);
  });

  test.each([
    ["what stands between is no difference", ["12 months to Jan 18", "12 months to Jan 19", "Rate", "12 months to Jan 20"]],
    ["one of what stands between is none", ["12 months to Jan 18", "12 months to Jan 19", "Diff.", "Rate", "12 months to Jan 20"]],
    ["it is one of theirs", ["12 months to Jan 18", "12 months to Jan 19", "Diff.", "12 months to Jan 19"]],
  ])("does not where %s", (_, cells) => {
    expect(behind(...cells).map((line) => line.split(" | ")[1])).toEqual(["2018-01 B 2019-01 C"]);
  });

  test("is none where one stands before them, and two belong to them if they are later", () => {
    const four = ["12 months to Jan 17", "12 months to Jan 18", "Diff.", "12 months to Jan 19", "12 months to Jan 20"];
    expect(behind(...four).map((line) => line.split(" | ")[1])).toEqual(["2017-01 B 2018-01 C 2019-01 E 2020-01 F"]);
    const turned = [...four.slice(3), "Diff.", ...four.slice(0, 2)];
    expect(behind(...turned).map((line) => line.split(" | ")[1])).toEqual(["2019-01 B 2020-01 C", "2017-01 E 2018-01 F"]);
    expect(behind("12 months to Jan 19", "Diff.", "12 months to Jan 20")).toEqual([]);
  });
});
