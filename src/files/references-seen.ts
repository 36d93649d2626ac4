import { referenceOf, type EachOnce, type RepeatedReference } from "../records";
import { FilesError } from "./files-error";
import type { RecordCell } from "./opened-file";

/** Beyond this many records, comparing references takes more memory than a page has. */
const MOST_COMPARED = 1_000_000;

/** A record that counts, unless a later one with its reference counts in its place. */
interface Standing {
  readonly among: { count: number };
  isOut: boolean;
}

/** The references of dated records, as these come by: which records repeat one, and which of them count where each counts once. */
export class ReferencesSeen {
  private all: Map<string, number>[] | null;
  private readonly last: readonly Map<string, Standing>[];
  private records = 0;
  /** How many records do not count. */
  leftOut = 0;

  /** `by` is the record that counts, null where each does; `from` the first cell that holds a reference. */
  constructor(
    private readonly headers: readonly string[],
    private readonly by: EachOnce["by"],
    private readonly from: number,
  ) {
    this.all = headers.map(() => new Map());
    this.last = headers.map(() => new Map());
  }

  /** Notes a record; false where it does not count, as one before it has its reference. */
  counts(cells: readonly RecordCell[]): boolean {
    this.records += 1;
    if (this.records > MOST_COMPARED && this.headers.length > 0) {
      if (this.by !== null)
        throw new FilesError(
          `The pane counts each reference once of up to ${MOST_COMPARED.toLocaleString("en-GB")} records. Count these files with extract, or each record.`,
        );
      this.all = null;
    }
    if (this.all === null) return true;
    let isNew = true;
    for (const [at, seen] of this.all.entries()) {
      const reference = referenceOf(String(cells[this.from + at]));
      if (reference === null) continue;
      const before = seen.get(reference) ?? 0;
      seen.set(reference, before + 1);
      if (before > 0) isNew = false;
    }
    if (isNew || this.by !== "first") return true;
    this.leftOut += 1;
    return false;
  }

  /** Counts a record `among` others; those before it with its reference do not count where the last does. */
  put(cells: readonly RecordCell[], among: { count: number }): void {
    if (this.by !== "last") return;
    const own: Standing = { among, isOut: false };
    for (const [at, standing] of this.last.entries()) {
      const reference = referenceOf(String(cells[this.from + at]));
      if (reference === null) continue;
      const before = standing.get(reference);
      standing.set(reference, own);
      if (before === undefined || before === own || before.isOut) continue;
      before.isOut = true;
      before.among.count -= 1;
      this.leftOut += 1;
    }
  }

  /** What repeats and was not answered; null where there are too many records to compare. */
  repeated(): readonly RepeatedReference[] | null {
    if (this.by !== null) return [];
    return this.all && this.all.flatMap((seen, at) => repeatedIn(this.headers[at]!, seen));
  }
}

function repeatedIn(column: string, seen: ReadonlyMap<string, number>): readonly RepeatedReference[] {
  const repeated = [...seen].flatMap(([reference, count]) => (count > 1 ? [{ reference, more: count - 1 }] : []));
  if (repeated.length === 0) return [];
  const sorted = repeated.map(({ reference }) => reference).sort();
  return [{ column, again: repeated.reduce((sum, { more }) => sum + more, 0), examples: [...new Set([sorted[0]!, sorted.at(-1)!])] }];
}
