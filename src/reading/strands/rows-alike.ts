import { cellList } from "../../domain/cell-list";
import { finding, type Finding } from "../../domain/finding";
import { shortMonth } from "../../domain/month";
import { sheetRow, type Ledger } from "../ledger/ledger";
import { COUNTED } from "../ledger/row-kinds";
import { flaggedTwice, flaggedWithin } from "./flagged-twice";
import { pastedRows } from "../ledger/pasted-rows";
import { isOneEach, sameRows, tellAll, type SameRow } from "../ledger/same-rows";
import { ofReturn } from "../texts/returns";
import type { MatchedRows } from "./matched-rows";

/** Rows that a finding quotes. */
const QUOTED = 3;

/**
 * Rows that a strand counts though another row has the same month and names. If the counts are the same too, an extract was pasted twice.
 * If not, they are two versions of a figure, or rows that no column tells apart. Nothing where the analyst said what becomes of them.
 */
export function rowsAlike(ledger: Ledger, matched: MatchedRows): readonly Finding[] {
  const { table } = ledger;
  const { names, kinds, classes, definitionsOf } = matched;
  if (table.said.sameRows === "added up") return [];
  const isCounted = (row: number) => kinds[row] === COUNTED && definitionsOf(classes[row]!).length > 0;
  const flagged = flaggedTwice(ledger, isCounted);
  if (table.rowIsOffence || isOneEach(ledger, names, isCounted)) return [...pastedAgain(ledger, isCounted), ...flagged];
  if (!tellAll(ledger, names)) return flagged;
  const same = sameRows(ledger, names, isCounted);
  const [again, other] = [same.filter(({ differs }) => differs === null), same.filter(({ differs }) => differs !== null)];
  const placeOf = (rows: readonly SameRow[]) => {
    const column = table.months.in === "rows" ? ledger.counts[0]!.column : (table.categories.find(({ code }) => !code)?.column ?? 0);
    const address = cellList(
      column,
      rows.map(({ row }) => sheetRow(ledger, row)),
    );
    return { sheet: table.sheet, address };
  };
  return [
    ...flagged,
    ...(flagged.length > 0 ? [] : flaggedWithin(ledger, matched, isCounted)),
    ...(again.some(({ row }) => isAboveZero(ledger, row))
      ? [
          finding("duplicateRows", placeOf(again), {
            count: again.length,
            ones: again.every(({ row }) => ledger.counts.every(({ values }) => values[row] === 1)),
          }),
        ]
      : []),
    ...(other.length > 0
      ? [
          finding("sameMonthTwice", placeOf(other), {
            of: other.slice(0, QUOTED).map((row) => quotedRow(ledger, names, row)),
            count: other.length,
          }),
        ]
      : []),
  ];
}

/** Records that repeat a block of others above. */
function pastedAgain(ledger: Ledger, isCounted: (row: number) => boolean): readonly Finding[] {
  const { table } = ledger;
  const rows = pastedRows(ledger).filter(isCounted);
  if (rows.length === 0 || table.months.in !== "rows") return [];
  const address = cellList(
    table.months.month.column,
    rows.map((row) => sheetRow(ledger, row)),
  );
  return [finding("duplicateRows", { sheet: table.sheet, address }, { count: rows.length, ones: false })];
}

/** Rows of nothing can stand twice without changing a figure. */
function isAboveZero({ counts }: Ledger, row: number): boolean {
  return counts.some(({ values }) => values[row]! > 0);
}

function quotedRow({ months, counts }: Ledger, names: MatchedRows["names"], { row, first, differs }: SameRow) {
  const column = differs ?? counts[0]!;
  const month = column.month ?? months?.at(row) ?? null;
  return {
    line: names
      .flatMap(({ column: at, header, ids, texts }) => (at < 0 || ids[row]! < 0 || ofReturn(header) !== null ? [] : [texts[ids[row]!]!]))
      .join(", "),
    month: month === null ? "" : shortMonth(month),
    counts: [column.values[first]!, column.values[row]!],
  };
}
