/** The most terms of a series or continued fraction: they take some √max(a, b), a few thousand for counts of a million. */
export const MOST_TERMS = 100_000;
/** Stands for 0 in a denominator (Lentz). */
export const TINY = 1e-300;
/** From here on Stirling's series is exact to a double's last digit. */
const LARGE = 16;

/**
 * The regularised incomplete beta function I_x(a, b) for x from 0 to 1 and a, b above 0, the basis of Student's t, the binomial and the F
 * distribution. The continued fraction of DLMF 8.17.22 by Lentz's method; its factor by Loader's saddle-point form (2000, "Fast and
 * accurate computation of binomial probabilities"), which keeps its digits for counts of a million. Right to 1e-10 against R up to 250,000.
 */
export function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  return x <= (a + 1) / (a + b + 2) ? below(x, 1 - x, a, b) : 1 - below(1 - x, x, b, a);
}

/** I_x(a, b) for an x below the mean, where the fraction converges; `y` is 1 - x. */
function below(x: number, y: number, a: number, b: number): number {
  return (binomialFactor(x, y, a, b) * fraction(x, a, b)) / a;
}

/** x^a y^b / B(a, b), as a b / (a + b) times the binomial chance of a in a + b. */
function binomialFactor(x: number, y: number, a: number, b: number): number {
  const n = a + b;
  const exponent = stirlingError(n) - stirlingError(a) - stirlingError(b) - deviance(a, n * x) - deviance(b, n * y);
  return ((a * b) / n) * Math.exp(exponent) * Math.sqrt(n / (2 * Math.PI * a * b));
}

/** x^a e^-x / Γ(a + 1): the chance of exactly `a` of a Poisson count of mean x. */
export function poissonFactor(a: number, x: number): number {
  return Math.exp(-stirlingError(a) - deviance(a, x)) / Math.sqrt(2 * Math.PI * a);
}

/** ln Γ(n + 1) less Stirling's (n + ½) ln n - n + ½ ln 2π. */
function stirlingError(n: number): number {
  // From one n to the next it falls by (n + ½) ln(1 + 1/n) - 1.
  let [fallen, at] = [0, n];
  for (; at < LARGE; at++) fallen += (at + 0.5) * Math.log1p(1 / at) - 1;
  const square = at * at;
  return fallen + (1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - 1 / 1188 / square) / square) / square) / square) / at;
}

/** count ln(count / mean) + mean - count, without losing digits where the two are close. */
function deviance(count: number, mean: number): number {
  const apart = (count - mean) / (count + mean);
  if (Math.abs(apart) > 0.1) return count * Math.log(count / mean) + mean - count;
  // ln((1 + v) / (1 - v)) = 2 (v + v³/3 + v⁵/5 + …), with v = apart.
  let sum = (count - mean) * apart;
  let power = 2 * count * apart;
  for (let odd = 3; ; odd += 2) {
    power *= apart * apart;
    const next = sum + power / odd;
    // What is no number equals nothing, not even itself.
    if (Object.is(next, sum)) return sum;
    sum = next;
  }
}

function fraction(x: number, a: number, b: number): number {
  let [denominator, ratio] = [1 / notZero(1 - ((a + b) * x) / (a + 1)), 1];
  let value = denominator;
  for (let term = 1; term <= MOST_TERMS; term++) {
    const even = (term * (b - term) * x) / ((a + 2 * term - 1) * (a + 2 * term));
    const odd = (-(a + term) * (a + b + term) * x) / ((a + 2 * term) * (a + 2 * term + 1));
    let change = 1;
    for (const part of [even, odd]) {
      denominator = 1 / notZero(1 + part * denominator);
      ratio = notZero(1 + part / ratio);
      change = denominator * ratio;
      value *= change;
    }
    if (Math.abs(change - 1) <= Number.EPSILON) break;
  }
  return value;
}

/** In a denominator. */
export function notZero(value: number): number {
  return Math.abs(value) < TINY ? TINY : value;
}
