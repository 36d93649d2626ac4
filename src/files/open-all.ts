import { ColumnsApartError, columnsTogether, type ColumnOfAll } from "../records";
import { FilesError } from "./files-error";
import type { OpenedFile } from "./opened-file";
import { openFile } from "./open-file";

/** Opens files, in the order of their names. Throws a FilesError for files of two kinds. */
export async function openAll(given: readonly File[], signal: AbortSignal): Promise<readonly OpenedFile[]> {
  const files: OpenedFile[] = [];
  for (const file of [...given].sort((one, other) => (one.name < other.name ? -1 : 1))) files.push(await openFile(file, signal));
  if (new Set(files.map(({ kind }) => kind)).size > 1)
    throw new FilesError("These are .parquet files and texts. Choose those of one kind. Nothing was counted.");
  return files;
}

/** The columns of all files, as one table has them. Throws a FilesError where two cannot be one. */
export function together(files: readonly OpenedFile[]): readonly ColumnOfAll[] {
  try {
    return columnsTogether(files.map(({ file, columns }) => ({ path: file.name, columns })));
  } catch (error) {
    throw error instanceof ColumnsApartError ? new FilesError(error.message) : error;
  }
}
