import type { MonthlyTable } from "../reading";
import { noteOf, referenceColumns } from "../reading/ledger";
import type { Dialect } from "./dialect";

/** How references that several records have are counted, as the analyst said. */
export interface EachOnce {
  /** The record that counts; null where each does. */
  readonly by: "first" | "last" | null;
  /** Headers of the columns of references. */
  readonly headers: readonly string[];
}

/** What was said of a table's references; null for nothing. */
export function eachOnceOf(table: MonthlyTable): EachOnce | null {
  const says = noteOf(table);
  const headers = referenceColumns(table).map(({ header }) => header);
  return says === null ? null : { by: says === "added up" ? null : says === "first once" ? "first" : "last", headers };
}

/** Texts without a figure, such as "n/a", "none" or "000", are no references, as on a sheet. */
const HAS_FIGURE = "[1-9]";
const REFERENCE = new RegExp(HAS_FIGURE);

/** A reference as it is compared; null for a text that is none. */
export function referenceOf(text: string): string | null {
  return REFERENCE.test(text) ? text.trim().toUpperCase() : null;
}

/** The same in SQL, "" for a text that is none. */
export function referenceSql(dialect: Dialect, header: string): string {
  return dialect.reference(dialect.orBlank(dialect.column(header)), HAS_FIGURE);
}
