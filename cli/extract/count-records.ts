import type { Month } from "../../src/domain/month";
import type { StrandDefinition } from "../../src/domain/strand";
import type { MonthlyTable } from "../../src/reading";
import { categoryNamed } from "../../src/reading/tables";
import {
  checkTally,
  columnsLookedUp,
  columnsOfStates,
  columnsWanted,
  countPlan,
  countQuery,
  keptText,
  missingColumnText,
  MOST_ROWS,
  MOST_STATES,
  NO_DATE,
  SAMPLED,
  smallerPlan,
  tellsNoOffences,
  tidyRows,
  tooManyRowsText,
  withoutBlanks,
  UNREADABLE_DATE,
  type BlankTexts,
  type ColumnWanted,
  type CountPlan,
  type KeptColumn,
  type LeftOut,
  type Tally,
  type TidyRow,
} from "../../src/records";
import { nameHint } from "../name-hint";
import { SourceError, type RecordsEngine, type SqlValue } from "./engine";
import type { RecordDates } from "./record-dates";

/** What is counted, and how. */
export interface CountAsked {
  readonly by: string | null;
  /** Columns to keep apart beside those that are kept anyway, by their headers. */
  readonly columns: readonly string[];
  /** Months that are left out, as they are not complete. */
  readonly incomplete: readonly Month[];
  /** How many records were left out for their references. */
  readonly repeats?: number;
}

/** The records of a source, counted. */
export interface CountedRecords {
  /** The kept columns, in order; texts of those kept by what strands say of them stand for others. */
  readonly columns: readonly KeptColumn[];
  readonly rows: readonly TidyRow[];
  readonly tally: Tally;
  readonly sql: string;
  /** What a query names as the counts: the answer of `sql`. */
  readonly relation: string;
  /** Columns of places that have too many for a sheet. */
  readonly leftOut: readonly string[];
  /** Where a few records have no text by which strands are looked up. */
  readonly forgotten: readonly BlankTexts[];
}

/**
 * Counts a source's records by month and by the columns that strands and readers need. Throws a SourceError where they do not fit on a
 * sheet, and a TallyError where a record was lost.
 */
export async function countRecords(
  engine: RecordsEngine,
  table: MonthlyTable,
  definitions: readonly StrandDefinition[],
  { from, month }: RecordDates,
  asked: CountAsked,
): Promise<CountedRecords> {
  refuseUnknown(table, asked.columns);
  const states = await statesAmong(engine, columnsOfStates(table, columnsWanted(table, definitions, asked)));
  const wanted = columnsWanted(table, definitions, { ...asked, columns: [...asked.columns, ...states] });
  refuseMissing(engine, table, wanted);
  const dated = from(engine.relation);
  let plan = await planned(engine, table, wanted);
  for (;;) {
    const sql = countQuery(engine.dialect, dated, month, plan.columns);
    const kept = (await engine.keep("counted", sql)) ?? `(${sql})`;
    const answer = await engine.select(`SELECT * FROM ${kept} AS counted LIMIT ${MOST_ROWS + 1}`);
    if (answer.length <= MOST_ROWS) {
      const { rows, out } = divided(answer, plan.columns, asked);
      const { rows: named, forgotten } = withoutBlanks(rows, columnsLookedUp(table, plan));
      const tidy = tidyRows(named, plan.columns.length);
      const counted = tidy.reduce((sum, { count }) => sum + count, 0);
      const tally = { read: await engine.total(), counted, leftOut: out };
      if (!("files" in engine.said) && (await engine.total()) !== counted + sumOf(out))
        throw new SourceError(`${engine.said.table} changed while it was counted. Nothing was written. Run it again.`);
      checkTally(tally);
      return { columns: plan.columns, rows: tidy, tally, sql, relation: kept, leftOut: plan.leftOut, forgotten };
    }
    const less = smallerPlan(plan);
    if (less === null) throw new SourceError(tooManyRowsText(plan));
    plan = less;
  }
}

function sumOf(leftOut: readonly LeftOut[]): number {
  return leftOut.reduce((sum, { rows }) => sum + rows, 0);
}

