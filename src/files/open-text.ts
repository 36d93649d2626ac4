import { columnName, sameNameText } from "../records";
import { CsvFault, CsvRows } from "./csv-rows";
import { bytesOf, type Underway } from "./file-bytes";
import { FilesError } from "./files-error";
import type { OpenedFile } from "./opened-file";
import { separationOf, type Separation } from "./separator";

/** How much of a text tells its columns. */
const HEAD = 1 << 20;

/** Opens a text with a header and a record a line. Throws a FilesError for what is none. */
export async function openText(file: File, signal: AbortSignal): Promise<OpenedFile> {
  const head = await headOf(file, signal);
  if (head.trim() === "") throw new FilesError(`${file.name} holds no records.`);
  const separation = separationOf(head);
  if (separation === null)
    throw new FilesError(
      `${file.name}: it is not clear what separates its fields. Write sep=, or sep=; in a line of its own at the top, and choose it again.`,
    );
  const { separator, lines, filled } = separation;
  const headers = headerOf(file, head, separation);
  const names = headers.map(columnName);
  const refusal = sameNameText(file.name, names);
  if (refusal !== null) throw new FilesError(refusal);
  // The record that each blank line below the header stands before.
  let blanks: number[] = [];
  // Looked for from the end, as it is asked of what was read just now.
  const rowOf = (index: number) => lines + 2 + index + blanks.findLastIndex((record) => record <= index) + 1;
  return {
    ...{ file, kind: "text", separator, above: filled + 1, unread: [], says: null },
    columns: names.map((name) => ({ name, kind: "text", isNumber: false })),
    async *rows(wanted, underway) {
      const at = wanted.map((name) => names.indexOf(name));
      blanks = [];
      // The header, which is looked for in the text alone, comes before the first record.
      let index = -1;
      for await (const records of recordsOf(file, separation, underway, blanks)) {
        const own: string[][] = [];
        for (const record of records) {
          if (!hasWidth(record, names.length)) throw new FilesError(widthText(file, rowOf(index), record, names.length));
          if (index >= 0) own.push(at.map((column) => record[column] ?? ""));
          index += 1;
        }
        yield own;
      }
    },
    rowOf,
  };
}

async function headOf(file: File, signal: AbortSignal): Promise<string> {
  let head = "";
  for await (const text of textsOf(file, { signal, read: () => undefined })) {
    head += text;
    if (head.length >= HEAD) return head.slice(0, head.lastIndexOf("\n") + 1 || undefined);
  }
  return head;
}

function headerOf(file: File, head: string, { separator, from, lines }: Separation): readonly string[] {
  try {
    for (const fields of new CsvRows(separator).add(head.slice(from), true)) return fields;
  } catch (error) {
    throw error instanceof CsvFault ? new FilesError(faultText(file, lines + 1, error.message)) : error;
  }
  throw new FilesError(`${file.name} holds no records.`);
}

/** A text's parts. Throws a FilesError where it is not in UTF-8. */
async function* textsOf(file: File, underway: Underway): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const decoded = (bytes?: Uint8Array) => {
    try {
      const text = bytes === undefined ? decoder.decode() : decoder.decode(bytes, { stream: true });
      // A text in UTF-16 has them between its letters.
      if (!text.includes("\0")) return text;
    } catch {
      // Said below.
    }
    throw new FilesError(`${file.name} is not text in UTF-8. Save it again as “CSV UTF-8”.`);
  };
  for await (const bytes of bytesOf(file, underway)) yield decoded(bytes);
  yield decoded();
}

async function* recordsOf(
  file: File,
  { separator, from, lines }: Separation,
  underway: Underway,
  blanks: number[],
): AsyncGenerator<readonly (readonly string[])[]> {
  const rows = new CsvRows(separator);
  let skip = from;
  let given = 0;
  const some = (text: string, isLast: boolean) => {
    const kept = text.slice(skip);
    skip = Math.max(0, skip - text.length);
    const found: (readonly string[])[] = [];
    try {
      for (const fields of rows.add(kept, isLast)) {
        given += 1;
        while (given + blanks.length < rows.row) blanks.push(given - 2);
        found.push(fields);
      }
    } catch (error) {
      throw error instanceof CsvFault ? new FilesError(faultText(file, lines + rows.row + 1, error.message)) : error;
    }
    return found;
  };
  for await (const text of textsOf(file, underway)) yield some(text, false);
  yield some("", true);
}

/** A last field that is blank comes from a separator at the line's end. */
function hasWidth(record: readonly string[], columns: number): boolean {
  return record.length === columns || (record.length === columns + 1 && record.at(-1) === "");
}

function widthText(file: File, row: number, record: readonly string[], columns: number): string {
  const has = `${record.length} ${record.length === 1 ? "field" : "fields"}`;
  return faultText(file, row, `it has ${has}, and the header has ${columns}`);
}

function faultText({ name }: File, row: number, why: string): string {
  return `${name}, row ${row}: ${why}. Nothing was counted. Mend the row, or fetch the file again.`;
}
