import { cellAt } from "../../src/domain/address";
import type { GuardOutcome } from "../../src/guard/guard-outcome";
import { guardText } from "../../src/guard/guard-texts";
import { guardWords } from "../../src/guard/guard-words";

const at = (column: number) => cellAt("Data", 1, column);
const outcome = (more: Partial<GuardOutcome>): GuardOutcome => ({
  sheet: "Data",
  result: "guarded",
  cells: [],
  left: [],
  isForgotten: false,
  ...more,
});
const COUNTS = [0, 2].map((column) => ({ range: at(column), kind: "count" as const }));

describe("what became of a sheet", () => {
  test("is said first: guarded, taken away, or why not", () => {
    expect(guardText(outcome({ result: "noSheet" }))).toBe("There is no sheet “Data”.");
    expect(guardText(outcome({ result: "noTable" }))).toBe("No offence figures were recognised on “Data”, so nothing was guarded.");
    expect(guardText(outcome({}))).toBe("Nothing on “Data” was guarded.");
    expect(guardText(outcome({ result: "unguarded" }))).toBe("“Data” has no guard to take off.");
    expect(guardText(outcome({ result: "unguarded", cells: COUNTS }))).toMatch(/^The guard was taken off “Data”\.\nCounts/);
  });

  test("is said in a line for each sort of cells, and each reason", () => {
    const left = [
      { range: at(5), reason: "formulas" as const },
      { range: at(6), reason: "manyNames" as const },
      { range: at(7), reason: "formulas" as const },
    ];
    const cells = [...COUNTS, { range: at(1), kind: "offence" as const }, { range: at(3), kind: "month" as const }];
    expect(guardText(outcome({ cells, left })).split("\n")).toEqual([
      "“Data” is guarded.",
      "Counts, whole numbers of 0 or more: A2 and C2.",
      "Offences, from the list of names on the sheet: B2.",
      "Months, as dates: D2.",
      "Left alone, F2 and H2: formulas, which nobody types.",
      "Left alone, G2: more than 300 different names, too many to choose from.",
    ]);
  });

  test("names eight places, and how many more there are", () => {
    const line = (count: number) =>
      guardText(outcome({ cells: Array.from({ length: count }, (_, column) => ({ range: at(column), kind: "count" })) })).split("\n")[1];
    expect(line(8)).toContain("G2 and H2.");
    expect(line(10)).toContain("G2, H2 and 2 more.");
  });

  test("ends with what was forgotten", () => {
    expect(guardText(outcome({ isForgotten: true }))).toMatch(/\nThe record of earlier guards .* cannot be read/);
  });
});

test("what Excel shows at a guarded cell keeps to Excel's limits", () => {
  for (const rule of [{ kind: "count" }, { kind: "offence", names: [] }, { kind: "month", from: "", to: "" }] as const) {
    const { title, prompt, alert } = guardWords(rule);
    expect(title).toBe(`Strand Report: ${rule.kind}`);
    expect(title.length).toBeLessThanOrEqual(32);
    for (const text of [prompt, alert]) {
      expect(text.length).toBeGreaterThan(40);
      expect(text.length).toBeLessThanOrEqual(225);
    }
    expect(alert).toMatch(/\. Yes keeps what you typed\.$/);
  }
});
