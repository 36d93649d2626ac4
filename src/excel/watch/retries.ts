/** How long to wait between attempts, in milliseconds: one delay after each failure; after the last delay it gives up. */
export type Delays = readonly number[];

/** Resolves after this many milliseconds. Passed in, so that tests need no real time. */
export type Wait = (milliseconds: number) => Promise<void>;

/** Three quarters of a minute in all: enough time to finish typing. */
export const USUAL_DELAYS: Delays = [200, 400, 800, 1_600, 3_000, 5_000, 10_000, 10_000, 15_000];

/** Tries again after a failure, once for each delay; then throws the last failure. */
export async function withRetries<T>(attempt: () => Promise<T>, delays: Delays, wait: Wait): Promise<T> {
  const [delay, ...later] = delays;
  try {
    return await attempt();
  } catch (error) {
    if (delay === undefined) throw error;
    await wait(delay);
    return withRetries(attempt, later, wait);
  }
}
