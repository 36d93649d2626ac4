import { fixFor } from "../../../src/checks/fixes";
import { messageOf } from "../../../src/checks/messages";
import { checkInput } from "../../../src/checks/run-checks";
import { checkedChain, figures, lines, only, sheet } from "../../reading/sheets";
import { toldOf } from "../layouts";

const HEADER = "Offence | 12 months to Feb 2019 | 12 months to Feb 2020 | Change | % Change";
const BURGLARY = "Burglary | 1210 | 1104 | -106 | -8.8%";
const ROBBERY = "Robbery | 388 | 402 | 14 | 3.6%";
const table = (...rows: readonly string[]) => sheet("Data", [HEADER, ...rows].join("\n"));
const total = (earlier: number, later: number, name = "Total") =>
  `${name} | ${earlier} | ${later} | ${later - earlier} | ${(((later - earlier) / earlier) * 100).toFixed(1)}%`;
const wrong = (...rows: readonly string[]) => toldOf([table(...rows)], "totalDisagrees", null);
const warnings = (...rows: readonly string[]) => lines(checkedChain([table(...rows)]));

describe("A row of totals in a comparison table", () => {
  test("is told where it is not the sum of its rows, with the sum", () => {
    expect(warnings(BURGLARY, ROBBERY, total(1598, 1506))).toEqual([]);
    expect(wrong(BURGLARY, ROBBERY, total(1798, 1506))).toEqual(["Data B4: 1798; expected 1598"]);
    expect(wrong(total(1598, 1560, "All crime"), BURGLARY, ROBBERY)).toEqual(["Data C2: 1560; expected 1506"]);
    const read = checkedChain([table(BURGLARY, ROBBERY, total(1598, 1560))]);
    expect(fixFor(only(read, "totalDisagrees"), checkInput(read.input))).toEqual({
      label: "Set to 1,506",
      changes: [{ sheet: "Data", row: 3, column: 2, value: 1506 }],
    });
  });

  test("may be of the rows above it, with one of all of them below", () => {
    const sexual = ["Rape | 100 | 90 | -10 | -10%", "Other sexual | 200 | 210 | 10 | 5%"];
    const rows = (own: string, all: string) => [BURGLARY, ROBBERY, total(1598, 1506, "Acquisitive total"), ...sexual, own, all];
    expect(warnings(...rows(total(300, 300, "Sexual total"), total(1898, 1806, "Grand total")))).toEqual([]);
    expect(wrong(...rows(total(300, 310, "Sexual total"), total(1898, 1806, "Grand total")))).toEqual(["Data C7: 310; expected 300"]);
    expect(wrong(...rows(total(300, 300, "Sexual total"), total(1908, 1806, "Grand total")))).toEqual(["Data B8: 1908; expected 1898"]);
  });

  test("is told where both of its 12 months are less than the rows, and not where it holds more than these", () => {
    expect(wrong(BURGLARY, ROBBERY, total(1498, 1406))).toEqual(["Data B4, C4: 1498; 1406; expected 1598; 1506"]);
    expect(wrong(BURGLARY, ROBBERY, total(9498, 9406, "All crime"))).toEqual([]);
    expect(wrong(BURGLARY, ROBBERY, total(9498, 9406))).toEqual([]);
  });

  test("adds up no averages nor targets that stand among the rows", () => {
    expect(wrong(BURGLARY, ROBBERY, "Target | 500 | 500 | 0 | 0%", total(1598, 1506))).toEqual([]);
    expect(wrong(BURGLARY, "MSG average | 500 | 500 | 0 | 0%", ROBBERY, total(1598, 1507))).toEqual(["Data C5: 1507; expected 1506"]);
  });

  test("is not set where a row’s own difference says that its count is wrong", () => {
    const read = checkedChain([table(BURGLARY, ROBBERY.replace("402", "420"), total(1598, 1506))]);
    const found = only(read, "totalDisagrees");
    expect(fixFor(found, checkInput(read.input))).toBeNull();
    expect(messageOf(found)).toContain("It is their sum if Robbery, Feb 20 (C3) is 402 and not 420. Correct the count.");
  });

  test("is checked where tables are added up as places", () => {
    const places = ["North", "South"].map((name, at) => ({ ...table(BURGLARY, ROBBERY, total(1598, 1506 + at)), sheet: name }));
    expect(toldOf(places, "totalDisagrees", null)).toEqual(["South C4: 1507; expected 1506"]);
  });

  test("has differences of its own, which are checked", () => {
    const told = (row: string) => toldOf([table(BURGLARY, ROBBERY, row)], "diffDisagrees", null);
    expect(told("Total | 1598 | 1506 | -82 | -5.8%")).toEqual(["Data D4: -82; expected -92"]);
    expect(told("Total | 1598 | 1506 | -92 | 5.8%")).toEqual(["Data E4: +5.8%; expected -5.8%"]);
    const found = only(checkedChain([table(BURGLARY, ROBBERY, "Total | 1598 | 1506 | -82 | -5.8%")]), "diffDisagrees");
    expect(messageOf(found)).toMatch(/give -92\. The report works out its own\.$/);
  });
});

test("Rows of averages, targets and rates are no strands, unless the “Strands” table asks for one", () => {
  const rows = [BURGLARY, "Force average | 900 | 888 | -12 | -1.3%", "Target | 700 | 700 | 0 | 0%", total(1210, 1104, "All crime")];
  const read = checkedChain([table(...rows)]);
  expect(figures(read)).toEqual({ Burglary: { "2019-02": 1210, "2020-02": 1104 } });
  expect(read.findings.filter(({ code }) => code === "totalsLeftOut").map(messageOf)).toEqual([
    "“Data”: 1 row of totals is left out (“All crime”), so that nothing is counted twice.",
    "“Data”: 2 rows are left out (“Force average” and “Target”), because they are not counts of an offence.",
  ]);
  const asked = checkedChain([table(...rows), sheet("Strands", "Strand | Column | Values\nBurglary | |\nAll crime | |")]);
  expect([figures(asked), lines(asked)]).toEqual([
    { Burglary: { "2019-02": 1210, "2020-02": 1104 }, "All crime": { "2019-02": 1210, "2020-02": 1104 } },
    [],
  ]);
  // "Burglary R12" is 12 months, as the others are, and a table of nothing but its whole is of that.
  expect(figures(checkedChain([table(ROBBERY, "Burglary R12 | 100 | 120 | 20 | 20%")]))).toMatchObject({ "Burglary R12": {} });
  expect(figures(checkedChain([table("All crime | 100 | 120 | 20 | 20%")]))).toEqual({ "All crime": { "2019-02": 100, "2020-02": 120 } });
});
