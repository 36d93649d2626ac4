import fc from "fast-check";
import { pointsPartThousands } from "../../../src/reading/texts/points";

const column = (...cells: readonly (string | number)[]) => cells.map((cell) => [cell]);

describe("a point parts thousands", () => {
  test("where 1.234 stands among whole numbers", () => {
    expect(pointsPartThousands(column("Count", 850, "1.234", "337", "2.000"))).toBe(true);
  });

  test("where 2.000 is much nearer to the counts around it than 2 is, also if those stand beside it alone", () => {
    expect(pointsPartThousands(column("Count", 437, "2.000", 783))).toBe(true);
    expect(pointsPartThousands([["Burglary", 437, "1.000", 783]])).toBe(true);
  });

  test("where there are two points, or a comma before decimals", () => {
    expect([pointsPartThousands(column("1.234.567")), pointsPartThousands(column("1.234,0"))]).toEqual([true, true]);
  });

  test("in a sheet of counts that are written so, whatever they are", () => {
    const counts = fc.array(fc.integer({ min: 100, max: 9_000_000 }), { minLength: 8, maxLength: 30 });
    fc.assert(
      fc.property(counts, (numbers) => {
        const texts = numbers.map((count) => count.toLocaleString("de-DE"));
        expect([true, undefined]).toContain(pointsPartThousands(column(...texts)) ?? undefined);
      }),
    );
  });
});

describe("a point does not part thousands", () => {
  test("where others of the column have decimals, or commas between thousands", () => {
    expect(pointsPartThousands(column("1.234", "12.5", 3))).toBe(false);
    expect(pointsPartThousands(column("1.234", "0.567", 3))).toBe(false);
    expect(pointsPartThousands(column("1.234", "1,234", 3, 4, 5))).toBe(false);
    expect(pointsPartThousands(column("12.000", "7.000", "105.000", "8.000"))).toBe(false);
  });

  test("as far as one can tell where the counts are small, or nothing stands beside it", () => {
    expect(pointsPartThousands(column("2.000", 3, 1, 4))).toBeUndefined();
    expect(pointsPartThousands(column("1.000", 30, 25, 41))).toBeUndefined();
    expect(pointsPartThousands(column("1.234", "2.345"))).toBeUndefined();
    expect(pointsPartThousands(column("Count", 5, "see 1.234", "01.2018", "5.10"))).toBeUndefined();
  });

  test("on account of another column's decimals", () => {
    expect(
      pointsPartThousands([
        ["5.10", "1.234"],
        ["5.2", 850],
        ["6", 700],
        ["6", 12],
      ]),
    ).toBe(true);
  });
});
