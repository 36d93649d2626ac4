import type { Cell as EngineCell } from "../../host/library";
import type { Cell as GridCell } from "@fortune-sheet/core";
import { cellText } from "../../host/engine/cell-text";
import { cellFormula, cellValue, cellValueType, type Scalar } from "../../host/engine/cell-value";
import { isDateFormat } from "../../host/engine/number-format";
import { type CellStyle, numberFormatOf } from "../../host/engine/style";
import { lookOf, type ShownCell, showsBlank } from "./cell-look";
import { typedText } from "./typed-text";

type Merge = GridCell["mc"];

/** What a cell of the grid was made from, so that an unchanged one is not made again. */
interface Made {
  readonly style: CellStyle;
  readonly value: Scalar;
  readonly formula: string | undefined;
  readonly merge: Merge;
  readonly shown: GridCell | null;
}

// A sheet is read again after every change: thousands of cells, only one of them changed.
const made = new WeakMap<EngineCell, Made>();

/** The grid's word for a cell's content: it shows dates as typed, other numbers bare. */
const typeIn = (type: keyof typeof TYPES, style: CellStyle): string =>
  type === "Double" && isDateFormat(numberFormatOf(style)) ? "d" : TYPES[type];

const TYPES = { Empty: "g", String: "s", Double: "n", Boolean: "b", Error: "e" } as const;

/** A cell as the grid draws it; the same object as before if nothing in it has changed. */
export function gridCell(cell: EngineCell | undefined, style: CellStyle, merge: Merge): GridCell | null {
  if (!cell) return merge || showsBlank(style) ? build(cell, style, "", undefined, merge) : null;
  const value = cellValue(cell);
  const formula = cellFormula(cell);
  const before = made.get(cell);
  if (before?.style === style && before.value === value && before.formula === formula && sameMerge(before.merge, merge))
    return before.shown;
  const shown = build(cell, style, value, formula, merge);
  made.set(cell, { style, value, formula, merge, shown });
  return shown;
}

function build(cell: EngineCell | undefined, style: CellStyle, value: Scalar, formula: string | undefined, merge: Merge): GridCell | null {
  const type = cellValueType(cell);
  if (type === "Empty" && formula === undefined && !merge && !showsBlank(style)) return null;
  const shown: ShownCell = { ...lookOf(style), ct: { fa: numberFormatOf(style), t: typeIn(type, style) } };
  if (type !== "Empty") {
    shown.v = value;
    shown.m = typedText(cell, value);
    shown.shown = cellText(cell);
    // Excel centres both of these, but the grid does not by itself.
    if (shown.ht === undefined && (type === "Boolean" || type === "Error")) shown.ht = 0;
    else if (shown.ht === undefined && type === "Double") shown.ht = 2;
  }
  if (formula !== undefined) shown.f = formula;
  if (merge) shown.mc = merge;
  return shown;
}

const sameMerge = (one: Merge, other: Merge): boolean =>
  one === other ||
  (one !== undefined && other !== undefined && one.r === other.r && one.c === other.c && one.rs === other.rs && one.cs === other.cs);
