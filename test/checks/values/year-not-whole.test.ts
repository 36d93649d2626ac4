import { monthOf } from "../../../src/domain/month";
import type { SheetHead } from "../../../src/reading";
import { said } from "../said";
import { messageOf } from "../../../src/checks/messages";
import { checkedChain, only, sheet } from "../../reading/sheets";
import { told } from "../layouts";

const years = (labels: readonly string[], ...rows: readonly (readonly number[])[]) =>
  checkedChain(
    [
      sheet(
        "Data",
        [["Offence", ...labels].join(" | "), ...rows.map((counts, at) => [`Offence ${"ABCDEFG"[at]!}`, ...counts].join(" | "))].join("\n"),
      ),
    ],
    {
      by: "Offence",
    },
  );
const LABELS = ["2017/18", "2018/19", "2019/20"];
const MARKED = ["2017/18", "2018/19", "2019/20*"];
const isTold = (read: ReturnType<typeof years>) => told(read, "yearNotWhole").length > 0;

test("A last year of which all lines are half of the year before is told, with the cells and the month before which the report can end", () => {
  const found = only(years(MARKED, [1200, 1210, 610], [400, 390, 190]), "yearNotWhole");
  expect([found.address, found.details]).toEqual([
    "D2:D3",
    { label: "2019/20*", month: 2020 * 12 + 2, percent: 50, lines: 2, than: "previous" },
  ]);
  expect(messageOf(found)).toBe(
    "“Data”, cells D2:D3: the figures of “2019/20*” are 50% of those of the previous year, and 2 lines are all lower by about as much. They are counted as 12 months to Mar 20, but look like a part of them. Enter the whole year. If they are whole, accept this and give the reason.",
  );
});

test.each([
  [
    "three quarters of a year",
    LABELS,
    [
      [1200, 1210, 907],
      [400, 390, 293],
    ],
    true,
  ],
  [
    "four fifths",
    LABELS,
    [
      [1200, 1210, 968],
      [400, 400, 320],
    ],
    true,
  ],
  [
    "a little more than four fifths, which may be a fall",
    LABELS,
    [
      [1200, 1210, 990],
      [400, 400, 330],
    ],
    false,
  ],
  [
    "the same where the year is marked",
    MARKED,
    [
      [1200, 1210, 990],
      [400, 400, 330],
    ],
    true,
  ],
  [
    "nine tenths and more of a marked year",
    MARKED,
    [
      [1200, 1210, 1110],
      [400, 400, 368],
    ],
    false,
  ],
  [
    "one line that falls, and one that does not",
    LABELS,
    [
      [1200, 1210, 600],
      [400, 390, 395],
    ],
    false,
  ],
  [
    "falls that go on from the year before",
    LABELS,
    [
      [1200, 900, 640],
      [400, 300, 210],
    ],
    false,
  ],
  ["one line alone at seven tenths", LABELS, [[1200, 1210, 850]], false],
  ["one line alone at half", LABELS, [[1200, 1210, 600]], true],
  [
    "few offences",
    LABELS,
    [
      [40, 42, 20],
      [30, 31, 16],
    ],
    false,
  ],
  [
    "one line of some size that falls a little, whatever a small one does",
    LABELS,
    [
      [900, 900, 700],
      [14, 12, 9],
    ],
    false,
  ],
  [
    "one line of some size at half, beside a small one that rises",
    LABELS,
    [
      [900, 900, 450],
      [14, 12, 15],
    ],
    true,
  ],
  [
    "small lines alone, of which some stay as they are",
    LABELS,
    [...Array.from({ length: 3 }, () => [18, 18, 18]), ...Array.from({ length: 4 }, () => [19, 19, 3])],
    false,
  ],
  [
    "a line that rises by less than chance does",
    LABELS,
    [
      [1200, 1210, 900],
      [400, 390, 290],
      [24, 25, 25],
    ],
    false,
  ],
  [
    "a first year that is half of the next",
    ["2018/19*", "2019/20"],
    [
      [610, 1200],
      [190, 390],
    ],
    true,
  ],
  [
    "a first year that is a fifth below the next",
    ["2018/19", "2019/20"],
    [
      [960, 1200],
      [310, 390],
    ],
    false,
  ],
  [
    "a rise after years that were as low",
    LABELS,
    [
      [600, 610, 1200],
      [200, 190, 390],
    ],
    false,
  ],
  [
    "years that rise",
    LABELS,
    [
      [1200, 1210, 1400],
      [400, 390, 470],
    ],
    false,
  ],
] as const)("of %s it is told or not", (_, labels, rows, isAsked) => {
  expect(isTold(years(labels, ...rows))).toBe(isAsked);
});

