import { answersTo } from "../../../../src/checks/answers";
import type { SheetHead } from "../../../../src/reading";
import { checkedChain, figures, lines, only, readingSheet, sheet } from "../../sheets";

/** Read when all of the 12 months are over. */
const checked = (sheets: readonly SheetHead[]) => checkedChain(sheets, { today: new Date(2024, 4, 1) });

const pack = (header: string, above = "") =>
  sheet("Pack", `${above === "" ? "" : `${above}\n`}Offence | ${header}\nBurglary | 100 | 120 | 20 | 20%\nRobbery | 50 | 40 | -10 | -20%`);
const BOTH = { Burglary: { "2019-01": 100, "2020-01": 120 }, Robbery: { "2019-01": 50, "2020-01": 40 } };

describe("a comparison table under other words", () => {
  test.each([
    ["Rolling 12 months to Jan 2019 | Rolling 12 months to Jan 2020 | Change | % Change"],
    ["R12 Jan 2019 | R12 Jan 2020 | Number difference | % difference"],
    ["YE Jan 2019 | YE Jan 2020 | Numeric | Percentage"],
    ["Y/E January 2019 | Y/E January 2020 | +/- | % +/-"],
    ["Year ending January 2019 | Year ending January 2020 | Change (no.) | Percentage change"],
    ["Feb 18 - Jan 19 | Feb 19 - Jan 20 | +/- | %"],
    ["February 2018 to January 2019 | February 2019 to January 2020 | Number more or fewer | % more or fewer"],
    ["Previous 12 months | Last 12 months | Change | % Change", "Comparison of the 12 months to 31 January 2020"],
    ["Last year | This year | Change | % Change", "Year ending January 2020"],
    ["LY | TY | +/- | %", "12 months to January 2020"],
    ["Previous 12 months | Last 12 months | Change | % Change", "Period to Jan 2020"],
    ["MAT Jan 19 | MAT Jan 20 | Change | % Change"],
    ["Y/E 01/19 | Y/E 01/20 | Change | %"],
    ["Previous 12 months (Feb 18 to Jan 19) | Last 12 months (Feb 19 to Jan 20) | Change | % Change"],
    ["Previous year: Feb 18 - Jan 19 | Current year: Feb 19 - Jan 20 | Change | % Change"],
    ["Previous 12 months to Jan 19 | Last 12 months to Jan 20 | Change | % Change"],
    ["Last 12 months (to Jan 2019) | Last 12 months (to Jan 2020) | Change | % Change"],
    ["12 months (Feb 18 - Jan 19) | 12 months (Feb 19 - Jan 20) | Change | % Change"],
    ["Rolling year (Jan 2019) | Rolling year (Jan 2020) | Change | % Change"],
    ["Period 1 (Feb 18 - Jan 19) | Period 2 (Feb 19 - Jan 20) | Change | % Change"],
    ["Prior (01/02/2018 - 31/01/2019) | Current (01/02/2019 - 31/01/2020) | Change | % Change"],
    ["Crimes Feb 18 - Jan 19 | Crimes Feb 19 - Jan 20 | Change | % Change"],
  ])("is read, and its differences are checked: %s", (header, above = "") => {
    const right = checked([pack(header, above)]);
    expect(figures(right)).toEqual(BOTH);
    expect(lines(right, { infos: true })).toEqual([]);
    const grid = pack(header, above);
    const wrong = { ...grid, values: grid.values.map((row) => row.map((raw) => (raw === -10 ? -9 : raw === 0.2 ? 0.3 : raw))) };
    expect(checked([wrong]).findings.map(({ code }) => code)).toEqual(["diffDisagrees", "diffDisagrees"]);
  });

  test.each([
    ["Last year (Jan 2019) | This year (Jan 2020)", "of January alone, it may be"],
    ["Previous (2018) | Current (2019)", "of one month of each year, it may be"],
    ["Year to date (Apr-Jan 2019) | Year to date (Apr-Jan 2020)", "of ten months, it is"],
    ["Solved Feb 18 - Jan 19 | Solved Feb 19 - Jan 20", "of no offences, it is"],
  ])("is not read of %s: %s", (header) => {
    expect(checked([pack(`${header} | Change | % Change`)]).findings.map(({ code }) => code)).toEqual(["pairNotRead"]);
  });

  test.each([
    ["2018/19 | 2019/20 | Change | % Change", "2019-03", "2020-03"],
    ["2018 | 2019 | Change | % Change", "2018-12", "2019-12"],
  ])("may be of years: %s", (header, earlier, later) => {
    const read = checked([pack(header)]);
    expect(figures(read).Burglary).toEqual({ [earlier]: 100, [later]: 120 });
    expect(read.input.recognition.comparisons).toHaveLength(1);
  });

  test.each(["Inc/Dec", "Movement", "#"])("is known by its differences, whatever stands above them: %s", (word) => {
    const grid = sheet(
      "Pack",
      `Offence | 2018/19 | 2019/20 | ${word}\nTheft | 5 | 7 | 2\nArson | 9 | 4 | -5\nFraud | 3 | 8 | 5\nDrugs | 3 | 8 | 5\nRape | 3 | 8 | 4`,
    );
    const read = checked([grid]);
    expect(read.input.recognition.comparisons).toHaveLength(1);
    expect(only(read, "diffDisagrees").details).toMatchObject({ strand: "Rape", what: "Diff." });
  });

  test("says which differences are not checked, and counts no solved offences", () => {
    const header =
      "Offence | R12 Jan 2019 | R12 Jan 2020 | Change | % Change | Solved Jan 2019 | Solved Jan 2020 | Solved change | Force % change";
    const read = checked([
      sheet("Pack", `${header}\nBurglary | 100 | 120 | 20 | 20% | 10 | 12 | 2 | 5%\nRobbery | 50 | 40 | -10 | -20% | 5 | 6 | 1 | 5%`),
    ]);
    expect(figures(read)).toEqual(BOTH);
    expect(only(read, "differencesUnchecked").details.columns).toEqual(["Solved change", "Force % change"]);
  });

  test("says so where solved columns stand between the years", () => {
    const header = "Offence | 12 months to Jan 2019 | Solved | 12 months to Jan 2020 | Solved | Change";
    const read = checked([sheet("Pack", `${header}\nBurglary | 100 | 9 | 120 | 8 | 20\nRobbery | 50 | 5 | 40 | 6 | -10`)]);
    expect(figures(read)).toEqual(BOTH);
    expect(only(read, "differencesUnchecked").details.columns).toEqual(["Change"]);
  });
});

