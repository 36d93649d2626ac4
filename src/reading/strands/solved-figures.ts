import { isOfTwoSystems } from "../../domain/counted-by";
import { finding, type Finding } from "../../domain/finding";
import type { MonthlyCount } from "../../domain/series";
import type { SolvedRule } from "../../domain/solved";
import type { StrandDefinition, StrandFigures } from "../../domain/strand";
import { enterCounts } from "../ledger/count-column";
import { withTable, type Ledger, type LedgerNames } from "../ledger/ledger";
import type { SheetHead } from "../sheets/grid";
import { categoryNamed, nameKey } from "../tables/table-data";
import type { Recognition } from "../tables/tables";
import { measureKind } from "../texts/measures";
import { matcherOf, valueOf } from "../texts/patterns";
import { isOutcomeHeader, isSolved, solvedAmong } from "../texts/solved";
import { solvedColumns } from "../tables/solved-columns";
import { strandFigures } from "./strand-figures";
import type { TableFigures } from "./table-figures";

/** What reading found, as far as solved offences need it. */
export interface ReadForSolved {
  readonly recognition: Recognition;
  readonly ledgers: readonly (Ledger | null)[];
  readonly definitions: readonly StrandDefinition[];
  readonly counted: readonly (TableFigures | null)[];
  readonly findings: readonly Finding[];
}

/** The solved offences of definitions, in their order; null where the worksheets have none, or do not say which they are. */
export interface SolvedFigures {
  readonly months: readonly (readonly MonthlyCount[] | null)[];
  readonly findings: readonly Finding[];
}

/** A column of a table that tells solved offences, with the values that are. */
interface Way {
  readonly column: string;
  readonly values: readonly string[];
}

/** Why a table does not tell them. */
interface NoWay {
  readonly why: "noColumn" | "noValue" | "values" | "several" | "systems";
  readonly sheet: string;
  readonly column: string;
  readonly values: readonly string[];
}

/**
 * The solved offences among those that each strand counts: rows with certain values in a column of outcomes, counts whose measure is "Solved",
 * or a table of them beside the offences'. They are added up as offences are. `chosen` holds where a definition does not say it itself.
 * `definitions` are those that are wanted of the ones read.
 */
export function solvedFigures(
  read: ReadForSolved,
  definitions: readonly StrandDefinition[],
  heads: readonly SheetHead[],
  chosen: SolvedRule | null,
): SolvedFigures {
  const { recognition, ledgers, counted } = read;
  const asked = new Map<string, { readonly no: NoWay; readonly strands: string[] }>();
  const used = new Map<number, Ledger>();
  const narrowed = definitions.map((definition): StrandDefinition => {
    const index = read.definitions.indexOf(definition);
    const ways = new Map<string, Way>();
    ledgers.forEach((ledger, at) => {
      if (!ledger || !counted[at]?.strands.has(index)) return;
      const way = wayOf(ledger, definition.solved ?? chosen ?? NOTHING_SAID);
      if (way === null) return;
      if ("why" in way || isOfTwoSystems(definition)) {
        // Which system says whether a record is solved is not known.
        const no: NoWay = "why" in way ? way : { why: "systems", sheet: ledger.table.sheet, column: way.column, values: [] };
        const key = isOfTwoSystems(definition) ? "systems" : `${no.why} ${nameKey(no.column)}`;
        const same = asked.get(key) ?? { no, strands: [] };
        asked.set(key, same);
        if (same.strands.at(-1) !== definition.strand) same.strands.push(definition.strand);
        return;
      }
      ways.set(nameKey(way.column), way);
      used.set(at, unlimited(used.get(at) ?? ledger, way.column));
    });
    return { ...definition, rules: [...ways.values()].flatMap((way) => rulesOf(definition, way)) };
  });
  const inColumns = figuresOn(used, narrowed, recognition, heads);
  const beside = new Map(ledgers.flatMap((ledger, at) => besideOffences(ledger).map((own) => [at, own] as const)));
  const inTables = figuresOn(
    beside,
    definitions.map((definition) => (isOfTwoSystems(definition) ? { ...definition, rules: [] } : definition)),
    recognition,
    heads,
  );
  const known = new Set(read.findings.map(keyOf));
  const found = [...inColumns.findings, ...inTables.findings].filter(
    // Solved counts that are not in yet are told where the rate stands.
    (each) => each.code !== "blankCounts" && !known.has(keyOf(each)),
  );
  const both = definitions.filter((_, index) => inColumns.months[index] && inTables.months[index]).map(({ strand }) => strand);
  return {
    months: definitions.map((_, index) => {
      const [one, other] = [inColumns.months[index], inTables.months[index]];
      return one && other ? null : (one ?? other ?? null);
    }),
    findings: [
      ...[...asked.values()].map(({ no: { sheet, ...no }, strands }) =>
        finding("solvedNotKnown", { sheet, address: null }, { ...no, strands }),
      ),
      ...(both.length === 0
        ? []
        : [finding("solvedNotKnown", { sheet: null, address: null }, { why: "several", column: "", values: [], strands: both })]),
      // They leave a strand without its solved rate, not the report without its figures.
      ...found.map((each): Finding => (each.severity === "error" ? { ...each, severity: "warning" } : each)),
    ],
  };
}

