import { recognise } from "../../src/reading";
import { paperLimits } from "../../src/report/text-limits";
import { numberFindings, printedParts, splitPaper, textMissing } from "../../src/report/paper-parts";
import { compareNumbers, numberParts } from "../../src/domain/section-number";
import { sheet } from "../reading/sheets";
import { definitionOf } from "./commentary/facts";

const paper = (grid: string) => recognise([sheet("Paper", grid)], { by: null });
const places = (findings: readonly { readonly code: string; readonly address: string | null }[]) =>
  findings.map(({ code, address }) => [code, address]);
const STRANDS = [definitionOf("Hate", { section: "5.0" }), definitionOf("Fraud", { section: "5.10" })];
const headings = (parts: readonly { readonly heading: string }[]) => parts.map(({ heading }) => heading);

describe("the sheet Paper", () => {
  const whole = paper(`
    The paper
    Number | Heading | Text
    '1.0 | Purpose | An update
    '2.0 | Recommendations |
    '5.0 | Strands |
    '6.0 | Implications |
    '6.2 | Risks | None
    '6.2 | Rights | None
    '10.0 | |
    | | More text
  `).paper;

  test("gives its parts in the order of its rows, on both sides of the strands", () => {
    const { before, after } = splitPaper(whole, STRANDS);
    expect([headings(before), headings(after)]).toEqual([
      ["Purpose", "Recommendations"],
      ["Implications", "Risks", "Rights", "", ""],
    ]);
    const unmarked = paper("Number | Heading | Text\n'4.0 | A | a\n'6.0 | B | b\n'10.0 | C | c").paper;
    expect(splitPaper(unmarked, STRANDS)).toMatchObject({ before: [{ heading: "A" }], after: [{ heading: "B" }, { heading: "C" }] });
    expect(splitPaper(unmarked, [definitionOf("Hate")]).after).toEqual([]);
  });

  test("is asked about at its cells: a heading or text that is missing, a number twice or left out", () => {
    expect(places(whole.findings)).toEqual([
      ["paperHeadingMissing", "B9"],
      ["paperHeadingMissing", "B10"],
    ]);
    expect(places(numberFindings(whole, ["1.0", null]))).toEqual([
      ["paperNumberTwice", "A3"],
      ["paperNumberSkipped", "A7"],
      ["paperNumberTwice", "A8"],
      ["paperNumberSkipped", "A9"],
    ]);
    // A heading above others that have text is printed by itself.
    expect(places(textMissing(whole.parts))).toEqual([["paperTextMissing", "C4, C9"]]);
    expect(headings(printedParts(whole.parts))).toEqual(["Purpose", "Implications", "Risks", "Rights", ""]);
    expect(places(paperLimits([{ ...whole.parts[0]!, text: "a".repeat(32_001) }], []))).toEqual([["textTooLong", "C3"]]);
  });

  test("without its headers stops a build, rather than be passed over", () => {
    expect(paper("Subject | Owner\nBudget | Superintendent").findings).toContainEqual(
      expect.objectContaining({ code: "paperColumnsMissing", severity: "error", details: { missing: ["Number", "Heading", "Text"] } }),
    );
  });

  test("is read as any other sheet where it holds figures", () => {
    expect(paper("Month | Offence | Count\n@2020-01 | Fraud | 5").paper).toMatchObject({ sheet: null, parts: [], findings: [] });
  });
});

test("numbers of sections come one after another as in a paper", () => {
  const sorted = ["5.10", "6.0", "5.2", "5", "10.0", "5.2.1"].map((text) => numberParts(text)!).toSorted(compareNumbers);
  expect(sorted.map((parts) => parts.join("."))).toEqual(["5", "5.2", "5.2.1", "5.10", "6.0", "10.0"]);
  expect([numberParts("5."), numberParts("A1"), numberParts(null)]).toEqual([[5], null, null]);
});
