import type { Finding } from "../../../src/domain/finding";
import { monthOf } from "../../../src/domain/month";
import { filledTexts, placedIn, textFindings, type OwnText, type ReportFigures } from "../../../src/report/commentary";
import type { StrandFacts } from "../../../src/report/commentary/claims";
import type { NamedStrand } from "../../../src/report/commentary/figure-names";
import type { ReportPlan } from "../../../src/report/plan";
import { factsOf, JAN_20 } from "./facts";

const FRAUD: StrandFacts = { ...factsOf("Fraud", 2228, 2097), last: { strand: "Fraud", end: JAN_20, earlier: 2228, later: 2087 } };
const named = { strand: "Fraud", values: { diff: "-131", pctDiff: "[x]" } as NamedStrand["values"] };
const FIGURES: ReportFigures = { named: [named], facts: [FRAUD, factsOf("Robbery", 100, 200), factsOf("Arson", 1, 2)] };

const boxOf = (pieces: readonly string[], of: Partial<OwnText> = {}): OwnText => ({
  ...{ sheet: "Report", address: "A41:F45", pieces, text: pieces.join("\n"), key: "fraud", title: "Fraud", strand: " fraud" },
  ...of,
});
const found = (box: OwnText, figures = FIGURES) => textFindings(filledTexts([box], [], figures), figures, monthOf(2020, 3));
const told = (box: OwnText, figures = FIGURES) =>
  found(box, figures).map(({ code, severity, address, details }) => ({ code, severity, address, ...details }));

describe("what does not agree in a text", () => {
  test("is told at the row of the box that holds the words", () => {
    expect(told(boxOf(["A plan.", "Fraud rose by 131."]))).toEqual([
      {
        ...{ code: "textDisagrees", severity: "warning", address: "A42", title: "Fraud", why: "direction" },
        ...{ words: "Fraud rose by 131", against: "the table of “Fraud” has Diff. -131 and % Diff. -5.9%" },
      },
    ]);
  });

  test("is told at the first row where the words run over two", () => {
    expect(told(boxOf(["A plan. Fraud", "rose by 131."]))).toEqual([expect.objectContaining({ code: "textDisagrees", address: "A41" })]);
  });

  test("is found though white space of other kinds parts the words", () => {
    expect(told(boxOf(["A plan.", "Fraud\u00A0rose by 131."]))).toEqual([
      expect.objectContaining({ address: "A42", words: "Fraud rose by 131" }),
    ]);
  });

  test("is no fault where a section has a period of its own", () => {
    const alone = { ...FIGURES, facts: [{ ...FRAUD, end: monthOf(2020, 2) }, ...FIGURES.facts.slice(1)] };
    expect(told(boxOf(["A plan."]), alone)).toEqual([expect.objectContaining({ severity: "info", why: "ownPeriod", address: "A41" })]);
    expect(told(boxOf(["In the 12 months to February 2020."]), alone)).toEqual([
      expect.objectContaining({ severity: "info", why: "otherPeriod", address: "A41" }),
    ]);
    expect(told(boxOf(["In the 12 months to June 2018."]))).toEqual([expect.objectContaining({ severity: "warning", why: "period" })]);
  });

  test("is read against the strand that the text is of, and no other", () => {
    expect(told(boxOf(["There were 2,087."], { strand: null }))).toEqual([]);
    expect(told(boxOf(["There were 2,087."], { strand: "Robbery" }))).toEqual([]);
    expect(told(boxOf(["There were 2,087."]))).toEqual([expect.objectContaining({ code: "textFigureStale" })]);
  });
});

describe("a figure of the last report", () => {
  const stale = (pieces: readonly string[]) => told(boxOf(pieces)).filter(({ code }) => code === "textFigureStale");

  test("is told with the whole cell as it would be now", () => {
    expect(stale(["A plan.", "There were 2,087 ($& all)."])).toEqual([
      {
        ...{ code: "textFigureStale", severity: expect.any(String), address: "A42", title: "Fraud", words: "2,087" },
        ...{ what: "the later total", now: "2,097", instead: "There were 2,097 ($& all)." },
      },
    ]);
  });

  test("has no cell in its place where the words stand twice, in one row or in two", () => {
    expect(stale(["There were 2,087. Then 2,087."]).map((each) => "instead" in each && each.instead)).toEqual([null, null]);
    expect(stale(["There were 2,087.", "Then 2,087."]).map((each) => "instead" in each && each.instead)).toEqual([null, null]);
  });
});

describe("names in a text", () => {
  test("are told where they are filled in, with what stands for them", () => {
    expect(told(boxOf(["It fell by {{diff}}."]))).toEqual([
      expect.objectContaining({ code: "figuresFilledIn", address: "A41", title: "Fraud", filled: [{ name: "{{diff}}", value: "-131" }] }),
    ]);
  });

  test("of a part of the paper stay in its cell, of which nothing need be told", () => {
    expect(told(boxOf(["It fell by {{diff}}."], { key: null }))).toEqual([]);
    expect(told(boxOf(["It fell."]))).toEqual([]);
  });

  test("that do not exist, or have no figure, are told at their row", () => {
    expect(told(boxOf(["A plan.", "{{dif}} and {{pctDiff}}"])).filter(({ code }) => code !== "figuresFilledIn")).toEqual([
      expect.objectContaining({ code: "figureNameUnknown", address: "A42", words: "{{dif}}", suggestion: "{{diff}}" }),
      expect.objectContaining({ code: "namedFigureMissing", address: "A42", words: "{{pctDiff}}", mark: "[x]" }),
    ]);
  });
});

describe("a finding of a box", () => {
  const plan = (address: string) => ({ report: { sheet: "New", commentary: [{ key: "fraud", address }] } }) as unknown as ReportPlan;
  const box = boxOf(["a", "b"], { address: "A41:F42" });
  const at = (address: string | null, sheet: string | null = "Report") => ({ code: "textDisagrees", sheet, address }) as unknown as Finding;
  const placed = (of: Finding, boxes = [box], where = plan("B10:F19")) => {
    const { sheet, address } = placedIn(of, where, boxes);
    return [sheet, address];
  };

  test("stands where its box stands in the report that was built, row for row", () => {
    expect([placed(at("A41")), placed(at("A42"))]).toEqual([
      ["New", "B10"],
      ["New", "B11"],
    ]);
    // No further than the box is long.
    expect(placed(at("A42"), [box], plan("B10:F10"))).toEqual(["New", "B10"]);
  });

  test("of another sheet or row, of several cells or of none stays where it is", () => {
    expect([placed(at("A40")), placed(at("A43")), placed(at("A41", "Other")), placed(at("A41, A42")), placed(at(null))]).toEqual([
      ["Report", "A40"],
      ["Report", "A43"],
      ["Other", "A41"],
      ["Report", "A41, A42"],
      ["Report", null],
    ]);
    expect(placed(at("A41"), [boxOf(["a"], { address: "A41:F42", key: "gone" })])).toEqual(["Report", "A41"]);
  });
});
