import { monthFromSerial, monthToSerial, type Month } from "../domain/month";
import { monthTotals } from "./month-totals";
import type { TidyRow } from "./tidy-rows";

export const RECORDS_TITLE = "Offences by month, counted from records";
const MADE_BY = { extract: "Made by extract", pane: "Made in the pane, with “From files”" } as const;
const [MONTH, COUNT] = ["Month", "Count"];

/** Says what made the sheet, and where the sheet is that says what it was made of: its name stands last. */
export function recordsNote(by: keyof typeof MADE_BY, source: string): string {
  return `${MADE_BY[by]}, which writes it anew each time. Where the records come from is on the sheet “${source}”.`;
}

/** The headers of the tidy sheet: the kept columns between month and count. */
export function recordsHeaders(columns: readonly string[]): readonly string[] {
  return [MONTH, ...columns, COUNT];
}

/** The cells of the tidy sheet's rows. Months are serial numbers of their first day. */
export function recordsCells(rows: readonly TidyRow[]): readonly (readonly (string | number)[])[] {
  return rows.map(({ month, texts, count }) => [monthToSerial(month), ...texts, count]);
}

/** How many records each month has on a tidy sheet that was written before; null for a sheet that `extract` did not write. */
export function recordsTotals(cells: readonly (readonly (string | number | boolean)[])[]): ReadonlyMap<Month, number> | null {
  const top = cells.findIndex((row) => row[0] === MONTH && row.at(-1) === COUNT);
  if (cells[0]?.[0] !== RECORDS_TITLE || top < 0) return null;
  return monthTotals(
    cells.slice(top + 1).flatMap((row) => {
      const month = monthFromSerial(Number(row[0]));
      return month === null ? [] : [{ month, count: Number(row.at(-1)) }];
    }),
  );
}
