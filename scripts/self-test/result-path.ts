/** Where a self-test in Excel sends its result, on the developer's own server. */
export const RESULT_PATH = "/self-test-result";

/** What it sends. */
export interface SentResult {
  readonly text: string;
  /** Whether everything was as expected. */
  readonly isWell: boolean;
}
