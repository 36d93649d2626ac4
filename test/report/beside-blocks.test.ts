import type { Comparison } from "../../src/domain/comparison";
import { addMonths } from "../../src/domain/month";
import { runOf } from "../../src/domain/rows";
import { STYLES } from "../../src/report/layout/styles";
import type { ReportPlan } from "../../src/report/plan";
import { below, block, END, laidOut, rowsOf, words } from "./printed";

const SOURCES = [{ sheet: "People", column: 1, rows: runOf(3) }];
const YEAR = { end: END, length: 12 } as const;
const WHOLE = { ...YEAR, earlier: 200, later: 150, pctDiff: -0.25, sources: SOURCES, reason: null };

describe("What all places did, beside a strand of some,", () => {
  const plan = () =>
    laidOut({
      Fraud: { beside: { whole: WHOLE } },
      Arson: { beside: { whole: { ...WHOLE, earlier: 0, pctDiff: null, reason: { code: "zeroBase" } } }, counts: [0, 5] },
      Theft: { beside: { whole: { ...WHOLE, earlier: null, later: null, pctDiff: null, reason: { code: "notAllPlaces" } } } },
      Hate: {},
    });

  it("stands on the strand data with the strand's own percentage", () => {
    expect(block(plan(), "All places: beside", 7)).toEqual([
      ["Fraud", "12 months ending Jan 20", 200, 150, -0.25, 0.2, "People!B4"],
      ["Arson", "12 months ending Jan 20", 0, 150, "[z]", "[z]", "People!B4"],
    ]);
  });

  it("is a table of the overview, with marks where there is nothing, and their words below", () => {
    expect(below(plan(), "Beside all places", 4)).toEqual([
      ["Strand", "To", "% Diff.", "All,\nto", "All,\nbefore", "All,\nlater", "All,\n% Diff."],
      ["Fraud", "Jan 20", 0.2, "Jan 20", 200, 150, -0.25],
      ["Arson", "Jan 20", "[z]", "Jan 20", 0, 150, "[z]"],
      ["Theft", "Jan 20", "", "Jan 20", ...Array<string>(3).fill("[x]")],
    ]);
    expect(words(plan(), "[z]").length + words(plan(), "[x]").length).toBeGreaterThan(1);
  });

  it("is a sentence of the section, or says why it is not known", () => {
    expect(words(plan(), "All places, ")).toEqual([
      "All places, 12 months to January 2020: -25.0%, from 200 to 150.",
      "All places, 12 months to January 2020: from 0 to 150.",
    ]);
  });

  it("is nowhere where no strand is one of some places", () => {
    const none = laidOut({ Fraud: {} });
    expect([block(none, "All places: beside", 7), below(none, "Beside all places", 1), words(none, "All places")]).toEqual([[], [], []]);
  });
});

describe("Offences per 1,000 people", () => {
  const people = (number: number | null, reason: NonNullable<Comparison["people"]>["reason"] = null) => ({
    people: number,
    sources: SOURCES,
    reason,
  });
  const plan = () =>
    laidOut({
      Fraud: { beside: { people: people(12_000) } },
      Arson: { beside: { people: people(1000) }, counts: [1, 1] },
      Theft: { beside: { people: people(null, { code: "noPopulation", places: ["North"] }) } },
    });

  it("stand on the strand data with their intervals and the change, as formulas of the counts", () => {
    const rows = block(plan(), "Per 1,000 people: strand", 7);
    expect(rows.map(([strand, window, of, rate, , , from]) => [strand, window, of, rate, from])).toEqual([
      ["Fraud", "12 months ending Jan 19", 12_000, 10, "People!B4"],
      ["Fraud", "12 months ending Jan 20", 12_000, 12, "People!B4"],
      ["Fraud", "Change", "", 2, ""],
      ["Arson", "12 months ending Jan 19", 1000, 12, "People!B4"],
      ["Arson", "12 months ending Jan 20", 1000, 12, "People!B4"],
      ["Arson", "Change", "", 0, ""],
    ]);
    expect(
      rows[0]!
        .slice(4, 6)
        .map(Number)
        .every((bound, at) => (at === 0 ? bound > 8 && bound < 10 : bound > 10 && bound < 12)),
    ).toBe(true);
  });

  it("are a table of the overview", () => {
    expect(below(plan(), "Offences per 1,000 people", 4)).toEqual([
      ["Strand", "To", "People", "Rate,\nbefore", "Rate,\nlater", "Change"],
      ["Fraud", "Jan 20", 12_000, 10, 12, 2],
      ["Arson", "Jan 20", 1000, 12, 12, 0],
      ["Theft", "Jan 20", ...Array<string>(4).fill("[x]")],
    ]);
  });

  it("are a sentence of the section", () => {
    const said = rowsOf(plan(), "report")
      .flat()
      .filter((cell) => String(cell).includes(" people), "));
    expect(said).toEqual([
      expect.stringMatching(/^12\.0 .* \(12,000 people\), 2\.0 more than in the year before \(10\.0\)\.$/),
      expect.stringMatching(/^12\.0 .* \(1,000 people\), as many as in the year before \(12\.0\)\.$/),
    ]);
    const fewer = laidOut({ Fraud: { beside: { people: people(1000) }, counts: [3, 1] } });
    expect(
      rowsOf(fewer, "report")
        .flat()
        .find((cell) => String(cell).includes(" people), ")),
    ).toContain("24.0 fewer than in the year before (36.0).");
  });
});

