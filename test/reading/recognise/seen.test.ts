import { whatStands } from "../../../src/reading/recognise/seen";
import { viewed } from "./layouts/viewed";

const seen = (...lines: readonly string[]) => whatStands(viewed(lines.join("\n")));

describe("Of a sheet without tables are seen", () => {
  test("the fullest of the first 41 rows, up to six of its texts, or that none has words", () => {
    expect(seen("Title", "One | Two", "Three | Four")).toMatch(/^row 2 with “One” and “Two”; no months$/);
    expect(seen("a b | c d | e f | g h | i j | k l")).toMatch(/^row 1 with “a b”, “c d”, “e f”, “g h”, “i j” and “k l”;/);
    expect(seen("a b | c d | e f | g h | i j | k l | m n")).toMatch(/, “k l” and more;/);
    expect(seen("1 | 2", "3 | 4")).toBe("figures without headers; no months");
    const deep = (rows: number) => seen("One", ...Array<string>(rows - 1).fill(" | "), "Two | Three");
    expect([deep(40), deep(41)].map((text) => text.slice(0, 5))).toEqual(["row 4", "row 1"]);
  });

  test("dates as a reader sees them", () => {
    expect(seen("Offence | @2019-03 | @2020-03 | Solved")).toMatch(/^row 1 with “Offence”, “Mar 19”, “Mar 20” and “Solved”;/);
  });

  test("a column for each day, where three dates or more are of half as many months", () => {
    const days = (...dates: readonly string[]) => seen(`Offence | ${dates.join(" | ")}`).includes("has a column for each day");
    expect([days("13/01/2020", "14/01/2020", "15/01/2020"), days("13/01/2020", "14/01/2020")]).toEqual([true, false]);
    expect([days("13/01/2020", "14/01/2020", "13/02/2020", "14/02/2020"), days("13/01/2020", "14/01/2020", "13/02/2020")]).toEqual([
      true,
      false,
    ]);
  });

  test("months that begin and end within months, across or down", () => {
    const periods = ["15 Jan – 14 Feb", "15 Feb – 14 Mar", "15 Mar – 14 Apr"];
    const told = "“15 Jan – 14 Feb” and the others begin and end within months, so their figures are of no calendar month";
    expect(seen(`Offence | ${periods.join(" | ")}`, "Theft | 5 | 6 | 7")).toContain(`no months: ${told}`);
    expect(seen("Period | Offence | Count", ...periods.map((period) => `${period} | Theft | 5`))).toContain(told);
    expect(seen("Offence | 15 Jan 2018 to 14 Feb 2018 | 15 Feb 2018 to 14 Mar 2018", "Theft | 5 | 6")).not.toContain("within months");
  });

  test("months across without counts, or below one another without any", () => {
    expect(seen("Offence | Jan 20 | Feb 20 | Mar 20")).toMatch(
      /; 3 months, but no counts beside or below them\. It looks like a column for each month, but the rows below have no counts$/,
    );
    expect(seen("Who | Month", "Ann | Jan 20")).toMatch(/; 1 month, but no counts .* It looks like a row for each month, /);
    expect(seen("Who | Jan 20 | Feb 20", "Ann | x | y")).toMatch(/; 2 months, .* a row for each month/);
  });

  test("months and names with counts below one another, three months at least, totals and notes apart", () => {
    const mixed = (...cells: readonly string[]) => seen("Rows | Sum of x", ...cells);
    const months = ["Jan 20 | 1", "Feb 20 | 2", "Mar 20 | 3"];
    expect(mixed("North | 6", ...months)).toMatch(/^row \d+ .*; column A has months and other names, such as “North”, below one another/);
    expect(mixed("North | 6", ...months.slice(1))).not.toContain("column A has");
    expect(mixed(...months, "Total | 6")).not.toContain("column A has");
    expect(mixed(...months, "Source")).not.toContain("column A has");
    expect(mixed("Kent | 6", "South | 1", "North | 6", ...months)).toContain("“South”");
  });
});

