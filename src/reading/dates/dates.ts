/** Which number of 02/03/2020 is the day: 2 March (dayFirst) or 3 February (monthFirst). */
export type DayOrder = "dayFirst" | "monthFirst";

/** The month that a reporting year starts in. */
export type YearStart = 1 | 4 | 7 | 10;

/** How months are written on a sheet, as far as it cannot be told from one cell alone. */
export interface Dates {
  /** Serial numbers count from 1904, as in workbooks from old Macs. */
  readonly date1904: boolean;
  /** 02/03/2020 is 2 March (dayFirst) or 3 February; null where nothing was said. */
  readonly order: DayOrder | null;
  /** The month that reporting years start in; null where nothing was said. */
  readonly yearStart: YearStart | null;
  /** Names of months in another language than English, in lower case, with the month's number. */
  readonly names: ReadonlyMap<string, number>;
}

/** Dates as a British analyst writes them. */
export const PLAIN_DATES: Dates = { date1904: false, order: null, yearStart: null, names: new Map() };

/** Month names of a language, long and short, without full stops. */
export function monthNames(language: string): ReadonlyMap<string, number> {
  const names = new Map<string, number>();
  for (const style of ["long", "short"] as const) {
    const format = new Intl.DateTimeFormat(language, { month: style, timeZone: "UTC" });
    for (let month = 0; month < 12; month += 1) {
      const name = format
        .format(Date.UTC(2020, month, 1))
        .toLowerCase()
        .replace(/\.$/, "");
      if (!names.has(name)) names.set(name, month + 1);
    }
  }
  return names;
}
