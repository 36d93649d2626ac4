import type { Dialect } from "./dialect";
import { conditionSql, type TextCondition } from "./condition-sql";

/** A column that the counts are kept apart by. */
export interface KeptColumn {
  readonly header: string;
  /**
   * Null where each of its texts is kept. A column with too many of them is kept by what these conditions, all that strands have on it,
   * say of a text.
   */
  readonly by: readonly TextCondition[] | null;
}

/** Rows that are counted: their month's number, or why they have none. */
export const NO_DATE = 0;
export const UNREADABLE_DATE = -1;

/**
 * Counts rows by month and by the kept columns: one row of the answer for each combination, with its month, a text for each column, how
 * many there are, and for each column that is not kept by its texts, an example of one. `month` is the expression of a record's month.
 * Nothing is nested, so that each server of a distributed table counts its own records.
 */
export function countQuery(dialect: Dialect, relation: string, month: string, columns: readonly KeptColumn[]): string {
  const texts = columns.map(({ header }) => dialect.orBlank(dialect.column(header)));
  const kept = columns.map(({ by }, at) => (by === null ? texts[at]! : decisionsSql(dialect, texts[at]!, by)));
  const examples = columns.flatMap(({ by }, at) => (by === null ? [] : [`min(${texts[at]!}) AS e${at}`]));
  const select = [`${month} AS m`, ...kept.map((text, at) => `${text} AS c${at}`), "count(*) AS n", ...examples];
  const keys = ["m", ...columns.map((_, at) => `c${at}`)];
  return `SELECT ${select.join(", ")} FROM ${relation} GROUP BY ${dialect.grouped(keys)}`;
}

/** What each condition says of a text, a digit each: "101". */
function decisionsSql(dialect: Dialect, text: string, by: readonly TextCondition[]): string {
  const compared = dialect.normalised(text);
  const digits = by.map((condition) => `CASE WHEN ${conditionSql(dialect, compared, condition)} THEN '1' ELSE '0' END`);
  return `concat(CASE WHEN ${compared} = '' THEN '-' ELSE '+' END, ${[...digits, "''"].join(", ")})`;
}
