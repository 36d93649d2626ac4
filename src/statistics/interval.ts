/** From one limit to the other: of an estimate, or of what chance alone would give. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}
