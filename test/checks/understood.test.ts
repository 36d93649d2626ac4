import { understoodSheet } from "../reading/understood-sheet";
import { monthsEachText, understoodFacts, understoodLine, understoodText } from "../../src/checks/messages/understood";
import { monthOf } from "../../src/domain/month";
import type { UnderstoodColumn, UnderstoodSheet, UnderstoodTable } from "../../src/reading/understood";

const column = (letter: string, role: UnderstoodColumn["role"], header = `Header ${letter}`): UnderstoodColumn => ({
  column: letter,
  header,
  role,
});
const months = (missing: readonly number[] = [], length = 1) =>
  ({ first: monthOf(2018, 1), last: monthOf(2019, 12), missing: missing.map((month) => monthOf(2018, month)), length }) as const;
const table = (more: Partial<UnderstoodTable> = {}): UnderstoodTable => ({
  ...{
    sheet: "Data",
    layout: "long",
    range: "A1:D40",
    headerRows: [1, 1],
    columns: [column("A", "month"), column("B", "offence"), column("C", "count")],
  },
  ...{ months: months(), sheetMonth: null, leftOut: [], place: null, part: null, rows: 39, confidence: 1, doubts: [] },
  ...more,
});
const sheet = (more: Partial<UnderstoodSheet> = {}) => understoodSheet([table()], more);
const ofTable = (more: Partial<UnderstoodTable>) => understoodText(sheet({ tables: [table(more)] }));
const factsOf = (more: Partial<UnderstoodTable>) =>
  Object.fromEntries(understoodFacts(sheet({ tables: [table(more)] }))[0]!.map(({ label, text }) => [label, text]));

const WHOLE =
  "One row for each month and offence, with a count: A1:D40, header in row 1. Month: A (“Header A”); Offence: B (“Header B”); Counts: C (“Header C”). Jan 18 to Dec 19, none missing.";

