import type { Workbook } from "../../host/library";
import { addMonths, monthOf, monthToSerial } from "../../src/domain/month";
import { header, title, widths } from "./sheets";

const FIRST = monthOf(2018, 3);
const MONTHS = 24;
/** The level of each offence's counts. */
const OFFENCES = { "Burglary – Residential": 140, "Robbery – Personal": 60, "Vehicle crime": 210 } as const;
const DISTRICTS = { North: 0.6, South: 0.4 } as const;

/** The typing faults: the count or name in place of the right one, by month, offence and district. */
const TYPED: Readonly<Record<string, { readonly count?: string | number; readonly offence?: string }>> = {
  "5 Robbery – Personal South": { count: "n/k" },
  "9 Vehicle crime North": { count: 1290 },
  "14 Burglary – Residential South": { offence: "Burglary – Residental" },
};
/** A row that was typed twice. */
const TWICE = "18 Robbery – Personal North";

/** A worksheet that several people have edited: a row for each month, offence and district, with four slips among them. */
export function addNotTidy(workbook: Workbook): void {
  const sheet = workbook.addWorksheet("Returns", { views: [{ state: "frozen", ySplit: 4 }] });
  widths(sheet, [11, 30, 11, 10]);
  title(sheet, "Returns from districts, March 2018 to February 2020");
  sheet.getCell("A2").value = "Typed from the monthly returns. Not checked.";
  header(sheet, 4, ["Month", "Offence", "District", "Count"]);
  let row = 5;
  for (let month = 0; month < MONTHS; month += 1) {
    for (const [offence, level] of Object.entries(OFFENCES)) {
      for (const [district, share] of Object.entries(DISTRICTS)) {
        const key = `${month} ${offence} ${district}`;
        const slip = TYPED[key];
        const count = Math.round(level * share) + ((month * 7 + offence.length) % 11) - 5;
        for (let time = 0; time < (key === TWICE ? 2 : 1); time += 1, row += 1) {
          const cells = sheet.getRow(row);
          cells.values = [monthToSerial(addMonths(FIRST, month)), slip?.offence ?? offence, district, slip?.count ?? count];
          cells.getCell(1).numFmt = "mmm-yy";
          cells.getCell(1).alignment = { horizontal: "left" };
        }
      }
    }
  }
  sheet.getCell(row + 1, 1).value = "Vehicle crime: theft of and from vehicles.";
}