describe("What is nearly a month is said with what to write:", () => {
  const nearly = (...headers: readonly string[]) =>
    seen(`Offence | ${headers.join(" | ")}`, `Theft | ${headers.map((_, at) => at + 5).join(" | ")}`).replace(/^.*; /, "");

  test("a day or a year, with the day's ending", () => {
    expect(nearly("19-Jan", "19-Feb", "19-Mar")).toBe("no months: “19-Jan” may be the 19th of Jan, or Jan 2019. Write each like “Jan 19”");
    const endings = ["11 Jan", "12 Jan", "13 Jan", "21 Jan", "22 Jan", "23 Jan", "31 Jan"].map(
      (first) => /the (\S+) of/.exec(nearly(first, "20 Feb", "20 Mar"))![1],
    );
    expect(endings).toEqual(["11th", "12th", "13th", "21st", "22nd", "23rd", "31st"]);
    expect(nearly("19-Jan", "19-Feb", "19-Wards")).not.toContain("may be");
  });

  test("periods, of which 13 are four weeks each", () => {
    expect(nearly("P1", "P2", "P3")).toBe("no months: “P1” does not say which month it is. Write each like “Jan 20”");
    expect(nearly("Period 11", "Period 12", "Period 13")).toMatch(/^no months: “Period 11” and the others are 13 periods a year, /);
    expect(nearly("P1", "P2", "Plan 3")).not.toContain("does not say which");
  });

  test("a month with a word beside it, or several of one month", () => {
    expect(nearly("Jan-20 plan", "Feb-20 plan", "Mar-20 plan")).toContain("“Jan-20 plan” has a word beside the month that is not known");
    expect(nearly("Jan-20 Act", "Jan-20 Bud", "Feb-20 Act")).toContain("“Jan-20 Act” and “Jan-20 Bud” are of one month.");
  });

  test("months without a year, three at least", () => {
    expect(nearly("Jan", "Feb", "Mar")).toBe(
      "no months: “Jan” and the others say no year. Write each like “Jan 20”, or the year alone in the row above them",
    );
    expect(nearly("Jan", "Feb")).not.toContain("say no year");
  });
});

describe("Counts without months", () => {
  test("are of weeks or days, or of a time that cannot be read, with its first text", () => {
    expect(seen("Week | Offence | Count", "1 | Theft | 5", "2 | Theft | 6")).toContain(
      "; no months: column A (“Week”) is weeks or days. Enter one count for each month",
    );
    expect(seen("Month | Offence | Count", "first | Theft | 5", "second | Theft | 6")).toContain(
      "; no months that can be read: column A (“Month”) has “first”. Write each like “Jan 20”, or the year beside it in a column “Year”",
    );
    expect(seen("Year | Offence | Count", " | Theft | 5", "old | Theft | 6")).toContain("column A (“Year”) has nothing.");
    expect(seen("Month | Offence | Count", "P1 | Theft | 5", "P2 | Theft | 6", "P3 | Theft | 7")).toContain(
      "no months that can be read: in column A (“Month”), “P1” does not say which month it is",
    );
  });

  test("may be a sheet of one month, where a column is of offences; three columns of counts may be months", () => {
    expect(seen("Offence | Count", "Theft | 5", "Fraud | 6")).toMatch(
      /; no months\. If it is a sheet of one month, write the month in the sheet’s name or its title, or add a column “Month”$/,
    );
    const columns = seen("Offence | North | South | West", "Theft | 5 | 6 | 7", "Fraud | 6 | 7 | 8");
    expect(columns).toMatch(/ If there is a column for each month, write each header like “Jan 20” \(column B \(“North”\) is not one\)$/);
    expect(seen("Offence | North | South", "Theft | 5 | 6", "Fraud | 6 | 7")).not.toContain("If there is a column");
  });

  test("are nothing where no column is of offences, or none has counts in three of five rows", () => {
    expect(seen("Who | Count", "Ann | 5", "Bob | 6")).toMatch(/; no months$/);
    expect(seen("Offence | Count", "Theft | 5", "Fraud | x y")).toMatch(/; no months$/);
    expect(seen("Offence | Count", "Theft | 5", "Fraud | 6", "Arson | 7", "Rape | x y", "Drugs | x y")).toContain("one month");
    expect(seen("Week | Count", "1 | 5", "2 | 6")).toMatch(/; no months$/);
  });
});
