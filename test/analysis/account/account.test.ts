import fc from "fast-check";
import { accountFailures, accountLines, accountsOf, accountSummary, type SheetAccount } from "../../../src/analysis/account";
import { compareAll } from "../../../src/analysis/compare";
import { reportEnd } from "../../../src/analysis/report-end";
import { columnsOf, figuresOf, recogniseSheets, type SheetHead } from "../../../src/reading";
import { LAYOUTS } from "../../reading/round-trip/layouts";
import { answer, cut, sheet, sheetOf } from "../../reading/sheets";
import { atOnce } from "../../../src/domain/slices";

function accounted(sheets: readonly SheetHead[], by: string | null, heads: readonly SheetHead[] = sheets) {
  const recognised = recogniseSheets(heads, { by, strandsFrom: null });
  const columns = answer(columnsOf(recognised, heads), sheets);
  const figures = atOnce(figuresOf(recognised, heads, columns));
  const { end } = reportEnd(figures.strands);
  const comparisons = compareAll(figures.strands, end);
  const accounts = accountsOf({ figures, heads, columns, comparisons });
  return { accounts, figures, comparisons, failures: accountFailures(accounts, figures.strands, comparisons) };
}

/** "counted Burglary 3 6 B2:B4": the fates of a sheet, a line each. */
const told = ({ fates }: SheetAccount) =>
  fates.map(({ fate, strands, kind, cells, sum, addresses }) =>
    [fate, ...strands, kind, cells, sum, addresses].filter((part) => part !== null).join(" "),
  );

const LONG = `
  Offences, extracted | 12 | | | |
  Month | Offence | District | Count | Rate | Code
  @2019-11 | Burglary | North | 5 | 1.5 | 101
  @2019-12 | Burglary | North | 6 | 1.6 | 101
  @2020-01 | Burglary | North | '7 | 1.7 | 101
  @2020-01 | Total | | 13 | |
  @2020-01 | | | 9 | |
  @2020-01 | Robbery | North | -2 | 0.2 | 102`;

const wide = (rows: readonly string[], months = 26) => {
  const header = Array.from({ length: months }, (_, at) => `@${2018 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")}`);
  return sheet(
    "Data",
    [["Offence", ...header].join("|"), ...rows.map((name) => [name, ...header.map((_, at) => 10 + at)].join("|"))].join("\n"),
  );
};

