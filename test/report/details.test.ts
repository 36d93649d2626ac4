import { monthOf } from "../../src/domain/month";
import { runOf } from "../../src/domain/rows";
import type { StrandFigures } from "../../src/domain/strand";
import { detailsOf } from "../../src/report/details";
import { strandOf } from "./essex-figures";

const NONE = { title: null, force: null, classification: null, source: null };
const WRITTEN = { title: "Written", force: "Essex Police", classification: "OFFICIAL-SENSITIVE", source: "extract" };
const from = (...sheets: readonly string[]): StrandFigures => ({
  ...strandOf("Fraud", []),
  figures: {
    kind: "months",
    months: sheets.map((sheet) => ({ month: monthOf(2020, 1), count: 1, sources: [{ sheet, column: 3, rows: runOf(4) }] })),
  },
});

describe("what a report says of itself", () => {
  test("is what was chosen for it, else what is written, else plain words", () => {
    const chosen = { title: "Chosen", force: "Kent Police", classification: "OFFICIAL", source: "chosen" };
    expect(detailsOf(WRITTEN, [], chosen)).toEqual(chosen);
    expect(detailsOf(WRITTEN, [])).toEqual(WRITTEN);
    expect(detailsOf(NONE, [])).toEqual({ title: "Offences by strand", force: null, classification: "OFFICIAL", source: null });
  });

  test("names the worksheets that figures are from, each once, where no source is said", () => {
    const source = (...strands: readonly StrandFigures[]) => detailsOf(NONE, strands).source;
    expect(source(from("Data", "Data"))).toBe("worksheet “Data”");
    expect(source(from("B"), from("A", "B"))).toBe("worksheets “B” and “A”");
    expect(source(from("A", "B", "C"))).toBe("worksheets “A”, “B” and “C”");
    expect(source(from("A", "B", "C", "D"))).toBe("worksheets “A” and 3 more");
  });

  test("names the worksheets of totals too", () => {
    const sources = [{ sheet: "Tables", column: 1, rows: runOf(2) }];
    const totals: StrandFigures = {
      ...strandOf("A", []),
      figures: { kind: "totals", totals: [{ end: monthOf(2020, 1), total: 5, sources }] },
    };
    expect(detailsOf(NONE, [totals]).source).toBe("worksheet “Tables”");
  });
});