describe("a pair of periods is refused", () => {
  test.each([
    "FYTD 2018/19 | FYTD 2019/20",
    "Year to date 2018/19 | Year to date 2019/20",
    "YTD Dec 2018 | YTD Dec 2019",
    "Apr 18 - Dec 18 | Apr 19 - Dec 19",
    "Oct 18 - Dec 18 | Oct 19 - Dec 19",
    "Q3 2018/19 | Q3 2019/20",
    "3 months to Jan 2019 | 3 months to Jan 2020",
    "Financial year to Jan 2019 | Financial year to Jan 2020",
    "Jan 2019 | Jan 2020",
  ])("where it is not 12 months: %s", (header) => {
    const read = checked([pack(`${header} | Change | % Change`)]);
    expect(lines(read)).toEqual(["error pairNotRead Pack B1:C1"]);
    expect(only(read, "pairNotRead").details.why).toBe("not 12 months");
  });

  test.each(["Last year | This year", "Previous 12 months | Last 12 months"])("where nothing says when it ends: %s", (header) => {
    const read = checked([pack(`${header} | Change | % Change`)]);
    expect(only(read, "pairNotRead").details.why).toBe("no date");
    expect(figures(read)).toEqual({});
  });
});

describe("headers that say what is counted in the 12 months", () => {
  const ROWS = ["Burglary | 1104 | 1210 | 88 | 106", "Robbery | 402 | 388 | 36 | 14"];
  const OFFENCES = { Burglary: { "2023-03": 1104, "2024-03": 1210 }, Robbery: { "2023-03": 402, "2024-03": 388 } };
  const read = (header: string, rows: readonly string[] = ROWS) => checked([sheet("Pack", [header, ...rows].join("\n"))]);
  const both = (text: string) => ["Mar 23", "Mar 24"].map((month) => text.replace("#", month)).join(" | ");

  test.each([
    [both("Offences 12 months to #"), both("Solved 12 months to #")],
    [both("Recorded crime - 12 months to #"), both("Detections: 12 months to #")],
    [both("12 months to # (offences)"), both("12 months to # (solved)")],
    [both("Number of offences year to #"), both("Target year to #")],
  ])("are read where these are offences, and left out where they stand beside: %s | %s", (offences, others) => {
    const found = read(`Offence | ${offences} | ${others}`);
    expect([figures(found), lines(found)]).toEqual([OFFENCES, []]);
    expect(only(found, "totalsLeftOut")).toMatchObject({ address: "D1, E1", details: { of: "headers", labels: others.split(" | ") } });
  });

  test("may alternate, or have the others first", () => {
    const [offences, solved] = [both("Offences 12 months to #").split(" | "), both("Solved 12 months to #").split(" | ")];
    const turned = (order: readonly number[]) => ROWS.map((row) => [0, ...order].map((at) => row.split(" | ")[at]).join(" | "));
    const alternating = `Offence | ${[offences[0], solved[0], offences[1], solved[1]].join(" | ")}`;
    expect(figures(read(alternating, turned([1, 3, 2, 4])))).toEqual(OFFENCES);
    expect(figures(read(`Offence | ${[...solved, ...offences].join(" | ")}`, turned([3, 4, 1, 2])))).toEqual(OFFENCES);
  });

  test("are checked against the difference behind them, and not against that of others", () => {
    const header = `Offence | ${both("Offences 12 months to #")} | Change | ${both("Solved 12 months to #")} | Change`;
    expect(lines(read(header, ["Burglary | 1104 | 1210 | 107 | 88 | 106 | 19", "Robbery | 402 | 388 | -14 | 36 | 14 | -22"]))).toEqual([
      "warning diffDisagrees Pack D2",
    ]);
  });

  test("are no offences where an offence’s name stands there", () => {
    expect(figures(read(`Force | ${both("Burglary 12 months to #")} | ${both("Robbery 12 months to #")}`))).toEqual({});
  });
});

