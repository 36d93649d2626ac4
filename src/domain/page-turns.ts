/** The page waits no longer than this for its turn, if the work asks often enough. */
const SLICE_MS = 50;

/** For work that takes long: what it awaits between its parts lets the page draw and take clicks, where the last time was long ago. */
export function pageTurns(): () => Promise<void> {
  let began = performance.now();
  return async () => {
    if (performance.now() - began < SLICE_MS) return;
    await pageTurn();
    began = performance.now();
  };
}

/** A turn for the page. Timers would be slow in a covered window: browsers delay those by a second. */
export async function pageTurn(): Promise<void> {
  await new Promise<void>((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
