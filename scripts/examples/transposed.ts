import type { Workbook } from "../../host/library";
import { monthToSerial, type Month } from "../../src/domain/month";
import { essexRows } from "./essex";

/** Offences with every month to January 2020: the transposed sheet's columns. */
const ACROSS = ["Knife enabled", "Fraud", "Rural", "Burglary (Dwelling)", "Robbery (Personal)"] as const;

/** The figures of the long example laid out with months down and offences across, with a total each way. */
export function addTransposed(workbook: Workbook): void {
  const sheet = workbook.addWorksheet("Offences by month");
  sheet.getCell("A1").value = "Essex Police: recorded offences by month";
  sheet.getCell("A2").value = "Extract of 10 March 2020.";
  sheet.getRow(4).values = ["Month", ...ACROSS, "Total"];
  const sums = new Map<Month, Map<string, number>>();
  for (const { month, offence, count } of essexRows()) {
    const ofMonth = sums.get(month) ?? new Map<string, number>();
    sums.set(month, ofMonth.set(offence, (ofMonth.get(offence) ?? 0) + count));
  }
  const rows = [...sums].filter(([, counts]) => ACROSS.every((offence) => counts.has(offence)));
  rows.forEach(([month, counts], index) => {
    const figures = ACROSS.map((offence) => counts.get(offence)!);
    sheet.getRow(5 + index).values = [monthToSerial(month), ...figures, sumOf(figures)];
    sheet.getCell(5 + index, 1).numFmt = "mmm-yy";
  });
  const totals = ACROSS.map((offence) => sumOf(rows.map(([, counts]) => counts.get(offence)!)));
  sheet.getRow(5 + rows.length).values = ["Total", ...totals, sumOf(totals)];
  sheet.getCell(`A${7 + rows.length}`).value = "Source: crime recording system, monthly extract.";
  for (const row of [1, 4, 5 + rows.length]) sheet.getRow(row).font = { name: "Calibri", size: 11, bold: true };
  [10, ...ACROSS.map(() => 19), 10].forEach((width, index) => (sheet.getColumn(index + 1).width = width));
}

function sumOf(figures: readonly number[]): number {
  return figures.reduce((sum, figure) => sum + figure, 0);
}
