import type { CellRange } from "../../domain/address";
import type { RawValue } from "../../domain/cell";
import type { Finding } from "../../domain/finding";
import type { Month } from "../../domain/month";

/** The columns of the sheet "Measures". */
export const MEASURES_HEADERS = ["Section", "Measure", "Kind", "Theme", "Sheet", "Column", "Values", "Of", "From", "To", "Target"] as const;
export type MeasureColumn = (typeof MEASURES_HEADERS)[number];

/** A day of a month, or the month alone where `day` is null. */
export interface MeasureDay {
  readonly month: Month;
  readonly day: number | null;
}

/** One row of the sheet "Measures", before anything that it names is looked up. */
export interface MeasureRow {
  readonly row: number;
  /** Each cell in one line; "" where it is blank, or the column is not there. */
  readonly texts: Readonly<Record<MeasureColumn, string>>;
  /** What the cells of numbers hold. */
  readonly values: RawValue;
  readonly of: RawValue;
  readonly target: RawValue;
  /** Null for a blank cell; a text that is no date stays as it was typed. */
  readonly from: MeasureDay | string | null;
  readonly to: MeasureDay | string | null;
  /** The cell of a column; of one that is not there, that of the measure. */
  readonly cells: Readonly<Record<MeasureColumn, CellRange>>;
}

/** What the sheet "Measures" says. */
export interface GivenMeasures {
  /** The sheet's name; null where there is none. */
  readonly sheet: string | null;
  readonly rows: readonly MeasureRow[];
  readonly findings: readonly Finding[];
}
