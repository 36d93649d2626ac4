import { createReadStream } from "node:fs";
import { createGunzip } from "node:zlib";
import { decodeText, separationOf, textRecords } from "../../host/files";
import { headerAmong, MOST_ABOVE } from "../../src/records";
import { MIXED_ENDS } from "./duckdb-faults";
import { SourceError } from "./engine";
import type { TextForm } from "./source-files";

/** How much of a file is looked at. */
const HEAD_BYTES = 1 << 20;

/** The header of a text file, and how its records stand in it. */
export interface TextHead extends TextForm {
  readonly headers: readonly string[];
}

/** Reads a text's first lines by the code that opens such files as workbooks. Throws a SourceError for a text that is not UTF-8. */
export async function textHead(file: string): Promise<TextHead> {
  const bytes = await firstBytes(file);
  // A cut may go through a character; a whole line never does.
  const end = bytes.length < HEAD_BYTES ? bytes.length : bytes.lastIndexOf(0x0a) + 1;
  const whole = bytes.subarray(0, end);
  const isUtf8 = !whole.includes(0) && isValid(whole);
  if (!isUtf8) throw new SourceError(`${file} is not text in UTF-8. Save it again as “CSV UTF-8”.`);
  const text = decodeText(whole, file)?.replace(/^\uFEFF/, "");
  if (text === undefined || text.trim() === "") throw new SourceError(`${file} holds no records.`);
  const { separator, from } = separationOf(text, file);
  const first: (readonly string[])[] = [];
  const ends = new Set<string>(from > 0 ? [lineEnd(text, text.slice(0, from).search(/[\r\n]/))] : []);
  for (const { fields, end } of textRecords(text, separator, from)) {
    if (end < text.length) ends.add(lineEnd(text, end));
    if (first.push(fields) > MOST_ABOVE) break;
  }
  if (ends.size > 1) throw new SourceError(`${file}: ${MIXED_ENDS}`);
  const header = headerAmong(first);
  const isNamed = from > 0 ? 1 : 0;
  const filled = first.slice(0, header).filter((fields) => fields.length > 1 || fields[0]!.trim() !== "").length;
  return { headers: first[header]!, separator, skipped: header + isNamed, skippedFilled: filled + isNamed };
}

function lineEnd(text: string, at: number): string {
  return text.slice(at, at + 2) === "\r\n" ? "\r\n" : text.charAt(at);
}

function isValid(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

async function firstBytes(file: string): Promise<Buffer> {
  const source = createReadStream(file, { end: HEAD_BYTES - 1 });
  const chunks: Buffer[] = [];
  let size = 0;
  const stream = /\.gz$/i.test(file) ? source.pipe(createGunzip()) : source;
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      chunks.push(chunk);
      size += chunk.length;
      if (size >= HEAD_BYTES) break;
    }
  } catch (error) {
    // A .gz that was cut off here is one that is longer; whether the whole is sound is examined later.
    if (chunks.length === 0) throw new SourceError(`${file} cannot be read: ${(error as Error).message}.`);
  } finally {
    source.destroy();
  }
  return Buffer.concat(chunks).subarray(0, HEAD_BYTES);
}
