/** Halvings after which most doubles can be halved no further. */
const HALVINGS = 60;

/** Where an increasing function first comes to `value` between `low` and `high`: by halving, as finely as a double allows. */
export function crossing(grows: (at: number) => number, value: number, low: number, high: number): number {
  let [below, above] = [low, high];
  for (let halving = 0; halving < HALVINGS; halving++) {
    const middle = (below + above) / 2;
    if (grows(middle) < value) below = middle;
    else above = middle;
  }
  return (below + above) / 2;
}