describe("every number of a sheet", () => {
  test("has one fate, with the cells that it stands in", () => {
    const { accounts, failures } = accounted([sheet("Data", LONG)], "Offence");
    const [account] = accounts;
    expect(told(account!)).toEqual([
      "counted Burglary 3 18 D3:D5",
      "total of others 1 13 D6",
      "not a count date 6 262894 A3:A8",
      "not a count rate 4 5 E3:E5, E8",
      "not a count code 4 405 F3:F5, F8",
      "unreadable 2 7 D7:D8",
      "outside any table 1 12 B1",
    ]);
    expect([account!.cells, account!.fates.reduce((all, { cells }) => all + cells, 0)]).toEqual([21, 21]);
    expect(failures).toEqual([]);
  });

  test("of a month before the report's two windows is outside its periods", () => {
    const [account] = accounted([wide(["Burglary", "Robbery"])], "Offence").accounts;
    const fates = account!.fates.map(({ fate, strands, cells }) => [fate, ...strands, cells].join(" "));
    expect(fates).toEqual(["counted Burglary 24", "counted Robbery 24", "month outside the periods 4", "not a count 26"]);
  });

  test("that no strand counts says so", () => {
    const strands = sheet("Strands", "Strand | Column | Values\nRobbery | Offence | Robbery");
    const [account] = accounted([wide(["Burglary", "Robbery"], 24), strands], null).accounts;
    expect(account!.fates.map(({ fate, cells }) => `${fate} ${cells}`)).toEqual([
      "counted 24",
      "counted by no strand 24",
      "not a count 24",
    ]);
  });

  test("of a district is part of a whole where that is reported", () => {
    const table = (place: string, count: number) => [
      `Table: ${place} offences`,
      "Offence | @2019-11 | @2019-12 | @2020-01",
      `Burglary | ${count} | ${count + 1} | ${count + 2}`,
      `Robbery | ${count * 2} | ${count} | ${count}`,
      "| | |",
    ];
    const grid = [...table("North", 10), ...table("South", 20)].join("\n");
    const force = [
      "Table: Force offences",
      "Offence | @2019-11 | @2019-12 | @2020-01",
      "Burglary | 30 | 32 | 34",
      "Robbery | 60 | 30 | 30",
      "| | |",
    ].join("\n");
    const data = sheet("Data", `${force}\n${grid}`);
    const fates = (sheets: readonly SheetHead[], by: string | null) => {
      const { accounts, failures } = accounted(sheets, by);
      expect(failures).toEqual([]);
      const counts = accounts[0]!.fates.filter(({ fate }) => fate !== "not a count");
      return counts.map(({ fate, strands, cells }) => [fate, ...strands, cells].join(" "));
    };
    expect(fates([data], "Offence")).toEqual(["counted Burglary 3", "counted Robbery 3", "part of a whole 12"]);
    // Where strands are of districts alone, the whole is not reported, and its parts are no parts of what is.
    const strands = sheet("Strands", "Strand | Column | Values | Column 2 | Values 2\nNorth robbery | Offence | Robbery | Place | North");
    expect(fates([data, strands], null)).toEqual(["counted North robbery 3", "counted by no strand 15"]);
  });

  test("of a month that is not whole is to be asked about, since no figure holds it", () => {
    const { accounts } = accounted(
      [
        sheet(
          "Data",
          "Month | Offence | District | Count\n@2020-01 | Burglary | North | 5\n@2020-01 | Burglary | South |\n@2019-12 | Burglary | North | 4",
        ),
      ],
      "Offence",
    );
    expect(told(accounts[0]!).filter((line) => !line.includes("date"))).toEqual(["counted Burglary 1 4 D4", "to be asked about 1 5 D2"]);
  });

  test("of a column that may be a month's is to be asked about, and is no total of others", () => {
    const { values } = wide(["Burglary", "Robbery"], 24);
    const part = sheetOf("Data", [
      [...values[0]!, "to 15 Jan 20"],
      [...values[1]!, 20],
      [...values[2]!, 21],
    ]);
    const fates = accounted([part], "Offence").accounts[0]!.fates.map(({ fate, cells, addresses }) => `${fate} ${cells} ${addresses}`);
    expect(fates).toContain("to be asked about 2 Z2:Z3");
    expect(fates.join()).not.toContain("total of others");
  });

  test("of a long sheet is looked for in the columns that were read; the others are named", () => {
    const whole = sheet(
      "Data",
      [
        "Month | Offence | Count | Rate | Note",
        ...Array.from({ length: 40 }, (_, at) => `@${2018 + (at % 2)}-01 | Burglary | ${at} | 0.5 | x`),
      ].join("\n"),
    );
    const { accounts, failures } = accounted([whole], "Offence", [cut(whole, 10)]);
    expect([accounts[0]!.notRead, failures]).toEqual([["D"], []]);
    expect(accountLines(accounts[0]!).at(-1)).toBe("Column D below the first rows: not read, because no strand needs it.");
  });

  test.each(Object.entries(LAYOUTS))(
    "has one fate in random workbooks, %s, and the strands' figures are the sums of their cells",
    (_, workbooks) => {
      fc.assert(
        fc.property(workbooks, ({ sheets, others, by }) => {
          const wholes = [...sheets.map(({ whole }) => whole), ...others];
          const { accounts, failures } = accounted(wholes, by, [...sheets.map(({ head }) => head), ...others]);
          expect(failures).toEqual([]);
          for (const { cells, fates } of accounts) expect(fates.reduce((all, of) => all + of.cells, 0)).toBe(cells);
        }),
        { numRuns: 12, seed: 20200316 },
      );
    },
  );
});

