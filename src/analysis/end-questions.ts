import { parseAddress } from "../domain/address";
import type { Finding } from "../domain/finding";
import type { Month } from "../domain/month";
import { isOfNames } from "../checks/consequences";
import { leftWithout } from "../checks/left-without";
import { monthOfCount, type Ledger } from "../reading/ledger";
import { blankAtTheEnd, endFindings } from "./comparison-findings";
import type { ReportEnd } from "./report-end";

/**
 * The questions about the report's last month that stand beside errors. They are those which the errors cannot have caused, so that they
 * are not asked only after the errors are mended. `found` is every finding on the figures; no end where the month was chosen.
 */
export function endQuestions(end: ReportEnd | null, found: readonly Finding[], ledgers: readonly (Ledger | null)[]): readonly Finding[] {
  if (end === null) return [];
  const asked = endFindings(end).filter(({ severity }) => severity === "error");
  const from = Math.min(...end.incomplete, end.behind?.last ?? Infinity);
  const isElsewhere = (error: Finding) => monthsWithout(error, ledgers)?.every((month) => month < from) ?? false;
  const isClear = !found.some(isOfNames) && found.filter(({ severity }) => severity === "error").every(isElsewhere);
  return isClear ? asked : blankAtTheEnd(end, found);
}

/** The months that an error leaves without a figure; null where they are unknown. */
function monthsWithout(error: Finding, ledgers: readonly (Ledger | null)[]): readonly Month[] | null {
  const left = leftWithout(error);
  if (left === null || left.months !== null) return left && left.months;
  const { sheet, address } = error;
  const cells = (address ?? "").split(", ").flatMap((each) => {
    const { row, column, rows } = parseAddress(each);
    return Array.from({ length: rows }, (_, at) => ({ row: row + at, column }));
  });
  const months = cells.map(({ row, column }) => {
    const ledger = ledgers.find(
      (each) => each?.table.sheet === sheet && each.table.firstRow <= row && row < each.table.firstRow + each.rows,
    );
    const counts = ledger?.counts.find((each) => each.column === column);
    return ledger && counts ? monthOfCount(ledger.table, counts, ledger.months?.at(row - ledger.table.firstRow) ?? null) : null;
  });
  // An address names only the first of many cells.
  return cells.length === left.cells && months.every((month) => month !== null) ? months : null;
}
