import * as v from "valibot";

/** One kind of thing that the workbook keeps as text. */
export interface KeptForm<T> {
  /** Goes up when the version before could not read what is kept. Texts without a number are older than the numbers. */
  readonly version: number;
  /** Reads what any version up to this one kept: it fills in what early ones lacked. */
  readonly schema: v.GenericSchema<unknown, T>;
}

/** What a text holds, or a message that says why it cannot be read. */
export type KeptReading<T> = { readonly value: T; readonly problem: null } | { readonly value: null; readonly problem: string };

/** Cells, "B3" or "B3:D4". */
export const ADDRESS = v.pipe(v.string(), v.regex(/^[A-Z]+\d+(:[A-Z]+\d+)?$/, "it names no cells where it should"));

/**
 * Reads a text that this version or an earlier one kept; of a later version's text, as much as is known here. Never
 * throws.
 */
export function readText<T>({ version, schema }: KeptForm<T>, text: string): KeptReading<T> {
  let kept: unknown;
  try {
    kept = JSON.parse(text);
  } catch {
    return { value: null, problem: "the text is damaged" };
  }
  const { success, output, issues } = v.safeParse(schema, kept);
  if (success) return { value: output, problem: null };
  return { value: null, problem: versionOf(kept) > version ? "a later version of Strand Report kept it" : wordsOf(issues[0]) };
}

/** A thing as the text to keep. */
export function textOf({ version }: KeptForm<unknown>, value: object): string {
  return JSON.stringify({ version, ...value });
}

function versionOf(kept: unknown): number {
  const version = typeof kept === "object" && kept !== null && "version" in kept ? kept.version : 0;
  return typeof version === "number" ? version : 0;
}

function wordsOf(issue: v.BaseIssue<unknown>): string {
  // Our own checks have their own messages.
  if (issue.kind !== "schema") return issue.message;
  const path = v.getDotPath(issue);
  return path === null ? "it has an unknown form" : `“${path}” has an unexpected value`;
}
