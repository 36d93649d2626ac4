import { compare } from "../../src/analysis/compare";
import { comparisonFindings } from "../../src/analysis/comparison-findings";
import type { ReportEnd } from "../../src/analysis/report-end";
import { addMonths, monthOf, type Month } from "../../src/domain/month";
import type { StrandFigures } from "../../src/domain/strand";
import { strandOf } from "../report/essex-figures";

const END = monthOf(2020, 1);
const EARLIER = addMonths(END, -12);
const counts = (length: number, count = 10) => Array.from({ length }, (_, index) => [addMonths(END, index - length + 1), count] as const);
const without = (gap: Month) => counts(24).filter(([month]) => month !== gap);
const withTotals = (strand: string, ends: readonly Month[]): StrandFigures => ({
  ...strandOf(strand, []),
  figures: { kind: "totals", totals: ends.map((end) => ({ end, total: 100, sources: [] })) },
});
/** A strand with a count for each of these periods of so many months. */
const withPeriods = (strand: string, ends: readonly Month[], length: number): StrandFigures => ({
  ...strandOf(strand, []),
  figures: { kind: "months", months: ends.map((month) => ({ month, length, count: 30, sources: [] })) },
});
const whole = strandOf("Fraud", counts(24));
const ends = (end: Month | null, more: Partial<ReportEnd> = {}): ReportEnd => ({
  end,
  incomplete: [],
  unsure: false,
  behind: null,
  tables: null,
  ...more,
});

function found(strands: readonly StrandFigures[], end: Month | ReportEnd = ends(END)) {
  return comparisonFindings(
    strands.map((strand) => compare(strand, END)),
    strands,
    end,
  );
}
const brief = (...of: Parameters<typeof found>) => found(...of).map(({ code, severity, details }) => ({ code, severity, details }));

