import type { Selection } from "@fortune-sheet/core";
import type { GridArea } from "./sheet-data";

/** The properties that the grid itself sets on a selection. */
const SET = ["row_focus", "column_focus", "left", "width", "top", "height", "left_move", "width_move", "top_move", "height_move"] as const;

/**
 * A selection for the grid. The grid freezes it, but sets the same properties again where React repeats its work, so here they can always
 * be set.
 */
export function lasting(selection: GridArea): Selection {
  const held = new Map<string, unknown>(Object.entries(selection));
  const given = {};
  for (const key of new Set([...held.keys(), ...SET]))
    Object.defineProperty(given, key, { enumerable: true, get: () => held.get(key), set: (value: unknown) => void held.set(key, value) });
  return given as Selection;
}
