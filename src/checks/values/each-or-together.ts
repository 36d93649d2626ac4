/** Up to this many findings of one kind a table stay single; more become one finding. */
const MOST_SINGLE = 6;

/** Cells in groups, each of which becomes a finding: a cell each, or all together where there are many. */
export function eachOrTogether<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  if (items.length === 0) return [];
  return items.length <= MOST_SINGLE ? items.map((item) => [item]) : [items];
}
