import type { CheckedFigures } from "../../src/chain/checked-figures";
import { leaveStrandsOut } from "../../src/chain/leave-strands-out";
import type { ReadFigures } from "../../src/chain/read-figures";
import { strandsOf } from "../../src/chain/strands-of-finding";
import { NOWHERE, type Finding } from "../../src/domain/finding";

const found = (code: string, details: object) => ({ code, severity: "warning", ...NOWHERE, details }) as unknown as Finding;
const FINDINGS = [
  found("one", { strand: "Fraud" }),
  found("other", { strand: "Hate Crime" }),
  found("all", { strand: null }),
  found("both", { strands: ["Fraud", "Hate Crime"] }),
  found("onlyFraud", { strands: ["FRAUD"] }),
  found("none", { strands: [] }),
  found("sheet", {}),
];
/** Three strands, and a section of text. */
const NAMES = ["Fraud", "Hate Crime", "Cyber"];
const read = (texts: readonly string[] | null = ["Extremism"]) =>
  ({
    definitions: NAMES.map((strand) => ({ strand })),
    strands: NAMES.map((strand) => ({ definition: { strand } })),
    findings: FINDINGS,
    recognised: { given: texts && { texts: texts.map((strand) => ({ strand })) }, other: 1 },
    columns: [],
  }) as unknown as ReadFigures;
const names = (of: readonly { readonly definition: { readonly strand: string } }[]) => of.map(({ definition }) => definition.strand);
const codes = (findings: readonly Finding[]): readonly string[] => findings.map(({ code }) => code);

describe("A report without some strands", () => {
  it("has none of their figures, whatever their capitals and spaces, and keeps their definitions to be checked", () => {
    const { figures, leftOut } = leaveStrandsOut(read(), [" FRAUD", "hate  crime", "Nobody"]);
    expect([names(figures.strands), leftOut]).toEqual([["Cyber"], ["Fraud", "Hate Crime"]]);
    expect(figures.definitions).toHaveLength(3);
    expect(figures.recognised.given?.texts).toEqual([{ strand: "Extremism" }]);
  });

  it("says nothing that is of them alone", () => {
    const { figures, silent } = leaveStrandsOut(read(), ["Fraud"]);
    const kept = ["other", "all", "both", "none", "sheet"];
    expect(codes(figures.findings)).toEqual(kept);
    const checked = silent({ findings: FINDINGS, read: figures, end: 7 } as unknown as CheckedFigures);
    expect(codes(checked.findings)).toEqual(kept);
    expect([checked.read.definitions.map(({ strand }) => strand), checked.end]).toEqual([["Hate Crime", "Cyber"], 7]);
  });

  it("can be without a section of text", () => {
    const { figures, leftOut } = leaveStrandsOut(read(), ["extremism"]);
    expect([names(figures.strands), leftOut, figures.recognised.given?.texts]).toEqual([NAMES, ["Extremism"], []]);
  });

  it("is the whole report where none of the names is a strand’s", () => {
    const whole = read();
    for (const leftOut of [[], ["Nobody"]]) {
      const { figures, leftOut: none, silent } = leaveStrandsOut(whole, leftOut);
      const checked = { findings: FINDINGS } as unknown as CheckedFigures;
      expect([figures === whole, none, silent(checked) === checked]).toEqual([true, [], true]);
    }
    const without = leaveStrandsOut(read(null), ["Fraud"]);
    expect([names(without.figures.strands), without.figures.recognised.given]).toEqual([["Hate Crime", "Cyber"], null]);
  });

  it("is refused where no strand is left", () => {
    expect(() => leaveStrandsOut(read(), NAMES)).toThrow("All strands are left out of the report. Leave at least one in.");
  });
});

test("A finding names one strand, several, or none", () => {
  expect(FINDINGS.map(strandsOf)).toEqual([["Fraud"], ["Hate Crime"], null, ["Fraud", "Hate Crime"], ["FRAUD"], null, null]);
});
