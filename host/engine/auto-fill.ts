import { isDateDisplayFormat } from "../library";
import { type Area, columnsOf, covers, rowsOf } from "./area";
import { cellFormula, cellValue, type Scalar } from "./cell-value";
import { formulaValue } from "./future-functions";
import { moveFormula } from "./references";
import { type CellStyle, numberFormatOf, styleAt } from "./style";
import type { RangeRef } from "./workbook-model";

export type FillType = "FillDefault" | "FillCopy" | "FillSeries" | "FillFormats" | "FillValues";

/** One cell of the source in a line, as the fill continues it. */
interface Filled {
  readonly value: Scalar;
  readonly formula: string | undefined;
  readonly style: CellStyle;
}

/** Whether a target contains the source and extends it in only one direction. */
export const canFill = (source: Area, target: Area): boolean =>
  covers(target, source) &&
  ((source.left === target.left && source.right === target.right && (source.top === target.top || source.bottom === target.bottom)) ||
    (source.top === target.top && source.bottom === target.bottom && (source.left === target.left || source.right === target.right)));

/**
 * Fills from a source as its fill handle would: formulas move, numbers continue as a straight line, texts that end in a number count on.
 */
export function autoFill({ sheet, area: source }: RangeRef, target: Area, type: FillType): void {
  const isDown = source.left === target.left && source.right === target.right;
  const [from, length] = isDown ? [source.top, rowsOf(source)] : [source.left, columnsOf(source)];
  const [start, end] = isDown ? [target.top, target.bottom] : [target.left, target.right];
  const [first, last] = isDown ? [target.left, target.right] : [target.top, target.bottom];
  for (let across = first; across <= last; across++) {
    const at = (along: number) => (isDown ? { row: along, column: across } : { row: across, column: along });
    const line = Array.from({ length }, (_, index): Filled => {
      const { row, column } = at(from + index);
      const cell = sheet.sheet.findRow(row)?.findCell(column);
      return { value: cellValue(cell), formula: cellFormula(cell)?.slice(1), style: styleAt(sheet, row, column) };
    });
    const next = seriesOf(line, type);
    for (let along = start; along <= end; along++) {
      const step = along - from;
      if (step >= 0 && step < length) continue;
      const index = ((step % length) + length) % length;
      const { formula, style } = line[index]!;
      const { row, column } = at(along);
      const cell = sheet.sheet.getCell(row, column);
      if (type !== "FillValues") cell.style = style;
      if (type === "FillFormats") continue;
      const moved = along - (from + index);
      if (formula !== undefined) cell.value = formulaValue(moveFormula(formula, isDown ? moved : 0, isDown ? 0 : moved));
      else {
        const value = next(step, index);
        cell.value = value === "" ? null : value;
      }
    }
  }
}

/** The content of the cell this many places after the line's first. */
function seriesOf(line: readonly Filled[], type: FillType): (step: number, index: number) => Scalar {
  const copy = (_step: number, index: number) => line[index]!.value;
  if (type === "FillCopy") return copy;
  const numbers = line.flatMap(({ value }) => (typeof value === "number" ? [value] : []));
  if (numbers.length === line.length) {
    const isDate = isDateDisplayFormat(numberFormatOf(line[0]!.style));
    // A single number is copied, a single date continues by days.
    return numbers.length > 1 || isDate || type === "FillSeries" ? straight(numbers) : copy;
  }
  return (step, index) => counted(line[index]!.value, Math.floor(step / line.length));
}

/** The line that fits the numbers best, which Excel continues. */
function straight(numbers: readonly number[]): (step: number) => number {
  const count = numbers.length;
  if (count === 1) return (step) => numbers[0]! + step;
  const [middle, mean] = [(count - 1) / 2, numbers.reduce((sum, one) => sum + one, 0) / count];
  const [rise, run] = numbers.reduce<[number, number]>(
    ([up, over], one, at) => [up + (at - middle) * (one - mean), over + (at - middle) ** 2],
    [0, 0],
  );
  return (step) => Number((mean + (rise / run) * (step - middle)).toPrecision(15));
}

/** "Ward 3" after this many rounds: "Ward 4". */
function counted(value: Scalar, rounds: number): Scalar {
  const found = typeof value === "string" ? /^(.*?)(\d{1,9})$/.exec(value) : null;
  return found
    ? `${found[1]!}${String(Math.abs(Number(found[2]) + rounds)).padStart(found[2]!.startsWith("0") ? found[2]!.length : 1, "0")}`
    : value;
}
