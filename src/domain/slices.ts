/** Work that can rest at each `yield`, so that the page can draw and be clicked between its parts. */
export type Slices<T> = Generator<undefined, T>;

/** Does such work without a rest. */
export function atOnce<T>(work: Slices<T>): T {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}
