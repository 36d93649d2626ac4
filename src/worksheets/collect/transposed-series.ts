import { spansOf } from "../../domain/address";
import type { Finding } from "../../domain/finding";
import type { Month } from "../../domain/month";
import type { MonthlyCount } from "../../domain/series";
import type { StrandDefinition } from "../../domain/strand";
import { normalised } from "../../domain/text";
import { isTotal } from "../labels";
import { matcherOf } from "../patterns";
import { looksUpHeaders, neededColumn, type TableData } from "../table-data";
import type { TableColumn, TransposedTable } from "../tables";
import { combinationAt, headersOf } from "./combinations";
import { BLANK, countCells, UNUSABLE } from "./count-cells";
import { lookUpRows } from "./matched-rows";
import { lastFilledMonth, newSum, wholeMonths, type MonthSum } from "./month-sums";
import { passedFindings } from "./row-remarks";
import type { TableSeries } from "./table-series";
import { datedRows, type ReadCounts } from "./transposed-rows";

/** A month's sum with the cells that it adds up, and those that are blank, by column. */
interface TransposedSum extends MonthSum {
  readonly counted: Map<number, number[]>;
  readonly empty: Map<number, number[]>;
}

/** What a definition counts: some columns in all rows, or all columns of counts in some rows. */
interface Share {
  readonly columns: readonly ReadCounts[];
  readonly rows: readonly number[];
}

/** Adds up a transposed table: one pass down the months, then each strand's columns. Null where no strand is looked up in it. */
export function transposedSeries(
  table: TransposedTable,
  data: TableData,
  definitions: readonly StrandDefinition[],
): TableSeries | null {
  const matched = lookUpRows(table, data, definitions);
  const byHeader = definitions.flatMap(({ column }, index) =>
    column !== null && looksUpHeaders(table, column) ? [index] : [],
  );
  if (byHeader.length + matched.definitions.length === 0) return null;
  const read = (column: TableColumn): ReadCounts => ({ ...column, cells: neededColumn(table, data, column.column) });
  const counts = table.counts.map(read);
  const totals = table.totals.filter(({ header }) => isTotal(header)).map(read);
  const rows = datedRows(table, data, matched, [...counts, ...totals]);

  const shares = new Map<number, Share>();
  for (const index of byHeader) {
    const columns = columnsOf(definitions[index]!, counts, totals);
    if (columns.length > 0) shares.set(index, { columns, rows: rows.dated });
  }
  for (const index of matched.definitions) {
    shares.set(index, { columns: counts, rows: rows.dated.filter((row) => matched.definitionsAt(row).includes(index)) });
  }
  const cells = countCells();
  const sums = new Map(
    [...shares].map(([index, share]) => [index, addUp(table, share, (row) => rows.monthAt(row)!, cells)]),
  );
  const lastFilled = lastFilledMonth([...sums.values()].flat());
  const strands = new Map<number, readonly MonthlyCount[]>();
  const findings: Finding[] = [];
  for (const [index, ofStrand] of sums) {
    if (ofStrand.length === 0) continue;
    const whole = wholeMonths(definitions[index]!.strand, table.sheet, ofStrand, lastFilled, ({ counted, empty }) => ({
      sources: [...counted].map(([column, at]) => ({ sheet: table.sheet, column, rows: spansOf(at) })),
      blanks: [...empty],
    }));
    strands.set(index, whole.months);
    findings.push(...whole.findings);
  }
  const used = new Set([...shares.values()].flatMap(({ columns }) => columns.map(({ column }) => column)));
  const unused = { ...table, totals: table.totals.filter(({ column }) => !used.has(column)) };
  const word = normalised(table.word);
  return {
    table,
    headers: [word, ...headersOf(matched)],
    strands,
    combinationsOf: (definition, headers) => {
      const { columns, rows: counted } = shares.get(definition)!;
      const at = headers.map((header) => (header === word ? null : combinationAt(matched, [header])));
      const names = headers.includes(word) ? columns.map(({ header }) => normalised(header)) : [""];
      return new Set(
        counted.flatMap((row) => names.map((name) => at.map((textAt) => textAt?.(row) ?? name).join("\n"))),
      );
    },
    findings: [
      ...cells.findings(table.sheet),
      ...rows.findings,
      ...findings,
      ...passedFindings(unused, matched, rows.passed),
    ],
  };
}

/** The columns whose headers a definition counts. A wildcard takes no totals in; a total named in full is meant. */
function columnsOf(
  { values }: StrandDefinition,
  counts: readonly ReadCounts[],
  totals: readonly ReadCounts[],
): readonly ReadCounts[] {
  const matching = (columns: readonly ReadCounts[], texts: readonly string[]) => {
    const tests = texts.map(matcherOf);
    return columns.filter(({ header }) => tests.some((matches) => matches(header)));
  };
  return [...matching(counts, values), ...matching(totals, values.filter((value) => !value.includes("*")))];
}

function addUp(
  table: TransposedTable,
  { columns, rows }: Share,
  monthAt: (row: number) => Month,
  cells: ReturnType<typeof countCells>,
): readonly TransposedSum[] {
  const sums = new Map<Month, TransposedSum>();
  const add = (cellsOf: Map<number, number[]>, column: number, row: number) => {
    const known = cellsOf.get(column);
    if (known) known.push(row);
    else cellsOf.set(column, [row]);
  };
  for (const row of rows) {
    const month = monthAt(row);
    let sum = sums.get(month);
    if (!sum) sums.set(month, (sum = { ...newSum(month), counted: new Map(), empty: new Map() }));
    for (const column of columns) {
      const sheetRow = table.firstRow + row;
      const count = cells.read(column.cells[row] ?? "", column, sheetRow);
      if (count === BLANK) {
        sum.blanks.push(sheetRow);
        add(sum.empty, column.column, sheetRow);
      } else if (count === UNUSABLE) sum.unusable += 1;
      else {
        sum.sum += count;
        sum.filled += 1;
        add(sum.counted, column.column, sheetRow);
      }
    }
  }
  return [...sums.values()];
}
