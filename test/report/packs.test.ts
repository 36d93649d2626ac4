import type { StrandFigures } from "../../src/domain/strand";
import { fileNames, indexPlan, packSheetNames } from "../../src/report/packs";
import { STYLES } from "../../src/report/layout/styles";
import { withoutLinks } from "../../src/report/packs/without-links";
import { compose } from "../../src/report/compose";
import { layOut } from "../../src/report/layout";
import { linkFormula } from "../../src/report/layout/formulas";
import { compareAll } from "../../src/analysis/compare";
import { judgeAll } from "../../src/analysis/verdicts/judge";
import { packRates } from "../../src/analysis/packs";
import { periodTo, TWELVE_MONTHS } from "../../src/domain/report-period";
import { BLUE } from "../../src/report/colours";
import { AS_AT, DETAILS, essexFigures } from "./essex-figures";
import { REPORT_END } from "../../scripts/examples/essex";

describe("Files of packs", () => {
  it.each([
    [
      ["Basildon", "basildon "],
      ["Basildon", "basildon (2)"],
    ],
    [
      ["A/B", "A:B", "A B (2)"],
      ["A B", "A B (2)", "A B (2) (2)"],
    ],
    [
      ["CON", "com1.a", "Index", "nul"],
      ["CON_", "com1.a_", "Index (2)", "nul_"],
    ],
    [
      ["St. Albans.", "..", "~$x", "\u0007"],
      ["St. Albans", "Pack", "x", "Pack (2)"],
    ],
    [
      [" A   <>/ B ", "a~$b"],
      ["A B", "a~$b"],
    ],
  ])("of %j are called %j", (places, names) => {
    expect(fileNames(places)).toEqual(names);
  });

  it("have names that Windows takes, each another one", () => {
    const names = fileNames(["x".repeat(300), `${"x".repeat(299)}y`, "Île", "I\u0302le"]);
    expect(new Set(names.map((name) => name.toLowerCase().normalize("NFC"))).size).toBe(4);
    expect(Math.max(...names.map((name) => name.length))).toBeLessThan(110);
  });
});

describe("Sheets of packs", () => {
  it.each([
    [
      ["A/B", "a:b", "[A] *B?"],
      ["A B", "a b (2)", "A B (3)"],
    ],
    [
      ["Index", "History", "'Quoted'", "///"],
      ["Index (2)", "History (2)", "Quoted", "Pack"],
    ],
    [
      [" A  [:] B ", "''King''s''", `${"x".repeat(30)} 'y`],
      ["A B", "King''s", "x".repeat(30)],
    ],
  ])("of %j are called %j", (places, names) => {
    expect(packSheetNames(places)).toEqual(names);
  });

  it("have at most 31 characters, each another name", () => {
    const names = packSheetNames(["x".repeat(40), `${"x".repeat(40)}y`, `${"x".repeat(30)}\u{1F600}`]);
    expect(names.map((name) => name.length)).toEqual([31, 31, 30]);
    expect(new Set(names).size).toBe(3);
  });
});

describe("A pack's plan", () => {
  const strands = essexFigures().slice(0, 2);
  const comparisons = compareAll(strands, REPORT_END);
  const contents = { details: DETAILS, end: REPORT_END, asAt: AS_AT, strands, comparisons, judgements: judgeAll(strands, comparisons) };
  const plan = layOut(compose({ ...contents, account: [], warnings: [], accepted: [] }), {
    sheets: { report: "Report", data: "Strand data" },
    commentary: new Map(),
  });

  it("links to its own two sheets alone, and says the cells of others as text", () => {
    const links = (of: typeof plan) =>
      [...of.report.cells, ...of.data.cells]
        .flat()
        .flatMap((cell) => (cell && "formula" in cell ? (/HYPERLINK\("#([^!]+)!/.exec(cell.formula)?.[1] ?? []) : []));
    expect(new Set(links(plan))).toEqual(new Set(["'Monthly offences'", "'Strand data'"]));
    const alone = withoutLinks(plan);
    expect(new Set(links(alone))).toEqual(new Set(["'Strand data'"]));
    expect(alone.data.cells[2]![6]).toEqual({ text: "Monthly offences!D8" });
    // It stands off from the count beside it, as a link does.
    const styles = alone.data.styles.map(({ style }) => style);
    expect([styles.includes("dataLink"), styles.includes("dataSource"), STYLES.dataSource.indent]).toEqual([false, true, 1]);
  });

  it("keeps quotes and long texts of a link as they are", () => {
    const label = `“a" & ""b” ${"long ".repeat(80)}`;
    const with1 = { ...plan, report: { ...plan.report, cells: [[{ formula: linkFormula("Other!A1", label) }]] } };
    expect(withoutLinks(with1).report.cells).toEqual([[{ text: label }]]);
  });
});

describe("The index of packs", () => {
  const [fraud, arson] = essexFigures();
  const own = { ...arson!, definition: { ...arson!.definition, period: { kind: "quarter" } as const } };
  const indexOf = (strands: readonly StrandFigures[]) => {
    const comparisons = compareAll(strands, REPORT_END);
    const whole = { place: "Essex", comparisons, judgements: judgeAll(strands, comparisons) };
    const places = ["A", "B", "C"].map((place) => ({ ...whole, place }));
    const people = new Map(places.map(({ place }, index) => [place, 100_000 + index]));
    const funnels = strands.flatMap(
      ({ definition }, index) =>
        packRates(
          definition.strand,
          places.map(({ place }) => ({ place, comparison: comparisons[index]! })),
          people,
        ) ?? [],
    );
    const plan = indexPlan({
      ...{ column: "District", details: DETAILS, period: periodTo(TWELVE_MONTHS, REPORT_END), asAt: AS_AT, places, whole, funnels },
      ...{ without: [], notes: [], colours: BLUE },
    });
    const texts = plan.report.cells.flat().flatMap((cell) => (cell && "text" in cell ? [cell.text] : []));
    return { titles: plan.report.charts.map(({ title }) => title), texts };
  };

  it("names the period of a strand that has its own, over its funnel and above", () => {
    const { titles, texts } = indexOf([fraud!, own]);
    expect(titles.map((title) => /people, (.*), fewest/.exec(title)?.[1])).toEqual(["12 months to Jan 20", "Oct to Dec 19"]);
    const line = texts.find((text) => text.startsWith("As at"));
    expect(line).toContain(`${own.definition.strand}: October to December 2019.`);
    expect(texts.find((text) => text.startsWith("Each pack"))).toMatch(
      /^Each pack sets each strand’s period, which is over its figures, beside/,
    );
  });

  it("has the period that all strands share in its title, though the report’s is another", () => {
    const { texts } = indexOf([own]);
    expect(texts).toContain(`Essex Police  ·  Quarter, October to December, 2019 on 2018  ·  OFFICIAL`);
    expect(texts.find((text) => text.startsWith("Each pack"))).toMatch(/^Each pack sets Oct to Dec 19 beside/);
  });
});
