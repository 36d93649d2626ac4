import { accountsOf } from "../../src/analysis/account";
import { checkFigures } from "../../src/chain/check-figures";
import { DEFAULT_SETTINGS } from "../../src/checks/settings/check-settings";
import { messageOf } from "../../src/checks/messages";
import { atOnce } from "../../src/domain/slices";
import { columnsOf, figuresOf, recogniseSheets, type SheetHead } from "../../src/reading";
import { answer, cut, sheet } from "../reading/sheets";

const MONTHS = Array.from(
  { length: 24 },
  (_, index) => `@${2018 + Math.floor((index + 1) / 12)}-${String(((index + 1) % 12) + 1).padStart(2, "0")}`,
);
const across = (name: string, count: (index: number) => number | string) => [name, ...MONTHS.map((_, index) => count(index))].join(" | ");
const OFFENCES = sheet(
  "Offences",
  [`Offence | ${MONTHS.join(" | ")}`, across("Knife", (index) => 90 + (index % 7)), across("Hate", (index) => 140 + (index % 9))].join(
    "\n",
  ),
);
const STRANDS = sheet(
  "Strands",
  "Section | Strand | Kind | Column | Values\n'5.1 | Knife Crime | | Offence | Knife\n'5.5 | Hate Crime | | Offence | Hate\n'5.4 | Extremism | text | |",
);
const video = (more: Readonly<Record<string, (index: number) => number | string>> = {}) => {
  const rows = { Interviews: (index: number) => 900 + (index % 5), Video: (index: number) => 700 + (index % 7), ...more };
  return sheet(
    "Custody",
    [`Measure | ${MONTHS.join(" | ")}`, ...Object.entries(rows).map(([name, count]) => across(name, count))].join("\n"),
  );
};
const HEADERS = "Section | Measure | Kind | Theme | Sheet | Column | Values | Of | From | To | Target";
const RATE = "Knife Crime | Video in interview | rate | | Custody | Measure | Video | Interviews | | | 85%";
const TALLY = "'5.1 | Deployments | tally | | | | 207 | | @2019-06 | @2020-01 |";
const REFERRALS = ["A | 11 | 17", "B | 4 |", "C | 2 |"]
  .map((row) => row.split("|"))
  .map(([theme, value, of]) => `Extremism | Referrals | theme | ${theme} | | | ${value} | ${of} | | |`);

function check(
  rows: readonly string[],
  { custody = video(), others = [] as readonly SheetHead[], heads = null as readonly SheetHead[] | null } = {},
) {
  const sheets = [OFFENCES, STRANDS, custody, sheet("Measures", [HEADERS, ...rows].join("\n")), ...others];
  const read = heads ?? sheets;
  const recognised = recogniseSheets(read, { by: null, strandsFrom: null });
  const columns = answer(columnsOf(recognised, read), sheets);
  const figures = atOnce(figuresOf(recognised, read, columns));
  const checked = atOnce(
    checkFigures({ figures, heads: read, columns }, { settings: DEFAULT_SETTINGS, end: null, today: new Date(2020, 2, 16) }),
  );
  return {
    figures,
    checked,
    columns,
    heads: read,
    found: checked.findings.map(({ severity, code, sheet: name, address }) => `${severity} ${code} ${name} ${address}`),
  };
}

