import { besideAll, ofAllPlaces, wholeOf } from "../../../src/analysis/columns";
import { compare } from "../../../src/analysis/compare";
import { addMonths, monthOf } from "../../../src/domain/month";
import type { PeriodChoice } from "../../../src/domain/report-period";
import type { Condition, StrandDefinition, StrandFigures } from "../../../src/domain/strand";

const END = monthOf(2020, 1);
const is = (column: string, value: string): Condition => ({ column, values: [value], except: [] });
const strand = (...rules: readonly (readonly Condition[])[]): StrandDefinition => ({
  ...{ section: null, strand: "Burglary (Harlow)", measure: "Burglary", lead: null, favourable: null, periodEnd: null, definedAt: null },
  rules: rules.map((conditions) => ({ sheets: [], conditions })),
});
/** 36 months from February 2017, 100 a month and then 110 in the last 12, less the last few. */
const figures = (without: number): StrandFigures => ({
  definition: strand([is("Offence", "Burglary")]),
  figures: {
    kind: "months",
    months: Array.from({ length: 36 - without }, (_, index) => ({
      month: addMonths(END, index - 35),
      count: index < 24 ? 100 : 110,
      sources: [],
    })),
  },
});
const beside = (without: number, period: PeriodChoice = { kind: "months", length: 12 }) =>
  wholeOf(besideAll(compare(figures(0), END, { period }), figures(without), { period }));

describe("All places beside a strand of one", () => {
  test("are what its rules count without what they say of places; none where a rule says nothing of them", () => {
    const all = ofAllPlaces(
      strand([is("Offence", "Burglary"), is("District", "Harlow")], [is("Ward", "Netteswell"), is("Offence", "Theft")]),
    )!;
    expect(all.rules.map(({ conditions }) => conditions)).toEqual([[is("Offence", "Burglary")], [is("Offence", "Theft")]]);
    expect(ofAllPlaces(strand([is("Offence", "Burglary"), is("District", "Harlow")], [is("Offence", "Theft")]))).toBeNull();
    expect(ofAllPlaces(strand())).toBeNull();
  });

  test("are of the strand’s months, or of the 12 to their own last one, which they then say", () => {
    expect(beside(0)).toMatchObject({ end: END, length: 12, earlier: 1200, later: 1320, pctDiff: 0.1, reason: null });
    expect(beside(2)).toMatchObject({
      end: monthOf(2019, 11),
      length: 12,
      earlier: 1200,
      later: 1300,
      pctDiff: expect.closeTo(1 / 12, 12),
    });
  });

  test("are never of other months than a shorter period’s, nor of months more than 11 earlier", () => {
    expect(beside(1, { kind: "months", length: 3 })).toMatchObject({
      end: END,
      earlier: null,
      later: null,
      reason: { code: "missingMonths" },
    });
    expect(beside(11)).toMatchObject({ end: monthOf(2019, 2), later: 1210 });
    expect(beside(12)).toMatchObject({ end: END, later: null, reason: { code: "missingMonths" } });
  });

  test("say why there is no percentage, and nothing where they may not", () => {
    expect(wholeOf(besideAll(compare(figures(0), END), figures(0), { smallestBase: 2000 }))).toMatchObject({
      ...{ earlier: 1200, later: 1320, pctDiff: null, reason: { code: "smallBase" } },
    });
    expect(wholeOf(compare(figures(0), END), { code: "notAllPlaces" })).toMatchObject({ earlier: null, later: null, pctDiff: null });
  });
});
