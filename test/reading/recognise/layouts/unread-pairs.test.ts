import { isoMonth } from "../../../../src/domain/month";
import { monthsByTitle, unreadPairs } from "../../../../src/reading/recognise/layouts/unread-pairs";
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

describe("The 12 months of two headers without a date", () => {
  const PREVIOUS = "Previous 12 months";
  /** The months that a title above says, so many rows above the header. */
  function ends(title: string, first = PREVIOUS, second = "Last 12 months", rows = 1) {
    const view = viewed([` | ${title}`, ...Array<string>(rows).fill("| x"), "1 | 2"].join("\n"));
    return monthsByTitle(view, view.region, rows, first, second)?.map(isoMonth) ?? null;
  }
  const JANUARY = ["2019-01", "2020-01"];

  test("are said by a title above: it need only say to when where both headers say that they are 12 months", () => {
    expect([ends("12 months to Jan 20"), ends("Data to Jan 2020"), ends("Year ending January 2020")]).toEqual([JANUARY, JANUARY, JANUARY]);
    expect(ends("Data to Jan 2020", PREVIOUS, "This year")).toBeNull();
    expect(ends("Twelve months ended Jan 20", "Previous year", "This year")).toEqual(JANUARY);
    for (const title of ["12 month to Jan 20", "12months to Jan 20", "Year ending January 2020", "Years to Jan 2020"])
      expect([title, ends(title, "Previous year", "This year")]).toEqual([title, JANUARY]);
    expect(ends("Crimes in Jan 2020")).toBeNull();
    const below = viewed("Offence | Previous year | This year\n12 months to Jan 20");
    expect(monthsByTitle(below, below.region, 0, "Previous year", "This year")).toBeNull();
  });

  test("go with the words of the headers", () => {
    expect(ends("12 months to Jan 20", "Current 12 months", PREVIOUS)).toEqual(["2020-01", "2019-01"]);
    expect([ends("12 months to Jan 20", "North", "South"), ends("12 months to Jan 20", "Previous quarter", "This quarter")]).toEqual([
      null,
      null,
    ]);
    expect(ends("12 months to Jan 20", PREVIOUS, "This quarter")).toBeNull();
  });

  test.each(["Base year", "Previous year -1", "Prior year 2"])("are not those of “%s”, which may be any year before", (earlier) => {
    const read = (first: string) => {
      const view = viewed(`12 months to December 2019\nOffence | ${first} | Last 12 months | Diff.\nTheft | 1 | 2 | 1`);
      return monthsByTitle(view, view.region, 1, first, "Last 12 months")?.map(isoMonth) ?? null;
    };
    expect([read(earlier), read("Previous year")]).toEqual([null, ["2018-12", "2019-12"]]);
  });

  test("are looked for in the six rows above", () => {
    expect([
      ends("12 months to Jan 20", PREVIOUS, "Last 12 months", 6),
      ends("12 months to Jan 20", PREVIOUS, "Last 12 months", 7),
    ]).toEqual([JANUARY, null]);
  });
});
