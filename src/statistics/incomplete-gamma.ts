import { MOST_TERMS, notZero, poissonFactor, TINY } from "./incomplete-beta";

/**
 * The regularised lower incomplete gamma function P(a, x) for a above 0 and x from 0: the chance that a Poisson count of mean x is at least a,
 * for whole a and, between them, what joins them. By its series (DLMF 8.11.4) up to the mean and by Legendre's continued fraction (DLMF 8.9.2,
 * Lentz's method) above it, with Loader's factor.
 */
export function incompleteGamma(a: number, x: number): number {
  if (x <= 0) return 0;
  return x < a + 1 ? poissonFactor(a, x) * series(a, x) : 1 - poissonFactor(a, x) * a * fraction(a, x);
}

/** 1 + x / (a + 1) + x² / (a + 1)(a + 2) + … */
function series(a: number, x: number): number {
  let [term, sum] = [1, 1];
  for (let at = 1; at <= MOST_TERMS; at++) {
    term *= x / (a + at);
    sum += term;
    if (term <= sum * Number.EPSILON) break;
  }
  return sum;
}

function fraction(a: number, x: number): number {
  let below = x + 1 - a;
  let ratio = 1 / TINY;
  let inverse = 1 / below;
  let value = inverse;
  for (let at = 1; at <= MOST_TERMS; at++) {
    const part = -at * (at - a);
    below += 2;
    inverse = 1 / notZero(part * inverse + below);
    ratio = notZero(below + part / ratio);
    const change = inverse * ratio;
    value *= change;
    if (Math.abs(change - 1) <= Number.EPSILON) break;
  }
  return value;
}
