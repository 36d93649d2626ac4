import { messageOf } from "../../../src/checks/messages";
import { FEWEST_SAME, SAME } from "../../../src/checks/sums/series-disagree";
import { checkedChain, only, sheet } from "../../reading/sheets";
import { counts, long, sheetAMonth, toldOf, transposed, wide, type Series } from "../layouts";

const SERIES: Series = { Burglary: counts(60, 8), Robbery: counts(20, 8, 1) };
const changed: Series = { ...SERIES, Robbery: SERIES["Robbery"]!.with(2, 77) };
const was = SERIES["Robbery"]![2]!;
const STRANDS = sheet(
  "Strands",
  "Strand | Column | Values | Sheet\nBurglary | Offence | Burglary | Data\nRobbery | Offence | Robbery | Data",
);

describe("the same series on two sheets with another count", () => {
  test.each([
    ["wide", wide("Summary", changed), "Summary D3"],
    ["transposed", transposed("Summary", changed), "Summary C4"],
    ["long", long("Summary", changed), "Summary C7"],
  ])("is told of a long sheet and a %s one, with where the other stands", (_, second, place) => {
    const read = checkedChain([long("Data", SERIES), second, STRANDS]);
    expect(toldOf([long("Data", SERIES), second, STRANDS], "seriesDisagree", null)).toEqual([`${place}: 77; expected ${was}`]);
    expect(only(read, "seriesDisagree").details).toMatchObject({
      other: "Data",
      values: [{ line: "Robbery", month: "Mar 18", expectedAt: "C7" }],
      count: 1,
    });
  });

  test("is told of a summary and sheets of a month each", () => {
    const sheets = [wide("Data", SERIES), ...sheetAMonth(changed), STRANDS];
    expect(toldOf(sheets, "seriesDisagree", null)).toEqual([`Mar 2018 B3: 77; expected ${was}`]);
  });
});

describe("what is said of two sheets that disagree", () => {
  const all: Series = { Burglary: counts(60, 12), Robbery: counts(20, 12, 1) };
  const message = (wrong: number) => {
    const other = { ...all, Robbery: all["Robbery"]!.map((count, at) => (at < wrong ? 1000 + at : count)) };
    return messageOf(only(checkedChain([long("Data", all), wide("Summary", other), STRANDS]), "seriesDisagree"));
  };

  test("names both counts and both places", () => {
    expect(message(1)).toBe(
      `“Summary”, cell B3: this count differs from the same one on “Data” (Robbery, Jan 18: 1,000 here, ${all["Robbery"]![0]!} in C3). Correct the one that is out of date.`,
    );
  });

  test("names four, and how many more there are", () => {
    expect(message(4)).toMatch(/on “Data” \(Robbery, Jan .* and Robbery, Apr 18: 1,003 here, \d+ in C9\)\./);
    expect(message(6)).toMatch(/ and Robbery, Apr 18: 1,003 here, \d+ in C9 and 2 more\)\./);
  });

  test("is told of every two of three sheets", () => {
    const third = { ...all, Burglary: all["Burglary"]!.with(4, 7) };
    const sheets = [long("Data", all), wide("Summary", all), transposed("Third", third), STRANDS];
    expect(toldOf(sheets, "seriesDisagree", null)).toEqual([
      `Third B6: 7; expected ${all["Burglary"]![4]!}`,
      `Third B6: 7; expected ${all["Burglary"]![4]!}`,
    ]);
  });
});

describe("no disagreement:", () => {
  test.each([
    ["the same counts", [long("Data", SERIES), wide("Summary", SERIES), STRANDS]],
    [
      "other districts under the same names",
      [long("Data", SERIES), wide("Summary", { Burglary: counts(90, 8, 3), Robbery: counts(44, 8, 4) }), STRANDS],
    ],
    [
      "other months",
      [
        long("Data", SERIES),
        wide(
          "Summary",
          changed,
          Array.from({ length: 8 }, (_, at) => `@2016-0${at + 1}`),
        ),
        STRANDS,
      ],
    ],
    [
      "months and their quarters",
      [long("Data", SERIES), wide("Summary", { Burglary: [170, 160], Robbery: [50, 49] }, ["Jan-Mar 2018", "Apr-Jun 2018"]), STRANDS],
    ],
  ])("%s", (_, sheets) => {
    expect(toldOf(sheets, "seriesDisagree", null)).toEqual([]);
  });
});

describe("the same series are told from others", () => {
  /** How many disagree, where so many counts of two offences are other ones. */
  const told = (months: number, others: number) => {
    const all = { Burglary: counts(60, months), Robbery: counts(20, months, 1) };
    const other = (counted: readonly number[], from: number) => counted.map((count, at) => (from + at < others ? count + 500 : count));
    const sheets = [long("Data", all), wide("Summary", { Robbery: other(all.Robbery, 0), Burglary: other(all.Burglary, months) })];
    const strands = sheet("Strands", "Strand | Column | Values | Sheet\nAll | Offence | * | Data");
    const found = checkedChain([...sheets, strands]).findings.filter(({ code }) => code === "seriesDisagree");
    return found.map(({ details }) => (details as { readonly count: number }).count);
  };

  test("by so many counts that are the same, one less is chance", () => {
    expect(told(4, 8 - FEWEST_SAME)).toEqual([8 - FEWEST_SAME]);
    expect(told(4, 9 - FEWEST_SAME)).toEqual([]);
  });

  test("by half of their counts, less is another series", () => {
    expect(told(8, 16 * SAME)).toEqual([8]);
    expect(told(8, 16 * SAME + 1)).toEqual([]);
  });
});
