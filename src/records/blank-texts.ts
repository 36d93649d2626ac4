import { conditionTest } from "../reading";
import { NOTHING_ENTERED } from "../reading/sheets";
import type { TextCondition } from "./condition-sql";
import type { TidyRow } from "./tidy-rows";

/** The share of records up to which a blank is one that was forgotten, as on a sheet of records. */
const MOST_BLANK = { offence: 0.5, other: 0.05 } as const;

/** A column of the tidy sheet, and what strands make of it. */
export interface ColumnLookedUp {
  readonly header: string;
  readonly isOffence: boolean;
  /** Null where no strand looks at it. */
  readonly conditions: readonly TextCondition[] | null;
}

/** Records that lack a text by which strands are looked up. */
export interface BlankTexts {
  readonly header: string;
  readonly records: number;
  /** True where a strand counts any text, as by “*”: nobody said whether it counts a blank, and “nothing entered” would be counted. */
  readonly unclear: boolean;
}

/**
 * Rows with "nothing entered" for the blank texts of columns that strands look at, where strands decide the same of both; and the columns in
 * which so few records are blank that a sheet of records would not be counted as it is.
 */
export function withoutBlanks(
  rows: readonly TidyRow[],
  columns: readonly ColumnLookedUp[],
): { readonly rows: readonly TidyRow[]; readonly forgotten: readonly BlankTexts[] } {
  const all = rows.reduce((sum, { count }) => sum + count, 0);
  const forgotten: BlankTexts[] = [];
  const words = columns.map(({ header, isOffence, conditions }, at) => {
    if (conditions === null) return "";
    const records = rows.reduce((sum, { texts, count }) => sum + (isBlank(texts[at]!) ? count : 0), 0);
    const isAlike = conditions.map(conditionTest).every((passes) => passes("") === passes(NOTHING_ENTERED));
    const isFew = records <= all * (isOffence ? MOST_BLANK.offence : MOST_BLANK.other);
    if (records > 0 && isFew) forgotten.push({ header, records, unclear: !isAlike });
    return isAlike ? NOTHING_ENTERED : "";
  });
  if (words.every((word) => word === "")) return { rows, forgotten };
  return { rows: rows.map((row) => ({ ...row, texts: row.texts.map((text, at) => (isBlank(text) ? words[at]! : text)) })), forgotten };
}

/** A file may hold a space for nothing. */
function isBlank(text: string): boolean {
  return text.trim() === "";
}
