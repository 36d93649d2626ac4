import type { StrandFunnel } from "../../src/analysis/packs";
import type { Comparison } from "../../src/domain/comparison";
import { monthOf } from "../../src/domain/month";
import { periodTo, TWELVE_MONTHS } from "../../src/domain/report-period";
import type { Judgement } from "../../src/domain/verdict";
import { BLUE } from "../../src/report/colours";
import { heightOf } from "../../src/report/layout/text-size";
import { STRANDS_A_BAND } from "../../src/report/packs/index-contents";
import { indexData } from "../../src/report/packs/index-data";
import { changeMark, gapMark, marksExplained, type IndexPlace } from "../../src/report/packs/index-place";
import { indexPlan } from "../../src/report/packs/index-plan";
import type { PlanCell, SheetPlan } from "../../src/report/plan";
import { DETAILS } from "./essex-figures";

const END = monthOf(2020, 1);
type Made = { earlier?: number | null; later?: number | null; reason?: Comparison["reason"]; hidden?: Comparison["hidden"] };
/** A comparison of two totals; null for one that is not given. */
const compared = (strand: string, { earlier = 100, later = 120, reason = null, hidden }: Made = {}) =>
  ({
    ...{ definition: { strand }, end: END, length: 12, period: TWELVE_MONTHS, reason, ...(hidden ? { hidden } : {}) },
    ...{ earlier: earlier === null ? null : { total: earlier }, later: later === null ? null : { total: later } },
    ...{ diff: earlier === null || later === null ? null : later - earlier },
    pctDiff: earlier === null || later === null || earlier === 0 ? null : (later - earlier) / earlier,
  }) as unknown as Comparison;
const judged = (standsOut: boolean | null, reason: string | null = null) =>
  ({ verdict: { standsOut, reason }, latestMonth: null }) as unknown as Judgement;
const place = (
  name: string,
  comparisons: readonly Comparison[],
  judgements: readonly Judgement[] = comparisons.map(() => judged(false)),
): IndexPlace => ({
  place: name,
  comparisons,
  judgements,
});
const shown = (cell: PlanCell | null | undefined) =>
  !cell ? "" : "text" in cell ? cell.text : "number" in cell ? cell.number : "formula" in cell ? cell.formula : "";
const rowsOf = ({ cells }: Pick<SheetPlan, "cells">, columns = Infinity) => cells.map((row) => row.slice(0, columns).map(shown));
const ZERO = { code: "zeroBase" } as const;
const SECRET = { code: "confidential", fewerThan: 5 } as const;

describe("A mark in the index", () => {
  test("stands for a figure that is hidden, has a reason, or is not there", () => {
    const hidden = compared("Fraud", { later: null, reason: SECRET, hidden: { earlier: false, later: true } as never });
    expect([
      gapMark(hidden, "later"),
      gapMark(hidden, "percent"),
      gapMark({ ...hidden, reason: ZERO } as never, "later"),
      gapMark({ ...hidden, reason: ZERO } as never, "percent"),
      gapMark(compared("Fraud", { reason: ZERO }), "percent"),
      gapMark(compared("Fraud"), "later"),
    ]).toEqual(["[c]", "[c]", "[c]", "[z]", "[z]", "[x]"]);
  });

  test("says whether a change stands out, and which way", () => {
    const [more, fewer, none] = [compared("Fraud"), compared("Fraud", { later: 80 }), compared("Fraud", { later: null })];
    expect([
      changeMark(more, judged(true)),
      changeMark(fewer, judged(true)),
      changeMark(more, judged(false)),
      changeMark(none, judged(true)),
    ]).toEqual(["▲ More", "▼ Fewer", "No", "Yes"]);
    expect(
      [judged(null, "noComparison"), judged(null, "confidential"), judged(null, "recordingChanged"), judged(null)].map((each) =>
        changeMark(more, each),
      ),
    ).toEqual(["[x]", "[c]", "[b]", "Not known"]);
  });

  test("is explained where it is used, in one order", () => {
    const explained = (...comparisons: readonly Comparison[]) =>
      marksExplained({ places: [], whole: place("All", comparisons) }).map((line) => line.slice(0, 3));
    expect(explained(compared("Fraud"))).toEqual([]);
    expect(explained(compared("Fraud", { earlier: null, reason: SECRET }), compared("Arson", { earlier: 0, reason: ZERO }))).toEqual([
      "[z]",
      "[c]",
    ]);
    expect(explained(compared("Fraud", { later: null }))).toEqual(["[x]"]);
    expect(explained(compared("Fraud", { earlier: null }))).toEqual(["[x]"]);
    expect(explained(compared("Fraud", { hidden: { earlier: true, later: false } as never }))).toEqual(["[c]"]);
    expect(
      marksExplained({
        places: [place("A", [compared("F")], [judged(null, "recordingChanged")])],
        whole: place("All", [compared("F")]),
      })[0],
    ).toMatch(/^\[b\]/);
  });
});

