import type { Finding } from "../domain/finding";
import { atOnce, type Slices } from "../domain/slices";
import { countsOf, joinedCounts, type Ledger } from "../reading/ledger";
import { CHECKS } from "./all-checks";
import type { CheckedTable, CheckInput } from "./check";

/** Figures to check. `ledgers` are in the order of the recognised tables, null for those that were not read. */
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

/** Checks figures that were read for everything that is wrong. What reading itself found is not included. */
export const runChecks = (read: FiguresRead): readonly Finding[] => atOnce(checksInTurn(read));

/** The same, with a rest after each check. */
export function* checksInTurn(read: FiguresRead): Slices<readonly Finding[]> {
  const input = checkInput(read);
  const found: Finding[] = [];
  for (const check of CHECKS) {
    yield;
    found.push(...check.find!(input));
  }
  return found;
}
