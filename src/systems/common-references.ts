/** Where fewer of the records than this share have a reference in common, two extracts have none. */
const FEWEST_COMMON = 0.05;
/** Where more of what has one reference than this is of different months, each numbers records its own way. */
const MOST_APART = 0.5;

/** What two extracts share. */
export interface Shared {
  /** Records that have a reference in common. */
  readonly matched: number;
  /** Records that could. */
  readonly of: number;
  /** Those of them that are of other months; 0 where these are no more than slips. */
  readonly apart: number;
}

/** Whether references tell the records of two extracts; `inOtherMonths`: how many of the matched are of other months. */
export function sharedReferences(matched: number, of: number, inOtherMonths: number): Shared & { readonly areCommon: boolean } {
  const apart = inOtherMonths > matched * MOST_APART ? inOtherMonths : 0;
  return { matched, of, apart, areCommon: matched > 0 && matched >= of * FEWEST_COMMON && apart === 0 };
}
