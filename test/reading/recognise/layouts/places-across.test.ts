import { runOf } from "../../../../src/domain/rows";
import { enterTables, recognise } from "../../../../src/reading";
import { understoodSheets } from "../../../../src/reading/understood";
import { answersTo } from "../../../../src/checks/answers";
import { chain, figures, lines, only, readingSheet, sheet } from "../../sheets";

const GRID = `
  Offence | North | South | West | Total
  Burglary | 1 | 2 | 3 | 6
  Robbery | 4 | 0 | 6 | 10
  Total | 5 | 2 | 9 | 16
`;
const JANUARY = sheet("Jan 2020", GRID);

describe("a sheet of one month with districts across", () => {
  test("adds up its districts, leaves totals out and says so", () => {
    const read = chain([JANUARY]);
    expect(figures(read)).toEqual({ Burglary: { "2020-01": 6 }, Robbery: { "2020-01": 10 } });
    expect(lines(read, { infos: true })).toEqual(["info totalsLeftOut Jan 2020 A4", "info totalsLeftOut Jan 2020 E1"]);
  });

  test("leads from each figure to its cells", () => {
    const [burglary] = chain([JANUARY]).strands;
    expect(burglary!.figures).toMatchObject({
      months: [{ count: 6, sources: [1, 2, 3].map((column) => ({ sheet: "Jan 2020", column, rows: runOf(1) })) }],
    });
  });

  test("joins others to one series, month by month, and a sheet with one column of counts", () => {
    const march = sheet("Mar 2020", "Offence | Count\nBurglary | 9\nRobbery | 8");
    const read = chain([JANUARY, sheet("Feb 2020", GRID), march]);
    expect(figures(read)).toEqual({
      Burglary: { "2020-01": 6, "2020-02": 6, "2020-03": 9 },
      Robbery: { "2020-01": 10, "2020-02": 10, "2020-03": 8 },
    });
    expect(lines(read)).toEqual([]);
  });

  test("has its month in the title, and its districts looked up as Place or by the sheet's own word", () => {
    const strands = (word: string) => sheet("Strands", `Strand | Column | Values\nN | ${word} | North\nSW | ${word} | South; West`);
    const titled = sheet("Sheet1", `Offences, January 2020\n\n${GRID.trim()}`);
    expect(figures(chain([titled, strands("Place")]))).toEqual({ N: { "2020-01": 5 }, SW: { "2020-01": 11 } });
    const above = sheet("Jan 2020", ` | District | | |\n${GRID.trim()}`);
    expect(figures(chain([above, strands("District")]))).toEqual({ N: { "2020-01": 5 }, SW: { "2020-01": 11 } });
    const corner = sheet("Jan 2020", GRID.replace("Offence", "Offence / Ward"));
    expect(figures(chain([corner, strands("Ward")]))).toEqual({ N: { "2020-01": 5 }, SW: { "2020-01": 11 } });
    expect(figures(chain([corner], { by: "Offence" }))).toEqual({ Burglary: { "2020-01": 6 }, Robbery: { "2020-01": 10 } });
  });

  test("needs no total where the headers are names of places", () => {
    const grid = "Offence | North | Castle ward | Rate per 1,000\nBurglary | 1 | 2 | 0.3\nRobbery | 4 | 5 | 0.9";
    const read = chain([sheet("Jan 2020", grid)]);
    expect(figures(read)).toEqual({ Burglary: { "2020-01": 3 }, Robbery: { "2020-01": 9 } });
    expect(lines(read, { infos: true })).toEqual(["info totalsLeftOut Jan 2020 D1"]);
    expect(lines(chain([sheet("Jan 2020", "Offence | Initial | Updated\nFraud | 5 | 2\nTheft | 4 | 1")]))).toEqual([
      "error severalMeasures Jan 2020 B1, C1",
    ]);
    const count = "Offence | Count | North | South\nFraud | 5 | 2 | 1\nTheft | 4 | 1 | 1";
    expect(figures(chain([sheet("Jan 2020", count)]))).toEqual({ Fraud: { "2020-01": 5 }, Theft: { "2020-01": 4 } });
  });

  test("never adds a part of its districts up, and points at the cells", () => {
    const grid = "Offence | North | South | West\nBurglary | 1 | 2 | 3\n | 4 | 5 | 6\nRobbery | 5 | 7 |\nFraud | 1 | 2 | x1";
    const read = chain([sheet("Jan 2020", grid)]);
    expect(figures(read)).toEqual({ Burglary: { "2020-01": 6 }, Robbery: {}, Fraud: {} });
    expect(lines(read)).toEqual([
      "error notACount Jan 2020 D5",
      "error blankAmongCounts Jan 2020 D4",
      "error rowsWithoutCategory Jan 2020 A3",
    ]);
  });

  test("counts a county's column once beside its districts'", () => {
    const grid = "Offence | Essex | North | South\nBurglary | 300 | 100 | 200\nRobbery | 500 | 250 | 250\nFraud | 900 | 300 | 600";
    const read = chain([sheet("Jan 2020", grid)]);
    expect(figures(read).Burglary).toEqual({ "2020-01": 300 });
    expect(lines(read)).toEqual([]);
    expect(only(read, "totalsLeftOut").details.labels).toEqual(["Essex"]);
  });

  test("is asked once, for all sheets, about a column that is the sum of the others and may be a district", () => {
    const grid = "Offence | West | North | South\nBurglary | 300 | 100 | 200\nRobbery | 500 | 250 | 250\nFraud | 900 | 300 | 600";
    expect(only(chain(["Jan 2020", "Feb 2020"].map((name) => sheet(name, grid))), "unnamedTotal").details).toEqual({
      column: "Place",
      value: "West",
      parts: ["North", "South"],
      all: true,
      how: "sum",
      across: true,
      sheets: ["Jan 2020", "Feb 2020"],
    });
  });

  test("is understood with its month, over rows that are headings", () => {
    const head = sheet("Jan 2020", GRID.replace("  Robbery", "  Violence | | | |\n  Robbery"));
    const recognition = recognise([head], { by: null });
    const [understood] = understoodSheets({
      recognition,
      ledgers: enterTables(recognition.tables, [head], []),
      heads: [head],
      findings: [],
    });
    expect(understood!.tables[0]).toMatchObject({ range: "A1:E4", rows: 6, months: { missing: [], length: 1 }, doubts: [] });
    expect(understood!.tables[0]!.columns.map(({ role }) => role)).toEqual(["offence", "count", "count", "count", "total"]);
  });
});