test("A last quarter is told that is a third of the one a year before, and not one that is a little lower", () => {
  const quarters = ["18/19", "19/20"].flatMap((year) => [1, 2, 3, 4].map((quarter) => `Q${quarter} 20${year}`));
  const of = (last: number) =>
    years(quarters, [300, 310, 305, 290, 302, 311, 298, last], [150, 160, 155, 149, 151, 158, 150, Math.round(last / 2)]);
  expect(only(of(98), "yearNotWhole").details).toMatchObject({ label: "Q4 2019/20", length: 3, percent: 33 });
  expect(isTold(of(215))).toBe(false);
});

describe("What is said of a year that looks like a part", () => {
  const details = { label: "2019/20", month: monthOf(2020, 3), percent: 50, lines: 1, than: "previous" } as const;
  const advice = "If they are whole, accept this and give the reason.";

  test("names what it is compared with, the months before which the report can end, and what to enter", () => {
    const place = { sheet: "Data", address: "D2" };
    expect(said("yearNotWhole", place, details)[0]).toBe(
      `“Data”, cell D2: the figures of “2019/20” are 50% of those of the previous year. They are counted as 12 months to Mar 20, but look like a part of them. Enter the whole year. ${advice}`,
    );
    expect(said("yearNotWhole", place, { ...details, ends: [monthOf(2019, 3)] })).toEqual([
      expect.stringContaining("Enter the whole year, or end the report with March 2019. If"),
      "End the report with March 2019: 2019-03",
    ]);
    expect(said("yearNotWhole", place, { ...details, than: "next", lines: 3, ends: [monthOf(2019, 3)] })[0]).toContain(
      `are 50% of those of the next year, and 3 lines are all lower by about as much. They are counted as 12 months to Mar 20, but look like a part of them. Enter the whole year. ${advice}`,
    );
    const quarter = { ...details, label: "Q4", length: 3 } as const;
    expect(said("yearNotWhole", place, quarter)[0]).toContain(
      "are 50% of those of the year before. They are counted as 3 months to Mar 20, but look like a part of them. Enter all of it.",
    );
    expect(said("yearNotWhole", place, { ...quarter, than: "next" })[0]).toContain("of those of the year after.");
  });

  test("has the cells of its own sheet, and of a first year none", () => {
    const first = only(years(["2018/19*", "2019/20"], [610, 1200], [190, 390]), "yearNotWhole");
    expect([first.sheet, first.address, first.details]).toEqual([
      "Data",
      null,
      { label: "2018/19*", month: monthOf(2019, 3), percent: 50, lines: 2, than: "next" },
    ]);
    const [one, other] = ["One", "Two"].map((name, at) =>
      sheet(name, [["Offence", ...LABELS].join(" | "), [`Offence ${"AB"[at]!}`, 1200, 1210, 610].join(" | ")].join("\n")),
    ) as [SheetHead, SheetHead];
    const both = only(checkedChain([one, other], { by: "Offence" }), "yearNotWhole");
    expect([both.sheet, both.address, both.details.lines]).toEqual(["One", "D2", 2]);
  });
});

test("Nothing is told of months, nor of other figures than by years where these are by years", () => {
  const months = Array.from({ length: 24 }, (_, at) => `@20${18 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")}`);
  const counts = months.map((_, at) => (at === 23 ? 40 : 100));
  expect(isTold(years(months, counts, counts))).toBe(false);
  expect(isTold(checkedChain([sheet("Notes", "Some | text")], { by: "Offence" }))).toBe(false);
});

test.each([
  ["twenty of a line and a hundred together, at half", [[100, 100, 50]], true],
  ["ninety-nine together", [[99, 99, 49]], false],
  ["six tenths of one line", [[1000, 1000, 600]], true],
  ["a little more", [[1000, 1000, 601]], false],
  [
    "eight tenths of two",
    [
      [1000, 1000, 800],
      [1000, 1000, 800],
    ],
    true,
  ],
  [
    "a little more of two",
    [
      [1000, 1000, 801],
      [1000, 1000, 801],
    ],
    false,
  ],
  [
    "nothing at all",
    [
      [1000, 1000, 0],
      [1000, 1000, 0],
    ],
    false,
  ],
  [
    "lines that are a ninth apart",
    [
      [1000, 1000, 610],
      [1000, 1000, 390],
    ],
    true,
  ],
  [
    "lines that are more than an eighth apart",
    [
      [1000, 1000, 630],
      [1000, 1000, 370],
    ],
    false,
  ],
  [
    "a small line that is as far as chance takes it",
    [
      [1000, 1000, 500],
      [25, 25, 24],
    ],
    true,
  ],
  [
    "a small line that is farther",
    [
      [1000, 1000, 300],
      [25, 25, 24],
    ],
    false,
  ],
  [
    "years of which the last but one fell by a seventh",
    [
      [1000, 851, 425],
      [1000, 851, 425],
    ],
    true,
  ],
  [
    "years of which it fell by more",
    [
      [1000, 850, 425],
      [1000, 850, 425],
    ],
    false,
  ],
] as const)("Just there and just beyond: %s", (_, rows, isAsked) => {
  expect(isTold(years(LABELS, ...rows))).toBe(isAsked);
});
