import { monthRuns } from "../../../../src/reading/recognise/layouts/month-run";
import { readRecords } from "../../../../src/reading/recognise/layouts/records";
import { columnsOf, rowsOf, viewed } from "./viewed";

const read = (...lines: readonly string[]) => {
  const view = viewed(lines.join("\n"));
  return readRecords(view, view.region, () => monthRuns(view, view.region));
};
const isRead = (...lines: readonly string[]) => read(...lines).table !== null;
const placed = (...lines: readonly string[]) => rowsOf(read(...lines).table!);
const each = (cells: readonly (string | number)[], row: (cell: string | number, at: number) => string) => cells.map(row);
const MONTHS = ["Jan 20", "Jan 20", "Feb 20", "Feb 20"];

describe("A column tells single offences apart", () => {
  const underDates = (header: string, cells: readonly (string | number)[]) =>
    isRead(`${header} | Date | Kind`, ...each(cells, (cell) => `${cell} | Jan 20 | x`));

  test("where it numbers rows one by one, three at least, under a header that might be a count's", () => {
    expect([underDates("No.", [1, 2, 3]), underDates("No.", [1, 2])]).toEqual([true, false]);
    expect([underDates("No.", [1, 2, 4]), underDates("No.", [7, 8, 9])]).toEqual([false, true]);
    expect(underDates("Number of incidents", [1, 2, 3])).toBe(false);
  });

  test("where it is headed as a reference and nine in ten of its texts differ, or half where it is a crime's own", () => {
    const cells = (different: number) => Array.from({ length: 10 }, (_, at) => `C${Math.min(at, different - 1)}`);
    expect([underDates("Victim id", cells(9)), underDates("Victim id", cells(8))]).toEqual([true, false]);
    expect([underDates("crime_ref", cells(5)), underDates("crime_ref", cells(4))]).toEqual([true, false]);
    expect([underDates("Ref", ["C1", "C2"]), underDates("Ref", ["C1"])]).toEqual([true, false]);
  });

  test("though each month and offence stands there once, as nothing is counted", () => {
    expect(isRead("Ref | Month | Offence", ...each(MONTHS, (month, at) => `C${at} | ${month} | ${at % 2 ? "Theft" : "Fraud"}`))).toBe(true);
  });

  test("and is a code, as are columns of codes beside it; a year beside the month is no name", () => {
    const { table } = read(
      "Crime ref | Year | Month | Beat | Offence",
      ...each([1, 2, 3, 4, 5, 6], (at) => `Crime no ${at} | 2020 | Jan | ${101 + (Number(at) % 2)} | Theft`),
    );
    expect(columnsOf(table!).names).toEqual(["Crime ref", "Beat", "Offence"]);
    expect(table!.categories.map(({ code }) => code)).toEqual([true, true, false]);
  });
});

describe("Days show records", () => {
  const dated = (...dates: readonly (string | number)[]) => isRead("Date | Offence", ...each(dates, (date, at) => `${date} | Theft ${at}`));

  test("where they are neither a month's first nor its last, in digits, as dates or with a time", () => {
    expect([dated(20200101, 20200201, 20200301), dated(20200131, 20200229, 20200331)]).toEqual([false, false]);
    expect([dated(20200101, 20200202, 20200301), dated(20200130, 20200229, 20200331)]).toEqual([true, true]);
    expect([dated(43831, 43862, 43891), dated(43861, 43890, 43921)]).toEqual([false, false]);
    expect([dated(43831, 43863, 43891), dated(43860, 43890, 43921)]).toEqual([true, true]);
    expect(dated(43831.5, 43862, 43891)).toBe(true);
    expect(dated(202001, 202002, 202003)).toBe(false);
  });

  test("but a text that is no date, a longer period or a date among months' names are no days", () => {
    expect(dated(...Array.from({ length: 9 }, () => "Jan 20"), "not known")).toBe(false);
    expect(dated(...Array.from({ length: 9 }, () => "Jan 20"), "2019/20")).toBe(false);
    const rows = Array.from({ length: 10 }, (_, at) => `2020 | ${at === 4 ? "15/01/2020" : "Jan"} | Theft ${at}`);
    expect(isRead("Year | Month | Offence", ...rows)).toBe(false);
  });

  test("nor does the same month and offence over and over, where numbers of an unknown kind stand beside them", () => {
    expect(isRead("Month | Offence | Geregistreerd", ...each([4, 5, 6, 7, 8, 9], (count) => `Jan 20 | Theft | ${count}`))).toBe(false);
  });
});

describe("Of several dates", () => {
  const rows = ["C1 | 05/01/2020 | 04/01/2020 | Theft", "C2 | 06/01/2020 | 04/01/2020 | Fraud"];

  test("the best known gives the month, which is said", () => {
    const { table, findings } = read("Ref | Committed | Date recorded | Offence", ...rows);
    expect(table!.months).toMatchObject({ month: { column: 2 } });
    expect(findings).toMatchObject([
      {
        code: "monthColumnChosen",
        address: "C1",
        details: { chosen: "Date recorded", others: [{ header: "Committed", column: "B" }] },
      },
    ]);
  });

  test("which is meant is asked where none is better known", () => {
    expect(read("Ref | Date | Date | Offence", ...rows).findings).toMatchObject([
      { details: { role: "month", choices: ["Date", "Date"] } },
    ]);
  });
});

describe("The first record", () => {
  const DATED = ["C3 | 05/01/2020 | Theft | North", "C4 | 06/01/2020 | Fraud | South", "C5 | 07/01/2020 | Theft | North"];
  const HEADER = "Ref | Date | Offence | Place";

  test("may have no date: a number in its reference shows it, or a text that comes again below", () => {
    expect(placed(HEADER, "C2 | | Arson | West", ...DATED)).toEqual([1, 2, 5]);
    expect(placed(HEADER, "none | | Theft | West", ...DATED)).toEqual([1, 2, 5]);
    expect(placed(HEADER, "code | | words | words", ...DATED)).toEqual([1, 3, 5]);
  });

  test("is no line of text alone below the header, and nothing above it", () => {
    expect(placed(HEADER, "Note 1 | | | ", ...DATED)).toEqual([1, 3, 5]);
    expect(placed("Extract 12 | | of crimes |", HEADER, ...DATED)).toEqual([2, 3, 5]);
  });

  test("shows by one of several references", () => {
    const rows = DATED.map((row, at) => `${row} | D${at}`);
    expect(placed(`${HEADER} | Case no`, "none | | Arson | West | D9", ...rows)).toEqual([1, 2, 5]);
  });

  test.each([
    [200, 2],
    [201, 3],
  ])("is looked for in the 200 rows below the first date: a text comes again %i rows below it", (rows, first) => {
    const between = Array.from({ length: rows }, (_, at) => `C${at + 10} | 05/01/2020 | Theft | North`);
    expect(placed(HEADER, "none | | Arson | West", ...between, "C9 | 05/01/2020 | Arson | South")[1]).toBe(first);
  });

  test("may have a text in place of its date, though it was taken for the header", () => {
    expect(placed(HEADER, "C2 | not known | Arson | West", ...DATED)).toEqual([1, 2, 5]);
    expect(placed(HEADER, "C1 | not known | Arson | West", "C2 | not known | Arson | West", ...DATED)).toEqual([1, 2, 6]);
  });

  test("stands below the last of two headers, where that is known", () => {
    expect(placed("Crime | Month | What | Where", HEADER, ...DATED)).toEqual([2, 3, 5]);
  });
});
