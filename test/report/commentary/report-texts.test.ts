import { compare } from "../../../src/analysis/compare";
import type { ReportedFigure } from "../../../src/domain/comparison";
import { addMonths, monthOf } from "../../../src/domain/month";
import { reportFigures } from "../../../src/report/commentary";
import { definitionOf, JAN_20 } from "./facts";

const months = Array.from({ length: 24 }, (_, index) => ({
  month: addMonths(JAN_20, index - 23),
  count: index < 12 ? 10 : 11,
  sources: [],
}));
const FRAUD = compare({ definition: definitionOf("Fraud"), figures: { kind: "months", months } }, JAN_20);
const saidOf = (strand: string, end = monthOf(2019, 10), of: Partial<ReportedFigure> = {}): ReportedFigure => ({
  ...{ strand, end, earlier: 100, later: 110 },
  ...of,
});
const factsOf = (last: readonly ReportedFigure[], before: readonly ReportedFigure[] = [], comparison = FRAUD) =>
  reportFigures([comparison], last, before).facts[0]!;

describe("what texts are read against", () => {
  test("is the table, and what the last report says of the strand, however it is spelled", () => {
    expect(factsOf([saidOf("Robbery"), saidOf(" FRAUD ")])).toEqual({
      ...{ strand: "Fraud", measure: "Fraud Offences", kind: "months", end: JAN_20, length: 12 },
      ...{ earlier: 120, later: 132, diff: 12, pctDiff: 0.1, last: saidOf(" FRAUD "), before: saidOf(" FRAUD ") },
    });
    expect(factsOf([saidOf("Robbery")])).toMatchObject({ last: null, before: null });
  });

  test("has no totals where the table has none", () => {
    expect(factsOf([], [], { ...FRAUD, earlier: null, later: null, diff: null })).toMatchObject({ earlier: null, later: null });
  });

  test("is set against the nearest report of an earlier period of the same length", () => {
    const same = saidOf("Fraud", JAN_20);
    const older = saidOf("Fraud", monthOf(2019, 7));
    expect(factsOf([same], [older])).toMatchObject({ last: same, before: older });
    expect(factsOf([saidOf("Fraud", addMonths(JAN_20, -1))], [older]).before!.end).toBe(addMonths(JAN_20, -1));
    expect(factsOf([same], [saidOf("Fraud", monthOf(2019, 7), { length: 3 })]).before).toBeNull();
    expect(factsOf([same], [same]).before).toBeNull();
  });
});