describe("what was understood of a sheet", () => {
  test.each([
    ["strands", "The “Strands” table: what counts as which strand."],
    ["notes", "The “Reading” table: your corrections to how sheets are read."],
    ["breaks", "The “Breaks” table: where recording changed."],
    ["targets", "The “Targets” table: what figures should come to."],
    ["measures", "The “Measures” table: what sections tell beside their offences."],
    ["paper", "The “Paper” table: the paper’s other parts."],
  ] as const)("is what its %s are for", (part, text) => {
    expect([understoodText(sheet({ [part]: true })), understoodLine(sheet({ [part]: true, tables: [] }))]).toEqual([
      text,
      text.slice(0, -1),
    ]);
  });

  test("is that it is empty, or what is seen of one without figures", () => {
    const none = (seen: string | null) => understoodText(sheet({ tables: [], seen }));
    expect([none(null), none("nothing"), none("2 numbers")]).toEqual([
      ...["Empty.", "Empty.", "No offence figures were recognised. Seen: 2 numbers."],
    ]);
    expect(understoodLine(sheet({ tables: [], seen: "2 numbers" }))).toBe("No offence figures were recognised. Seen: 2 numbers");
  });

  test("is its table: layout, cells, columns and months", () => {
    expect(understoodText(sheet())).toBe(WHOLE);
    expect(factsOf({})).toEqual({
      Layout: "One row for each month and offence, with a count",
      Cells: "A1:D40, header in row 1",
      Month: "A (“Header A”)",
      Offence: "B (“Header B”)",
      Counts: "C (“Header C”)",
      Months: "Jan 18 to Dec 19, none missing",
    });
    expect(understoodLine(sheet())).toBe("One row for each month and offence, with a count, Jan 18 to Dec 19");
  });

  test.each<readonly [Partial<UnderstoodTable>, string]>([
    [{ layout: "wide" }, "One column for each month"],
    [{ layout: "wide", months: months([], 3) }, "One column for each quarter"],
    [{ layout: "wide", months: null }, "One column for each month"],
    [{ layout: "transposed" }, "Months down, offences across"],
    [{ layout: "transposed", columns: [column("A", "offence")] }, "Offences down, places across, all of one month"],
    [{ layout: "records" }, "One row for each crime"],
    [{ layout: "comparison" }, "Comparison tables, with the totals of 12 months side by side"],
  ])("has the layout of its table: %j", (more, layout) => {
    expect([factsOf(more)["Layout"], ofTable(more).startsWith(`${layout}: A1:D40`)]).toEqual([layout, true]);
  });

  test("says whose figures these are, and which part of others", () => {
    expect([
      factsOf({ place: "Harlow" })["Of"],
      factsOf({ part: "whole" })["Of"],
      factsOf({ place: "Harlow", part: "part" })["Of"],
    ]).toEqual([...["Harlow", "the whole of the others", "Harlow, a part of it"]]);
    expect(ofTable({ place: "Harlow", part: "part" })).toContain("with a count of “Harlow”, a part of it: A1:D40");
    expect(ofTable({ part: "beside" })).toContain("with a count, beside the offences and not counted: A1");
  });

  test("names up to three columns of a kind, and of more the first and the last", () => {
    const counts = (letters: string) => [...letters].map((letter) => column(letter, "count"));
    expect(factsOf({ columns: counts("BCD") })["Counts"]).toBe("B (“Header B”), C (“Header C”), D (“Header D”)");
    expect(factsOf({ columns: counts("BCDE") })["Counts"]).toBe("B to E");
    const roles = (["year", "place", "category", "code", "difference", "total", "not counted"] as const).map((role, at) =>
      column("ABCDEFG"[at]!, role),
    );
    const { Year, Place, Other, Codes, "Differences, which are checked": differences, ...rest } = factsOf({ columns: roles });
    expect([Year, Place, Other, Codes, differences]).toEqual(["A", "B", "C", "D", "E"].map((letter) => `${letter} (“Header ${letter}”)`));
    expect(Object.keys(rest)).toEqual(["Layout", "Cells", "Months"]);
    expect(ofTable({ columns: [] })).toBe(
      "One row for each month and offence, with a count: A1:D40, header in row 1. Jan 18 to Dec 19, none missing.",
    );
  });

  test("says which months are missing, and that there are none", () => {
    expect([factsOf({ months: months([3, 4]) })["Months"], factsOf({ months: null })["Months"]]).toEqual([
      ...["Jan 18 to Dec 19, missing: Mar 18 and Apr 18", "No months with figures"],
    ]);
    expect(understoodLine(sheet({ tables: [table({ months: months([3]) })] }))).toMatch(/, Jan 18 to Dec 19, missing: Mar 18$/);
    expect(understoodLine(sheet({ tables: [table({ months: null }), table(), table()] }))).toBe(
      "One row for each month and offence, with a count; 2 more tables",
    );
  });

  test("says what was left out, and why", () => {
    const leftOut = (["totals", "not counts", "no name", "no month", "a second header", "blank"] as const).map((reason, at) => ({
      ...{ address: `A${at}`, reason },
    }));
    const text =
      "A0 (totals, so that nothing is counted twice); A1 (not counts); A2 (figures without a name); A3 (figures without a month); A4 (a second header); A5 (blank among the counts)";
    expect(factsOf({ leftOut })["Left out"]).toBe(text);
    expect(ofTable({ leftOut })).toBe(`${WHOLE} Left out: ${text}.`);
  });

  test("says what is not sure", () => {
    const all = [
      "offence not named",
      "offences not called so",
      "several offence columns",
      "count not named",
      "month not named",
      "errors",
      "few months",
    ] as const;
    const words = all.map((doubt) => factsOf({ doubts: [doubt] })["Not sure"]);
    expect(words).toEqual([
      "no header says which column has the offences",
      "the headers do not say that they are offences",
      "more than one column could be the offences",
      "no header says that the figures are counts",
      "the header of the months does not say that they are months",
      "something on the sheet must be corrected first",
      "there are fewer than three months",
    ]);
    expect(ofTable({ doubts: ["errors", "few months"] })).toBe(`${WHOLE} Not sure: ${words[5]} and ${words[6]}.`);
  });

  test("has the header’s rows where it has two", () => {
    expect(factsOf({ headerRows: [3, 4] })["Cells"]).toBe("A1:D40, header in rows 3 and 4");
  });

  test("is at most three tables one by one, and how many more like these", () => {
    const several = (count: number) => sheet({ tables: Array.from({ length: count }, (_, at) => table({ range: `A${at + 1}:D9` })) });
    expect([1, 2, 3, 4, 5].map((count) => understoodText(several(count)).match(/^\d tables\. /)?.[0])).toEqual([
      ...[undefined, "2 tables. ", "3 tables. ", "4 tables. ", "5 tables. "],
    ]);
    expect([3, 4, 5].map((count) => / And .*$/.exec(understoodText(several(count)))?.[0])).toEqual([
      ...[undefined, " And 1 more table like it.", " And 2 more tables like these."],
    ]);
    expect(
      [2, 5].map((count) => [understoodFacts(several(count)).length, understoodText(several(count)).match(/: A\d:D9,/g)!.length]),
    ).toEqual([
      [2, 2],
      [3, 3],
    ]);
    expect(understoodText(several(2))).toContain("none missing. One row");
    expect(understoodLine(several(2))).toMatch(/; 1 more table$/);
    expect(understoodFacts(sheet({ tables: [] }))).toEqual([]);
  });
});

describe("the months of sheets of one month each", () => {
  const text = (...numbers: readonly number[]) => monthsEachText(numbers.map((month) => monthOf(2020, month)));

  test("are said from the first to the last, in whatever order the sheets stand", () => {
    expect([text(2, 1, 3), text(5)]).toEqual(["Jan 20 to Mar 20, none missing", "May 20 to May 20, none missing"]);
  });

  test("are said where they are missing, or there twice", () => {
    expect(text(1, 4, 2)).toBe("Jan 20 to Apr 20, missing: Mar 20");
    expect(text(1, 2, 1, 3, 1)).toBe("Jan 20 to Mar 20, none missing, twice: Jan 20");
    expect(text(1, 3, 3)).toBe("Jan 20 to Mar 20, missing: Feb 20, twice: Mar 20");
  });
});