describe("rows that are offences", () => {
  test("are counted for their strands, a row each", () => {
    const rows = ["2020-01-03 | Burglary | a1", "2020-01-09 | Robbery | a2", "2020-02-11 | Burglary | a3", "2020-02-12 | Burglary | a4"];
    const { accounts, failures } = accounted([sheet("Crimes", ["Date | Offence | Crime ID", ...rows].join("\n"))], "Offence");
    expect([accounts[0]!.rows, failures]).toEqual([
      [
        { fate: "counted", strands: ["Burglary"], rows: 3 },
        { fate: "counted", strands: ["Robbery"], rows: 1 },
      ],
      [],
    ]);
  });
});

describe("an account that does not add up", () => {
  const { accounts, figures, comparisons } = accounted([wide(["Burglary", "Robbery"], 24)], "Offence");

  test("is found where a strand's figure is another sum than that of its cells", () => {
    const strands = figures.strands.map((strand, index) => {
      if (index > 0 || strand.figures.kind !== "months") return strand;
      const [first, ...others] = strand.figures.months;
      return { ...strand, figures: { ...strand.figures, months: [{ ...first!, count: first!.count + 1 }, ...others] } };
    });
    const sum = Array.from({ length: 24 }, (_, at) => 10 + at).reduce((one, other) => one + other);
    expect(accountFailures(accounts, strands, comparisons)).toMatchObject([
      { code: "accountFails", severity: "error", details: { strand: "Burglary", figures: sum + 1, cells: sum } },
    ]);
  });

  test("is found where a number has no fate", () => {
    const lost = accounts.map((account) => ({ ...account, fates: account.fates.slice(0, -1) }));
    expect(accountFailures(lost, figures.strands, comparisons)).toMatchObject([{ code: "accountFails", sheet: "Data" }]);
  });
});

test("the accounts of all sheets are three lines at most", () => {
  const { accounts } = accounted([sheet("Data", LONG)], "Offence");
  expect(accountSummary(accounts)).toEqual([
    "Of 21 numbers on 1 worksheet, 3 are counted in this report.",
    "Not counted: 1 adding up others.",
    "Other numbers: 14 dates, codes, rates and the like, 1 outside any table and 2 that cannot be read as a count with a month and a name.",
  ]);
});

test("an account of records alone speaks of no numbers, and one of nothing says nothing", () => {
  const records = {
    sheet: "Crimes",
    cells: 0,
    sum: 0,
    fates: [],
    notRead: [],
    rows: [{ fate: "counted", strands: ["Fraud"], rows: 40 }],
  } as const;
  expect(accountSummary([records])).toEqual(["Of 40 records on 1 worksheet, 40 are counted in this report."]);
  expect(accountLines(records)).toEqual(["40 rows that are offences: 40 counted for “Fraud”."]);
  const nothing = { ...records, rows: [] };
  expect([accountSummary([nothing]), accountLines(nothing)]).toEqual([[], []]);
});

test("an account that names only some of the cells says that there are more", () => {
  const lines = (cells: number, addresses: string) =>
    accountLines({
      ...{ sheet: "Data", cells, sum: 0, rows: [], notRead: [] },
      fates: [{ fate: "total of others", strands: [], kind: null, cells, sum: 0, addresses }],
    })[0]!;
  expect(lines(9, "F2:F4, G2")).toMatch(/ in F2:F4, G2 and more\.$/);
  expect(lines(4, "F2:F4, G2")).toMatch(/ in F2:F4, G2\.$/);
  expect(lines(9, "several places")).toMatch(/ in several places\.$/);
});

