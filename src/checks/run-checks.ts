import type { Finding } from "../domain/finding";
import { countsOf, joinedCounts, type Ledger } from "../reading/ledger";
import { CHECKS } from "./all-checks";
import type { CheckedTable, CheckInput } from "./check";

/** Figures to check: `ledgers` in the order of the recognised tables, null for those that were not read. */
export interface FiguresRead extends Omit<CheckInput, "tables" | "series"> {
  readonly ledgers: readonly (Ledger | null)[];
}

/** Everything that checks and fixes look at, the tables' counts laid out as lines by steps. */
export function checkInput({ ledgers, ...input }: FiguresRead): CheckInput {
  const tables = input.recognition.tables.map((table, index): CheckedTable => {
    const ledger = ledgers[index] ?? null;
    return { table, ledger, counts: ledger && countsOf(ledger) };
  });
  return { ...input, tables, series: joinedCounts(tables.flatMap(({ counts }) => counts ?? [])) };
}

/** Looks for everything that is wrong with figures that were read. What reading itself found is not among it. */
export function runChecks(read: FiguresRead): readonly Finding[] {
  const input = checkInput(read);
  return CHECKS.flatMap((check) => check.find!(input));
}