describe("A column that is the sum of the others is asked about, just so often and so large that it is no chance:", () => {
  /** A sheet of one month, in whose first column of places stands the sum of the others, but for the last rows. */
  const asked = (whole: string, counts: readonly number[], wrong = 0) => {
    const rows = counts.map((count, at) => {
      const part = Math.floor(count / 3);
      return `Kind ${String.fromCodePoint(97 + at)} | ${count + (at >= counts.length - wrong ? 1 : 0)} | ${part} | ${count - part}`;
    });
    const grid = [`Offence | ${whole} | North | South`, ...rows].join("\n");
    return chain([sheet("Jan 2020", grid)]).findings.some(({ code }) => code === "unnamedTotal");
  };
  const asks = (whole: string, ...rows: readonly string[]) => {
    const read = chain([
      sheet("Jan 2020", [`Offence | ${whole} | North | South`, ...rows.map((row, at) => `Kind ${at} | ${row}`)].join("\n")),
    ]);
    return [lines(read), read.findings.some(({ code }) => code === "totalsLeftOut")];
  };
  const ASKED = [["error unnamedTotal Jan 2020 B1"], false];
  const times = (length: number, count: number) => Array.from({ length }, () => count);

  test("three rows, and 20 bits in their counts", () => {
    expect([asked("West", times(3, 101)), asked("West", times(3, 100)), asked("West", times(2, 90_000))]).toEqual([true, false, false]);
  });

  test("more than 85 rows in a hundred agree", () => {
    expect([asked("West", times(20, 200), 2), asked("West", times(20, 200), 3)]).toEqual([true, false]);
  });

  test("two rows, and 8 bits, of one whose name says that it is the whole, which counts once", () => {
    expect([asks("County", "15 | 5 | 10", "15 | 9 | 6"), asks("County", "15 | 5 | 10", "14 | 9 | 5")]).toEqual([[[], true], ASKED]);
    expect(asks("County", "900 | 500 | 400", "0 | 0 | 0")).toEqual(ASKED);
  });

  test("where its name says so, also if it is more than the others in some rows, but not if it is less in any", () => {
    expect(asks("County", "900 | 500 | 300", "7 | 3 | 4")).toEqual(ASKED);
    expect(asks("County", "900 | 500 | 300", "6 | 3 | 4")).toEqual([[], false]);
    expect(asks("West", "900 | 500 | 300", "7 | 3 | 4")).toEqual([[], false]);
    expect(asks("County", "0 | 0 | 0", "0 | 0 | 0")).toEqual([[], false]);
  });

  test("once, though months show it as rows do", () => {
    const grid = "Offence | West | North | South\nBurglary | 300 | 100 | 200\nRobbery | 500 | 250 | 250\nFraud | 900 | 300 | 600";
    const months = ["Jan", "Feb", "Mar", "Apr"].map((month) => sheet(`${month} 2020`, grid));
    expect(only(chain(months), "unnamedTotal").details.sheets).toHaveLength(4);
  });

  test.each([
    ["County", 1],
    ["County", 4],
    ["West", 4],
  ])("and can be answered: %s on %i sheets is left out, or added up", (whole, length) => {
    const grid = `Offence | ${whole} | North | South\nTheft | 900 | 500 | 400\nFraud | 7 | 3 | 4\nArson | 80 | 40 | 40\nDrugs | 9 | 2 | 7`;
    const months = ["Jan", "Feb", "Mar", "Apr"]
      .slice(0, length)
      .map((month) => sheet(`${month} 2020`, grid.replace("7 | 3", whole === "West" ? "7 | 3" : "9 | 3")));
    const followed = answersTo(only(chain(months), "unnamedTotal")).map(({ label, notes }) => {
      const read = chain([...months, readingSheet(notes)]);
      return [label, figures(read).Theft!["2020-01"], lines(read)];
    });
    expect(followed).toEqual([
      [`Leave “${whole}” out`, 900, []],
      ["They do not overlap: add them all up", 1800, []],
    ]);
  });
});

