import { missingColumnText, type ColumnOfAll, type FileSaid } from "../records";
import { changedText } from "./file-bytes";
import { FilesError } from "./files-error";

/** The same records under two names would count twice. */
export function refuseTwice(files: readonly FileSaid[]): void {
  for (const [at, file] of files.entries()) {
    const before = files.slice(0, at).find(({ hash }) => hash === file.hash);
    if (before) throw new FilesError(`${before.path} and ${file.path} hold the same. Choose one of them alone. Nothing was counted.`);
  }
}

/** A column that some files lack would silently be blank there. */
export function refuseMissing(columns: readonly ColumnOfAll[], needed: readonly string[], date: string): void {
  for (const name of needed) {
    const column = columns.find((each) => each.name === name);
    if (column && column.missingIn.length > 0) throw new FilesError(missingColumnText(name, column.missingIn));
    if (column?.kind === "date" && name !== date)
      throw new FilesError(`Strands look up “${name}”, which holds dates. Give them a column of texts or numbers.`);
  }
}

/** The browser gives no byte of a file that was changed since it was chosen. */
export async function refuseChanged(given: readonly File[]): Promise<void> {
  for (const file of given)
    await file
      .slice(0, 1)
      .arrayBuffer()
      .catch(() => {
        throw new FilesError(changedText(file));
      });
}
