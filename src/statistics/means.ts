export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

/** Of one value or more. */
export function mean(numbers: readonly number[]): number {
  return sum(numbers) / numbers.length;
}
