import { checkedChain, figures, lines, sheet } from "../../sheets";

const MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");
const YEARS = [2018, 2019];
const OFFENCES = ["Burglary", "Robbery"];
const PLACES = ["Basildon", "Harlow"];
type Cell = string | number;

const row = (...cells: readonly Cell[]) => cells.join(" | ");
const count = (offence: number, year: number, month: number) => 50 + offence * 30 + (year - 2018) * 5 + ((month * 7 + year) % 11);
const inYear = (offence: number, year: number) => MONTHS.reduce((sum, _, month) => sum + count(offence, year, month), 0);
const inAll = (offence: number) => YEARS.reduce((sum, year) => sum + inYear(offence, year), 0);
const both = (of: (offence: number) => number) => of(0) + of(1);
const iso = (year: number, month: number) => `${year}-${String(month + 1).padStart(2, "0")}`;
const monthsOf = (of: (year: number, month: number) => number) =>
  Object.fromEntries(YEARS.flatMap((year) => MONTHS.map((_, month) => [iso(year, month), of(year, month)])));

const FIGURES = Object.fromEntries(OFFENCES.map((name, offence) => [name, monthsOf((year, month) => count(offence, year, month))]));
const HEAD = "Row Labels | Sum of Count";
const GRAND = row("Grand Total", both(inAll));
const each = (rowsOf: (name: string, offence: number) => readonly string[]) => OFFENCES.flatMap(rowsOf);
const years = (rowsOf: (year: number) => readonly string[]) => YEARS.flatMap(rowsOf);
const months = (rowsOf: (month: string, at: number) => readonly string[]) => MONTHS.flatMap(rowsOf);

const READ: readonly (readonly [string, readonly string[]])[] = [
  [
    "offences above their months",
    each((name, of) => [
      row(name, inAll(of)),
      ...years((year) => months((month, at) => [row(`${month}-${year - 2000}`, count(of, year, at))])),
    ]),
  ],
  [
    "offences above years above months",
    each((name, of) => [
      row(name, inAll(of)),
      ...years((year) => [row(year, inYear(of, year)), ...months((month, at) => [row(month, count(of, year, at))])]),
    ]),
  ],
  [
    "years above offences above months",
    years((year) => [
      row(
        year,
        both((of) => inYear(of, year)),
      ),
      ...each((name, of) => [row(name, inYear(of, year)), ...months((month, at) => [row(month, count(of, year, at))])]),
    ]),
  ],
  [
    "years above months above offences",
    years((year) => [
      row(
        `'${year}`,
        both((of) => inYear(of, year)),
      ),
      ...months((month, at) => [
        row(
          month,
          both((of) => count(of, year, at)),
        ),
        ...each((name, of) => [row(name, count(of, year, at))]),
      ]),
    ]),
  ],
  [
    "months above offences, without sums",
    years((year) => months((month, at) => [`${month}-${year - 2000}`, ...each((name, of) => [row(name, count(of, year, at))])])),
  ],
];

