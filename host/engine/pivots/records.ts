import type { Scalar } from "../cell-value";

/** One record of the source: what a field's cell held, and what it showed. */
export interface SourceCell {
  readonly value: Scalar;
  readonly text: string;
  readonly format: string;
}
export type SourceRecord = readonly SourceCell[];

/** The name of a record's cell as an item. */
export const itemName = ({ text }: SourceCell): string => (text === "" ? "(blank)" : text);
