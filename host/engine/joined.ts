import { type Area, covers } from "./area";

/** The areas, with those that make up a larger rectangle joined, in the order of their corners. */
export function joinedAreas(areas: readonly Area[]): readonly Area[] {
  const joined: Area[] = [];
  const inOrder = [...areas].sort((a, b) => a.top - b.top || a.left - b.left);
  for (const area of inOrder) {
    let next = area;
    for (let at = 0; at < joined.length; at++) {
      const one = together(joined[at]!, next);
      if (!one) continue;
      joined.splice(at, 1);
      next = one;
      at = -1;
    }
    joined.push(next);
  }
  return joined.sort((a, b) => a.top - b.top || a.left - b.left);
}

function together(a: Area, b: Area): Area | undefined {
  if (covers(a, b)) return a;
  if (covers(b, a)) return b;
  const sameRows = a.top === b.top && a.bottom === b.bottom && a.left <= b.right + 1 && b.left <= a.right + 1;
  const sameColumns = a.left === b.left && a.right === b.right && a.top <= b.bottom + 1 && b.top <= a.bottom + 1;
  if (!sameRows && !sameColumns) return undefined;
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}
