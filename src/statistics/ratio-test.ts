/** What a test says about the change from one count to another. */
export interface RatioTest {
  /** The chance of a difference at least as great if nothing changed, from 0 to 1. */
  readonly p: number;
  /** The interval of later/earlier that goes with the test: 95 % for an alpha of 0.05. */
  readonly low: number;
  /** Infinity where nothing was counted earlier. */
  readonly high: number;
}
