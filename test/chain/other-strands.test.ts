import { whyOtherStrands } from "../../src/chain/other-strands";
import type { ReportedBuild } from "../../src/domain/reported-build";

const builds = (...of: readonly (readonly string[])[]) =>
  of.map((names) => ({ at: "", hiddenUnder: null, strands: names.map((strand) => ({ strand })) })) as unknown as readonly ReportedBuild[];

describe("Another workbook’s reports", () => {
  it("can be set beside a report that has one of their strands, or none at all", () => {
    expect(whyOtherStrands(builds(["Fraud"], ["Robbery"]), ["Hate", "Robbery"], "october.xlsx")).toBeNull();
    expect(whyOtherStrands(builds(["Fraud"]), [], "october.xlsx")).toBeNull();
  });

  it("cannot be where they have other strands, which are named, each once and the first four", () => {
    expect(whyOtherStrands(builds(["A", "B"], ["A", "C", "D", "E", "F"]), ["Hate"], "october.xlsx")).toBe(
      "october.xlsx reported A, B, C, D and 2 more, and none of the strands of this report.",
    );
  });

  it("cannot be where only capitals or spaces differ, which is said", () => {
    expect(whyOtherStrands(builds(["Fraud", "Hate  crime"]), ["Cyber", "Hate Crime"], "october.xlsx")).toBe(
      "october.xlsx reported Fraud and Hate  crime, and none of the strands of this report. Only capitals or spaces differ in “Hate Crime”: write it as it was.",
    );
  });
});
