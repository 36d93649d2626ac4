import { checkRead } from "../../src/chain/checked-figures";
import { withColumns } from "../../src/chain/column-figures";
import { packWithTexts } from "../../src/chain/pack-texts";
import { placesOfFindings } from "../../src/chain/pack-places";
import type { AllPacks } from "../../src/chain/pack-figures";
import { withRanks } from "../../src/chain/rank-figures";
import { withWholes } from "../../src/chain/whole-figures";
import type { Finding } from "../../src/domain/finding";
import { atOnce } from "../../src/domain/slices";
import type { SheetHead } from "../../src/reading";
import { NO_FORMER } from "../../src/report/packs/pack-plan";
import { completeOptions, type ReportOptions } from "../../src/report/report-options";
import { DETAILS } from "../report/essex-figures";
import { sheet } from "../reading/sheets";
import { LINES, long, made, readOf, steady } from "./pack-sheets";

const TODAY = new Date(2020, 2, 16);
const total = (line: number) => Array.from({ length: 12 }, (_, month) => steady(line, month + 12)).reduce((all, each) => all + each, 0);
/** Strands of the offence in one place each. */
const strandsOf = (...rows: readonly string[]) => sheet("Strands", ["Strand | Column | Values | Column 2 | Values 2", ...rows].join("\n"));
const NORTH = "North burglary | Offence | Burglary | District | North";
const SOUTH = "South burglary | Offence | Burglary | District | South";
const ALL = "Robbery | Offence | Robbery | |";
const PEOPLE = sheet("People", "District | Population\nNorth | 20000\nSouth | 90000\nWest | 30000");
const checkedOf = (heads: readonly SheetHead[]) => {
  const read = readOf(heads);
  return { read, checked: atOnce(checkRead(read, { end: null, today: TODAY })) };
};
type With = typeof withRanks | typeof withWholes;
const beside = (what: With, rows: readonly string[], options: Partial<ReportOptions> = {}, count = steady) => {
  const { read, checked } = checkedOf([strandsOf(...rows), long("Data", LINES, count), PEOPLE]);
  return atOnce(what(read, checked, checked.comparisons, completeOptions({ columns: ["rank", "whole"], ...options })));
};

describe("The places that a strand is ranked among", () => {
  const groups = (...of: [readonly string[], Partial<ReportOptions>?, typeof steady?]) =>
    beside(withRanks, ...of).comparisons.map(({ group }) => group ?? null);

  test("are those of the strands of one place, each with its figures, and none where ranks are not chosen", () => {
    const [north, south, all] = groups([NORTH, SOUTH, ALL]);
    expect(north).toMatchObject({ reason: null });
    const totals = (of: typeof north) =>
      of!.others.map(({ place, later }: { place: string; later: number | null }) => [place, later]).toSorted();
    expect(totals(north)).toEqual([
      ["South", total(2)],
      ["West", total(4)],
    ]);
    expect(totals(south)).toEqual([
      ["North", total(0)],
      ["West", total(4)],
    ]);
    expect([all, ...groups([NORTH], { columns: ["whole"] })]).toEqual([null, null]);
  });

  test("are said not to be there where no strand is of one place", () => {
    expect(beside(withRanks, [ALL])).toMatchObject({ findings: [{ code: "ranksNotGiven" }], comparisons: [{}] });
    const { read, checked } = checkedOf([long("Data", LINES, steady)]);
    expect(atOnce(withRanks(read, { ...checked, comparisons: [] }, [], completeOptions({ columns: ["rank"] })))).toEqual({
      comparisons: [],
      findings: [],
    });
  });

  test("are without figures where counts are hidden and one is small, in either period or in what no place has", () => {
    const small = (at: number) => (line: number, month: number) => (line === 4 ? (month === at ? 3 : 0) : steady(line, month));
    const reasons = (count: typeof steady, suppress: number | null = 5) =>
      groups([NORTH, SOUTH], { suppress }, count).map((group) => group!.reason?.code ?? null);
    expect([reasons(steady), reasons(small(20)), reasons(small(3)), reasons(small(20), null)]).toEqual([
      [null, null],
      ["confidential", "confidential"],
      ["confidential", "confidential"],
      [null, null],
    ]);
    expect(groups([NORTH], { suppress: 5 }, small(20))[0]).toMatchObject({
      others: [],
      wholes: [],
      people: null,
      reason: { fewerThan: 5 },
    });
  });
});

describe("What all places did", () => {
  const wholes = (...of: [readonly string[], Partial<ReportOptions>?, typeof steady?]) =>
    beside(withWholes, ...of).comparisons.map(({ whole }) => whole ?? null);

  test("stands beside strands of some, and not beside one of all", () => {
    const [north, all] = wholes([NORTH, ALL]);
    expect(north).toMatchObject({ later: total(0) + total(2) + total(4), reason: null });
    expect([all, ...wholes([NORTH], { columns: ["rank"] })]).toEqual([null, null]);
  });

  test("is confidential where counts are to be hidden, not known where a month is missing, and said to be nowhere", () => {
    expect(wholes([NORTH], { suppress: 5 })[0]).toMatchObject({ later: null, reason: { code: "confidential", fewerThan: 5 } });
    const wrong = (line: number, month: number) => (line === 4 && month === 20 ? ("tbc" as never) : steady(line, month));
    expect(wholes([NORTH], {}, wrong)[0]!.reason).toMatchObject({ code: "missingMonths" });
    expect(beside(withWholes, [ALL]).findings.map(({ code }) => code)).toEqual(["wholesNotGiven"]);
    const { read, checked } = checkedOf([long("Data", LINES, steady)]);
    expect(atOnce(withWholes(read, checked, [], completeOptions({ columns: ["whole"] })))).toEqual({ comparisons: [], findings: [] });
  });
});

