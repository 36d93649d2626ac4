import { cellLists } from "../../domain/cell-list";
import { finding, type Finding } from "../../domain/finding";
import { normalised } from "../../domain/text";
import type { StrandDefinition } from "../../domain/strand";
import { combined } from "../ledger/combined";
import { BLANK } from "../ledger/count-column";
import { sheetRow, type Ledger, type LedgerNames } from "../ledger/ledger";
import { COUNTED, type TotalRow } from "../ledger/row-kinds";
import { nameKey } from "../tables/table-data";
import { isTotal } from "../texts/labels";
import type { TableFigures } from "./table-figures";

/** Labels and cells that are named. */
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
  { ledger, matched }: TableFigures,
  names: LedgerNames,
  totals: readonly TotalRow[],
  definitions: readonly StrandDefinition[],
): readonly Finding[] {
  // A column of remarks, which has gaps, tells no rows apart.
  const hasGaps = ({ ids: of }: LedgerNames) => matched.kinds.some((kind, row) => kind === COUNTED && of[row] === -1);
  const others = matched.names.filter((other) => other.column >= 0 && other.column !== names.column && !other.code && !hasGaps(other));
  const sumOf = sumsBeside(ledger, matched.kinds, others);
  const { ids } = combined(others, ledger.rows);
  const outcomes = totals.flatMap((total) => {
    // "Total" under another header too adds up other rows than these.
    if (others.some((other) => isTotal(other.texts[other.ids[total.row]!] ?? ""))) return [];
    const month = ledger.months?.months[total.row] ?? 0;
    const sums = ledger.counts.flatMap(({ states, values }, at) =>
      states[total.row]! < BLANK && values[total.row]! > 0 ? [{ own: values[total.row]!, sum: sumOf(ids[total.row]!, month, at) }] : [],
    );
    const alone = sums.length > 0 && sums.every(({ sum }) => sum === null);
    return alone || sums.some(({ own, sum }) => sum !== null && sum !== own) ? [{ total, alone }] : [];
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
  };
  const address = cellLists([[names.column, found.slice(0, QUOTED).map(({ row }) => sheetRow(ledger, row))]]);
  return [finding("totalOrParts", { sheet: ledger.table.sheet, address }, details)];
}

/** What the counted rows of the same names and month hold in a column; null where there are none. */
function sumsBeside(
  ledger: Ledger,
  kinds: Uint8Array,
  others: readonly LedgerNames[],
): (id: number, month: number, column: number) => number | null {
  const { ids } = combined(others, ledger.rows);
  const rowsOf = new Map<string, number[]>();
  for (let row = 0; row < ledger.rows; row += 1) {
    if (kinds[row] !== COUNTED) continue;
    const key = `${ids[row]!} ${ledger.months?.months[row] ?? 0}`;
    const rows = rowsOf.get(key);
    if (rows) rows.push(row);
    else rowsOf.set(key, [row]);
  }
  return (id, month, column) => {
    const { values, states } = ledger.counts[column]!;
    const rows = rowsOf.get(`${id} ${month}`);
    return rows ? rows.reduce((sum, row) => sum + (states[row]! < BLANK ? values[row]! : 0), 0) : null;
  };
}

/**
 * Totals that one strand names in full, so that they count, and that another strand adds up with their parts, since it says nothing of
 * their column.
 */
export function totalsCountedWithParts(tables: readonly TableFigures[], definitions: readonly StrandDefinition[]): readonly Finding[] {
  return tables.flatMap((figures) => {
    const { ledger, matched } = figures;
    const meant = matched.names.flatMap((names) => {
      const texts = names.column < 0 || names.code ? [] : names.texts.filter((text) => isTotal(text) || isSum(ledger, names, text));
      const flagged = new Set(matched.totals.flatMap(({ column, label }) => (column === names.column ? [label] : [])));
      return texts.filter((text) => !flagged.has(text)).map((text) => ({ header: names.header, text }));
    });
    return meant.flatMap(({ header, text }) =>
      [...figures.strands.keys()].flatMap((definition): readonly Finding[] => {
        const all = figures.combinationsOf(definition, [nameKey(header)]);
        const parts = [...all].filter((other) => other !== "" && other !== normalised(text));
        if (!all.has(normalised(text)) || parts.length === 0) return [];
        const details = { strand: definitions[definition]!.strand, column: header, value: text, parts, how: "named" as const };
        return [finding("totalCountedWithParts", { sheet: ledger.table.sheet, address: null }, details)];
      }),
    );
  });
}

function isSum({ table }: Ledger, { column }: LedgerNames, text: string): boolean {
  return table.sums.some((sum) => sum.column === column && sum.text === text);
}
