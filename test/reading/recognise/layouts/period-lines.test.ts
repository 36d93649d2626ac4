import { periodLines } from "../../../../src/reading/recognise/layouts/period-lines";
import { viewOf } from "../../../../src/reading/sheets/sheet-view";
import { sheetOf } from "../../sheets";
import { viewed } from "./viewed";

/** The period that the line above a header says, and its cell; null where it says none. */
const said = (...cells: readonly string[]) => {
  const view = viewed(`${cells.join(" | ")}\nOffence | Count | x | y | z`);
  const [line] = periodLines(view, 1);
  return line ? `${"ABCDE"[line.column]!} ${line.text}` : null;
};

describe("A line above a table says its period", () => {
  test.each([
    ["January 2020"],
    ["Period: January 2020"],
    ["Reporting period January 2020"],
    ["For the month of January 2020"],
    ["Crime figures for January 2020"],
  ])("alone in a cell: %s", (line) => {
    expect(said(line)).toBe("A January 2020");
  });

  test("in cells beside one another, as text, as a date or in numbers, up to four", () => {
    expect([said("Month", "January 2020"), said("Month:", "", "@2020-01")]).toEqual(["B January 2020", "C Jan 20"]);
    expect([said("Report for", "Jan", "2020"), said("Month", "1", "Year", "2020")]).toEqual(["C Jan 2020", "D 1 2020"]);
    expect([said("For", "month", "of", "January 2020"), said("For", "the", "month", "of", "January 2020")]).toEqual([
      "D January 2020",
      null,
    ]);
  });

  test("but not with words about something else", () => {
    expect(
      ["Date | @2020-01", "Extracted | 10/01/2020", "Update of January 2020", "January 2020 briefing"].map((line) => said(line)),
    ).toEqual([null, null, null, null]);
  });

  test("as a date alone only where its format shows no day", () => {
    const lone = (format: string) => {
      const view = viewOf(sheetOf("Data", [[43_831], ["Offence"]], { formats: [[format], ["General"]] }))!;
      return periodLines(view, 1).length;
    };
    expect([lone("mmmm yyyy"), lone("dd/mm/yyyy"), lone("General")]).toEqual([1, 0, 0]);
  });

  test("in the eight rows above the header", () => {
    const lines = (blank: number) =>
      periodLines(viewed(["January 2020", ...Array.from({ length: blank }, () => " | x"), "Offence | Count"].join("\n")), blank + 1);
    expect([lines(7).length, lines(8).length]).toEqual([1, 0]);
  });
});