describe("a pivot table in compact form", () => {
  test.each(READ)("is read with %s in one column", (_, rows) => {
    const read = checkedChain([sheet("Pivot", [HEAD, ...rows, ...(rows.includes("Jan-18") ? [] : [GRAND])].join("\n"))]);
    expect(figures(read)).toEqual(FIGURES);
    expect(lines(read)).toEqual([]);
  });

  test("may have places across", () => {
    const rows = each((name, of) => [
      row(name, inAll(of), 3 * inAll(of) + 12, 4 * inAll(of) + 12),
      ...years((year) =>
        months((month, at) => [
          row(`${month}-${year - 2000}`, count(of, year, at), 3 * count(of, year, at) + (at % 2), 4 * count(of, year, at) + (at % 2)),
        ]),
      ),
    ]);
    const read = checkedChain([sheet("Pivot", [row("Row Labels", ...PLACES, "Grand Total"), ...rows].join("\n"))]);
    expect(figures(read).Burglary).toEqual(monthsOf((year, month) => 4 * count(0, year, month) + (month % 2)));
    expect(lines(read)).toEqual([]);
  });

  test("is not read where a row is not the sum of those below it", () => {
    const rows = READ[1]![1].map((line) => (line.startsWith("2019") ? row(2019, 1) : line));
    expect(lines(checkedChain([sheet("Pivot", [HEAD, ...rows].join("\n"))]))[0]).toMatch(/^error/);
  });

  test("is not read where its years cross a new year and are one number", () => {
    const financial = [...MONTHS.slice(3), ...MONTHS.slice(0, 3)];
    const rows = years((year) => [
      String(year),
      ...financial.flatMap((month, at) => [month, ...each((name, of) => [row(name, count(of, year, at))])]),
    ]);
    expect(lines(checkedChain([sheet("Pivot", [HEAD, ...rows].join("\n"))]))).toEqual(["error nothingRecognised"]);
  });

  test("asks where it holds a county beside its districts", () => {
    const rows = ["Essex", ...PLACES].flatMap((place, at) => [
      place,
      ...years((year) =>
        months((month, m) => [
          row(`${month}-${year - 2000}`, ...[0, 1].map((of) => count(of, year, m) * (at === 0 ? 2 : 1) + (at === 0 ? 5 : 0))),
        ]),
      ),
    ]);
    const read = checkedChain([sheet("Pivot", [row("Row Labels", ...OFFENCES), ...rows].join("\n"))]);
    expect(lines(read)[0]).toMatch(/^error/);
  });
});

/** Each level's labels in a column of its own, as "Show in outline form" has them. */
function inColumns(rows: readonly string[]): readonly string[] {
  const level = (label: string) =>
    /^'?20/.test(label) ? "Years" : MONTHS.includes(label) ? "Months" : /^Q/.test(label) ? "Quarters" : "Offence";
  const labels = rows.map((line) => line.split(" | ")[0]!);
  const levels = [...new Set(labels.map(level))];
  const lines = rows.map((line, at) =>
    row(...levels.map((each) => (each === level(labels[at]!) ? labels[at]! : "")), line.split(" | ")[1] ?? ""),
  );
  return [row(...levels, "Sum of Count"), ...lines, row("Grand Total", ...levels.slice(1).map(() => ""), both(inAll))];
}

describe("a pivot table in outline form", () => {
  test.each(READ.slice(1, 4))("is read with %s, each in a column of its own", (_, rows) => {
    const read = checkedChain([sheet("Pivot", inColumns(rows).join("\n"))]);
    expect(figures(read)).toEqual(FIGURES);
    expect(lines(read)).toEqual([]);
  });

  test("may have quarters between years and months", () => {
    const rows = each((name, of) => [
      row(name, inAll(of)),
      ...years((year) => [
        row(year, inYear(of, year)),
        ...[0, 1, 2, 3].flatMap((quarter) => [
          row(
            `Qtr${quarter + 1}`,
            [0, 1, 2].reduce((sum, at) => sum + count(of, year, quarter * 3 + at), 0),
          ),
          ...MONTHS.slice(quarter * 3, quarter * 3 + 3).map((month, at) => row(month, count(of, year, quarter * 3 + at))),
        ]),
      ]),
    ]);
    const read = checkedChain([sheet("Pivot", inColumns(rows).join("\n"))]);
    expect(figures(read)).toEqual(FIGURES);
    expect(lines(read)).toEqual([]);
  });

  test("is not read where a row is not the sum of those below it", () => {
    const rows = READ[3]![1].map((line) => (line.startsWith("'2019") ? row("'2019", 1) : line));
    expect(lines(checkedChain([sheet("Pivot", inColumns(rows).join("\n"))]))[0]).toMatch(/^error/);
  });
});