/** A column that is not there would silently not be kept apart. */
function refuseUnknown(table: MonthlyTable, columns: readonly string[]): void {
  const unknown = columns.find((header) => categoryNamed(table, header) === undefined);
  if (unknown === undefined) return;
  const headers = table.categories.map(({ header }) => header);
  throw new SourceError(`There is no column “${unknown}” to keep the counts apart by. ${nameHint(unknown, headers)}`);
}

/** A column that some files lack would silently be blank there. */
function refuseMissing(engine: RecordsEngine, table: MonthlyTable, wanted: readonly ColumnWanted[]): void {
  const month = table.months.in === "rows" ? [table.months.month.header] : [];
  for (const name of [...month, ...wanted.map(({ column }) => column.header)]) {
    const { missingIn = [] } = engine.columns.find((column) => column.name === name) ?? {};
    if (missingIn.length > 0) throw new SourceError(missingColumnText(name, missingIn));
  }
}

/** The first plan: how many different texts each column has, the engine says of the first records. */
async function planned(engine: RecordsEngine, table: MonthlyTable, wanted: readonly ColumnWanted[]): Promise<CountPlan> {
  const texts = await textsAmongFirst(
    engine,
    wanted.map(({ column }) => column.header),
  );
  return countPlan(table, wanted, texts);
}

/** How many different texts columns have among the first records. */
async function textsAmongFirst({ dialect, relation, select }: RecordsEngine, headers: readonly string[]): Promise<readonly number[]> {
  if (headers.length === 0) return [];
  const names = headers.map((header, at) => `${dialect.column(header)} AS t${at}`);
  const first = `SELECT ${names.join(", ")} FROM ${relation} LIMIT ${SAMPLED}`;
  const [texts = []] = await select(`SELECT ${names.map((_, at) => `count(DISTINCT t${at})`).join(", ")} FROM (${first}) AS f`);
  return texts.map(Number);
}

/** Those of the columns whose texts say that some records are no offences: kept, so that it is asked as on a sheet. */
async function statesAmong(engine: RecordsEngine, headers: readonly string[]): Promise<readonly string[]> {
  const texts = headers.filter((header) => engine.columns.some(({ name, kind }) => name === header && kind === "text"));
  const many = await textsAmongFirst(engine, texts);
  const states: string[] = [];
  for (const header of texts.filter((_, at) => many[at]! <= MOST_STATES)) {
    const column = engine.dialect.column(header);
    const rows = await engine.select(`SELECT DISTINCT ${engine.dialect.orBlank(column)} AS t FROM ${engine.relation} LIMIT ${MOST_STATES}`);
    if (
      tellsNoOffences(
        header,
        rows.map(([text]) => String(text)),
      )
    )
      states.push(header);
  }
  return states;
}

/** The answer of a count query as rows, and what of it is not counted. */
function divided(
  answer: readonly (readonly SqlValue[])[],
  columns: readonly KeptColumn[],
  { incomplete, repeats = 0 }: Pick<CountAsked, "incomplete" | "repeats">,
): { readonly rows: readonly TidyRow[]; readonly out: readonly LeftOut[] } {
  const out = { noDate: 0, unreadableDate: 0, incompleteMonth: 0, sameReference: repeats };
  const rows: TidyRow[] = [];
  for (const [month, ...cells] of answer) {
    const number = Number(month);
    const count = Number(cells[columns.length]);
    if (number === NO_DATE) out.noDate += count;
    else if (number === UNREADABLE_DATE) out.unreadableDate += count;
    else if (incomplete.includes(number as Month)) out.incompleteMonth += count;
    else rows.push({ month: number as Month, texts: textsOf(cells, columns), count });
  }
  const all = (Object.keys(out) as (keyof typeof out)[]).map((reason) => ({ reason, rows: out[reason] }));
  return { rows, out: all.filter((each) => each.rows > 0) };
}

function textsOf(cells: readonly SqlValue[], columns: readonly KeptColumn[]): readonly string[] {
  let example = columns.length;
  return columns.map(({ by }, at) => {
    if (by === null) return String(cells[at]);
    example += 1;
    return keptText(by, String(cells[at]), String(cells[example]));
  });
}
