import type { Workbook, Worksheet } from "../../host/library";
import { addMonths, monthNumberOf, monthOf, monthToSerial, yearOf } from "../../src/domain/month";
import { generator } from "./essex";
import { header, title, widths } from "./sheets";

const OFFENCES = ["Robbery, personal", "Robbery, business", "Assault with injury", "Threats to kill", "Burglary (Dwelling)", "Criminal damage"] as const;
const DISTRICTS = ["North", "South", "West"] as const;
const WEAPONS = ["None", "None", "None", "Knife", "Other", ""] as const;
const HEADERS = ["Crime ref", "Date reported", "Offence", "District", "Weapon", "Outcome"];
const FIRST = monthOf(2018, 2);
const MONTHS = 24;
const A_MONTH = 46;

/** One crime of the example. */
export interface ExampleRecord {
  readonly reference: string;
  /** The day it was reported, as Excel counts days. */
  readonly day: number;
  readonly offence: string;
  readonly district: string;
  readonly weapon: string;
  readonly outcome: string;
}

/** Two years of made-up crimes, in order of their dates. */
export function exampleRecords(): readonly ExampleRecord[] {
  const random = generator(20180201);
  const pick = <T>(choices: readonly T[]) => choices[Math.floor(random() * choices.length)]!;
  return Array.from({ length: MONTHS }, (_, index) => {
    const month = addMonths(FIRST, index);
    const days = Array.from({ length: A_MONTH + Math.floor(random() * 12) + Math.floor(index / 2) }, () => Math.floor(random() * 28)).sort((a, b) => a - b);
    return days.map((day, number): ExampleRecord => ({
      reference: `42/${yearOf(month)}${String(monthNumberOf(month)).padStart(2, "0")}/${String(number + 1).padStart(4, "0")}`,
      day: monthToSerial(month) + day,
      offence: pick(OFFENCES),
      district: pick(DISTRICTS),
      weapon: pick(WEAPONS),
      outcome: pick(["Under investigation", "Charged", "No further action"]),
    }));
  }).flat();
}

/** Records of two financial years, one sheet each, as in extracts. */
export function addRecords(workbook: Workbook): void {
  const newYear = monthToSerial(monthOf(2019, 2));
  const all = exampleRecords();
  addSheet(workbook.addWorksheet("Crimes Feb 18 to Jan 19"), all.filter(({ day }) => day < newYear));
  addSheet(workbook.addWorksheet("Crimes Feb 19 to Jan 20"), all.filter(({ day }) => day >= newYear));
}

function addSheet(sheet: Worksheet, records: readonly ExampleRecord[]): void {
  widths(sheet, [18, 14, 24, 12, 10, 20]);
  title(sheet, "Recorded crimes, one row each");
  header(sheet, 3, HEADERS);
  records.forEach(({ reference, day, offence, district, weapon, outcome }, index) => {
    sheet.getRow(4 + index).values = [reference, day, offence, district, weapon, outcome];
    sheet.getCell(4 + index, 2).numFmt = "dd/mm/yyyy";
  });
}

/** Strands with conditions on more than one column, with exceptions, and with overlaps. */
export function addRecordStrands(workbook: Workbook): void {
  const sheet = workbook.addWorksheet("Strands");
  widths(sheet, [10, 20, 26, 20, 10, 34, 22, 12, 12, 12]);
  title(sheet, "Strands counted from records");
  sheet.addTable({
    name: "Strands",
    ref: "A3",
    headerRow: true,
    style: { theme: "TableStyleLight9", showRowStripes: true },
    columns: ["Section", "Strand", "Measure", "Lead", "Column", "Values", "Except", "Column 2", "Values 2", "Favourable"].map((name) => ({ name, filterButton: true })),
    rows: [
      ["5.1", "Knife Crime", "Offences with a knife", "Chief Superintendent", "Offence", "*", "Criminal damage", "Weapon", "Knife", "down"],
      ["5.11", "Street Robbery", "Robbery (Personal) Offences", "Chief Superintendent", "Offence", "Robbery, personal", null, null, null, "down"],
      ["5.12", "Violence", "Violence Offences", "Superintendent", "Offence", "Assault*; Threats*", null, null, null, "down"],
      [null, "Violence", null, null, "Offence", "Robbery*", null, "District", "North", null],
    ],
  });
  [0, 1, 2, 3].forEach((row) => (sheet.getCell(4 + row, 1).numFmt = "@"));
}
