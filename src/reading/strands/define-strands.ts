import { localAddress } from "../../domain/address";
import { finding, NOWHERE, placeOf, type Finding } from "../../domain/finding";
import type { FigureTable } from "../../domain/count-details";
import { mostCommonMonth, type Month } from "../../domain/month";
import type { StrandDefinition } from "../../domain/strand";
import { casing, normalised } from "../../domain/text";
import { valueOf } from "../texts/patterns";
import { countRank, isTotal } from "../texts/labels";
import { isMeasureRow } from "../texts/measure-rows";
import { isMeasureHeader, isMeasureWord } from "../texts/measures";
import { subtotalsAmong } from "../texts/subtotals";
import { isNoName } from "../ledger/rolled-up";
import { nearest } from "../texts/near-miss";
import { NOTHING_ENTERED } from "../sheets/note-forms";
import { measureOf } from "../texts/section";
import {
  addsUp,
  canLookUp,
  categoryNamed,
  isSaidCounted,
  lookUpNames,
  looksUpHeaders,
  looksUpPlace,
  nameKey,
  offenceColumns,
  UnreadColumnError,
} from "../tables/table-data";
import type { ComparisonRow, ComparisonTable, MonthlyTable, OffenceTable, Recognition } from "../tables/tables";
import { countedTexts, ledgersByTable, type LedgerOf } from "./distinct-texts";
import type { DefineInput, StrandDefinitions } from "./define-input";
import { withoutCounting } from "./given-strand";
import { resolveGiven } from "./given-strands";

/**
 * What the strands are: those given, checked against the tables; else the values of the chosen column; else what the
 * worksheets say themselves, by comparison tables or by a column that is known to hold offences.
 */
export function defineStrands(input: DefineInput): StrandDefinitions {
  const { recognition, given, by } = input;
  if (recognition.tables.length + recognition.comparisons.length === 0)
    return { definitions: (given ?? []).map((strand) => ({ ...withoutCounting(strand), rules: [] })), findings: [] };
  if (given) return resolveGiven(input, given);
  return by === null ? fromSheets(input) : byColumn(input, by);
}

function byColumn(input: DefineInput, by: string): StrandDefinitions {
  const { tables } = input.recognition;
  const ledgerOf = ledgersByTable(input.recognition, input.ledgers);
  const definitions = unique(tables.flatMap((table) => valuesAsStrands(ledgerOf, table, by)));
  if (tables.some((table) => canLookUp(table, by))) return { definitions, findings: noneFound(definitions) };
  const columns = headersOf(tables);
  return {
    definitions: [],
    findings: [finding("unknownColumn", NOWHERE, { strand: null, column: by, columns, suggestion: nearest(by, columns) })],
  };
}

function fromSheets(input: DefineInput): StrandDefinitions {
  const findings: Finding[] = [];
  const { tables: monthly, comparisons: compared } = input.recognition;
  const ledgerOf = ledgersByTable(input.recognition, input.ledgers);
  const anyKnown = monthly.some((table) => offenceColumns(table).known);
  const counted = monthly.flatMap((table) => {
    const { columns, known } = offenceColumns(table);
    const [column, ...others] = columns;
    if (!column || (anyKnown && !known) || (compared.length > 0 && !known)) return [];
    if (others.length === 0) return valuesAsStrands(ledgerOf, table, column.header);
    const address = columns.map((choice) => localAddress({ row: table.headerRow, column: choice.column, rows: 1, columns: 1 }));
    const place = { sheet: table.sheet, address: address.join(", ") };
    const choices = columns.map(({ header }) => header);
    findings.push(finding("ambiguousColumn", place, { role: "offence", choices, makes: choices.map((by) => strandsBy(input, by)) }));
    return [];
  });
  const totals = strandsOfTables(compared, findings);
  const named = unique([...totals, ...counted]);
  const definitions = named.length > 0 ? named : seriesAsStrands(monthly);
  const doubled = sameNames(definitions, input.recognition);
  findings.push(...doubled);
  return { definitions, findings: findings.length > 0 ? findings : noneFound(definitions) };
}

/** Months beside one column of counts each, which its header names: "Month | Burglary". Null where any table is something else. */
function seriesAsStrands(tables: readonly MonthlyTable[]): readonly StrandDefinition[] {
  const isOne = ({ months, named, categories, counts, rowIsOffence }: MonthlyTable) =>
    months.in === "rows" && named === null && !rowIsOffence && categories.every(({ code }) => code) && counts.length === 1;
  const names = tables.map(({ counts }) => counts[0]?.header ?? "");
  const areNames = names.every((name) => name !== "" && countRank(name) === null && !isMeasureWord(name) && !isTotal(name));
  if (!tables.every(isOne) || !areNames || new Set(names.map(normalised)).size < names.length) return [];
  return tables.map(({ sheet }, at) => ({ ...strandOf(names[at]!, ""), rules: [{ sheets: [sheet], conditions: [] }] }));
}

/** How many strands a column would make; null where it was not read, as of a long sheet. */
export function strandsBy({ recognition, ledgers }: Pick<DefineInput, "recognition" | "ledgers">, by: string): number | null {
  try {
    return defineStrands({ recognition, ledgers, given: null, by }).definitions.length;
  } catch (error) {
    if (!(error instanceof UnreadColumnError)) throw error;
    return null;
  }
}

function noneFound(definitions: readonly StrandDefinition[]): readonly Finding[] {
  return definitions.length > 0 ? [] : [finding("noStrands", NOWHERE, {})];
}

