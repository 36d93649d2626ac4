import fc from "fast-check";
import { addMonths, monthName, monthNumberOf, yearOf, type Month } from "../../../src/domain/month";
import { put } from "./cells";
import type { MonthForm } from "./months";
import type { Code } from "./workbook";

/** One way of writing a quarter or a year, by its last month. */
export interface PeriodForm extends MonthForm {
  readonly length: 3 | 12;
  /** The month that years start in. */
  readonly yearStart: 1 | 4;
  /** What heads a column of them. */
  readonly headers: readonly string[];
  readonly doubts: readonly Code[];
}

const two = (year: number) => String(year % 100).padStart(2, "0");
const short = (month: Month) => monthName(month).slice(0, 3);
/** The first year of the financial year that a month lies in. */
const financial = (end: Month) => yearOf(addMonths(end, -3));
const quarter = (end: Month) => Math.floor(monthNumberOf(addMonths(end, -3)) / 3) || 4;
const both = (end: Month) => `${financial(end)}/${two(financial(end) + 1)}`;

function quarterForm(text: (end: Month, start: Month) => string, doubts: readonly Code[] = []): PeriodForm {
  const cell = (end: Month) => put(text(end, addMonths(end, -2)));
  return { name: "quarter", date1904: false, length: 3, yearStart: 4, headers: ["Quarter", "Period"], doubts, cell };
}

function yearForm(yearStart: 1 | 4, text: (end: Month, start: Month) => string | number, doubts: readonly Code[] = []): PeriodForm {
  const headers = yearStart === 4 ? ["Financial year", "Year", "Period"] : ["Year", "Period"];
  const cell = (end: Month) => put(text(end, addMonths(end, -11)));
  return { name: "year", date1904: false, length: 12, yearStart, headers, doubts, cell };
}

const FORMS: readonly PeriodForm[] = [
  quarterForm((end) => `Q${quarter(end)} ${both(end)}`),
  quarterForm((end) => `${both(end)} Q${quarter(end)}`),
  quarterForm((end) => `Q${quarter(end)} ${two(financial(end))}/${two(financial(end) + 1)}`),
  quarterForm((end) => `Quarter ${quarter(end)} ${both(end)}`),
  quarterForm((end, start) => `${short(start)}-${short(end)} ${yearOf(end)}`),
  quarterForm((end, start) => `${short(start)} - ${short(end)} ${two(yearOf(end))}`),
  quarterForm((end, start) => `${monthName(start)} to ${monthName(end)} ${yearOf(end)}`),
  quarterForm((end) => `Quarter ending ${short(end)} ${yearOf(end)}`),
  // Of a calendar or of a financial year: nobody can tell.
  quarterForm((end) => `Q${quarter(end)} ${financial(end)}`, ["ambiguousPeriod"]),
  yearForm(4, both),
  yearForm(4, (end) => `FY ${both(end)}`),
  yearForm(4, (end) => `${financial(end)}/${financial(end) + 1}`),
  yearForm(4, (end) => `Year ending March ${yearOf(end)}`),
  yearForm(4, (end, start) => `${short(start)} ${yearOf(start)} - ${short(end)} ${yearOf(end)}`),
  yearForm(1, (end) => `Year ending December ${yearOf(end)}`),
  yearForm(1, (end) => `CY ${yearOf(end)}`),
  // 2019 down a column: numbers of unknown kind, or years that may start in April.
  yearForm(1, yearOf, ["ambiguousPeriod", "nothingRecognised"]),
];

export const periodForms: fc.Arbitrary<PeriodForm> = fc.constantFrom(...FORMS);
