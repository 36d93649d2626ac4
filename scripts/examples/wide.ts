import type { Workbook } from "../../host/library";
import { addMonths, shortMonth, type Month } from "../../src/domain/month";
import { DISTRICTS, essexRows, REPORT_END } from "./essex";
import { title, widths } from "./sheets";

/** Offences that the wide sheet lists. */
const WIDE_OFFENCES = ["Fraud", "Rural", "Burglary (Dwelling)", "Robbery (Personal)"] as const;
const MONTHS: readonly Month[] = Array.from({ length: 24 }, (_, index) => addMonths(REPORT_END, index - 23));

/**
 * One column for each month under a merged header, the latest first; districts under merged offence names, with subtotals, and some numbers
 * stored as text.
 */
export function addWide(workbook: Workbook): void {
  const sheet = workbook.addWorksheet("Offences by district");
  widths(sheet, [22, 14, ...MONTHS.map(() => 9), 10]);
  title(sheet, "Essex Police: recorded offences by district and month");
  sheet.getCell("A2").value = "Latest month first.";
  sheet.getRow(4).values = ["Offence", "District", "Date reported"];
  const latestFirst = MONTHS.toReversed();
  sheet.getRow(5).values = [null, null, ...latestFirst.map((month) => shortMonth(month).toUpperCase().replace(" ", "")), "Total"];
  sheet.mergeCells(4, 3, 4, 2 + MONTHS.length);
  const rows = essexRows();
  let row = 6;
  for (const offence of WIDE_OFFENCES) {
    const top = row;
    for (const [district] of DISTRICTS) {
      const counts = latestFirst.map((month) => rows.find((each) => each.offence === offence && each.district === district && each.month === month)!.count);
      // An extract pasted as text, which is common: the first district's figures have separators and are not numbers.
      const written = district === "North" ? counts.map((count) => count.toLocaleString("en-GB")) : counts;
      sheet.getRow(row).values = [row === top ? offence : null, district, ...written, counts.reduce((sum, count) => sum + count, 0)];
      row += 1;
    }
    sheet.mergeCells(top, 1, row - 1, 1);
    const sums = latestFirst.map((month) => rows.filter((each) => each.offence === offence && each.month === month).reduce((sum, { count }) => sum + count, 0));
    sheet.getRow(row).values = [null, `${offence} total`, ...sums, sums.reduce((sum, count) => sum + count, 0)];
    row += 1;
  }
  sheet.getCell(`A${row + 1}`).value = "Source: crime recording system, monthly extract.";
  for (const bold of [1, 4, 5]) sheet.getRow(bold).font = { name: "Calibri", size: 11, bold: true };
}
