import { answersTo } from "../../../src/checks/answers";
import { messageOf } from "../../../src/checks/messages";
import { checkedChain, figures, lines, only, readingSheet, sheet } from "../../reading/sheets";

const HEADER = "Offence | 12 months to Jan 2019 | 12 months to Jan 2020 | Change | % change";
const ROWS = ["Arson | 100 | 120", "Burglary | 400 | 380", "Fraud | 250 | 260", "Theft | 90 | 90"];
const NOTHING = (_diff: number, _of: readonly number[]): string => "";
/** The rows with each difference times `sign`, and what stands as its percentage. */
const table = ({ header = HEADER, rows = ROWS, sign = -1, percent = NOTHING } = {}) =>
  sheet(
    "Paper",
    [
      header,
      ...rows.map((row) => {
        const [earlier, later] = row.split(" | ").slice(1).map(Number) as [number, number];
        const diff = sign * (later - earlier);
        return `${row} | ${diff} | ${percent(diff, [earlier, later])}`;
      }),
    ].join("\n"),
  );
const told = (...of: Parameters<typeof table>) => lines(checkedChain([table(...of)])).filter((line) => line.includes("diffDisagrees"));

test("Differences that are all of the opposite sign are one error: the headings may be swapped", () => {
  expect(told()).toEqual(["error diffDisagrees Paper D2"]);
  const found = only(checkedChain([table()]), "diffDisagrees");
  expect(messageOf(found)).toBe(
    "“Paper”, cell D2: the differences of all 3 rows have the sign the wrong way round (“Arson”: -20, but the totals beside it give 20). The headings of the two totals may be swapped, and the report would show rises as falls. Correct the headings or the differences, or choose.",
  );
  expect(told({ percent: (diff, [, later]) => `${((100 * diff) / later!).toFixed(1)}%` })).toEqual(["error diffDisagrees Paper D2"]);
});

test("Differences that are right are none, and a slip in some of them, or in two rows, is a warning of each", () => {
  expect(told({ sign: 1 })).toEqual([]);
  expect(told({ header: HEADER.replace("Change |", "Reduction |") })).toEqual([]);
  expect(told({ rows: ROWS.slice(0, 2) })).toEqual(["warning diffDisagrees Paper D2", "warning diffDisagrees Paper D3"]);
  const one = sheet(
    "Paper",
    [HEADER, "Arson | 100 | 120 | -20 |", "Burglary | 400 | 380 | -20 |", "Fraud | 250 | 260 | -10 |", "Theft | 90 | 70 | 20 |"].join("\n"),
  );
  expect(lines(checkedChain([one])).filter((line) => line.includes("diffDisagrees"))).toHaveLength(3);
});

test("Percentages that are right as the totals are headed leave only the signs wrong", () => {
  const percent = (diff: number, [earlier]: readonly number[]) => `${((-100 * diff) / earlier!).toFixed(1)}%`;
  expect(told({ percent })).toEqual(["warning diffDisagrees Paper D2", "warning diffDisagrees Paper D3", "warning diffDisagrees Paper D4"]);
});

test("Whoever says that the headings are right leaves the differences out, and gets the totals as they stand", () => {
  const [answer, ...more] = answersTo(only(checkedChain([table()]), "diffDisagrees"));
  expect([answer!.label, more]).toEqual(["The headings are right: leave column D out", []]);
  const read = checkedChain([table(), readingSheet(answer!.notes)]);
  expect(lines(read)).toEqual([]);
  expect(figures(read).Arson).toEqual({ "2019-01": 100, "2020-01": 120 });
});

describe("A header that says the order or falls", () => {
  const WORDS = [
    ...["Jan 2019 minus Jan 2020", "2019 minus 2020", "Diff (2019-2020)", "2019 less 2020", "Change from 2020", "Change vs 2020"],
    ...["Difference from 2020 to 2019", "Saved", "Fewer", "Fewer offences", "Saving", "Less"],
  ];

  test.each(WORDS)("is taken at its word where the rows are so: %s", (word) => {
    const header = HEADER.replace("Change |", `${word} |`);
    expect(told({ header })).toEqual([]);
    const percent = (diff: number, [earlier]: readonly number[]) => `${((100 * diff) / earlier!).toFixed(1)}%`;
    expect(told({ header, percent })).toEqual([]);
    expect(told({ header, sign: 1 })).toEqual([]);
    // A slip among them is one of its row.
    const slip = table({ header, rows: [...ROWS, "Robbery | 300 | 340", "Violence | 500 | 520"] });
    const values = slip.values.map((row, at) => (at === 2 ? row.map((raw, column) => (column === 3 ? 26 : raw)) : row));
    expect(lines(checkedChain([{ ...slip, values }])).filter((line) => line.includes("diffDisagrees"))).toEqual([
      "warning diffDisagrees Paper D3",
    ]);
  });

  test.each([
    "2020 minus 2019",
    "Diff (2020-2019)",
    "Change from 2019",
    "Change from 2019 to 2020",
    "Change in 2020",
    "More/fewer",
    "Diff 2020",
  ])("is not where it says another one, or none: %s", (word) => {
    const header = HEADER.replace("Change |", `${word} |`);
    expect(told({ header })).toEqual(["error diffDisagrees Paper D2"]);
    expect(told({ header, sign: 1 })).toEqual([]);
  });
});