describe("The rank of a strand's place", () => {
  const place = (name: string, earlier: number, later: number, of: number | null = null) => ({
    place: name,
    people: of,
    earlier,
    later,
    sources: SOURCES,
  });
  const group = (
    others: readonly ReturnType<typeof place>[],
    own: number | null = null,
    reason: NonNullable<Comparison["group"]>["reason"] = null,
  ) => ({
    ...{ column: "District", place: "North", people: own, others, wholes: [], reason },
  });
  const plan = () =>
    laidOut({
      Fraud: { beside: { group: group([place("South", 120, 200), place("West", 50, 60)]) } },
      Arson: { beside: { group: group([place("South", 120, 200, 100_000), place("West", 50, 60, 1000)], 2000) } },
      Theft: { beside: { group: group([], null, { code: "noOthers" }) } },
    });

  it("stands on the strand data with all places, by their counts or by their rates", () => {
    expect(block(plan(), "Rank: strand", 10)).toEqual([
      ["Fraud", "North", "", 120, 144, "", "", "=1", "2", expect.any(String)],
      ["Fraud", "South", "", 120, 200, "", "", "=1", "1", "People!B4"],
      ["Fraud", "West", "", 50, 60, "", "", "3", "3", "People!B4"],
      ["Arson", "North", 2000, 120, 144, 60, 72, "1", "1", expect.any(String)],
      ["Arson", "South", 100_000, 120, 200, 1.2, 2, "3", "3", "People!B4"],
      ["Arson", "West", 1000, 50, 60, 50, 60, "2", "2", "People!B4"],
    ]);
  });

  it("is a table of the overview and a sentence of the section", () => {
    expect(below(plan(), "Rank among the places", 4)).toEqual([
      ["Strand", "To", "By", "Rank,\nbefore", "Rank,\nlater"],
      ["Fraud", "Jan 20", "count", "=1 of 3", "2 of 3"],
      ["Arson", "Jan 20", "rate", "1 of 3", "1 of 3"],
      ["Theft", "Jan 20", "[x]", "[x]", "[x]"],
    ]);
    expect(words(plan(), "North among the places")).toEqual([
      expect.stringMatching(/^North among the places under “District”, by .* \(1 is the highest\): 2 of 3, and =1 of 3 a year before\.$/),
      expect.stringMatching(/^North among the places under “District”, by .*: 1 of 3, and 1 of 3 a year before\.$/),
    ]);
  });
});

