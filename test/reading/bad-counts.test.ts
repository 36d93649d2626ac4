import { answersTo } from "../../src/checks/answers";
import { monthOf } from "../../src/domain/month";
import { chain, cut, figures, lines, only, readingSheet, sheet, sheetOf } from "./sheets";

const FEB_20 = monthOf(2020, 2);

/** A long sheet with these counts for January, February and so on to the end of the list. */
const long = (...counts: string[]) =>
  sheet("Monthly", ["Month | Offence | Count", ...counts.map((count, index) => `@2020-0${index + 1} | Fraud | ${count}`)].join("\n"));
const wide = (...rows: string[]) => sheet("Wide", ["Offence | Ward | Jan 20 | Feb 20 | Mar 20", ...rows].join("\n"));

describe("suppressed counts in several columns", () => {
  const data = wide("Fraud | North | <5 | 3 | <5", "Fraud | South | 7 | <5 | 4", "Theft | North | 8 | 9 | 9");

  test("are one question, with the offences that can be left out", () => {
    const found = only(chain([data], { by: "Offence" }), "notACount");
    expect([found.address, found.details]).toMatchObject([
      "C2, D3, E2",
      {
        kind: "suppressed",
        header: "Jan 20",
        column: "C",
        columns: 3,
        count: 3,
        found: ["<5"],
        leaveOut: { column: "Offence", names: ["Fraud"] },
      },
    ]);
    const [answer] = answersTo(found);
    const read = chain([data, readingSheet(answer!.notes)], { by: "Offence" });
    expect(figures(read)).toEqual({ Theft: { "2020-01": 8, "2020-02": 9, "2020-03": 9 } });
    expect(lines(read)).toEqual([]);
  });

  test("cannot be left out where a strand counts other offences too, or nothing would be left", () => {
    const strands = sheet("Strands", "Strand | Column | Values\nAll | Offence | Fraud; Theft");
    expect(answersTo(only(chain([data, strands]), "notACount"))).toEqual([]);
    expect(answersTo(only(chain([wide("Fraud | North | <5 | 3 | <5")], { by: "Offence" }), "notACount"))).toEqual([]);
  });
});

describe("among counts", () => {
  test.each([
    ["text", "see note"],
    ["negative", "-1"],
    ["fraction", "1.5"],
    ["error", "#N/A"],
    ["suppressed", "*"],
    ["notAvailable", ".."],
  ])("%s stops the build, naming its cell, and its month has no figure", (kind, cell) => {
    const inLong = chain([long("1", cell, "3")]);
    expect(lines(inLong)).toEqual(["error notACount Monthly C3"]);
    expect(only(inLong, "notACount").details).toEqual({ kind, header: "Count", column: "C", count: 1, found: [cell], months: [FEB_20] });
    expect(figures(inLong)).toEqual({ Fraud: { "2020-01": 1, "2020-03": 3 } });

    const inWide = chain([wide(`Fraud | Abbey | 1 | ${cell} | 3`, "Fraud | Bridge | 1 | 2 | 3")], { by: "Offence" });
    expect(lines(inWide)).toEqual(["error notACount Wide D2"]);
    expect(only(inWide, "notACount").details).toEqual({ kind, header: "Feb 20", column: "D", count: 1, found: [cell], months: [FEB_20] });
    expect(figures(inWide)).toEqual({ Fraud: { "2020-01": 2, "2020-03": 6 } });
  });

  test("cells of one kind and column are one finding, with the first of them", () => {
    const rows = Array.from({ length: 12 }, (_, index) => [
      `2020-${String(index + 1).padStart(2, "0")}`,
      "Fraud",
      index % 2 === 0 ? "x1" : index === 5 ? -5 : 4,
    ]);
    const read = chain([sheetOf("Monthly", [["Month", "Offence", "Count"], ...rows])]);
    expect(lines(read)).toEqual(["error notACount Monthly C2, C4, C6, C8, C10", "error notACount Monthly C7"]);
    expect(read.findings.map(({ details }) => (details as { count: number }).count)).toEqual([6, 1]);
  });

  test("strands that overlap do not count a cell's fault twice", () => {
    const strands = sheet("Strands", "Strand | Column | Values\nFraud | Offence | Fraud\nAll | Offence | *");
    const read = chain([strands, wide("Fraud | Abbey | 1 | bad | '3", "Theft | Abbey | 1 | 2 | 3")]);
    expect(only(read, "notACount").details.count).toBe(1);
    expect(only(read, "numbersAsText").details.count).toBe(1);
  });

  test("rows of no strand may hold anything", () => {
    const strands = sheet("Strands", "Strand | Column | Values\nFraud | Offence | Fraud");
    expect(lines(chain([strands, wide("Fraud | Abbey | 1 | 2 | 3", "Theft | Abbey | x | -2 | 3.5")]))).toEqual([]);
  });

  test("numbers kept as text are counted, and said", () => {
    const read = chain([long("'1,234", "'12", "7")]);
    expect(figures(read)).toEqual({ Fraud: { "2020-01": 1234, "2020-02": 12, "2020-03": 7 } });
    expect(lines(read, { infos: true })).toEqual(["info numbersAsText Monthly C2:C3"]);
  });
});

