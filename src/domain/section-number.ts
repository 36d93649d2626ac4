/** The parts of a number such as "5.10", or "6.0"; null for any other text. */
export function numberParts(text: string | null): readonly number[] | null {
  const plain = text?.trim().replace(/\.$/, "") ?? "";
  return /^\d+(?:\.\d+)*$/.test(plain) ? plain.split(".").map(Number) : null;
}

/** Negative where the first comes before the second, as sections of a paper do: 5.2 before 5.10. */
export function compareNumbers(first: readonly number[], second: readonly number[]): number {
  for (let at = 0; at < Math.max(first.length, second.length); at++) {
    const apart = (first[at] ?? 0) - (second[at] ?? 0);
    if (apart !== 0) return apart;
  }
  return 0;
}
