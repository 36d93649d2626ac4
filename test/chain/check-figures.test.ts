import { checkFigures, type CheckedWith } from "../../src/chain/check-figures";
import { DEFAULT_SETTINGS } from "../../src/checks/settings/check-settings";
import { acceptanceOf } from "../../src/checks/settings/settle";
import { addMonths, isoMonth, type Month } from "../../src/domain/month";
import { atOnce } from "../../src/domain/slices";
import type { SheetHead } from "../../src/reading";
import { sheet } from "../reading/sheets";
import { END, LINES, long, readOf, steady } from "./pack-sheets";

const check = (heads: readonly SheetHead[], chosen: Partial<CheckedWith> = {}) => {
  const read = readOf(heads);
  const figures = { figures: read, heads, columns: [] };
  return atOnce(checkFigures(figures, { settings: DEFAULT_SETTINGS, end: null, today: new Date(2020, 2, 16), ...chosen }));
};
const DATA = long("Data", LINES, steady);
const SIX = { period: { kind: "months", length: 6 } } as const;
/** The data with this in one cell of a burglary in the south: month 23 is the last. */
const withCell = (month: number, cell: string) => long("Data", LINES, (line, at) => (at === month && line === 2 ? cell : steady(line, at)));
const found = (...of: Parameters<typeof check>) =>
  check(...of).findings.map(({ code, severity, details }) => [code, severity, "ends" in details ? details.ends : null]);
const strands = (...rows: readonly string[]) => sheet("Strands", ["Strand | Column | Values | Period end", ...rows].join("\n"));
const given = strands("Fraud | Offence | Fraud |");
/** Frauds in four places, of which only one has its last month; `cell` stands in one of the fifth. */
const begun = (cell: string | null = null) =>
  sheet(
    "Data",
    [
      "Month | Offence | District | Count",
      ...Array.from({ length: 24 }, (_, at) =>
        ["A", "B", "C", "D"].slice(0, at === 23 ? 1 : 4).map((place, row) => {
          const count = cell !== null && at === 4 && row === 1 ? cell : 20 + ((at * 7 + row * 5 + at * at) % 9);
          return `@${isoMonth(addMonths(END, at - 23))} | Fraud | ${place} | ${count}`;
        }),
      ).flat(),
    ].join("\n"),
  );
const [DEC, APR] = [addMonths(END, -1), addMonths(END, 3)];

describe("The month that a report ends with", () => {
  it("is the last of the figures, or the one that is asked for, or that of the last quarter that is over", () => {
    const ends = (chosen: Partial<CheckedWith>) => [check([DATA], chosen).end, check([DATA], chosen).latest];
    expect([ends({}), ends({ ...SIX, end: DEC }), ends({ period: { kind: "quarter" } })]).toEqual([
      [END, END],
      [DEC, END],
      [DEC, END],
    ]);
    for (const period of [undefined, { kind: "quarter" }] as const)
      expect(check([strands()], period && { period })).toMatchObject({ end: null, latest: null, comparisons: [] });
  });

  it("is asked about with the months that work where it comes after the figures, or leaves no year before", () => {
    expect(found([DATA], { end: APR })).toEqual([["endAfterData", "error", [END]]]);
    expect(found([DATA], { end: addMonths(END, -7) })).toEqual([["missingMonths", "error", [END]]]);
    expect(found([DATA], { end: DEC, ...SIX })).toEqual([]);
  });

  it("is asked about with no month that an error would stop: a 0 that is not filled in yet", () => {
    expect(found([withCell(23, "0")], { end: APR, ...SIX })).toEqual([["endAfterData", "error", [DEC]]]);
  });

  it("is asked about alone where it is not complete, and a year before it is missing for that reason; both are not kept silent", () => {
    const codes = (levels: Partial<Record<"incompleteMonths", "warning" | "off">>) =>
      found([given, begun()], { settings: { ...DEFAULT_SETTINGS, levels } }).map(
        ([code, severity]) => `${String(severity)} ${String(code)}`,
      );
    expect(codes({})).toEqual(["error incompleteMonths"]);
    expect(codes({ incompleteMonths: "warning" })).toEqual(["warning incompleteMonths", "error missingMonths"]);
    expect(codes({ incompleteMonths: "off" })).toEqual(["error missingMonths"]);
  });

  it("is asked about beside an error that has nothing to do with it, unless it was chosen", () => {
    const codes = (end: Month | null) => found([given, begun("tbc")], { end }).map(([code]) => code);
    expect([codes(null), codes(END)]).toEqual([
      ["notACount", "incompleteMonths"],
      ["notACount", "valuesMissingInMonths"],
    ]);
  });

  it("is no other for a strand that has a period of its own", () => {
    const own = found([strands("Burglary | Offence | Burglary | @2020-06", "Robbery | Offence | Robbery |"), DATA]);
    expect(own).toEqual([["missingMonths", "warning", null]]);
  });
});

describe("A month that is not over", () => {
  const today = new Date(2020, 0, 16);
  const said = (chosen: Partial<CheckedWith>) => found([DATA], { today, ...chosen }).map(([code]) => code);

  it("is said where the report prints it, in either window, and nowhere else", () => {
    expect([said(SIX), said({ ...SIX, end: END }), said({ ...SIX, end: DEC })]).toEqual([["monthNotOver"], ["monthNotOver"], []]);
  });
});

describe("A month that has not begun", () => {
  const said = (today: Date, chosen: Partial<CheckedWith> = {}) => found([DATA], { today, ...SIX, ...chosen });

  it("stops a report that prints it, which can end with the last month that is over", () => {
    expect(said(new Date(2019, 11, 16))).toEqual([["monthInFuture", "error", [addMonths(END, -2)]]]);
    expect(said(new Date(2019, 10, 16), { end: DEC })).toEqual([["monthInFuture", "error", [addMonths(END, -3)]]]);
  });

  it("is a warning beside a report that ends before it", () => {
    expect(said(new Date(2019, 11, 16), { end: addMonths(END, -2) })).toEqual([["monthInFuture", "warning", null]]);
  });

  it("stops no report where the settings say so", () => {
    const settings = { ...DEFAULT_SETTINGS, levels: { monthInFuture: "info" } } as const;
    expect(said(new Date(2019, 11, 16), { settings }).map(([, severity]) => severity)).toEqual(["info"]);
  });
});

describe("What is wrong with a cell", () => {
  it("is not followed by what comes of it: a total that is missing", () => {
    expect(found([withCell(20, "tbc")]).map(([code]) => code)).toEqual(["notACount"]);
  });

  it("is accepted where the settings say so, and then what comes of it is said", () => {
    const odd = withCell(15, "4000");
    const [first] = check([odd]).findings;
    expect(first!.code).toBe("implausibleCount");
    const off = check([odd], { settings: { ...DEFAULT_SETTINGS, levels: { implausibleCount: "off" } } });
    expect(off.findings).toEqual([]);
  });

  it("or where the analyst accepted it, and then it is kept with the reason", () => {
    const odd = withCell(15, "4000");
    const { findings, cells } = check([odd]);
    const accepted = [acceptanceOf(findings[0]!, { reason: "a festival", on: "2020-03-16" }, cells)];
    const settled = check([odd], { settings: { ...DEFAULT_SETTINGS, accepted } });
    expect([settled.findings, settled.accepted.map(({ finding: { code }, reason }) => [code, reason])]).toEqual([
      [],
      [["implausibleCount", "a festival"]],
    ]);
  });
});
