/** A question before something is done. */
export interface Question {
  readonly title: string;
  readonly text: string;
  /** The possible answers. Escape means the last one. */
  readonly answers: readonly string[];
}

/** Asks, and gives the answer. */
export type Ask = (question: Question) => Promise<string>;
