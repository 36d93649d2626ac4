import type { Finding } from "../../domain/finding";
import type { Month } from "../../domain/month";
import { runsOf } from "../../domain/rows";
import type { MonthlyCount } from "../../domain/series";
import type { StrandDefinition } from "../../domain/strand";
import { normalised } from "../../domain/text";
import { isTotal } from "../texts/labels";
import { conditionTest } from "../strands/rules";
import { looksUpHeaders, nameKey, neededColumn, type TableData } from "../tables/table-data";
import type { TableColumn, TransposedTable } from "../tables/tables";
import { combinationAt, tellingHeaders } from "./combinations";
import { BLANK, countCells, UNUSABLE } from "./count-cells";
import { matchRows, type MatchedRows, type NumberedRule } from "./matched-rows";
import { lastFilledMonth, newSum, wholeMonths, type MonthSum } from "./month-sums";
import { passedFindings } from "./row-remarks";
import type { TableSeries } from "./table-series";
import { datedRows, type DatedRows, type ReadCounts } from "./transposed-rows";

/** A month's sum with the cells that it adds up, and those that are blank, by column. */
interface TransposedSum extends MonthSum {
  readonly counted: Map<number, number[]>;
  readonly empty: Map<number, number[]>;
}

/** What a definition counts: which columns in which rows. */
interface Share {
  readonly rows: readonly number[];
  columnsAt(row: number): readonly ReadCounts[];
}

/** Adds up a transposed table: one pass down the months, then each strand's columns. Null where no strand counts any of it. */
export function transposedSeries(table: TransposedTable, data: TableData, definitions: readonly StrandDefinition[]): TableSeries | null {
  const matched = matchRows(table, data, definitions);
  if (matched.definitions.length === 0) return null;
  const read = (column: TableColumn): ReadCounts => ({ ...column, cells: neededColumn(table, data, column.column) });
  const counts = table.counts.map(read);
  const totals = table.totals.filter(({ header }) => isTotal(header)).map(read);
  const rows = datedRows(table, data, matched, [...counts, ...totals]);
  const columnsOfRule = matched.rules.map((rule) => columnsOf(table, rule, counts, totals));
  const shares = new Map(matched.definitions.map((definition) => [definition, shareOf(definition, matched, rows, columnsOfRule)]));
  const cells = countCells(table.marks);
  const sums = new Map([...shares].map(([index, share]) => [index, addUp(table, share, (row) => rows.monthAt(row)!, cells)]));
  const lastFilled = lastFilledMonth([...sums.values()].flat());
  const strands = new Map<number, readonly MonthlyCount[]>();
  const findings: Finding[] = [];
  for (const [index, ofStrand] of sums) {
    if (ofStrand.length === 0) continue;
    const { strand } = definitions[index]!;
    const whole = wholeMonths(strand, table.sheet, ofStrand, lastFilled, table.length, ({ counted, empty }) => ({
      sources: [...counted].map(([column, at]) => ({ sheet: table.sheet, column, rows: runsOf(at) })),
      blanks: [...empty],
    }));
    strands.set(index, whole.months);
    findings.push(...whole.findings);
  }
  const used = new Set(columnsOfRule.flat().map(({ column }) => column));
  const unused = { ...table, totals: table.totals.filter(({ column }) => !used.has(column)) };
  const word = nameKey(table.word);
  return {
    table,
    headers: [word, ...tellingHeaders(matched)],
    strands,
    combinationsOf: (definition, headers) => {
      const share = shares.get(definition)!;
      const at = headers.map((header) => (header === word ? null : combinationAt(matched, [header])));
      const byColumn = headers.includes(word);
      return new Set(
        share.rows.flatMap((row) =>
          (byColumn ? share.columnsAt(row).map(({ header }) => normalised(header)) : [""]).map((name) =>
            at.map((textAt) => textAt?.(row) ?? name).join("\n"),
          ),
        ),
      );
    },
    findings: [...cells.findings(table.sheet), ...rows.findings, ...findings, ...passedFindings(unused, matched, rows.passed)],
  };
}

/** The columns that a rule counts: all counts, or those whose headers its conditions choose. A total counts where it is named in full. */
function columnsOf(
  table: TransposedTable,
  { rule }: NumberedRule,
  counts: readonly ReadCounts[],
  totals: readonly ReadCounts[],
): readonly ReadCounts[] {
  const conditions = rule.conditions.filter(({ column }) => looksUpHeaders(table, column));
  if (conditions.length === 0) return counts;
  const chosen = (columns: readonly ReadCounts[], tests: readonly ((text: string) => boolean)[]) =>
    columns.filter(({ header }) => tests.every((passes) => passes(header)));
  const full = conditions.map(({ values, except }) => ({ values: values.filter((value) => !value.includes("*")), except }));
  return [
    ...chosen(counts, conditions.map(conditionTest)),
    ...(full.some(({ values }) => values.length === 0) ? [] : chosen(totals, full.map(conditionTest))),
  ];
}

function shareOf(
  definition: number,
  matched: MatchedRows,
  { dated, isHeading }: DatedRows,
  columnsOfRule: readonly (readonly ReadCounts[])[],
): Share {
  const ofClass = new Map<number, readonly ReadCounts[]>();
  const columnsAt = (row: number) => {
    const number = matched.classes[row]!;
    let columns = ofClass.get(number);
    if (!columns) {
      const rules = matched.rulesOf(number).filter((rule) => matched.rules[rule]!.definition === definition);
      columns = [...new Set(rules.flatMap((rule) => columnsOfRule[rule]!))];
      ofClass.set(number, columns);
    }
    return columns;
  };
  const countsAll = matched.rules.some(
    ({ definition: of, rule }) => of === definition && rule.sheets.length === 0 && rule.conditions.length === 0,
  );
  return { rows: dated.filter((row) => columnsAt(row).length > 0 && !(countsAll && isHeading(row))), columnsAt };
}

function addUp(
  table: TransposedTable,
  { rows, columnsAt }: Share,
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
    for (const column of columnsAt(row)) {
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
