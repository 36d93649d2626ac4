import { cellAt } from "../../../src/domain/address";
import { runOf, runsOf } from "../../../src/domain/rows";
import { addMonths, monthOf, type Month } from "../../../src/domain/month";
import { eachOrTogether } from "../../../src/checks/values/each-or-together";
import { addedUp, countedCells, countedSeries, type SeriesGroup } from "../../../src/checks/values/kinds/counted-series";
import { firstOf } from "../../../src/checks/values/running-totals";
import { checkInput } from "../../../src/checks/run-checks";
import { finding } from "../../../src/domain/finding";
import { chain } from "../../reading/sheets";
import { counts, long, wide } from "../layouts";

test("cells are counted by the runs of rows of their own sheet and column", () => {
  const isCounted = countedCells([
    { sheet: "Data", column: 2, rows: runsOf([3, 4, 5, 9, 20, 21]) },
    { sheet: "Data", column: 2, rows: runOf(40) },
    { sheet: "Other", column: 3, rows: runOf(1, 2) },
  ]);
  const counted = (sheet: string, column: number) =>
    Array.from({ length: 50 }, (_, row) => row).filter((row) => isCounted(cellAt(sheet, row, column)));
  expect(counted("Data", 2)).toEqual([3, 4, 5, 9, 20, 21, 40]);
  expect(counted("Other", 3)).toEqual([1, 2]);
  expect([counted("Data", 3), counted("Other", 2), counted("Third", 2)]).toEqual([[], [], []]);
});

describe("the series of what is printed", () => {
  const series = { Burglary: counts(140, 24), Robbery: counts(60, 24, 3) };
  const FIRST = monthOf(2018, 1);

  test("are the strands' months with the first cell of each, and the lines that they count", () => {
    const input = checkInput(chain([wide("Data", series)], { by: "Offence" }).input);
    const [strands, lines, ...more] = countedSeries(input);
    expect(more).toEqual([]);
    expect([strands!.sheet, lines!.sheet]).toEqual([null, "Data"]);
    expect(strands!.series.map(({ label, sheet, length }) => [label, sheet, length])).toEqual([
      ["Burglary", "Data", 1],
      ["Robbery", "Data", 1],
    ]);
    expect(strands!.series[0]!.points).toEqual(
      series.Burglary.map((count, at) => ({ month: addMonths(FIRST, at), count, cell: cellAt("Data", 1, at + 1) })),
    );
    expect(lines!.series[1]!.points).toEqual(
      series.Robbery.map((count, at) => ({ month: addMonths(FIRST, at), count, cell: cellAt("Data", 2, at + 1) })),
    );
  });

  test("leave out lines that no strand counts", () => {
    const input = checkInput(chain([wide("Data", series)], { by: "Offence" }).input);
    const [, lines] = countedSeries({ ...input, strands: input.strands.slice(0, 1) });
    expect(lines!.series.map(({ label }) => label)).toEqual(["Burglary"]);
  });

  test("leave out strands whose rows are counted themselves", () => {
    const once = { Burglary: Array.from({ length: 24 }, () => 1), Robbery: counts(60, 24, 3) };
    const { input } = chain([long("Data", once)], { by: "Offence" });
    expect(countedSeries(checkInput(input))[0]!.series.map(({ label }) => label)).toEqual(["Robbery"]);
  });

  test("are none where no strand has months", () => {
    const input = checkInput(chain([wide("Data", series)], { by: "Offence" }).input);
    expect(countedSeries({ ...input, strands: [] })).toEqual([]);
  });
});

describe("the first group of series with a shape", () => {
  const group = (...labels: readonly string[]): SeriesGroup => ({
    sheet: null,
    series: labels.map((label) => ({ label, sheet: "Data", length: 1, names: [], points: [] })),
  });
  const told = (groups: readonly SeriesGroup[], shaped: readonly string[], most: number) =>
    firstOf(
      groups,
      (series) => (series.every(({ label }) => shaped.includes(label)) ? series.length : null),
      (series, shape) =>
        finding("weeklyFigures", { sheet: series.map(({ label }) => label).join(" "), address: null }, { days: 0, apart: shape }),
      most,
    ).map(({ sheet, details }) => [sheet, (details as { apart: number }).apart]);

  test("is told whole where all of it has it, and no other after it", () => {
    expect(told([group("A", "B"), group("C")], ["A", "B", "C"], 3)).toEqual([["A B", 2]]);
  });

  test("is told in part where some of its series have it alone", () => {
    expect(told([group("A", "B", "C")], ["A", "C"], 3)).toEqual([["A C", 1]]);
  });

  test("is not taken apart where it holds more series than may be looked at alone", () => {
    expect(told([group("A", "B", "C", "D"), group("E")], ["A", "E"], 3)).toEqual([["E", 1]]);
  });

  test("is none where none has it", () => {
    expect(told([group("A"), group("B")], [], 3)).toEqual([]);
  });
});

test.each([
  [0, []],
  [1, [1]],
  [6, [1, 1, 1, 1, 1, 1]],
  [7, [7]],
])("%d cells of a kind are told in groups of %j", (count, groups) => {
  expect(eachOrTogether(Array.from({ length: count }, (_, at) => at)).map(({ length }) => length)).toEqual(groups);
});

describe("series added up", () => {
  test("are one, in the months that all of them have", () => {
    const of = (...counts: readonly (readonly [number, number])[]) => ({
      ...{ label: "North", sheet: "Data", length: 1, names: [] },
      points: counts.map(([month, count]) => ({ month: month as Month, count, cell: null })),
    });
    expect(addedUp([of([3, 5], [1, 2], [2, 4]), of([2, 1], [3, 10], [4, 7])]).points).toEqual([
      { month: 2, count: 5, cell: null },
      { month: 3, count: 15, cell: null },
    ]);
  });
});
