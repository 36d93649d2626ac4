import { pageTurn, pageTurns } from "../domain/page-turns";
import type { Slices } from "../domain/slices";

/** Does work that can pause, and lets the page draw and take clicks after each slice. Throws the signal's reason when it is cancelled. */
export async function inSlices<T>(work: Slices<T>, signal?: AbortSignal): Promise<T> {
  await pageTurn();
  const turn = pageTurns();
  for (;;) {
    signal?.throwIfAborted();
    const { done, value } = work.next();
    if (done) return value;
    await turn();
  }
}
