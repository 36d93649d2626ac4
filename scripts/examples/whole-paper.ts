import type { Workbook } from "../../host/library";
import { monthToSerial, parseIsoMonth, shortMonth } from "../../src/domain/month";
import { earlierEnd, periodText } from "../../src/domain/window";
import { strandKeys, strandName } from "../../src/report/names";
import { PAPER_PARTS, PAPER_STRANDS } from "./board-paper";
import { header, title, widths } from "./sheets";

/** The tables of the strands that have figures, as the paper prints them. */
export function addPaperTables(workbook: Workbook): void {
  const sheet = workbook.addWorksheet("Board tables");
  widths(sheet, [14, 14, 12, 12]);
  title(sheet, "Board paper, 16 March 2020: offences by strand");
  let row = 3;
  for (const { section, strand, figures } of PAPER_STRANDS) {
    if (figures === null) continue;
    const { measure, earlier, later } = figures;
    const end = parseIsoMonth(figures.end)!;
    sheet.getCell(row, 1).value = `${section} ${strand}:`;
    sheet.getCell(row, 1).font = { name: "Calibri", size: 11, bold: true };
    sheet.getCell(row + 1, 1).value = measure;
    sheet.getCell(row + 2, 1).value = `${periodText({ kind: "months", end, length: 12 })}:`;
    header(sheet, row + 3, [`12 Month\nending\n${shortMonth(earlierEnd(end))}`, `12 Month\nending\n${shortMonth(end)}`, "Diff.", "% Diff."]);
    sheet.getRow(row + 3).eachCell((cell) => (cell.alignment = { wrapText: true, horizontal: "right", vertical: "bottom" }));
    sheet.getRow(row + 3).height = 46;
    sheet.getRow(row + 4).values = [earlier, later, later - earlier, (later - earlier) / earlier];
    sheet.getCell(row + 4, 4).numFmt = "+0.0%;-0.0%;0.0%";
    row += 7;
  }
}

/** All of the paper's strands, three of them without figures. */
export function addPaperStrands(workbook: Workbook): void {
  const sheet = workbook.addWorksheet("Strands");
  widths(sheet, [16, 32, 8, 30, 32, 10, 10, 13]);
  title(sheet, "Strands of the crime prevention strategy");
  const details = [
    ["Report title", "Essex Crime Prevention Strategy: update"],
    ["Force", "Essex Police"],
    ["Classification", "OFFICIAL"],
    ["Source", "the board paper of 16 March 2020"],
  ] as const;
  details.forEach(([label, text], index) => {
    sheet.getCell(3 + index, 1).value = label;
    sheet.getCell(3 + index, 1).font = { name: "Calibri", size: 11, bold: true };
    sheet.getCell(3 + index, 2).value = text;
  });
  header(sheet, 8, ["Section", "Strand", "Kind", "Measure", "Lead", "Column", "Values", "Period end"]);
  PAPER_STRANDS.forEach(({ section, strand, lead, figures }, index) => {
    const end = figures === null || figures.end === "2020-01" ? null : monthToSerial(parseIsoMonth(figures.end)!);
    sheet.getRow(9 + index).values = [section, strand, figures === null ? "text" : null, figures?.measure ?? null, lead, null, null, end];
    sheet.getCell(9 + index, 1).numFmt = "@";
    sheet.getCell(9 + index, 8).numFmt = "mmm yy";
  });
}

/** The paper's other parts. */
export function addPaperParts(workbook: Workbook): void {
  const sheet = workbook.addWorksheet("Paper");
  widths(sheet, [10, 34, 90]);
  title(sheet, "The paper’s other parts");
  header(sheet, 3, ["Number", "Heading", "Text"]);
  PAPER_PARTS.forEach(({ number, heading, text }, index) => {
    sheet.getRow(4 + index).values = [number, heading, text === "" ? null : text];
    sheet.getCell(4 + index, 1).numFmt = "@";
    for (const column of [1, 2, 3]) sheet.getCell(4 + index, column).alignment = { wrapText: true, vertical: "top" };
  });
}

/** What the paper says of its strands, by the names that a report's boxes have: the first build takes it into them. */
export function addPaperCommentary(workbook: Workbook): void {
  const sheet = workbook.addWorksheet("Commentary");
  widths(sheet, [34, 110]);
  title(sheet, "Commentary of the paper, by strand");
  header(sheet, 3, ["Strand", "Commentary"]);
  // A report's names are given to strands with figures first.
  const strands = [...PAPER_STRANDS.filter(({ figures }) => figures !== null), ...PAPER_STRANDS.filter(({ figures }) => figures === null)];
  const keys = strandKeys(strands.map(({ strand }) => strand));
  strands.forEach(({ strand, commentary }, index) => {
    const row = 4 + index;
    sheet.getRow(row).values = [strand, commentary];
    // A box takes the look of its words over.
    sheet.getCell(row, 2).font = { name: "Arial", size: 10 };
    sheet.getCell(row, 2).alignment = { wrapText: true, vertical: "top" };
    workbook.definedNames.add(`Commentary!$B$${row}`, strandName(keys[index]!, "Commentary"));
  });
}
