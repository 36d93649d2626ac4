/** Work that can pause at each `yield`, so that the page can draw and take clicks between its parts. */
export type Slices<T> = Generator<undefined, T>;

/** Does such work without a pause. */
export function atOnce<T>(work: Slices<T>): T {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}
