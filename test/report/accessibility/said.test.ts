import { flawTexts, flawsOf, type RuleName } from "../../../src/report/accessibility";
import { saysNothing } from "../../../src/report/accessibility/sheet-names";
import { seenFlaws, type SeenWorkbook } from "../../../src/report/accessibility/what-excel-shows";
import type { PlanCell, SheetPlan } from "../../../src/report/plan";

describe("What is said of flaws", () => {
  const said = (rule: RuleName, places: number) => {
    const [found, ...more] = flawTexts([
      ...Array.from({ length: places }, () => ({ rule, sheet: "Report", address: "A1" })),
      { rule: "of a later version", sheet: "Report", address: "A1" },
    ]);
    expect([found!.rule, found!.places.length, more]).toEqual([rule, places, []]);
    return found!.text;
  };

  test.each<readonly [RuleName, string, string]>([
    ["titles", "1 sheet has no title in the first cell.", "2 sheets have no title in the first cell."],
    ["headerRow", "1 column of tables has no header of its own.", "2 columns of tables have no header of their own."],
    ["mergedCells", "Cells are merged at 1 place in tables.", "Cells are merged at 2 places in tables."],
    ["blankLines", "1 blank row or column stands within tables.", "2 blank rows or columns stand within tables."],
    [
      "shorthand",
      "1 mark in square brackets is explained nowhere on the sheet.",
      "2 marks in square brackets are explained nowhere on the sheet.",
    ],
    ["linkTexts", "1 link does not say where it leads.", "2 links do not say where they lead."],
    ["chartsInWords", "1 chart has no title, or no sentence below it.", "2 charts have no title, or no sentence below them."],
    [
      "colourAlone",
      "At 1 place a colour may say something that no word says.",
      "At 2 places a colour may say something that no word says.",
    ],
    ["textSize", "1 cell has letters under 8.5 points.", "2 cells have letters under 8.5 points."],
    ["contrast", "1 cell has letters too pale for what is behind them.", "2 cells have letters too pale for what is behind them."],
    [
      "sheetNames",
      "1 sheet of the report has a name that does not say what is on it.",
      "2 sheets of the report have names that do not say what is on them.",
    ],
    ["emptySheets", "1 sheet is empty.", "2 sheets are empty."],
  ])("%s: of one and of two", (rule, one, two) => {
    expect([said(rule, 1), said(rule, 2)]).toEqual([one, two]);
  });
});

test("Names of sheets that say nothing", () => {
  expect(
    ["Sheet1", "sheet 2", "Sheet1 (2)", "Copy-3", "new", "TEMP", "12", " Tab_4 ", "Test(1)", "Untitled 1  (12)"].filter(
      (name) => !saysNothing(name),
    ),
  ).toEqual([]);
  expect(
    ["Report", "Sheet of crimes", "Q1", "My sheet1", "Sheet1 (a)", "Sheet1 (2) b", "Newham", "1 Jan", "Copy of data"].filter(saysNothing),
  ).toEqual([]);
});

