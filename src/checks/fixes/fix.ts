import type { CheckInput } from "../check";

/** A cell with what it should hold; rows and columns count from 0. */
export interface CellFix {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: string | number;
}

/** What mends a finding. */
export interface Fix {
  /** What a button says: "Correct the spelling". */
  readonly label: string;
  readonly changes: readonly CellFix[];
}

/** What fixes are worked out from: the figures as they were read when the finding was made. */
export type FixInput = CheckInput;
