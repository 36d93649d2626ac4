/** Something that is asked before anything is done. */
export interface Question {
  readonly title: string;
  readonly text: string;
  /** What can be answered. The last is also what Escape means. */
  readonly answers: readonly string[];
}

/** Asks, and gives the answer. */
export type Ask = (question: Question) => Promise<string>;
