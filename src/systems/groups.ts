import type { Slices } from "../domain/slices";
import type { Group } from "./pairs";

/** Work is put down after so many records. */
export const A_SLICE = 20_000;

/**
 * The groups of two records or more that share a key, one after another; a record whose key is "" is in none. In time with the number of
 * records.
 */
export function* groupsOf(first: readonly string[], second: readonly string[]): Slices<Iterable<Group>> {
  const heads = new Map<string, number>();
  const all = first.length + second.length;
  // A list of records for each key, as links from one record to the next.
  const next = new Int32Array(all).fill(-1);
  const last = new Int32Array(all);
  for (let number = 0; number < all; number += 1) {
    if (number % A_SLICE === 0) yield;
    const key = number < first.length ? first[number]! : second[number - first.length]!;
    if (key === "") continue;
    const head = heads.get(key);
    if (head === undefined) {
      heads.set(key, number);
      last[number] = number;
      continue;
    }
    next[last[head]!] = number;
    last[head] = number;
  }
  return {
    *[Symbol.iterator]() {
      for (const head of heads.values()) {
        if (next[head] === -1) continue;
        const group: { readonly first: number[]; readonly second: number[] } = { first: [], second: [] };
        for (let number = head; number !== -1; number = next[number]!)
          if (number < first.length) group.first.push(number);
          else group.second.push(number - first.length);
        yield group;
      }
    },
  };
}
