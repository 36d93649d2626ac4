import { sumOf } from "../domain/sum";

/** Of one value or more. */
export function mean(numbers: readonly number[]): number {
  return sumOf(numbers) / numbers.length;
}
