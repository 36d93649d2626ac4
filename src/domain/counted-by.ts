/** Which records a strand counts where two systems keep the same ones. */
export interface CountedBy {
  /** Those of one system, those that both have, or those that either has: in one of the two or in both. */
  readonly says: "one" | "both" | "either";
  /** The system's name; of two, the one first whose dates decide the month. */
  readonly systems: readonly string[];
  /** True where date, place and type alone make no two records one; left out where they do. */
  readonly byReference?: true;
}

/** True where records of two systems are put together, so that each counts once. */
export function isOfTwoSystems(of: { readonly countedBy?: CountedBy | undefined }): boolean {
  return of.countedBy !== undefined && of.countedBy.says !== "one";
}
