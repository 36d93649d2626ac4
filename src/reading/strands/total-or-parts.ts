import { cellLists } from "../../domain/cell-list";
import { finding, type Finding } from "../../domain/finding";
import { normalised } from "../../domain/text";
import type { StrandDefinition } from "../../domain/strand";
import { BLANK, type LedgerCounts } from "../ledger/count-column";
import { sheetRow, type Ledger, type LedgerNames } from "../ledger/ledger";
import { rowsBeside, tellingBeside } from "../ledger/part-rows";
import { COUNTED, type TotalRow } from "../ledger/row-kinds";
import { nameKey } from "../tables/table-data";
import { isTotal } from "../texts/labels";
import { isTotalUnder } from "../texts/measures";
import type { TableFigures } from "./table-figures";

/** How many labels and cells are named. */
const QUOTED = 5;

/**
 * Rows of totals whose parts do not make them up, where a strand counts the parts: "All" beside "Domestic", or a force's row for an
 * offence that its districts do not list. The total is left out as totals are, and what is then reported would be another figure. Nothing
 * says which of the two is right.
 */
export function totalsOrParts(tables: readonly TableFigures[], definitions: readonly StrandDefinition[]): readonly Finding[] {
  return tables.flatMap((figures) => {
    const { ledger, matched } = figures;
    if (ledger.table.rowIsOffence || matched.totals.length === 0) return [];
    return matched.names
      .filter(({ column, code }) => column >= 0 && !code)
      .flatMap((names) => {
        const rows = matched.totals.filter(
          ({ row, column }) => column === names.column && matched.definitionsOf(matched.classes[row]!).length > 0,
        );
        return rows.length === 0 ? [] : disagreeingIn(figures, names, rows, definitions);
      });
  });
}

function disagreeingIn(
  figures: TableFigures,
  names: LedgerNames,
  totals: readonly TotalRow[],
  definitions: readonly StrandDefinition[],
): readonly Finding[] {
  const { ledger, matched } = figures;
  const isCounted = (row: number) => matched.kinds[row] === COUNTED;
  const others = tellingBeside(matched.names, names, isCounted);
  const rowsOf = rowsBeside(ledger, others, isCounted);
  const outcomes = totals.flatMap((total) => {
    // A row that is also "Total" under another header adds up other rows than these.
    if (others.some((other) => isTotal(other.texts[other.ids[total.row]!] ?? ""))) return [];
    const counts = ledger.counts.filter(({ states, values }) => states[total.row]! < BLANK && values[total.row]! > 0);
    const parts = rowsOf(total.row);
    const candidates = [parts, blockBeside(ledger, matched.kinds, total.row, -1), blockBeside(ledger, matched.kinds, total.row, 1)];
    const isSum =
      counts.length === 0 || candidates.some((rows) => counts.every((column) => sumOf(column, rows) === column.values[total.row]));
    return isSum ? [] : [{ total, alone: parts.length === 0 }];
  });
  if (outcomes.length === 0) return [];
  const found = outcomes.map(({ total }) => total);
  const strands = [...new Set(found.flatMap(({ row }) => matched.definitionsOf(matched.classes[row]!)))].map(
    (each) => definitions[each]!.strand,
  );
  const details = {
    column: names.header,
    labels: [...new Set(found.map(({ label }) => label))].slice(0, QUOTED),
    strands,
    alone: outcomes.filter(({ alone }) => alone).length,
    rows: found.length,
    ...(matched.lookedUp.includes(names) ? { lookedUp: true } : {}),
  };
  const address = cellLists([[names.column, found.slice(0, QUOTED).map(({ row }) => sheetRow(ledger, row))]]);
  return [finding("totalOrParts", { sheet: ledger.table.sheet, address }, details)];
}

/** The counted rows of its month right above or below a total, as a subtotal has them. */
function blockBeside({ months }: Ledger, kinds: Uint8Array, total: number, step: 1 | -1): readonly number[] {
  const isPart = (row: number) => kinds[row] === COUNTED && (months === null || months.months[row] === months.months[total]);
  const rows: number[] = [];
  for (let row = total + step; row >= 0 && row < kinds.length && isPart(row); row += step) rows.push(row);
  return rows;
}

function sumOf({ values, states }: LedgerCounts, rows: readonly number[]): number {
  return rows.reduce((sum, row) => sum + (states[row]! < BLANK ? values[row]! : 0), 0);
}

/**
 * Totals that one strand names in full, so that they count, while another strand, which does not mention their column, adds them up with
 * their parts.
 */
export function totalsCountedWithParts(tables: readonly TableFigures[], definitions: readonly StrandDefinition[]): readonly Finding[] {
  return tables.flatMap((figures) => {
    const { ledger, matched } = figures;
    const meant = matched.names.flatMap((names) => {
      const texts =
        names.column < 0 || names.code ? [] : names.texts.filter((text) => isTotalUnder(names.header, text) || isSum(ledger, names, text));
      const flagged = new Set(matched.totals.flatMap(({ column, label }) => (column === names.column ? [label] : [])));
      const isWhole = (text: string) => ledger.table.wholes.some((whole) => whole.column === names.column && whole.text === text);
      return texts.filter((text) => !flagged.has(text) && !isWhole(text)).map((text) => ({ header: names.header, text }));
    });
    return meant.flatMap(({ header, text }) =>
      [...figures.strands.keys()].flatMap((definition): readonly Finding[] => {
        const all = figures.combinationsOf(definition, [nameKey(header)]);
        const parts = [...all].filter((other) => other !== "" && other !== normalised(text));
        if (!all.has(normalised(text)) || parts.length === 0) return [];
        const others = [...figures.strands.keys()].filter((other) => other !== definition);
        const isElsewhere = others.some((other) => figures.combinationsOf(other, [nameKey(header)]).has(normalised(text)));
        const { sheet } = ledger.table;
        const details = { strand: definitions[definition]!.strand, column: header, value: text, parts, how: "named" as const };
        const leaves = isElsewhere ? [] : (["value"] as const);
        return [finding("totalCountedWithParts", { sheet, address: null }, { ...details, leaves, sheets: [sheet] })];
      }),
    );
  });
}

function isSum({ table }: Ledger, { column }: LedgerNames, text: string): boolean {
  return table.sums.some((sum) => sum.column === column && sum.text === text);
}
