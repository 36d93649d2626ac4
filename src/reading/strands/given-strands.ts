import { type CellRange } from "../../domain/address";
import { finding, placeOf, type Finding } from "../../domain/finding";
import type { Condition, StrandDefinition, StrandRule } from "../../domain/strand";
import { normalised } from "../../domain/text";
import { isTotal } from "../texts/labels";
import { nearest } from "../texts/near-miss";
import { canLookUp, monthColumns, nameKey, offenceColumns } from "../tables/table-data";
import type { MonthlyTable } from "../tables/tables";
import type { DefineInput, StrandDefinitions } from "./define-input";
import { cellsOfText, distinctTexts, ledgersByTable, type DistinctTexts } from "./distinct-texts";
import { withoutCounting, type GivenCondition, type GivenRule, type GivenStrand } from "./given-strand";
import { hasWildcard, matcherOf, textOf } from "../texts/patterns";
import { sheetIsMeant } from "./rules";
import { leftOverFindings } from "./left-over";

/** How many of a column's values a finding quotes. */
const EXAMPLES = 5;

/**
 * The strands of the "Strands" table, checked, with their columns filled in. Every sheet and column must exist, and every value must
 * match something. Also says what the sheets hold that no strand counts.
 */
export function resolveGiven(input: DefineInput, given: readonly GivenStrand[]): StrandDefinitions {
  const findings: Finding[] = [];
  const { tables } = input.recognition;
  const ledgerOf = ledgersByTable(input.recognition, input.ledgers);
  const texts = distinctTexts(ledgerOf);
  const compared = input.recognition.comparisons.flatMap(({ rows, totals, measured }) => [...rows, ...totals, ...measured]);
  const headed = new Set(compared.map(({ strand }) => normalised(strand)));
  const definitions = given.map((strand): StrandDefinition => {
    const rules = strand.rules.flatMap((rule): StrandRule[] => {
      if (isUnderHeading(rule, strand, headed, tables)) return [];
      const resolved = resolveRule({ strand, rule, tables, texts, findings });
      return resolved ? [resolved] : [];
    });
    return { ...withoutCounting(strand), rules };
  });
  // What no strand counts is worth saying only where the definitions themselves are right.
  if (!findings.some(({ severity }) => severity === "error")) {
    // A long sheet that no strand names was not read.
    const read = tables.filter((_, index) => input.ledgers[index]);
    findings.push(...leftOverFindings(definitions, read, texts, input.recognition.strandsHead?.sheet ?? null, cellsOfText(ledgerOf)));
  }
  return { definitions, findings };
}

/** A row that only names a strand stands for the comparison table under that name. */
function isUnderHeading(rule: GivenRule, { strand }: GivenStrand, headed: ReadonlySet<string>, tables: readonly MonthlyTable[]): boolean {
  const bare = rule.conditions.every(({ column, values }) => column === null && (values.length === 0 || tables.length === 0));
  return bare && headed.has(normalised(strand));
}

interface Resolving {
  readonly strand: GivenStrand;
  readonly rule: GivenRule;
  readonly tables: readonly MonthlyTable[];
  readonly texts: DistinctTexts;
  readonly findings: Finding[];
}

/** A rule with its columns named; null, with findings, where something that it names is not there. */
function resolveRule({ strand, rule, tables: all, texts, findings }: Resolving): StrandRule | null {
  const sheets = all.map(({ sheet }) => sheet);
  const unknown = rule.sheets.filter((name) => !sheets.some((sheet) => matcherOf(name)(sheet)));
  for (const sheet of unknown) {
    const details = { sheet, sheets: [...new Set(sheets)], suggestion: nearest(sheet, sheets) };
    findings.push(finding("unknownSheet", placeOf(rule.sheetCell), details));
  }
  if (unknown.length > 0) return null;
  const tables = all.filter(({ sheet }) => sheetIsMeant(rule, sheet));
  if (rule.conditions.length === 0 && rule.sheets.length > 0) return { sheets: rule.sheets, conditions: [] };
  const conditions = rule.conditions.length > 0 ? rule.conditions : [nameAsValue(rule)];
  const resolved = conditions.flatMap((condition, index): Condition[] => {
    const blank = index > 0 ? blankPart(strand.strand, condition) : null;
    if (blank) {
      findings.push(blank);
      return [];
    }
    const column = condition.column ?? obviousColumn(strand.strand, rule, condition, tables, findings);
    if (column === null) return [];
    const values = condition.values.length + condition.except.length > 0 ? condition.values : [strand.strand];
    const named = { column, values, except: condition.except };
    findings.push(...conditionFindings(strand.strand, condition, named, tables, texts));
    return [named];
  });
  return resolved.length < conditions.length ? null : { sheets: rule.sheets, conditions: resolved };
}

