import { shortMonth, type Month } from "../../../src/domain/month";
import { normalised } from "../../../src/domain/text";
import { columnsOf, enterTables, recogniseSheets, type SheetHead } from "../../../src/reading";
import { joinedCounts } from "../../../src/reading/ledger/joined-counts";
import { namesRead, sheetRow, type Ledger } from "../../../src/reading/ledger/ledger";
import { countsOf, valueAt, type TableCounts } from "../../../src/reading/ledger/table-counts";
import { answer } from "../sheets";
import { nameOf } from "./tidy-layouts";

/** A count as it was entered: what it is of, what it comes to, and where it stands. */
export interface EnteredCount {
  readonly cell: string;
  readonly offence: string;
  readonly district: string;
  readonly month: string;
  readonly value: number;
  readonly state: number;
  readonly monthCell: string | null;
}

/** Enters sheets as the chain does. */
export function entered(sheets: readonly SheetHead[]): readonly Ledger[] {
  const recognised = recogniseSheets(sheets, { by: "Offence", strandsFrom: null });
  const ledgers = enterTables(recognised.recognised.tables, sheets, answer(columnsOf(recognised, sheets), sheets));
  return ledgers.map((ledger) => {
    if (!ledger) throw new Error("A table was not read");
    return ledger;
  });
}

/** All counts of some ledgers that are no totals, by their cells. */
export function countsIn(ledgers: readonly Ledger[]): readonly EnteredCount[] {
  const all = joinedCounts(ledgers.flatMap((ledger) => countsOf(ledger) ?? []));
  return all.flatMap((counts) => {
    if (counts.repeats.length > 0) throw new Error(`Repeats ${JSON.stringify(counts.repeats)}`);
    return counts.lines.flatMap((line, at) =>
      counts.steps.flatMap((step, index) => (line.total || step.total ? [] : countAt(ledgers, counts, at, index))),
    );
  });
}

function countAt(ledgers: readonly Ledger[], counts: TableCounts, line: number, step: number): readonly EnteredCount[] {
  const cell = counts.cellOf(line, step);
  const value = valueAt(counts, line, step);
  if (!cell) {
    if (!Number.isNaN(value)) throw new Error(`${counts.lines[line]!.label} has ${value} but no cell`);
    return [];
  }
  const ledger = ledgers.find(({ table }) => table.sheet === cell.sheet)!;
  const month = counts.monthCellOf(line, step);
  return [
    {
      cell: nameOf(cell.sheet, cell.row, cell.column),
      ...namesOf(counts.headers, counts.lines[line]!.names),
      month: shortMonth(counts.steps[step]!.month!),
      value,
      state: ledger.counts.find(({ column }) => column === cell.column)!.states[cell.row - ledger.table.firstRow]!,
      monthCell: month && nameOf(month.sheet, month.row, month.column),
    },
  ];
}

/** Where each row is an offence: a count of one for each row, at its month's cell. */
export function recordsIn(ledger: Ledger): readonly Omit<EnteredCount, "value" | "state" | "monthCell">[] {
  const { table, months } = ledger;
  if (table.months.in !== "rows") throw new Error("No records");
  const { column } = table.months.month;
  const names = namesRead(ledger);
  return Array.from({ length: ledger.rows }, (_, row) => row).flatMap((row) => {
    const month: Month | null = months!.at(row);
    if (month === null) return [];
    const texts = names.map(({ ids, texts: all }) => all[ids[row]!] ?? "");
    const headers = names.map(({ header }) => header);
    return [{ cell: nameOf(table.sheet, sheetRow(ledger, row), column), ...namesOf(headers, texts), month: shortMonth(month) }];
  });
}

/** Names by what they are: an offence stands under "Offence", the others under "District" or, across a sheet, "Place". */
function namesOf(headers: readonly string[], names: readonly string[]): Pick<EnteredCount, "offence" | "district"> {
  const under = (...wanted: string[]) => names.filter((_, at) => wanted.includes(normalised(headers[at]!))).join(" and ");
  return { offence: under("offence", "offence / district"), district: under("district", "place") };
}
