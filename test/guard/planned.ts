import { localAddress } from "../../src/domain/address";
import { planGuard } from "../../src/guard/plan-guard";
import type { GuardPlan } from "../../src/guard/guard";
import { columnsNeeded, enterTables, recognise, type SheetHead } from "../../src/reading";
import { understoodSheets } from "../../src/reading/understood";
import { answer } from "../reading/sheets";

/** What is planned for a sheet, of which `head` is what is read first, by its tables as they are recognised. */
export function planned(whole: SheetHead, head = whole): GuardPlan {
  const recognition = recognise([head], { by: null });
  const columns = answer(columnsNeeded(recognition, null, null, [head]), [whole]);
  const ledgers = enterTables(recognition.tables, [head], columns);
  const understood = understoodSheets({ recognition, ledgers, heads: [head], findings: [] })[0]!.tables;
  const tables = [...recognition.tables, ...recognition.comparisons];
  return planGuard({
    head,
    columns,
    tables: tables.map((table, at) => ({ table, ledger: ledgers[at] ?? null, understood: understood[at]! })),
  });
}

/** "count C2:C9": the cells of a plan, each with what is guarded there or why it is not. */
export function planText({ ranges, left }: GuardPlan): readonly string[] {
  return [
    ...ranges.map(({ area, rule }) => `${rule.kind} ${localAddress(area)}`),
    ...left.map(({ area, reason }) => `${reason} ${localAddress(area)}`),
  ];
}
