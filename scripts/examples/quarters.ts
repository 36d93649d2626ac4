import type { Workbook } from "../../host/library";
import { header, title, widths } from "./sheets";

/** Counts by quarter, from April 2017 to March 2020, and by financial year before that. */
export const QUARTERLY = {
  "Domestic Abuse": [5210, 5402, 5388, 5611, 5720, 5933, 5871, 6102, 6240, 6398, 6310, 6455],
  "Hate Crime": [610, 655, 598, 580, 640, 702, 655, 622, 688, 745, 701, 690],
  "House Burglary": [1620, 1544, 1702, 1660, 1588, 1490, 1610, 1577, 1433, 1395, 1502, 1340],
} as const;
const YEARLY = { "Domestic Abuse": [18_950, 20_104], "Hate Crime": [2012, 2250], "House Burglary": [7010, 6755] } as const;

/** A sheet of quarters with the financial years beside them, and one of the years before. */
export function addQuarters(workbook: Workbook): void {
  const quarters = Array.from({ length: 12 }, (_, index) => `Q${(index % 4) + 1} ${financialYear(2017 + Math.floor(index / 4))}`);
  const sheet = workbook.addWorksheet("By quarter");
  widths(sheet, [22, ...quarters.map(() => 12), 10, 10, 10]);
  title(sheet, "Offences by quarter of the financial year");
  header(sheet, 3, ["Offence", ...quarters, "2017/18", "2018/19", "2019/20"]);
  Object.entries(QUARTERLY).forEach(([offence, counts], index) => {
    const years = [0, 4, 8].map((from) => counts.slice(from, from + 4).reduce((sum, count) => sum + count, 0));
    sheet.getRow(4 + index).values = [offence, ...counts, ...years];
  });
  const before = workbook.addWorksheet("Earlier years");
  widths(before, [16, 22, 10]);
  title(before, "Offences by financial year");
  header(before, 3, ["Financial year", "Offence", "Count"]);
  Object.entries(YEARLY).forEach(([offence, counts], index) => {
    counts.forEach((count, year) => (before.getRow(4 + index * 2 + year).values = [financialYear(2015 + year), offence, count]));
  });
}

function financialYear(first: number): string {
  return `${first}/${String((first + 1) % 100).padStart(2, "0")}`;
}