/** One strand a value of a column, in order of first appearance, without rows that add others up. */
function valuesAsStrands(ledgerOf: LedgerOf, table: MonthlyTable, header: string): readonly StrandDefinition[] {
  if (looksUpHeaders(table, header)) return table.counts.map((count) => strandOf(count.header, table.named!.word));
  if (looksUpPlace(table, header)) return table.part === "whole" ? [] : [strandOf(table.place!.value, table.place!.header)];
  const category = categoryNamed(table, header);
  if (!category || table.part === "part") return [];
  const ledger = ledgerOf(table);
  const isSaid = (text: string) => isSaidCounted(table, category.column, text);
  const isNone = (text: string) =>
    (ledger.rolledUp !== undefined && isNoName(text)) || (table.said.fromRecords && normalised(text) === NOTHING_ENTERED);
  const all = countedTexts(ledger, category);
  const subtotals = table.rowIsOffence ? subtotalsAmong(all) : new Set<string>();
  const texts = all.filter(
    (text) => (!(addsUp(text, table) || subtotals.has(text)) || isSaid(text)) && !isNone(text) && !isLeftOut(table, category.column, text),
  );
  const counts = isMeasureHeader(category.header)
    ? texts
    : texts.filter((text) => table.rowIsOffence || !isMeasureRow(text) || isSaid(text));
  return (counts.length > 0 ? counts : texts).map((strand) => strandOf(strand, category.header));
}

/** True of a value that the analyst said does not count, and of all others where one value alone counts. */
function isLeftOut({ said }: MonthlyTable, column: number, text: string): boolean {
  const own = said.values.filter((note) => note.column === column);
  const is = (says: string) => own.some((note) => note.says === says && note.text === normalised(text));
  return is("left out") || (own.some(({ says }) => says === "only") && !is("only"));
}

/** The strand of one value of a column. */
function strandOf(strand: string, column: string): StrandDefinition {
  const measure = measureOf(strand);
  const rules = [{ sheets: [], conditions: [{ column, values: [valueOf(strand)], except: [] }] }];
  return { section: null, strand, measure, lead: null, favourable: null, rules, periodEnd: null, definedAt: null };
}

/** The strands of comparison tables. Those that end in another month than most have a period of their own. */
function strandsOfTables(tables: readonly ComparisonTable[], findings: Finding[]): readonly StrandDefinition[] {
  const rows = tables.flatMap((table) => table.rows.map((row) => ({ row, end: table.windows.at(-1)!.month })));
  const usual = mostCommonMonth(rows.map(({ end }) => end));
  return rows.flatMap(({ row, end }) => {
    if (row.strand === "") findings.push(finding("tableWithoutHeading", placeOf(row.namedAt), {}));
    return row.strand === "" ? [] : [definitionOf(row, end === usual ? null : end)];
  });
}

function definitionOf({ section, strand, measure, lead }: ComparisonRow, periodEnd: Month | null): StrandDefinition {
  return { section, strand, measure, lead, favourable: null, rules: [], periodEnd, definedAt: null };
}

/** The column in which a strand is looked up that was made of a column's values; null for one of a comparison table. */
function columnOf({ rules }: StrandDefinition): string | null {
  return rules[0]?.conditions[0]?.column ?? null;
}

/** Each strand once: the same value of a column on two sheets is one strand. */
function unique(definitions: readonly StrandDefinition[]): readonly StrandDefinition[] {
  const keyOf = (definition: StrandDefinition) => `${normalised(definition.strand)}\n${nameKey(columnOf(definition) ?? "")}`;
  const first = new Map<string, StrandDefinition>();
  for (const definition of definitions) {
    const known = first.get(keyOf(definition));
    if (!known || casing(definition.strand) < casing(known.strand)) first.set(keyOf(definition), definition);
  }
  return [...first.values()];
}

/** Two columns or kinds of table that both hold a strand of one name: nothing says which is right. */
function sameNames(definitions: readonly StrandDefinition[], recognition: Recognition): readonly Finding[] {
  const groups = new Map<string, StrandDefinition[]>();
  for (const definition of definitions) {
    const key = normalised(definition.strand);
    groups.set(key, [...(groups.get(key) ?? []), definition]);
  }
  const strandsOf = new Map<string, { readonly places: readonly string[]; readonly strands: string[] }>();
  for (const group of groups.values()) {
    if (group.length < 2) continue;
    const columns = group.map(columnOf);
    const places = columns.map((column) => (column === null ? "a comparison table" : `column “${column}”`)).sort();
    const key = places.join("\n");
    strandsOf.set(key, { places, strands: [...(strandsOf.get(key)?.strands ?? []), group[0]!.strand] });
  }
  return [...strandsOf.values()].map((same) => finding("severalSources", NOWHERE, { ...same, tables: sheetsApart(recognition) }));
}

/** The sheet of comparison tables and the sheet of counts, where each kind has a sheet of its own. None where they cannot be told apart so. */
function sheetsApart({ tables, comparisons }: Recognition): readonly FigureTable[] {
  const sheetsOf = (of: readonly OffenceTable[]) => [...new Set(of.map(({ sheet }) => sheet))];
  const [compared, counted] = [sheetsOf(comparisons), sheetsOf(tables)];
  if (compared.length !== 1 || counted.length !== 1 || compared[0] === counted[0]) return [];
  return [...counted, ...compared].map((sheet) => ({ sheet, cell: null, name: sheet, toldApart: false }));
}

/** The category headers of all tables, each once. */
export function headersOf(tables: readonly MonthlyTable[]): readonly string[] {
  const headers = tables.flatMap(lookUpNames);
  return [...new Map(headers.map((header) => [normalised(header), header])).values()];
}
