import type { Month } from "../../src/domain/month";
import type { StrandDefinition } from "../../src/domain/strand";
import { counted as countedText } from "../../src/domain/text";
import type { MonthlyTable } from "../../src/reading";
import { categoryNamed, offenceColumns } from "../../src/reading/tables";
import {
  checkTally,
  columnsWanted,
  countQuery,
  keptText,
  NO_DATE,
  tidyRows,
  withoutBlanks,
  UNREADABLE_DATE,
  type BlankTexts,
  type ColumnWanted,
  type KeptColumn,
  type LeftOut,
  type Tally,
  type TidyRow,
} from "../../src/records";
import { nameHint } from "../name-hint";
import { SourceError, type RecordsEngine, type SqlValue } from "./engine";
import type { RecordDates } from "./record-dates";

/** The most rows of the tidy sheet. */
const MOST_ROWS = 100_000;
/** A column of places with more different texts is left out where nothing needs it. */
const MOST_PLACES = 100;
/** Of a column with more different texts, what strands say of each is kept in place of the texts. */
const MOST_TEXTS = 500;
/** How many records show how many different texts a column has. */
const SAMPLED = 200_000;

/** What is counted, and how. */
export interface CountAsked {
  readonly by: string | null;
  /** Columns to keep apart beside those that are kept anyway, by their headers. */
  readonly columns: readonly string[];
  /** Months that are left out, as they are not complete. */
  readonly incomplete: readonly Month[];
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
  const wanted = columnsWanted(table, definitions, asked);
  refuseMissing(engine, table, wanted);
  const dated = from(engine.relation);
  let plan = await planned(engine, table, wanted);
  for (;;) {
    const sql = countQuery(engine.dialect, dated, month, plan.columns);
    const kept = (await engine.keep("counted", sql)) ?? `(${sql})`;
    const answer = await engine.select(`SELECT * FROM ${kept} AS counted LIMIT ${MOST_ROWS + 1}`);
    if (answer.length <= MOST_ROWS) {
      const { rows, out } = divided(answer, plan.columns, asked.incomplete);
      const { rows: named, forgotten } = withoutBlanks(rows, lookedUp(table, plan));
      const tidy = tidyRows(named, plan.columns.length);
      const counted = tidy.reduce((sum, { count }) => sum + count, 0);
      const tally = { read: await engine.total(), counted, leftOut: out };
      if (!("files" in engine.said) && (await engine.total()) !== counted + sumOf(out))
        throw new SourceError(`${engine.said.table} changed while it was counted. Nothing was written. Run it again.`);
      checkTally(tally);
      return { columns: plan.columns, rows: tidy, tally, sql, relation: kept, leftOut: plan.leftOut, forgotten };
    }
    plan = smaller(plan);
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
    const [first, ...more] = missingIn;
    if (first !== undefined)
      throw new SourceError(
        `${first}${more.length > 0 ? ` and ${countedText(more.length, "more file")}` : ""} has no column “${name}”, which other files have. Add it there, or leave the file out.`,
      );
  }
}

interface Plan {
  /** With how many different texts each has among the first records. */
  readonly wanted: readonly (ColumnWanted & { readonly texts: number })[];
  readonly columns: readonly KeptColumn[];
  readonly leftOut: readonly string[];
}

async function planned(engine: RecordsEngine, table: MonthlyTable, wanted: readonly ColumnWanted[]): Promise<Plan> {
  const offences = offenceColumns(table).columns.map(({ column }) => column);
  const names = wanted.map(({ column }) => engine.dialect.column(column.header));
  const first = `SELECT ${names.join(", ")} FROM ${engine.relation} LIMIT ${SAMPLED}`;
  const [texts = []] =
    names.length === 0
      ? []
      : await engine.select(`SELECT ${names.map((name) => `count(DISTINCT ${name})`).join(", ")} FROM (${first}) AS f`);
  const all = wanted.map((each, at) => ({ ...each, texts: Number(texts[at]) }));
  const isDropped = ({ column, isNeeded, texts: many }: (typeof all)[number]) =>
    !isNeeded && !offences.includes(column.column) && many > MOST_PLACES;
  const kept = all.filter((each) => !isDropped(each));
  return {
    wanted: kept.map((each) => ({ ...each, isNeeded: each.isNeeded || offences.includes(each.column.column) })),
    columns: kept.map(({ column, isWhole, conditions, texts: many }) => ({
      header: column.header,
      by: !isWhole && conditions.length > 0 && many > MOST_TEXTS ? conditions : null,
    })),
    leftOut: all.filter(isDropped).map(({ column }) => column.header),
  };
}

/** What strands make of the kept columns. Without a "Strands" table, they are the offences. */
function lookedUp(table: MonthlyTable, { wanted, columns }: Plan) {
  const offences = offenceColumns(table).columns.map(({ column }) => column);
  return columns.map(({ header }, at) => {
    const { column, conditions, isWhole } = wanted[at]!;
    const isOffence = offences.includes(column.column);
    return { header, isOffence, conditions: conditions.length > 0 ? conditions : isWhole ? [] : null };
  });
}

/** The plan with one thing less to keep apart: a column that nothing needs, else the texts of one of which strands say little. */
function smaller({ wanted, columns, leftOut }: Plan): Plan {
  const largest = (of: (each: Plan["wanted"][number], at: number) => boolean) =>
    wanted
      .map((each, at) => ({ each, at }))
      .filter(({ each, at }) => of(each, at))
      .sort((one, other) => other.each.texts - one.each.texts)[0];
  const spare = largest(({ isNeeded }) => !isNeeded);
  if (spare)
    return {
      wanted: wanted.toSpliced(spare.at, 1),
      columns: columns.toSpliced(spare.at, 1),
      leftOut: [...leftOut, spare.each.column.header],
    };
  const long = largest(({ isWhole, conditions }, at) => !isWhole && conditions.length > 0 && columns[at]!.by === null);
  if (long) return { wanted, columns: columns.with(long.at, { ...columns[long.at]!, by: long.each.conditions }), leftOut };
  throw new SourceError(
    `Kept apart by month and by ${columns.map(({ header }) => `“${header}”`).join(", ")}, the counts would take more than ${MOST_ROWS.toLocaleString("en-GB")} rows. Keep fewer columns apart, or say with a “Strands” table what is to be counted.`,
  );
}

/** The answer of a count query as rows, and what of it is not counted. */
function divided(
  answer: readonly (readonly SqlValue[])[],
  columns: readonly KeptColumn[],
  incomplete: readonly Month[],
): { readonly rows: readonly TidyRow[]; readonly out: readonly LeftOut[] } {
  const out = { noDate: 0, unreadableDate: 0, incompleteMonth: 0 };
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
