import { monthFromSerial, monthToSerial, type Month } from "../domain/month";
import type { KeptColumn } from "./count-query";
import { monthTotals } from "./month-totals";
import type { TidyRow } from "./tidy-rows";

export const RECORDS_TITLE = "Offences by month, counted from records";
export const MADE_BY = { extract: "Made by extract", pane: "Made in the pane, with “From files”" } as const;
const [MONTH, COUNT] = ["Month", "Count"];

/**
 * The tidy sheet whole, as a sheet is written. `source` is the sheet that says where the records come from, `shift` by how many days the
 * workbook's dates are smaller than those that count from 1900.
 */
export function recordsSheet(
  by: keyof typeof MADE_BY,
  {
    sheet,
    source,
    columns,
    rows,
    shift = 0,
  }: {
    readonly sheet: string;
    readonly source: string;
    readonly columns: readonly KeptColumn[];
    readonly rows: readonly TidyRow[];
    readonly shift?: number;
  },
) {
  const kept = columns.map(({ header }) => header);
  return {
    ...{ sheet, title: RECORDS_TITLE, headers: recordsHeaders(kept) },
    note: `${MADE_BY[by]}, which writes it anew each time. Where the records come from is on the sheet “${source}”.`,
    rows: recordsCells(rows).map(([month, ...cells]) => [Number(month) - shift, ...cells]),
    formats: ["mmm yy", ...kept.map(() => "@"), "#,##0"],
    widths: [60, ...kept.map(() => 180), 60],
  };
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
