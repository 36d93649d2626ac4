import type { Finding } from "../domain/finding";
import { isMonthly } from "../worksheets/table-data";
import { CHECKS } from "./all-checks";
import type { CheckInput } from "./check";
import { gridOf } from "./grids";

/** Looks for everything that is wrong with figures that were read. What reading itself found is not among it. */
export function runChecks(input: Omit<CheckInput, "tables">): readonly Finding[] {
  const { recognition, heads, columns } = input;
  const tables = recognition.tables.filter(isMonthly).map((table) => ({ table, grid: gridOf(table, heads, columns) }));
  return CHECKS.flatMap((check) => check.find({ ...input, tables }));
}