describe("The figures behind the index", () => {
  const fraud = (more?: Made) => compared("Fraud", more);
  const contents = {
    places: [
      place("A", [fraud(), compared("Arson")]),
      place("B", [fraud({ earlier: 0, reason: ZERO }), compared("Arson", { later: null })]),
    ],
    whole: place("All", [fraud({ later: 100 }), compared("Arson")]),
    funnels: [],
  };
  const made = () => indexData(contents, "Index data");

  test("are a row for each strand and place, the whole last, with formulas for what follows", () => {
    const { plan, cells } = made();
    expect(rowsOf(plan, 7).slice(1)).toEqual([
      ["Strand", "Place", "Earlier", "Later", "Diff.", "% Diff.", "Stands out?"],
      ["Fraud", "A", 100, 120, "=D3-C3", "=(D3-C3)/C3", "No"],
      ["Fraud", "B", 0, 120, "=D4-C4", "[z]", "No"],
      ["Fraud", "All", 100, 100, "=D5-C5", "=ROUND((D5-C5)/C5,3)", "No"],
      ["Arson", "A", 100, 120, "=D6-C6", "=(D6-C6)/C6", "No"],
      ["Arson", "B", 100, "[x]", "[x]", "[x]", "No"],
      ["Arson", "All", 100, 120, "=D8-C8", "=(D8-C8)/C8", "No"],
      [expect.stringMatching(/^\[x\]/), "", "", "", "", "", ""],
      [expect.stringMatching(/^\[z\]/), "", "", "", "", "", ""],
    ]);
    expect(cells(1, 1)).toEqual({ later: "'Index data'!$D$7", percent: "'Index data'!$F$7" });
    expect(plan).toMatchObject({
      sheet: "Index data",
      charts: [],
      frozenRows: 2,
      page: { orientation: "landscape", printArea: "A1:G10", titleRows: "$1:$2" },
    });
  });

  test("have their looks by column", () => {
    const looks = Object.fromEntries(made().plan.styles.map(({ style, areas }) => [style, areas.join()]));
    expect(looks).toEqual({
      dataTitle: "A1",
      headLeft: "A2:B2,G2",
      headRight: "C2:F2",
      dataText: expect.stringContaining("A3:B8") as string,
      dataCount: expect.stringContaining("C3:E8") as string,
      dataPercent: "F3:F8",
    });
  });

  test("say that a side is hidden", () => {
    const hidden = fraud({ earlier: null, later: null, reason: SECRET, hidden: { earlier: true, later: false } as never });
    expect(rowsOf(indexData({ places: [], whole: place("All", [hidden]), funnels: [] }, "D").plan, 6)[2]).toEqual([
      "Fraud",
      "All",
      "[c]",
      "[c]",
      "[c]",
      "[c]",
    ]);
  });

  test("have the looks of rates: names, people and ratios", () => {
    const { styles } = indexData({ ...contents, funnels: [FUNNEL()] }, "D").plan;
    const looks = Object.fromEntries(styles.map(({ style, areas }) => [style, areas.join()]));
    expect(looks).toMatchObject({
      headLeft: "A2:B2,G2,I2:J2",
      headRight: "C2:F2,K2:T2",
      dataText: expect.stringContaining("I3:J5") as string,
      dataCount: expect.stringContaining("K3:K5") as string,
      dataRatio: "L3:T5",
    });
  });

  test("have the rates of funnels beside them, a place outside the limits once more", () => {
    const { plan: both, funnels } = indexData({ ...contents, funnels: [FUNNEL(), FUNNEL()] }, "Index data");
    expect(
      rowsOf(both)
        .slice(1, 5)
        .map((row) => row.slice(7)),
    ).toEqual([
      [
        "",
        "Funnel: strand",
        "Place",
        "People",
        "Rate",
        "Own low",
        "Own high",
        "All",
        "95 % low",
        "95 % high",
        "99.8 % low",
        "99.8 % high",
        "Outside",
      ],
      ["", "Fraud", "A", 900, 31, 30, 32, 20, 18, 22, 15, 25, 31],
      ["", "Fraud", "B", 1000, 20.5, 19, 21, 20, 18, 22, 16, 24, ""],
      ["", "Fraud", "C", 2000, 11, 10, 12, 20, 18, 22, 16, 24, 11],
    ]);
    expect(
      funnels.map(({ places, series }) => [
        places,
        series.rate,
        series.all,
        series.low95,
        series.high95,
        series.low998,
        series.high998,
        series.outside,
      ]),
    ).toEqual([
      ["$J$3:$J$5", "$L$3:$L$5", "$O$3:$O$5", "$P$3:$P$5", "$Q$3:$Q$5", "$R$3:$R$5", "$S$3:$S$5", "$T$3:$T$5"],
      ["$J$6:$J$8", "$L$6:$L$8", "$O$6:$O$8", "$P$6:$P$8", "$Q$6:$Q$8", "$R$6:$R$8", "$S$6:$S$8", "$T$6:$T$8"],
    ]);
  });
});

