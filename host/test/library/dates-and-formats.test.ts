import { dateToExcel, excelToDate, formatCellValue, isDateDisplayFormat, ValueType } from "../../library";
import { newBook, reopened } from "./book";

const MORNING = new Date(Date.UTC(2020, 0, 1, 6));

describe("the library's dates", () => {
  it("turn into serial numbers and back, in Coordinated Universal Time, in either system", () => {
    expect([dateToExcel(MORNING, false), excelToDate(43_831.25, false), excelToDate(42_369.25, true)]).toEqual([
      43_831.25,
      MORNING,
      MORNING,
    ]);
  });

  it("are what numbers come back as from a file, where their format is a date's", async () => {
    const { book, sheet } = newBook();
    for (const [address, numFmt] of [
      ["A1", "mmm-yy"],
      ["A2", "0.00"],
    ] as const)
      Object.assign(sheet.getCell(address), { value: 43_831.25, numFmt });
    const { sheet: again } = await reopened(book);
    expect([again.getCell("A1").type, again.getCell("A1").value]).toEqual([ValueType.Date, MORNING]);
    expect(again.getCell("A2").value).toBe(43_831.25);
  });

  it("count from 1904 in a workbook that says so, and the file keeps saying so", async () => {
    const { book, sheet } = newBook();
    book.properties = { ...book.properties, date1904: true };
    Object.assign(sheet.getCell("A1"), { value: 42_369.25, numFmt: "mmm-yy" });
    const again = await reopened(book);
    expect([(again.book.properties as { date1904?: boolean }).date1904, again.sheet.getCell("A1").value]).toEqual([true, MORNING]);
  });
});

describe("the library's number formats", () => {
  it.each([
    ["dd/mm/yyyy", true],
    ["mmm-yy", true],
    ["0.00", false],
    ["General", false],
    ["@", false],
  ])("%s is a date's: %s", (format, isDate) => expect(isDateDisplayFormat(format)).toBe(isDate));

  it.each([
    [43_831.25, "dd/mm/yyyy", "01/01/2020"],
    [43_831, "mmm-yy", "Jan-20"],
    [43_831, "dddd d mmmm yyyy", "Wednesday 1 January 2020"],
    [43_831.75, "hh:mm", "18:00"],
    [43_831.75, "h:mm AM/PM", "6:00 PM"],
    [1.5, "[h]:mm", "36:00"],
    [2.5, "# ?/?", "2 1/2"],
  ])("show dates, times and fractions: %d as %s is %s", (value, format, shown) => expect(formatCellValue(value, format)).toBe(shown));
});
