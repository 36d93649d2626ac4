import { HEADING } from "../ledger/row-kinds";
import type { MatchedRows } from "./matched-rows";

/** True where a strand counts a row that has no name in a column: to leave such rows out would take its figures. */
export function isCountedWithout({ kinds, classes, definitionsOf }: MatchedRows, ids: Int32Array): boolean {
  return kinds.some((kind, row) => kind <= HEADING && ids[row]! < 0 && definitionsOf(classes[row]!).length > 0);
}
