import { isReference, REFERENCE_FIGURE, referenceAsCompared } from "../domain/extract";
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

/** How a table's references count, as the analyst chose; null where nothing was chosen. */
export function eachOnceOf(table: MonthlyTable): EachOnce | null {
  const says = noteOf(table);
  const headers = referenceColumns(table).map(({ header }) => header);
  return says === null ? null : { by: says === "added up" ? null : says === "first once" ? "first" : "last", headers };
}

/** A reference as it is compared; null for a text that is none, such as "n/a" or "000", as on a sheet. */
export function referenceOf(text: string): string | null {
  return isReference(text) ? referenceAsCompared(text) : null;
}

/** The same in SQL, "" for a text that is none. */
export function referenceSql(dialect: Dialect, header: string): string {
  return dialect.reference(dialect.orBlank(dialect.column(header)), REFERENCE_FIGURE);
}
