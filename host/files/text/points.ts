/** Groups of three behind points: 2351 in Berlin, 2.351 in Leeds. */
const GROUPED = /^-?[1-9]\d{0,2}(?:\.\d{3})+$/;
const DECIMAL = /^-?\d+\.\d+$/;
const ROUND = /^-?[1-9]\d{0,2}(?:\.000)+$/;
/** 10.2018 and 2018.10: a month, among others such as 01.2018. */
const MONTH = /^(?:(?:0?[1-9]|1[0-2])\.(?:19|20)\d\d|(?:19|20)\d\d\.(?:0[1-9]|1[0-2]))$/;
const WHOLE = /^-?[1-9]\d*$/;

/** What was seen of points in the numbers of one column of a text. */
interface ColumnPoints {
  /** A number that is not a month, nor a group of three after a point: 0.5, 12.25. */
  decimal: boolean;
  /** Groups of three that are not all ".000". */
  uneven: boolean;
  whole: boolean;
}

/**
 * Whether "2.351" in a column of a text is two thousand or two and a bit, and "10.2018" a month or ten and a bit. Where the
 * column does not show it, the file cannot decide: it stays text, for whoever reads the sheet.
 */
export class Points {
  private readonly columns = new Map<number, ColumnPoints>();

  /** `separator` is the file's: where semicolons are needed, commas are for decimals. */
  constructor(private readonly separator: string) {}

  see(column: number, field: string): void {
    const seen = this.columns.get(column);
    const pointed = field.includes(".");
    if (pointed ? !DECIMAL.test(field) && !GROUPED.test(field) : seen?.whole === true || !WHOLE.test(field)) return;
    const now = seen ?? { decimal: false, uneven: false, whole: false };
    if (!seen) this.columns.set(column, now);
    if (!pointed) now.whole = true;
    else if (!GROUPED.test(field)) now.decimal ||= !MONTH.test(field);
    else if (!ROUND.test(field)) now.uneven = true;
  }

  /** Whether this field stays text. `row` is its whole row's. */
  staysText(column: number, field: string, row: readonly string[]): boolean {
    const isMonth = MONTH.test(field);
    if (!isMonth && !GROUPED.test(field)) return false;
    const { decimal, uneven, whole } = this.columns.get(column)!;
    if (isMonth) return !decimal || isHeader(row);
    if (decimal) return false;
    // 850 beside 2.351: with three decimals throughout it would be 850.000.
    return this.separator === ";" || whole || !uneven;
  }
}

/** Several months and no other number with a point: they are headers over figures, which may have decimals. */
const isHeader = (row: readonly string[]): boolean =>
  row.filter((field) => MONTH.test(field)).length > 1 && row.every((field) => MONTH.test(field) || !DECIMAL.test(field));
