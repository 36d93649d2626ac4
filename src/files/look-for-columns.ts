import type { StrandDefinition } from "../domain/strand";
import type { DatedTable } from "../reading";
import { columnsOfStates, columnsWanted, countPlan, type ColumnOfAll, type ColumnWanted, type CountPlan } from "../records";
import type { Underway } from "./file-bytes";
import { lookThrough, type LookedThrough } from "./look-through";
import type { OpenedFile } from "./opened-file";
import { placeHeaders } from "./recognised";
import { refuseMissing } from "./refuse";

/** What all records say before they are counted, and what they are counted by. */
export interface LookedFor extends LookedThrough {
  readonly plan: CountPlan;
  /** The headers of columns of places. */
  readonly headers: readonly string[];
}

/**
 * Goes through all records for their dates, and for the columns that the counts are kept apart by. Throws a FilesError where some files lack one of
 * these.
 */
export async function lookForColumns(
  files: readonly OpenedFile[],
  columns: readonly ColumnOfAll[],
  { table, definitions }: { readonly table: DatedTable; readonly definitions: readonly StrandDefinition[] },
  underway: Underway,
): Promise<LookedFor> {
  const date = table.months.month.header;
  const refused = (wanted: readonly ColumnWanted[]) => {
    const headers = wanted.map(({ column }) => column.header);
    refuseMissing(columns, [date, ...headers], date);
    return headers;
  };
  const first = columnsWanted(table, definitions, { by: null, columns: [] });
  const isText = (header: string) => columns.some(({ name, kind }) => name === header && kind === "text");
  const states = columnsOfStates(table, first).filter(isText);
  const headers = placeHeaders(table);
  const looked = await lookThrough(files, { date, wanted: refused(first), states, places: headers }, underway);
  const wanted = columnsWanted(table, definitions, { by: null, columns: looked.states });
  const texts = refused(wanted).map((header) => looked.texts.get(header) ?? 0);
  return { ...looked, headers, plan: countPlan(table, wanted, texts) };
}
