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
