/** So many findings of one kind a table are told one by one; more are one finding. */
const MOST_SINGLE = 6;

/** Cells that were remarked on, in groups of which each is a finding: one each, or all together where there are many. */
export function eachOrTogether<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  if (items.length === 0) return [];
  return items.length <= MOST_SINGLE ? items.map((item) => [item]) : [items];
}
