/**
 * How many cases a property tries. In the ordinary tests some, always the same, so that a failure is the change's own; it ends at the
 * first. Others, as many as METAMORPHIC_RUNS says, where it is set, and a failure is made as small as it goes.
 */
const given = process.env["METAMORPHIC_RUNS"];

export function runs(ordinary: number): { readonly numRuns: number; readonly seed?: number; readonly endOnFailure?: boolean } {
  return given === undefined ? { numRuns: ordinary, seed: 20200316, endOnFailure: true } : { numRuns: Number(given) };
}

/** Long enough for a night. */
export const TIME = given === undefined ? 120_000 : 24 * 3_600_000;
