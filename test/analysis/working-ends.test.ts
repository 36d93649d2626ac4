import { answersTo } from "../../src/checks/answers";
import { messageOf } from "../../src/checks/messages";
import { addMonths, monthOf, shortMonth, type Month } from "../../src/domain/month";
import type { SheetHead } from "../../src/reading";
import { outcomeOf } from "../metamorphic/outcome";
import { sheetOf } from "../reading/sheets";

type Counts = (at: number) => number | "";
const LAST = monthOf(2019, 12);
const steady: Counts = (at) => 20 + ((at * 7) % 11);
const without =
  (...gaps: readonly number[]): Counts =>
  (at) =>
    gaps.includes(at) ? "" : steady(at);

/** A column a month, so many of them up to December 2019. */
function wide(months: number, rows: Readonly<Record<string, Counts>>): SheetHead {
  const at = Array.from({ length: months }, (_, index) => index);
  return sheetOf("Data", [
    ["Offence", ...at.map((index) => shortMonth(addMonths(LAST, index - months + 1)))],
    ...Object.entries(rows).map(([name, counts]) => [name, ...at.map(counts)]),
  ]);
}

const QUARTERS = Array.from(
  { length: 9 },
  (_, at) => `${["Jan", "Apr", "Jul", "Oct"][at % 4]}-${["Mar", "Jun", "Sep", "Dec"][at % 4]} ${2017 + Math.floor(at / 4)}`,
);

/** Workbooks, with the month that was asked for; and the months that are offered. */
const CASES: readonly (readonly [string, SheetHead, Month | null, readonly string[]])[] = [
  ["18 months alone", wide(18, { Fraud: steady, Theft: steady }), null, []],
  ["a strand behind the others, of 24 months", wide(24, { Fraud: steady, Theft: without(23) }), null, ["2019-12"]],
  ["a strand behind the others, of 25 months", wide(25, { Fraud: steady, Theft: without(24) }), null, ["2019-11", "2019-12"]],
  ["a month that all lack, of 30", wide(30, { Fraud: without(14), Theft: without(14) }), null, []],
  ["a month that all lack, of 40", wide(40, { Fraud: without(30), Theft: without(30) }), null, ["2019-02"]],
  ["a last month of zeros, of 24", wide(24, { Fraud: (at) => (at === 23 ? 0 : 1 + (at % 3)) }), null, ["2019-12"]],
  ["too early a month", wide(40, { Fraud: without(6), Theft: steady }), monthOf(2017, 6), ["2018-08", "2019-03"]],
  ["a month before the figures", wide(40, { Fraud: steady }), monthOf(2015, 1), ["2018-08"]],
  ["a month after the figures", wide(40, { Fraud: steady }), monthOf(2021, 1), ["2019-12"]],
  ["a month after figures that are too few", wide(18, { Fraud: steady }), monthOf(2021, 1), []],
  [
    "a month within a quarter",
    sheetOf("Data", [
      ["Offence", ...QUARTERS],
      ["Fraud", ...QUARTERS.map((_, at) => 90 + at)],
    ]),
    monthOf(2018, 11),
    ["2018-12"],
  ],
];

describe("the months that a report is offered to end with", () => {
  test.each(CASES)("are those that work: %s", (_, sheet, end, offered) => {
    const { errors, findings } = outcomeOf([sheet], "Offence", end);
    expect(errors.length).toBeGreaterThan(0);
    const ends = [...new Set(findings.flatMap((found) => answersTo(found).flatMap((answer) => answer.end ?? [])))];
    for (const month of ends) {
      const followed = outcomeOf([sheet], "Offence", month);
      expect([followed.errors, Object.values(followed.windows).some(({ earlier, later }) => earlier !== null && later !== null)]).toEqual([
        [],
        true,
      ]);
    }
    expect(ends.map((month) => Object.values(outcomeOf([sheet], "Offence", month).windows)[0]!.end).toSorted()).toEqual(offered);
    // No message speaks of another month where there is none.
    const spoken = errors.map(messageOf).join(" ");
    if (offered.length === 0)
      expect(spoken).toMatch(/No (other )?complete month has figures for its whole period and the one a year before/);
    else expect(spoken).not.toMatch(/No complete month/);
  });
});

describe("beside errors that stop the report, its last month", () => {
  const codes = (sheet: SheetHead) => outcomeOf([sheet], "Offence").errors.map(({ code }) => code);
  const text =
    (at: number, counts: Counts = steady): ((index: number) => number | string) =>
    (index) =>
      index === at ? "n/k" : counts(index);
  const few: Counts = (at) => (at === 24 ? 0 : 1 + (at % 3));

  test("is asked about at once, where they cannot be the cause", () => {
    expect(codes(wide(25, { Fraud: text(10, few) as Counts }))).toEqual(["notACount", "incompleteMonths"]);
    expect(codes(wide(25, { Fraud: text(10) as Counts, Theft: without(24) }))).toEqual(["notACount", "strandsBehind"]);
  });

  test("is not asked about, where they may be", () => {
    expect(codes(wide(25, { Fraud: text(24) as Counts, Theft: steady }))).toEqual(["notACount"]);
    expect(codes(wide(25, { Fraud: text(24, few) as Counts, Theft: few }))).toEqual(["notACount"]);
  });
});
