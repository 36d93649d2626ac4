import { monthRuns } from "../../../../src/reading/recognise/layouts/month-run";
import { readRecords } from "../../../../src/reading/recognise/layouts/records";
import { columnsOf, rowsOf, viewed, type Said } from "./viewed";

const read = (grid: string, said: Said = {}) => {
  const view = viewed(grid, said);
  return readRecords(view, view.region, () => monthRuns(view, view.region));
};
const isRead = (grid: string, said: Said = {}) => read(grid, said).table !== null;
const KINDS = ["Theft", "Fraud", "Arson", "Rape", "Drugs"];
const rows = (count: number, row: (at: number) => string) => Array.from({ length: count }, (_, at) => row(at)).join("\n");

describe("Rows are records of one offence each", () => {
  test("where a reference tells them apart, days do, or a month and an offence over and over", () => {
    expect(isRead(`Ref | Date | Kind\n${rows(6, (at) => `C${at} | Jan 20 | x`)}`)).toBe(true);
    expect(isRead(`Date | Kind\n${rows(6, (at) => `0${at + 1}/01/2020 | x`)}`)).toBe(false);
    expect(isRead(`Date | Offence\n${rows(6, (at) => `0${at + 1}/01/2020 | Theft`)}`)).toBe(true);
    expect(isRead(`Month | Offence\n${rows(6, () => "Jan 20 | Theft")}`)).toBe(true);
    expect(isRead(`Month | Offence\n${rows(6, (at) => `Jan 20 | Theft ${at}`)}`)).toBe(false);
    expect(isRead(`Month | Kind\n${rows(6, () => "Jan 20 | Theft")}`)).toBe(false);
    expect(isRead(`Month | Kind\n${rows(6, () => "Jan 20 | Theft")}`, { B: "offence" })).toBe(true);
  });

  test("but not where a column is a count, by its header or the analyst's word, or periods are longer than a month", () => {
    const grid = (header: string, date = "Jan 20") =>
      `Ref | Date | Offence | ${header}\n${rows(6, (at) => `C${at} | ${date} | Theft | ${at + 3}`)}`;
    expect([isRead(grid("Count")), isRead(grid("Weight"))]).toEqual([false, true]);
    expect(isRead(grid("Weight"), { D: "count" })).toBe(false);
    expect(isRead(grid("Weight", "2019/20"))).toBe(false);
  });

  test("nor where numbers stand once for each month and name; texts of more than half of the rows are no names", () => {
    const grid = (names: number) =>
      `ID | Offence | Month | Geregistreerd\n${rows(8, (at) => `${at} | ${KINDS[at % names]} | ${at < names ? "Jan" : "Feb"} 20 | ${10 + at}`)}`;
    expect([isRead(grid(4)), isRead(grid(5))]).toEqual([false, true]);
    const twice = `ID | Offence | Month | Geregistreerd\n${rows(8, (at) => `${at} | ${KINDS[at % 2]} | ${at < 4 ? "Jan" : "Feb"} 20 | ${10 + at}`)}`;
    expect(isRead(twice)).toBe(true);
  });

  test("with the year beside the month, which holds for the blank cells below it", () => {
    const grid = (year: (at: number) => string | number) =>
      `ID | Year | Month | Offence | Geregistreerd\n${rows(8, (at) => `${at} | ${year(at)} | ${at % 2 ? "Jan" : "Feb"} | ${KINDS[Math.floor(at / 2) % 2]} | ${10 + at}`)}`;
    expect(isRead(grid((at) => (at < 4 ? 2018 : 2019)))).toBe(false);
    expect(isRead(grid((at) => (at === 0 ? 2018 : at === 4 ? 2019 : "")))).toBe(false);
    expect(isRead(grid(() => 2019))).toBe(true);
  });

  test("in a table with no counts, whose references are codes", () => {
    const { table, findings } = read(`Ref | Date | Offence\n${rows(6, (at) => `C${at} | 0${at + 1}/01/2020 | Theft`)}`);
    expect(findings).toEqual([]);
    expect(table).toMatchObject({
      layout: "records",
      rowIsOffence: true,
      named: null,
      length: 1,
      months: { in: "rows", month: { column: 1 }, year: null, inYear: null, mergedOver: [] },
    });
    expect(columnsOf(table!)).toEqual({ counts: [], totals: [], names: ["Ref", "Offence"], asides: [] });
    expect(table!.categories.map(({ code }) => code)).toEqual([true, false]);
    expect(rowsOf(table!)).toEqual([1, 2, 7]);
  });

  test("asked about where two columns of dates are as good", () => {
    const { table, findings } = read(
      `Ref | Date | Date | Offence\n${rows(6, (at) => `C${at} | 0${at + 1}/01/2020 | 0${at + 1}/02/2020 | Theft`)}`,
    );
    expect([table, findings.map(({ code, address }) => [code, address])]).toEqual([null, [["ambiguousColumn", "B1, C1"]]]);
  });
});
