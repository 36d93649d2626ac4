import { runOf } from "../../../../src/domain/rows";
import { answer, chain, cut, figures, lines, only, sheet, sheetOf } from "../../sheets";
import { recognise, columnsNeeded } from "../../../../src/reading";

const WIDE = sheet(
  "Wide",
  `
  Offences by ward
  Offence | Ward | @2020-01 | @2020-02 | @2020-03 | Total | % change
  Burglary | Abbey | 1 | 2 | 3 | 6 | 5.5%
  Burglary | Bridge | 10 | 20 | 30 | 60 | 5.5%
  Fraud | Abbey | 0 | 0 | 7 | 7 | 5.5%
  Total | | 11 | 22 | 40 | 73 | 5.5%
  Source: Athena
`,
);

describe("a wide sheet", () => {
  const above = "Offence | @2020-01 | @2020-02 | @2020-03\nBurglary | 1 | 2 | 3\nFraud | 4 | 5 | 6";
  test.each([
    ["numbers", "1 | Figures are as recorded.\n2 | Fraud excludes cheque fraud."],
    ["signs, below a heading", "Notes\n* | Figures are as recorded.\n(b) | Fraud excludes cheque fraud."],
  ])("does not take footnotes with %s in a cell of their own for offences without counts", (_, notes) => {
    const read = chain([sheet("Wide", `${above}\n\n${notes}`)]);
    expect(read.findings).toEqual([]);
    expect(Object.keys(figures(read))).toEqual(["Burglary", "Fraud"]);
  });
  test("asks about a text in place of a count where no gap, or a figure, tells that it is no footnote", () => {
    for (const row of ["\n2 | Not known as yet | 7 | 8", "3 | Not known as yet"])
      expect(chain([sheet("Wide", `${above}\n${row}`)]).findings.map(({ code }) => code)).toContain("notACount");
  });

  test("adds up rows month by month and leaves totals out, saying so", () => {
    const read = chain([WIDE]);
    expect(figures(read)).toEqual({
      Burglary: { "2020-01": 11, "2020-02": 22, "2020-03": 33 },
      Fraud: { "2020-01": 0, "2020-02": 0, "2020-03": 7 },
    });
    expect(lines(read, { infos: true })).toEqual(["info totalsLeftOut Wide A6", "info totalsLeftOut Wide F2, G2"]);
    expect(read.findings.map(({ details }) => details)).toEqual([
      { of: "rows", labels: ["Total"], count: 1, sheets: 1 },
      { of: "columns", labels: ["Total", "% change"], count: 2, sheets: 1 },
    ]);
  });

  test("shares the rows between the figures of a strand", () => {
    const months = chain([WIDE]).strands[0]!.figures;
    const sources = months.kind === "months" ? months.months.map((month) => month.sources[0]!) : [];
    expect(sources.map(({ column }) => column)).toEqual([2, 3, 4]);
    expect(sources[0]!.rows).toEqual(runOf(2, 3));
    expect(sources[1]!.rows).toBe(sources[0]!.rows);
  });

  test.each([
    "202001 | 202002 | 202003",
    "Jan-20 | Feb-20 | Mar-20",
    "JAN20 | FEB20 | MAR20",
    "2020-01 | 2020-02 | 2020-03",
    "January\\n2020 | February\\n2020 | March\\n2020",
  ])("reads the months %s", (months) => {
    expect(figures(chain([sheet("S", `Offence | ${months}\nFraud | 1 | 2 | 3`)]))).toEqual({
      Fraud: { "2020-01": 1, "2020-02": 2, "2020-03": 3 },
    });
  });

  test("may have its latest month first and its names on the right", () => {
    expect(figures(chain([sheet("S", "Mar 20 | Feb 20 | Jan 20 | Offence\n3 | 2 | 1 | Fraud")]))).toEqual({
      Fraud: { "2020-01": 1, "2020-02": 2, "2020-03": 3 },
    });
  });

  test("finds its names' header in the row above, where the two were merged", () => {
    const read = chain([sheet("S", "Offence | 2020 | |\n | Jan 20 | Feb 20 | Mar 20\nFraud | 1 | 2 | 3")], {
      by: "Offence",
    });
    expect(figures(read)).toEqual({ Fraud: { "2020-01": 1, "2020-02": 2, "2020-03": 3 } });
  });

  test("keeps blank columns between its years, and apart what stands beside it", () => {
    const read = chain([
      sheet(
        "S",
        "Offence | Jan 20 | Feb 20 | | Mar 20 | | Notes\nFraud | 1 | 2 | | 3 | | Total is provisional\nTheft | 4 | 5 | | 6 | | Total",
      ),
    ]);
    expect(figures(read)).toEqual({
      Fraud: { "2020-01": 1, "2020-02": 2, "2020-03": 3 },
      Theft: { "2020-01": 4, "2020-02": 5, "2020-03": 6 },
    });
  });

  test("needs three months in a row, and counts below them", () => {
    expect(lines(chain([sheet("S", "Offence | Jan 20 | Feb 20\nFraud | 1 | 2")]))).toEqual(["error nothingRecognised"]);
    expect(lines(chain([sheet("S", "Desk | Jan 20 | Feb 20 | Mar 20\nOne | Early | Late | Early")]))).toEqual(["error nothingRecognised"]);
  });

  test("stops at a month that has two columns", () => {
    const read = chain([sheet("S", "Offence | Jan 20 | Feb 20 | Jan 20 | Mar 20\nFraud | 1 | 2 | 9 | 3")]);
    expect(lines(read)).toEqual(["error twoColumnsForMonth S B1, D1"]);
    expect(only(read, "twoColumnsForMonth").details.columns).toEqual(["B", "D"]);
    expect(figures(read)).toEqual({ Fraud: { "2020-02": 2, "2020-03": 3 } });
  });

  test("may stand below another one, each with its own months", () => {
    const read = chain([
      sheet("S", "Offence | Jan 19 | Feb 19 | Mar 19\nFraud | 1 | 2 | 3\n\nOffence | Jan 20 | Feb 20 | Mar 20\nFraud | 4 | 5 | 6"),
    ]);
    expect(figures(read)).toEqual({
      Fraud: { "2019-01": 1, "2019-02": 2, "2019-03": 3, "2020-01": 4, "2020-02": 5, "2020-03": 6 },
    });
  });

  test("ends above the next one's title and upper header row", () => {
    const table = (place: string, counts: string) =>
      `${place}\nOffence | Date reported | |\n | Feb 20 | Jan 20 | Dec 19\nFraud | ${counts}\nTotal | ${counts}`;
    const read = chain([sheet("S", `${table("North", "1 | 2 | 3")}\n\n${table("South", "4 | 5 | 6")}`)]);
    expect(lines(read)).toEqual([]);
    expect(only(read, "summedOverTables").details).toEqual({ strands: ["Fraud"], places: ["“S” from rows 3 and 9 on"] });
    expect(figures(read)).toEqual({ Fraud: { "2019-12": 9, "2020-01": 7, "2020-02": 5 } });
  });

  test("stops at a header row that turns up below the rows first read", () => {
    const rows = Array.from({ length: 80 }, (_, at) => [`Fraud ${at}`, 1, 1, 1]);
    const whole = sheetOf("Long", [["Offence", 202001, 202002, 202003], ...rows, ["Offence", 202001, 202002, 202003], ["Fraud", 1, 1, 1]]);
    const read = chain([whole], { heads: [cut(whole, 60)] });
    expect(lines(read)).toEqual(["error secondHeader Long B82"]);
  });

  test("asks for its names and months of sheets that are not read whole", () => {
    const whole = sheetOf("Large", [
      ["Offence", "Code", "Ward", 202001, 202002, 202003, "Total"],
      ...Array.from({ length: 90 }, () => ["Fraud", "E05", "Abbey", 1, 2, 3, 6]),
    ]);
    const heads = [cut(whole, 60)];
    const requests = columnsNeeded(recognise(heads, { by: "Offence" }), null, "Offence", heads);
    expect(requests).toEqual([{ sheet: "Large", columns: [0, 2, 3, 4, 5, 6], firstRow: 1, rows: 90 }]);
    expect(answer(requests, [whole])[0]!.values[3]).toHaveLength(90);
    expect(figures(chain([whole], { by: "Offence", heads }))).toEqual({
      Fraud: { "2020-01": 90, "2020-02": 180, "2020-03": 270 },
    });
  });

  test("leaves out a column of changes that is n/a in every row, so that sheets stay alike", () => {
    const named = (name: string, change: string) =>
      sheet(name, `Offence | Dec 19 | Jan 20 | Feb 20 | % change\nFraud | 0 | 1 | 2 | ${change}`);
    const read = chain([named("North", "n/a"), named("South", "-1")]);
    expect(lines(read)).toEqual([]);
    expect(figures(read)).toEqual({ Fraud: { "2019-12": 0, "2020-01": 2, "2020-02": 4 } });
  });
});
