import { isoMonth, type Month } from "../../../src/domain/month";
import { PLAIN_DATES } from "../../../src/reading/dates/dates";
import { UnreadColumnError } from "../../../src/reading/tables/table-data";
import { isoMonths, rowMonths } from "./hand-made";

const codes = ({ findings }: ReturnType<typeof rowMonths>) => findings.map(({ code, address }) => `${code} ${address ?? ""}`);

const endsOf = ({ findings }: ReturnType<typeof rowMonths>) => (findings[0]!.details as { ends: readonly Month[] }).ends.map(isoMonth);

describe("a column of months", () => {
  test("is read as dates, text and numbers, and other cells have no month", () => {
    const read = rowMonths([43831, "Feb 20", "March 2020", 202004, "", "Total", "2020-05", 43831]);
    expect(isoMonths(read)).toEqual(["2020-01", "2020-02", "2020-03", "2020-04", "", "", "2020-05", "2020-01"]);
    expect(codes(read)).toEqual([]);
    expect([0, 4, 5].map(read.text)).toEqual(["43831", "", "Total"]);
  });

  test("says which rows have text, and how many have a number", () => {
    const read = rowMonths([43831, "Feb 20", "  ", "Total", 43862, "Apr 20"]);
    expect(read.writtenAsText()).toEqual({ texts: [1, 5], dates: 2 });
  });

  test("counts from 1904 where the workbook does, but not in eight digits", () => {
    const read = rowMonths([42369, 20200115], { dates: { ...PLAIN_DATES, date1904: true } });
    expect(isoMonths(read)).toEqual(["2020-01", "2020-01"]);
    expect([...read.days()]).toEqual([43831, 43845]);
  });

  test("of quarters has no month where a cell is of one month or a year, and the other way round", () => {
    const cells = ["Apr-Jun 2019", "Jul 19", "Year ending March 2020", "Oct-Dec 2019", 43831];
    expect(isoMonths(rowMonths(cells, { length: 3 }))).toEqual(["2019-06", "", "", "2019-12", ""]);
    expect(isoMonths(rowMonths(cells))).toEqual(["", "2019-07", "", "", "2020-01"]);
  });

  test("of quarters that may be of two years asks at the first of them", () => {
    const read = rowMonths(["Apr-Jun 2019", "Q1 2019", "Q2 2019"], { length: 3 });
    expect(codes(read)).toEqual(["ambiguousPeriod A3"]);
    expect(read.findings[0]!.details).toMatchObject({ found: "Q1 2019" });
    expect(endsOf(read)).toEqual(["2019-03", "2019-06"]);
    expect(isoMonths(read)[0]).toBe("2019-06");
  });

  test("must have been read", () => {
    const month = { header: "Month", column: 7 };
    expect(() => rowMonths([1], { months: { in: "rows", month, year: null, mergedOver: [] } })).toThrow(UnreadColumnError);
  });
});

describe("days that are written as numbers", () => {
  test("are day first where one can be nothing else", () => {
    const read = rowMonths(["03/02/2020", "25/02/2020", "01.03.2020", " 4-3-2020", "03/02/2020"]);
    expect(isoMonths(read)).toEqual(["2020-02", "2020-02", "2020-03", "2020-03", "2020-02"]);
    expect(codes(read)).toEqual([]);
  });

  test("are month first where one can be nothing else, or the analyst says so", () => {
    expect(isoMonths(rowMonths(["03/02/2020", "02/25/2020"]))).toEqual(["2020-03", "2020-02"]);
    const said = rowMonths(["03/02/2020", "04/05/2020"], { dates: { ...PLAIN_DATES, order: "monthFirst" } });
    expect(isoMonths(said)).toEqual(["2020-03", "2020-04"]);
    expect(codes(said)).toEqual([]);
  });

  test("are asked about where all can be either, and have a month of sorts", () => {
    const read = rowMonths(["Jan 20", "03/02/2020", "04/05/2020"]);
    expect(codes(read)).toEqual(["ambiguousDays A3"]);
    expect(read.findings[0]!.details).toEqual({ header: "Month", found: "03/02/2020" });
    expect(isoMonths(read)).toEqual(["2020-01", "2020-02", "2020-05"]);
  });

  test("that can only be read in different ways are asked about", () => {
    const read = rowMonths(["25/02/2020", "02/26/2020", "05/04/2020"]);
    expect(codes(read)).toEqual(["mixedDays A2"]);
    expect(isoMonths(read)).toEqual(["2020-02", "2020-02", "2020-04"]);
  });

  test("are read as the sheet's name or title says that they are all of one month", () => {
    const cells = ["03/02/2020", "03/05/2020"];
    expect(isoMonths(rowMonths(cells, { sheet: "Mar 2020" }))).toEqual(["2020-03", "2020-03"]);
    expect(isoMonths(rowMonths(cells, { title: "Offences March 2020" }))).toEqual(["2020-03", "2020-03"]);
    const day = rowMonths(["03/02/2020", "05/02/2020"], { sheet: "Feb 2020" });
    expect(isoMonths(day)).toEqual(["2020-02", "2020-02"]);
    expect(codes(day)).toEqual([]);
    expect(codes(rowMonths(cells, { sheet: "Apr 2020" }))).toEqual(["ambiguousDays A2"]);
    expect(codes(rowMonths(["03/02/2020", "05/07/2020"], { sheet: "Mar 2020" }))).toEqual(["ambiguousDays A2"]);
    // Neither reading is of that month throughout.
    expect(codes(rowMonths([...cells, "04/03/2020"], { sheet: "Mar 2020" }))).toEqual(["ambiguousDays A2"]);
  });

  test("that look like none of a date have no month", () => {
    expect(isoMonths(rowMonths(["99/99/2020", "12/13", "1/2/3/4", "x 01/02/2020"]))).toEqual(["", "", "", ""]);
  });
});

