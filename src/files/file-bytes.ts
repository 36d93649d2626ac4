import { sha256 } from "@noble/hashes/sha2";
import { bytesToHex } from "@noble/hashes/utils";
import { pageTurns } from "../domain/page-turns";
import { RecordTally, type FileSaid } from "../records";
import { FilesError } from "./files-error";

/** What reading goes on under. */
export interface Underway {
  readonly signal: AbortSignal;
  /** So many more bytes of the files as they lie there were read. */
  readonly read: (bytes: number) => void;
}

function isPacked(file: File): boolean {
  return /\.gz$/i.test(file.name);
}

/** A file's bytes, unpacked where its name ends in .gz. Throws a FilesError for one that cannot be read to its end. */
export async function* bytesOf(file: File, { signal, read }: Underway, seen?: (bytes: Uint8Array) => void): AsyncGenerator<Uint8Array> {
  const raw = file.stream().pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform: (bytes, to) => {
        read(bytes.length);
        seen?.(bytes);
        to.enqueue(bytes);
      },
    }),
  );
  const stream = isPacked(file) ? raw.pipeThrough(unpacking(file)) : raw;
  const reader = stream.getReader();
  const turn = pageTurns();
  try {
    for (;;) {
      signal.throwIfAborted();
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
      await turn();
    }
  } catch (error) {
    signal.throwIfAborted();
    throw readingFault(file, error);
  } finally {
    // Whoever looks at the first bytes alone wants no more.
    await reader.cancel().catch(() => undefined);
  }
}

function unpacking({ name }: File): ReadableWritablePair<Uint8Array, Uint8Array> {
  if (typeof DecompressionStream === "undefined")
    throw new FilesError(`${name} cannot be unpacked, as this Excel is too old for it. Unpack it, then choose the .csv.`);
  return new DecompressionStream("gzip") as unknown as ReadableWritablePair<Uint8Array, Uint8Array>;
}

function readingFault(file: File, error: unknown): unknown {
  if (error instanceof FilesError) return error;
  // The browser's own words for a file that is not as it was when it was chosen.
  if (error instanceof DOMException) return new FilesError(changedText(file));
  if (!isPacked(file)) return error;
  return new FilesError(`${file.name} cannot be read to its end: it is not a whole .gz. Fetch it again. Nothing was counted.`);
}

/** What is said of a file that is not as it was. */
export function changedText({ name }: File): string {
  return `${name} was changed, moved or deleted since it was chosen. Choose it again. Nothing was written.`;
}

/** Reads a file once, for its hash and, where it is a text, for how many records it holds, which nothing that counts them says. */
export async function examined(file: File, separator: string | null, underway: Underway): Promise<FileSaid> {
  // The browser's own takes a whole file at once, which a large one's memory does not hold.
  const hash = sha256.create();
  const tally = separator === null ? null : new RecordTally(separator);
  for await (const bytes of bytesOf(file, underway, (raw) => hash.update(raw))) tally?.add(bytes);
  return {
    path: file.name,
    bytes: file.size,
    changed: new Date(file.lastModified),
    hash: bytesToHex(hash.digest()),
    records: tally?.records() ?? 0,
  };
}
