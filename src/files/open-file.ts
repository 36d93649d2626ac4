import { FilesError } from "./files-error";
import { openText } from "./open-text";
import type { OpenedFile } from "./opened-file";

/** The endings of files that are read here. */
const TEXT = /\.(csv|tsv|txt)(\.gz)?$/i;
const PARQUET = /\.parquet$/i;

/** Opens a file by its ending; what reads .parquet is loaded only for one. Throws a FilesError for another file, and for an empty one. */
export async function openFile(file: File, signal: AbortSignal): Promise<OpenedFile> {
  if (file.size === 0) throw new FilesError(`${file.name} is empty.`);
  if (TEXT.test(file.name)) return openText(file, signal);
  if (PARQUET.test(file.name)) return (await import(/* webpackChunkName: "paper-parquet" */ "./open-parquet")).openParquet(file);
  throw new FilesError(
    `${file.name} is not a file of records: .csv, .csv.gz, .tsv, .txt or .parquet. The command extract reads .jsonl too.`,
  );
}
