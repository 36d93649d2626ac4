import type { MeasureKind } from "../../domain/measure";

/** What the fields of a measure hold. Those that its kind has not are passed over. */
export interface MeasureForm {
  readonly section: string;
  readonly kind: MeasureKind;
  readonly name: string;
  readonly sheet: string;
  readonly column: string;
  /** Names on the worksheet; a number that is typed. */
  readonly values: string;
  /** What a rate is of; the total of themes. */
  readonly of: string;
  /** A month, "Jun 2019", or a day; "" for none. */
  readonly from: string;
  readonly to: string;
  readonly target: string;
  /** A line for each theme: "Islamist: 4". */
  readonly themes: string;
}

export const NEW_MEASURE: MeasureForm = {
  ...{ section: "", kind: "tally", name: "", sheet: "", column: "", values: "" },
  ...{ of: "", from: "", to: "", target: "", themes: "" },
};
