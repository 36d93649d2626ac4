import { cellAt, type CellRange } from "../../../domain/address";
import type { Month } from "../../../domain/month";
import type { CheckInput } from "../../check";
import { strandsComparing } from "./compared-tables";

/** A period of a comparison table, by its last month, and the cell of its header. */
export interface ComparedPeriod {
  readonly end: Month;
  readonly cell: CellRange;
}

/** The later 12 months of comparison tables that strands compare, where they are not over in the present month. */
export function comparedNotOver(input: CheckInput, present: Month): readonly ComparedPeriod[] {
  return input.recognition.comparisons.flatMap((table): readonly ComparedPeriod[] => {
    const last = table.windows.at(-1);
    if (!last || last.month < present || strandsComparing(table, input).length === 0) return [];
    return [{ end: last.month, cell: cellAt(table.sheet, table.headerRow, last.column) }];
  });
}
