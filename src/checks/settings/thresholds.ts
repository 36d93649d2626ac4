/** How far a count may lie from its own history before there is a finding. The analyst can set this. */
export interface Thresholds {
  /** A count this many times the usual spread away from the usual level stands out. */
  readonly spreads: number;
  /** Series with fewer months are not looked at. */
  readonly months: number;
  /** A zero gets a finding where no other month has fewer than this. */
  readonly zeroBelow: number;
}

export const DEFAULT_THRESHOLDS: Thresholds = { spreads: 8, months: 12, zeroBelow: 5 };
