import type { MonthNames } from "./languages";
import type { Romans } from "./romans";

/** Which number of 02/03/2020 is the day: 2 March (dayFirst) or 3 February (monthFirst). */
export type DayOrder = "dayFirst" | "monthFirst";

/** The month that a reporting year starts in. */
export type YearStart = 1 | 4 | 7 | 10;

/** The months that reporting years start in, by their names. */
export const MONTH_STARTS: Readonly<Record<string, YearStart>> = { January: 1, April: 4, July: 7, October: 10 };

/** How a sheet writes its months, as far as one cell alone cannot tell. */
export interface Dates {
  /** Serial numbers count from 1904, as in workbooks from old Macs. */
  readonly date1904: boolean;
  /** 02/03/2020 is 2 March (dayFirst) or 3 February; null where nothing was said. */
  readonly order: DayOrder | null;
  /** The month that reporting years start in; null where nothing was said. */
  readonly yearStart: YearStart | null;
  /** Whether "FY20" and 2020 under "Financial year" are named after the year that they start or end in; null where nothing was said. */
  readonly yearsNamedAfter: "start" | "end" | null;
  /** What numbers of months under a financial year count from: January, or the year's own first month; null where nothing was said. */
  readonly numberedFrom: "January" | "start" | null;
  /** Names of months in languages other than English, in lower case and without accents. */
  readonly names: MonthNames;
  /** "2010-11" is the year 2010/11, not November 2010. */
  readonly hyphenYears: boolean;
  /** "01/18" is January 2018, not a day or a fraction. */
  readonly slashMonths: boolean;
  /** What "I/2018" is: the first month or the first quarter of 2018; null where the sheet does not show it. */
  readonly romans: Romans;
}

/** Dates as a British analyst writes them. */
export const PLAIN_DATES: Dates = {
  date1904: false,
  order: null,
  yearStart: null,
  yearsNamedAfter: null,
  numberedFrom: null,
  names: new Map(),
  hyphenYears: false,
  slashMonths: false,
  romans: null,
};