describe("Beside comparison tables that are read", () => {
  const HEADER = "Offence | 12 months to Mar 2019 | 12 months to Mar 2020 | Change";
  const FIRST = `${HEADER}\nBurglary | 1210 | 1104 | -106\nRobbery | 388 | 402 | 14`;
  const second = (earlier: string, later: string) =>
    `Offence | ${earlier} | ${later} | Change\nRape | 100 | 90 | -10\nAssault | 200 | 210 | 10`;
  const told = (...sheets: readonly SheetHead[]) => lines(checked(sheets));

  test.each([
    ["12 months to Mar 2019", "Latest 12 months"],
    ["Previous 12 months", "Last 12 months"],
    ["12 months to Mar 2019", "12 months to March"],
    ["to Mar 2019", "to Mar 2020"],
  ])("one that does not say its months stops the report, on the same sheet and on another: %s | %s", (earlier, later) => {
    expect(told(sheet("Pack", `${FIRST}\n\n${second(earlier, later)}`))).toEqual(["error pairNotRead Pack B5:C5"]);
    expect(told(sheet("Pack", FIRST), sheet("Other", second(earlier, later)))).toEqual(["error pairNotRead Other B1:C1"]);
  });

  test("one of another period is said to be passed over", () => {
    expect(told(sheet("Pack", `${FIRST}\n\n${second("FYTD Dec 18", "FYTD Dec 19")}`))).toEqual(["warning pairNotRead Pack B5:C5"]);
    expect(told(sheet("Pack", FIRST), sheet("Other", second("Mar 2019", "Mar 2020")))).toEqual(["warning pairNotRead Other B1:C1"]);
  });

  test("one can be left out by itself", () => {
    const pack = sheet("Pack", `${FIRST}\n\n${second("Previous 12 months", "Last 12 months")}`);
    const [answer] = answersTo(only(checked([pack]), "pairNotRead"));
    expect(answer!.label).toBe("Do not read this table");
    const after = checked([pack, readingSheet(answer!.notes)]);
    expect([Object.keys(figures(after)), lines(after)]).toEqual([["Burglary", "Robbery"], []]);
    const first = checked([pack, readingSheet([{ sheet: "Pack", column: "B1", readAs: "not read" }])]);
    expect(Object.keys(figures(first))).toEqual([]);
  });
});

describe("a table of one strand, which the lines above it name", () => {
  const paper = (header: string, ...rows: readonly string[]) =>
    checked([
      sheet(
        "Paper",
        [
          `5.1 Domestic Abuse:\nDA Offences\n${header}`,
          ...rows.map((row) => row.replace("#", "24675 | 29981 | 5306 | '+21.5%")),
          `\n5.2 Knife Crime:\nKnife Crime Offences\n${header}`,
          ...rows.map((row) => row.replace("#", "983 | 1405 | 422 | '+42.9%")),
        ].join("\n"),
      ),
    ]);
  const to = (earlier: string, later: string) => ({
    "Domestic Abuse": { [earlier]: 24675, [later]: 29981 },
    "Knife Crime": { [earlier]: 983, [later]: 1405 },
  });

  test.each([
    ["2022/23 | 2023/24 | Diff. | % Diff."],
    ["Apr 22 - Mar 23 | Apr 23 - Mar 24 | Diff. | % Diff."],
    ["2022/23 | 2023/24\nApr 22 - Mar 23 | Apr 23 - Mar 24 | Diff. | % Diff."],
    ["Apr 22 - | Apr 23 - | Diff. | % Diff.\nMar 23 | Mar 24"],
  ])("may have financial years or spans: %s", (header) => {
    const read = paper(header, "#");
    expect([figures(read), lines(read)]).toEqual([to("2023-03", "2024-03"), []]);
  });

  test("may have years that are numbers", () => {
    expect(figures(paper("2018 | 2019 | Diff. | % Diff.", "#"))).toEqual(to("2018-12", "2019-12"));
  });

  test.each(["2022/23 | 2023/24", "12 months to Mar 23 | 12 months to Mar 24"])(
    "may call its row “Offences”, with what became of them below: %s",
    (pair) => {
      const header = ` | ${pair} | Diff. | % Diff.`;
      expect(figures(paper(header, "Offences | #"))).toEqual(to("2023-03", "2024-03"));
      const more = paper(header, "Offences | #", "Solved offences | 90 | 99 | 9 | 10%", "Solved rate | 10% | 10% | 0% |");
      expect([figures(more), lines(more)]).toEqual([to("2023-03", "2024-03"), []]);
      expect(more.findings.filter(({ code }) => code === "totalsLeftOut").map(({ address }) => address)).toEqual(["A5, A6", "A12, A13"]);
    },
  );

  test("is a list where its rows name offences, whatever stands above it", () => {
    const header = " | 12 months to Mar 23 | 12 months to Mar 24 | Diff. | % Diff.";
    expect(Object.keys(figures(checked([sheet("Paper", `Crime\n${header}\nOffences | 9 | 8 | -1 |\nArson | 5 | 4 | -1 |`)])))).toEqual([
      "Offences",
      "Arson",
    ]);
  });
});

