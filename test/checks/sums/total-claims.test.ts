import { lineClaim, stepClaim } from "../../../src/checks/sums/total-claims";
import { isNamedPart } from "../../../src/reading/texts/labels";
import { countsOf, type TableCounts } from "../../../src/reading/ledger/table-counts";
import { entered } from "../../reading/ledger/entered";
import { checkedChain, lines, sheet } from "../../reading/sheets";

const countsIn = (grid: string): TableCounts => countsOf(entered([sheet("Data", grid)])[0]!)!;
const months = (from: number, to: number) =>
  Array.from(
    { length: to - from + 1 },
    (_, at) => `@20${18 + Math.floor((from + at - 1) / 12)}-${String(((from + at - 1) % 12) + 1).padStart(2, "0")}`,
  );

describe("a line that is called a total", () => {
  const counts = () =>
    countsIn(`
      Offence | District | Jan 20 | Feb 20 | Mar 20
      Fraud | North | 1 | 2 | 3
      Fraud | South | 4 | 5 | 6
      Fraud | Total | 5 | 7 | 9
      Theft | North | 1 | 1 | 1
      Theft | South | 2 | 2 | 2
      Of which theft | South | 1 | 1 | 1
      Total theft | | 3 | 3 | 3
      Arson | North | 7 | 7 | 7
      Total | Total | 15 | 17 | 19
    `);
  const candidates = (line: number) => lineClaim(counts(), line).candidates.map((lines) => lines.join(" "));

  test("may add up lines that are alike, those before it, those since the total before, those after it, and all", () => {
    // alike, since the total before, all before, up to the next total, called by its name, all: each without "of which" lines too
    expect(candidates(2)).toEqual(["0 1", "0 1", "0 1", "0 1", "0 1", "0 1", "3 4 5", "3 4", "", "", "0 1 3 4 5 7", "0 1 3 4 7"]);
  });

  test("may add up the lines that it is called by", () => {
    const [, , since, , before, , after, , named, , all] = candidates(6);
    expect([since, before, after, named, all]).toEqual(["3 4 5", "0 1 3 4 5", "7", "3 4", "0 1 3 4 5 7"]);
  });

  test("in every column of names may add up all lines", () => {
    expect(candidates(8).slice(0, 6)).toEqual(["0 1 3 4 5 7", "0 1 3 4 7", "7", "7", "0 1 3 4 5 7", "0 1 3 4 7"]);
    expect(candidates(8).slice(6)).toEqual(["", "", "", "", "0 1 3 4 5 7", "0 1 3 4 7"]);
  });

  test("has its own and its parts' values month by month, and says nothing of what it must add up", () => {
    const claim = lineClaim(counts(), 2);
    expect([claim.voters, claim.own(1), claim.part(1, 2), claim.said]).toEqual([3, 7, 6, null]);
  });
});

test.each([
  ...["of which residential", "Of these, knife", "Of those", "including", "Incl. cyber", "Attempted (incl. above)"],
  ...["Dwelling (already counted)", "Hate (also counted above)", "Shoplifting (part of theft)", "Domestic (subset)", "Of the above: knife"],
])("%s is a part of another line", (name) => {
  expect(isNamedPart(name, [name, "Theft"])).toBe(true);
});

test.each([
  ...["Offences", "Includes", "Theft of which", "inclusive", "Burglary (incl. attempts)", "Burglary (including sheds)"],
  ...["Theft (counted)", "Assault (recorded)", "Fraud (above £500)", "Fraud (recorded under Action Fraud)", "Crimes (recorded in year)"],
  ...["Theft (recorded within 24 hours)", "Hate crime (part of pilot)", "Assault (included in violence)", "Burglary (part of theft team)"],
])("%s is none", (name) => {
  expect(isNamedPart(name, [name, "Theft", "Fraud"])).toBe(false);
});

describe("a column that is called a total", () => {
  const wide = (headers: readonly string[]) =>
    countsIn(
      [
        ["Offence", ...headers].join(" | "),
        ...["Fraud", "Arson", "Theft"].map((name, row) => [name, ...headers.map((_, at) => 10 * row + at)].join(" | ")),
      ].join("\n"),
    );
  const claimAt = (headers: readonly string[], step: number) => stepClaim(wide(headers), step);

  test("may add up the columns since the total before, all before it, those up to the next total, and all", () => {
    const headers = ["Jan 20", "Feb 20", "Total A", "Mar 20", "Apr 20", "Total B", "May 20", "Total C"];
    expect(claimAt(headers, 5).candidates).toEqual([[3, 4], [0, 1, 3, 4], [6], [0, 1, 3, 4, 6]]);
    expect(claimAt(headers, 7).candidates).toEqual([[6], [0, 1, 3, 4, 6], [], [0, 1, 3, 4, 6]]);
    const claim = claimAt(headers, 5);
    expect([claim.voters, claim.own(1), claim.part(3, 2), claim.said]).toEqual([3, 15, 23, null]);
  });

  test("may add up the last twelve months before it, where there are more", () => {
    const last = (count: number) => claimAt([...months(1, count), "Total"], count).candidates;
    expect(last(12)).toHaveLength(4);
    expect(last(13)).toHaveLength(5);
    expect(last(13)[3]).toEqual(Array.from({ length: 12 }, (_, at) => at + 1));
  });

  test("must add up the months of the quarter or year that it is named by, where all are there", () => {
    const quarter = ["Jan 20", "Feb 20", "Mar 20", "Jan-Mar 2020", "Apr 20"];
    expect(claimAt(quarter, 3).said).toEqual([0, 1, 2]);
    expect(claimAt(quarter.toSpliced(1, 1), 2).said).toBeNull();
    expect(claimAt(["Mar 20", "Feb 20", "Jan 20", "Jan-Mar 2020"], 3).said).toEqual([2, 1, 0]);
    const year = [...months(4, 15), "2018/19", "Apr 19"];
    expect(claimAt(year, 12).said).toEqual(Array.from({ length: 12 }, (_, at) => at));
    expect(claimAt(["Jan 20", "Feb 20", "Mar 20", "Total"], 3).said).toBeNull();
  });

  test("of quarters adds up the quarters of its year", () => {
    const quarters = ["Apr-Jun 2018", "Jul-Sep 2018", "Oct-Dec 2018", "Jan-Mar 2019", "2018/19"];
    expect(claimAt(quarters, 4).said).toEqual([0, 1, 2, 3]);
  });
});

test("a total row among months may add up the rows around it, in the sheet's order", () => {
  const grid = ["Month | Fraud | Arson", "Mar 20 | 1 | 2", "Feb 20 | 3 | 4", "2019 | 5 | 6", "Jan 20 | 7 | 8", "Total | 9 | 9"].join("\n");
  expect(stepClaim(countsIn(grid), 4).candidates.slice(0, 3)).toEqual([[3], [0, 1, 3], []]);
});

test("A total named after a year is set beside the months of that year, though it stands behind another's", () => {
  const two = months(1, 24);
  const rows = ["Fraud", "Theft", "Arson"].map((name, of) => {
    const counts = two.map((_, at) => 40 + of * 13 + ((at * 7 + of) % 11));
    const sum = (some: readonly number[]) => some.reduce((all, one) => all + one, 0);
    return [name, ...counts, sum(counts.slice(0, 12)), sum(counts.slice(12))].join(" | ");
  });
  const read = checkedChain([sheet("Data", [["Offence", ...two, "2018 YTD", "2019 YTD"].join(" | "), ...rows].join("\n"))]);
  expect(lines(read)).toEqual([]);
});
