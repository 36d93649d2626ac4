import type { UnderstoodSheet } from "../../src/reading/understood";

/** What was understood of a sheet of figures alone. */
export function understoodSheet(tables: UnderstoodSheet["tables"], more: Partial<UnderstoodSheet> = {}): UnderstoodSheet {
  const others = { strands: false, notes: false, breaks: false, paper: false, targets: false, measures: false };
  return { sheet: "Data", tables, seen: null, ...others, ...more };
}
