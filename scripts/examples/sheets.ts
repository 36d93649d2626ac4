import type { Workbook, Worksheet } from "../../host/library";
import { monthToSerial, shortMonth } from "../../src/domain/month";
import { earlierEnd, periodText } from "../../src/domain/window";
import { ESSEX_STRANDS, essexRows } from "./essex";

const HEAD = { type: "pattern", pattern: "solid", fgColor: { argb: "FFD9E2EC" } } as const;
const RULE = { bottom: { style: "thin", color: { argb: "FF7F8FA0" } } } as const;

/** The analysts' own monthly worksheet: a title, a remark, the long table, and notes below it. */
export function addMonthlyOffences(workbook: Workbook): void {
  const sheet = workbook.addWorksheet("Monthly offences", { views: [{ state: "frozen", ySplit: 5 }] });
  widths(sheet, [11, 34, 11, 10]);
  title(sheet, "Essex Police: recorded offences by month");
  sheet.getCell("A2").value = "Extract of 10 March 2020. Flags overlap: one offence can be counted under more than one heading.";
  sheet.getCell("A3").value = "NTE is complete to February 2020, everything else to January 2020.";
  header(sheet, 5, ["Month", "Offence", "District", "Count"]);
  const rows = essexRows();
  rows.forEach(({ month, offence, district, count }, index) => {
    const row = sheet.getRow(6 + index);
    row.getCell(1).value = monthToSerial(month);
    row.getCell(1).numFmt = "mmm-yy";
    row.getCell(1).alignment = { horizontal: "left" };
    row.getCell(2).value = offence;
    row.getCell(3).value = district;
    row.getCell(4).value = count;
    row.getCell(4).numFmt = "#,##0";
  });
  const end = 6 + rows.length;
  sheet.autoFilter = `A5:D${end - 1}`;
  sheet.getCell(`A${end + 1}`).value = "Source: crime recording system, monthly extract. Figures change as records are reviewed.";
  sheet.getCell(`A${end + 2}`).value = "NTE: violence and disorder in town centres, 23:00 to 05:00.";
}

/** What the report says about itself, and the definitions, as an Excel table. */
export function addStrands(workbook: Workbook): void {
  const sheet = workbook.addWorksheet("Strands");
  widths(sheet, [16, 22, 30, 26, 12, 34, 13]);
  title(sheet, "Strands of the crime prevention strategy");
  const details = [
    ["Report title", "Crime prevention strategy: offences by strand"],
    ["Force", "Essex Police"],
    ["Classification", "OFFICIAL"],
    ["Source", "recorded crime, monthly extract"],
  ] as const;
  details.forEach(([label, text], index) => {
    sheet.getCell(3 + index, 1).value = label;
    sheet.getCell(3 + index, 1).font = { name: "Calibri", size: 11, bold: true };
    sheet.getCell(3 + index, 2).value = text;
  });
  sheet.addTable({
    name: "Strands",
    ref: "A8",
    headerRow: true,
    style: { theme: "TableStyleLight9", showRowStripes: true },
    columns: ["Section", "Strand", "Measure", "Lead", "Column", "Values", "Period end"].map((name) => ({ name, filterButton: true })),
    rows: ESSEX_STRANDS.map(({ section, strand, measure, lead, values, end }) => [section, strand, measure, lead, "Offence", values, strand === "Night Time Economy" ? monthToSerial(end) : null]),
  });
  ESSEX_STRANDS.forEach((_, index) => {
    sheet.getCell(9 + index, 1).numFmt = "@";
    sheet.getCell(9 + index, 7).numFmt = "mmm yy";
  });
  sheet.getCell(`A${10 + ESSEX_STRANDS.length}`).value = "Values: separate several with ;. * stands for any text. Period end: blank for the report's own.";
}

/** A sheet that has nothing to do with offences, as every analyst's workbook has. */
export function addRota(workbook: Workbook): void {
  const sheet = workbook.addWorksheet("Duty rota");
  widths(sheet, [18, 14, 14, 14, 14]);
  title(sheet, "Performance analysis unit: duty rota, March 2020");
  header(sheet, 3, ["Week beginning", "Desk 1", "Desk 2", "Board papers", "On call"]);
  const weeks = ["2 March", "9 March", "16 March", "23 March", "30 March"];
  weeks.forEach((week, index) => {
    sheet.getRow(4 + index).values = [week, `Analyst ${(index % 3) + 1}`, `Analyst ${((index + 1) % 3) + 1}`, `Analyst ${((index + 2) % 3) + 1}`, index % 2 === 0 ? "Desk 1" : "Desk 2"];
  });
}

/** The paper's ten tables one below the other, as the paper prints them. */
export function addBoardTables(workbook: Workbook): void {
  const sheet = workbook.addWorksheet("Board tables");
  widths(sheet, [14, 14, 12, 12]);
  title(sheet, "Board paper, 16 March 2020: offences by strand");
  let row = 3;
  for (const { section, strand, measure, lead, end, earlier, later } of ESSEX_STRANDS) {
    sheet.getCell(row, 1).value = `${section} ${strand}:`;
    sheet.getCell(row, 1).font = { name: "Calibri", size: 11, bold: true };
    sheet.getCell(row + 1, 1).value = `Lead: ${lead}`;
    sheet.getCell(row + 2, 1).value = measure;
    sheet.getCell(row + 3, 1).value = `${periodText({ kind: "months", end, length: 12 })}:`;
    // The paper breaks one table's header after every word.
    const broken = strand === "Cyber" ? "12\nMonth\nending\n" : "12 Month\nending\n";
    header(sheet, row + 4, [`${broken}${shortMonth(earlierEnd(end))}`, `${broken}${shortMonth(end)}`, "Diff.", "% Diff."]);
    sheet.getRow(row + 4).eachCell((cell) => (cell.alignment = { wrapText: true, horizontal: "right", vertical: "bottom" }));
    sheet.getRow(row + 4).height = strand === "Cyber" ? 61 : 46;
    sheet.getRow(row + 5).values = [earlier, later, later - earlier, (later - earlier) / earlier];
    sheet.getCell(row + 5, 4).numFmt = "+0.0%;-0.0%;0.0%";
    row += 8;
  }
  sheet.getCell(row, 1).value = "Figures as reported to the board. Strands overlap.";
}

export function title(sheet: Worksheet, text: string): void {
  sheet.getCell("A1").value = text;
  sheet.getCell("A1").font = { name: "Calibri", bold: true, size: 14 };
}

export function header(sheet: Worksheet, row: number, headers: readonly string[]): void {
  headers.forEach((text, index) => {
    const cell = sheet.getCell(row, index + 1);
    cell.value = text;
    cell.font = { name: "Calibri", size: 11, bold: true };
    cell.fill = HEAD;
    cell.border = RULE;
  });
}

export function widths(sheet: Worksheet, characters: readonly number[]): void {
  characters.forEach((width, index) => (sheet.getColumn(index + 1).width = width));
}
