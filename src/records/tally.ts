/** Why records were not counted. */
export type LeftOutReason = "noDate" | "unreadableDate" | "incompleteMonth" | "sameReference";

/** Records that were left out for one reason. */
export interface LeftOut {
  readonly reason: LeftOutReason;
  readonly rows: number;
}

/** What became of all records. */
export interface Tally {
  readonly read: number;
  readonly counted: number;
  readonly leftOut: readonly LeftOut[];
}

/** The program lost records, or counted some twice. That is a mistake of ours, and nothing may be written. */
export class TallyError extends Error {
  override readonly name = "TallyError";
}

/** Throws a TallyError unless every record that was read was either counted or left out for a reason. */
export function checkTally({ read, counted, leftOut }: Tally): void {
  const out = leftOut.reduce((sum, { rows }) => sum + rows, 0);
  if (read !== counted + out) throw new TallyError(`${read} records were read, but ${counted} were counted and ${out} left out.`);
}