describe("Solved offences", () => {
  const window = (end: number, solved: number, months = 12) => ({
    ...{ end: addMonths(END, end), length: months, solved, recorded: 100, rate: solved / 100, low: 0.1, high: 0.9 },
    counts: [0, 1].map((at) => ({ end: addMonths(END, end - at), length: months / 2, solved: solved / 2, recorded: 50, sources: SOURCES })),
  });
  const solved = (earlier: number, later: number, low: number, high: number, end = 0): NonNullable<Comparison["solved"]> => ({
    ...{ earlier: window(end - 12, earlier), later: window(end, later), change: (later - earlier) / 100, low, high },
    ...{ endsBefore: end < 0, reason: null },
  });
  const NONE = {
    earlier: null,
    later: null,
    change: null,
    low: null,
    high: null,
    endsBefore: false,
    reason: { code: "missingMonths", months: [END] },
  } as const;
  const plan = () =>
    laidOut({
      Fraud: { beside: { solved: solved(20, 30, 0.05, 0.15) } },
      Arson: { beside: { solved: solved(40, 36, -0.1, 0.02) } },
      Theft: { beside: { solved: NONE } },
      Hate: {},
    });

  it("stand on the strand data by month, and past them both rates and their change", () => {
    const rows = block(plan(), "Solved: strand", 7);
    expect(rows.slice(0, 4).map(([strand, of, , months, own, all, from]) => [strand, of, months, own, all, from])).toEqual([
      ["Fraud", "12 months ending Jan 19", 6, 10, 50, "People!B4"],
      ["Fraud", "12 months ending Jan 19", 6, 10, 50, "People!B4"],
      ["Fraud", "12 months ending Jan 20", 6, 15, 50, "People!B4"],
      ["Fraud", "12 months ending Jan 20", 6, 15, 50, "People!B4"],
    ]);
    expect(block(plan(), "Solved rate: strand", 5)).toEqual([
      ["Fraud", "12 months ending Jan 19", 0.2, 0.1, 0.9],
      ["Fraud", "12 months ending Jan 20", 0.3, 0.1, 0.9],
      ["Fraud", "Change, in percentage points", 10, 5, 15],
      ["Arson", "12 months ending Jan 19", 0.4, 0.1, 0.9],
      ["Arson", "12 months ending Jan 20", 0.36, 0.1, 0.9],
      ["Arson", "Change, in percentage points", -4, -10, 2],
    ]);
  });

  it("are a table of the section, with a sentence that says whether the change may be chance", () => {
    expect(below(plan(), "Solved offences", 2)).toEqual([
      ["Solved,\nto Jan 19", "Solved,\nto Jan 20", "Rate to\nJan 19", "Rate to\nJan 20", "Change,\n% points", "95%\nfrom", "95%\nto"],
      [20, 30, 0.2, 0.3, 10, 5, 15],
    ]);
    const said = (of: ReportPlan) =>
      rowsOf(of, "report")
        .flat()
        .filter((cell) => String(cell).includes(" were solved, "));
    expect(said(plan())).toEqual([
      "30.0% were solved, 10.0 percentage points more than 20.0% in the same months a year before: more of a difference than chance alone would make.",
      "36.0% were solved, 4.0 percentage points less than 40.0% in the same months a year before: a difference that may be chance.",
    ]);
    expect(said(laidOut({ Fraud: { beside: { solved: solved(20, 20, -0.1, 0.1) } } }))).toEqual([
      "20.0% were solved, as many as 20.0% in the same months a year before.",
    ]);
  });

  it("are a table of the overview, with the period that they are of", () => {
    expect(below(plan(), "Solved rates", 5)).toEqual([
      ["Strand", "To", "Solved,\nbefore", "Solved,\nlater", "Change,\n% points", "95%\nfrom", "95%\nto"],
      ["Fraud", "Jan 20", 0.2, 0.3, 10, 5, 15],
      ["Arson", "Jan 20", 0.4, 0.36, -4, -10, 2],
      ["Theft", "Jan 20", ...Array<string>(5).fill("[x]")],
      ["Hate", "Jan 20", ...Array<string>(5).fill(expect.stringMatching(/^\[.\]$/) as unknown as string)],
    ]);
    const short = { ...solved(20, 30, 0.05, 0.15), later: window(0, 30, 6) };
    const rows = below(laidOut({ Fraud: { beside: { solved: short } } }), "Solved rates", 2);
    expect(rows.map((row) => row.slice(0, 3))).toEqual([
      ["Strand", "Period", "Solved,\nbefore"],
      ["Fraud", "Aug 19–Jan 20", 0.2],
    ]);
    expect(below(laidOut({ Fraud: {} }), "Solved rates", 1)).toEqual([]);
  });
});