describe("an extract that was opened in the other country's Excel", () => {
  /** Real dates whose day is never above 12. */
  const swapped = [43831, 43832, 43862, 43863, 43891];
  const texts = ["25/01/2020", "13/02/2020"];

  test("has real dates with days up to 12 and the rest as text, which is asked about", () => {
    expect(codes(rowMonths([...swapped, ...texts]))).toEqual(["mixedDays A7"]);
    expect(codes(rowMonths([...swapped, "01/25/2020", "02/13/2020"]))).toEqual(["mixedDays A7"]);
    expect(isoMonths(rowMonths([...swapped, ...texts])).slice(-2)).toEqual(["2020-01", "2020-02"]);
  });

  test("is not told by fewer real dates than five, nor by dates of one day, nor where a real one is past the 12th", () => {
    expect(codes(rowMonths([...swapped.slice(0, 4), ...texts]))).toEqual([]);
    expect(codes(rowMonths([43831, 43862, 43891, 43922, 43952, ...texts]))).toEqual([]);
    expect(codes(rowMonths([...swapped, 43843, ...texts]))).toEqual([]);
    expect(codes(rowMonths([...swapped, 43842, ...texts]))).toEqual(["mixedDays A8"]);
  });

  test("is not told where a text can be read either way, nor where the analyst says the order", () => {
    expect(codes(rowMonths([...swapped, ...texts, "01/02/2020"]))).toEqual([]);
    expect(codes(rowMonths([...swapped, ...texts], { dates: { ...PLAIN_DATES, order: "dayFirst" } }))).toEqual([]);
  });

  test("is told with dates from 1904 too, and not by numbers that are no dates", () => {
    const of1904 = { dates: { ...PLAIN_DATES, date1904: true } };
    expect(codes(rowMonths([...swapped.map((serial) => serial - 1462), ...texts], of1904))).toEqual(["mixedDays A7"]);
    expect(codes(rowMonths([...swapped.slice(0, 4), 12, 202001, ...texts]))).toEqual([]);
  });
});

describe("months beside years", () => {
  const read = (months: readonly (string | number)[], years: readonly (string | number)[], more = {}) => rowMonths(months, more, years);

  test("are names or numbers, and a blank year is the one above", () => {
    const found = read(["Jan", "February", 3, "Sept.", "Total", 13, 0, 1.5], [2020, "", "", "", "", "", "", ""]);
    expect(isoMonths(found)).toEqual(["2020-01", "2020-02", "2020-03", "2020-09", "", "", "", ""]);
    expect(found.writtenAsText()).toEqual({ texts: [], dates: 0 });
    expect(isoMonths(read([12, "Dec"], ["FY 2019", 2020]))).toEqual(["2019-12", "2020-12"]);
  });

  test("have no month without a year, or beside what is no year", () => {
    expect(isoMonths(read(["Jan", "Feb", "Mar", "Apr"], ["", 2020, "n/a", ""]))).toEqual(["", "2020-02", "", ""]);
    expect(isoMonths(read(["Jan"], ["12020"]))).toEqual([""]);
    expect(isoMonths(read(["Jan"], [1850]))).toEqual([""]);
  });

  test("of a financial year lie in its second half before April, or before the month that years start in", () => {
    const months = ["Mar", "Apr", "Dec"];
    expect(isoMonths(read(months, ["2019/20", "", ""]))).toEqual(["2020-03", "2019-04", "2019-12"]);
    expect(isoMonths(read(months, ["2019-2020", "", ""]))).toEqual(["2020-03", "2019-04", "2019-12"]);
    expect(isoMonths(read(months, ["2019–20", "", ""]))).toEqual(["2020-03", "2019-04", "2019-12"]);
    const july = { dates: { ...PLAIN_DATES, yearStart: 7 } };
    expect(isoMonths(read(["Jun", "Jul"], ["2019/20", ""], july))).toEqual(["2020-06", "2019-07"]);
  });

  test("under a plain year that is headed as a financial one are asked about, unless the analyst says how years start", () => {
    const month = { header: "Month", column: 0 };
    const headed = (header: string, yearStart: 1 | 4 | null) => {
      const months = { in: "rows" as const, month, year: { header, column: 1 }, mergedOver: [] };
      return read(["Total", "Jan", "May"], ["", 2018, ""], { months, dates: { ...PLAIN_DATES, yearStart } });
    };
    const asked = headed("Financial year", null);
    expect(codes(asked)).toEqual(["ambiguousPeriod B3"]);
    expect(asked.findings[0]!.details).toMatchObject({ found: "2018" });
    expect(endsOf(asked)).toEqual(["2018-03", "2019-03"]);
    expect(isoMonths(asked)).toEqual(["", "2018-01", "2018-05"]);
    expect(codes(headed("FY", null))).toEqual(["ambiguousPeriod B3"]);
    expect(codes(headed("Fiscal year", null))).toEqual(["ambiguousPeriod B3"]);
    expect(codes(headed("Year", null))).toEqual([]);
    expect(isoMonths(headed("Financial year", 4))).toEqual(["", "2019-01", "2018-05"]);
    expect(codes(headed("Financial year", 4))).toEqual([]);
    expect(isoMonths(headed("Financial year", 1))).toEqual(["", "2018-01", "2018-05"]);
    expect(codes(headed("Financial year", 1))).toEqual([]);
  });

  test("say the year where the month is blank", () => {
    expect([0, 1].map(read(["Jan", ""], [2020, "2020 total"]).text)).toEqual(["Jan", "2020 total"]);
  });
});
