import type { CheckedFigures } from "../../../src/chain/checked-figures";
import { atOnce } from "../../../src/domain/slices";
import { figuresOf, recogniseSheets } from "../../../src/reading";
import { completeOptions, type ReportOptions } from "../../../src/report/report-options";
import { besideTotalsView, partedViews } from "../../../src/session/views/beside-totals";
import { sheet } from "../../reading/sheets";

/** What is read of a sheet, as the pane has it. */
function wholeOf(grid: string): CheckedFigures {
  const heads = [sheet("Data", grid)];
  const recognised = recogniseSheets(heads, { by: null, strandsFrom: null, outcomes: true });
  return { read: { ...atOnce(figuresOf(recognised, heads, [])), opened: { heads } } } as unknown as CheckedFigures;
}
const LONG = "Month | District | Offence | Beat | Count\nJan 20 | North | Theft | 101 | 3\nFeb 20 | South | Fraud | 102 | 4";
const records = (outcomes: readonly string[]) =>
  [
    "Crime ref | Date | Offence | Outcome",
    ...outcomes.map((outcome, at) => `42/${at} | ${String(3 + (at % 20)).padStart(2, "0")}/01/2020 | Theft | ${outcome}`),
  ].join("\n");
const view = (grid: string, chosen: Partial<ReportOptions> = {}) => besideTotalsView(wholeOf(grid), completeOptions(chosen));

describe("What can stand beside totals", () => {
  it("is each column, with what is chosen once it is ticked otherwise", () => {
    const { columns } = view(LONG, { columns: ["whole"] });
    expect(columns.map(({ name, isChosen, chosenElse }) => [name, isChosen, chosenElse])).toEqual(
      expect.arrayContaining([
        ["whole", true, []],
        ["solved", false, ["whole", "solved"]],
        ["rank", false, ["whole", "rank"]],
      ]),
    );
    expect(columns.find(({ name }) => name === "rank")!.label).toBe("Rank among the places, of strands of one");
  });

  it("is where differences come from, by each column of names, and by place and offence together", () => {
    const { contributions } = view(LONG);
    expect(contributions.value).toBe("");
    expect(contributions.choices).toEqual([
      { value: "", label: "Not shown", choice: null },
      { value: "district", label: "By District", choice: "District" },
      { value: "offence", label: "By Offence", choice: "Offence" },
      { value: "district; offence", label: "By District and Offence", choice: "District; Offence" },
    ]);
  });

  it("has the column that is chosen, though no sheet has it, and of which strands it is said", () => {
    const chosen = view(LONG, { contributions: "Ward", contributionsOf: ["A", "B", "C", "D"] });
    expect([chosen.contributions.value, chosen.contributions.choices.at(-1)]).toEqual([
      "ward",
      { value: "ward", label: "By Ward", choice: "Ward" },
    ]);
    expect(chosen.contributionsOf).toBe("Of A, B, C and 1 more alone, as chosen under “Strands”.");
    expect([view(LONG, { contributions: "District" }).contributionsOf, view(LONG, { contributionsOf: ["A"] }).contributionsOf]).toEqual([
      null,
      null,
    ]);
    expect(view(LONG, { contributions: "district" }).contributions.choices).toHaveLength(4);
  });
});

describe("Which outcomes are solved", () => {
  const OUTCOMES = ["Charged", "No suspect", "Charged", "Cautioned"];
  const asked = (chosen: Partial<ReportOptions> = {}, outcomes = OUTCOMES) =>
    view(records(outcomes), { columns: ["solved"], ...chosen }).outcomes;

  it("can be ticked where a column of records says what became of them", () => {
    expect(asked()).toEqual({
      column: "Outcome",
      values: ["Charged", "No suspect", "Cautioned"].map((value) => ({
        value,
        isSolved: false,
        solvedElse: { column: "Outcome", values: [value] },
      })),
    });
    const solved = { column: "outcome", values: ["charged"] };
    expect(asked({ solved })!.values.map(({ isSolved, solvedElse }) => [isSolved, solvedElse?.values ?? null])).toEqual([
      [true, null],
      [false, ["Charged", "No suspect"]],
      [false, ["Charged", "Cautioned"]],
    ]);
  });

  it("are not asked where solved rates are not chosen, the values say it themselves, or there are more than 30", () => {
    expect(view(records(OUTCOMES)).outcomes).toBeNull();
    expect(asked({}, ["Solved", "Unsolved", "Solved", "Unsolved"])).toBeNull();
    const many = (count: number) =>
      asked(
        {},
        Array.from({ length: 62 }, (_, at) => `Outcome ${"abcdefghijklmnopqrstuvwxyz"[(at % count) % 26]!}${at % count >= 26 ? "z" : ""}`),
      );
    expect([many(30)?.values.length, many(31)]).toEqual([30, null]);
    expect(view(LONG, { columns: ["solved"] }).outcomes).toBeNull();
  });
});

describe("Whether it is said of a strand where its difference comes from", () => {
  const parted = (chosen: Partial<ReportOptions> = {}, grid = LONG) =>
    partedViews(wholeOf(grid), ["Theft", "Fraud"], completeOptions(chosen));

  it("is turned on by place and offence at once, where both are there, and of all strands is of none in particular", () => {
    expect(parted()).toEqual(
      ["Theft", "Fraud"].map((strand) => ({
        isParted: false,
        chosenElse: { contributions: "District; Offence", contributionsOf: [strand] },
      })),
    );
    expect(parted({ contributions: "Offence", contributionsOf: ["Theft"] })).toEqual([
      { isParted: true, chosenElse: { contributions: null, contributionsOf: [] } },
      { isParted: false, chosenElse: { contributions: "Offence", contributionsOf: [] } },
    ]);
  });

  it("is turned off of one strand where it is said of all", () => {
    expect(parted({ contributions: "Offence" }).map((each) => each!.chosenElse)).toEqual([
      { contributions: "Offence", contributionsOf: ["Fraud"] },
      { contributions: "Offence", contributionsOf: ["Theft"] },
    ]);
  });

  it("cannot be said where no column is of places and none is chosen", () => {
    expect(parted({}, "Month | Offence | Count\nJan 20 | Theft | 3\nFeb 20 | Fraud | 4")).toEqual([null, null]);
  });
});
