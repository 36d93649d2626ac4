import { figureChanges } from "../../src/analysis/figure-changes";
import { whyEnd } from "../../src/analysis/why-end";
import { addMonths, monthOf, type Month } from "../../src/domain/month";
import { changesLine, changeTexts, commentaryLine, lookAtLine, periodLine } from "../../src/report/build-news";
import { strandOf } from "./essex-figures";

const END = monthOf(2020, 1);
const to = (strand: string, last: Month, periodEnd: Month | null = null) =>
  strandOf(
    strand,
    Array.from({ length: 24 }, (_, index) => [addMonths(last, index - 23), 10] as const),
    { periodEnd },
  );
const reported = (strand: string, earlier: number | null, later: number | null, end = END) => ({ strand, end, earlier, later });

describe("what a build tells", () => {
  const because = (strands: readonly ReturnType<typeof to>[], chosen = false) =>
    periodLine({ period: { kind: "months", end: END, length: 12 }, why: whyEnd(strands, END, chosen) });

  test("is the period, and why it is that one", () => {
    expect(because([to("Fraud", END), to("Arson", END)])).toBe("12 months to Jan 20: the last month that all strands have.");
    expect(because([to("Fraud", END), to("Arson", addMonths(END, -1))])).toBe(
      "12 months to Jan 20: the last month with figures. Arson ends earlier.",
    );
    expect(because([to("Fraud", addMonths(END, 1))])).toBe("12 months to Jan 20: the last complete month. Feb 20 is not complete.");
    expect(because([to("Fraud", END, END)])).toBe("12 months to Jan 20: the period that most strands have on the sheet “Strands”.");
    expect(because([to("Fraud", addMonths(END, 1))], true)).toBe("12 months to Jan 20, as you chose.");
  });

  test("is what changed, from and to, and only that", () => {
    const before = [
      reported("Fraud", 10, 20),
      reported("Arson", 1, 2),
      reported("Theft", 5, 6),
      reported("Gone", 1, 1),
      reported("Same", 7, 8),
    ];
    const after = [
      ...[reported("Fraud", 10, 2021), reported("Arson", 3, 2), reported("Theft", 4, null)],
      ...[reported("Same", 7, 8), reported("New", 1, 4)],
    ];
    const changes = figureChanges(before, after);
    expect(changeTexts({ changes })).toEqual([
      { strand: "Fraud", text: "from 20 to 2,021" },
      { strand: "Arson", text: "earlier 12 months from 1 to 3" },
      { strand: "Theft", text: "from 6 to no figure; earlier 12 months from 5 to 4" },
      { strand: "New", text: "new, 4" },
      { strand: "Gone", text: "no longer in the report" },
    ]);
    expect(changesLine({ changes })).toBe("5 strands have changed since the last build.");
    expect(changesLine({ changes: [] })).toBe("No figure has changed since the last build.");
    expect(changesLine({ changes: null })).toBeNull();
  });

  test("says the months where the period has moved", () => {
    const changes = figureChanges([reported("Fraud", 10, 20)], [reported("Fraud", 12, 25, addMonths(END, 3))]);
    expect(changeTexts({ changes })).toEqual([{ strand: "Fraud", text: "from 20 (to Jan 20) to 25 (to Apr 20)" }]);
  });

  test("is of how many strands there is commentary, and what to look at", () => {
    expect(commentaryLine({ commentary: { kept: 4, of: 10 } })).toBe("Commentary kept for 4 of 10 strands.");
    expect(commentaryLine({ commentary: { kept: 0, of: 10 } })).toBe("There is no commentary yet.");
    expect(lookAtLine({ gaps: [] }, 0)).toBeNull();
    expect(lookAtLine({ gaps: ["A", "B", "C", "D", "E"] }, 2)).toBe(
      "To look at: 2 warnings in its data notes and no comparison for A, B, C and 2 more.",
    );
  });
});
