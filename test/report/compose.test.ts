import { compare } from "../../src/analysis/compare";
import { judgeAll } from "../../src/analysis/verdicts/judge";
import { addMonths, monthOf } from "../../src/domain/month";
import type { StrandDefinition, StrandFigures } from "../../src/domain/strand";
import { compose, type ReportContents } from "../../src/report/compose";
import { reasonText } from "../../src/report/reason-words";
import { AS_AT, DETAILS, strandOf } from "./essex-figures";

const END = monthOf(2020, 1);
const counts = Array.from({ length: 26 }, (_, index) => [addMonths(END, index - 24), 10] as const);
const strand = (name: string, definition: Partial<StrandDefinition> = {}) => strandOf(name, counts, definition);
const composed = (strands: readonly StrandFigures[], more: Partial<ReportContents> = {}) => {
  const comparisons = strands.map((each) => compare(each, END));
  return compose({
    details: DETAILS,
    end: END,
    asAt: AS_AT,
    strands,
    comparisons,
    judgements: judgeAll(strands, comparisons),
    account: [],
    warnings: [],
    accepted: [],
    ...more,
  });
};

describe("the words of a report", () => {
  test("say when it was made and from what, with one full stop", () => {
    const line = (source: string | null) => composed([strand("Fraud")], { details: { ...DETAILS, source } }).asAtLine;
    expect(line("extract")).toBe("As at 16 March 2020. Source: extract.");
    expect(line("extract of 16.3.")).toBe("As at 16 March 2020. Source: extract of 16.3.");
    expect(line(null)).toBe("As at 16 March 2020.");
  });

  test("say which strands run to other months than the report, in the months' order", () => {
    const own = (name: string, by: number) => strand(name, { periodEnd: addMonths(END, by) });
    expect(composed([own("A", 1), own("B", -1), own("C", 1), own("D", 0), strand("E")]).asAtLine).toBe(
      "As at 16 March 2020. Source: recorded crime, monthly extract. B runs to December 2019. A and C run to February 2020.",
    );
  });

  test("head a strand with its number and lead, where it has them", () => {
    const [numbered, plain] = composed([strand("Hate Crime", { section: "5.10", lead: "Superintendent" }), strand("Fraud")]).strands;
    expect(numbered).toMatchObject({ heading: "5.10  Hate Crime", lead: "Lead: Superintendent", key: "Hate_Crime", gap: null });
    expect(plain).toMatchObject({ heading: "Fraud", lead: null, period: "12 months to end of January 2020:", measure: "Fraud offences" });
  });

  test("say a measure in a sentence's case, and under the heading as it was written, unless the heading says it", () => {
    const [hate, fraud, order] = composed([
      strand("Hate Crime", { measure: "Hate Crime Offences" }),
      strand("Fraud"),
      strand("PUBLIC ORDER OFFENCES", { measure: "Public Order Offences" }),
    ]).strands;
    expect(hate).toMatchObject({ measure: "Hate crime offences", measureLine: "Hate Crime Offences" });
    expect(fraud).toMatchObject({ measure: "Fraud offences", measureLine: null });
    expect(order).toMatchObject({ measure: "Public order offences", measureLine: null });
  });

  test("explain the shorthand that is used, and no other", () => {
    const first = "One strand for each value of “Offence”.";
    const method = expect.stringMatching(/^“Stands out\?” says/) as string;
    expect(composed([strand("A")]).notes).toEqual([first, method]);
    const zero = strandOf(
      "Z",
      counts.map(([month], index) => [month, index < 13 ? 0 : 5] as const),
    );
    expect(composed([strandOf("X", []), zero]).notes).toEqual([
      first,
      method,
      "[x] not available: see the strand's section.",
      "[z] no percentage: the earlier figure is 0.",
    ]);
    const small = strandOf(
      "U",
      counts.map(([month]) => [month, 1] as const),
    );
    expect(composed([small]).notes).toEqual([first, method, "[u] no percentage: the earlier figure is under 50."]);
  });

  test("explain “To” only where strands end with different months", () => {
    const [same, other] = [composed([strand("A"), strand("B")]), composed([strand("A"), strand("B", { periodEnd: addMonths(END, 1) })])];
    expect([same.shared?.end, other.shared]).toEqual([END, null]);
    expect(same.notes[0]).toBe("One strand for each value of “Offence”.");
    expect(other.notes[0]).toBe("One strand for each value of “Offence”. “To” is the last month of the later 12 months.");
  });

  test("say of strands made of one column's values that they are, and of no others", () => {
    const rules = (column: string) => ({ rules: [{ sheets: [], conditions: [{ column, values: ["x"], except: [] }] }] });
    const note = (...strands: readonly StrandFigures[]) => composed(strands).notes[0]!.split(" “To”")[0];
    const definedAt = { sheet: "Strands", row: 1, column: 0, rows: 1, columns: 1 };
    expect(note(strand("A", rules("District")), strand("B", rules("District")))).toBe("One strand for each value of “District”.");
    const overlap = "Strands overlap and do not add up to all crime.";
    expect(note(strand("A", rules("District")), strand("B", rules("Offence")))).toBe(overlap);
    expect(note(strand("A", { ...rules("District"), definedAt }))).toBe(overlap);
    expect(note(strand("A", { rules: [] }))).toBe(overlap);
    expect(note(strand("A", { rules: [{ sheets: [], conditions: [] }] }))).toBe(overlap);
  });

  test("leave out data notes and charts where they are not wanted, and say a warning once", () => {
    const { charts, dataNotes } = composed([strand("A")], { warnings: ["one", "two", "one"] });
    expect([charts, dataNotes!.warnings, dataNotes!.coverage.length]).toEqual(["months", ["one", "two"], 1]);
    expect(composed([strand("A")], { parts: { charts: "none", dataNotes: false, overviewOrder: "paper" } })).toMatchObject({
      charts: "none",
      dataNotes: null,
    });
  });
});

test.each([
  [{ code: "noFigures" }, "[x]", "No comparison: the worksheets have no figures for this strand."],
  [
    { code: "missingMonths", window: END, months: [addMonths(END, -1), END] },
    "[x]",
    "No comparison: there are no figures for Dec 19 and Jan 20, so the 12 months ending Jan 20 are not totalled.",
  ],
  [
    { code: "periodsDoNotFit", window: END, length: 3 },
    "[x]",
    "No comparison: the worksheet’s quarters do not fit into the 12 months ending Jan 20.",
  ],
  [{ code: "missingTotal", window: END }, "[x]", "No comparison: the worksheet has no total for the 12 months ending Jan 20."],
  [{ code: "zeroBase" }, "[z]", "No percentage: there were no offences in the earlier 12 months."],
  [{ code: "smallBase", base: 48, smallest: 50 }, "[u]", "No percentage: fewer than 50 offences in the earlier 12 months."],
] as const)("A figure that is not reported says why: %j", (reason, shorthand, text) => {
  expect(reasonText(reason, { end: END, length: 12 })).toEqual({ shorthand, text });
});