/** Three places, one above the 99.8 % limits, one below the 95 % limits. */
function FUNNEL(outside: readonly (string | null)[] = ["action", null, "warning"]): StrandFunnel {
  const of = (
    name: string,
    people: number,
    rate: number,
    own: readonly [number, number],
    action: readonly [number, number],
    at: number,
  ) => ({
    ...{ place: name, people, rate, own: { low: own[0], high: own[1] }, warning: { low: 18, high: 22 } },
    ...{ action: { low: action[0], high: action[1] }, outside: outside[at] },
  });
  const places = [
    of("A", 900, 31, [30, 32], [15, 25], 0),
    of("B", 1000, 20.5, [19, 21], [16, 24], 1),
    of("C", 2000, 11, [10, 12], [16, 24], 2),
  ];
  return { strand: "Fraud", period: { end: END, length: 12 }, per: 1000, rate: 20, places } as unknown as StrandFunnel;
}

describe("The sheet of the index", () => {
  const strands = (count: number) => Array.from({ length: count }, (_, at) => compared(`Kind ${at + 1}`));
  const made = (
    of: {
      whole?: IndexPlace;
      places?: readonly IndexPlace[];
      funnels?: readonly StrandFunnel[];
      notes?: readonly string[];
      without?: readonly { place: string; why: string }[];
    } = {},
  ) => {
    const whole = of.whole ?? place("All", strands(2));
    return indexPlan({
      ...{ column: "District", details: DETAILS, period: periodTo(TWELVE_MONTHS, END), asAt: new Date(2020, 2, 16), whole },
      ...{
        places: of.places ?? [
          { ...whole, place: "A" },
          { ...whole, place: "B" },
        ],
        funnels: of.funnels ?? [],
      },
      ...{ without: of.without ?? [], notes: of.notes ?? [], colours: BLUE },
    });
  };
  const texts = (plan: ReturnType<typeof made>) => rowsOf(plan.report).map(([first]) => first);
  const bands = (plan: ReturnType<typeof made>) =>
    rowsOf(plan.report)
      .filter((row) => row.some((cell) => String(cell).startsWith("Kind")))
      .map((row) => row.filter((cell) => cell !== ""));

  test("has as many strands side by side as a page holds, none alone where two bands share them", () => {
    expect(STRANDS_A_BAND).toBe(4);
    const sizes = (count: number) => bands(made({ whole: place("All", strands(count)) })).map(({ length }) => length);
    expect([sizes(1), sizes(4), sizes(5), sizes(8), sizes(9)]).toEqual([[1], [4], [3, 2], [4, 4], [3, 3, 3]]);
  });

  test("has each place's later figure and percentage from the data, with marks where there is none", () => {
    const gap = place(
      "B",
      [compared("Kind 1", { later: null }), compared("Kind 2", { earlier: 0, reason: ZERO })],
      [judged(true), judged(true)],
    );
    const plan = made({ places: [place("A", strands(2)), gap] });
    const table = rowsOf(plan.report);
    const head = table.findIndex(([first]) => first === "Place");
    expect(table.slice(head, head + 4).map((row) => row.slice(0, 8))).toEqual([
      ["Place", "", "12 months\nto Jan 20", "% Diff.", "Stands\nout?", "", "12 months\nto Jan 20", "% Diff."],
      ["A", "", "='Index data'!$D$3", "='Index data'!$F$3", "No", "", "='Index data'!$D$6", "='Index data'!$F$6"],
      ["B", "", "[x]", "[x]", "Yes", "", "='Index data'!$D$7", "[z]"],
      ["All", "", "='Index data'!$D$5", "='Index data'!$F$5", "No", "", "='Index data'!$D$8", "='Index data'!$F$8"],
    ]);
  });

  test("has the looks of a table in each band, the whole set off", () => {
    const looks = new Map(made().report.styles.map(({ style, areas }) => [style, areas.join()]));
    const of = (...names: readonly string[]) => names.map((name) => looks.get(name as never));
    expect(of("bandTitle", "headLeft", "headRight")).toEqual(["C8,G8", "A9", "C9:E9,G9:I9"]);
    expect(of("strand", "count", "percent", "verdict")).toEqual(["A10:A11", "C10:C11,G10:G11", "D10:D11,H10:H11", "E10:E11,I10:I11"]);
    expect(of("strandLast", "countLast", "percentLast", "verdictLast")).toEqual(["A12", "C12,G12", "D12,H12", "E12,I12"]);
    expect(of("running", "title", "subtitle", "small", "heading").map((areas) => areas?.split(":")[0])).toEqual([
      ...["A1", "A2", "A3", "A4", "A14"],
    ]);
  });

  test("may be broken over pages after every fifth place, but not right above the whole, and between notes", () => {
    const partsOf = (count: number) => {
      const { blocks } = made({ places: Array.from({ length: count }, (_, at) => place(`P${at}`, strands(2))) }).report.page;
      return blocks[0]!.parts!.map(({ first, height }) => [first, height]);
    };
    const HEAD = 12 + 18 + 27;
    expect(partsOf(5)).toEqual([[6, HEAD + 5 * 15 + 18]]);
    expect(partsOf(6)).toEqual([
      [6, HEAD + 5 * 15],
      [14, 15 + 18],
    ]);
    expect(partsOf(11).map(([first]) => first)).toEqual([6, 14, 19]);
    const { blocks, breaks } = made({ notes: ["A note.", "Another."] }).report.page;
    const notes = blocks.slice(1);
    expect(blocks[0]).toMatchObject({ first: 6, height: HEAD + 2 * 15 + 18 });
    expect(notes.map(({ first }) => first)).toEqual([12, 15, 16]);
    expect(notes.map(({ height }) => height)).toEqual([12 + 24 + heightOf(2, 8.5), heightOf(1, 8.5), heightOf(1, 8.5)]);
    expect(breaks).toEqual([]);
  });

  test("starts a page with a row that it prints from", () => {
    const { blocks, breaks } = made({ places: Array.from({ length: 40 }, (_, at) => place(`P${at}`, strands(2))) }).report.page;
    const firsts = blocks.flatMap(({ first, parts = [] }) => [first, ...parts.map((part) => part.first)]);
    expect(breaks.length).toBeGreaterThan(0);
    expect(breaks.filter((cell) => !firsts.some((first) => cell === `A${first + 1}`))).toEqual([]);
  });

  test("says how many changes stand out, how many would by chance, and where most do", () => {
    const out = (name: string, ...outs: readonly (boolean | null)[]) =>
      place(
        name,
        strands(2),
        outs.map((each) => judged(each)),
      );
    const said = (places: readonly IndexPlace[], whole = out("All", false, true)) =>
      texts(made({ places, whole }))
        .filter((text) => /stand|chance/.test(String(text)))
        .slice(0, 2);
    expect(said([out("A", true, false), out("B", true, true), out("C", false, null)])).toEqual([
      "3 of 5 changes stand out. Fewer than one would by chance alone if nothing had changed, at 5 %.",
      "Most stand out in B (2) and A (1). Of the whole, 1 of 2 strands stands out.",
    ]);
    expect(said([out("A", true, false)])[0]).toMatch(/^1 of 2 changes stands out\./);
    expect(said([out("A", false, false)], out("All", true, true))).toEqual([
      expect.stringMatching(/^None of 2 changes stand out\./),
      "Of the whole, 2 of 2 strands stand out.",
    ]);
    expect(said([out("A", null, null)])[0]).toBe("Whether changes stand out cannot be said of any pack.");
    const many = Array.from({ length: 12 }, (_, at) => out(`P${at}`, at < 4, at < 3));
    expect(said(many, out("All", null, null))).toEqual([
      "7 of 24 changes stand out. About 1 would by chance alone if nothing had changed, at 5 %.",
      "Most stand out in P0 (2), P1 (2) and P2 (2).",
    ]);
  });

  test("says what is to be known of all packs, and of places without one", () => {
    const lines = texts(made({ notes: ["A note."], without: [{ place: "C", why: "It has an error." }] }));
    const about = lines.indexOf("About the packs by District");
    expect(lines.slice(about + 1, about + 4)).toEqual([
      expect.stringMatching(/^Each pack sets Feb 19 to Jan 20 beside the same months|^Each pack sets /),
      "A note.",
      "C: no pack. It has an error.",
    ]);
    expect(lines.slice(0, 4)).toEqual([
      "Essex Police: Crime prevention strategy: offences by strand",
      "Crime prevention strategy: offences by strand: all packs by District",
      expect.stringMatching(/^Essex Police {2}· {2}.* {2}· {2}OFFICIAL$/),
      expect.stringMatching(/^As at 16 March 2020/),
    ]);
  });

  test("has names for its sheets and its table, and prints all, on its side", () => {
    const plan = made();
    const rows = plan.report.cells.length;
    expect(plan.report.page).toMatchObject({
      orientation: "landscape",
      printArea: `A1:Q${rows}`,
      titleRows: "$1:$1",
      classification: "OFFICIAL",
    });
    expect(plan.names.map(({ refersTo }) => refersTo)).toEqual([
      `='Index'!$A$1:$Q$${rows}`,
      "='Index data'!$A$1:$T$8",
      "='Index'!$A$7:$Q$12",
    ]);
    expect(plan.data.page.classification).toBe("OFFICIAL");
  });

  test("has a funnel for each strand with rates, its words, and how to read them once", () => {
    const plan = made({ funnels: [FUNNEL(), FUNNEL([null, null, null])] });
    const lines = texts(plan);
    expect(lines.filter((text) => text === "Rates by population")).toHaveLength(1);
    expect(lines.filter((text) => String(text).startsWith("All together"))).toEqual([
      "All together: 20.0 per 1,000 people. Above the 99.8 % limit: A (31.0). Below the 95 % limit: C (11.0).",
      "All together: 20.0 per 1,000 people. None lies outside the limits of chance.",
    ]);
    const [first, second] = plan.report.charts;
    expect(first).toMatchObject({
      ...{ name: "SR_Funnel_1", kind: "lines", title: "Essex Police: Fraud per 1,000 people, 12 months to Jan 20, fewest people first" },
      ...{ majorUnit: 10, minimum: 10, labels: null },
    });
    expect(first!.series.map(({ name, values, look, colour }) => [name, values.slice(0, 4), look, colour])).toEqual([
      ["99.8 % low", "$R$3", "dashes", "limits"],
      ["99.8 % high", "$S$3", "dashes", "limits"],
      ["95 % low", "$P$3", "line", "limits"],
      ["95 % high", "$Q$3", "line", "limits"],
      ["All together", "$O$3", "line", "main"],
      ["Rate", "$L$3", "diamonds", "main"],
      ["Outside", "$T$3", "diamonds", "signal"],
    ]);
    expect([second!.name, second!.area.from === first!.area.from, first!.area.from[0], first!.area.to[0]]).toEqual([
      "SR_Funnel_2",
      false,
      "A",
      "Q",
    ]);
  });
});
