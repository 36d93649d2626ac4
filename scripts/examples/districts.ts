import type { Workbook } from "../../host/library";
import { addMonths, monthName, monthToSerial, yearOf } from "../../src/domain/month";
import { DISTRICTS, essexRows, REPORT_END } from "./essex";
import { header, title, widths } from "./sheets";

/** Offences of the districts' tables. */
const DISTRICT_OFFENCES = ["Fraud", "Rural", "Burglary (Dwelling)", "Robbery (Personal)"] as const;

/**
 * A table for the county and one for each district, one below the other on one sheet, with the place in each title and
 * totals under each.
 */
export function addDistricts(workbook: Workbook): void {
  const months = Array.from({ length: 24 }, (_, index) => addMonths(REPORT_END, index - 23));
  const sheet = workbook.addWorksheet("Offences by area");
  widths(sheet, [24, ...months.map(() => 9)]);
  const rows = essexRows();
  let row = 1;
  for (const [number, place] of ["Essex", ...DISTRICTS.map(([district]) => district)].entries()) {
    if (number === 0) title(sheet, `Table 1: ${place} - Recorded offences`);
    else sheet.getCell(row, 1).value = `Table ${number + 1}: ${place} - Recorded offences`;
    sheet.getCell(row + 1, 1).value = "Crime recording system as at 10 March 2020";
    header(sheet, row + 3, ["Offence", ...months.map(() => "")]);
    months.forEach((month, index) => {
      sheet.getCell(row + 3, index + 2).value = monthToSerial(month);
      sheet.getCell(row + 3, index + 2).numFmt = "mmm-yy";
    });
    const counts = DISTRICT_OFFENCES.map((offence) =>
      months.map((month) =>
        rows
          .filter((each) => each.offence === offence && each.month === month && (number === 0 || each.district === place))
          .reduce((sum, { count }) => sum + count, 0),
      ),
    );
    counts.forEach((ofOffence, index) => (sheet.getRow(row + 4 + index).values = [DISTRICT_OFFENCES[index]!, ...ofOffence]));
    const totals = months.map((_, index) => counts.reduce((sum, ofOffence) => sum + ofOffence[index]!, 0));
    sheet.getRow(row + 4 + counts.length).values = ["Total", ...totals];
    row += counts.length + 6;
  }
}

/** People of the districts' tables: mid-2019, and together the county's. */
export const POPULATIONS = [
  ["North", 506_324],
  ["South", 565_892],
  ["West", 416_973],
  ["Essex", 1_489_189],
] as const;

/** A sheet of populations, which rates per 1,000 people are worked out with. */
export function addPopulations(workbook: Workbook): void {
  const sheet = workbook.addWorksheet("Population");
  widths(sheet, [24, 14]);
  title(sheet, "Mid-2019 estimates");
  header(sheet, 3, ["District", "Population"]);
  POPULATIONS.forEach((row, index) => (sheet.getRow(4 + index).values = [...row]));
}

/** The same figures with one sheet for each month, as in monthly extracts. */
export function addMonthSheets(workbook: Workbook): void {
  const rows = essexRows();
  for (let index = 0; index < 24; index += 1) {
    const month = addMonths(REPORT_END, index - 23);
    const name = `${monthName(month).slice(0, 3)} ${yearOf(month)}`;
    const sheet = workbook.addWorksheet(name);
    widths(sheet, [24, 12, 10]);
    title(sheet, `Offences recorded in ${name}`);
    header(sheet, 3, ["Offence", "District", "Count"]);
    const ofMonth = rows.filter((each) => each.month === month && DISTRICT_OFFENCES.some((offence) => offence === each.offence));
    ofMonth.forEach(({ offence, district, count }, at) => (sheet.getRow(4 + at).values = [offence, district, count]));
    sheet.getRow(4 + ofMonth.length).values = ["Total", "", ofMonth.reduce((sum, { count }) => sum + count, 0)];
  }
}
