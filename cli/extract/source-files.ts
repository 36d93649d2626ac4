import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { SourceError, type SourceFile } from "./engine";
import { RecordTally } from "../../src/records";

/** The kinds of files that records are read from. */
export type FileKind = "csv" | "parquet" | "jsonl";

const KINDS: Readonly<Record<string, FileKind>> = {
  ".csv": "csv",
  ".csv.gz": "csv",
  ".txt": "csv",
  ".tsv": "csv",
  ".tsv.gz": "csv",
  ".parquet": "parquet",
  ".jsonl": "jsonl",
  ".jsonl.gz": "jsonl",
};

function kindOf(file: string): FileKind | null {
  const match = /\.[^.]+(?:\.gz)?$/i.exec(path.basename(file));
  return KINDS[match?.[0].toLowerCase() ?? ""] ?? null;
}

/** The files that a source names, in the order of their names: a file, those in a folder, or those that fit a pattern with * and ?. */
export async function filesNamed(source: string): Promise<{ readonly kind: FileKind; readonly files: readonly string[] }> {
  const files = await filesOf(source);
  const kinds = new Set(files.map(kindOf));
  const [kind = null] = kinds;
  if (files.length === 0) {
    const what = /[*?]/.test(path.basename(source)) ? `No file fits ${source}.` : `${source}: it is a folder without files of records.`;
    throw new SourceError(`${what} Give a file, a folder or a pattern of files: .csv, .csv.gz, .parquet or .jsonl.`);
  }
  if (kind === null) throw new SourceError(`${files[0]!} is not a file of records: .csv, .csv.gz, .parquet or .jsonl.`);
  if (kinds.size > 1)
    throw new SourceError(`${source} holds files of several kinds. Name those of one kind, such as "${path.join(source, "*.csv")}".`);
  return { kind, files };
}

async function filesOf(source: string): Promise<readonly string[]> {
  const found = await stat(source).catch(() => null);
  if (found?.isFile() === true) return [source];
  const isFolder = found?.isDirectory() === true;
  const folder = isFolder ? source : path.dirname(source);
  if (!isFolder && !/[*?]/.test(path.basename(source))) throw new SourceError(`There is no file or folder ${source}.`);
  if (/[*?]/.test(folder) && !isFolder) throw new SourceError(`${source}: * and ? may stand in a file's name, not in a folder's.`);
  const fits = isFolder ? (name: string) => kindOf(name) !== null : patternOf(path.basename(source));
  const names = await readdir(folder).catch(() => {
    throw new SourceError(`There is no folder ${folder}.`);
  });
  return names
    .filter((name) => !name.startsWith(".") && fits(name))
    .sort()
    .map((name) => path.join(folder, name));
}

function patternOf(pattern: string): (name: string) => boolean {
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, String.raw`\$&`)
    .replaceAll("*", ".*")
    .replaceAll("?", ".");
  const test = new RegExp(`^${source}$`);
  return (name) => test.test(name);
}

/** How the records of a text file stand in it. */
export interface TextForm {
  readonly separator: string;
  /** Lines above the header, which are none of the table. */
  readonly skipped: number;
  /** Those of them that hold something. */
  readonly skippedFilled: number;
}

/**
 * Reads a file once, for its hash and for how many records it holds. A .gz that ends early is refused here, since engines may take
 * what there is of it for all. `separator` is that of a text's fields; null for
 * a file that is no text, whose records are not counted.
 */
export async function examined(file: string, separator: string | null, signal?: AbortSignal): Promise<SourceFile> {
  const { size, mtime } = await stat(file);
  const hash = createHash("sha256");
  const tally = separator === null ? null : new RecordTally(separator);
  const source = createReadStream(file, { highWaterMark: 1 << 20 });
  source.on("data", (bytes) => hash.update(bytes));
  const stages = /\.gz$/i.test(file) ? [source, createGunzip({ chunkSize: 1 << 18 })] : [source];
  const take = async (chunks: AsyncIterable<Buffer>) => {
    for await (const bytes of chunks) tally?.add(bytes);
  };
  try {
    await pipeline([...stages, take] as never, signal === undefined ? {} : { signal });
  } catch (error) {
    if (signal?.aborted === true) throw error;
    const { code, message } = error as NodeJS.ErrnoException;
    const why = code === "Z_BUF_ERROR" ? "it ends early" : message;
    throw new SourceError(`${file} cannot be read to its end: ${why}. Fetch it again. Nothing was counted.`);
  }
  return { path: file, bytes: size, changed: mtime, hash: hash.digest("hex"), records: tally?.records() ?? 0 };
}

/** Throws a SourceError for a file that was written to since it was examined. */
export async function refuseChanged(files: readonly SourceFile[]): Promise<void> {
  for (const { path: file, bytes, changed } of files) {
    const now = await stat(file).catch(() => null);
    if (now === null || now.size !== bytes || now.mtime.getTime() !== changed.getTime())
      throw new SourceError(`${file} was changed while it was read. Nothing was written. Run it again.`);
  }
}