describe("measures of a workbook", () => {
  test("are read beside the strands, which count nothing of them, and each number has its fate", () => {
    const { figures, checked, columns, heads, found } = check([RATE, TALLY, ...REFERRALS]);
    expect(found).toEqual([]);
    expect(checked.measures.map(({ kind, section, name }) => [kind, section, name])).toEqual([
      ["rate", "Knife Crime", "Video in interview"],
      ["tally", "Knife Crime", "Deployments"],
      ["theme", "Extremism", "Referrals"],
    ]);
    expect(figures.strands.map(({ definition }) => definition.strand)).toEqual(["Knife Crime", "Hate Crime"]);
    const accounts = accountsOf({ figures, heads, columns, comparisons: checked.comparisons });
    const fates = (name: string) =>
      accounts.find((each) => each.sheet === name)!.fates.map(({ fate, strands, cells }) => [fate, strands.join(), cells]);
    expect(fates("Custody")).toEqual([
      ["read for a measure", "Video in interview", 48],
      ["not a count", "", 24],
    ]);
    // 207; the themes with their total; 85%; a section's number; two dates.
    expect(fates("Measures")).toEqual([
      ["read for a measure", "Deployments", 1],
      ["read for a measure", "Referrals", 4],
      ["read for a measure", "Video in interview", 1],
      ["not a count", "", 1],
      ["not a count", "", 2],
    ]);
  });

  test("are read of a worksheet that is longer than its first rows", () => {
    const long = sheet(
      "Custody",
      [
        "Month | Measure | Number",
        ...MONTHS.flatMap((month, index) => [`${month} | Video | ${700 + index}`, `${month} | Interviews | 900`]),
      ].join("\n"),
    );
    const heads = [OFFENCES, STRANDS, cut(long, 12), sheet("Measures", [HEADERS, RATE].join("\n"))];
    const { checked } = check([RATE], { custody: long, heads });
    const [rate] = checked.measures;
    expect(rate?.kind === "rate" && rate.counts.figures.kind === "months" && rate.counts.figures.months).toHaveLength(24);
  });

  test.each([
    ["a section that does not exist", "Fruad | X | tally | | | | 3 | | @2019-06 | @2020-01 |", "measureSectionUnknown Measures A2"],
    ["no kind", "Knife Crime | X | sum | | | | 3 | | | |", "badMeasure Measures C2"],
    ["a tally without its span", "Knife Crime | X | tally | | | | 3 | | | |", "badMeasure Measures I2"],
    ["a span that ends before it begins", "Knife Crime | X | tally | | | | 3 | | @2020-01 | @2019-06 |", "badMeasure Measures J2"],
    ["a day that could be two", "Knife Crime | X | tally | | | | 3 | | 03/04/2019 | @2020-01 |", "badMeasure Measures I2"],
    ["a number that is none", "Knife Crime | X | tally | | | | over 800 | | @2019-06 | @2020-01 |", "badMeasure Measures G2"],
    ["a target of 0", "Knife Crime | X | progress | | | | 3 | | | | 0", "badMeasure Measures K2"],
    ["no target of a progress", "Knife Crime | X | progress | | | | 3 | | | |", "badMeasure Measures K2"],
    ["a worksheet that is not there", "Knife Crime | X | count | | Custdy | Measure | Video | | | |", "badMeasure Measures E2"],
    ["a value that is not there", "Knife Crime | X | count | | Custody | Measure | Vidoe | | | |", "badMeasure Measures G2"],
    ["a rate of nothing", "Knife Crime | X | rate | | Custody | Measure | Video | | | |", "badMeasure Measures H2"],
    ["themes twice", "Knife Crime | X | theme | A | | | 3 | | | |\nKnife Crime | X | theme | a | | | 4 | | | |", "badMeasure Measures D3"],
    [
      "a tally of months that the worksheet lacks",
      "Knife Crime | X | tally | | Custody | Measure | Video | | @2019-06 | @2020-03 |",
      "measureMonthsMissing Measures G2",
    ],
  ])("with %s are left out, with the cell, and the rest is built", (_, row, found) => {
    const { checked, found: lines } = check([...row.split("\n"), RATE]);
    expect(lines).toEqual([`warning ${found}`]);
    expect(checked.measures.map(({ name }) => name)).toEqual(["Video in interview"]);
    expect(checked.findings.map(messageOf)[0]).not.toMatch(/undefined/);
  });

  test("of themes that do not come to their total are told so, at the total", () => {
    const { found } = check([REFERRALS[0]!, REFERRALS[1]!]);
    expect(found).toEqual(["warning themesDoNotAddUp Measures H2"]);
  });

  test("of too few, of text among numbers and of missing months are findings with their cells, and no errors", () => {
    const more = check([RATE], { custody: video({ Video: (index) => (index === 20 ? 950 : 700 + (index % 6)) }) });
    expect(more.found.filter((line) => line.includes("rateOfTooFew"))).toEqual(["warning rateOfTooFew Measures B2"]);
    const text = check([RATE], { custody: video({ Video: (index) => (index === 20 ? "about 700" : 700 + (index % 6)) }) });
    expect(text.found).toContain("warning notACount Custody V3");
    expect(text.checked.measures).toMatchObject([{ name: "Video in interview" }]);
    expect(text.checked.measures[0]).not.toHaveProperty("inDoubt");
    expect([...more.found, ...text.found].filter((line) => line.startsWith("error"))).toEqual([]);
  });

  test("of a worksheet with a month typed twice are in doubt, and are not told", () => {
    const twice = sheet(
      "Custody",
      [
        "Month | Measure | Number",
        ...[...MONTHS, MONTHS[3]!].flatMap((month, index) => [
          `${month} | Video | ${700 + index}`,
          `${month} | Interviews | ${900 + index}`,
        ]),
      ].join("\n"),
    );
    const { checked, found } = check([RATE, TALLY], { custody: twice });
    expect(found.filter((line) => line.startsWith("error"))).toEqual([]);
    expect(found.some((line) => line.includes("Custody"))).toBe(true);
    expect(found).toContain("warning measureInDoubt Measures B2");
    expect(checked.measures.map(({ inDoubt }) => inDoubt)).toEqual([true, undefined]);
  });

  test("on a worksheet that strands look in say that it is read for measures alone, unless the strands name it", () => {
    const row = "Knife Crime | Hate reports | count | | Offences | Offence | Hate | | | |";
    const two = sheet("More", [`Offence | ${MONTHS.join(" | ")}`, across("Knife", () => 90), across("Hate", () => 140)].join("\n"));
    expect(check([row], { others: [two] }).found).toContain("warning measureSheetApart Measures E2");
    const naming = sheet(
      "Strands",
      "Section | Strand | Sheet | Column | Values\n'5.1 | Knife Crime | Offences | Offence | Knife\n'5.5 | Hate Crime | Offences | Offence | Hate",
    );
    const named = check([row], { heads: [OFFENCES, naming, two, sheet("Measures", [HEADERS, row].join("\n"))] });
    expect(named.found.filter((line) => line.includes("measureSheetApart"))).toEqual([]);
    expect(named.figures.strands.map(({ figures }) => figures.kind === "months" && figures.months[0]!.count)).toEqual([90, 140]);
  });
});

test("a sheet Measures without its headers is told, unless it holds figures", () => {
  const told = (cells: string) => {
    const { recognised } = recogniseSheets([OFFENCES, sheet("Measures", cells)], { by: null, strandsFrom: null });
    return [recognised.findings.some(({ code }) => code === "measuresColumnsMissing"), recognised.tables.map((table) => table.sheet)];
  };
  expect(told("Name | Words\nX | Y")).toEqual([true, ["Offences"]]);
  const figures = [`Offence | ${MONTHS.join(" | ")}`, across("Fraud", (index) => 30 + index)].join("\n");
  expect(told(figures)).toEqual([false, ["Offences", "Measures"]]);
});
