/** How often a change is to be called one where there is none. */
export const ALPHA = 0.05;

/** What a test says of the change from one count to another. */
export interface RatioTest {
  /** The chance of a difference at least as great where nothing changed, from 0 to 1. */
  readonly p: number;
  /** The 95 % interval of later/earlier. */
  readonly low: number;
  /** Infinity where nothing was counted earlier. */
  readonly high: number;
}
