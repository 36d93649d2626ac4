import type { Finding } from "../domain/finding";
import { isMonthly } from "../reading/tables/table-data";
import { CHECKS } from "./all-checks";
import type { CheckInput } from "./check";
import { gridOf } from "./grids";

/** Everything that checks and fixes look at, the tables' counts laid out as grids. */
export function checkInput(input: Omit<CheckInput, "tables">): CheckInput {
  const { recognition, heads, columns } = input;
  const tables = recognition.tables.filter(isMonthly).map((table) => ({ table, grid: gridOf(table, heads, columns) }));
  return { ...input, tables };
}

/** Looks for everything that is wrong with figures that were read. What reading itself found is not among it. */
export function runChecks(input: Omit<CheckInput, "tables">): readonly Finding[] {
  const complete = checkInput(input);
  return CHECKS.flatMap((check) => check.find!(complete));
}