/** A table of solved offences, as the ledger that it would be alone; a column of them beside that of the offences, in its place. */
function besideOffences(ledger: Ledger | null): readonly Ledger[] {
  if (!ledger) return [];
  const { table } = ledger;
  if (table.part === "beside") return isSolved(table.toldApart ?? "") ? [withTable(ledger, { ...table, part: null })] : [];
  const [column, ...more] = solvedColumns(table);
  const cells = column && more.length === 0 ? ledger.cells(column.column) : null;
  if (!column || !cells) return [];
  const counts = [enterCounts({ ...column, month: null }, cells, ledger.rows, table.marks)];
  return [{ ...withTable(ledger, { ...table, counts: [{ ...column, month: null }] }), counts }];
}

const NOTHING_SAID: SolvedRule = { column: null, values: [] };

function keyOf({ code, sheet, address }: Finding): string {
  return `${code} ${sheet} ${address}`;
}

/** How a table tells solved offences; null where nothing in it does. */
function wayOf(ledger: Ledger, rule: SolvedRule): Way | NoWay | null {
  const { table } = ledger;
  const no = (why: NoWay["why"], column: string, values: readonly string[] = []): NoWay => ({ why, sheet: table.sheet, column, values });
  const columns = rule.column === null ? outcomeColumns(ledger) : columnNamed(ledger, rule.column);
  const [first] = columns;
  if (!first) return rule.column === null ? null : no("noColumn", rule.column);
  const ways = columns.flatMap((own): Way[] => {
    const values = rule.values.length === 0 ? solvedIn(ledger, own) : rule.values.filter((value) => own.texts.some(matcherOf(value)));
    return values.length === 0 ? [] : [{ column: own.header, values }];
  });
  const [way, ...more] = ways;
  if (more.length > 0) return no("several", ways.map(({ column }) => column).join(", "));
  if (way) return way;
  return rule.values.length === 0 ? no("values", first.header, first.texts) : no("noValue", first.header, rule.values);
}

function columnNamed(ledger: Ledger, header: string): readonly LedgerNames[] {
  const category = categoryNamed(ledger.table, header);
  return category && ledger.names(category) ? [ledger.names(category)!] : [];
}

/** Of records, columns whose header says what became of them; of counts, those that hold offences and what is solved of them. */
function outcomeColumns(ledger: Ledger): readonly LedgerNames[] {
  const { table } = ledger;
  if (table.rowIsOffence) return table.categories.flatMap((each) => (isOutcomeHeader(each.header) ? (ledger.names(each) ?? []) : []));
  return table.categories
    .flatMap((each) => (each.code ? [] : (ledger.names(each) ?? [])))
    .filter(({ texts }) => texts.some(isSolved) && texts.some((text) => measureKind(text) === "offences"));
}

/** As values of the "Strands" table. */
function solvedIn({ table }: Ledger, { header, texts }: LedgerNames): readonly string[] {
  const solved = table.rowIsOffence ? solvedAmong(header, texts) : texts.filter(isSolved);
  // "Solved" and "Positive outcomes" beside each other may be the same ones.
  if (!table.rowIsOffence && solved && solved.length > 1) return [];
  return (solved ?? []).map(valueOf);
}

/** The ledger without what was settled of a column of measures: its other rows count too. */
function unlimited(ledger: Ledger, header: string): Ledger {
  const { said } = ledger.table;
  const column = categoryNamed(ledger.table, header)?.column;
  return withTable(ledger, { ...ledger.table, said: { ...said, values: said.values.filter((each) => each.column !== column) } });
}

function rulesOf({ rules }: StrandDefinition, { column, values }: Way): StrandDefinition["rules"] {
  return rules.map((rule) => ({
    ...rule,
    conditions: [...rule.conditions.filter((each) => nameKey(each.column) !== nameKey(column)), { column, values, except: [] }],
  }));
}

/** What definitions count on some of the ledgers, by their places among all; null for those that count nothing there. */
function figuresOn(
  ledgers: ReadonlyMap<number, Ledger>,
  definitions: readonly StrandDefinition[],
  recognition: Recognition,
  heads: readonly SheetHead[],
): SolvedFigures {
  if (ledgers.size === 0) return { months: definitions.map(() => null), findings: [] };
  const counting = definitions.filter(({ rules }) => rules.length > 0);
  const own = [...ledgers.values()];
  const read = strandFigures({
    recognition: { ...recognition, tables: own.map(({ table }) => table), comparisons: [], compared: [] },
    ledgers: own,
    heads,
    definitions: counting,
  });
  const months = new Map(read.strands.map((strand) => [strand.definition, monthsOf(strand)]));
  return { months: definitions.map((definition) => months.get(definition) ?? null), findings: read.findings };
}

function monthsOf({ figures }: StrandFigures): readonly MonthlyCount[] | null {
  return figures.kind === "months" && figures.months.length > 0 ? figures.months : null;
}
