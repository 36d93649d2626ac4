import fc from "fast-check";
import { firstRuns, rowCount, runCount, runOf, runsOf } from "../../src/domain/rows";

describe("rows in runs", () => {
  test("hold exactly the rows they are made of, each once, and never touch", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(200)), (numbers) => {
        const sorted = numbers.toSorted((a, b) => a - b);
        const runs = runsOf(sorted);
        const listed = firstRuns(runs, Infinity);
        const rows = listed.flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, index) => first + index));
        expect(rows).toEqual([...new Set(sorted)]);
        expect(rowCount(runs)).toBe(rows.length);
        expect(runCount(runs)).toBe(listed.length);
        listed.slice(1).forEach(({ first }, index) => expect(first).toBeGreaterThan(listed[index]!.last + 1));
      }),
    );
  });

  test("are given as few as are asked for", () => {
    expect(firstRuns(runsOf([1, 2, 5, 9]), 2)).toEqual([
      { first: 1, last: 2 },
      { first: 5, last: 5 },
    ]);
    expect(firstRuns(runOf(3), 2)).toEqual([{ first: 3, last: 3 }]);
  });
});
