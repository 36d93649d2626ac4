import { compare } from "../../src/analysis/compare";
import { shownFigures } from "../../src/chain/shown-figures";
import { addMonths, monthOf } from "../../src/domain/month";
import { ReportOptionsError } from "../../src/report/report-options";
import { strandOf } from "../report/essex-figures";

const END = monthOf(2020, 1);
/** Two years of a strand whose months are all as many, but for one. */
const strand = (name: string, count: number, small = count) =>
  strandOf(
    name,
    Array.from({ length: 24 }, (_, index) => [addMonths(END, index - 23), index === 15 ? small : count] as const),
  );
const [few, many] = [strand("Few", 30, 3), strand("Many", 40)];
const totals = (of: ReturnType<typeof shownFigures>) => of.comparisons.map(({ later }) => later?.total ?? null);

describe("What a report may say of its strands", () => {
  it("is all that there is where nothing is to be hidden, with a judgement of each", () => {
    const shown = shownFigures([few, many], END, { suppress: null, smallestBase: 50 });
    expect(shown.strands).toEqual([few, many]);
    expect(totals(shown)).toEqual([11 * 30 + 3, 12 * 40]);
    expect(shown.judgements.map(({ controlChart, verdict }) => [controlChart?.points.length, verdict.standsOut])).toEqual([
      [24, false],
      [24, false],
    ]);
  });

  it("is a percentage only of a base that is large enough", () => {
    const pct = (smallestBase: number) => shownFigures([many], END, { suppress: null, smallestBase }).comparisons[0]!.pctDiff;
    expect([pct(480), pct(481)]).toEqual([0, null]);
  });

  it("is without small counts, and without control charts, which have all months", () => {
    const shown = shownFigures([few], END, { suppress: 5, smallestBase: 50 });
    expect(shown.comparisons[0]!.hidden?.fewerThan).toBe(5);
    expect(shown.judgements.map(({ controlChart }) => controlChart)).toEqual([null]);
    const months = shown.strands[0]!.figures.kind === "months" ? shown.strands[0]!.figures.months.map(({ month }) => month) : [];
    expect(months).not.toContain(addMonths(END, -8));
  });

  it("is refused where one strand would tell what is hidden of another, which is named", () => {
    const parts = [few, strand("Again", 30, 3), strand("Both", 60, 6)];
    const refused = () => shownFigures(parts, END, { suppress: 5, smallestBase: 50 });
    expect(refused).toThrow(ReportOptionsError);
    expect(refused).toThrow(
      /^Counts under 5 cannot be hidden: “\w+” and the other strands would tell the hidden figures of “\w+”\. Leave “\w+” or “\w+” out/,
    );
  });

  it("is of the comparisons that are known, where they are", () => {
    const known = [compare(many, addMonths(END, -1))];
    expect(shownFigures([many], END, { suppress: null, smallestBase: 50 }, undefined, known).comparisons).toBe(known);
  });

  it("is nothing where there are no strands", () => {
    expect(shownFigures([], null, { suppress: 5, smallestBase: 50 })).toEqual({ strands: [], comparisons: [], judgements: [] });
  });
});
