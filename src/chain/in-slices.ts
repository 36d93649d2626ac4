import type { Slices } from "../domain/slices";

/** The page waits no longer than this for its turn, if the work yields often enough. */
const SLICE_MS = 50;

/** Does work that can pause, and lets the page draw and take clicks after each slice. Throws the signal's reason when it is cancelled. */
export async function inSlices<T>(work: Slices<T>, signal?: AbortSignal): Promise<T> {
  await rest(signal);
  for (let began = performance.now(); ;) {
    const { done, value } = work.next();
    if (done) return value;
    if (performance.now() - began < SLICE_MS) continue;
    await rest(signal);
    began = performance.now();
  }
}

/** A turn for the page. Timers would be slow in a covered window: browsers delay those by a second. */
async function rest(signal: AbortSignal | undefined): Promise<void> {
  await new Promise<void>((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
  signal?.throwIfAborted();
}
