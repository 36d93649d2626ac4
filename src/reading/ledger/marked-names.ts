import { finding, NOWHERE, type Finding } from "../../domain/finding";
import { normalised, oneLine } from "../../domain/text";
import type { SheetHead } from "../sheets/grid";
import { isBlank } from "../sheets/sheet-view";
import type { CategoryColumn, MonthlyTable } from "../tables/tables";
import { offenceColumns } from "../tables/table-data";
import { explains, markedName, type MarkedName } from "../texts/name-marks";
import { readAs, takeTurns } from "./in-turn";
import { namesRead, type Ledger, type LedgerNames } from "./ledger";

/** A column with more texts does not name offences or places. */
const MOST_TEXTS = 1000;

/**
 * Names whose footnote can be told from the name: "Burglary (1)" where another table says "Burglary" or the sheet has a note 1, and
 * "Burglary [note 1]" anywhere. They are read without the footnote, so that one offence does not become two. Where the same column has both forms, they may be two
 * offences, unless each stands in months of its own. `ledgers` are in the order of the tables.
 */
export function withoutFootnotes(
  ledgers: readonly (Ledger | null)[],
  heads: readonly SheetHead[],
): { readonly ledgers: readonly (Ledger | null)[]; readonly findings: readonly Finding[] } {
  const columns = ledgers.map((ledger) => (ledger ? columnsOf(ledger) : []));
  if (!columns.flat().some(({ texts }) => texts.some((text) => markedName(text)))) return { ledgers, findings: [] };
  const namesOf = columns.map(
    (own) => new Set(own.flatMap(({ texts }) => texts.flatMap((text) => [text, markedName(text)?.bare ?? text].map(normalised)))),
  );
  const said = new Map<string, string>();
  const read = ledgers.map((ledger, index) => {
    if (!ledger) return null;
    const isElsewhere = (bare: string) => namesOf.some((names, other) => other !== index && names.has(normalised(bare)));
    const isExplained = ({ mark, runIn }: MarkedName) =>
      /note/i.test(mark) || (!runIn && linesOf(ledger.table, heads).some((line) => explains(line, mark)));
    const renamed = columns[index]!.map(({ column, texts }) => {
      const marked = texts.flatMap((text) => {
        const name = markedName(text);
        return name ? [{ text, ...name }] : [];
      });
      const bares = marked.flatMap((name) => {
        const { text, bare } = name;
        const own = texts.filter((other) => other !== text && normalised(markedName(other)?.bare ?? other) === normalised(bare));
        if (own.length === 0) return !ledger.table.rowIsOffence && (isElsewhere(bare) || isExplained(name)) ? [name] : [];
        // “Beat1” and “Beat2” without “Beat” are two.
        const plain = own.find((other) => normalised(other) === normalised(bare));
        return plain !== undefined && column !== null && takeTurns(ledger, column, [text, ...own]) ? [{ ...name, bare: plain }] : [];
      });
      for (const { text, bare } of bares) said.set(text, bare);
      return { column, bare: new Map(bares.map(({ text, bare }) => [text, bare])) };
    });
    return renamed.some(({ bare }) => bare.size > 0) ? withNames(ledger, renamed) : ledger;
  });
  const findings =
    said.size === 0 ? [] : [finding("namesWithNotes", NOWHERE, { names: [...said].map(([text, bare]) => ({ text, bare })) })];
  return { ledgers: read, findings };
}

interface Texts {
  /** Null for the headers of counts. */
  readonly column: number | null;
  readonly texts: readonly string[];
}

function columnsOf(ledger: Ledger): readonly Texts[] {
  const names = ledger.table.rowIsOffence ? offencesOf(ledger) : namesRead(ledger);
  const down = names.filter(({ code, texts }) => !code && texts.length <= MOST_TEXTS);
  const across = ledger.table.named ? [{ column: null, texts: ledger.counts.map(({ header }) => header) }] : [];
  return [...down.map(({ column, texts }) => ({ column, texts })), ...across];
}

/** The offences of records. Their other columns may have a text for each, and to number those takes longer than all else. */
function offencesOf(ledger: Ledger): readonly LedgerNames[] {
  const { columns, known } = offenceColumns(ledger.table);
  const own = new Set(columns.map(({ column }) => column));
  return known ? ledger.table.categories.flatMap((category) => (own.has(category.column) ? (ledger.names(category) ?? []) : [])) : [];
}

/** Texts that stand alone on their line of a sheet, as notes do. */
function linesOf({ sheet }: MonthlyTable, heads: readonly SheetHead[]): readonly string[] {
  const values = heads.find((head) => head.sheet === sheet)?.values ?? [];
  return values.flatMap((row) => {
    const filled = row.filter((raw) => !isBlank(raw));
    return filled.length === 0 || filled.length > 2 ? [] : [filled.map(oneLine).join(" ")];
  });
}

function withNames(
  ledger: Ledger,
  renamed: readonly { readonly column: number | null; readonly bare: ReadonlyMap<string, string> }[],
): Ledger {
  const across = renamed.find(({ column }) => column === null)?.bare ?? new Map<string, string>();
  const headed = <Column extends { readonly header: string }>(column: Column): Column => ({
    ...column,
    header: across.get(column.header) ?? column.header,
  });
  const known = new Map<LedgerNames, LedgerNames>();
  const names = (category: CategoryColumn): LedgerNames | null => {
    const own = ledger.names(category);
    const bare = renamed.find(({ column }) => column === category.column)?.bare;
    if (!own || !bare || bare.size === 0) return own;
    const read = known.get(own) ?? readAs(own, bare);
    known.set(own, read);
    return read;
  };
  if (across.size === 0) return { ...ledger, names };
  return { ...ledger, names, counts: ledger.counts.map(headed), table: { ...ledger.table, counts: ledger.table.counts.map(headed) } };
}