/** A second condition must say both what to look in and what for: the strand's own name can only be meant once. */
function blankPart(strand: string, { column, values, except, columnCell, valuesCell }: GivenCondition): Finding | null {
  if (column === null) return finding("conditionIncomplete", placeOf(columnCell), { strand, blank: "Column" });
  if (values.length + except.length > 0) return null;
  return finding("conditionIncomplete", placeOf(valuesCell), { strand, blank: "Values" });
}

/** Where nothing is said, the strand's own name is looked up in the one obvious column. */
function nameAsValue({ columnCell, strandCell }: GivenRule): GivenCondition {
  return { column: null, values: [], except: [], columnCell, valuesCell: strandCell, exceptCell: strandCell };
}

/** The one column that can be meant where none is named. */
function obviousColumn(
  strand: string,
  rule: GivenRule,
  { columnCell, values }: GivenCondition,
  tables: readonly MonthlyTable[],
  findings: Finding[],
): string | null {
  const offences = tables.map(offenceColumns);
  const known = offences.filter((columns) => columns.known);
  const headers = (known.length > 0 ? known : offences).flatMap(({ columns }) => columns.map(({ header }) => header));
  const choices = [...new Map(headers.toReversed().map((header) => [nameKey(header), header])).values()].toReversed();
  if (choices.length === 1) return choices[0]!;
  const nothing = { strand, column: null, values, examples: [], suggestion: null };
  findings.push(
    choices.length === 0
      ? finding("strandMatchesNothing", placeOf(rule.strandCell), nothing)
      : finding("columnNotNamed", placeOf(columnCell), { strand, choices }),
  );
  return null;
}

function conditionFindings(
  strand: string,
  given: GivenCondition,
  { column, values, except }: Condition,
  tables: readonly MonthlyTable[],
  texts: DistinctTexts,
): readonly Finding[] {
  const having = tables.filter((table) => canLookUp(table, column));
  if (having.length === 0) {
    const columns = headersIn(tables);
    const details = { strand, column, columns, suggestion: nearest(column, columns) };
    return [finding("unknownColumn", placeOf(given.columnCell), details)];
  }
  const there = texts(column, having);
  const examples = there.slice(0, EXAMPLES);
  const unmatched = values.filter((value) => !matchesAny(value, there));
  const suggestion = (value: string) => (hasWildcard(value) ? null : nearest(textOf(value), there));
  if (values.length > 0 && unmatched.length === values.length) {
    const details = { strand, column, values, examples, suggestion: values.length === 1 ? suggestion(values[0]!) : null };
    return [finding("strandMatchesNothing", placeOf(given.valuesCell), details)];
  }
  const nothing = (value: string, cell: CellRange) =>
    finding("valueMatchesNothing", placeOf(cell), { strand, column, value, examples, suggestion: suggestion(value) });
  return [
    ...unmatched.map((value) => nothing(value, given.valuesCell)),
    ...except.filter((value) => !matchesAny(value, there)).map((value) => nothing(value, given.exceptCell)),
  ];
}

/** A wildcard matches no totals. A total named in full is meant. */
function matchesAny(value: string, texts: readonly string[]): boolean {
  const matches = matcherOf(value);
  return texts.some((text) => matches(text) && (!hasWildcard(value) || !isTotal(text)));
}

/** What an analyst can choose from. Months and counts are included, so that the list is recognised as the sheet's own. */
function headersIn(tables: readonly MonthlyTable[]): readonly string[] {
  const headers = tables.flatMap((table) => {
    const figures = table.named ? offenceColumns(table).columns : table.counts.filter(({ month }) => month === null);
    const place = table.place ? [table.place.header] : [];
    const columns = [...table.categories, ...monthColumns(table), ...figures].sort((a, b) => a.column - b.column);
    return [...columns.map(({ header }) => header), ...place];
  });
  return [...new Map(headers.map((header) => [normalised(header), header])).values()];
}
