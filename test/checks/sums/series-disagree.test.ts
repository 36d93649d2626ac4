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
