import { localAddress } from "../domain/address";
import { finding, NOWHERE, type Finding, type FindingPlace } from "../domain/finding";
import type { StrandDefinition } from "../domain/strand";
import { normalised } from "../domain/text";
import type { DefineInput } from "./define-strands";
import { isTotal } from "./labels";
import { matcherOf } from "./patterns";
import type { StrandDefinitions } from "./strand-table";
import {
  canLookUp,
  categoryNamed,
  dataOf,
  encoded,
  isMonthly,
  looksUpHeaders,
  neededColumn,
  offenceColumns,
  type MonthlyTable,
} from "./table-data";
import type { TableColumn } from "./tables";

/** How many of a column's values a finding quotes. */
const EXAMPLES = 5;

/**
 * The definitions of the "Strands" table with their columns filled in and checked: every column must be on some sheet, and
 * every value must match something there.
 */
export function resolveGiven(input: DefineInput, given: readonly StrandDefinition[]): StrandDefinitions {
  const findings: Finding[] = [];
  const tables = input.recognition.tables.filter(isMonthly);
  const textsOf = distinctTexts(input, tables);
  const named = new Set(
    input.recognition.tables
      .flatMap((table) => (table.layout === "comparison" ? table.rows : []))
      .map(({ strand }) => normalised(strand)),
  );
  const definitions = given.map((definition): StrandDefinition => {
    const underHeading = named.has(normalised(definition.strand));
    if (definition.column === null && underHeading && (definition.values.length === 0 || tables.length === 0)) {
      return { ...definition, values: [] };
    }
    const column = definition.column ?? obviousColumn(definition, tables, findings);
    if (column === null) return definition;
    const texts = textsOf(column);
    if (!texts) {
      findings.push(
        finding("unknownColumn", "error", placeIn(definition, "column"), { column, columns: headersIn(tables) }),
      );
      return definition;
    }
    const resolved = {
      ...definition,
      column,
      values: definition.values.length > 0 ? definition.values : [definition.strand],
    };
    findings.push(...valueFindings(resolved, column, texts));
    return resolved;
  });
  return { definitions, findings };
}

/** The one column that can be meant where none is named. */
function obviousColumn(
  definition: StrandDefinition,
  tables: readonly MonthlyTable[],
  findings: Finding[],
): string | null {
  const { strand, values } = definition;
  const offences = tables.map(offenceColumns);
  const known = offences.filter((columns) => columns.known);
  const headers = (known.length > 0 ? known : offences).flatMap(({ columns }) => columns.map(({ header }) => header));
  const choices = [...new Map(headers.map((header) => [normalised(header), header])).values()];
  if (choices.length === 1) return choices[0]!;
  findings.push(
    choices.length === 0
      ? finding("strandMatchesNothing", "error", placeIn(definition, "strand"), {
          strand,
          column: null,
          values,
          examples: [],
        })
      : finding("columnNotNamed", "error", placeIn(definition, "column"), { strand, choices }),
  );
  return null;
}

function valueFindings(definition: StrandDefinition, column: string, texts: readonly string[]): readonly Finding[] {
  const { strand, values } = definition;
  const place = placeIn(definition, "values");
  const examples = texts.slice(0, EXAMPLES);
  const unmatched = values.filter((value) => !matchesAny(value, texts));
  if (unmatched.length === values.length) {
    return [finding("strandMatchesNothing", "error", place, { strand, column, values, examples })];
  }
  return unmatched.map((value) =>
    finding("valueMatchesNothing", "warning", place, { strand, column, value, examples }),
  );
}

/** A wildcard takes no totals in; a total named in full is meant. */
function matchesAny(value: string, texts: readonly string[]): boolean {
  const matches = matcherOf(value);
  return texts.some((text) => matches(text) && (!value.includes("*") || !isTotal(text)));
}

/** The distinct texts of a column over all tables; null where no table has it. Each column is gone through once. */
function distinctTexts(
  input: DefineInput,
  tables: readonly MonthlyTable[],
): (header: string) => readonly string[] | null {
  const known = new Map<string, readonly string[] | null>();
  const read = (header: string): readonly string[] | null => {
    if (!tables.some((table) => canLookUp(table, header))) return null;
    const texts = tables.flatMap((table) => {
      if (looksUpHeaders(table, header)) return [...table.counts, ...table.totals].map((column) => column.header);
      const category = categoryNamed(table, header);
      if (!category) return [];
      const data = dataOf(table, input.heads, input.columns);
      return encoded(neededColumn(table, data, category.column), data.rows).texts;
    });
    return [...new Map(texts.map((text) => [normalised(text), text])).values()];
  };
  return (header) => {
    const key = normalised(header);
    if (!known.has(key)) known.set(key, read(header));
    return known.get(key)!;
  };
}

/** What an analyst can choose from, months and counts among them, so that the list is recognised as the sheet's own. */
function headersIn(tables: readonly MonthlyTable[]): readonly string[] {
  const headers = tables.flatMap((table) =>
    [...table.categories, ...figureColumns(table)]
      .sort((a, b) => a.column - b.column)
      .map(({ header }) => header),
  );
  return [...new Map(headers.map((header) => [normalised(header), header])).values()];
}

function figureColumns(table: MonthlyTable): readonly TableColumn[] {
  if (table.layout === "wide") return [];
  return [table.month, ...(table.layout === "long" ? [table.count] : offenceColumns(table).columns)];
}

function placeIn({ definedAt, definedCells }: StrandDefinition, cell: "strand" | "column" | "values"): FindingPlace {
  const range = definedCells?.[cell] ?? definedAt;
  return range ? { sheet: range.sheet, address: localAddress(range) } : NOWHERE;
}