describe("blank counts", () => {
  test("are not 0: a month without any has no figure", () => {
    const read = chain([long("1", "", "3")]);
    expect(figures(read)).toEqual({ Fraud: { "2020-01": 1, "2020-03": 3 } });
    expect(lines(read)).toEqual(["warning blankCounts Monthly C3"]);
  });

  test("beside others of the month stop the build, because the rest would be a partial sum", () => {
    const read = chain([wide("Fraud | Abbey | 1 | | 3", "Fraud | Bridge | 1 | 2 | 3")], { by: "Offence" });
    expect(figures(read)).toEqual({ Fraud: { "2020-01": 2, "2020-03": 6 } });
    expect(lines(read)).toEqual(["error blankAmongCounts Wide D2"]);
    const inLong = chain([sheet("Monthly", "Month | Offence | District | Count\nJan 20 | Fraud | North | 4\nJan 20 | Fraud | South |")], {
      by: "Offence",
    });
    expect(lines(inLong)).toEqual(["error blankAmongCounts Monthly D3"]);
    expect(figures(inLong)).toEqual({ Fraud: {} });
  });

  test("after the last month with figures are months to come, of which nothing is said", () => {
    expect(lines(chain([long("1", "2", "", "")]))).toEqual([]);
    expect(lines(chain([wide("Fraud | Abbey | 1 | 2 |", "Theft | Abbey | 1 | 2 |")], { by: "Offence" }))).toEqual([]);
    expect(lines(chain([wide("Fraud | Abbey | 1 | 2 |", "Theft | Abbey | 1 | 2 | 3")], { by: "Offence" }))).toEqual([
      "warning blankCounts Wide E2",
    ]);
  });
});

describe("rows", () => {
  test("without a readable month stop the build where they count for a strand", () => {
    const read = chain([
      sheet("S", "Month | Offence | Count\nJan 20 | Fraud | 1\n | Fraud | 2\nFebruay 20 | Fraud | 3\nMar 20 | Fraud | 4\n | | 10"),
    ]);
    expect(lines(read)).toEqual(["error rowsWithoutMonth S A3:A4"]);
    expect(only(read, "rowsWithoutMonth").details).toEqual({ count: 2, found: ["", "Februay 20"] });
  });

  test("without an offence stop the build, in the midst and at the end", () => {
    const missing = sheet("S", "Month | Offence | Count\nJan 20 | Fraud | 1\nJan 20 | | 2\nJan 20 | Theft | 3");
    expect(lines(chain([missing]))).toEqual(["error rowsWithoutCategory S B3"]);
    expect(
      lines(
        chain([wide("Fraud | Abbey | 1 | 2 | 3", " | Bridge | 1 | 2 | 3", "Theft | Abbey | 1 | 2 | 3")], {
          by: "Offence",
        }),
      ),
    ).toEqual(["error rowsWithoutCategory Wide A3"]);
    expect(lines(chain([wide("Fraud | Abbey | 1 | 2 | 3", " | | 1 | 2 | 3")], { by: "Offence" }))).toEqual([
      "error rowsWithoutCategory Wide A3",
    ]);
  });

  test("that say the same month and names twice are asked about, but for rows of nothing", () => {
    const rows = "Jan 20 | Fraud | 1\nJan 20 | Fraud | 2\nFeb 20 | Fraud | 2\nJan 20 | Fraud | 1\nMar 20 | Fraud | 0\nMar 20 | Fraud | 0";
    const read = chain([sheet("S", `Month | Offence | Count\n${rows}`)]);
    expect(lines(read)).toEqual(["error duplicateRows S C5, C7", "error sameMonthTwice S C3"]);
  });

  test("of totals are left out in whichever column they say so", () => {
    const read = chain(
      [
        sheet(
          "S",
          `
      Month | Offence | District | Count
      Jan 20 | Fraud | North | 1
      Jan 20 | Fraud | South | 2
      Jan 20 | Fraud | Essex total | 3
      Jan 20 | All offences | | 3
      Total | | | 3
      Grand total | Fraud | | 3
    `,
        ),
      ],
      { by: "Offence" },
    );
    expect(figures(read)).toEqual({ Fraud: { "2020-01": 3 } });
    expect(lines(read, { infos: true })).toEqual(["info totalsLeftOut S C4, B5, A6:A7"]);
    expect(only(read, "totalsLeftOut").details).toEqual({
      of: "rows",
      labels: ["Essex total", "All offences", "Total", "Grand total"],
      count: 4,
      sheets: 1,
    });
  });

  test("of totals count where a strand names them in full, but not by a wildcard", () => {
    const strands = sheet("Strands", "Strand | Column | Values\nFraud | Offence | Total fraud\nAll | Offence | *");
    const data = sheet("S", "Month | Offence | Count\nJan 20 | Total fraud | 1\nJan 20 | Theft | 2\nJan 20 | Total | 3");
    expect(figures(chain([strands, data]))).toEqual({ Fraud: { "2020-01": 1 }, All: { "2020-01": 3 } });
    const wildcard = sheet("Strands", "Strand | Column | Values\nAll | Offence | *");
    expect(figures(chain([wildcard, data]))).toEqual({ All: { "2020-01": 2 } });
  });

  test("that are missing for a strand's month leave it without a figure, never 0", () => {
    const read = chain([sheet("S", "Month | Offence | Count\nJan 20 | Fraud | 1\nFeb 20 | Theft | 2\nMar 20 | Fraud | 3")]);
    expect(figures(read)).toEqual({ Fraud: { "2020-01": 1, "2020-03": 3 }, Theft: { "2020-02": 2 } });
  });

  test("with the header again stop the build", () => {
    const rows = Array.from({ length: 70 }, (_, at) => ["Jan 20", `Fraud ${at}`, 1]);
    const whole = sheetOf("S", [["Month", "Offence", "Count"], ...rows, ["Month", "Offence", "Solved"], ["Feb 20", "Fraud", 1]]);
    expect(lines(chain([whole], { heads: [cut(whole, 60)] })).filter((line) => line.startsWith("error"))).toEqual([
      "error secondHeader S A72",
    ]);
  });
});
