import { unreadPairs } from "../../../../src/reading/recognise/layouts/unread-pairs";
import type { Region } from "../../../../src/reading/sheets/sheet-view";
import { viewed } from "./viewed";

/** Why the pair before a difference is not read; null where nothing says that it is one. */
function why(first: string, second: string, before = "Offence", difference = "Diff.") {
  const view = viewed(`${before} | ${first} | ${second} | ${difference}\nTheft | 1 | 2 | 1`);
  const [pair] = unreadPairs(view, view.region);
  return pair?.found.code === "pairNotRead" ? pair.found.details.why : null;
}

describe("Two periods beside a difference", () => {
  test.each([
    ["Q1 2019", "Q1 2020"],
    ["YTD 2018", "YTD 2019"],
    ["Year to date", "Last year to date"],
    ["Financial year to Dec 18", "Financial year to Dec 19"],
    ["Apr 18 - Dec 18", "Apr 19 - Dec 19"],
    ["6 months to Jan 19", "6 months to Jan 20"],
    ["Jan 19", "Jan 20"],
    ["H1", "H2"],
  ])("are no 12 months: %s and %s", (first, second) => {
    expect(why(first, second)).toBe("not 12 months");
  });

  test("have no date where words alone tell the later from the earlier, in either order", () => {
    expect([why("Previous 12 months", "Last 12 months"), why("This year", "Last year")]).toEqual(["no date", "no date"]);
    expect([why("Last year", "Previous year"), why("This year", "Current year"), why("North", "South")]).toEqual([null, null, null]);
  });

  test("are nothing where one of them is 12 months, or something that is no period", () => {
    expect([why("12 months to Jan 19", "12 months to Jan 20"), why("2018/19", "2019/20")]).toEqual([null, null]);
    expect(why("Twelve months to Jan 19", "Twelve months to Jan 20")).toBeNull();
    expect([why("Q1 2019", "Theft"), why("Theft", "Q1 2019")]).toEqual([null, null]);
  });

  test("have no date where one has, and the other says a time without", () => {
    const found = (first: string, second: string) => {
      const view = viewed(`Offence | ${first} | ${second} | Diff.\nTheft | 1 | 2 | 1`);
      const [pair] = unreadPairs(view, view.region);
      return pair?.found.code === "pairNotRead" ? pair.found.details : null;
    };
    const undated = (...texts: readonly string[]) => ({ found: texts, why: "no date" });
    expect(found("12 months to Mar 2019", "Latest 12 months")).toEqual(undated("Latest 12 months"));
    expect(found("Previous year", "12 months to Mar 2020")).toEqual(undated("Previous year"));
    expect(found("2018/19", "Current")).toEqual(undated("Current"));
    expect(found("12 months to Mar 2019", "12 months to March")).toEqual(undated("12 months to March"));
    expect(found("to Mar 2019", "to Mar 2020")).toEqual(undated("to Mar 2019", "to Mar 2020"));
    expect(found("12 months to Mar 2019", "YTD Mar 2020")).toEqual({
      found: ["12 months to Mar 2019", "YTD Mar 2020"],
      why: "not 12 months",
    });
    expect([found("12 months to Mar 2020", "Target"), found("12 months to Mar 2020", "Essex")]).toEqual([null, null]);
    expect([found("Solved 12 months to Mar 2019", "Solved 12 months to Mar 2020"), found("Q1 2019", "Current")]).toEqual([null, null]);
  });

  test("are quoted as dates where their cells are", () => {
    const view = viewed("Offence | @2019-03 | @2020-03 | Diff.\nTheft | 1 | 2 | 1");
    expect(unreadPairs(view, view.region)).toMatchObject([{ found: { details: { found: ["Mar 19", "Mar 20"], why: "not 12 months" } } }]);
  });

  test("are nothing behind a third period, or without a plain difference", () => {
    expect([why("Q1 2019", "Q1 2020", "Q1 2018"), why("Previous 12 months", "Last 12 months", "2018/19")]).toEqual([null, null]);
    expect(why("Q1 2019", "Q1 2020", "Offence", "Force difference")).toBeNull();
  });

  test("are said with their cells and headers, the first column's too", () => {
    const view = viewed("Note\nQ1 2019 | Q1 2020 | Diff.\n1 | 2 | 1");
    expect(unreadPairs(view, view.region)).toMatchObject([
      { row: 1, found: { address: "A2:B2", details: { found: ["Q1 2019", "Q1 2020"] } } },
    ]);
  });
});

describe("Two columns whose difference stands beside them", () => {
  const ROWS = "Theft | 5 | 7 | 2\nArson | 9 | 4 | -5\nFraud | 3 | 8 | 5";
  const pairsOf = (header: string, region: Partial<Region> = {}) => {
    const view = viewed(`${header}\n${ROWS}`);
    return unreadPairs(view, { ...view.region, ...region }).map(({ bySaying, found }) => [
      bySaying,
      found.code === "pairNotRead" && found.details.why,
    ]);
  };

  test.each(["Earlier Period | Later Period | Inc/Dec", "Baseline | Actual | Rise", "Period 1 | Period 2 | #", "2018 | 2019 | Δ"])(
    "are two periods, whatever their headers: %s",
    (header) => {
      expect(pairsOf(`Offence | ${header}`)).toHaveLength(1);
    },
  );

  test("say themselves what they are, or are told by their difference alone", () => {
    expect(pairsOf("Offence | PYTD | YTD | Inc/Dec")).toEqual([[true, "not 12 months"]]);
    expect(pairsOf("Offence | Last year | This year | Inc/Dec")).toEqual([[true, "no date"]]);
    expect(pairsOf("Offence | P1 | P2 | Inc/Dec")).toEqual([[false, "no date"]]);
    expect(pairsOf("Offence | Victims 12 months to Mar 19 | Victims 12 months to Mar 20 | Inc/Dec")).toEqual([[false, "not offences"]]);
  });

  test("stand in the region, and so does what makes them no pair", () => {
    expect(pairsOf("Note\nOffence | P1 | P2 | Inc/Dec", { bottom: 0 })).toEqual([]);
    expect(pairsOf("Offence | P1 | P2 | Inc/Dec", { left: 2 })).toEqual([]);
    expect(pairsOf("2017 | 2018 | 2019 | Inc/Dec", { left: 1 })).toHaveLength(1);
  });

  test("are nothing as places, behind a third period, or without a header", () => {
    expect([
      pairsOf("Offence | Harlow | Basildon | Inc/Dec"),
      pairsOf("Offence | Harlow | Elsewhere | Inc/Dec"),
      pairsOf("2017 | 2018 | 2019 | Inc/Dec"),
      pairsOf("Offence |  | P2 | Inc"),
    ]).toEqual([[], [], [], []]);
  });
});