describe("A sheet of a few cells", () => {
  const sheet = (cells: readonly (readonly (PlanCell | null)[])[], more: Partial<SheetPlan> = {}) =>
    ({
      sheet: "Report",
      cells,
      styles: [],
      merges: [],
      charts: [],
      commentary: [],
      rowHeights: [],
      columnWidths: [],
      page: { printArea: "A1" },
      ...more,
    }) as unknown as SheetPlan;
  const title = [{ text: "A title" }, null];
  const flaws = (rule: RuleName, report: SheetPlan) =>
    flawsOf({
      report,
      data: sheet([title], { sheet: "Strand data" }),
      names: [],
      colours: { main: "#1D4F91" },
      figures: [],
    }).flatMap((each) => (each.rule === rule && each.sheet === "Report" ? [each.address] : []));
  const link = (to: string) => flaws("linkTexts", sheet([title, [{ formula: to }]])).length;

  test("has links that say where they lead", () => {
    const called = (label: string) => link(`=HYPERLINK("#'My ""own"" sheet'!A1"&"",${label})`);
    expect(
      [
        '"here"',
        '"Click here ›"',
        '"see more"',
        '"More…"',
        '"Data"',
        '"https://example.org"',
        '"www.example.org"',
        '"›"',
        '""',
        '"read "&"more"',
      ].map(called),
    ).toEqual(Array(10).fill(1));
    expect(['"The data"', '"More of it"', '"12"', '"Source: ONS"', '"sub https://x"', '"click"', '"linked"'].map(called)).toEqual(
      Array(7).fill(0),
    );
    expect([link("=A1"), link('="x"&HYPERLINK("#A1","here")'), link('=HYPERLINK("#A1","here")&"x"')]).toEqual([0, 0, 0]);
  });

  test("has a title that is no header of a table, and no blank", () => {
    const first = (cell: PlanCell | null, more: Partial<SheetPlan> = {}) =>
      flaws(
        "titles",
        sheet(
          [
            [cell, { text: "More" }],
            [{ number: 1 }, { number: 2 }],
          ],
          more,
        ),
      );
    expect([first({ text: "A title" }), first({ text: " " }), first({ number: 1 }), first(null)]).toEqual([[], ["A1"], ["A1"], ["A1"]]);
    const head = { styles: [{ style: "headLeft", areas: ["A1:B1"] }] } as Partial<SheetPlan>;
    expect(first({ text: "A title" }, head)).toEqual(["A1"]);
    // A table beside the title leaves it as one.
    expect(first({ text: "A title" }, { styles: [{ style: "headLeft", areas: ["B1"] }] })).toEqual([]);
  });

  test("has cells merged beside a table, and none within", () => {
    const rows = [
      title,
      [null, { text: "Place" }, { text: "Count" }, null],
      [null, { text: "North" }, { number: 2 }, null],
      [null, { text: "South" }, { number: 3 }, null],
    ];
    const LOOKS = [
      { style: "headLeft", areas: ["B2:C2"] },
      { style: "strand", areas: ["B3:B4"] },
      { style: "count", areas: ["C3:C4"] },
    ];
    const merged = (area: string) => flaws("mergedCells", sheet(rows, { merges: [area], styles: LOOKS } as Partial<SheetPlan>));
    expect(["A1:D1", "A2:A4", "D2:D4", "A5:D5"].flatMap(merged)).toEqual([]);
    expect(["A3:B3", "C3:D3", "B4:B5", "A1:B2"].flatMap(merged)).toEqual(["A3:B3", "C3:D3", "B4:B5", "A1:B2"]);
  });
});

describe("What Excel alone shows", () => {
  const WORDS = { sheet: "Report", address: "A9:G9", text: "Fewer in winter.", size: 10, letters: "#000000", behind: "" };
  const flaws = (more: Partial<SeenWorkbook>) =>
    seenFlaws({ sheets: ["Report", "Strand data"], empty: [], title: "Crime", commentary: [], ...more }).map(
      ({ rule, sheet, address }) => `${rule} ${sheet} ${address}`,
    );
  const words = (more: Partial<typeof WORDS> | { letters: null } | { behind: null } | { size: null }) =>
    flaws({ commentary: [{ ...WORDS, ...more }] });

  test("is nothing of a report as it was built", () => {
    expect(
      [
        flaws({}),
        words({}),
        words({ behind: "#f1f5f8" }),
        words({ behind: "#FFFFFF" }),
        words({ size: 8.5 }),
        words({ size: null }),
      ].flat(),
    ).toEqual([]);
  });

  test("is names that say nothing, sheets that are empty, and a title that is not there", () => {
    expect(flaws({ sheets: ["Sheet1", "Data of strands"], empty: ["Sheet3"], title: "" })).toEqual([
      ...["sheetNames Sheet1 null", "emptySheets Sheet3 null", "documentTitle Sheet1 null"],
    ]);
    expect(flaws({ sheets: [], title: "" })).toEqual([]);
  });

  test("is words in colours that no word names, too pale, too small, or that say “click here”", () => {
    expect(words({ behind: "#FFFF00" })).toEqual(["colourAlone Report A9:G9"]);
    expect(words({ behind: "#FFFF00", text: "Amber: fewer." })).toEqual([]);
    expect([words({ letters: null }), words({ behind: null })]).toEqual([["colourAlone Report A9:G9"], ["colourAlone Report A9:G9"]]);
    expect([words({ letters: "#EEEEEE" }), words({ letters: "#FFFFFF", behind: "#F1F5F8" })]).toEqual([
      ["contrast Report A9:G9"],
      ["contrast Report A9:G9"],
    ]);
    expect([
      words({ size: 8.4 }),
      words({ text: "Click here for more." }),
      words({ text: "Clicks here." }),
      words({ text: "  ", size: 5 }),
    ]).toEqual([...[["textSize Report A9:G9"], ["linkTexts Report A9:G9"], [], []]]);
  });
});