describe("Where a difference comes from", () => {
  const part = (name: string | null, earlier: number, later: number) => ({ name, earlier, later, sources: SOURCES });
  const by = (...parts: readonly ReturnType<typeof part>[]) =>
    laidOut({ Fraud: { beside: { contributions: { column: "District", parts, reason: null } } } });
  const listed = (count: number) => Array.from({ length: count }, (_, at) => part(`Place ${at + 1}`, 10, 20 - at));
  const table = (plan: ReportPlan, rows: number) => below(plan, "Where the difference comes from, by District", rows);

  it("stands on the strand data, a row a part", () => {
    expect(block(by(part("North", 70, 100), part(null, 50, 44)), "Difference by part: strand", 7)).toEqual([
      ["Fraud", "District", "North", 70, 100, 30, "People!B4"],
      ["Fraud", "District", "No District", 50, 44, -6, "People!B4"],
    ]);
  });

  it("is a table of five parts and the others, six where that is all, rows without a value and the sum", () => {
    expect(table(by(part("North", 70, 100), part(null, 50, 44)), 4)).toEqual([
      ["District", "12 months\nto Jan 19", "12 months\nto Jan 20", "Diff."],
      ["North", 70, 100, 30],
      ["No District", 50, 44, -6],
      ["Together", 120, 144, 24],
    ]);
    expect(
      table(by(...listed(6)), 9)
        .map(([name]) => name)
        .slice(5, 8),
    ).toEqual(["Place 5", "Place 6", "Together"]);
    expect(table(by(...listed(7), part(null, 1, 2)), 9).slice(5)).toEqual([
      ["Place 5", 10, 16, 6],
      ["2 others", 20, 29, 9],
      ["No District", 1, 2, 1],
      ["Together", 71, 121, 50],
    ]);
  });

  it("is said with the share of the greatest parts", () => {
    const shares = (plan: ReportPlan) =>
      rowsOf(plan, "report")
        .flat()
        .filter((cell) => /\d+%/.test(String(cell)) && /North|Place/.test(String(cell)));
    expect(shares(by(part("North", 10, 90), part("South", 10, 20), part("West", 30, 20)))).toEqual([
      expect.stringMatching(/North.*89%|89%.*North/),
    ]);
    expect(shares(by(part("North", 90, 10), part("South", 20, 10), part("West", 20, 30)))).toEqual([
      expect.stringMatching(/North.*89%|89%.*North/),
    ]);
  });

  it("is confidential where small counts are hidden, and nowhere where it was not chosen", () => {
    const hidden = laidOut({ Fraud: { beside: { contributions: { column: "District", parts: [], reason: "confidential" } } } });
    expect([table(hidden, 1), block(hidden, "Difference by part: strand", 7)]).toEqual([[], []]);
    const lines = (plan: ReportPlan) => rowsOf(plan, "report").length;
    expect(lines(hidden)).toBe(lines(laidOut({ Fraud: {} })) + 1);
  });
});

describe("All that stands beside totals", () => {
  const window = (end: number) => ({
    ...{ end: addMonths(END, end), length: 12, solved: 20, recorded: 100, rate: 0.2, low: 0.1, high: 0.3 },
    counts: [{ end: addMonths(END, end), length: 12, solved: 20, recorded: 100, sources: SOURCES }],
  });
  const place = (name: string) => ({ place: name, people: 1000, earlier: 1, later: 2, sources: SOURCES });
  const all = {
    ...{ whole: WHOLE, people: { people: 1000, sources: SOURCES, reason: null } },
    group: { column: "District", place: "North", people: 1000, others: [place("South")], wholes: [], reason: null },
    solved: { earlier: window(-12), later: window(0), change: 0, low: -0.1, high: 0.1, endsBefore: false, reason: null },
    contributions: { column: "District", parts: [{ name: "North", earlier: 120, later: 144, sources: SOURCES }], reason: null },
  };
  const plan = () => laidOut({ Fraud: { beside: all }, Arson: {}, Theft: { beside: all } });

  it("has looks that the report knows, in every cell", () => {
    const { report, data } = plan();
    expect([...report.styles, ...data.styles].filter(({ style }) => !(style in STYLES))).toEqual([]);
  });

  it("has a column for each of its parts, each block past an empty one", () => {
    const heads = rowsOf(plan(), "data").find((row) => row.includes("Strand"))!;
    const places = [
      "Solved: strand",
      "Solved rate: strand",
      "Per 1,000 people: strand",
      "All places: beside",
      "Rank: strand",
      "Difference by part: strand",
    ].map((head) => heads.indexOf(head));
    expect(places.map((at) => heads[at - 1])).toEqual(Array<string>(6).fill(""));
    expect(places.slice(1).map((at, index) => at - places[index]!)).toEqual([8, 6, 8, 8, 11]);
    expect(plan().data.columnWidths).toHaveLength(heads.length);
    const { columnWidths } = plan().data;
    expect(places.map((at) => columnWidths[at - 1])).toEqual(Array<number>(6).fill(18));
  });
});