describe("dates and years as headings", () => {
  const MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");
  const counts = (from: number, months = 12) => Array.from({ length: months }, (_, at) => from + at).join(" | ");

  test.each<readonly [string, string, readonly string[]]>([
    [
      "years above months",
      `| 2018 ${"|".repeat(12)} 2019 ${"|".repeat(11)}\nOffence | ${[...MONTHS, ...MONTHS].join(" | ")}\nBurglary | ${counts(50, 24)}`,
      ["24 numbers with the sum 1,476", "2 years in B1, N1."],
    ],
    [
      "years down beside their months",
      `Offence | Year | ${MONTHS.join(" | ")}\nBurglary | 2018 | ${counts(40)}\nBurglary | 2019 | ${counts(43)}`,
      ["24 numbers with the sum 1,128", "2 years in B2:B3."],
    ],
    [
      "years as headers, below a date",
      "Data as at | @2020-01\nOffence | 2017 | 2018 | 2019\nBurglary | 500 | 510 | 520\nRobbery | 200 | 190 | 210",
      ["6 numbers with the sum 2,130", "1 date in B1 and 3 years in B2, C2, D2."],
    ],
  ])("are told apart from the counts and their sum: %s", (_, grid, [figures, headings]) => {
    const [account] = accounted([sheet("Data", grid)], "Offence").accounts;
    const [first, second, ...more] = accountLines(account!);
    expect([first!.split(":")[0], second, more]).toEqual([figures, `Not counts: ${headings}`, []]);
    // What programs read is the sheet's own count and sum, with every number in it.
    const sumOf = (of: "cells" | "sum") => account!.fates.reduce((all, fate) => all + fate[of], 0);
    expect([account!.cells, account!.sum]).toEqual([sumOf("cells"), sumOf("sum")]);
  });

  test("a sheet whose only numbers are headings has no counts", () => {
    const grid =
      "Month | Offence\n" +
      Array.from({ length: 30 }, (_, at) => `@2019-${String((at % 12) + 1).padStart(2, "0")} | ${at % 3 ? "Burglary" : "Fraud"}`).join(
        "\n",
      );
    expect(accountLines(accounted([sheet("Data", grid)], "Offence").accounts[0]!)[0]).toBe("No counts, but 30 dates in A2:A31.");
  });
});

describe("a month of a sheet that another sheet counts", () => {
  const reading = sheet("Reading", "Sheet | Column | Read as\nFirst | | month not counted: Jan 20");
  const SECOND = "Offence | @2020-01 | @2020-02 | @2020-03\nBurglary | 9 | 7 | 8";
  const asRead = (first: string, second: string) => {
    const sheets = [sheet("First", first), sheet("Second", second)];
    const { accounts, failures, figures } = accounted(sheets, "Offence", [...sheets, reading]);
    const [strand] = figures.strands;
    return {
      fates: accounts[0]!.fates.filter(({ kind }) => kind === null).map(({ fate, sum }) => `${fate} ${sum}`),
      rows: accounts[0]!.rows.map(({ fate, rows }) => `${fate} ${rows}`),
      counts: strand!.figures.kind === "months" ? strand!.figures.months.map(({ count }) => count) : [],
      failures,
    };
  };

  test("is left out, and asked about no more", () => {
    expect(asRead("Offence | @2019-11 | @2019-12 | @2020-01\nBurglary | 4 | 5 | 6", SECOND)).toEqual({
      fates: ["counted 9", "counted by no strand 6"],
      rows: [],
      counts: [4, 5, 9, 7, 8],
      failures: [],
    });
  });

  test("is left out of records, and is no month without any", () => {
    const records = (...months: readonly string[]) =>
      ["Crime Ref | Month | Offence", ...months.map((month, at) => `${month}-${at} | @${month} | Burglary`)].join("\n");
    expect(asRead(records("2019-12", "2019-12", "2020-01"), records("2020-01", "2020-01", "2020-01", "2020-02"))).toMatchObject({
      rows: ["counted 2", "counted by no strand 1"],
      counts: [2, 3, 1],
      failures: [],
    });
  });

  test("may hold what no count could be", () => {
    const { counts } = asRead("Offence | @2019-11 | @2019-12 | @2020-01\nBurglary | 4 | 5 | n/k", SECOND);
    expect(counts).toEqual([4, 5, 9, 7, 8]);
  });
});
