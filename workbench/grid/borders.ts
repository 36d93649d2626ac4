import type { BorderStyle } from "../../host/library";
import { hexOf } from "../../host/engine/colours";
import type { CellStyle } from "../../host/engine/style";

/** The grid's numbers for line styles. */
const LINES: Readonly<Record<BorderStyle, number>> = {
  thin: 1,
  hair: 2,
  dotted: 3,
  dashed: 4,
  dashDot: 5,
  dashDotDot: 6,
  double: 7,
  medium: 8,
  mediumDashed: 9,
  mediumDashDot: 10,
  mediumDashDotDot: 11,
  slantDashDot: 12,
  thick: 13,
};

interface Line {
  readonly style: number;
  readonly color: string;
}

/** The lines around one cell, as the grid's configuration lists them. */
export interface CellBorders {
  readonly rangeType: "cell";
  readonly value: { readonly row_index: number; readonly col_index: number; l?: Line; r?: Line; t?: Line; b?: Line };
}

const SIDES = [
  ["left", "l"],
  ["right", "r"],
  ["top", "t"],
  ["bottom", "b"],
] as const;

/** The lines of a cell, rows and columns counted from 0; undefined where it has none. */
export function bordersOf({ border }: CellStyle, row: number, column: number): CellBorders | undefined {
  if (!border) return undefined;
  const value: CellBorders["value"] = { row_index: row, col_index: column };
  let any = false;
  for (const [side, key] of SIDES) {
    const line = border[side];
    if (!line?.style) continue;
    value[key] = { style: LINES[line.style], color: hexOf(line.color) ?? "#000000" };
    any = true;
  }
  return any ? { rangeType: "cell", value } : undefined;
}
