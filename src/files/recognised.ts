import type { DatedTable, SheetHead } from "../reading";
import { saysWhere } from "../reading/tables";
import { asInFile, columnsWanted, recogniseRecords, type ColumnOfAll } from "../records";
import { FilesError } from "./files-error";
import type { FilesSaid } from "./files-said";
import type { OpenedFile, RecordCell } from "./opened-file";

/** How many of the first records tell what the columns are, as of a sheet. */
const FIRST = 500;

/** What the columns are, by the first records, as a sheet of them would be recognised. Throws a FilesError where there is none. */
export async function recognised(
  files: readonly OpenedFile[],
  columns: readonly ColumnOfAll[],
  { corrections }: FilesSaid,
  strandsFrom: SheetHead | null,
  signal: AbortSignal,
) {
  const headers = columns.map(({ name }) => name);
  const rows: (readonly RecordCell[])[] = [];
  for (const file of files) {
    for await (const some of file.rows(headers, { signal, read: () => undefined })) {
      rows.push(...some.slice(0, FIRST - rows.length));
      if (rows.length === FIRST) break;
    }
    if (rows.length === FIRST) break;
  }
  if (rows.length === 0) throw new FilesError(`${files.length === 1 ? `${files[0]!.file.name} holds` : "These files hold"} no records.`);
  const isText = files[0]!.kind === "text";
  const cellOf = (cell: RecordCell, at: number) => {
    if (columns[at]!.kind === "date") return cell === 0 ? "" : cell;
    return isText || columns[at]!.isNumber ? asInFile(String(cell)) : cell;
  };
  const first = { headers, rows: rows.map((row) => row.map(cellOf)), dates: columns.map(({ kind }) => kind === "date") };
  return recogniseRecords(first, { by: null, strandsFrom, corrections });
}

/** The headers of columns of places whose counts are kept apart. */
export function placeHeaders(table: DatedTable): readonly string[] {
  const kept = columnsWanted(table, [], { by: null, columns: [] }).map(({ column }) => column.header);
  return table.categories.filter((category) => saysWhere(category) && kept.includes(category.header)).map(({ header }) => header);
}