test("Rows of what became of an offence are no offences of their own", () => {
  const rows = [
    "Burglary | 100 | 120 | 20 | 20%",
    "Burglary - solved | 10 | 12 | 2 | 20%",
    "Robbery | 50 | 40 | -10 | -20%",
    "Solved | 5 | 4 | -1 | -20%",
  ];
  const read = checked([sheet("Pack", ["Offence | 12 months to Jan 19 | 12 months to Jan 20 | Change | % Change", ...rows].join("\n"))]);
  expect(figures(read)).toEqual(BOTH);
  expect(only(read, "totalsLeftOut").details).toMatchObject({ of: "measures", labels: ["Burglary - solved", "Solved"] });
});

test("Two years that are plain numbers are read without a header over the offences", () => {
  const read = checked([sheet("Pack", " | 2018 | 2019 | Change\nBurglary | 100 | 120 | 20\nRobbery | 50 | 40 | -10")]);
  expect(figures(read)).toEqual({ Burglary: { "2018-12": 100, "2019-12": 120 }, Robbery: { "2018-12": 50, "2019-12": 40 } });
});

describe("blank columns", () => {
  test("may stand between the windows, and before the differences, which are checked", () => {
    const between = checked([
      sheet(
        "Pack",
        "Offence | | 12 months to Jan 19 | | 12 months to Jan 20 | | Change\nBurglary | | 100 | | 120 | | 21\nRobbery | | 50 | | 40 | | -10",
      ),
    ]);
    expect([figures(between), lines(between)]).toEqual([BOTH, ["warning diffDisagrees Pack G2"]]);
  });

  test("still divide two tables", () => {
    const read = checked([
      sheet("Pack", "Offence | 12 months to Jan 19 | 12 months to Jan 20 | | Offence | Change\nBurglary | 100 | 120 | | Arson | 9"),
    ]);
    expect([Object.keys(figures(read)), lines(read)]).toEqual([["Burglary"], []]);
  });
});

test("Pairs of windows with a difference each are four windows, where the second are later", () => {
  const pairs = [2017, 2018, 2019, 2020].map((year) => `12 months to Jan ${year}`);
  const read = checked([
    sheet(
      "Pack",
      `Offence | ${pairs.slice(0, 2).join(" | ")} | Change | ${pairs.slice(2).join(" | ")} | Change\nBurglary | 90 | 80 | -10 | 100 | 120 | 21`,
    ),
  ]);
  expect(figures(read)).toEqual({ Burglary: { "2017-01": 90, "2018-01": 80, "2019-01": 100, "2020-01": 120 } });
});

test("Years without differences below a comparison table are read too", () => {
  const first = "Offence | 12 months to Mar 2019 | 12 months to Mar 2020\nBurglary | 1210 | 1104\nRobbery | 388 | 402";
  const read = checked([sheet("Pack", `${first}\n\nOffence | 2018/19 | 2019/20\nRape | 100 | 90\nAssault | 200 | 210`)]);
  expect(Object.keys(figures(read)).toSorted()).toEqual(["Assault", "Burglary", "Rape", "Robbery"]);
  const again = checked([sheet("Pack", `${first}\n\nOffence | 2018/19 | 2019/20\nBurglary | 100 | 90\nRobbery | 200 | 210`)]);
  expect(lines(again).filter((line) => line.startsWith("error"))).not.toEqual([]);
});
