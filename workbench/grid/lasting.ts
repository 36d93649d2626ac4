import type { Selection } from "@fortune-sheet/core";
import type { GridArea } from "./sheet-data";

/** What the grid itself sets of a selection. */
const SET = ["row_focus", "column_focus", "left", "width", "top", "height", "left_move", "width_move", "top_move", "height_move"] as const;

/**
 * A selection to give to the grid. The grid freezes it, but where React has it do its work a second time it sets the same properties again: they can be
 * set for good.
 */
export function lasting(selection: GridArea): Selection {
  const held = new Map<string, unknown>(Object.entries(selection));
  const given = {};
  for (const key of new Set([...held.keys(), ...SET]))
    Object.defineProperty(given, key, { enumerable: true, get: () => held.get(key), set: (value: unknown) => void held.set(key, value) });
  return given as Selection;
}
