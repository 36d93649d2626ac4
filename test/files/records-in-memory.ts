import type { Underway } from "../../src/files/file-bytes";
import type { OpenedFile, RecordCell } from "../../src/files/opened-file";

export const UNDER_WAY: Underway = { signal: new AbortController().signal, read: () => undefined };

/** An opened file whose records are given, with its first in row 2: two batches, as of a longer one. */
export function opened(
  name: string,
  headers: readonly string[],
  records: readonly (readonly RecordCell[])[],
  more: Partial<OpenedFile> = {},
): OpenedFile {
  return {
    ...{ file: new File(["x"], name), kind: "text", separator: ",", above: 1, says: null, unread: [] },
    columns: headers.map((header) => ({ name: header, kind: "text", isNumber: false })),
    async *rows(names) {
      const at = names.map((header) => headers.indexOf(header));
      const all = records.map((record) => at.map((index) => record[index] ?? ""));
      yield await Promise.resolve(all.slice(0, 2));
      yield all.slice(2);
    },
    rowOf: (index) => index + 2,
    ...more,
  };
}