describe("Where differences come from", () => {
  const parted = (options: Partial<ReportOptions>) => {
    const { read, checked } = checkedOf([long("Data", LINES, steady)]);
    const { comparisons, findings } = atOnce(withColumns(read, checked.comparisons, checked.comparisons, completeOptions(options)));
    return [
      comparisons.map(({ contributions }) => contributions?.parts.length ?? 0),
      findings.map(({ code, details }) => [code, "strands" in details && details.strands]),
    ];
  };

  test("is told of all strands, or of those that were chosen, and one that is gone is said", () => {
    expect([parted({}), parted({ contributions: "District" })]).toEqual([
      [[0, 0], []],
      [[3, 3], []],
    ]);
    expect(parted({ contributions: "District", contributionsOf: ["robbery"] })).toEqual([[0, 3], []]);
    expect(parted({ contributions: "District", contributionsOf: ["Robbery", "Fraud"] })).toEqual([
      [0, 3],
      [["contributionsNotGiven", ["Fraud"]]],
    ]);
  });
});

describe("The places that a finding touches", () => {
  const read = readOf([long("Data", LINES, steady)]);
  const of = placesOfFindings(read, "district", ["North", "South", "West"]);
  const at = (address: string | null, more: object = {}) => {
    const found = of({ code: "notACount", severity: "error", sheet: "Data", address, details: {}, ...more } as unknown as Finding);
    return found && [...found];
  };

  test("are those of the rows of its cells", () => {
    expect([at("D2"), at("D4"), at("D2, D4:D5"), at("D3:D6"), at("D145")]).toEqual([
      ["North"],
      ["South"],
      ["North", "South"],
      ["North", "South", "West"],
      ["West"],
    ]);
  });

  test("may be any where not all of its cells are known, or it is of more than its cells", () => {
    expect([at(null), at("D1"), at("D146"), at("D2", { sheet: null }), at("D2", { sheet: "Other" })]).toEqual(Array(5).fill(null));
    expect([at("D2, D3, D4, D5"), at("D2, D3, D4, D5, D6")]).toEqual([["North", "South"], null]);
    expect([
      at("D2", { code: "offenceMissing" }),
      at("D2", { code: "blankAmongCounts" }),
      at("D2", { code: "implausibleCount", severity: "warning" }),
    ]).toEqual([null, ["North"], ["North"]]);
    const some = placesOfFindings(read, "district", ["North"]);
    expect(some({ code: "notACount", severity: "error", sheet: "Data", address: "D2:D4" } as unknown as Finding)).toBeNull();
  });

  test("are those of which rows are missing, where all that is missing are rows of places", () => {
    const missing = (values: number, ...gaps: readonly (readonly [string, string])[]) =>
      at(null, { code: "valuesMissingInMonths", details: { values, gaps: gaps.map(([header, value]) => ({ header, value })) } });
    expect([missing(1, ["District", "north "]), missing(2, ["District", "North"], ["district", "West"])]).toEqual([
      ["North"],
      ["North", "West"],
    ]);
    expect([missing(2, ["District", "North"]), missing(1, ["Offence", "North"]), missing(1, ["District", "East"])]).toEqual([
      null,
      null,
      null,
    ]);
    expect(missing(2, ["District", "North"], ["District", "East"])).toBeNull();
  });
});

describe("A pack with its texts", () => {
  const PAPER = sheet("Paper", "Number | Heading | Text\n1 | Purpose | Burglary rose by 900 offences, from 1,000 to 1,900.");
  const box = (text: string) => new Map([["Burglary", { text, pieces: [text], sheet: "Report", address: "A9" }]]);
  const planned = (heads: readonly SheetHead[], there: string | null = null, former = NO_FORMER) => {
    const all = made(heads) as AllPacks;
    const read = readOf(heads);
    const [pack] = all.packs;
    const contents = {
      ...{ ...pack!, left: [], texts: all.texts, details: DETAILS, end: all.end, period: all.period, latest: all.latest },
      ...{ asAt: TODAY, accepted: [], options: completeOptions({}) },
    };
    const standing =
      there === null ? null : { outline: read.outline, opened: { ...read.opened, former: { commentary: box(there) } } as never };
    return packWithTexts(read, all, contents, { file: "North.xlsx", today: TODAY, former, there: standing });
  };
  const DATA = long("Data", LINES, steady);

  test("says what in the commentary of its own workbook does not agree with its figures, by its file", () => {
    const { findings, plan } = planned([DATA], "Burglary rose by 900 offences, from 1,000 to 1,900.");
    expect(findings.length).toBeGreaterThan(0);
    expect(findings.every(({ sheet: name, address }) => name === "[North.xlsx]Report" && address !== null)).toBe(true);
    expect(plan.filled).toBeDefined();
    expect(planned([DATA]).findings).toEqual([]);
  });

  test("says the same of the paper’s words, which stand on a sheet that the pack has not", () => {
    const { findings } = planned([DATA, PAPER]);
    expect(findings.map(({ sheet: name, address }) => [name, address])).toContainEqual(["[North.xlsx]Report", null]);
  });

  test("keeps the commentary that stands there, and has the words of a pack that is new", () => {
    const kept = planned([DATA], null, { ...NO_FORMER, commentary: new Map([["Gone", "Kept words."]]) });
    expect(JSON.stringify(kept.plan.data.cells)).toContain("Gone");
    // What is written of the whole is not the pack's.
    const whole = readOf([DATA]);
    expect(whole.opened.former.commentary.size).toBe(0);
  });
});
