import fc from "fast-check";
import { hiddenThemes } from "../../src/analysis/measures/shown-themes";
import { shownMeasures } from "../../src/analysis/measures";
import { cellAt } from "../../src/domain/address";
import { rateFindings } from "../../src/analysis/measures/rate-findings";
import type { Measure, RateMeasure, ThemeCount, ThemeMeasure } from "../../src/domain/measure";
import { addMonths, monthOf } from "../../src/domain/month";
import type { StrandFigures } from "../../src/domain/strand";

const END = monthOf(2020, 1);
const FROM = { section: "Domestic Abuse", name: "Video", at: cellAt("Measures", 1, 1), sheet: "Data" };
const of = (count: (index: number) => number, months = 24): StrandFigures => ({
  definition: {
    section: null,
    strand: "Video",
    measure: "Video",
    lead: null,
    favourable: null,
    rules: [{ sheets: [], conditions: [] }],
    periodEnd: null,
    definedAt: null,
  },
  figures: {
    kind: "months",
    months: Array.from({ length: months }, (_, index) => ({ month: addMonths(END, index - 23), count: count(index), sources: [] })),
  },
});
const rate = (counts: StrandFigures, base: StrandFigures): RateMeasure => ({ ...FROM, kind: "rate", counts, of: base, target: null });
const shown = (measure: Measure, suppress: number | null = null) => shownMeasures([measure], () => END, { smallestBase: 50, suppress })[0]!;

describe("a rate", () => {
  test("sets a quarter beside the quarter that it is of, not beside its last month", () => {
    const quarters: StrandFigures = {
      ...of(() => 0),
      figures: {
        kind: "months",
        months: Array.from({ length: 8 }, (_, index) => ({ month: addMonths(END, -3 * index), length: 3, count: 240, sources: [] })),
      },
    };
    const measure = rate(
      quarters,
      of(() => 100),
    );
    expect(shown(measure)).toMatchObject({ later: { rate: 0.8 }, reason: null });
    expect(rateFindings([measure])).toEqual([]);
  });

  test("is of 12 months together, and changes in percentage points", () => {
    const told = shown(
      rate(
        of((index) => (index < 12 ? 75 : 80)),
        of(() => 100),
      ),
    );
    expect(told).toMatchObject({
      earlier: { count: 900, of: 1200, rate: 0.75 },
      later: { rate: 0.8 },
      latest: { rate: 0.8 },
      reason: null,
    });
    if (told.kind !== "rate") throw new Error("no rate");
    expect(told.diff).toBeCloseTo(0.05, 12);
    expect(told.diffInterval!.low).toBeLessThan(0.05);
  });

  test("has none for 12 months in one of which more is counted than what it is of, though the sum is less", () => {
    const told = shown(
      rate(
        of((index) => (index === 20 ? 101 : 50)),
        of(() => 100),
      ),
    );
    expect(told).toMatchObject({ later: null, diff: null, reason: { code: "ofTooFew" } });
  });

  test("has none for a month of nothing, and its 12 months all the same", () => {
    const none = (index: number) => (index === 23 ? 0 : 100);
    expect(
      shown(
        rate(
          of((index) => none(index) / 2),
          of(none),
        ),
      ),
    ).toMatchObject({ latest: null, later: { rate: 0.5 } });
  });

  test("ends with its own last month where that is before the section’s", () => {
    expect(
      shown(
        rate(
          of(() => 1, 22),
          of(() => 4, 22),
        ),
      ),
    ).toMatchObject({ end: addMonths(END, -2), latest: { rate: 0.25 }, later: { rate: 0.25 } });
  });

  test("hides its months where one is small, or all but a few are counted", () => {
    const told = (count: number) =>
      shown(
        rate(
          of((index) => (index === 20 ? count : 50)),
          of(() => 100),
        ),
        5,
      );
    expect([told(3), told(97)].map((each) => each.kind === "rate" && [each.months, each.hidden])).toEqual([
      [[], 5],
      [[], 5],
    ]);
    expect(told(50)).toMatchObject({ hidden: null });
  });
});

describe("small numbers of themes", () => {
  test.each([
    ["hides none that are large, and no 0", [11, 10, 0], [false, false, false], false],
    ["hides the next smallest with one", [11, 10, 4], [false, true, true], false],
    ["hides one more where two come to too little", [11, 2, 2], [true, true, true], false],
    ["hides one more where each must be the largest small one", [11, 4, 4], [true, true, true], false],
    ["hides the total where there is no other", [3, 0], [true, false], true],
  ] as const)("%s", (_, counts, themes, total) => expect(hiddenThemes(counts, 5)).toEqual({ themes, total }));

  test("are never told by the total less the others", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 2, max: 10 }),
        (counts, fewerThan) => {
          const { themes, total } = hiddenThemes(counts, fewerThan);
          const hidden = counts.filter((_, index) => themes[index]);
          const small = counts.filter((count, index) => count > 0 && count < fewerThan && !themes[index]);
          expect(small).toEqual([]);
          if (hidden.length === 0 || total) return;
          const sum = hidden.reduce((all, count) => all + count, 0);
          expect(hidden.length > 1 && sum > hidden.length && sum !== hidden.length * (fewerThan - 1)).toBe(true);
        },
      ),
    );
  });
});

test("themes have shares of their total; a dash is none, a blank is not known, and a total that they do not come to leaves none", () => {
  const theme = (name: string, count: number | null, said: ThemeCount["said"]): ThemeCount => ({ theme: name, count, said, sources: [] });
  const themes = (total: number | null, ...all: ThemeCount[]): ThemeMeasure => ({
    ...FROM,
    kind: "theme",
    themes: all,
    total,
    totalSources: [],
    span: null,
  });
  const told = (measure: ThemeMeasure) => {
    const each = shown(measure);
    return each.kind === "theme" && [each.themes.map(({ count, mark, share }) => [count, mark, share]), each.total, each.totalMark];
  };
  const [eight, dash, blank, zero] = [theme("A", 8, "number"), theme("B", 0, "none"), theme("C", null, "blank"), theme("D", 0, "number")];
  expect(told(themes(null, eight, dash, zero))).toEqual([
    [
      [8, null, 1],
      [0, "–", 0],
      [0, null, 0],
    ],
    8,
    null,
  ]);
  expect(told(themes(null, eight, blank))).toEqual([
    [
      [8, null, null],
      [null, "[x]", null],
    ],
    null,
    "[x]",
  ]);
  expect(told(themes(16, eight, blank))).toEqual([
    [
      [8, null, 0.5],
      [null, "[x]", null],
    ],
    16,
    null,
  ]);
  expect(told(themes(9, eight, zero))).toEqual([
    [
      [8, null, null],
      [0, null, null],
    ],
    null,
    "[x]",
  ]);
});