describe("a pivot table of two measures", () => {
  const both = years((year) => [row(year, "", ""), ...months((month, at) => [row(month, count(0, year, at), count(1, year, at))])]);
  const outlined = row("Burglary", "", "");

  test("counts the offences, and says so", () => {
    const read = checkedChain([sheet("Pivot", ["Row Labels | Sum of Recorded | Sum of Solved", outlined, ...both].join("\n"))]);
    expect(figures(read)).toEqual({ Burglary: FIGURES.Burglary });
    expect(read.findings.map(({ code }) => code)).toContain("measureCounted");
  });

  test("makes no two strands of recorded and solved offences", () => {
    const read = checkedChain([sheet("Pivot", ["Row Labels | Sum of Recorded | Sum of Solved", ...both].join("\n"))]);
    expect(figures(read)).toEqual({});
  });

  test("is told where its filter does not say what is counted", () => {
    const grid = ["District | (Multiple Items)", "", HEAD, ...READ[0]![1]].join("\n");
    expect(lines(checkedChain([sheet("Pivot", grid)]))).toEqual(["warning pivotFiltered Pivot B1"]);
    expect(lines(checkedChain([sheet("Pivot", grid.replace("(Multiple Items)", "(All)"))]))).toEqual([]);
    const two = grid.replace("District", "Year | 2019\nDistrict");
    expect(lines(checkedChain([sheet("Pivot", two)]))).toEqual(["warning pivotFiltered Pivot B2"]);
    // Nothing is filtered by no field, and a record may hold the same words.
    expect(lines(checkedChain([sheet("Pivot", grid.replace("District", ""))]))).toEqual([]);
    const records = Array.from({ length: 5 }, (_, at) => `C${at} | 0${at + 1}/01/2018 | Fraud | (Multiple Items)`);
    const list = sheet("Log", ["Ref | Date | Offence | Property", ...records].join("\n"));
    expect(checkedChain([list]).findings.filter(({ code }) => code === "pivotFiltered")).toEqual([]);
  });
});

describe("a pivot table with years across", () => {
  const across = (label: string, of: (year: number) => number) => row(label, ...YEARS.map(of), of(2018) + of(2019));
  const HEADERS = ["Count of Ref | Column Labels", row("Row Labels", ...YEARS, "Grand Total")];
  const OFFENCES_FIRST = each((name, of) => [
    across(name, (year) => inYear(of, year)),
    ...months((month, at) => [across(month, (year) => count(of, year, at))]),
  ]);
  const MONTHS_FIRST = months((month, at) => [
    across(month, (year) => both((of) => count(of, year, at))),
    ...each((name, of) => [across(name, (year) => count(of, year, at))]),
  ]);
  const TOTAL = across("Grand Total", (year) => both((of) => inYear(of, year)));

  test.each([
    ["offences above their months", OFFENCES_FIRST],
    ["months above their offences", MONTHS_FIRST],
  ])("is read with %s", (_, rows) => {
    const read = checkedChain([sheet("Pivot", [...HEADERS, ...rows, TOTAL].join("\n"))]);
    expect(figures(read)).toEqual(FIGURES);
    expect(lines(read)).toEqual([]);
  });

  test("may have financial years", () => {
    const financial = [...MONTHS.slice(3), ...MONTHS.slice(0, 3)];
    const rows = each((name, of) => [name, ...financial.map((month, at) => row(month, ...YEARS.map((year) => count(of, year, at))))]);
    const read = checkedChain([sheet("Pivot", ["Row Labels | 2018/19 | 2019/20", ...rows].join("\n"))]);
    expect(figures(read).Robbery).toMatchObject({
      "2018-04": count(1, 2018, 0),
      "2019-03": count(1, 2018, 11),
      "2020-03": count(1, 2019, 11),
    });
  });

  test("is not read where its years are one number and do not start in January", () => {
    const financial = [...MONTHS.slice(3), ...MONTHS.slice(0, 3)];
    const rows = each((name, of) => [name, ...financial.map((month, at) => row(month, ...YEARS.map((year) => count(of, year, at))))]);
    expect(lines(checkedChain([sheet("Pivot", ["Row Labels | 2018 | 2019", ...rows].join("\n"))]))[0]).toMatch(/^error/);
  });
});
