import { comparisonTable, findingCounts, findingLines } from "../../cli/summary";
import { compare } from "../../src/analysis/compare";
import { judgeAll } from "../../src/analysis/verdicts/judge";
import type { StrandFigures } from "../../src/domain/strand";
import { REPORT_END } from "../../scripts/examples/essex";
import { addMonths } from "../../src/domain/month";
import { essexFigures, strandOf } from "../report/essex-figures";

const tableOf = (strands: readonly StrandFigures[]) => {
  const comparisons = strands.map((strand) => compare(strand, REPORT_END));
  return comparisonTable(comparisons, judgeAll(strands, comparisons));
};

describe("the printed summary", () => {
  test("lists strands with both totals, Diff. and % Diff. as the paper prints them", () => {
    const lines = tableOf(essexFigures()).split("\n");
    expect(lines[0]).toBe("Strand                       To  Earlier   Later  Diff.  % Diff.  Stands out?");
    expect(lines[2]).toBe("5.0  Domestic Abuse      Jan 20   24,675  29,981  5,306   +21.5%          Yes");
    expect(lines[8]).toBe("5.8  Business Crime      Jan 20   24,429  24,043   -386    -1.6%           No");
    expect(lines).toHaveLength(12);
  });

  test("puts the gravest findings first, each with its cells", () => {
    const finding = (severity: string, address: string | null) => ({
      code: "x",
      severity,
      sheet: address && "Strands",
      address,
      message: `A ${severity}.`,
    });
    expect(findingLines([finding("info", null), finding("error", "E9")])).toBe("Error: A error. (Strands!E9)\nNote: A info.");
    expect(findingCounts([finding("info", null), finding("info", null), finding("error", "E9")])).toBe("1 error, 2 notes");
    expect(findingCounts([])).toBe("no findings");
  });

  test("says once what is the same on many sheets, with the answers that hold for all of them, and the code where it is asked for", () => {
    const mark = (sheet: string, row: number) => ({
      code: "notACount",
      severity: "error",
      sheet,
      address: `B${row}`,
      message: `“${sheet}”, cell B${row}: a mark.`,
      answers: [
        { label: `On “${sheet}”`, arguments: ["--correct", `${sheet}=mark: - is none`] },
        { label: "On all sheets", arguments: ["--correct", "*=mark: - is none"] },
        { label: "Leave them out", arguments: ["--correct", `${sheet}=not read`] },
      ],
    });
    const few = findingLines(["A", "B", "C"].map((sheet, at) => mark(sheet, at + 2)));
    expect(few.split("\n")).toHaveLength(12);
    expect(
      findingLines(
        ["A", "B", "C", "D", "E", "F"].map((sheet, at) => mark(sheet, at + 2)),
        { codes: true },
      ),
    ).toBe(
      [
        "Error: “A”, cell B2: a mark. (A!B2) [notACount]",
        "  The same 5 times more: “B” (B3), “C” (B4), “D” (B5), “E” (B6) and 1 more.",
        '  On all sheets:  --correct "*=mark: - is none"',
        `  Leave them out:  ${["A", "B", "C", "D", "E", "F"].map((sheet) => `--correct "${sheet}=not read"`).join(" ")}`,
      ].join("\n"),
    );
  });

  test("has no minus before a percentage that rounds to nothing", () => {
    const fraud = strandOf(
      "Fraud",
      Array.from({ length: 24 }, (_, index) => [addMonths(REPORT_END, index - 23), index === 0 ? 251 : 250] as const),
    );
    expect(tableOf([fraud]).split("\n")[2]).toMatch(/-1\s+0\.0%\s+No$/);
  });
});
