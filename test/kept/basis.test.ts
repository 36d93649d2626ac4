import { REPORT_END } from "../../scripts/examples/essex";
import { judgeAll } from "../../src/analysis/verdicts/judge";
import { compare } from "../../src/analysis/compare";
import { basisText, parseBasis } from "../../src/kept/basis";
import { basisOf, type ReportBasis } from "../../src/report/basis";
import { compose, type ReportContents } from "../../src/report/compose";
import { layOut } from "../../src/report/layout";
import { AS_AT, DETAILS, essexFigures } from "../report/essex-figures";

function basis(suppress: number | null): ReportBasis {
  const strands = essexFigures().slice(0, 2);
  const comparisons = strands.map((strand) => compare(strand, REPORT_END));
  const judgements = judgeAll(strands, comparisons);
  const contents: ReportContents = {
    ...{ details: DETAILS, end: REPORT_END, asAt: AS_AT, strands, comparisons, judgements, account: [], warnings: [], accepted: [] },
  };
  const plan = layOut(compose(contents), { sheets: { report: "R", data: "D" }, commentary: new Map() });
  const comparing = { period: { kind: "months", length: 12 }, baseline: null } as never;
  return basisOf(contents, plan, { options: { smallestBase: 50, suppress }, comparing, builtAt: "2020-03-16T00:00:00.000Z" });
}

describe("what a report was composed from", () => {
  test.each([null, 5])("comes back from its text as it was, with counts hidden under %j", (suppress) => {
    const { value, problem } = parseBasis(basisText(basis(suppress)));
    expect([value, problem]).toEqual([{ version: 1, ...JSON.parse(JSON.stringify(basis(suppress))) }, null]);
  });

  test.each([
    "program",
    "builtAt",
    "sheets",
    "said",
    "asAt",
    "coverage",
    "comparing",
    "smallestBase",
    "strands",
    "beside",
    "shown",
  ] as const)("is told to be unreadable where its part %s is none", (part) => {
    expect(parseBasis(JSON.stringify({ ...basis(null), [part]: part === "smallestBase" ? "x" : 7 })).problem).toMatch(
      new RegExp(`^“${part}.*” has an unexpected value$`),
    );
  });
});