describe("Columns beside offences are places", () => {
  const grid = (header: string, ...rows: readonly string[]) => sheet("Jan 2020", [`Offence | ${header}`, ...rows].join("\n"));
  const two = (header: string) => grid(header, "Burglary | 1 | 2", "Robbery | 4 | 5");
  const ADDED = { Burglary: { "2020-01": 3 }, Robbery: { "2020-01": 9 } };
  const said = (column: string, readAs: string) => readingSheet([{ sheet: "Jan 2020", column, readAs }]);

  test("where all are known to be, or the analyst says it of one", () => {
    expect(figures(chain([two("North | Harlow")]))).toEqual(ADDED);
    for (const header of ["North | Ambridge", "Ambridge | Borchester"])
      expect(lines(chain([two(header)]))).toEqual(["error severalMeasures Jan 2020 B1, C1"]);
    expect(figures(chain([two("Ambridge | Borchester"), said("Ambridge", "place")]))).toEqual(ADDED);
  });

  test("or parts of another kind that is known", () => {
    expect(figures(chain([two("Male | Female")]))).toEqual(ADDED);
  });

  test("but not where the analyst says which one counts, nor in a single row", () => {
    expect(figures(chain([two("North | South"), said("North", "count")]))).toEqual({
      Burglary: { "2020-01": 1 },
      Robbery: { "2020-01": 4 },
    });
    expect(lines(chain([grid("North | South", "Burglary | 1 | 2")]))).toEqual(["error severalMeasures Jan 2020 B1, C1"]);
  });

  test("without what has mostly fractions, or no header; half of it may be slips", () => {
    expect(figures(chain([grid("North | South | Staff", "Burglary | 1 | 2 | 1.5", "Robbery | 4 | 5 | 2.5")]))).toEqual(ADDED);
    // A place beside places has counts, and perhaps in thousands.
    expect(lines(chain([grid("North | South | East", "Burglary | 1 | 2 | 1.5", "Robbery | 4 | 5 | 2.5")]))).toEqual([
      "error notACount Jan 2020 D2:D3",
    ]);
    expect(figures(chain([grid("North | South |", "Burglary | 1 | 2 | 7", "Robbery | 4 | 5 | 8")]))).toEqual(ADDED);
    const half = chain([grid("North | South | East", "Burglary | 1 | 2 | 1.5", "Robbery | 4 | 5 | 2")]);
    expect([figures(half).Robbery, lines(half)]).toEqual([{ "2020-01": 11 }, ["error notACount Jan 2020 D2"]]);
  });

  test("of which a count that is their sum shows that they belong together, and any other count counts by itself", () => {
    const counted = (...sums: readonly number[]) =>
      figures(chain([grid("North | Ambridge | Count", `Burglary | 1 | 2 | ${sums[0]}`, `Robbery | 4 | 5 | ${sums[1]}`)]));
    expect([counted(3, 9), counted(4, 8)]).toEqual([ADDED, { Burglary: { "2020-01": 4 }, Robbery: { "2020-01": 8 } }]);
  });

  test("up to the next column of offences", () => {
    const beside = chain([
      grid("North | South | Offence | East | West", "Burglary | 1 | 2 | Fraud | 3 | 4", "Robbery | 4 | 5 | Theft | 5 | 6"),
    ]);
    expect(figures(beside)).toEqual({ ...ADDED, Fraud: { "2020-01": 7 }, Theft: { "2020-01": 11 } });
  });
});
