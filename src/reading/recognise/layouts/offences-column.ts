import { columnLetters } from "../../../domain/address";
import { finding, type Finding } from "../../../domain/finding";
import type { TableColumn } from "../../tables/tables";
import { offencesAmong } from "../../texts/measures";

/** The one column of several that is headed as the offences, where all others stand beside them: "Recorded" beside "Solved". */
export function offencesColumn(columns: readonly TableColumn[]): TableColumn | null {
  const offences = offencesAmong(columns.map(({ header }) => header));
  return columns.find(({ header }) => header === offences) ?? null;
}

/** Says that a column is counted as the offences, and that those beside it are not. Says nothing where there are none. */
export function offencesCounted(sheet: string, { header }: TableColumn, left: readonly TableColumn[]): readonly Finding[] {
  if (left.length === 0) return [];
  const choices = left.map((other) => ({
    of: other.header,
    notes: [{ sheet, column: columnLetters(other.column), readAs: "count" }],
  }));
  const details = { counted: [header], left: left.map((other) => other.header), choices };
  return [finding("measureCounted", { sheet, address: null }, details)];
}