describe("what comparisons could not give", () => {
  test("is nothing where all strands have both windows", () => {
    expect(found([whole])).toEqual([]);
    expect(found([whole], END)).toEqual([]);
  });

  test("are figures at all where nothing could be compared", () => {
    const place = { sheet: "Strands", row: 2, column: 0, rows: 1, columns: 3 };
    const strands = [strandOf("Arson", [], { definedAt: place }), strandOf("Fraud", [])];
    expect(comparisonFindings([], strands, ends(null))).toMatchObject([
      { code: "noFigures", severity: "error", sheet: "Strands", address: "A3:C3", details: { strand: "Arson" } },
      { code: "noFigures", severity: "error", sheet: null, address: null, details: { strand: "Fraud" } },
    ]);
  });

  test("is a warning beside a strand that has both windows, and an error where none has", () => {
    expect(found([strandOf("Arson", []), whole]).map(({ severity }) => severity)).toEqual(["warning"]);
    expect(found([strandOf("Arson", [])]).map(({ severity }) => severity)).toEqual(["error"]);
  });

  test("are months that are missing, once for all strands that miss the same of the same window", () => {
    const [gap, other] = [addMonths(END, -3), addMonths(END, -15)];
    const strands = [strandOf("Arson", without(gap)), strandOf("Theft", without(gap)), strandOf("Drugs", without(other)), whole];
    expect(found(strands)).toMatchObject([
      { code: "missingMonths", severity: "warning", sheet: null, details: { strands: ["Arson", "Theft"], window: END, months: [gap] } },
      { code: "missingMonths", details: { strands: ["Drugs"], window: EARLIER, months: [other] } },
    ]);
  });

  test("are months that two systems do not both have, where no row means nothing", () => {
    const gap = addMonths(END, -3);
    const counted = strandOf("Knife", without(gap), { countedBy: { says: "both", systems: ["ATHENA", "STORM"] } });
    const strands = [strandOf("Arson", without(gap)), counted, whole];
    const comparisons = strands.map((strand) => compare(strand, END));
    expect(comparisonFindings(comparisons, strands, ends(END), () => ["ATHENA"]).map(({ details }) => details)).toMatchObject([
      { strands: ["Arson"], sheets: ["ATHENA"] },
      { strands: ["Knife"], sheets: [], systems: ["ATHENA", "STORM"] },
    ]);
  });

  test("of one strand alone stand at its definition", () => {
    const definedAt = { sheet: "Strands", row: 4, column: 1, rows: 1, columns: 1 };
    const strands = [strandOf("Arson", without(END), { definedAt }), whole];
    expect(found(strands)).toMatchObject([{ code: "missingMonths", sheet: "Strands", address: "B5" }]);
  });

  test("are periods that do not fit the windows, once for all strands with the same", () => {
    const quarters = [2, 5, 8, 11].map((month) => monthOf(2019, month)).concat(monthOf(2020, 2), monthOf(2018, 11), monthOf(2018, 8));
    const years = [monthOf(2020, 3), monthOf(2019, 3), monthOf(2018, 3)];
    const strands = [withPeriods("Arson", quarters, 3), withPeriods("Theft", quarters, 3), withPeriods("Drugs", years, 12), whole];
    expect(brief(strands)).toEqual([
      { code: "periodsDoNotFit", severity: "warning", details: { strands: ["Arson", "Theft"], window: END, length: 3 } },
      { code: "periodsDoNotFit", severity: "warning", details: { strands: ["Drugs"], window: END, length: 12 } },
    ]);
  });

  test("is a total that is missing", () => {
    expect(brief([withTotals("Arson", [END]), whole])).toEqual([
      { code: "missingTotal", severity: "warning", details: { strand: "Arson", window: EARLIER } },
    ]);
  });

  test("is a percentage of a base that is small or 0, which is worth knowing and no more", () => {
    const [small, none] = [counts(24, 1), counts(24).map(([month], index) => [month, index < 12 ? 0 : 5] as const)];
    expect(brief([strandOf("Arson", small), strandOf("Theft", none)])).toEqual([
      { code: "smallBase", severity: "info", details: { strand: "Arson", window: EARLIER, base: 12, smallest: 50 } },
      { code: "zeroBase", severity: "info", details: { strand: "Theft", window: EARLIER } },
    ]);
  });

  test("are months after the report's end that are not complete", () => {
    expect(brief([whole], ends(END, { incomplete: [addMonths(END, 1)] }))).toEqual([
      { code: "incompleteMonths", severity: "warning", details: { end: END, months: [addMonths(END, 1)], asked: false } },
    ]);
    expect(brief([whole], ends(END, { incomplete: [addMonths(END, 1)], unsure: true }))).toMatchObject([
      { code: "incompleteMonths", severity: "error", details: { asked: true } },
    ]);
    expect(found([whole], ends(null, { incomplete: [addMonths(END, 1)] }))).toEqual([]);
  });
});

test("strands without the last month are asked about, unless the end was chosen", () => {
  const behind = { last: END, before: addMonths(END, -1), strands: ["Arson"], of: 2 };
  expect(brief([whole], ends(END, { behind }))).toEqual([{ code: "strandsBehind", severity: "error", details: behind }]);
  expect(brief([whole], END)).toEqual([]);
});

describe("an end that was asked for", () => {
  const [first, last] = [addMonths(END, -23), END];

  test("may be any month of the data, the first and last among them", () => {
    for (const end of [first, last]) expect(found([whole], end)).toEqual([]);
  });

  test("is an error after the data or before it, and the only one", () => {
    const strands = [whole, strandOf("Arson", without(END))];
    expect(brief(strands, addMonths(last, 1))).toEqual([
      { code: "endAfterData", severity: "error", details: { end: addMonths(last, 1), last } },
    ]);
    expect(brief(strands, addMonths(first, -1))).toEqual([
      { code: "endBeforeData", severity: "error", details: { end: addMonths(first, -1), first } },
    ]);
    expect(brief([withTotals("Theft", [END])], addMonths(END, 1))).toMatchObject([{ code: "endAfterData" }]);
  });

  test("is no error where there is no data to lie outside of", () => {
    expect(brief([strandOf("Arson", [])], END)).toMatchObject([{ code: "noFigures" }]);
  });
});
