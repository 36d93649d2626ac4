import { strandsOf } from "../../src/chain/strands-of-finding";
import { toldMeasures } from "../../src/chain/told-measures";
import { findingsOfTexts, hasTexts, paperOf, reportTexts, textSections } from "../../src/chain/report-texts";
import type { ReadFigures } from "../../src/chain/read-figures";
import type { Comparison } from "../../src/domain/comparison";
import { NOWHERE, type Finding } from "../../src/domain/finding";
import type { Measure } from "../../src/domain/measure";
import { addMonths, monthOf } from "../../src/domain/month";
import type { PaperPart } from "../../src/domain/paper";
import { compare } from "../../src/analysis/compare";
import { strandOf } from "../report/essex-figures";

const END = monthOf(2020, 1);
const cell = (row: number) => ({ sheet: "Paper", row, column: 2, rows: 1, columns: 1 });
const part = (row: number, number: string | null, heading: string, text: string): PaperPart => ({
  ...{ number, heading, text, numberAt: cell(row), headingAt: cell(row), textAt: cell(row) },
});
const compared = (name: string): Comparison =>
  compare(
    strandOf(
      name,
      Array.from({ length: 24 }, (_, at) => [addMonths(END, at - 23), at < 12 ? 10 : 12] as const),
    ),
    END,
  );
type State = { figures?: readonly object[]; before?: readonly object[]; names?: readonly object[] } | null;
function read({
  boxes = {},
  parts = [],
  texts = null,
  state = null,
}: { boxes?: Record<string, string>; parts?: readonly PaperPart[]; texts?: readonly string[] | null; state?: State } = {}) {
  const commentary = new Map(Object.entries(boxes).map(([key, text]) => [key, { text, pieces: [text], sheet: "Report", address: "A9" }]));
  return {
    ...{ outline: { state }, opened: { former: { commentary } }, recognition: { paper: { parts, before: null } } },
    recognised: { given: texts && { texts: texts.map((strand) => ({ strand })) } },
  } as unknown as ReadFigures;
}
const figure = (strand: string, later: number, end = addMonths(END, -3)) => ({ strand, end, length: 12, earlier: 100, later });

describe("The analyst's texts", () => {
  it("are there where a box or a part of the paper has more than spaces", () => {
    expect([hasTexts(read()), hasTexts(read({ boxes: { Fraud: " " } })), hasTexts(read({ boxes: { Fraud: "x" } }))]).toEqual([
      false,
      false,
      true,
    ]);
    expect([hasTexts(read({ parts: [part(1, null, "One", " ")] })), hasTexts(read({ parts: [part(1, null, "One", "x")] }))]).toEqual([
      false,
      true,
    ]);
  });

  it("are of the strands and of sections without figures, each by its box, and filled in", () => {
    const of = read({ boxes: { Fraud: "Now {later}.", Extremism: "None.", Gone: "Kept." }, texts: ["Extremism", "Other"] });
    expect(textSections(of).map(({ strand }) => strand)).toEqual(["Extremism", "Other"]);
    expect(textSections(read())).toEqual([]);
    const { commentary } = reportTexts(of, [compared("Fraud"), compared("Arson")], null);
    expect(commentary.map(({ of: { key, title, strand }, text }) => [key, title, strand, text])).toEqual([
      ["Fraud", "Fraud", "Fraud", expect.stringContaining("Now ")],
      ["Extremism", "Extremism", null, "None."],
    ]);
    expect(reportTexts(read({ boxes: { Fraud: "  " } }), [compared("Fraud")], null).commentary).toEqual([]);
  });

  it("of the paper are called by their heading, else by their number", () => {
    const parts = [part(1, "3.0", "Summary", "One."), part(2, "4.0", "", "Two."), part(3, null, "", "Three.")];
    expect(
      reportTexts(read({ parts }), [], null).paper.map(({ text: { of } }) => [of.title, of.strand, of.sheet, of.address, of.pieces]),
    ).toEqual([
      ["Summary", null, "Paper", "C2", ["One."]],
      ["4.0", null, "Paper", "C3", ["Two."]],
      ["the paper", null, "Paper", "C4", ["Three."]],
    ]);
  });

  it("are set beside the last report's figures, without small ones where these are hidden", () => {
    const state = { figures: [figure("Fraud", 3)], before: [figure("Fraud", 50, addMonths(END, -6))] };
    const last = (fewerThan: number | null) => reportTexts(read({ state }), [compared("Fraud")], fewerThan).figures.facts[0]!;
    expect([last(null).last?.later, last(null).before?.later]).toEqual([3, 3]);
    expect([last(5).last?.later ?? null, last(5).before?.later ?? null]).toEqual([null, null]);
    expect(reportTexts(read(), [compared("Fraud")], 5).figures.facts[0]).toMatchObject({ last: null, before: null });
  });

  it("of the paper are printed before and after the strands, with their headings, where they have words", () => {
    const parts = [part(1, "3.0", "Summary", "One."), part(2, "4.0", "Empty", ""), part(3, "9.0", "Conclusion", "Two.")];
    const texts = reportTexts(read({ parts }), [], null);
    const definition = { ...compared("Fraud").definition, section: "5.1" };
    expect(paperOf(texts, { parts, before: null } as never, [definition])).toEqual({
      before: [{ heading: "3.0  Summary", text: "One." }],
      after: [{ heading: "9.0  Conclusion", text: "Two." }],
    });
  });
});

describe("What texts say is read", () => {
  const found = (text: string, today: Date, of: readonly Comparison[] = [compared("Fraud")]) =>
    findingsOfTexts(reportTexts(read({ boxes: { Fraud: text } }), of, null), today).map(({ code }) => code);

  it("against the figures, boxes and paper alike", () => {
    expect(found("Fraud fell by 24 offences.", new Date(2020, 2, 16))).toEqual(["textDisagrees"]);
    expect(found("Fraud rose by 24 offences.", new Date(2020, 2, 16))).toEqual([]);
    const ofPaper = reportTexts(read({ parts: [part(1, null, "Summary", "Fraud fell by 24 offences.")] }), [compared("Fraud")], null);
    expect(findingsOfTexts(ofPaper, new Date(2020, 2, 16)).map(({ sheet }) => sheet)).toEqual(["Paper"]);
  });
});

describe("A section's measures", () => {
  const tally = (section: string) =>
    ({
      kind: "tally",
      section,
      name: `Of ${section}`,
      value: 3,
      sources: [],
      span: { from: END, fromDay: 1, to: END, toDay: 31 },
      sheet: null,
    }) as unknown as Measure;
  const told = (leftOut: readonly string[], last: typeof END | null) =>
    toldMeasures([tally("Fraud"), tally("Arson")], [compared("Fraud")], last, { leftOut, suppress: null, smallestBase: 50 }).map(
      ({ name }) => name,
    );

  it("are told but for those of strands that are left out, and none without a last month", () => {
    expect([told([], END), told(["Fraud"], END), told([], null)]).toEqual([["Of Fraud", "Of Arson"], ["Of Arson"], []]);
  });
});

it("A finding names one strand, several or none", () => {
  const of = (details: object) => strandsOf({ code: "x", ...NOWHERE, details } as unknown as Finding);
  expect([of({ strand: "A" }), of({ strand: null }), of({ strands: ["A", "B"] }), of({ strands: [] }), of({})]).toEqual([
    ["A"],
    null,
    ["A", "B"],
    null,
    null,
  ]);
});
